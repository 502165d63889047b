// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/merge/serverfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

const char* const kFind =
    "SELECT count(*) FROM iplan.commits WHERE position(convert_to('Beispielhuber','UTF8') IN bytes)>0";

RowRef addPerson(Store& store)
{
    Person person;
    person.familyName = QStringLiteral("Beispielhuber");
    write(store, QStringLiteral("person:create"), [&](Writer& writer) { writer.insert(person); });
    return rowRef(person.id);
}

} // namespace

TEST_CASE("What was erased is gone from the server, and does not come back", "[merge][server][erase]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    const RowRef person = addPerson(*office);
    const auto copy = copyOf(*office);
    const auto old = copyOf(*office);
    const auto oldCommits = value_of(office->commitsMissingFrom({}));
    value_of(server.sync(*office));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("1")});

    REQUIRE_OK(office->erase({person}));
    value_of(server.sync(*office));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("0")});
    CHECK(server.sql("SELECT count(*) FROM iplan.commits WHERE blanked IS NOT NULL AND blanked_by='buero'") ==
          QStringList{QStringLiteral("1")});
    value_of(server.sync(*copy));
    CHECK(all<Person>(*copy, Rows::All).isEmpty());

    // A copy that knows nothing of it writes on and gives its commit away before it takes the erasure in.
    write(*old, QStringLiteral("person:edit"), [&](Writer& writer) {
        Person row = value_of(
            old->read<Person>([&](const Reader& reader) -> Result<Person> { return reader.all<Person>().first(); }));
        row.givenName = QStringLiteral("Beispielhuberin");
        REQUIRE_OK(writer.update(row));
    });
    const auto transport = server.transport(*old);
    REQUIRE_OK(transport->push(value_of(old->commitsMissingFrom(value_of(transport->ids())))));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("1")});
    value_of(server.sync(*old));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("0")});
    CHECK(all<Person>(*old, Rows::All).isEmpty());
    for (const auto& store : {office.get(), copy.get(), old.get()}) {
        value_of(server.sync(*store));
        CHECK(value_of(store->selfCheck()).isEmpty());
        CHECK(value_of(store->commitIds()) == value_of(office->commitIds()));
    }
    // The server is restored from a backup made before the erasure.
    server.sql("DELETE FROM iplan.commits");
    REQUIRE_OK(transport->push(oldCommits));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("1")});
    value_of(server.sync(*office));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("0")});
    // And a new copy begins from what the server has.
    const auto fresh = value_of(Store::createFrom(QStringLiteral(":memory:"), {}, value_of(transport->fetch({}))));
    CHECK(value_of(fresh->selfCheck()).isEmpty());
    CHECK(all<Person>(*fresh, Rows::All).isEmpty());
}

TEST_CASE("The server blanks nothing that is not erased", "[merge][server][erase]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    const RowRef person = addPerson(*office);
    addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Sprachcafé"));
    REQUIRE_OK(office->erase({person}));
    const auto commits = value_of(office->commitsMissingFrom({}));
    value_of(server.sync(*office));
    const QStringList before = server.sql("SELECT md5(string_agg(bytes::text, '' ORDER BY seq)) FROM iplan.commits");

    const auto blank = [&](const CommitData& erasure, const RowKey& row, const QUuid& commit, const QByteArray& bytes) {
        return server
            .sql(qPrintable(QStringLiteral("SELECT iplan.blank('%1','%2','%3','%4','%5','\\x%6')")
                                .arg(idText(value_of(office->info()).root), idText(erasure.id), row.entity,
                                     idText(row.id), idText(commit), QString::fromLatin1(bytes.toHex()))),
                 "buero")
            .value(0);
    };
    const CommitData& erasure = commits.last();
    REQUIRE(erasure.erased.size() == 1);
    const CommitData& measure = commits.at(commits.size() - 2);
    const RowKey row = measure.changes.first().row;
    const RowKey erased = erasure.erased.first();
    CHECK(blank(erasure, row, measure.id, QByteArray(20, 'x')).startsWith(QStringLiteral("ERROR")));
    CHECK(blank(measure, row, measure.id, QByteArray(20, 'x')).startsWith(QStringLiteral("ERROR")));
    CHECK(blank(erasure, erased, measure.id, toBytes(measure)) == QStringLiteral("false"));
    CHECK(blank(erasure, erased, commits.at(1).id, toBytes(measure)) == QStringLiteral("false"));
    CHECK(blank(erasure, erased, commits.at(1).id, toBytes(commits.at(1)) + "more") == QStringLiteral("false"));
    CHECK(server.sql("SELECT md5(string_agg(bytes::text, '' ORDER BY seq)) FROM iplan.commits") == before);
}
