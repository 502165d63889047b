// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/childtable.h"

#include "core/model/kindtraits.h"
#include "core/ops/duplicaterow.h"
#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/entityform.h"
#include "ui/model/entitytablemodel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

namespace iplan
{

namespace
{

constexpr int kLeastRows = 3;
constexpr int kMostRows = 9;
constexpr int kWidestChars = 40; ///< of a column
constexpr int kTitleChars = 24;  ///< of the column that names the row, also while it is empty

} // namespace

ChildTable::ChildTable(Workspace& workspace, const EntityInfo& child, const FieldInfo& ownerField, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_child(child), m_ownerField(ownerField),
      m_model(new EntityTableModel(workspace, child, FieldValue{&ownerField, {}}, this)), m_view(new QTableView(this)),
      m_summary(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    buildTable();
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_view);
    column->addWidget(m_summary);
    buildButtons();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &ChildTable::onRows);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChildTable::onRows);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChildTable::showSelected);
    refresh();
}

void ChildTable::buildTable()
{
    m_view->setModel(m_model);
    m_view->setAccessibleName(m_child.pluralText());
    m_view->setAccessibleDescription(tr("Einfg fügt hinzu, Strg+D dupliziert, F2 bearbeitet, Entf löscht."));
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setTabKeyNavigation(false);
    m_view->setAlternatingRowColors(true);
    m_view->setWordWrap(false);
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnHidden(column, !m_model->columns().isDefault(column, m_model->question().query().scope) ||
                                            isOtherOwner(m_model->columns().at(column)));
    m_view->setSortingEnabled(true);
    sortAtFirst();
    m_view->installEventFilter(this);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChildTable::showSelected);
    connect(m_view, &QTableView::doubleClicked, this, &ChildTable::goToForm);
}

bool ChildTable::isOtherOwner(const Column& field) const
{
    return field.has(IsOwner) && &field != &m_ownerField;
}

void ChildTable::sortAtFirst()
{
    const bool ordered = std::any_of(m_child.fields.begin(), m_child.fields.end(),
                                     [](const FieldInfo& field) { return field.kind == FieldKind::OrderKey; });
    m_view->sortByColumn(-1, Qt::AscendingOrder); // as they stand in the file
    if (ordered)
        return;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const FieldInfo* field = m_model->columns().at(column).asField();
        if (!field || field->group != FieldGroup::Time || !field->has(InList))
            continue;
        const bool isDay = traitsOf(field->kind).isDay;
        m_view->sortByColumn(column, isDay ? Qt::DescendingOrder : Qt::AscendingOrder); // the latest report first
        return;
    }
}

void ChildTable::buildButtons()
{
    m_add = new QPushButton(tr("Hinzufügen"), this);
    m_add->setAccessibleName(tr("%1 hinzufügen").arg(m_child.labelText()));
    m_add->setToolTip(tr("%1 hinzufügen (Einfg)").arg(m_child.labelText()));
    m_remove = new QPushButton(tr("Löschen"), this);
    m_remove->setAccessibleName(tr("%1 löschen").arg(m_child.labelText()));
    m_remove->setToolTip(tr("Ausgewählten Eintrag löschen (Entf)"));
    connect(m_add, &QPushButton::clicked, this, &ChildTable::addRow);
    connect(m_remove, &QPushButton::clicked, this, &ChildTable::removeRow);
    auto* row = new QHBoxLayout;
    row->addWidget(m_add);
    row->addWidget(m_remove);
    row->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
}

void ChildTable::setSummary(const Summary& summary)
{
    m_summarize = summary;
    refresh();
}

QString ChildTable::summaryText() const
{
    return m_summary->text();
}

void ChildTable::setOwner(const RowRef& owner)
{
    flush();
    m_owner = owner;
    m_model->setScope({&m_ownerField, owner.isNull() ? Value() : Value(idText(owner.id))});
    fitColumns();
    if (m_model->rowCount() > 0)
        select(0);
    refresh();
}

void ChildTable::setReadOnly(bool readOnly)
{
    const auto owner = isClosedWithOwner(m_child) ? m_workspace.find(m_owner) : std::nullopt;
    m_closed = owner ? closedChildren(*owner, m_child) : Closed();
    m_readOnly = readOnly || m_closed;
    if (m_form)
        m_form->setReadOnly(m_readOnly);
    refresh();
}

void ChildTable::flush()
{
    if (m_form)
        m_form->flush();
}

RowRef ChildTable::selected() const
{
    const QModelIndex current = m_view->currentIndex();
    return current.isValid() ? m_model->state().rowAt(current.row()) : RowRef{};
}

void ChildTable::select(int proxyRow)
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_view->isColumnHidden(column)) {
            m_view->setCurrentIndex(m_model->index(proxyRow, column));
            return;
        }
    }
}

bool ChildTable::focusRow(const RowRef& row)
{
    const int at = row.entity == &m_child ? m_model->state().rowOf(row.id) : -1;
    if (at < 0)
        return false;
    select(at);
    m_view->setFocus();
    return true;
}

