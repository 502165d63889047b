// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which states can be compared: days, editions, today, other files.
#include "core/query/comparedstate.h"

#include "core/query/programmecomparison.h"
#include "core/store/datedfile.h"
#include "core/store/rowjson.h"

#include <QFile>
#include <QJsonDocument>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QDate kComparedStart(2026, 3, 1);
const QDate kComparedLater(2026, 3, 10);
const QDate kComparedToday(2026, 3, 20);

void freeze(Store& store, const Id<Edition>& edition, const Id<Measure>& measure)
{
    const Record row = toRecord(get(store, measure));
    write(store, s("batch"), [&](Writer& writer) {
        EditionEntry entry;
        entry.edition = edition;
        entry.sourceEntity = row.entity->keyText();
        entry.sourceId = idText(row.id);
        entry.content = QString::fromUtf8(QJsonDocument(rowToJson(row)).toJson(QJsonDocument::Compact));
        writer.insert(entry);
        REQUIRE_OK(writer.set(rowRef(edition), {{entityOf<Edition>().field(u"state"), s("frozen")}}));
    });
}

QStringList codesOf(const ProgrammeComparison& comparison)
{
    QStringList out;
    for (const ProgrammeChange& change : comparison.changes)
        out << changeKindKey(change.kind) + u' ' + change.code;
    return out;
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

} // namespace

TEST_CASE("A day, an edition and today are compared with each other", "[query][comparison]")
{
    DatedFile file(kComparedStart);
    const auto first = addMeasure(*file.store, s("K1"), s("Kurse"));
    const auto second = addMeasure(*file.store, s("K2"), s("Lotsen"));
    Edition edition;
    edition.title = s("2026");
    edition.asOf = PartialDate::fromIso(s("2026-03-05")).value();
    add(*file.store, edition);
    freeze(*file.store, edition.id, first);
    file.on(kComparedLater);
    edit<Measure>(*file.store, first, [](Measure& row) { row.title = s("Sprachkurse"); });
    addMeasure(*file.store, s("K3"), s("Treff"));

    const auto load = [&](const FileState& state) {
        return value_of(loadComparedState(*file.store, state, kComparedToday));
    };
    const ComparedState day = load(FileState::onDay(kComparedStart));
    const ComparedState frozen = load({{}, edition.id});
    const ComparedState today = load({});
    CHECK(day.name == s("Stand vom 01.03.2026"));
    CHECK(day.asOf == kComparedStart);
    CHECK(load({QDateTime(kComparedLater, {12, 30}), {}}).name == s("Stand vom 10.03.2026, 12:30 Uhr"));
    CHECK(frozen.name == s("Fortschreibung „2026“, Stand 05.03.2026"));
    CHECK(frozen.asOf == QDate(2026, 3, 5));
    CHECK(today.name == s("Heute, 20.03.2026"));
    CHECK(day.origin == today.origin);

    CHECK(codesOf(compareProgrammes(day, today)) == QStringList{s("renamed K1"), s("added K3")});
    // The edition holds K1 only: K2 and K3 came to it or were left out.
    CHECK(codesOf(compareProgrammes(frozen, today)) == QStringList{s("renamed K1"), s("added K2"), s("added K3")});
    const auto leftOut = compareProgrammes(day, frozen);
    CHECK(codesOf(leftOut) == QStringList{s("gone K2")});
    CHECK(leftOut.changes.first().reason == s("nicht mehr enthalten"));
    CHECK_FALSE(second.isNull());
}

TEST_CASE("An edition that nobody froze says that it is the file of today", "[query][comparison]")
{
    DatedFile file(kComparedStart);
    Edition edition;
    edition.title = s("Entwurf");
    add(*file.store, edition);
    const auto state = value_of(loadComparedState(*file.store, {{}, edition.id}, kComparedToday));
    CHECK(state.name.contains(s("in Arbeit")));
    CHECK(state.asOf == kComparedToday);
    CHECK(newestEdition(*state.rows) == edition.id);
}

TEST_CASE("A day to come, an unknown edition and a file that is not there are refused", "[query][comparison]")
{
    DatedFile file(kComparedStart);
    REQUIRE_ERROR(ErrorKind::Rejected,
                  loadComparedState(*file.store, FileState::onDay(kComparedToday.addDays(1)), kComparedToday));
    REQUIRE_ERROR(ErrorKind::NotFound,
                  loadComparedState(*file.store, FileState::onDay(kComparedStart.addDays(-1)), kComparedToday));
    REQUIRE_ERROR(ErrorKind::NotFound,
                  loadComparedState(*file.store, {{}, Id<Edition>(QUuid::createUuid())}, kComparedToday));
    const TempDir folder;
    CHECK_FALSE(loadComparedFile(folder.file(s("fehlt.iplan")), kComparedToday));
}

TEST_CASE("Another file stands on one side under its name and stays as it is", "[query][comparison]")
{
    const TempDir folder;
    const QString path = folder.file(s("nachbarstadt.iplan"));
    {
        Store::Options options;
        options.author = {s("Erika Beispiel"), s("EB")};
        const auto other = value_of(Store::create(path, options));
        addMeasure(*other, s("k1"), s("Kurse"));
        addMeasure(*other, s("K9"), s("Chor"));
    }
    const QByteArray bytes = bytesOf(path);
    DatedFile file(kComparedStart);
    addMeasure(*file.store, s("K1"), s("Kurse"));
    const auto today = QDate::currentDate();
    const auto theirs = value_of(loadComparedFile(path, today));
    CHECK(theirs.name == s("Datei „nachbarstadt.iplan“"));
    const auto comparison = compareProgrammes(value_of(loadComparedState(*file.store, {}, today)), theirs);
    CHECK(comparison.byCode);
    CHECK(codesOf(comparison) == QStringList{s("renamed k1"), s("added K9")});
    const auto onDay = [today](const Store&) -> Result<FileState> { return FileState::onDay(today); };
    CHECK(value_of(loadComparedFile(path, today, onDay)).name.endsWith(s("in „nachbarstadt.iplan“")));
    CHECK(bytesOf(path) == bytes);
}
