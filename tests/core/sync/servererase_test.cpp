// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/database.h"
#include "tests/core/sync/serverfixture.h"

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
    const auto oldCommits = value_of(office->replica().commitsMissingFrom({}));
    value_of(server.sync(*office));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("1")});

    REQUIRE_OK(office->erasure().erase({person}));
    value_of(server.sync(*office));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("0")});
    CHECK(server.sql("SELECT count(*) FROM iplan.commits WHERE blanked IS NOT NULL AND blanked_by='buero'") ==
          QStringList{QStringLiteral("1")});
    value_of(server.sync(*copy));
    CHECK(all<Person>(*copy, Rows::All).isEmpty());

    // A copy that knows nothing of it writes on and gives its commit away before it takes the erasure in.
    write(*old, QStringLiteral("person:edit"), [&](Writer& writer) {
        Person row =
            value_of(old->read([&](const Reader& reader) -> Result<Person> { return reader.all<Person>().first(); }));
        row.givenName = QStringLiteral("Beispielhuberin");
        REQUIRE_OK(writer.update(row));
    });
    const auto transport = server.transport(*old);
    REQUIRE_OK(transport->push(value_of(old->replica().commitsMissingFrom(value_of(transport->ids())))));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("1")});
    value_of(server.sync(*old));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("0")});
    CHECK(all<Person>(*old, Rows::All).isEmpty());
    for (const auto& store : {office.get(), copy.get(), old.get()}) {
        value_of(server.sync(*store));
        CHECK(value_of(store->file().selfCheck()).isEmpty());
        CHECK(value_of(store->replica().commitIds()) == value_of(office->replica().commitIds()));
    }
    // The server is restored from a backup made before the erasure.
    server.sql("DELETE FROM iplan.commits");
    REQUIRE_OK(transport->push(oldCommits));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("1")});
    value_of(server.sync(*office));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("0")});
    // And a new copy begins from what the server has.
    const auto fresh = value_of(Store::createFrom(QStringLiteral(":memory:"), {}, value_of(transport->fetch({}))));
    CHECK(value_of(fresh->file().selfCheck()).isEmpty());
    CHECK(all<Person>(*fresh, Rows::All).isEmpty());
}

