// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/recipients.h"

#include "core/model/entities.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

RowRef addPerson(Store& store, const char* name, const char* email)
{
    Person person;
    person.familyName = QString::fromUtf8(name);
    person.email = QString::fromUtf8(email);
    return rowRef(add(store, person));
}

Recipients reached(const Store& store, const QList<RowRef>& rows)
{
    return value_of(store.read(
        [&](const Reader& reader) -> Result<Recipients> { return recipientsOf(reader, rows, QDate(2026, 11, 21)); }));
}

QStringList addresses(const Recipients& recipients)
{
    QStringList out;
    for (const Recipient& each : recipients.list)
        out << each.address;
    return out;
}

} // namespace

TEST_CASE("A group is written to by its members of the day, each once", "[query]")
{
    const auto store = memoryStore();
    const RowRef anna = addPerson(*store, "Anna-Muster", "anna@amt.example");
    const RowRef bert = addPerson(*store, "Bert-Muster", " bert@verein.example ");
    const RowRef silent = addPerson(*store, "Ohne-Muster", "");
    const RowRef gone = addPerson(*store, "Fort-Muster", "fort@amt.example");
    WorkingGroup group;
    group.title = QStringLiteral("AG Bildung");
    add(*store, group);
    for (const RowRef& row : {anna, bert, silent, gone}) {
        Membership member;
        member.workingGroup = group.id;
        member.person = Id<Person>(row.id);
        if (row == gone)
            member.endDate = *PartialDate::parse(QStringLiteral("2025"));
        add(*store, member);
    }
    const Recipients all = reached(*store, {anna, rowRef(group.id)});
    CHECK(addresses(all) == QStringList{QStringLiteral("anna@amt.example"), QStringLiteral("bert@verein.example")});
    CHECK(all.without == QStringList{QStringLiteral("Ohne-Muster")});
    CHECK(hasRecipients(entityOf<WorkingGroup>()));
    CHECK_FALSE(hasRecipients(entityOf<Measure>()));
}

TEST_CASE("Two who share an address get one mail", "[query]")
{
    const auto store = memoryStore();
    const RowRef one = addPerson(*store, "Eins", "Buero@amt.example");
    const RowRef two = addPerson(*store, "Zwei", "buero@AMT.example");
    const Recipients all = reached(*store, {two, one});
    CHECK(addresses(all).size() == 1);
    CHECK(all.without.isEmpty());
}

TEST_CASE("What is no address, or would bring others in, is none", "[query]")
{
    for (const char* text : {"", "anna", "anna@", "@amt.example", "a@b@c", "a@b.example, c@d.example", "a b@c.example",
                             "Anna <a@b.example>", "a@b.example\nBcc: c@d.example", "a@b.example;"})
        CHECK(mailAddress(QString::fromUtf8(text)).isEmpty());
    CHECK(mailAddress(QStringLiteral(" a.müller+ki@amt.example\n")) == QStringLiteral("a.müller+ki@amt.example"));
}

TEST_CASE("Several get a blind copy; what is too long is left to the clipboard", "[query]")
{
    const Recipient anna{QStringLiteral("Anna Muster"), QStringLiteral("anna@amt.example")};
    const Recipient odd{QStringLiteral("Muster, \"Bert\""), QStringLiteral("b?subject=x&y@amt.example")};
    CHECK(mailtoUrl({}).isEmpty());
    CHECK(mailtoUrl({anna}) == QUrl(QStringLiteral("mailto:anna@amt.example")));
    const QString both = mailtoUrl({anna, odd}).toString(QUrl::FullyEncoded);
    CHECK(both.startsWith(QStringLiteral("mailto:?bcc=anna@amt.example")));
    CHECK(both.endsWith(QStringLiteral("b%3Fsubject%3Dx%26y@amt.example")));
    CHECK(mailtoUrl(QList<Recipient>(200, anna)).isEmpty());
    CHECK(distributionList({anna, odd}) ==
          QStringLiteral("Anna Muster <anna@amt.example>; \"Muster, Bert\" <b?subject=x&y@amt.example>"));
}
