// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/concept/conceptpage.h"

#include "core/ops/arrange.h"
#include "core/ops/rows.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/concept/conceptmoves.h"
#include "ui/concept/linkedmeasures.h"
#include "ui/concept/renumberpanel.h"
#include "ui/form/entityform.h"
#include "ui/model/concepttreemodel.h"
#include "ui/page/formpanel.h"
#include "ui/page/textcheckscope.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QSplitter>
#include <QToolButton>
#include <QTreeView>

namespace iplan
{

namespace
{

const QString kSplitter = QStringLiteral("pages/concept/splitter");

} // namespace

ConceptPage::ConceptPage(Workspace& workspace, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_model(new ConceptTreeModel(workspace, this)), m_splitter(new QSplitter),
      m_tree(new QTreeView), m_moves(nullptr), m_panel(new FormPanel(workspace)),
      m_measures(new LinkedMeasures(workspace))
{
    setObjectName(QStringLiteral("page-concept"));
    m_panel->setEmptyText(tr("Wählen Sie links einen Teil des Konzepts.\nMit „Neu“ oder Strg+N legen Sie einen an."));
    auto* right = new QSplitter(Qt::Vertical);
    right->addWidget(m_panel);
    right->addWidget(m_measures);
    right->setStretchFactor(0, 1);
    right->setChildrenCollapsible(false);
    right->setSizes({520, 180});
    m_splitter->addWidget(makeTree());
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({360, 720});
    m_splitter->restoreState(QSettings().value(kSplitter).toByteArray());
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(kSplitter, m_splitter->saveState()); });
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);

    addAction(makeTextCheckAction(*this, workspace));
    const auto open = [this](const RowRef& row) { Q_EMIT openRequested(row, nullptr); };
    connect(m_panel, &FormPanel::openRequested, this, open);
    connect(m_measures, &LinkedMeasures::openRequested, this, open);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &ConceptPage::showCurrent);
    connect(m_model, &ConceptTreeModel::loaded, this, &ConceptPage::showLoaded);
    connect(m_model, &QAbstractItemModel::modelReset, m_tree, [this] { m_tree->expandToDepth(0); });
}

QWidget* ConceptPage::makeTree()
{
    m_tree->setObjectName(QStringLiteral("tree"));
    m_tree->setAccessibleName(tr("Aufbau des Konzepts"));
    m_tree->setModel(m_model);
    m_tree->setHeaderHidden(true);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->installEventFilter(this);
    m_tree->expandToDepth(0);
    m_moves = new ConceptMoves(m_workspace, *m_model, *m_tree);
    connect(m_tree, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        QMenu menu;
        fillAddMenu(menu);
        menu.addSeparator();
        m_moves->fillMenu(menu);
        menu.addSeparator();
        menu.addActions(actions());
        menu.addSeparator();
        QAction* remove = menu.addAction(tr("Löschen"), this, &ConceptPage::deleteRecord);
        remove->setEnabled(abilities().remove);
        menu.exec(m_tree->viewport()->mapToGlobal(position));
    });

    auto* head = new FlowLayout;
    head->addWidget(pageHeading(tr("Konzept")));
    head->addWidget(makeMoveButton());
    head->addWidget(makeAddButton());

    auto* box = new QWidget;
    box->setMinimumWidth(150);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(12, 10, 6, 8);
    layout->addLayout(head);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_moves->panel());
    return box;
}

QToolButton* ConceptPage::makeMoveButton()
{
    auto* button = pageButton(tr("&Ordnen"), QStringLiteral("list"),
                              tr("Verschiebt den gewählten Teil oder nummeriert neu; auch mit Alt und Pfeiltasten"));
    button->setObjectName(QStringLiteral("arrange"));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    button->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        qDeleteAll(menu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
        menu->clear();
        m_moves->fillMenu(*menu);
    });
    return button;
}

QToolButton* ConceptPage::makeAddButton()
{
    auto* addButton = pageButton(tr("&Neu"), QStringLiteral("add"), tr("Fügt einen Teil des Konzepts hinzu"));
    addButton->setObjectName(QStringLiteral("create"));
    addButton->setPopupMode(QToolButton::InstantPopup);
    addButton->setEnabled(!m_workspace.isReadOnly());
    auto* addMenu = new QMenu(addButton);
    addButton->setMenu(addMenu);
    connect(addMenu, &QMenu::aboutToShow, this, [this, addMenu] {
        addMenu->clear();
        fillAddMenu(*addMenu);
    });
    return addButton;
}

void ConceptPage::fillAddMenu(QMenu& menu)
{
    const bool writable = !m_workspace.isReadOnly();
    const QModelIndex current = m_tree->currentIndex();
    const auto offer = [&](const QModelIndex& parent, const QString& text) {
        if (const EntityInfo* entity = m_model->childEntity(parent)) {
            const QPersistentModelIndex place = parent;
            menu.addAction(text.arg(entity->labelText()), this, [this, place] { add(place); })->setEnabled(writable);
        }
    };
    if (current.isValid()) {
        offer(current, tr("%1 darunter"));
        if (current.parent().isValid())
            offer(current.parent(), tr("%1 daneben"));
    }
    offer({}, current.isValid() ? tr("Weiteres %1") : tr("%1"));
}

