// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"
#include "tests/core/store/storefixture.h"

namespace iplan::test
{

/// A working group with three members, two of them with a vote, and a meeting from 17:00 to 19:00.
struct MeetingWorld {
    std::unique_ptr<Store> store = memoryStore();
    WorkingGroup group;
    QList<Person> people;
    Meeting meeting;
    Measure measure;

    MeetingWorld()
    {
        group.title = QStringLiteral("AG Bildung");
        insert(group);
        for (const char* name : {"Albers", "Beispiel", "Cetin"}) {
            Person person;
            person.givenName = QStringLiteral("Toni");
            person.familyName = QString::fromLatin1(name);
            person.lawfulBasis = LawfulBasis::PublicTask;
            insert(person);
            people << person;
            Membership member;
            member.workingGroup = group.id;
            member.person = person.id;
            member.votingRight = people.size() < 3;
            member.startDate = PartialDate(QDate(2027, 1, 1));
            insert(member);
        }
        measure.code = QStringLiteral("K001");
        measure.title = QStringLiteral("Sprachlotsen");
        insert(measure);
        meeting.workingGroup = group.id;
        meeting.number = QStringLiteral("3/2027");
        meeting.title = QStringLiteral("Auftakt");
        meeting.start = QDateTime(QDate(2027, 3, 9), QTime(17, 0));
        meeting.end = QDateTime(QDate(2027, 3, 9), QTime(19, 0));
        meeting.place = QStringLiteral("Rathaus, Raum 7");
        meeting.isPublic = true;
        insert(meeting);
    }

    template <class E>
    void insert(E& row)
    {
        write([&row](Writer& writer) { row.id = writer.insert(row); });
    }
    template <class E>
    void update(const E& row)
    {
        write([&row](Writer& writer) { REQUIRE_OK(writer.update(row)); });
    }
    template <class Body>
    void write(Body&& body)
    {
        REQUIRE_OK(store->transact(QStringLiteral("batch"), [&body](Writer& writer) -> Result<> {
            body(writer);
            return {};
        }));
    }
    /// Adds an item at the end of the agenda.
    AgendaItem item(const char* number, const char* title, std::optional<int> minutes = {},
                    const Id<AgendaItem>& above = {})
    {
        AgendaItem out;
        out.meeting = meeting.id;
        out.number = QString::fromUtf8(number);
        out.title = QString::fromUtf8(title);
        out.duration = minutes;
        out.parent = above;
        out.isPublic = true;
        out.position = QStringLiteral("p%1").arg(m_items++, 3, 10, QLatin1Char('0'));
        insert(out);
        return out;
    }
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const { return value_of(Snapshot::load(*store)); }

private:
    int m_items = 0;
};

} // namespace iplan::test
