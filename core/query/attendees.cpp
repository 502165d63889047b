// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/attendees.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/query/members.h"
#include "core/query/rowlabel.h"

#include <algorithm>
#include <numeric>
#include <QRegularExpression>

namespace iplan
{

namespace
{

RowRef memberOf(const Membership& membership)
{
    return membership.person.isNull() ? rowRef(membership.organization) : rowRef(membership.person);
}

RowRef partnerOf(const Attendance& attendance)
{
    return attendance.person.isNull() ? rowRef(attendance.organization) : rowRef(attendance.person);
}

/// Gathers people by who they are: somebody may be a member twice, and noted besides.
class AttendeeList
{
public:
    explicit AttendeeList(const Reader& reader) : m_reader(reader) {}

    void add(const Membership& membership)
    {
        if (Attendee* attendee = entry(memberOf(membership))) {
            if (attendee->role.isNull())
                attendee->role = membership.role; // members come with the leading role first
            attendee->isMember = true;
            attendee->mayVote = attendee->mayVote || membership.votingRight;
        }
    }

    void add(const Attendance& attendance)
    {
        Attendee* attendee = entry(partnerOf(attendance));
        if (!attendee || !attendee->attendance.isNull())
            return; // of two notes on one person the first counts
        attendee->attendance = attendance.id;
        attendee->state = attendance.state;
        attendee->representedBy = attendance.representedBy;
        attendee->recusedItems = attendance.recusedItems;
    }

    [[nodiscard]] QList<Attendee> sorted()
    {
        QList<qsizetype> order(m_list.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) {
            if (m_list.at(a).isMember != m_list.at(b).isMember)
                return m_list.at(a).isMember;
            return textBefore(m_sortNames.at(a), m_sortNames.at(b));
        });
        QList<Attendee> out;
        for (const qsizetype at : std::as_const(order))
            out << m_list.at(at);
        return out;
    }

private:
    /// Null for a row that is not there.
    Attendee* entry(const RowRef& who)
    {
        if (const auto known = m_at.constFind(who.id); known != m_at.constEnd())
            return &m_list[*known];
        Attendee attendee;
        attendee.who = who;
        QString sortName;
        if (who.entity == &entityOf<Person>()) {
            const auto person = m_reader.find(Id<Person>(who.id));
            if (!person)
                return nullptr;
            attendee.name = personName(*person);
            sortName = person->familyName + u' ' + person->givenName;
        } else {
            const auto body = m_reader.find(Id<Organization>(who.id));
            if (!body)
                return nullptr;
            attendee.name = sortName = body->name;
        }
        m_at.insert(who.id, m_list.size());
        m_list << attendee;
        m_sortNames << sortName;
        return &m_list.last();
    }

    const Reader& m_reader;
    QList<Attendee> m_list;
    QStringList m_sortNames;
    QHash<QUuid, qsizetype> m_at;
};

} // namespace

QList<Attendee> attendeesOf(const Reader& reader, const Meeting& meeting)
{
    const RowRef host = meeting.workingGroup.isNull() ? rowRef(meeting.body) : rowRef(meeting.workingGroup);
    AttendeeList list(reader);
    const QDate day = meeting.start.date();
    if (!host.isNull() && day.isValid()) {
        for (const Membership& membership : membersOn(reader, host, day))
            list.add(membership);
    }
    for (const Attendance& attendance : reader.where<Attendance>("meeting", meeting.id))
        list.add(attendance);
    return list.sorted();
}

QStringList recusedNumbers(const QString& recusedItems)
{
    static const QRegularExpression separator(QStringLiteral("\\s*[,;]\\s*"));
    QStringList out = recusedItems.simplified().split(separator, Qt::SkipEmptyParts);
    out.removeDuplicates();
    return out;
}

Quorum quorumOf(const QList<Attendee>& attendees, const QString& itemNumber)
{
    Quorum out;
    for (const Attendee& attendee : attendees) {
        if (!attendee.mayVote)
            continue;
        ++out.entitled;
        if (!attendee.isThere())
            continue;
        const bool isRecused = !itemNumber.isEmpty() && recusedNumbers(attendee.recusedItems).contains(itemNumber);
        ++(isRecused ? out.recused : out.there);
    }
    return out;
}

QString quorumText(const Quorum& quorum)
{
    if (quorum.entitled == 0)
        return QStringLiteral("Für diesen Tag ist niemand mit Stimmrecht eingetragen");
    QString out = QStringLiteral("%1 von %2 anwesend, %3")
                      .arg(countText(quorum.there), counted(quorum.entitled, "Stimmberechtigten", "Stimmberechtigten"),
                           quorum.isMajority() ? QStringLiteral("mehr als die Hälfte")
                                               : QStringLiteral("nicht mehr als die Hälfte"));
    if (quorum.recused > 0)
        out += QStringLiteral("; %1 wirkt nicht mit").arg(countText(quorum.recused));
    return out;
}

} // namespace iplan
