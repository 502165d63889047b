// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/childtable.h"

#include "core/model/kindtraits.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/columnfit.h"
#include "ui/form/entityform.h"
#include "ui/grid/gridclipboard.h"
#include "ui/grid/gridview.h"
#include "ui/grid/pastepanel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/widget/taborder.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kLeastRows = 3;
constexpr int kMostRows = 9;

} // namespace

ChildTable::ChildTable(Workspace& workspace, const EntityInfo& child, const FieldInfo& ownerField, QWidget* parent)
    : FormSection(parent), m_workspace(workspace), m_child(child), m_ownerField(ownerField),
      m_model(new EntityTableModel(workspace, child, FieldValue{&ownerField, {}}, this)),
      m_view(new GridView(workspace, *m_model, this)), m_panel(new PastePanel(workspace, this)),
      m_clipboard(new GridClipboard(workspace, *m_model, *m_view, *m_panel, this)), m_summary(new QLabel(this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    buildButtons(); // above the table: they stay in place while it grows
    buildTable();
    connectTable();
    m_summary->setWordWrap(true);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_view);
    column->addWidget(m_panel);
    column->addWidget(m_summary);
    orderTabs();
    refresh();
}

void ChildTable::orderTabs()
{
    chainTabs({m_add, m_remove, m_view, m_panel});
}

void ChildTable::buildTable()
{
    m_view->setAccessibleName(m_child.pluralText());
    m_view->setAccessibleDescription(tr("Schreiben oder F2 bearbeitet die Zelle, die leere letzte Zeile legt an. Einfg "
                                        "fügt hinzu, Strg+D dupliziert, Strg+Umschalt+Entf löscht, Eingabe führt zu "
                                        "allen Feldern."));
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    for (int column = 0; column < m_model->columnCount(); ++column)
        m_view->setColumnHidden(column, !m_model->columns().isDefault(column, m_model->question().query().scope) ||
                                            isOtherOwner(m_model->columns().at(column)));
    m_view->setSortingEnabled(true);
    sortAtFirst();
    m_view->installEventFilter(this);
}

void ChildTable::connectTable()
{
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &ChildTable::onRows);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &ChildTable::onRows);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ChildTable::onRows);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ChildTable::showSelected);
    connect(m_view, &GridView::rowMade, this, &ChildTable::showSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChildTable::showSelected);
    connect(m_view, &QTableView::activated, this, [this] { goToForm(); });
    connect(m_view, &GridView::formRequested, this,
            [this](const QModelIndex& index) { goToForm(&m_model->columns().at(index.column())); });
    connect(m_view, &GridView::openRequested, this, [this](const RowRef& row) { Q_EMIT openRequested(row); });
    connect(m_view, &GridView::deleteRequested, this, &ChildTable::removeRows);
    connect(m_clipboard, &GridClipboard::said, this, [this](const QString& text) {
        m_said = text;
        refresh();
    });
    connect(&m_workspace.runner(), &OperationRunner::saved, this, [this] {
        const QString note = m_clipboard->noteText(); // what is still true of the step before
        if (std::exchange(m_said, note) != note)
            refresh();
    });
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
        const bool isMoment = field && field->kind == FieldKind::DateTime;
        if (!field || (field->group != FieldGroup::Time && !isMoment) || !field->has(InList))
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
    m_remove = new QPushButton(tr("Löschen"), this);
    m_remove->setAccessibleName(tr("%1 löschen").arg(m_child.labelText()));
    connect(m_add, &QPushButton::clicked, this, &ChildTable::addRow);
    connect(m_remove, &QPushButton::clicked, this, &ChildTable::removeRows);
    m_buttons = new QHBoxLayout;
    m_buttons->addWidget(m_add);
    m_buttons->addWidget(m_remove);
    m_buttons->addStretch();
    static_cast<QVBoxLayout*>(layout())->addLayout(m_buttons);
}

void ChildTable::addButton(QPushButton& button)
{
    m_buttons->insertWidget(m_buttons->count() - 1, &button); // before the stretch
    chainTabs({m_remove, &button, m_view});
}

