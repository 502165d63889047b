// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where rows come from: the tables, the commits up to a day, the entries of an edition.
#include "core/interchange/sample.h"
#include "core/store/datedfile.h"
#include "core/store/pastrows.h"
#include "core/store/rowjson.h"

#include <QJsonDocument>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QDate kFirst(2026, 3, 1);
const QDate kSecond(2026, 3, 10);
const QDate kThird(2026, 3, 20);
const QDate kLast(2026, 4, 1);

QStringList titlesOf(const QList<Measure>& measures)
{
    QStringList out;
    for (const Measure& measure : measures)
        out << measure.title;
    return out;
}

/// What an edition holds of the row.
EditionEntry entryOf(const Id<Edition>& edition, const Record& row)
{
    EditionEntry entry;
    entry.edition = edition;
    entry.sourceEntity = row.entity->keyText();
    entry.sourceId = idText(row.id);
    entry.content = QString::fromUtf8(QJsonDocument(rowToJson(row)).toJson(QJsonDocument::Compact));
    return entry;
}

template <class E>
QList<E> allIn(const Store& store, const Id<Edition>& edition)
{
    return value_of(readRows<QList<E>>(store, {{}, edition},
                                       [](const RowSource& rows) -> Result<QList<E>> { return rows.all<E>(); }));
}

} // namespace

TEST_CASE("The commits up to today give what the tables hold, in the same order", "[rowsource]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
    const auto measures = all<Measure>(*store);
    write(*store, QStringLiteral("measure:delete"), [&](Writer& writer) {
        REQUIRE_OK(writer.remove(rowRef(measures.first().id)));
        REQUIRE_OK(writer.remove(rowRef(measures.last().id)));
    });
    edit<Measure>(*store, measures.at(1).id, [](Measure& row) { row.title = QStringLiteral("Anders"); });
    REQUIRE(store->undoLog().undo());
    for (const Rows rows : {Rows::Live, Rows::All, Rows::Deleted})
        CHECK(rowsIn(*store, FileState::onDay({2026, 11, 21}), rows) == rowsIn(*store, {}, rows));
    CHECK(rowsIn(*store, {}, Rows::Live).size() > 100);

    // How many there are is told without sorting them.
    CHECK(value_of(store->readJournal([](JournalReader& journal, const Reader& reader) -> Result<qint64> {
              return PastRows(journal, reader, QDateTime({2026, 12, 1}, {0, 0})).count(entityOf<Measure>());
          })) == measures.size() - 2);
}

TEST_CASE("The state on a day is the file as it was then", "[rowsource]")
{
    DatedFile file(kFirst);
    const Id<Measure> kept = addMeasure(*file.store, QStringLiteral("K001"), QStringLiteral("Erster Titel"));
    const Id<Measure> gone = addMeasure(*file.store, QStringLiteral("K002"), QStringLiteral("Wird gelöscht"));
    const auto first = rowsIn(*file.store, {}, Rows::All);

    file.on(kSecond);
    edit<Measure>(*file.store, kept, [](Measure& row) { row.title = QStringLiteral("Zweiter Titel"); });
    write(*file.store, QStringLiteral("measure:delete"),
          [&](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(gone))); });
    const auto second = rowsIn(*file.store, {}, Rows::All);

    file.on(kThird);
    REQUIRE(file.store->undoLog().undo()); // the deletion
    edit<Measure>(*file.store, kept, [](Measure& row) { row.title = QStringLiteral("Dritter Titel"); });
    const auto third = rowsIn(*file.store, {}, Rows::All);

    CHECK(rowsIn(*file.store, FileState::onDay(kFirst), Rows::All) == first);
    CHECK(rowsIn(*file.store, FileState::onDay(kSecond.addDays(-1)), Rows::All) == first);
    CHECK(rowsIn(*file.store, FileState::onDay(kSecond), Rows::All) == second);
    CHECK(rowsIn(*file.store, FileState::onDay(kLast), Rows::All) == third);
    // What was taken back later counted until then.
    CHECK(titlesOf(allOn<Measure>(*file.store, kSecond)) == QStringList{QStringLiteral("Zweiter Titel")});
    CHECK(titlesOf(allOn<Measure>(*file.store, kThird)) ==
          QStringList{QStringLiteral("Dritter Titel"), QStringLiteral("Wird gelöscht")});
}

TEST_CASE("What another copy wrote counts by its date, once its ancestors do", "[rowsource]")
{
    DatedFile file(kFirst);
    const Id<Measure> id = addMeasure(*file.store, QStringLiteral("K001"), QStringLiteral("Gemeinsam"));
    const auto copy = value_of(Store::createFrom(QStringLiteral(":memory:"), file.options(),
                                                 value_of(file.store->replica().commitsMissingFrom({}))));
    file.on(kSecond);
    addMeasure(*copy, QStringLiteral("K002"), QStringLiteral("Auf der Kopie"));
    file.on(kThird);
    edit<Measure>(*file.store, id, [](Measure& row) { row.summary = QStringLiteral("hier"); });
    REQUIRE(allOn<Measure>(*file.store, kSecond).size() == 1);

    // Merged weeks later, it is of the day on which it was written: the same on every copy.
    exchange(*file.store, *copy);
    CHECK(titlesOf(allOn<Measure>(*file.store, kSecond)) ==
          QStringList{QStringLiteral("Gemeinsam"), QStringLiteral("Auf der Kopie")});
    for (const QDate day : {kFirst, kSecond, kThird, kLast})
        CHECK(rowsIn(*file.store, FileState::onDay(day)) == rowsIn(*copy, FileState::onDay(day)));

    // A clock that went wrong: dated before what it follows, it comes with that.
    file.on(kFirst);
    edit<Measure>(*file.store, id, [](Measure& row) { row.title = QStringLiteral("Mit falscher Uhr"); });
    CHECK(titlesOf(allOn<Measure>(*file.store, kSecond)).contains(QStringLiteral("Gemeinsam")));
    CHECK(titlesOf(allOn<Measure>(*file.store, kThird)).contains(QStringLiteral("Mit falscher Uhr")));
}

