// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/linkeditor.h"

#include "core/base/collation.h"
#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "core/store/unitcodec.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/widget/taborder.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kLeastRows = 3;
constexpr int kMostRows = 8;

} // namespace

LinkEditor::LinkEditor(Workspace& workspace, const EntityInfo& link, const FieldInfo& ownEnd, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_link(link), m_ownEnd(ownEnd)
{
    for (const FieldInfo& field : link.fields) {
        if (field.kind == FieldKind::Reference && &field != &ownEnd)
            m_otherEnd = &field;
        else if (field.kind == FieldKind::Enum)
            m_roleField = &field;
    }
    Q_ASSERT(m_otherEnd);
    build();
    connect(&workspace, &Workspace::rowsChanged, this, &LinkEditor::onRowsChanged);
    refresh();
}

void LinkEditor::build()
{
    const QString what = m_otherEnd->target().labelText();
    m_list = new QListWidget(this);
    m_list->setAccessibleName(m_otherEnd->target().pluralText());
    m_list->setAccessibleDescription(tr("Eingabetaste öffnet, Entf löst die Verknüpfung."));
    m_list->setWordWrap(true);
    m_list->installEventFilter(this);
    connect(m_list, &QListWidget::currentRowChanged, this, &LinkEditor::refreshButtons);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &LinkEditor::openCurrent);
    m_remove = new QPushButton(tr("Lösen"), this);
    m_remove->setAccessibleName(tr("%1: Verknüpfung lösen").arg(what));
    m_remove->setToolTip(tr("Verknüpfung mit dem ausgewählten Eintrag lösen (Entf)"));
    connect(m_remove, &QPushButton::clicked, this, &LinkEditor::removeLink);
    m_open = new QPushButton(tr("Öffnen"), this);
    m_open->setAccessibleName(tr("%1 öffnen").arg(what));
    m_open->setToolTip(tr("Ausgewählten Eintrag öffnen (Eingabetaste)"));
    connect(m_open, &QPushButton::clicked, this, &LinkEditor::openCurrent);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(buildAddLine()); // above the list: it stays in place while the list grows
    column->addWidget(m_list);
    column->addLayout(buttons);
    chainTabs({m_target, m_list, m_open, m_remove});
}

QLayout* LinkEditor::buildAddLine()
{
    auto* line = new QHBoxLayout;
    m_addLabel = new QLabel(tr("Hinzufügen:"), this);
    line->addWidget(m_addLabel, 0, Qt::AlignTop);
    if (m_roleField) {
        m_role = new QComboBox(this);
        for (const Option& option : m_roleField->options())
            m_role->addItem(option.labelText(), option.keyText());
        m_role->setAccessibleName(tr("%1 der neuen Verknüpfung").arg(m_roleField->labelText()));
        m_role->view()->setAccessibleName(m_role->accessibleName());
        line->addWidget(m_role, 0, Qt::AlignTop);
    }
    m_target = makeEditor(*m_otherEnd, m_workspace, this);
    m_target->offerNewRows([this] { return m_workspace.find(m_owner).value_or(Record()); });
    m_addLabel->setBuddy(m_target->control());
    m_target->control()->setAccessibleName(tr("%1 hinzufügen").arg(m_otherEnd->target().labelText()));
    connect(m_target, &FieldEditor::edited, this, &LinkEditor::addLink);
    for (QAbstractButton* button : m_target->findChildren<QAbstractButton*>())
        button->hide(); // there is nothing to open yet
    line->addWidget(m_target, 1);
    return line;
}

void LinkEditor::setOwner(const RowRef& owner)
{
    m_owner = owner;
    m_target->setValue({});
    refresh();
}

void LinkEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refreshButtons();
}

RowRef LinkEditor::otherEnd(const Record& link) const
{
    return {&m_otherEnd->target(), idFromText(link.value(*m_otherEnd).text())};
}

RowRef LinkEditor::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_links.size() ? otherEnd(m_links.at(row)) : RowRef();
}