QString ChildTable::summaryText() const
{
    return m_summary->text();
}

void ChildTable::setOwner(const RowRef& owner)
{
    flush();
    m_owner = owner;
    m_clipboard->leave(); // what was pasted into the rows of another one
    m_panel->hide();
    m_said.clear();
    m_model->setScope({&m_ownerField, owner.isNull() ? Value() : Value(idText(owner.id))});
    updateAccess();
    fitColumns(*m_view, *m_model);
    if (m_model->state().end() > 0)
        select(0);
    refresh();
}

void ChildTable::setReadOnly(bool readOnly)
{
    const auto owner = isClosedWithOwner(m_child) ? m_workspace.find(m_owner) : std::nullopt;
    m_closed = owner ? closedChildren(*owner, m_child) : Closed();
    m_readOnly = readOnly || m_closed;
    updateAccess();
    if (m_form)
        m_form->setReadOnly(m_readOnly);
    refresh();
}

void ChildTable::updateAccess()
{
    const QString reason =
        m_closed.reason.isEmpty() ? tr("Dieser Eintrag kann nicht geändert werden.") : m_closed.reason;
    m_model->setAccess({m_readOnly ? reason : QString(), isEditable()});
}

void ChildTable::flush()
{
    // The table is about to show other rows; a text that cannot be kept must not vanish in silence.
    if (!m_view->finishEditing() && m_view->editor())
        m_workspace.runner().report({ErrorKind::Rejected,
                                     tr("„%1“ wurde nicht übernommen.").arg(m_view->editor()->field().labelText()),
                                     m_view->editor()->message(),
                                     {}});
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
    const QModelIndex cell = m_model->index(proxyRow, m_view->shownColumns().value(0, -1));
    if (cell.isValid())
        m_view->selectBlock(cell, cell); // alone, also while Ctrl is held
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
    if (m_hasForm && !m_form && !row.isNull()) {
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
        // On the empty last row the form stays, or what lies below would move.
        m_form->setVisible(!row.isNull() || m_model->state().end() > 0);
        m_form->setEnabled(!row.isNull());
        const bool isNew = m_form->row().isNull();
        if (m_form->row().id != row.id)
            m_form->setRow(row.id);
        if (isNew)
            chainTabs({m_view, m_panel, m_form});
    }
    refresh();
}

void ChildTable::onRows()
{
    fitColumns(*m_view, *m_model, ColumnFit::Widen);
    refresh();
}

void ChildTable::refresh()
{
    if (!m_add)
        return;
    m_add->setEnabled(isEditable());
    m_add->setToolTip(m_closed.reason.isEmpty() ? tr("%1 hinzufügen (Einfg)").arg(m_child.labelText())
                                                : m_closed.reason);
    m_remove->setToolTip(m_closed.reason.isEmpty() ? tr("Ausgewählte Einträge löschen (Strg+Umschalt+Entf)")
                                                   : m_closed.reason);
    m_remove->setEnabled(!m_readOnly && !selected().isNull());
    QString summary;
    if (m_summarize) {
        QList<Record> rows;
        for (int row = 0; row < m_model->state().end(); ++row)
            rows << m_model->record(row);
        summary = m_summarize(rows);
    }
    if (m_model->state().end() == 0)
        summary = m_add->isEnabled() ? tr("Hier steht noch nichts. Schreiben Sie in die leere Zeile, oder wählen Sie "
                                          "„Hinzufügen“.")
                                     : emptyText();
    if (!m_said.isEmpty())
        summary = summary.isEmpty() ? m_said : summary + u'\n' + m_said;
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    fitHeight();
}

QString ChildTable::emptyText() const
{
    if (m_owner.isNull() || m_workspace.isLive(m_owner))
        return tr("Hier steht nichts.");
    return tr("Der Eintrag liegt im Papierkorb. %1, die zu ihm gehören, kommen mit ihm zurück.")
        .arg(m_child.pluralText());
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
        fitColumns(*m_view, *m_model);
        fitHeight();
    }
}

} // namespace iplan
