// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnvalues.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/interchange/mapping/targetchoices.h"
#include "core/model/fieldtext.h"
#include "core/query/rowlabel.h"
#include "ui/base/workspace.h"
#include "ui/importing/importsession.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QStringListModel>
#include <QTableWidget>
#include <QVBoxLayout>
#include <utility>

namespace iplan
{

namespace
{

constexpr qsizetype kMostValues = 100; ///< texts of a column that are offered
constexpr int kMostRows = 5'000;       ///< that are offered while typing
enum Columns { Text, Count, Meaning, ColumnCount };

/// As item data of a choice.
QVariant choiceData(ValueChoice::Kind kind, const QString& text = {})
{
    return QStringList{QString::number(int(kind)), text};
}

} // namespace

ColumnValues::ColumnValues(Workspace& workspace, ImportSession& session, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_session(session), m_title(new QLabel), m_table(new QTableWidget),
      m_rowLabels(new QStringListModel(this))
{
    m_title->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("importValues"));
    m_table->setAccessibleName(tr("Was Texte der Spalte bedeuten"));
    m_table->setColumnCount(ColumnCount);
    m_table->setHorizontalHeaderLabels({tr("Text in der Liste"), tr("Offen"), tr("gilt als")});
    m_table->verticalHeader()->hide();
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setColumnWidth(Text, 24 * fontMetrics().averageCharWidth());
    m_table->setColumnWidth(Count, 8 * fontMetrics().averageCharWidth());
    m_table->setMinimumHeight(8 * fontMetrics().lineSpacing());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_table);
}

void ColumnValues::setColumn(int column)
{
    if (std::exchange(m_column, column) != column)
        m_order.clear();
    showValues();
}

const ColumnMapping& ColumnValues::column() const
{
    return m_session.state().mapping.columns.at(m_column);
}

void ColumnValues::put(const QString& text, const std::optional<ValueChoice>& choice)
{
    if (m_isUpdating || m_column >= m_session.state().mapping.columns.size())
        return;
    TableMapping mapping = m_session.state().mapping;
    QMap<QString, ValueChoice>& values = mapping.columns[m_column].values;
    if (choice)
        values.insert(text, *choice);
    else
        values.remove(text);
    m_session.setMapping(mapping);
}

QList<ColumnValues::ValueRow> ColumnValues::valueRows() const
{
    const ImportState& state = m_session.state();
    const Column* field = target();
    QList<ValueRow> out;
    QSet<QString> seen;
    const auto add = [&](const ValueRow& row) {
        if (!row.text.isEmpty() && !seen.contains(row.text) && out.size() < kMostValues) {
            seen.insert(row.text);
            out << row;
        }
    };
    if (state.plan) {
        for (const ListPlan::Question& question : state.plan->questions) {
            if (question.heading == column().heading)
                add({question.text, question.count, question.mayBeNew, question.candidates, question.message});
        }
    }
    for (auto it = column().values.begin(); it != column().values.end(); ++it)
        add({it.key()});
    const bool isChoice = field && (field->kind == FieldKind::Enum || field->kind == FieldKind::Reference);
    if (isChoice && m_column < state.samples.size()) {
        for (const QString& text : state.samples.at(m_column).distinct)
            add({text});
    }
    // What is decided keeps its place: the next decision would else meet another text.
    const auto placeOf = [this](const ValueRow& row) {
        const qsizetype at = m_order.indexOf(row.text);
        return at < 0 ? m_order.size() : at;
    };
    std::ranges::stable_sort(out, [&](const ValueRow& a, const ValueRow& b) { return placeOf(a) < placeOf(b); });
    return out;
}

void ColumnValues::showValues()
{
    const QList<ValueRow> rows = valueRows();
    QStringList shown{QString::number(m_column)};
    for (const ValueRow& row : rows) {
        const ValueChoice choice = column().values.value(row.text, {ValueChoice::Kind::Text, {}});
        shown << QStringLiteral("%1/%2/%3/%4").arg(row.text).arg(row.count).arg(int(choice.kind)).arg(choice.text);
    }
    const bool isAsked = std::ranges::any_of(rows, [](const ValueRow& row) { return row.count > 0; });
    m_title->setText(isAsked ? tr("Wo eine Zahl steht, warten so viele Zellen. Wählen Sie einmal, was der Text "
                                  "bedeutet; es gilt für die ganze Spalte.")
                             : tr("Texte der Spalte können für etwas anderes stehen:"));
    setVisible(!rows.isEmpty());
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_order.clear();
    for (const ValueRow& row : rows)
        m_order << row.text;
    const QScopedValueRollback updating(m_isUpdating, true); // a choice that goes says that its text was finished
    readRows();
    int focused = -1;
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const QWidget* choice = m_table->cellWidget(i, Meaning);
        if (choice && (choice->hasFocus() || choice->isAncestorOf(QApplication::focusWidget())))
            focused = i;
    }
    m_table->setRowCount(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i)
        addValueRow(i, rows.at(i));
    if (focused >= 0 && !rows.isEmpty())
        m_table->cellWidget(qMin(focused, int(rows.size()) - 1), Meaning)->setFocus();
}

