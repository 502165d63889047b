// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/concept/conceptmoves.h"

#include "core/query/orderfield.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/concept/renumberpanel.h"
#include "ui/model/concepttreemodel.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QMenu>
#include <QTreeView>

namespace iplan
{

namespace
{

constexpr int kTargetLength = 70; ///< characters of a name in a menu

} // namespace

ConceptMoves::ConceptMoves(Workspace& workspace, ConceptTreeModel& model, QTreeView& view)
    : QObject(&view), m_workspace(workspace), m_model(model), m_view(view), m_panel(new RenumberPanel(workspace))
{
    addStep(tr("Nach &oben"), Qt::ALT | Qt::Key_Up, MoveStep::Up);
    addStep(tr("Nach &unten"), Qt::ALT | Qt::Key_Down, MoveStep::Down);
    // Not Alt+Left and Alt+Right: these go back and forward in the whole window.
    addStep(tr("In den &vorigen Teil"), Qt::ALT | Qt::SHIFT | Qt::Key_Left, MoveStep::PreviousOwner);
    addStep(tr("In den &nächsten Teil"), Qt::ALT | Qt::SHIFT | Qt::Key_Right, MoveStep::NextOwner);
    m_renumber = new QAction(tr("Neu n&ummerieren …"), &view);
    m_renumber->setObjectName(QStringLiteral("renumber"));
    m_renumber->setStatusTip(tr("Schlägt Nummern für alles vor, was darunter steht"));
    connect(m_renumber, &QAction::triggered, this, &ConceptMoves::renumber);
    view.addAction(m_renumber);
    view.setDragEnabled(true);
    view.setAcceptDrops(true);
    view.setDropIndicatorShown(true);
    view.setDragDropMode(QAbstractItemView::DragDrop);
    view.setDefaultDropAction(Qt::MoveAction);
    view.setAutoExpandDelay(800);
    m_panel->hide();
    connect(m_panel, &RenumberPanel::closed, &view, qOverload<>(&QWidget::setFocus));
    connect(&model, &ConceptTreeModel::dropped, this, [this](const RowRef& row) {
        m_view.setCurrentIndex(m_model.indexOf(row));
        m_view.setFocus();
    });
    connect(view.selectionModel(), &QItemSelectionModel::currentChanged, this, &ConceptMoves::refresh);
    connect(&workspace, &Workspace::rowsChanged, this, &ConceptMoves::refresh);
    refresh();
}

QAction* ConceptMoves::addStep(const QString& text, const QKeySequence& keys, MoveStep step)
{
    auto* action = new QAction(text, &m_view);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, [this, step] { stepTo(step); });
    m_view.addAction(action);
    m_steps.emplaceBack(action, step);
    return action;
}

RowRef ConceptMoves::current() const
{
    return m_model.rowAt(m_view.currentIndex());
}

std::optional<RowPlace> ConceptMoves::placeOf(MoveStep step) const
{
    const RowRef row = current();
    if (row.isNull() || m_workspace.isReadOnly())
        return std::nullopt;
    const auto place = m_workspace.store().read(
        [&](const Reader& reader) -> Result<std::optional<RowPlace>> { return placeAfter(reader, row, step); });
    return place.value_or(std::nullopt);
}

void ConceptMoves::refresh()
{
    const RowRef row = current();
    const bool movable = !row.isNull() && !m_workspace.isReadOnly() && orderFieldOf(*row.entity);
    for (const auto& [action, step] : std::as_const(m_steps))
        action->setEnabled(movable);
    m_renumber->setEnabled(!row.isNull() && !m_workspace.isReadOnly() &&
                           m_model.childEntity(m_view.currentIndex()) != nullptr);
}

void ConceptMoves::stepTo(MoveStep step)
{
    if (const auto place = placeOf(step))
        moveTo(current(), *place);
}

void ConceptMoves::moveTo(const RowRef& row, const RowPlace& place)
{
    if (!m_workspace.runner().run(operationKey(*row.entity, "move"),
                                  [&](Writer& writer) { return moveRow(writer, row, place); }))
        return;
    const QModelIndex index = m_model.indexOf(row);
    m_view.setCurrentIndex(index);
    m_view.scrollTo(index);
}

void ConceptMoves::fillMenu(QMenu& menu)
{
    for (const auto& [action, step] : std::as_const(m_steps))
        menu.addAction(action);
    const RowRef row = current();
    QMenu* targets = menu.addMenu(tr("&Verschieben nach"));
    const auto record = row.isNull() ? std::nullopt : m_workspace.find(row);
    targets->setEnabled(record && !m_workspace.isReadOnly() && orderFieldOf(*row.entity));
    if (targets->isEnabled())
        fillTargets(*targets, {}, row);
    menu.addSeparator();
    menu.addAction(m_renumber);
}

void ConceptMoves::fillTargets(QMenu& menu, const QModelIndex& parent, const RowRef& moved)
{
    for (int i = 0; i < m_model.rowCount(parent); ++i) {
        const QModelIndex index = m_model.index(i, 0, parent);
        const RowRef row = m_model.rowAt(index);
        QString name = shortened(index.data().toString(), kTargetLength);
        name.replace(u'&', QLatin1String("&&"));
        if (ownerFieldFor(*moved.entity, *row.entity)) {
            QAction* action = menu.addAction(name, this, [this, moved, row] { moveTo(moved, {row, {}}); });
            action->setEnabled(m_model.indexOf(moved).parent() != index);
            continue;
        }
        if (m_model.rowCount(index) == 0 || row.entity == moved.entity)
            continue;
        // Filled when it opens: a concept has hundreds of recommendations.
        QMenu* below = menu.addMenu(name);
        const QPersistentModelIndex place = index;
        connect(below, &QMenu::aboutToShow, this, [this, below, place, moved] {
            qDeleteAll(below->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
            below->clear();
            fillTargets(*below, place, moved);
        });
    }
}

void ConceptMoves::renumber()
{
    m_panel->propose(current());
}

} // namespace iplan