void ConceptPage::add(const QModelIndex& parent)
{
    if (const EntityInfo* entity = m_model->childEntity(parent))
        add(*entity, parent);
}

void ConceptPage::add(const EntityInfo& entity, const QModelIndex& parent)
{
    flush();
    const RowRef owner = m_model->rowAt(parent);
    const FieldInfo* field = owner.isNull() ? nullptr : ownerFieldFor(entity, *owner.entity);
    RowRef row;
    const bool made = m_workspace.runner().run(operationKey(entity, "create"), [&](Writer& writer) -> Result<> {
        const auto child = field ? createChild(writer, entity, *field, owner) : createRow(writer, entity);
        row = child.value_or(RowRef());
        return child ? Result<>() : failFrom(child);
    });
    if (!made)
        return;
    select(row);
    m_panel->focusField(entity.fieldFlagged(IsCode));
}

void ConceptPage::activate()
{
    if (!m_tree->currentIndex().isValid() && m_model->rowCount() > 0)
        m_tree->setCurrentIndex(m_model->index(0, 0));
    m_tree->setFocus();
}

void ConceptPage::flush()
{
    m_panel->flush();
}

void ConceptPage::openRecord(const RowRef& row, const FieldInfo* focusField, const RowRef& child)
{
    select(row);
    if (m_panel->row() != row)
        m_panel->setRow(row);
    if (!child.isNull() && m_panel->form() && m_panel->form()->focusRow(child))
        return;
    if (focusField)
        m_panel->focusField(focusField);
    else
        m_tree->setFocus();
}

RowRef ConceptPage::currentRecord() const
{
    return m_panel->row();
}

PageAbilities ConceptPage::abilities() const
{
    PageAbilities out;
    out.create = !m_workspace.isReadOnly();
    const auto record = m_panel->row().isNull() ? std::nullopt : m_workspace.find(m_panel->row());
    out.remove = out.create && record && !record->deleted;
    out.restore = out.create && record && record->deleted;
    return out;
}

void ConceptPage::createRecord()
{
    const QModelIndex current = m_tree->currentIndex();
    add(m_model->childEntity(current) ? current : current.parent());
}

void ConceptPage::createBeside()
{
    const QModelIndex current = m_tree->currentIndex();
    if (const RowRef row = m_model->rowAt(current); !row.isNull())
        add(*row.entity, current.parent()); // also where what it belongs to is still missing
    else
        add(current.parent());
}

void ConceptPage::deleteRecord()
{
    flush();
    const RowRef row = m_panel->row();
    if (!abilities().remove)
        return;
    // The neighbour takes over, so that the keyboard stays where it was.
    const QModelIndex index = m_model->indexOf(row);
    QModelIndex next = index.siblingAtRow(index.row() + 1);
    if (!next.isValid())
        next = index.row() > 0 ? index.siblingAtRow(index.row() - 1) : index.parent();
    const RowRef neighbour = m_model->rowAt(next);
    const bool gone = m_workspace.runner().run(operationKey(*row.entity, "delete"),
                                               [&](Writer& writer) { return deleteRow(writer, row); });
    if (!gone)
        return;
    if (neighbour.isNull())
        m_panel->setRow({});
    else
        select(neighbour);
    m_tree->setFocus();
}

void ConceptPage::restoreRecord()
{
    const RowRef row = m_panel->row();
    if (abilities().restore)
        m_workspace.runner().run(operationKey(*row.entity, "restore"),
                                 [&](Writer& writer) { return restoreRow(writer, row); });
    select(row);
}

QList<QWidget*> ConceptPage::panes() const
{
    return {m_tree, m_panel, m_measures};
}

bool ConceptPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_tree && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Delete:
            deleteRecord();
            return true;
        case Qt::Key_Insert:
            createRecord();
            return true;
        case Qt::Key_F2:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            m_panel->focusField(nullptr);
            return true;
        default:
            break;
        }
    }
    return Page::eventFilter(watched, event);
}

void ConceptPage::select(const RowRef& row)
{
    m_wanted = m_model->isLoading() ? row : RowRef();
    const QModelIndex index = m_model->indexOf(row);
    if (!index.isValid())
        return;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
}

void ConceptPage::showLoaded()
{
    const QModelIndex wanted = m_model->indexOf(std::exchange(m_wanted, RowRef()));
    if (wanted.isValid())
        m_tree->setCurrentIndex(wanted);
    else if (m_panel->row().isNull())
        m_tree->setCurrentIndex(m_model->index(0, 0));
    else
        return; // who works in the tree keeps what is in sight
    m_tree->scrollTo(m_tree->currentIndex());
}

void ConceptPage::showCurrent()
{
    const RowRef row = m_model->rowAt(m_tree->currentIndex());
    m_panel->setRow(row);
    m_measures->setOwner(row);
    Q_EMIT abilitiesChanged();
}

} // namespace iplan
