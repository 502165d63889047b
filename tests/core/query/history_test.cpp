// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/history.h"
#include "core/query/historysheet.h"
#include "core/store/commithistory.h"
#include "core/store/journalfold.h"
#include "core/store/unitcodec.h"
#include "tests/core/store/copies.h"

#include <QRandomGenerator>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The operations of all commits that pass, the newest first, page by page.
QStringList listed(const Store& store, const HistoryFilter& filter, int limit = 3)
{
    const CommitHistory::Filter resolved = value_of(resolveHistoryFilter(store, filter));
    QStringList out;
    qint64 before = 0;
    do {
        const HistoryEntries page = value_of(historyEntries(store, resolved, limit, before));
        for (const HistoryEntry& entry : page.entries)
            out << entry.commit.operation;
        before = page.next;
    } while (before > 0);
    return out;
}

void editTitle(Store& store, const Id<Measure>& id, const QString& title)
{
    edit<Measure>(store, id, [&](Measure& m) { m.title = title; });
}

/// A file in which two people worked on two days.
struct HistoryWorld {
    QDateTime now = QDateTime({2026, 11, 20}, {9, 0});
    std::unique_ptr<Store> store;
    Id<Measure> measure;
    Id<Person> person;
    HistoryWorld()
    {
        Store::Options options;
        options.clock = [this] { return now; };
        options.author = {QStringLiteral("Erika Beispiel"), QStringLiteral("EB")};
        store = value_of(Store::create(QStringLiteral(":memory:"), options));
        measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung"));
        editTitle(*store, measure, QStringLiteral("Sprachbildung"));
        now = QDateTime({2026, 11, 21}, {14, 3});
        store->setAuthor({QStringLiteral("Max Muster"), QStringLiteral("MM")});
        Person someone;
        someone.familyName = QStringLiteral("Öztürk-Beispiel");
        write(*store, QStringLiteral("person:create"), [&](Writer& writer) { writer.insert(someone); });
        person = someone.id;
        edit<Measure>(*store, measure, [](Measure& m) { m.summary = QStringLiteral("kurz"); });
    }
    [[nodiscard]] QUuid author(const QString& name) const
    {
        for (const Author& author : all<Author>(*store)) {
            if (author.name == name)
                return author.id.uuid();
        }
        return {};
    }
};

} // namespace

TEST_CASE("The history becomes a list of all that passes, with the values of what is unfolded", "[store][history]")
{
    HistoryWorld world;
    const ListSheet all = value_of(makeHistorySheet(*world.store, {}));
    CHECK(all.notes ==
          QStringList{QStringLiteral("5 Schritte vom 20.11.2026 bis zum 21.11.2026, die neuesten zuerst")});
    REQUIRE(all.rowCount() == 5);
    CHECK(all.columns.size() == 5);
    const QStringList newest{QStringLiteral("21.11.2026"), QStringLiteral("14:03:00"), QStringLiteral("MM Max Muster"),
                             QStringLiteral("Maßnahme ändern"), QStringLiteral("Maßnahme K001 Sprachbildung")};
    CHECK(all.groups.first().rows.first().texts == newest);
    CHECK(all.groups.first().rows.first().values.first() == Value(QStringLiteral("2026-11-21")));

    // Each change of an unfolded step has a row of its own, with what stood there before.
    HistoryFilter filter;
    filter.author = world.author(QStringLiteral("Erika Beispiel"));
    filter.from = QDate(2026, 11, 20);
    filter.until = filter.from;
    filter.entity = &entityOf<Measure>();
    const QUuid edited = value_of(makeHistorySheet(*world.store, filter)).groups.first().rows.first().id;
    const ListSheet some = value_of(makeHistorySheet(*world.store, filter, {edited}));
    CHECK(some.notes ==
          QStringList{QStringLiteral("Nur von EB Erika Beispiel"),
                      QStringLiteral("Nur vom 20.11.2026 bis zum 20.11.2026"),
                      QStringLiteral("Nur Schritte, die Maßnahmen betreffen"),
                      QStringLiteral("2 Schritte vom 20.11.2026 bis zum 20.11.2026, die neuesten zuerst")});
    CHECK(some.columns.size() == 8);
    CHECK(some.groups.first().rows.first().texts.mid(4) == QStringList{newest.last(), QStringLiteral("Titel"),
                                                                       QStringLiteral("Sprachförderung"),
                                                                       QStringLiteral("Sprachbildung")});
    CHECK(some.groups.first().rows.last().texts.mid(5) == QStringList{{}, {}, {}});

    // Nothing passes; somebody thought better of it.
    filter.until = QDate(2026, 11, 1);
    filter.from = QDate();
    CHECK(value_of(makeHistorySheet(*world.store, filter)).rowCount() == 0);
    const std::atomic_bool cancelled = true;
    CHECK(value_of(makeHistorySheet(*world.store, {}, {}, &cancelled)).rowCount() == 0);
}

