// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewcommands.h"

#include "core/query/planneddates.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/overview/entryeditor.h"
#include "ui/overview/overviewtree.h"

#include <QAction>
#include <QMenu>
#include <QToolTip>

namespace iplan
{

namespace
{

constexpr int kWeek = 7;

} // namespace

OverviewCommands::OverviewCommands(Workspace& workspace, OverviewTree& tree)
    : QObject(&tree), m_workspace(workspace), m_tree(tree)
{
    add("dueDone", tr("Erledigt"), tr("Trägt ein, dass heute geschehen ist, was ansteht"), Qt::CTRL | Qt::Key_Return,
        &OverviewCommands::finish);
    add("dueWeek", tr("Um eine Woche verschieben"), tr("Was schon überfällig ist, ab heute"), Qt::CTRL | Qt::Key_Right,
        &OverviewCommands::byWeek);
    add("dueMonth", tr("Um einen Monat verschieben"), tr("Was schon überfällig ist, ab heute"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_Right, &OverviewCommands::byMonth);
    add("duePick", tr("Anderen Termin eintragen …"), tr("Öffnet das Feld des Termins in der Zeile"), Qt::Key_F2,
        &OverviewCommands::pickDay);
    add("dueAssign", tr("Zuständigkeit eintragen …"), tr("Öffnet in der Zeile das Feld, wer zuständig ist"),
        Qt::CTRL | Qt::SHIFT | Qt::Key_A, &OverviewCommands::assign);
    tree.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&tree, &QWidget::customContextMenuRequested, this, &OverviewCommands::showMenu);
    connect(&tree, &QTreeWidget::currentItemChanged, this, &OverviewCommands::updateActions);
    updateActions();
}

QAction* OverviewCommands::add(const char* name, const QString& text, const QString& tip, const QKeySequence& key,
                               void (OverviewCommands::*run)())
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(tip);
    action->setStatusTip(tip);
    QList<QKeySequence> keys{key};
    if (key == QKeySequence(Qt::CTRL | Qt::Key_Return))
        keys << QKeySequence(Qt::CTRL | Qt::Key_Enter);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // what has the focus elsewhere on the page is not meant
    connect(action, &QAction::triggered, this, run);
    m_tree.addAction(action);
    m_actions << action;
    return action;
}

bool OverviewCommands::isEditing() const
{
    return m_editor != nullptr;
}

void OverviewCommands::updateActions()
{
    const bool isDue = m_tree.currentDue() != nullptr;
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(isDue && !m_workspace.isReadOnly());
}

std::optional<DueEntry> OverviewCommands::entryFor(DueAction action)
{
    const DueEntry* entry = m_tree.currentDue();
    if (!entry)
        return std::nullopt;
    QString reason = whyNot(*entry->rule, action);
    const FieldInfo* field = fieldOfAction(*entry->rule, action);
    const auto record = m_workspace.find(entry->row);
    if (reason.isEmpty() && (!record || record->deleted))
        reason = tr("Den Eintrag gibt es nicht mehr.");
    if (reason.isEmpty() && field)
        reason = m_workspace.closedField(*record, *field).reason;
    if (reason.isEmpty())
        return *entry; // a copy: the list may be made anew while something is written
    refuse(reason);
    return std::nullopt;
}

void OverviewCommands::refuse(const QString& reason)
{
    const QRect line = m_tree.visualItemRect(m_tree.currentItem());
    QToolTip::showText(m_tree.viewport()->mapToGlobal(line.bottomLeft()), reason, m_tree.viewport());
    m_tree.tell(reason);
}

void OverviewCommands::finish()
{
    const std::optional<DueEntry> entry = entryFor(DueAction::Done);
    if (!entry || !m_workspace.runner().run(operationKey(*entry->row.entity, "edit"), [&](Writer& writer) {
            return finishDue(writer, *entry->rule, entry->row, m_workspace.today());
        }))
        return;
    m_tree.tell(tr("Erledigt: %1").arg(entry->title));
    m_tree.showDone();
    updateActions();
}

void OverviewCommands::byWeek()
{
    putOffBy(kWeek, 0);
}

void OverviewCommands::byMonth()
{
    putOffBy(0, 1);
}

void OverviewCommands::putOffBy(int days, int months)
{
    const std::optional<DueEntry> entry = entryFor(DueAction::Move);
    if (!entry)
        return;
    const PartialDate to = putOff(entry->day, m_workspace.today(), days, months);
    if (!m_workspace.runner().run(operationKey(*entry->row.entity, "move"),
                                  [&](Writer& writer) { return moveDue(writer, *entry->rule, entry->row, to); }))
        return;
    m_tree.tell(tr("Verschoben auf %1: %2").arg(to.toString(), entry->title));
    m_tree.showMoved(to);
}

void OverviewCommands::pickDay()
{
    edit(DueAction::Move);
}

void OverviewCommands::assign()
{
    edit(DueAction::Assign);
}

void OverviewCommands::edit(DueAction action)
{
    const std::optional<DueEntry> entry = entryFor(action);
    if (!entry)
        return;
    delete m_editor;
    m_tree.scrollToItem(m_tree.currentItem());
    m_editor = new EntryEditor(m_workspace, entry->row, *fieldOfAction(*entry->rule, action), *m_tree.viewport());
    m_editor->showAt(m_tree.visualItemRect(m_tree.currentItem()));
    connect(m_editor, &EntryEditor::closed, this, [this] {
        m_editor->deleteLater();
        m_editor.clear();
        Q_EMIT editingEnded();
    });
}

void OverviewCommands::showMenu(const QPoint& position)
{
    // The menu key asks with a place of its own.
    const QTreeWidgetItem* item = m_tree.itemAt(position);
    if (item && item != m_tree.currentItem())
        m_tree.setCurrentItem(const_cast<QTreeWidgetItem*>(item));
    if (!m_tree.currentItem() || !m_tree.currentItem()->parent())
        return;
    QMenu menu(&m_tree);
    menu.setToolTipsVisible(true);
    menu.addAction(tr("Öffnen"), &m_tree, [this] { Q_EMIT m_tree.itemActivated(m_tree.currentItem(), 0); });
    menu.addSeparator();
    menu.addActions(m_actions);
    const QRect line = m_tree.visualItemRect(m_tree.currentItem());
    menu.exec(m_tree.viewport()->mapToGlobal(item ? position : line.bottomLeft()));
}

} // namespace iplan
