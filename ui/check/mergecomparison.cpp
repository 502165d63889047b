// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/check/mergecomparison.h"

#include "core/query/references.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QRadioButton>

namespace iplan
{

namespace
{

constexpr qsizetype kLongestValue = 200;

QLabel* comparisonText(const QString& text, bool bold = false)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    QFont font = label->font();
    font.setBold(bold);
    label->setFont(font);
    return label;
}

} // namespace

MergeComparison::MergeComparison(Workspace& workspace, QWidget* parent) : QScrollArea(parent), m_workspace(workspace)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Vergleich der beiden Einträge"));
}

void MergeComparison::setRows(const RowRef& first, const RowRef& second)
{
    const auto one = first.isNull() ? std::nullopt : m_workspace.find(first);
    const auto other = second.isNull() ? std::nullopt : m_workspace.find(second);
    m_choices.clear();
    m_remaining = {};
    if (!one || !other) {
        setWidget(new QWidget(this));
        return;
    }
    m_records[0] = *one;
    m_records[1] = *other;
    m_ownFields = OwnFieldList::load(m_workspace.store()).value_or(OwnFieldList()).of(*first.entity);
    readSide(0);
    readSide(1);
    m_remaining = m_records[m_references[1] > m_references[0] ? 1 : 0].ref();
    build();
}

void MergeComparison::readSide(int side)
{
    const RowRef row = m_records[side].ref();
    m_references[side] = 0;
    m_ownValues[side].clear();
    const auto read = m_workspace.store().read([&](const Reader& reader) -> Result<bool> {
        m_references[side] = usageCount(referencesTo(reader, row));
        const auto stored = ownValuesOf(reader, row);
        for (const OwnFieldDefinition& field : std::as_const(m_ownFields))
            m_ownValues[side].insert(&field.column(), field.value(stored.value(field.field().id)));
        return true;
    });
    if (!read)
        m_workspace.runner().report(read.error());
}

Value MergeComparison::valueOf(int side, const Column& field) const
{
    const FieldInfo* stored = field.asField();
    return stored ? m_records[side].value(*stored) : m_ownValues[side].value(&field);
}

RowRef MergeComparison::going() const
{
    return m_remaining.isNull() ? RowRef() : m_records[m_remaining == m_records[0].ref() ? 1 : 0].ref();
}

void MergeComparison::build()
{
    auto* content = new QWidget;
    auto* grid = new QGridLayout(content);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    grid->setHorizontalSpacing(fontMetrics().height());
    grid->setVerticalSpacing(fontMetrics().height() / 2);
    addHeads(*grid);
    QList<const Column*> fields;
    for (const FieldInfo& field : m_records[0].entity->fields)
        fields << &field;
    for (const OwnFieldDefinition& field : std::as_const(m_ownFields))
        fields << &field.column();
    for (const Column* field : std::as_const(fields)) {
        const bool empty = valueOf(0, *field).isNull() && valueOf(1, *field).isNull();
        if (!field->has(Hidden) && !empty)
            addField(*grid, *field);
    }
    addReferences(*grid);
    grid->setRowStretch(grid->rowCount(), 1);
    setWidget(content);
}

void MergeComparison::addHeads(QGridLayout& grid)
{
    for (int side = 0; side < 2; ++side) {
        const bool stays = m_records[side].ref() == m_remaining;
        const QString name = m_workspace.labelOf(m_records[side].ref());
        grid.addWidget(comparisonText(stays ? tr("%1 (bleibt)").arg(name) : name, true), 0, side + 1);
    }
}

QString MergeComparison::valueText(int side, const Column& field) const
{
    const Value value = valueOf(side, field);
    if (value.isNull())
        return field.kind == FieldKind::Boolean ? tr("nein") : tr("(leer)");
    const QString text = m_workspace.valueText(field, value).simplified();
    return text.size() > kLongestValue ? text.left(kLongestValue) + QStringLiteral(" …") : text;
}

void MergeComparison::addField(QGridLayout& grid, const Column& field)
{
    const int row = grid.rowCount();
    grid.addWidget(comparisonText(field.labelText()), row, 0);
    if (valueOf(0, field) == valueOf(1, field)) {
        grid.addWidget(comparisonText(valueText(0, field)), row, 1, 1, 2);
        return;
    }
    auto* buttons = new QButtonGroup(grid.parentWidget());
    for (int side = 0; side < 2; ++side) {
        const QString text = valueText(side, field);
        auto* cell = new QWidget;
        auto* line = new QHBoxLayout(cell);
        line->setContentsMargins(0, 0, 0, 0);
        auto* button = new QRadioButton;
        button->setObjectName(QStringLiteral("choice-%1-%2").arg(field.keyText()).arg(side));
        button->setAccessibleName(tr("%1: %2").arg(field.labelText(), text));
        button->setAccessibleDescription(tr("Diesen Wert übernehmen"));
        QLabel* label = comparisonText(text);
        label->setBuddy(button);
        line->addWidget(button, 0, Qt::AlignTop);
        line->addWidget(label, 1);
        buttons->addButton(button, side);
        grid.addWidget(cell, row, side + 1);
    }
    const int stays = m_records[0].ref() == m_remaining ? 0 : 1;
    buttons->button(valueOf(stays, field).isNull() ? 1 - stays : stays)->setChecked(true);
    m_choices << FieldChoice{&field, buttons};
}

void MergeComparison::addReferences(QGridLayout& grid)
{
    const int row = grid.rowCount();
    grid.addWidget(comparisonText(tr("Bezüge")), row, 0);
    for (int side = 0; side < 2; ++side)
        grid.addWidget(comparisonText(m_references[side] == 1
                                          ? tr("1 Eintrag verweist hierauf")
                                          : tr("%L1 Einträge verweisen hierauf").arg(m_references[side])),
                       row, side + 1);
}

QList<ColumnValue> MergeComparison::chosenValues() const
{
    QList<ColumnValue> out;
    const int stays = m_records[0].ref() == m_remaining ? 0 : 1;
    for (const FieldChoice& choice : m_choices) {
        if (choice.buttons->checkedId() != stays)
            out << ColumnValue{choice.field, valueOf(1 - stays, *choice.field)};
    }
    return out;
}

void MergeComparison::choose(const Column& field, int side)
{
    for (const FieldChoice& choice : std::as_const(m_choices)) {
        if (choice.field == &field)
            choice.buttons->button(side)->setChecked(true);
    }
}

} // namespace iplan