TEST_CASE("The server blanks values of an erased row, and nothing else", "[merge][server][erase]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const auto office = memoryStore();
    const RowRef person = addPerson(*office);
    const RowKey erased{QStringLiteral("person"), person.id};
    // One commit with rows that go and rows that stay, one of them with the person's id in a text.
    write(*office, QStringLiteral("batch"), [&](Writer& writer) {
        Measure measure;
        measure.title = QStringLiteral("Sprachcafé ") + idText(person.id);
        writer.insert(measure);
        Person row = value_of(
            office->read([&](const Reader& reader) -> Result<Person> { return reader.all<Person>().first(); }));
        row.givenName = QStringLiteral("Erika");
        row.phone = QStringLiteral("0221 7654321");
        REQUIRE_OK(writer.update(row));
    });
    const QUuid root = value_of(office->file().info()).root;
    const CommitData batch = value_of(office->replica().commitsMissingFrom({})).last();
    value_of(server.sync(*office));
    REQUIRE_OK(office->erasure().erase({person}));
    const auto commits = value_of(office->replica().commitsMissingFrom({}));
    const CommitData& erasure = commits.last();
    REQUIRE(erasure.erased == QList<RowKey>{erased});
    REQUIRE_OK(server.transport(*office)->push({erasure}));

    const auto blank = [&](const QUuid& by, const QUuid& commit, const QByteArray& bytes) {
        return server
            .sql(qPrintable(QStringLiteral("SELECT iplan.blank('%1','%2','person','%3','%4','\\x%5')")
                                .arg(idText(root), idText(by), idText(person.id), idText(commit),
                                     QString::fromLatin1(bytes.toHex()))),
                 "buero")
            .value(0);
    };
    const auto content = [&] {
        return server.sql("SELECT md5(string_agg(bytes::text, '' ORDER BY seq)) FROM iplan.commits");
    };
    const QStringList before = content();
    CommitData good = batch;
    REQUIRE(blankRows(good, {erased}));
    REQUIRE(good == *std::find_if(commits.begin(), commits.end(), [&](const auto& c) { return c.id == batch.id; }));

    SECTION("Not with another commit in place of the erasure, also if its bytes hold one")
    {
        QByteArray pattern = QByteArray("\x82\x66person\x50") + person.id.toRfc4122();
        CHECK(blank(batch.id, batch.id, toBytes(good)).startsWith(QStringLiteral("ERROR")));
        CommitData other = batch;
        other.id = newCommitId();
        const auto insert = [&](const QByteArray& bytes) {
            server.sql(qPrintable(QStringLiteral("INSERT INTO iplan.commits(root,id,bytes) VALUES('%1','%2','\\x%3')")
                                      .arg(idText(root), idText(other.id), QString::fromLatin1(bytes.toHex()))),
                       "buero");
        };
        insert(toBytes(other) + pattern); // behind the commit
        CHECK(blank(other.id, batch.id, toBytes(good)).startsWith(QStringLiteral("ERROR")));
        server.sql(qPrintable(QStringLiteral("DELETE FROM iplan.commits WHERE id='%1'").arg(idText(other.id))));
        insert(QByteArray("\x8b\x50", 2) + other.id.toRfc4122() + pattern +
               QByteArray(40, '\0')); // as its second field
        CHECK(blank(other.id, batch.id, toBytes(good)).startsWith(QStringLiteral("ERROR")));
        server.sql(qPrintable(QStringLiteral("DELETE FROM iplan.commits WHERE id='%1'").arg(idText(other.id))));
        insert(QByteArray("\x9f\xff\x5b\xff\xff\xff\xff\xff\xff\xff\xff", 11) + pattern);
        CHECK(blank(other.id, batch.id, toBytes(good)).startsWith(QStringLiteral("ERROR")));
        server.sql(qPrintable(QStringLiteral("DELETE FROM iplan.commits WHERE id='%1'").arg(idText(other.id))));
        CHECK(content() == before);
    }
    SECTION("Not with anything else altered")
    {
        const auto altered = [&](const std::function<void(CommitData&)>& alter) {
            CommitData bad = good;
            alter(bad);
            return toBytes(bad);
        };
        const auto at = [](CommitData& commit, const char* entity) -> ChangeData& {
            return *std::find_if(commit.changes.begin(), commit.changes.end(),
                                 [&](const ChangeData& c) { return c.row.entity == QLatin1String(entity); });
        };
        const QByteArray right = toBytes(good);
        const QList<QByteArray> wrong{
            QByteArray(20, 'x'),
            {},
            right + '\0',
            right.left(right.size() - 1),
            toBytes(commits.at(1)),
            altered([](CommitData& c) { c.author = newRowId(); }),
            altered([](CommitData& c) { c.time = c.time.addSecs(1); }),
            altered([](CommitData& c) { c.operation = QStringLiteral("edit"); }),
            altered([](CommitData& c) { c.counter += 1; }),
            altered([](CommitData& c) { c.parents << newCommitId(); }),
            altered([](CommitData& c) { c.digest = QByteArray(32, 'x'); }),
            altered([](CommitData& c) {
                c.erased << RowKey{QStringLiteral("measure"), newRowId()};
            }),
            altered([](CommitData& c) { c.changes.removeLast(); }),
            altered([&](CommitData& c) { at(c, "measure").value = Value(QStringLiteral("anders")); }),
            altered([&](CommitData& c) { blankRows(c, {at(c, "measure").row}); }),
            altered([&](CommitData& c) { at(c, "measure").proof = newSalt(); }),
            altered([&](CommitData& c) { at(c, "person").unit = QStringLiteral("title"); }),
            altered([&](CommitData& c) { at(c, "person").row.id = newRowId(); }),
            altered([&](CommitData& c) { at(c, "person").replaces << newCommitId(); }),
            altered([&](CommitData& c) { at(c, "person").proof = newSalt(); }),
            altered([&](CommitData& c) { at(c, "person").proof.clear(); }),
        };
        for (qsizetype i = 0; i < wrong.size(); ++i) {
            INFO(i);
            const QString answer = blank(erasure.id, batch.id, wrong.at(i));
            CHECK((answer == u"false" || answer.startsWith(QStringLiteral("ERROR"))));
        }
        CHECK(content() == before);
        // A seal that is none is a matter for those who fetch the commit: they compute its digest.
        CHECK(blank(erasure.id, batch.id, altered([&](CommitData& c) {
                        at(c, "person").proof = QByteArray(32, 'x');
                    })) == QStringLiteral("true"));
        const auto fetched = value_of(server.transport(*office)->fetch({}));
        CHECK_FALSE(Store::createFrom(QStringLiteral(":memory:"), {}, fetched).has_value());
    }
    SECTION("But so, and as often as anybody likes")
    {
        CHECK(blank(erasure.id, batch.id, toBytes(good)) == QStringLiteral("true"));
        CHECK(blank(erasure.id, batch.id, toBytes(good)) == QStringLiteral("true"));
        CHECK(blank(erasure.id, batch.id, toBytes(batch)) == QStringLiteral("false")); // never back
        value_of(server.sync(*office));
        const auto fresh =
            value_of(Store::createFrom(QStringLiteral(":memory:"), {}, value_of(server.transport(*office)->fetch({}))));
        CHECK(value_of(fresh->file().selfCheck()).isEmpty());
        CHECK(all<Measure>(*fresh).size() == 1);
    }
}

