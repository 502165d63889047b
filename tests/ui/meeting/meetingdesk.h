// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/base/operationrunner.h"
#include "ui/meeting/meetingmodepage.h"

namespace iplan::test
{

/// An office with a file of its own: AG 7 with 14 members, 12 of them with a vote, a meeting today at 13:30 with twelve
/// items of ten minutes each, and the next meeting a month later, whose agenda is empty.
struct MeetingDesk {
    MeetingDesk();

    Office office;
    Id<WorkingGroup> group;
    Id<Meeting> meeting;
    Id<Meeting> next;
    QList<Id<Person>> people;

    /// The Sitzungsmodus on the meeting, as F11 shows it.
    MeetingModePage& open();
    /// Adds items at the end of the agenda.
    void addItems(int count);
    /// Puts the item in front off to the next meeting, by the menu.
    void defer(MeetingModePage& page);
    [[nodiscard]] QList<AgendaItem> itemsOf(const Id<Meeting>& of) const;
    [[nodiscard]] AgendaItem item(int line) const { return itemsOf(meeting).at(line); }

    /// Sets a field from outside the view.
    template <class E>
    void set(const E& row, const char* field, const Value& value)
    {
        REQUIRE(office.workspace().runner().run(QStringLiteral("batch"), [&](Writer& writer) {
            return writer.set(rowRef(row.id), {{entityOf<E>().field(QString::fromLatin1(field)), value}});
        }));
    }
    template <class E>
    Id<E> add(const E& row)
    {
        E copy = row;
        REQUIRE(office.workspace().runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
            writer.insert(copy);
            return {};
        }));
        return copy.id;
    }
    template <class E>
    [[nodiscard]] E get(const Id<E>& id) const
    {
        const auto record = office.workspace().find(rowRef(id));
        REQUIRE(record);
        return fromRecord<E>(*record);
    }
    template <class E>
    [[nodiscard]] QList<E> rows() const
    {
        QList<E> out;
        for (const Record& record : office.workspace().list(entityOf<E>()))
            out << fromRecord<E>(record);
        return out;
    }

private:
    int m_items = 0;
};

} // namespace iplan::test
