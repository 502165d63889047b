// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/commithistory.h"
#include "core/store/journalfold.h"
#include "core/store/operation.h"
#include "core/store/storefixture.h"
#include "core/store/unitcodec.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("What a commit writes is there, with who, when and what", "[store]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung in Kitas"));
    CHECK(get(*store, id).title == QStringLiteral("Sprachförderung in Kitas"));

    const auto history =
        value_of(store->readJournal([&](JournalReader& journal, const Reader&) -> Result<QList<CommitRecord>> {
            return CommitHistory(journal).commits(rowRef(id));
        }));
    REQUIRE(history.size() == 1);
    CHECK(history.first().counter == 2);
    CHECK(history.first().operation == QStringLiteral("measure:create"));
    CHECK(operationLabel(history.first().operation) == QStringLiteral("Maßnahme anlegen"));
    CHECK(history.first().time == QDateTime({2026, 11, 21}, {14, 3}, Qt::UTC));
    CHECK(get(*store, Id<Author>(history.first().author)).abbreviation == QStringLiteral("EB"));
}

TEST_CASE("Only what differs is recorded, and no change makes no commit", "[store]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto commits = value_of(store->file().info()).commits;

    const auto notice = edit<Measure>(*store, id, [](Measure& m) { m.summary = QStringLiteral("Kurz"); });
    REQUIRE(notice.rows.size() == 1);
    CHECK(notice.rows.first().units == QStringList{QStringLiteral("summary")});
    CHECK_FALSE(notice.rows.first().created);

    CHECK(edit<Measure>(*store, id, [](Measure& m) { m.summary = QStringLiteral("Kurz"); }).isEmpty());
    CHECK(edit<Measure>(*store, id, [](Measure& m) { m.quickWin = false; }).isEmpty());
    CHECK(value_of(store->file().info()).commits == commits + 1);
}

TEST_CASE("Traffic light and its reason are one unit", "[store]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    const auto notice = edit<Measure>(*store, id, [](Measure& m) {
        m.trafficLight = TrafficLight::Red;
        m.trafficLightReason = QStringLiteral("Personal fehlt");
    });
    CHECK(notice.rows.first().units == QStringList{QStringLiteral("trafficLight")});
    value_of(store->undoLog().undo());
    CHECK(get(*store, id).trafficLight.isNull());
    CHECK(get(*store, id).trafficLightReason.isEmpty());
}

TEST_CASE("An error in the body leaves nothing behind", "[store]")
{
    const auto store = memoryStore();
    const auto before = value_of(store->file().info());
    const auto result = store->transact(QStringLiteral("measure:create"), [](Writer& writer) -> Result<> {
        Measure measure;
        measure.code = QStringLiteral("halb");
        writer.insert(measure);
        return fail(ErrorKind::Rejected, QStringLiteral("nein"));
    });
    CHECK(error_of(result).message == QStringLiteral("nein"));
    CHECK(all<Measure>(*store).isEmpty());
    CHECK(value_of(store->file().info()).commits == before.commits);
    // The next commit works, with units and rows that the failed one had introduced.
    addMeasure(*store, QStringLiteral("K002"), QStringLiteral("ganz"));
    CHECK(value_of(store->file().selfCheck()).isEmpty());
}

TEST_CASE("A row that is not there cannot be changed", "[store]")
{
    const auto store = memoryStore();
    Measure measure;
    measure.id = Id<Measure>(newRowId());
    REQUIRE_ERROR(ErrorKind::NotFound,
                  store->transact(QStringLiteral("measure:edit"), [&](Writer& w) { return w.update(measure); }));
}

TEST_CASE("Deleted rows lie in the Papierkorb together with what they own", "[store]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    write(*store, QStringLiteral("costItem:create"), [&](Writer& writer) {
        CostItem item;
        item.measure = id;
        item.amount = Money{44600000};
        writer.insert(item);
    });
    REQUIRE_OK(store->transact(QStringLiteral("measure:delete"), [&](Writer& w) { return w.remove(rowRef(id)); }));
    CHECK(all<Measure>(*store).isEmpty());
    CHECK(all<CostItem>(*store).isEmpty());
    CHECK(all<Measure>(*store, Rows::Deleted).size() == 1);
    REQUIRE_OK(store->transact(QStringLiteral("measure:restore"), [&](Writer& w) { return w.restore(rowRef(id)); }));
    CHECK(all<Measure>(*store).size() == 1);
    CHECK(all<CostItem>(*store).first().amount == Money{44600000});
}

