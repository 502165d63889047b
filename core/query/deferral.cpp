// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/deferral.h"

#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

bool isSameHost(const Meeting& one, const Meeting& other)
{
    return one.workingGroup == other.workingGroup && one.body == other.body &&
           !(one.workingGroup.isNull() && one.body.isNull());
}

/// Whether an item that was put off to `to` is to be treated in `meeting`.
bool waitsFor(const Meeting& to, const Meeting& meeting)
{
    return to.id == meeting.id ||
           (to.state == MeetingState::Cancelled && isSameHost(to, meeting) && to.start < meeting.start);
}

} // namespace

QList<const AgendaItem*> waitingItems(const Snapshot& snapshot, const Meeting& meeting)
{
    QSet<Id<AgendaItem>> taken;
    for (const AgendaItem& item : snapshot.agendaItems)
        taken << item.deferredFrom;
    QList<const AgendaItem*> out;
    for (const AgendaItem& item : snapshot.agendaItems) {
        const Meeting* to = snapshot.meetings.find(item.deferredTo);
        if (to && item.meeting != meeting.id && waitsFor(*to, meeting) && !taken.contains(item.id))
            out << &item;
    }
    const auto startOf = [&snapshot](const AgendaItem* item) {
        const Meeting* of = snapshot.meetings.find(item->meeting);
        return of ? of->start : QDateTime();
    };
    std::ranges::stable_sort(out, {}, startOf);
    return out;
}

QList<const AgendaItem*> deferralPath(const Snapshot& snapshot, const AgendaItem& item)
{
    QList<const AgendaItem*> out;
    const AgendaItem* at = snapshot.agendaItems.find(item.deferredFrom);
    while (at && at != &item && !out.contains(at)) {
        out << at;
        at = snapshot.agendaItems.find(at->deferredFrom);
    }
    return out;
}

QString deferralText(const Snapshot& snapshot, const AgendaItem& item)
{
    QStringList out;
    for (const AgendaItem* from : deferralPath(snapshot, item)) {
        const Meeting* meeting = snapshot.meetings.find(from->meeting);
        QString text = meeting ? meetingName(*meeting) : QStringLiteral("einer Sitzung");
        if (!from->number.isEmpty())
            text += QStringLiteral(" (TOP %1)").arg(from->number);
        out << (out.isEmpty() ? QStringLiteral("vertagt aus ") : QStringLiteral("zuvor aus ")) + text;
    }
    return out.join(QStringLiteral(", "));
}

} // namespace iplan