TEST_CASE("All commits are listed by page, the newest first, and filtered", "[store][history]")
{
    HistoryWorld world;
    const QString create = QStringLiteral("measure:create");
    const QString change = QStringLiteral("measure:edit");
    const QString person = QStringLiteral("person:create");
    CHECK(listed(*world.store, {}) == QStringList({change, person, change, create, QStringLiteral("root")}));
    CHECK(listed(*world.store, {}, 1).size() == 5);

    HistoryFilter filter;
    filter.author = world.author(QStringLiteral("Max Muster"));
    CHECK(listed(*world.store, filter) == QStringList({change, person}));
    filter = {};
    filter.until = QDate(2026, 11, 20);
    CHECK(listed(*world.store, filter).size() == 3);
    filter.from = QDate(2026, 11, 21);
    CHECK(listed(*world.store, filter).isEmpty());
    filter = {};
    filter.entity = &entityOf<Person>();
    CHECK(listed(*world.store, filter) == QStringList({person}));
    filter.entity = &entityOf<Measure>();
    filter.field = entityOf<Measure>().field(u"summary");
    CHECK(listed(*world.store, filter) == QStringList({change}));
    filter = {};
    filter.row = rowRef(world.measure);
    CHECK(listed(*world.store, filter) == QStringList({change, change, create}));
}

TEST_CASE("The commits of a record are found by its name or number, also when it is deleted", "[store][history]")
{
    HistoryWorld world;
    HistoryFilter filter;
    filter.record = QStringLiteral("sprachb");
    CHECK(listed(*world.store, filter).size() == 3);
    filter.record = QStringLiteral("K001");
    CHECK(listed(*world.store, filter).size() == 3);
    filter.record = QStringLiteral("gibt es nicht");
    CHECK(listed(*world.store, filter).isEmpty());
    write(*world.store, QStringLiteral("person:delete"),
          [&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(world.person))); });
    filter.record = QStringLiteral("öztürk");
    CHECK(listed(*world.store, filter).size() == 2);
}

TEST_CASE("Rare changes are found behind thousands of others", "[store][history]")
{
    HistoryWorld world;
    const int others = scaled(6000, 5200); // more than one look goes through
    for (int i = 0; i < others; ++i)
        editTitle(*world.store, world.measure, QString::number(i));
    HistoryFilter filter;
    filter.entity = &entityOf<Person>();
    const auto resolved = value_of(resolveHistoryFilter(*world.store, filter));
    const HistoryEntries first = value_of(historyEntries(*world.store, resolved, 100));
    CHECK(first.entries.isEmpty());
    REQUIRE(first.next > 0);
    const HistoryEntries second = value_of(historyEntries(*world.store, resolved, 100, first.next));
    REQUIRE(second.entries.size() == 1);
    CHECK(second.entries.first().first == rowRef(world.person));
    CHECK(second.next == 0);
}

TEST_CASE("A page ends after a commit that changed thousands of rows", "[store][history]")
{
    HistoryWorld world;
    const qsizetype before = value_of(historyEntries(*world.store, {}, 100)).entries.size();
    constexpr int many = 5'001;
    write(*world.store, QStringLiteral("batch"), [](Writer& writer) {
        for (int i = 0; i < many; ++i)
            writer.insert(Person{});
    });
    const HistoryEntries first = value_of(historyEntries(*world.store, {}, 100));
    REQUIRE(first.entries.size() == 1);
    CHECK(first.entries.first().rows == many);
    REQUIRE(first.next == first.entries.first().commit.seq);
    const HistoryEntries second = value_of(historyEntries(*world.store, {}, 100, first.next));
    CHECK(second.entries.size() == before);
    CHECK(second.next == 0);
}

