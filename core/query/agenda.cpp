// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/agenda.h"

#include "core/base/counted.h"
#include "core/base/dayonly.h"

namespace iplan
{

namespace
{

class AgendaBuilder
{
public:
    explicit AgendaBuilder(const QList<const AgendaItem*>& items) : m_items(items)
    {
        for (const AgendaItem* item : items)
            m_byId.insert(item->id.uuid(), item);
        for (const AgendaItem* item : items)
            m_below[topOf(*item)] << item;
    }

    QList<AgendaLine> lines(QDateTime start)
    {
        m_now = std::move(start);
        add({}, 0);
        return m_lines;
    }

private:
    /// The item above that is in the agenda; null at the top and where items belong to each other in a circle.
    [[nodiscard]] QUuid topOf(const AgendaItem& item) const
    {
        const AgendaItem* above = m_byId.value(item.parent.uuid());
        for (qsizetype steps = 0; above && steps <= m_items.size(); ++steps) {
            if (above == &item)
                return {};
            above = m_byId.value(above->parent.uuid());
        }
        return above ? QUuid() : m_byId.contains(item.parent.uuid()) ? item.parent.uuid() : QUuid();
    }

    void add(const QUuid& above, int level)
    {
        for (const AgendaItem* item : m_below.value(above)) {
            m_lines << AgendaLine{item, level, m_now};
            if (m_below.contains(item->id.uuid()))
                add(item->id.uuid(), level + 1);
            else if (m_now.isValid())
                m_now = item->duration ? m_now.addSecs(qint64(*item->duration) * 60) : QDateTime();
        }
    }

    const QList<const AgendaItem*> m_items;
    QHash<QUuid, const AgendaItem*> m_byId;
    QHash<QUuid, QList<const AgendaItem*>> m_below;
    QList<AgendaLine> m_lines;
    QDateTime m_now;
};

} // namespace

QList<AgendaLine> agendaOf(const Snapshot& snapshot, const Meeting& meeting)
{
    return agendaOf(snapshot.itemsOfMeeting.of(meeting.id), meeting.start);
}

QList<AgendaLine> agendaOf(const QList<const AgendaItem*>& items, const QDateTime& start)
{
    return AgendaBuilder(items).lines(isDayOnly(start) ? QDateTime() : start);
}

QDateTime agendaEnd(const QList<AgendaLine>& agenda, const Meeting& meeting)
{
    if (agenda.isEmpty())
        return meeting.start;
    const AgendaLine& last = agenda.last();
    return last.start.isValid() && last.item->duration ? last.start.addSecs(qint64(*last.item->duration) * 60)
                                                       : QDateTime();
}

QString meetingHost(const Snapshot& snapshot, const Meeting& meeting)
{
    if (const WorkingGroup* group = snapshot.workingGroups.find(meeting.workingGroup))
        return group->title;
    return snapshot.nameOf(meeting.body, meeting.start.date());
}

QString votesText(const AgendaItem& item)
{
    QStringList out;
    if (item.votesFor)
        out << QStringLiteral("%L1 Ja").arg(*item.votesFor);
    if (item.votesAgainst)
        out << QStringLiteral("%L1 Nein").arg(*item.votesAgainst);
    if (item.abstentions)
        out << counted(*item.abstentions, "Enthaltung", "Enthaltungen");
    if (!item.votes.trimmed().isEmpty())
        out << item.votes.simplified();
    return out.join(QStringLiteral(", "));
}

} // namespace iplan
