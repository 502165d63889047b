// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/daycommands.h"

#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/overview/daymodel.h"
#include "ui/overview/entryeditor.h"

#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QToolTip>
#include <QTreeView>

namespace iplan
{

namespace
{

/// Days from today to which a key moves a deadline.
struct DayStep {
    const char* name;
    const char* text;
    Qt::Key key;
    int days;
    int months;
};

constexpr DayStep kDaySteps[] = {
    {"dayToday", QT_TRANSLATE_NOOP("iplan::DayCommands", "Auf heute verschieben"), Qt::Key_1, 0, 0},
    {"dayTomorrow", QT_TRANSLATE_NOOP("iplan::DayCommands", "Auf morgen verschieben"), Qt::Key_2, 1, 0},
    {"dayWeek", QT_TRANSLATE_NOOP("iplan::DayCommands", "Auf heute in einer Woche verschieben"), Qt::Key_3, 7, 0},
    {"dayMonth", QT_TRANSLATE_NOOP("iplan::DayCommands", "Auf heute in einem Monat verschieben"), Qt::Key_4, 0, 1},
};

} // namespace

DayCommands::DayCommands(Workspace& workspace, DayModel& model, QTreeView& view)
    : QObject(&view), m_workspace(workspace), m_model(model), m_view(view)
{
    connect(add("dayDone", tr("Erledigt"), tr("Trägt ein, dass heute geschehen ist, was ansteht"),
                {Qt::Key_Space, Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}),
            &QAction::triggered, this, &DayCommands::finish);
    for (const DayStep& step : kDaySteps) {
        QAction* action = add(step.name, tr(step.text), tr("Gezählt ab heute"), {step.key});
        connect(action, &QAction::triggered, this,
                [this, &step] { moveTo(m_workspace.today().addDays(step.days).addMonths(step.months)); });
    }
    connect(
        add("dayPick", tr("Anderen Termin eintragen …"), tr("Öffnet das Feld des Termins in der Zeile"), {Qt::Key_F2}),
        &QAction::triggered, this, &DayCommands::pickDay);
    view.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&view, &QWidget::customContextMenuRequested, this, &DayCommands::showMenu);
}

QAction* DayCommands::add(const char* name, const QString& text, const QString& tip, const QList<QKeySequence>& keys)
{
    auto* action = new QAction(text, this);
    action->setObjectName(QString::fromLatin1(name));
    action->setToolTip(tip);
    action->setStatusTip(tip);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // digits and the space bar are for typing elsewhere
    m_view.addAction(action);
    m_actions << action;
    return action;
}

bool DayCommands::isEditing() const
{
    return m_editor != nullptr;
}

void DayCommands::updateActions()
{
    const bool isDue = m_model.entryAt(m_view.currentIndex()) != nullptr;
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(isDue && !m_workspace.isReadOnly());
}

std::optional<DueEntry> DayCommands::entryFor(DueAction action)
{
    const DueEntry* entry = m_model.entryAt(m_view.currentIndex());
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

void DayCommands::tell(const QString& text)
{
    m_view.setAccessibleDescription(text);
    QAccessibleEvent alert(&m_view, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void DayCommands::refuse(const QString& reason)
{
    const QRect line = m_view.visualRect(m_view.currentIndex());
    QToolTip::showText(m_view.viewport()->mapToGlobal(line.bottomLeft()), reason, m_view.viewport());
    tell(reason);
}

void DayCommands::finish()
{
    const std::optional<DueEntry> entry = entryFor(DueAction::Done);
    const int line = m_view.currentIndex().row();
    if (!entry || !m_workspace.runner().run(operationKey(*entry->row.entity, "edit"), [&](Writer& writer) {
            return finishDue(writer, *entry->rule, entry->row, m_workspace.today());
        }))
        return;
    tell(tr("Erledigt: %1").arg(entry->title));
    m_model.showDone(line);
    updateActions();
}

void DayCommands::moveTo(QDate day)
{
    const std::optional<DueEntry> entry = entryFor(DueAction::Move);
    const int line = m_view.currentIndex().row();
    const PartialDate to(day);
    if (!entry || !m_workspace.runner().run(operationKey(*entry->row.entity, "move"), [&](Writer& writer) {
            return moveDue(writer, *entry->rule, entry->row, to);
        }))
        return;
    tell(tr("Verschoben auf %1: %2").arg(to.toString(), entry->title));
    m_model.showMoved(line, to);
}

void DayCommands::pickDay()
{
    const std::optional<DueEntry> entry = entryFor(DueAction::Move);
    if (!entry)
        return;
    delete m_editor;
    m_view.scrollTo(m_view.currentIndex());
    m_editor =
        new EntryEditor(m_workspace, entry->row, *fieldOfAction(*entry->rule, DueAction::Move), *m_view.viewport());
    m_editor->showAt(m_view.visualRect(m_view.currentIndex()));
    connect(m_editor, &EntryEditor::closed, this, [this] {
        m_editor->deleteLater();
        m_editor.clear();
        Q_EMIT editingEnded();
    });
}

void DayCommands::showMenu(const QPoint& position)
{
    // The menu key asks with a place of its own.
    const QModelIndex under = m_view.indexAt(position);
    if (under.isValid())
        m_view.setCurrentIndex(under);
    const DueEntry* entry = m_model.entryAt(m_view.currentIndex());
    if (!entry)
        return;
    QMenu menu(&m_view);
    menu.setToolTipsVisible(true);
    menu.addAction(tr("Öffnen"), this, [this, row = entry->row] { Q_EMIT openRequested(row); });
    menu.addSeparator();
    menu.addActions(m_actions);
    const QRect line = m_view.visualRect(m_view.currentIndex());
    menu.exec(m_view.viewport()->mapToGlobal(under.isValid() ? position : line.bottomLeft()));
}

} // namespace iplan