TEST_CASE("New commits are read alone, and each says whether it can be taken back here", "[store][history]")
{
    HistoryWorld world;
    const CommitHistory::Filter everything;
    const HistoryEntries before = value_of(historyEntries(*world.store, everything, 100));
    const qint64 newest = before.entries.first().commit.seq;
    CHECK(before.entries.first().own);
    CHECK_FALSE(before.entries.first().undone);
    CHECK(before.entries.first().rows == 1);
    CHECK(before.entries.first().first == rowRef(world.measure));

    value_of(world.store->undoLog().undo(before.entries.first().commit.id));
    const HistoryEntries news = value_of(historyEntries(*world.store, everything, 100, 0, newest));
    REQUIRE(news.entries.size() == 1);
    CHECK(news.next == 0);
    CHECK_FALSE(news.entries.first().own); // an undo is brought back by redo
    CHECK(value_of(historyEntries(*world.store, everything, 2)).entries.last().undone);

    const auto again = error_of(world.store->undoLog().undo(before.entries.first().commit.id));
    CHECK(again.message.contains(QStringLiteral("schon zurückgenommen")));
    // What was written elsewhere is not taken back here.
    const auto copy = copyOf(*world.store);
    const HistoryEntries foreign = value_of(historyEntries(*copy, everything, 100));
    CHECK_FALSE(foreign.entries.last().own);
    const auto refused = error_of(copy->undoLog().undo(before.entries.at(1).commit.id));
    CHECK(refused.kind == ErrorKind::NotFound);
    CHECK(refused.message.contains(QStringLiteral("Person anlegen")));
    CHECK(refused.hint.contains(QStringLiteral("an diesem PC")));
}

TEST_CASE("The changes of others are found behind any number of own ones", "[store][history]")
{
    HistoryWorld world; // the last who wrote is Max
    const AuthorName max{QStringLiteral("Max Muster"), QStringLiteral("MM")};
    const AuthorName erika{QStringLiteral("Erika Beispiel"), QStringLiteral("EB")};
    CHECK(value_of(changesByOthers(*world.store, max, 12)).isEmpty()); // all was made here
    // Another copy: there nothing was, but Max is Max.
    const auto copy = copyOf(*world.store);
    const auto ofErika = value_of(changesByOthers(*copy, max, 12));
    REQUIRE(ofErika.size() == 2);
    CHECK(ofErika.first().commit.operation == u"measure:edit");
    CHECK(ofErika.last().commit.operation == u"measure:create");
    CHECK(ofErika.first().first == rowRef(world.measure));
    CHECK(value_of(changesByOthers(*copy, {}, 12)).size() == 4); // whoever that is
    CHECK(value_of(changesByOthers(*copy, erika, 1)).size() == 1);

    // Behind more own commits than a page holds; what is taken back and brought back is not of others either.
    copy->setAuthor(max);
    for (int i = 0; i < 150; ++i)
        editTitle(*copy, world.measure, QString::number(i));
    value_of(copy->undoLog().undo());
    value_of(copy->undoLog().redo());
    const auto after = value_of(changesByOthers(*copy, max, 12));
    REQUIRE(after.size() == 2);
    CHECK(after.first().commit.id == ofErika.first().commit.id);
    CHECK_FALSE(after.first().own);
}

TEST_CASE("Own commits are known among those of others, in whatever order they came", "[store][history]")
{
    HistoryWorld world;
    const auto copy = copyOf(*world.store);
    QSet<QUuid> own;
    for (int i = 0; i < 5; ++i) {
        own << edit<Measure>(*copy, world.measure, [i](Measure& m) { m.summary = QString::number(i); }).commit.id;
        editTitle(*world.store, world.measure, QString::number(i));
        give(*world.store, *copy);
    }
    const QUuid undone = copy->undoLog().nextUndo().commit.id;
    value_of(copy->undoLog().undo());
    qsizetype found = 0;
    for (const HistoryEntry& entry : value_of(historyEntries(*copy, {}, 100)).entries) {
        CHECK(entry.own == own.contains(entry.commit.id));
        CHECK(entry.undone == (entry.commit.id == undone));
        found += entry.own ? 1 : 0;
    }
    CHECK(found == 5);
}

