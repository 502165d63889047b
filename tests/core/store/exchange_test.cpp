// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commithistory.h"
#include "core/store/copies.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A copy is the same file, and giving twice is giving once", "[store][exchange-of-commits]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto copy = copyOf(*office);
    CHECK(dump(*copy) == dump(*office));
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
    edit<Measure>(*copy, id, [](Measure& m) { m.title = QStringLiteral("unterwegs"); });
    CHECK(give(*copy, *office).admitted.size() == 1);
    CHECK(get(*office, id).title == QStringLiteral("unterwegs"));
    CHECK(give(*copy, *office).admitted.isEmpty());
    CHECK(dump(*copy) == dump(*office));
    CHECK(value_of(office->search(QStringLiteral("unterwegs"))).size() == 1);
}

TEST_CASE("Two fields of one record, edited apart, are both kept", "[store][exchange-of-commits]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto copy = copyOf(*office);
    edit<Measure>(*office, id, [](Measure& m) { m.summary = QStringLiteral("im Büro"); });
    edit<Measure>(*copy, id, [](Measure& m) { m.title = QStringLiteral("unterwegs"); });
    give(*copy, *office);
    give(*office, *copy);
    CHECK(get(*office, id).summary == QStringLiteral("im Büro"));
    CHECK(get(*office, id).title == QStringLiteral("unterwegs"));
    CHECK(dump(*office) == dump(*copy));
}

TEST_CASE("Commits whose parents are not there wait, and come in when they are", "[store][exchange-of-commits]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("eins"));
    const auto copy = copyOf(*office);
    edit<Measure>(*office, id, [](Measure& m) { m.title = QStringLiteral("zwei"); });
    edit<Measure>(*office, id, [](Measure& m) { m.title = QStringLiteral("drei"); });
    const auto missing = value_of(office->replica().commitsMissingFrom(value_of(copy->replica().commitIds())));
    REQUIRE(missing.size() == 2);
    const auto early = value_of(copy->replica().admit({missing.last()}));
    CHECK(early.admitted.isEmpty());
    CHECK(early.waiting == QList<QUuid>{missing.last().id});
    CHECK(early.awaited == QList<QUuid>{missing.first().id});
    CHECK(get(*copy, id).title == QStringLiteral("eins"));
    const auto late = value_of(copy->replica().admit({missing.first()}));
    CHECK(late.admitted.size() == 2);
    CHECK(get(*copy, id).title == QStringLiteral("drei"));
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
}

TEST_CASE("Rows of entities that only a newer program knows are passed on", "[store][exchange-of-commits]")
{
    const auto office = memoryStore();
    addMeasure(*office, QStringLiteral("K001"), QStringLiteral("eins"));
    auto commits = value_of(office->replica().commitsMissingFrom({}));
    commits.last().changes << ChangeData{
        {QStringLiteral("hologram"), newRowId()}, QStringLiteral("colour"), Value(QStringLiteral("blau")), {}};
    prove(commits.last(), commits);
    const auto copy = value_of(Store::createFrom(QStringLiteral(":memory:"), copyOptions({}), commits));
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
    CHECK(value_of(copy->replica().commitsMissingFrom({})) == commits);
}

TEST_CASE("A commit travels as bytes and back, and damage is noticed", "[store][exchange-of-commits]")
{
    const auto office = memoryStore();
    addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Köln"));
    const CommitData commit = value_of(office->replica().commitsMissingFrom({})).last();
    const QByteArray bytes = toBytes(commit);
    CHECK(value_of(commitFromBytes(bytes)) == commit);
    for (qsizetype length = 0; length < bytes.size(); ++length)
        CHECK_FALSE(commitFromBytes(bytes.left(length)).has_value());
}

TEST_CASE("Copies that exchange in any order end the same", "[store][exchange-of-commits][random]")
{
    const quint64 seed = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                 : std::random_device{}();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    std::mt19937_64 random(seed);
    const auto below = [&](size_t n) { return random() % n; };
    for (int history = 0; history < scaled(60, 6); ++history) {
        std::vector<std::unique_ptr<Store>> copies;
        copies.push_back(memoryStore());
        QList<Id<Measure>> ids;
        for (int i = 0; i < 3; ++i)
            ids << addMeasure(*copies.front(), QStringLiteral("K%1").arg(i), QStringLiteral("Anfang"));
        while (copies.size() < 2 + below(4))
            copies.push_back(copyOf(*copies.front(), QStringLiteral("Kopie %1").arg(copies.size())));
        for (int step = 0; step < 40; ++step) {
            Store& store = *copies.at(below(copies.size()));
            const auto id = ids.at(static_cast<qsizetype>(below(3)));
            switch (below(8)) {
            case 0:
                give(*copies.at(below(copies.size())), store);
                break;
            case 1:
                (void)store.undoLog().undo();
                break;
            case 2:
                (void)store.undoLog().redo();
                break;
            case 3:
                (void)store.transact(QStringLiteral("measure:delete"), [&](Writer& w) {
                    return below(2) == 0 ? w.remove(rowRef(id)) : w.restore(rowRef(id));
                });
                break;
            default:
                edit<Measure>(store, id, [&](Measure& m) {
                    (below(2) == 0 ? m.title : m.stateReason) = QStringLiteral("Wert %1").arg(below(9));
                });
            }
        }
        for (size_t round = 0; round < 2; ++round) {
            for (size_t i = 0; i < copies.size(); ++i) {
                for (size_t k = 0; k < copies.size(); ++k)
                    give(*copies.at(i), *copies.at((k + round) % copies.size()));
            }
        }
        for (const auto& copy : copies) {
            REQUIRE(dump(*copy) == dump(*copies.front()));
            REQUIRE(value_of(copy->file().selfCheck()) == QStringList());
        }
    }
}

TEST_CASE("What a commit did is listed in the same order on every copy", "[store][exchange][history]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("Sprachcafé"));
    const auto copy = copyOf(*office);
    // Each file gives its numbers to units and rows as it meets them.
    edit<Measure>(*office, id, [](Measure& m) { m.internalNote = QStringLiteral("intern"); });
    edit<Measure>(*office, id, [](Measure& m) { m.summary = QStringLiteral("kurz"); });
    edit<Measure>(*copy, id, [](Measure& m) { m.expectedEffect = QStringLiteral("viel"); });
    edit<Measure>(*copy, id, [](Measure& m) {
        m.summary = QStringLiteral("anders");
        m.internalNote = QStringLiteral("auch");
        m.expectedEffect = QStringLiteral("mehr");
    });
    exchange(*office, *copy);
    const auto listed = [](const Store& store) {
        return value_of(
            store.readJournal([](JournalReader& journal, const Reader&) -> Result<QMap<QString, QStringList>> {
                QMap<QString, QStringList> out;
                for (const CommitRecord& commit : CommitHistory(journal).commits()) {
                    for (const JournalChange& change : CommitHistory(journal).changes(commit.seq))
                        out[idText(commit.id)] << change.entityKey + idText(change.row.id) + change.unit;
                }
                return out;
            }));
    };
    CHECK(listed(*office).size() == value_of(office->replica().commitIds()).size());
    CHECK(listed(*office) == listed(*copy));
}
