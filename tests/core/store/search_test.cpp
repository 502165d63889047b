// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/searchtext.h"
#include "core/store/snippet.h"
#include "core/store/storefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QStringList found(const Store& store, const QString& words)
{
    QStringList out;
    for (const SearchHit& hit : value_of(store.search(words)))
        out << hit.title;
    return out;
}

} // namespace

TEST_CASE("Parts of compounds, umlauts in any spelling and short words are found", "[store][search]")
{
    const auto store = memoryStore();
    addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachförderung in Köln"));
    addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Straßenfest Groß-Müngersdorf, AG B"));
    addMeasure(*store, QStringLiteral("K003"), QStringLiteral("Neuerung der Ausbauentwicklung für KI"));
    const QString first = QStringLiteral("K001 Sprachförderung in Köln");
    const QString second = QStringLiteral("K002 Straßenfest Groß-Müngersdorf, AG B");
    const QString third = QStringLiteral("K003 Neuerung der Ausbauentwicklung für KI");

    for (const char* words : {"förderung", "FÖRDERUNG", "forderung", "foerderung", "Koeln", "köln", "koln",
                              "Köln Sprach", "K001", "achförd", "in", "sprachfo\u0308rderung"})
        CHECK(found(*store, QString::fromUtf8(words)) == QStringList{first});
    for (const char* words : {"strasse", "straße", "gross", "Muengersdorf", "ag", "b", "AG B"})
        CHECK(found(*store, QString::fromUtf8(words)) == QStringList{second});
    for (const char* words : {"entwicklung", "ki", "neuerung", "erung der"})
        CHECK(found(*store, QString::fromUtf8(words)).contains(third));
    CHECK(found(*store, QStringLiteral("Köln Straße")).isEmpty());
    CHECK(found(*store, QString()).isEmpty());
    CHECK(found(*store, QStringLiteral("  \" * ( OR NEAR - ")).isEmpty());
    CHECK(found(*store, QStringLiteral("';DROP TABLE measure")).isEmpty());
}

TEST_CASE("The index follows edits, deletion, undo and redo", "[store][search]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Lesepaten"));
    CHECK(found(*store, QStringLiteral("lesepaten")).size() == 1);
    edit<Measure>(*store, id, [](Measure& m) { m.title = QStringLiteral("Elterncafé"); });
    CHECK(found(*store, QStringLiteral("lesepaten")).isEmpty());
    CHECK(found(*store, QStringLiteral("elterncafe")).size() == 1);
    value_of(store->undoLog().undo());
    CHECK(found(*store, QStringLiteral("lesepaten")).size() == 1);
    REQUIRE_OK(store->transact(QStringLiteral("measure:delete"), [&](Writer& w) { return w.remove(rowRef(id)); }));
    CHECK(found(*store, QStringLiteral("lesepaten")).isEmpty());
    value_of(store->undoLog().undo());
    CHECK(found(*store, QStringLiteral("lesepaten")).size() == 1);
    REQUIRE_OK(store->rebuildSearch());
    CHECK(found(*store, QStringLiteral("lesepaten")).size() == 1);
}

TEST_CASE("What belongs to a deleted row is not found", "[store][search]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Lesepaten"));
    write(*store, QStringLiteral("measureStep:create"), [&](Writer& writer) {
        MeasureStep step;
        step.measure = id;
        step.title = QStringLiteral("Raumsuche");
        writer.insert(step);
    });
    CHECK(found(*store, QStringLiteral("raumsuche")).size() == 1);
    REQUIRE_OK(store->transact(QStringLiteral("measure:delete"), [&](Writer& w) { return w.remove(rowRef(id)); }));
    CHECK(found(*store, QStringLiteral("raumsuche")).isEmpty());
}

TEST_CASE("A match in the name comes before one in the text", "[store][search]")
{
    const auto store = memoryStore();
    const auto other = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Elterncafé"));
    edit<Measure>(*store, other, [](Measure& m) {
        m.description = QStringLiteral("Hier geht es am Rande auch um Wohnen. ").repeated(3);
    });
    addMeasure(*store, QStringLiteral("K002"), QStringLiteral("Wohnen im Quartier"));
    CHECK(found(*store, QStringLiteral("wohnen")).first() == QStringLiteral("K002 Wohnen im Quartier"));
}

TEST_CASE("Snippets are original text, cut at words, with the matches marked", "[store][search]")
{
    const auto store = memoryStore();
    const auto id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Titel"));
    edit<Measure>(*store, id, [](Measure& m) {
        m.description =
            QStringLiteral("Anfang mit vielen Wörtern, die niemand sucht, und noch mehr davon, bis endlich die "
                           "Elternförderung kommt, nach der jemand gesucht hat, gefolgt von weiteren Sätzen, die "
                           "der Ausschnitt nicht mehr zeigt, weil er sonst zu lang wäre.");
    });
    const auto hits = value_of(store->search(QStringLiteral("foerderung")));
    REQUIRE(hits.size() == 1);
    const SearchHit& hit = hits.first();
    CHECK(hit.fieldLabel == QStringLiteral("Beschreibung"));
    CHECK(hit.snippet.startsWith(QStringLiteral("… ")));
    CHECK(hit.snippet.endsWith(QStringLiteral(" …")));
    CHECK(hit.snippet.size() < 180);
    REQUIRE(hit.marks.size() == 1);
    CHECK(hit.snippet.mid(hit.marks.first().first, hit.marks.first().second) == QStringLiteral("förderung"));
    const QStringList original = get(*store, id).description.split(u' ');
    for (const QString& word : hit.snippet.split(u' '))
        CHECK((word == QStringLiteral("…") || original.contains(word)));
}

TEST_CASE("Rich text is searched without its marks", "[store][search]")
{
    const auto store = memoryStore();
    ConceptModule module;
    module.title = QStringLiteral("Bildung");
    module.objectives = QStringLiteral("<p>Gleiche <strong>Chancen</strong> für alle</p>\n<ul><li>Übergänge</li></ul>");
    write(*store, QStringLiteral("conceptModule:create"), [&](Writer& w) { w.insert(module); });
    CHECK(found(*store, QStringLiteral("chancen")).size() == 1);
    CHECK(found(*store, QStringLiteral("strong")).isEmpty());
    CHECK(value_of(store->search(QStringLiteral("uebergaenge"))).first().snippet.contains(QStringLiteral("Übergänge")));
}

TEST_CASE("Names of rows tell people something: no keys in front of labels, no kind twice", "[store][search]")
{
    TargetGroup group;
    group.key = QStringLiteral("gefluechtete");
    group.label = QStringLiteral("Geflüchtete");
    CHECK(recordTitle(toRecord(group)) == QStringLiteral("Geflüchtete"));
    Area area;
    area.key = QStringLiteral("raum-0");
    area.label = QStringLiteral("stadtweit");
    CHECK(recordTitle(toRecord(area)) == QStringLiteral("stadtweit"));
    area.label.clear(); // better than nothing
    CHECK(recordTitle(toRecord(area)) == QStringLiteral("raum-0"));
    const StatusReport report;
    const EntityInfo& info = entityOf<StatusReport>();
    CHECK(titleWithKind(info, recordTitle(toRecord(report))) == QStringLiteral("Sachstand ohne Namen"));
    CHECK(titleWithKind(entityOf<Measure>(), QStringLiteral("K001 Lotsen")) == QStringLiteral("Maßnahme K001 Lotsen"));
    CHECK(titleWithKind(entityOf<Measure>(), QStringLiteral("Maßnahmenplan")) ==
          QStringLiteral("Maßnahme Maßnahmenplan"));
}