TEST_CASE("A commit unfolds into its fields, a few at a time", "[store][history]")
{
    HistoryWorld world;
    const auto notice = edit<Measure>(*world.store, world.measure, [](Measure& m) {
        m.title = QStringLiteral("Neu");
        m.state = MeasureState::Deferred;
        m.stateReason = QStringLiteral("Geld fehlt");
    });
    const ChangePage all = value_of(changesOfCommit(*world.store, notice.commit.seq, {}, 100));
    CHECK(all.left == 0);
    REQUIRE(all.changes.size() == 3);
    QStringList labels;
    for (const FieldChange& change : all.changes)
        labels << change.field->keyText();
    labels.sort();
    CHECK(labels == QStringList({QStringLiteral("state"), QStringLiteral("stateReason"), QStringLiteral("title")}));
    const ChangePage one = value_of(changesOfCommit(*world.store, notice.commit.seq, {}, 1));
    CHECK(one.left == 1); // state and reason are one unit
    const ChangePage other = value_of(changesOfCommit(*world.store, notice.commit.seq, one.last, 100));
    CHECK(other.left == 0);
    CHECK(one.changes.size() + other.changes.size() == all.changes.size());
    CHECK(value_of(changesOfCommit(*world.store, notice.commit.seq, other.last, 100)).changes.isEmpty());

    // What was taken back comes behind what was changed, and is paged likewise.
    const auto undone = value_of(world.store->undoLog().undo());
    const ChangePage back = value_of(changesOfCommit(*world.store, undone.commit.seq, {}, 1));
    CHECK(back.left == 1);
    CHECK(back.changes.first().cancelling);
    CHECK(value_of(changesOfCommit(*world.store, undone.commit.seq, back.last, 1)).left == 0);
    value_of(world.store->undoLog().redo());

    const auto removed = write(*world.store, QStringLiteral("measure:delete"),
                               [&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(world.measure))); });
    const ChangePage deletion = value_of(changesOfCommit(*world.store, removed.commit.seq, {}, 100));
    REQUIRE(deletion.changes.size() == 1);
    CHECK(rowChangeText(deletion.changes.first()) == u"gelöscht");
}

TEST_CASE("Up to a time a commit counts if all it builds on does, whatever the clocks say", "[store][history]")
{
    // Two copies whose clocks go wrong, exchanging now and then.
    QRandomGenerator random(7);
    QDateTime now({2026, 1, 1}, {8, 0}, Qt::UTC);
    const QDateTime start = now;
    Store::Options options;
    options.clock = [&now] { return now; };
    const auto one = value_of(Store::create(QStringLiteral(":memory:"), options));
    const auto measure = addMeasure(*one, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto two = value_of(
        Store::createFrom(QStringLiteral(":memory:"), options, value_of(one->replica().commitsMissingFrom({}))));
    for (int i = 0; i < 60; ++i) {
        now = start.addDays(random.bounded(40));
        editTitle(random.bounded(2) == 0 ? *one : *two, measure, QString::number(i));
        if (random.bounded(5) == 0)
            exchange(*one, *two);
    }
    exchange(*one, *two);
    for (int day = -1; day <= 41; ++day) {
        const QDateTime time = start.addDays(day);
        REQUIRE_OK(one->readJournal([&](JournalReader& journal, const Reader&) -> Result<bool> {
            const QList<bool> admitted = JournalFold(journal).admittedUpTo(time);
            QMap<qint64, bool> wanted; // as the rule says it
            for (const CommitRecord& commit : CommitHistory(journal).commits())
                wanted[commit.seq] = commit.time <= time;
            for (const auto& [seq, parent] : journal.parentLinks())
                wanted[seq] = wanted.value(seq) && wanted.value(parent);
            for (auto commit = wanted.constBegin(); commit != wanted.constEnd(); ++commit)
                REQUIRE(admitted.value(commit.key()) == commit.value());
            return true;
        }));
    }
}

TEST_CASE("A record is shown as it was at a time", "[store][history]")
{
    HistoryWorld world;
    const auto then = value_of(recordAt(*world.store, rowRef(world.measure), QDateTime({2026, 11, 20}, {23, 0})));
    CHECK(then.value(u"title").text() == u"Sprachbildung");
    CHECK(then.value(u"summary").isNull());
    REQUIRE_ERROR(ErrorKind::NotFound,
                  recordAt(*world.store, rowRef(world.measure), QDateTime({2026, 11, 19}, {23, 0})));
    REQUIRE_ERROR(ErrorKind::NotFound,
                  recordAt(*world.store, rowRef(world.person), QDateTime({2026, 11, 20}, {23, 0})));
    const auto now = value_of(recordAt(*world.store, rowRef(world.measure), QDateTime({2027, 1, 1}, {0, 0})));
    CHECK(now.value(u"summary").text() == u"kurz");
}
