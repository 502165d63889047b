// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/meetingcommands.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/exchange/takealongdialog.h"
#include "ui/grid/ownerrow.h"
#include "ui/meeting/meetingmodepage.h"
#include "ui/meeting/openmeeting.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagehost.h"

namespace iplan
{

MeetingCommands::MeetingCommands(MainWindow& window) : Feature(window)
{
    on(Command::MeetingMode, [this] { toggle(); });
    on(Command::TakeToMeeting, [this] { takeAlong(); });
    connect(&window.pages(), &PageHost::abilitiesChanged, this, &MeetingCommands::update);
    connect(&window.workspace(), &Workspace::closed, this, &MeetingCommands::update);
    update();
}

void MeetingCommands::update()
{
    const Page* page = window().pages().current();
    window().navigation().setVisible(!page || !page->abilities().wholeWindow);
    action(Command::TakeToMeeting)->setEnabled(!currentGroup().isNull());
}

Id<WorkingGroup> MeetingCommands::currentGroup() const
{
    const Page* page = window().pages().current();
    const RowRef row = page && window().workspace().isOpen() ? page->currentRecord() : RowRef();
    if (row.entity == &entityOf<WorkingGroup>())
        return Id<WorkingGroup>(row.id);
    const auto meeting = window().workspace().isOpen() ? window().workspace().find(rowRef(current())) : std::nullopt;
    return meeting ? fromRecord<Meeting>(*meeting).workingGroup : Id<WorkingGroup>();
}

void MeetingCommands::takeAlong()
{
    if (Page* page = window().pages().current())
        page->flush();
    auto* dialog = new TakeAlongDialog(window().workspace(), window().chooser(), &window());
    dialog->proposeScope(rowRef(currentGroup()));
    dialog->show();
}

Id<Meeting> MeetingCommands::current() const
{
    const Page* page = window().pages().current();
    const RowRef row = page && window().workspace().isOpen() ? page->currentRecord() : RowRef();
    if (row.isNull())
        return {};
    const auto isMeeting = [](const EntityInfo& entity) { return &entity == &entityOf<Meeting>(); };
    return Id<Meeting>(nearestRow(window().workspace(), row, isMeeting).id);
}

void MeetingCommands::toggle()
{
    const auto* shown = qobject_cast<MeetingModePage*>(window().pages().current());
    if (shown && shown->abilities().wholeWindow)
        return window().openRecord(rowRef(shown->meeting().meeting().id));
    const Id<Meeting> meeting = current();
    window().showPage(QStringLiteral("meetingMode"));
    auto* mode = qobject_cast<MeetingModePage*>(window().pages().current());
    if (!mode)
        return;
    if (!meeting.isNull() && mode->meeting().meeting().id != meeting)
        mode->setMeeting(meeting);
    mode->takeWindow();
}

} // namespace iplan