TEST_CASE("The same link made twice is one link", "[store]")
{
    const auto store = memoryStore();
    const auto measure = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    Organization office;
    office.name = QStringLiteral("Verein Testbrücke e. V.");
    write(*store, QStringLiteral("organization:create"), [&](Writer& w) { w.insert(office); });
    const auto join = [&](ParticipantRole role) {
        return write(*store, QStringLiteral("measureParticipant:link"), [&](Writer& w) {
            MeasureParticipant link;
            link.measure = measure;
            link.organization = office.id;
            link.role = role;
            w.link(link);
        });
    };
    CHECK_FALSE(join(ParticipantRole::Provider).isEmpty());
    CHECK(join(ParticipantRole::Provider).isEmpty());
    CHECK_FALSE(join(ParticipantRole::Funder).isEmpty());
    REQUIRE(all<MeasureParticipant>(*store).size() == 2);
    const auto link = all<MeasureParticipant>(*store).first();
    REQUIRE_OK(store->transact(QStringLiteral("measureParticipant:unlink"),
                               [&](Writer& w) { return w.remove(rowRef(link.id)); }));
    CHECK(all<MeasureParticipant>(*store).size() == 1);
    CHECK_FALSE(join(*link.role.value()).isEmpty());
    CHECK(all<MeasureParticipant>(*store).size() == 2);
}

TEST_CASE("Unknown options and unknown keys of newer versions are kept", "[store]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    edit<Measure>(*store, id, [](Measure& m) {
        m.state = Choice<MeasureState>::fromKey(QStringLiteral("fromTheFuture"));
        m.stateReason = QStringLiteral("alt");
    });
    edit<Measure>(*store, id, [](Measure& m) { m.stateReason = QStringLiteral("neu"); });
    CHECK(get(*store, id).state.key() == QStringLiteral("fromTheFuture"));

    Record record = toRecord(get(*store, id));
    const Value fromNewer(QStringLiteral(R"({"mood":"gut","state":"done"})"));
    CHECK(encodeUnit(record, QStringLiteral("state"), fromNewer).text().contains(QStringLiteral("\"mood\":\"gut\"")));
}

TEST_CASE("Text is stored in NFC and long text comes back as it was", "[store]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Fo\u0308rderung"));
    CHECK(get(*store, id).title == QStringLiteral("Förderung"));
    const QString longText = QStringLiteral("Sprachförderung für alle Kinder. ").repeated(400).trimmed();
    edit<Measure>(*store, id, [&](Measure& m) { m.description = longText; });
    CHECK(get(*store, id).description == longText);
    CHECK(value_of(store->file().selfCheck()).isEmpty());
}

TEST_CASE("A commit tells screens which rows and fields changed", "[store]")
{
    const auto store = memoryStore();
    QList<CommitNotice> heard;
    QObject::connect(store.get(), &Store::committed, [&](const CommitNotice& notice) { heard << notice; });
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    REQUIRE(heard.size() == 1);
    const auto created = std::find_if(heard.first().rows.begin(), heard.first().rows.end(),
                                      [&](const ChangedRow& row) { return row.row == rowRef(id); });
    REQUIRE(created != heard.first().rows.end());
    CHECK(created->created);
    value_of(store->undoLog().undo());
    REQUIRE(heard.size() == 2);
    CHECK(heard.last().rows.first().units == QStringList{kDeletedUnit});
}

TEST_CASE("The state of a row at a date is what the commits up to then made of it", "[store]")
{
    QDateTime now({2026, 1, 1}, {8, 0}, Qt::UTC);
    Store::Options options;
    options.clock = [&now] { return now; };
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), options));
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Januar"));
    now = now.addMonths(1);
    edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("Februar"); });
    now = now.addMonths(1);
    edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("März"); });

    const auto titleAt = [&](const QDate& day) {
        return value_of(store->readJournal([&](JournalReader& journal, const Reader&) -> Result<QString> {
            QString title;
            const auto admitted = JournalFold(journal).admittedUpTo(QDateTime(day, {23, 59}, Qt::UTC));
            JournalFold(journal).fold(
                &admitted,
                [&](const FoldedRow& row) {
                    if (const auto record = recordOf(row))
                        title = record->value(u"title").text();
                    return true;
                },
                rowRef(id));
            return title;
        }));
    };
    CHECK(titleAt({2025, 12, 31}).isEmpty());
    CHECK(titleAt({2026, 1, 15}) == QStringLiteral("Januar"));
    CHECK(titleAt({2026, 2, 15}) == QStringLiteral("Februar"));
    CHECK(titleAt({2026, 12, 31}) == QStringLiteral("März"));
}

TEST_CASE("The history of a row leaves out what its commits did to others", "[store]")
{
    const auto store = memoryStore();
    Measure first;
    Measure second;
    first.title = QStringLiteral("eins");
    second.title = QStringLiteral("zwei");
    write(*store, QStringLiteral("batch"), [&](Writer& w) {
        w.insert(first);
        w.insert(second);
    });
    const auto changes =
        value_of(store->readJournal([&](JournalReader& journal, const Reader&) -> Result<QList<JournalChange>> {
            return CommitHistory(journal).changes(CommitHistory(journal).commits().first().seq, rowRef(second.id));
        }));
    REQUIRE(changes.size() == 2);
    for (const JournalChange& change : changes)
        CHECK(change.row == rowRef(second.id));
}