void ColumnValues::addValueRow(int row, const ValueRow& value)
{
    auto* text = new QTableWidgetItem(value.text);
    text->setToolTip(QStringList({value.text, value.message}).join(u'\n').trimmed());
    text->setData(Qt::AccessibleDescriptionRole, value.message);
    m_table->setItem(row, Text, text);
    auto* count = new QTableWidgetItem(value.count > 0 ? countText(value.count) : QString());
    count->setToolTip(tr("So viele Zellen warten auf die Entscheidung."));
    m_table->setItem(row, Count, count);
    auto* choice = new QComboBox;
    choice->setObjectName(QStringLiteral("meaning-%1").arg(row));
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setAccessibleName(tr("„%1“ gilt als").arg(value.text));
    fillChoices(*choice, value);
    m_table->setItem(row, Meaning, new QTableWidgetItem);
    m_table->setCellWidget(row, Meaning, choice);
    connect(choice, &QComboBox::activated, this, [this, choice, key = value.text](int at) {
        const QStringList chosen = choice->itemData(at).toStringList();
        put(key, chosen.size() < 2 ? std::optional<ValueChoice>()
                                   : ValueChoice{ValueChoice::Kind(chosen.first().toInt()), chosen.last()});
    });
    if (!m_rows.isEmpty()) {
        auto* completer = new QCompleter(m_rowLabels, choice);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        choice->setCompleter(completer);
    }
    connect(choice->lineEdit(), &QLineEdit::editingFinished, this, [this, choice, key = value.text] {
        const QString typed = choice->currentText().simplified();
        if (choice->findText(typed) >= 0 || typed.isEmpty())
            return;
        if (const auto meant = typedChoice(typed))
            put(key, meant);
        else // half a name decides nothing
            choice->setCurrentIndex(choice->currentIndex());
    });
}

const Column* ColumnValues::target() const
{
    const ImportState& state = m_session.state();
    return targetColumn(*state.mapping.entity, column().target, state.ownFields);
}

void ColumnValues::readRows()
{
    const Column* field = target();
    const EntityInfo* entity = field && field->kind == FieldKind::Reference ? &field->target() : nullptr;
    if (entity == m_rowEntity)
        return;
    m_rowEntity = entity;
    m_rows.clear();
    for (const Record& row : entity ? m_workspace.list(*entity) : QList<Record>()) {
        if (m_rows.size() < kMostRows)
            m_rows.insert(rowLabel(row).simplified(), row.id);
    }
    QStringList labels = m_rows.keys();
    sortTexts(labels);
    m_rowLabels->setStringList(labels);
}

std::optional<ValueChoice> ColumnValues::typedChoice(const QString& text) const
{
    const Column* field = target();
    if (field && field->kind == FieldKind::Reference) {
        const auto row = m_rows.constFind(text);
        return row == m_rows.constEnd() ? std::nullopt
                                        : std::optional(ValueChoice{ValueChoice::Kind::Row, idText(*row)});
    }
    if (field && field->kind == FieldKind::Enum && !parseFieldText(*field, text))
        return {};
    return ValueChoice{ValueChoice::Kind::Text, text};
}

void ColumnValues::fillChoices(QComboBox& choice, const ValueRow& value) const
{
    const Column* field = target();
    choice.addItem(value.count > 0 ? tr("(noch offen)") : tr("wie geschrieben"));
    choice.addItem(tr("keine Angabe"), choiceData(ValueChoice::Kind::Nothing));
    for (const RowRef& row : value.candidates)
        choice.addItem(m_workspace.labelOf(row), choiceData(ValueChoice::Kind::Row, idText(row.id)));
    if (value.mayBeNew)
        choice.addItem(tr("neu anlegen"), choiceData(ValueChoice::Kind::New));
    if (field && field->kind == FieldKind::Enum) {
        for (const Option& option : field->options())
            choice.addItem(option.labelText(), choiceData(ValueChoice::Kind::Text, option.labelText()));
    }
    const auto chosen = column().values.constFind(value.text);
    if (chosen == column().values.constEnd())
        return;
    int at = choice.findData(choiceData(chosen->kind, chosen->text));
    if (at < 0) {
        const bool isRow = chosen->kind == ValueChoice::Kind::Row && field && field->kind == FieldKind::Reference;
        choice.addItem(isRow ? m_workspace.labelOf({&field->target(), idFromText(chosen->text)})
                       : chosen->kind == ValueChoice::Kind::New ? tr("neu anlegen")
                                                                : chosen->text,
                       choiceData(chosen->kind, chosen->text));
        at = choice.count() - 1;
    }
    choice.setCurrentIndex(at);
}

} // namespace iplan
