// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/members.h"

#include "core/store/storefixture.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Who belonged to a group is known for every day", "[query][members]")
{
    const auto store = memoryStore();
    WorkingGroup group;
    group.title = QStringLiteral("AG Sprache");
    QList<Id<Person>> people;
    write(*store, QStringLiteral("batch"), [&](Writer& writer) {
        writer.insert(group);
        const auto member = [&](const char* name, const QString& from, const QString& to,
                                std::optional<MembershipState> state, std::optional<MembershipRole> role) {
            Person person;
            person.familyName = QString::fromUtf8(name);
            Membership row;
            row.workingGroup = group.id;
            row.person = writer.insert(person);
            row.startDate = PartialDate::fromIso(from).value_or(PartialDate());
            row.endDate = PartialDate::fromIso(to).value_or(PartialDate());
            if (state)
                row.state = *state;
            if (role)
                row.role = *role;
            writer.insert(row);
            people << row.person;
        };
        member("Immerda", {}, {}, {}, {});
        member("Früher", QStringLiteral("2018"), QStringLiteral("2020"), MembershipState::Left, {});
        member("Neu", QStringLiteral("2021-05"), {}, MembershipState::Accepted, MembershipRole::Lead);
        member("Gefragt", {}, {}, MembershipState::Asked, {});
        member("Abgesagt", {}, {}, MembershipState::Declined, {});
        member("Fort", {}, {}, MembershipState::Left, {});
    });
    const auto names = [&](QDate day) {
        return value_of(store->read([&](const Reader& reader) -> Result<QStringList> {
            QStringList out;
            for (const Membership& row : membersOn(reader, rowRef(group.id), day))
                out << reader.find(row.person)->familyName;
            return out;
        }));
    };
    QStringList then = names({2019, 6, 1});
    then.sort(); // without a role in no order
    CHECK(then == QStringList{QStringLiteral("Früher"), QStringLiteral("Immerda")});
    CHECK(names({2020, 12, 31}).contains(QStringLiteral("Früher")));
    CHECK(names({2021, 4, 30}) == QStringList{QStringLiteral("Immerda")});
    CHECK(names({2021, 5, 1}) == QStringList{QStringLiteral("Neu"), QStringLiteral("Immerda")}); // the chair first
}

TEST_CASE("Functions are suggested from the list and from what people have", "[query][vocabulary]")
{
    const auto store = memoryStore();
    write(*store, QStringLiteral("batch"), [&](Writer& writer) {
        PersonFunction function;
        function.label = QStringLiteral("Leitung");
        writer.insert(function);
        function.id = {};
        function.label = QStringLiteral("Alt");
        function.retired = true;
        writer.insert(function);
        Person person;
        person.function = QStringLiteral("Ärztin");
        writer.insert(person);
    });
    const auto texts =
        value_of(store->read([](const Reader& reader) -> Result<QStringList> { return functionSuggestions(reader); }));
    CHECK(texts == QStringList{QStringLiteral("Ärztin"), QStringLiteral("Leitung")});
}
