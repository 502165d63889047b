// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/entitypage.h"

#include "core/ops/duplicaterow.h"
#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/form/entityform.h"
#include "ui/grid/bulkedit.h"
#include "ui/grid/columnstate.h"
#include "ui/grid/gridview.h"
#include "ui/grid/listtools.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/formpanel.h"
#include "ui/page/lettercommands.h"
#include "ui/page/mailcommands.h"
#include "ui/page/rowexports.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <utility>

namespace iplan
{

namespace
{

/// Where whoever fills in a new row begins: not with a number that it may do without.
const FieldInfo* firstToFill(const EntityInfo& entity)
{
    const FieldInfo& first = entity.fields.front();
    const FieldInfo* title = entity.fieldFlagged(IsTitle);
    return title && title->has(Required) && first.has(IsCode) && !first.has(Required) ? title : nullptr;
}

} // namespace

EntityPage::EntityPage(Workspace& workspace, const EntityInfo& entity, const Defaults& defaults, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_entity(entity), m_list(new EntityList(workspace, entity, defaults)),
      m_splitter(new QSplitter), m_panel(new FormPanel(workspace)), m_side(new QStackedWidget)
{
    setObjectName(QStringLiteral("page-") + entity.keyText());
    m_splitter->addWidget(m_list);
    m_side->addWidget(m_panel);
    m_splitter->addWidget(m_side);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({460, 600});
    const QString key = QStringLiteral("pages/%1/splitter").arg(entity.keyText());
    m_splitter->restoreState(QSettings().value(key).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this, key] { QSettings().setValue(key, m_splitter->saveState()); });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connectParts();
    QAction* together = addCommand(QStringLiteral("bulkEdit"), tr("Auswahl &gemeinsam ändern …"));
    together->setShortcut(Qt::CTRL | Qt::Key_G);
    together->setEnabled(!workspace.isReadOnly());
    connect(together, &QAction::triggered, this, &EntityPage::editTogether);
    addDuplicateCommand();
    if (hasAddressees(entity))
        new MailCommands(*this, workspace); // belongs to the page
    addImportCommands();
    m_panel->setEmptyText(m_list->emptyText());
    view()->setFocus(); // as soon as the page comes to the front
}

EntityPage::~EntityPage() = default;

void EntityPage::connectParts()
{
    connect(m_list, &EntityList::currentChanged, this, [this](const RowRef& row) {
        // Whoever writes in the form stays there when the row leaves the list; see followList().
        const bool isPushed = m_list->model().isDropping() && isInForm() && m_workspace.isLive(m_panel->row());
        if (!isPushed && (!row.isNull() || view()->currentIndex().isValid())) // the heading of a group has no form
            m_panel->setRow(row);
        m_panel->setEmptyText(m_list->emptyText());
        Q_EMIT abilitiesChanged();
    });
    connect(m_list, &EntityList::countsChanged, this, [this] {
        m_panel->setEmptyText(m_list->emptyText());
        followList();
        Q_EMIT abilitiesChanged();
    });
    // A large list comes after the page.
    connect(&m_list->model(), &QAbstractItemModel::modelReset, this, [this] {
        if (isVisible() && m_list->current().isNull() && m_panel->row().isNull())
            m_list->selectFirst();
    });
    connect(m_list, &EntityList::formRequested, m_panel, &FormPanel::focusField);
    connect(m_list, &EntityList::createRequested, this, &EntityPage::createRecord);
    connect(m_list, &EntityList::deleteRequested, this, [this] {
        if (abilities().remove)
            deleteRecord();
    });
    connect(this, &Page::abilitiesChanged, m_list, [this] { m_list->setDeletable(abilities().remove); });
    const auto open = [this](const RowRef& row) { Q_EMIT openRequested(row, nullptr); };
    connect(m_list, &EntityList::openRequested, this, open);
    connect(m_panel, &FormPanel::openRequested, this, open);
}

void EntityPage::addDuplicateCommand()
{
    if (m_entity.role == EntityRole::System || m_entity.role == EntityRole::Link)
        return;
    QAction* duplicate = addCommand(QStringLiteral("duplicate"), tr("Duplizieren"));
    duplicate->setShortcut(Qt::CTRL | Qt::Key_D);
    const auto update = [this, duplicate] {
        duplicate->setEnabled(!m_workspace.isReadOnly() && m_workspace.isLive(currentRecord()));
    };
    connect(this, &Page::abilitiesChanged, duplicate, update);
    update();
    connect(duplicate, &QAction::triggered, this, &EntityPage::duplicateRecord);
}

void EntityPage::duplicateRecord()
{
    flush();
    RowRef made;
    const RowRef row = currentRecord();
    const bool done = m_workspace.runner().run(duplicateOperation(m_entity), [&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(const RowRef copy, duplicateRow(writer, row));
        made = copy;
        return {};
    });
    if (done)
        openRecord(made, m_entity.fieldFlagged(IsTitle), {});
}

void EntityPage::addImportCommands()
{
    if (m_entity.role == EntityRole::Setup || m_entity.role == EntityRole::System)
        return; // how people work with this file comes from no list of others
    QAction* fromFile = addCommand(QStringLiteral("importIntoList"), tr("In diese Liste importieren …"));
    QAction* fromClipboard = addCommand(QStringLiteral("pasteAsNew"), tr("Einfügen als neue Einträge …"));
    for (QAction* action : {fromFile, fromClipboard})
        action->setEnabled(!m_workspace.isReadOnly());
    connect(fromFile, &QAction::triggered, this, [this] { Q_EMIT importRequested(&m_entity, false); });
    connect(fromClipboard, &QAction::triggered, this, [this] { Q_EMIT importRequested(&m_entity, true); });
}

bool EntityPage::isInForm() const
{
    return m_panel->isAncestorOf(QApplication::focusWidget());
}

void EntityPage::followList()
{
    const RowRef shown = m_panel->row();
    const EntityTableModel& model = m_list->model();
    if (shown.isNull() || model.isLoading() || model.state().matches(shown.id) || !m_workspace.isLive(shown)) {
        m_panel->setNotice({});
        return;
    }
    if (isInForm()) {
        view()->selectionModel()->clear(); // a click on any row then leads there
        m_panel->setNotice(tr("Dieser Eintrag passt nicht zum Filter und steht darum nicht in der Liste."));
        return;
    }
    m_panel->setNotice({});
    if (m_list->current().isNull())
        m_list->selectFirst();
    m_panel->setRow(m_list->current());
}

void EntityPage::activate()
{
    if (m_list->current().isNull() && m_panel->row().isNull())
        m_list->selectFirst();
    // At first Qt has given the focus to a button.
    if (!std::exchange(m_wasInFront, true) || !isAncestorOf(focusWidget()))
        view()->setFocus();
    if (focusWidget() == view())
        view()->expectMove();
}

void EntityPage::openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child)
{
    closeSide();
    m_list->model().reveal(row.id);
    if (m_list->model().state().rowOf(row.id) < 0)
        m_list->clearFilters();
    m_list->select(row.id);
    if (m_panel->row() != row) { // deleted rows are in no list
        m_panel->setRow(row);
        Q_EMIT abilitiesChanged();
    }
    if (!child.isNull() && m_panel->form() && m_panel->form()->focusRow(child))
        return;
    if (focusField)
        m_panel->focusField(focusField);
    else
        view()->setFocus();
}