void ChildTable::showSelected()
{
    const RowRef row = selected();
    if (!m_form && !row.isNull()) {
        m_form = new EntityForm(m_workspace, m_child, EntityForm::Layout::Flat, this);
        for (const FieldInfo& field : m_child.fields) {
            if (&field == &m_ownerField || isOtherOwner(field))
                m_form->hideField(field);
        }
        m_form->setReadOnly(m_readOnly);
        connect(m_form, &FormSection::openRequested, this, &FormSection::openRequested);
        layout()->addWidget(m_form);
    }
    if (m_form) {
        m_form->setVisible(!row.isNull());
        if (m_form->row().id != row.id)
            m_form->setRow(row.id);
    }
    refresh();
}

void ChildTable::onRows()
{
    widenColumns();
    refresh();
}

void ChildTable::refresh()
{
    if (!m_add)
        return;
    m_add->setEnabled(!m_readOnly && !m_owner.isNull());
    m_add->setToolTip(m_closed.reason);
    m_remove->setToolTip(m_closed.reason);
    m_remove->setEnabled(!m_readOnly && !selected().isNull());
    QString summary;
    if (m_summarize) {
        QList<Record> rows;
        for (int row = 0; row < m_model->rowCount(); ++row)
            rows << m_model->record(row);
        summary = m_summarize(rows);
    }
    if (m_model->rowCount() == 0)
        summary = m_add->isEnabled() ? tr("Hier steht noch nichts. „Hinzufügen“ legt den ersten Eintrag an.")
                                     : tr("Hier steht nichts.");
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    fitHeight();
}

int ChildTable::fittingWidth(int column) const
{
    const int letter = fontMetrics().averageCharWidth();
    // A letter between columns, so that headings to the right and to the left do not touch.
    const int needed = qMax(static_cast<const QAbstractItemView*>(m_view)->sizeHintForColumn(column),
                            m_view->horizontalHeader()->sectionSizeHint(column)) +
                       letter;
    return qBound(m_model->columns().at(column).has(IsTitle) ? kTitleChars * letter : 0, needed, kWidestChars * letter);
}

void ChildTable::widenColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_view->isColumnHidden(column))
            m_view->setColumnWidth(column, qMax(m_view->columnWidth(column), fittingWidth(column)));
    }
}

void ChildTable::fitColumns()
{
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (!m_view->isColumnHidden(column))
            m_view->setColumnWidth(column, fittingWidth(column));
    }
    m_view->verticalHeader()->setDefaultSectionSize(m_view->fontMetrics().height() * 3 / 2);
}

void ChildTable::fitHeight()
{
    const int rows = qBound(kLeastRows, m_model->rowCount(), kMostRows);
    const int scrollBar = m_view->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_view);
    m_view->setFixedHeight(m_view->horizontalHeader()->sizeHint().height() +
                           rows * m_view->verticalHeader()->defaultSectionSize() + 2 * m_view->frameWidth() +
                           scrollBar);
}

void ChildTable::changeEvent(QEvent* event)
{
    FormSection::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitColumns();
        fitHeight();
    }
}

void ChildTable::addRow()
{
    if (m_readOnly || m_owner.isNull())
        return;
    flush();
    QUuid id;
    const bool added = m_workspace.runner().run(operationKey(m_child, "create"), [&](Writer& writer) -> Result<> {
        const auto made = createChild(writer, m_child, m_ownerField, m_owner);
        id = made ? made->id : QUuid();
        return made ? Result<>() : failFrom(made);
    });
    if (!added)
        return;
    select(m_model->state().rowOf(id));
    goToForm();
}

void ChildTable::duplicateSelected()
{
    const RowRef row = selected();
    if (m_readOnly || row.isNull())
        return;
    flush();
    RowRef made;
    const bool done = m_workspace.runner().run(duplicateOperation(m_child), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(const RowRef copy, duplicateRow(writer, row));
        made = copy;
        return {};
    });
    if (done)
        select(m_model->state().rowOf(made.id));
}

void ChildTable::removeRow()
{
    const RowRef row = selected();
    if (m_readOnly || row.isNull())
        return;
    flush();
    const int at = m_view->currentIndex().row();
    m_workspace.runner().run(operationKey(m_child, "delete"), [&](Writer& writer) { return deleteRow(writer, row); });
    if (m_model->rowCount() > 0)
        select(qMin(at, m_model->rowCount() - 1));
    m_view->setFocus();
}

void ChildTable::goToForm()
{
    if (!m_form || selected().isNull())
        return;
    m_form->focusField({});
    // When the form has found its height.
    QMetaObject::invokeMethod(this, &ChildTable::revealForm, Qt::QueuedConnection);
}

void ChildTable::revealForm()
{
    QScrollArea* area = nullptr;
    for (QWidget* up = parentWidget(); up && !area; up = up->parentWidget())
        area = qobject_cast<QScrollArea*>(up);
    if (!area || !m_form || !m_form->isVisible())
        return;
    const int top = m_form->mapTo(area->widget(), QPoint(0, 0)).y();
    const int bottom = top + m_form->height();
    QScrollBar* bar = area->verticalScrollBar();
    bar->setValue(qMin(top, qMax(bar->value(), bottom - area->viewport()->height())));
}

bool ChildTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_view || event->type() != QEvent::KeyPress)
        return FormSection::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->key() == Qt::Key_D && key->modifiers() == Qt::ControlModifier) {
        duplicateSelected();
        return true;
    }
    switch (key->key()) {
    case Qt::Key_Insert:
        addRow();
        return true;
    case Qt::Key_Delete:
        removeRow();
        return true;
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        goToForm();
        return true;
    default:
        return false;
    }
}

} // namespace iplan