TEST_CASE("Who was erased is in no earlier state", "[rowsource]")
{
    DatedFile file(kFirst);
    Person person;
    person.familyName = QStringLiteral("Quezwärt");
    PersonConsent consent;
    write(*file.store, QStringLiteral("person:create"), [&](Writer& writer) {
        consent.person = writer.insert(person);
        consent.purpose = QStringLiteral("Rundbrief");
        writer.insert(consent);
    });
    REQUIRE(allOn<Person>(*file.store, kSecond).size() == 1);
    file.on(kThird);
    REQUIRE_OK(file.store->erasure().erase({rowRef(person.id), rowRef(consent.id)}));
    CHECK(allOn<Person>(*file.store, kSecond).isEmpty());
    CHECK(allOn<PersonConsent>(*file.store, kSecond).isEmpty());
}

TEST_CASE("A day before the file or after today is refused with what to do", "[rowsource]")
{
    DatedFile file(kSecond);
    const auto read = [&](const FileState& state) {
        return readRows<void>(*file.store, state, [](const RowSource&) -> Result<> { return {}; });
    };
    REQUIRE(read(FileState::onDay(kSecond)));
    const auto before = read(FileState::onDay(kFirst));
    REQUIRE_FALSE(before);
    CHECK(before.error().kind == ErrorKind::NotFound);
    CHECK(before.error().message == QStringLiteral("Am 01.03.2026 gab es diese Datei noch nicht."));
    CHECK(before.error().hint.contains(QStringLiteral("10.03.2026")));

    CHECK(refuseFuture({}, kSecond));
    CHECK(refuseFuture(FileState::onDay(kSecond), kSecond));
    const auto future = refuseFuture(FileState::onDay(kThird), kSecond);
    REQUIRE_FALSE(future);
    CHECK(future.error().message == QStringLiteral("Der 20.03.2026 liegt in der Zukunft."));
}

TEST_CASE("An edition gives the rows that it froze, and others as they are", "[rowsource]")
{
    DatedFile file(kFirst);
    const Id<Measure> id = addMeasure(*file.store, QStringLiteral("K001"), QStringLiteral("Wie beschlossen"));
    Edition edition;
    edition.title = QStringLiteral("2026");
    Organization office;
    office.name = QStringLiteral("Amt");
    Person person;
    person.familyName = QStringLiteral("Übermut");
    write(*file.store, QStringLiteral("edition:freeze"), [&](Writer& writer) {
        writer.insert(edition);
        writer.insert(office);
        writer.insert(person);
        writer.insert(entryOf(edition.id, toRecord(get(*file.store, id))));
        writer.insert(entryOf(edition.id, toRecord(person)));
    });
    file.on(kSecond);
    edit<Measure>(*file.store, id, [](Measure& row) { row.title = QStringLiteral("Später geändert"); });
    edit<Organization>(*file.store, office.id, [](Organization& row) { row.name = QStringLiteral("Neues Amt"); });
    edit<Person>(*file.store, person.id, [](Person& row) { row.familyName = QStringLiteral("Anders"); });
    addMeasure(*file.store, QStringLiteral("K002"), QStringLiteral("Später dazu"));
    MeasureStep step;
    step.measure = id;
    write(*file.store, QStringLiteral("measureStep:create"), [&](Writer& writer) { writer.insert(step); });

    CHECK(titlesOf(allIn<Measure>(*file.store, edition.id)) == QStringList{QStringLiteral("Wie beschlossen")});
    CHECK(allIn<MeasureStep>(*file.store, edition.id).isEmpty()); // belongs to what is frozen, and came later
    REQUIRE(allIn<Organization>(*file.store, edition.id).size() == 1);
    CHECK(allIn<Organization>(*file.store, edition.id).first().name == QStringLiteral("Neues Amt"));
    CHECK(allIn<Person>(*file.store, edition.id).first().familyName == QStringLiteral("Anders"));

    // An erased row is in no edition either.
    REQUIRE_OK(file.store->erasure().erase({rowRef(id)}));
    CHECK(allIn<Measure>(*file.store, edition.id).isEmpty());
    const auto none = readRows<void>(*file.store, {{}, Id<Edition>(QUuid::createUuid())},
                                     [](const RowSource&) -> Result<> { return {}; });
    REQUIRE_FALSE(none);
    CHECK(none.error().kind == ErrorKind::NotFound);
}

TEST_CASE("A row comes back from JSON as it was", "[rowsource]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
    int compared = 0;
    for (const Record& row : rowsIn(*store, {}, Rows::All)) {
        // Rich text is written in its clean form.
        const Record again = value_of(rowFromJson(*row.entity, rowToJson(row)));
        CHECK(rowToJson(again) == rowToJson(row));
        CHECK(again.ref() == row.ref());
        ++compared;
    }
    CHECK(compared > 100);
    QJsonObject newer = rowToJson(emptyRecord(entityOf<Measure>(), QUuid::createUuid()));
    newer.insert(QStringLiteral("fieldOfTheFuture"), 1);
    CHECK(rowFromJson(entityOf<Measure>(), newer));
}