RowRef EntityPage::currentRecord() const
{
    return m_panel->row();
}

PageAbilities EntityPage::abilities() const
{
    PageAbilities out;
    out.filter = true;
    out.columns = true;
    out.print = m_list->model().state().matchCount() > 0;
    out.create = !m_workspace.isReadOnly();
    const auto record = m_panel->row().isNull() ? std::nullopt : m_workspace.find(m_panel->row());
    out.remove = out.create && (record ? !record->deleted : view()->touchedRowCount() > 0);
    out.restore = out.create && record && record->deleted;
    return out;
}

void EntityPage::flush()
{
    m_list->flush();
    m_panel->flush();
}

void EntityPage::focusFilter()
{
    m_list->focusFilter();
}

void EntityPage::showList(const EntityInfo& /*entity*/, const ListFilter& filter)
{
    m_list->clearFilters();
    m_list->tools()->setFilter(filter);
    m_list->selectFirst();
}

void EntityPage::print()
{
    flush();
    m_list->tools()->print();
}

void EntityPage::savePdf()
{
    flush();
    m_list->tools()->savePdf();
}

void EntityPage::setFileChooser(FileChooser& chooser)
{
    m_chooser = &chooser;
    m_list->tools()->setFileChooser(chooser);
    QMenu* output = m_list->tools()->outputMenu();
    if (RowExports::offersAny(m_entity)) {
        auto* chosen = output->addMenu(tr("Auswahl für &andere Programme"));
        auto* exports = new RowExports(*this, m_workspace); // belongs to the page
        exports->fill(*chosen, [this] {
            flush();
            return selectedRows();
        });
        connect(output, &QMenu::aboutToShow, chosen, [this, chosen] { chosen->setEnabled(!selectedRows().isEmpty()); });
    }
    if (!hasAddressees(m_entity))
        return;
    new LetterCommands(*this, m_workspace); // belongs to the page
    output->addSeparator();
    for (const char* name : {"letters", "mailToAll"})
        output->addAction(findChild<QAction*>(QString::fromLatin1(name)));
}