QString LinkEditor::textOf(const Record& link) const
{
    const QString name = m_workspace.labelOf(otherEnd(link));
    return m_roleField ? tr("%1: %2").arg(m_workspace.valueText(*m_roleField, link.value(*m_roleField)), name) : name;
}

void LinkEditor::refresh()
{
    const QUuid current = m_links.value(m_list->currentRow()).id;
    m_links = m_owner.isNull() ? QList<Record>() : m_workspace.listWhere(m_link, m_ownEnd, Value(idText(m_owner.id)));
    std::sort(m_links.begin(), m_links.end(),
              [&](const Record& a, const Record& b) { return textBefore(textOf(a), textOf(b)); });
    m_list->clear();
    for (const Record& link : std::as_const(m_links)) {
        m_list->addItem(textOf(link));
        if (link.id == current)
            m_list->setCurrentRow(m_list->count() - 1);
    }
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(0);
    const int rows = qBound(kLeastRows, m_list->count(), kMostRows);
    m_list->setFixedHeight(rows * m_list->fontMetrics().height() * 5 / 4 + 2 * m_list->frameWidth() + 4);
    refreshButtons();
}

void LinkEditor::refreshButtons()
{
    const bool writable = !m_readOnly && !m_owner.isNull();
    m_open->setEnabled(m_list->currentRow() >= 0);
    m_remove->setEnabled(writable && m_list->currentRow() >= 0);
    m_target->setReadOnly(!writable);
    m_target->setVisible(writable);
    m_addLabel->setVisible(writable);
    if (m_role)
        m_role->setVisible(writable);
}

void LinkEditor::onRowsChanged(const CommitNotice& notice)
{
    if (m_owner.isNull())
        return;
    const bool concerned = std::any_of(notice.rows.begin(), notice.rows.end(), [&](const ChangedRow& changed) {
        return changed.row.entity == &m_link || changed.row.entity == &m_otherEnd->target() ||
               changed.units.contains(kDeletedUnit);
    });
    if (concerned)
        refresh();
}

void LinkEditor::addLink()
{
    const Value target = m_target->value();
    if (m_readOnly || m_owner.isNull() || target.isNull())
        return;
    QList<ColumnValue> ends{{&m_ownEnd, idText(m_owner.id)}, {m_otherEnd, target}};
    if (m_role)
        ends << ColumnValue{m_roleField, m_role->currentData().toString()};
    const NamedRow named = m_target->namedRow();
    const bool linked = m_workspace.runner().run(operationKey(m_link, "link"), [&](Writer& writer) -> Result<> {
        IPLAN_TRY(createNamed(writer, named, m_workspace.find(m_owner).value_or(Record())));
        const auto link = createRow(writer, m_link, ends);
        return link ? Result<>() : failFrom(link);
    });
    if (linked)
        m_target->setValue({});
}

void LinkEditor::removeLink()
{
    const int row = m_list->currentRow();
    if (m_readOnly || row < 0)
        return;
    const RowRef link = m_links.at(row).ref();
    m_workspace.runner().run(operationKey(m_link, "unlink"), [&](Writer& writer) { return deleteRow(writer, link); });
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    m_list->setFocus();
}

void LinkEditor::openCurrent()
{
    if (const int row = m_list->currentRow(); row >= 0)
        Q_EMIT openRequested(otherEnd(m_links.at(row)));
}

bool LinkEditor::focusRow(const RowRef& row)
{
    for (qsizetype i = 0; i < m_links.size(); ++i) {
        if (m_links.at(i).ref() == row) {
            m_list->setCurrentRow(static_cast<int>(i));
            m_list->setFocus();
            return true;
        }
    }
    return false;
}

bool LinkEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return FormSection::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Delete:
        removeLink();
        return true;
    case Qt::Key_Insert:
        m_target->setFocus();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        openCurrent();
        return true;
    default:
        return false;
    }
}

} // namespace iplan
