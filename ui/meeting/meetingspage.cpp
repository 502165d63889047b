// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/meetingspage.h"

#include "core/model/entities.h"
#include "core/ops/meetingmentions.h"
#include "core/ops/meetings.h"
#include "core/query/snapshot.h"
#include "core/query/textlinks.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/meeting/meetingoutput.h"
#include "ui/page/formpanel.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QToolButton>

namespace iplan
{

namespace
{

EntityPage::Defaults meetingDefaults()
{
    EntityPage::Defaults out;
    out.filters = QStringList{QStringLiteral("state"), QStringLiteral("minutesState")};
    for (const char* key : {"start", "workingGroup", "title", "number", "state", "minutesState", "body", "place"})
        out.columns << QString::fromLatin1(key);
    return out;
}

} // namespace

MeetingsPage::MeetingsPage(Workspace& workspace, QWidget* parent)
    : EntityPage(workspace, entityOf<Meeting>(), meetingDefaults(), parent), m_workspace(workspace)
{
    addModeButton();
    QAction* deferred = addMeetingCommand("takeDeferred", tr("TOP aus früheren Sitzungen übernehmen"), true);
    connect(deferred, &QAction::triggered, this, &MeetingsPage::takeDeferredItems);
    QAction* linkNamed = addCommand(QStringLiteral("linkMentions"), tr("In Worten genannte Sitzungen verknüpfen"));
    connect(linkNamed, &QAction::triggered, this, &MeetingsPage::linkMentions);
    const auto update = [this, linkNamed] { linkNamed->setEnabled(!m_workspace.isReadOnly()); };
    connect(this, &Page::abilitiesChanged, linkNamed, update);
    update();
}

QAction* MeetingsPage::addMeetingCommand(const char* name, const QString& text, bool writes)
{
    QAction* action = addCommand(QString::fromLatin1(name), text);
    const auto update = [this, action, writes] {
        action->setEnabled(m_workspace.isLive(currentRecord()) && !(writes && m_workspace.isReadOnly()));
    };
    connect(this, &Page::abilitiesChanged, action, update);
    update();
    return action;
}

void MeetingsPage::addModeButton()
{
    QToolButton* button = pageButton(tr("Sitzungsmodus"), QStringLiteral("today"),
                                     tr("Zeigt die Sitzung, um in ihr zu protokollieren (F11)"));
    button->setObjectName(QStringLiteral("openMeetingMode"));
    connect(button, &QToolButton::clicked, this, [this] {
        flush();
        Q_EMIT pageRequested(QStringLiteral("meetingMode"), addressOf(currentRecord()));
    });
    panel()->addTool(button);
}

void MeetingsPage::setFileChooser(FileChooser& chooser)
{
    EntityPage::setFileChooser(chooser);
    new MeetingOutput(m_workspace, chooser, *this); // belongs to the page
}

void MeetingsPage::linkMentions()
{
    flush();
    const auto snapshot = Snapshot::load(m_workspace.store());
    if (!snapshot)
        return m_workspace.runner().report(snapshot.error());
    const QList<MeetingMention> mentions = meetingMentions(**snapshot);
    const bool done = mentions.isEmpty() ||
                      m_workspace.runner().run(operationKey(entityOf<Meeting>(), "link"),
                                               [&](Writer& writer) { return iplan::linkMeetings(writer, mentions); });
    if (!done)
        return;
    list()->say(mentions.isEmpty() ? tr("Keine Beratung oder Maßnahme nennt eine Sitzung nur in Worten.")
                : mentions.size() == 1
                    ? tr("1 Eintrag wurde mit der Sitzung verknüpft, die er nennt.")
                    : tr("%L1 Einträge wurden mit den Sitzungen verknüpft, die sie nennen.").arg(mentions.size()));
}

void MeetingsPage::takeDeferredItems()
{
    flush();
    qsizetype taken = 0;
    const bool done =
        m_workspace.runner().run(operationKey(entityOf<AgendaItem>(), "create"), [&](Writer& writer) -> Result<> {
            IPLAN_TRY_ASSIGN(const auto made, takeDeferred(writer, Id<Meeting>(currentRecord().id)));
            taken = made.size();
            return {};
        });
    if (!done)
        return;
    list()->say(taken == 0   ? tr("Kein TOP einer früheren Sitzung wartet auf diese.")
                : taken == 1 ? tr("1 TOP wurde übernommen.")
                             : tr("%L1 TOP wurden übernommen.").arg(taken));
}

} // namespace iplan