void EntityPage::createRecord()
{
    RowRef row;
    flush();
    closeSide();
    m_list->clearFilters(); // or the new row might not be seen
    const bool made = m_workspace.runner().run(operationKey(m_entity, "create"), [&](Writer& writer) -> Result<> {
        const auto created = createRow(writer, m_entity);
        row = created.value_or(RowRef());
        return created ? Result<>() : failFrom(created);
    });
    if (!made)
        return;
    m_list->select(row.id);
    m_panel->setRow(row);
    m_panel->focusField(firstToFill(m_entity));
}

void EntityPage::deleteRecord()
{
    flush();
    QList<RowRef> rows = selectedRows();
    // Who takes one row out of a selection goes to it, and means the others.
    const RowRef shown = m_panel->row();
    if (!shown.isNull() && shown != m_list->current() && !rows.contains(shown))
        rows =
            m_workspace.isLive(shown) ? QList<RowRef>{shown} : QList<RowRef>(); // what is in front, not what is behind
    if (rows.isEmpty())
        return;
    const int position = view()->currentIndex().row();
    m_workspace.runner().run(operationKey(m_entity, "delete"),
                             [&](Writer& writer) { return deleteRows(writer, rows); });
    const EntityTableModel& model = m_list->model();
    const int last = qMin(position, model.rowCount() - 1);
    const int below = model.state().recordRow(last, 1);
    const RowRef next = model.state().rowAt(below >= 0 ? below : model.state().recordRow(last, -1));
    if (!next.isNull())
        m_list->select(next.id);
    m_panel->setRow(next);
    view()->setFocus();
}

void EntityPage::restoreRecord()
{
    const RowRef row = m_panel->row();
    if (row.isNull())
        return;
    m_workspace.runner().run(operationKey(m_entity, "restore"),
                             [&](Writer& writer) { return restoreRow(writer, row); });
    m_list->select(row.id);
}

void EntityPage::fillColumnsMenu(QMenu& menu)
{
    m_list->columns().fillMenu(menu);
}

QList<QWidget*> EntityPage::panes() const
{
    return {m_list->filterLine(), view(), m_side->currentWidget()};
}

QAction* EntityPage::addCommand(const QString& name, const QString& text)
{
    auto* action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    addAction(action);
    view()->addAction(action);
    return action;
}

void EntityPage::showSide(QWidget* panel)
{
    flush();
    if (m_side->indexOf(panel) < 0)
        m_side->addWidget(panel);
    m_side->setCurrentWidget(panel);
}

void EntityPage::closeSide()
{
    if (!side())
        return;
    m_side->setCurrentWidget(m_panel);
    view()->setFocus();
}

QWidget* EntityPage::side() const
{
    return m_side->currentWidget() == m_panel ? nullptr : m_side->currentWidget();
}

void EntityPage::editTogether()
{
    if (!m_bulk) {
        m_bulk = new BulkEdit(m_workspace, m_entity);
        connect(m_bulk, &BulkEdit::closed, this, &EntityPage::closeSide);
        connect(view()->selectionModel(), &QItemSelectionModel::selectionChanged, m_bulk, [this] {
            if (side() == m_bulk)
                m_bulk->setRows(selectedRows());
        });
    }
    m_bulk->setRows(selectedRows());
    showSide(m_bulk);
    m_bulk->begin();
}

QList<RowRef> EntityPage::selectedRows() const
{
    QList<RowRef> out = m_list->selectedRows();
    if (out.isEmpty() && m_workspace.isLive(m_panel->row()))
        out << m_panel->row();
    return out;
}

} // namespace iplan