TEST_CASE("Several persons of one commit, and commits of the first format, are blanked", "[merge][server][erase]")
{
    REQUIRE_POSTGRES();
    const ExchangeServer server;
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("alt.iplan"));
    {
        Database db(path, Database::Mode::ReadWrite);
        db.execScript(sourceText(QStringLiteral("tests/data/schema1.sql")));
    }
    const auto office = value_of(Store::open(path, copyOptions(QStringLiteral("Erika Beispiel"))));
    QList<RowRef> rows;
    for (const Measure& measure : all<Measure>(*office, Rows::All))
        rows << rowRef(measure.id);
    REQUIRE(rows.size() == 3);
    write(*office, QStringLiteral("batch"), [&](Writer& writer) {
        for (const char* name : {"Beispielhuber", "Musterhuber"}) {
            Person person;
            person.familyName = QString::fromUtf8(name);
            writer.insert(person);
            rows << rowRef(person.id);
        }
    });
    value_of(server.sync(*office));
    REQUIRE_OK(office->erasure().erase(rows));
    value_of(server.sync(*office));
    for (const CommitData& commit : value_of(server.transport(*office)->fetch({}))) {
        for (const ChangeData& change : commit.changes)
            CHECK((change.blank ||
                   !std::any_of(rows.begin(), rows.end(), [&](const RowRef& row) { return row.id == change.row.id; })));
    }
    CHECK(value_of(server.sync(*office)).isEmpty());
}

TEST_CASE("A server with the script of an older version says what is to be done, and loses nothing",
          "[merge][server][erase]")
{
    REQUIRE_POSTGRES();
    ExchangeServer server;
    const auto office = memoryStore();
    const RowRef person = addPerson(*office);
    value_of(server.sync(*office));
    server.sql("CREATE OR REPLACE FUNCTION iplan.version() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'");
    REQUIRE_OK(office->erasure().erase({person}));
    const Error error = error_of(server.sync(*office));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.hint.contains(QStringLiteral("--init-server")));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("1")});
    server.prepare();
    value_of(server.sync(*office));
    CHECK(server.sql(kFind) == QStringList{QStringLiteral("0")});
}
