// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/sample.h"
#include "core/ops/ownfields.h"
#include "core/report/content/modulereport.h"
#include "core/report/content/programme.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/store/storefixture.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;

namespace
{

void checkAll(const QString& text, const QStringList& expected)
{
    for (const QString& part : expected) {
        INFO(part.toStdString());
        CHECK(text.contains(part));
    }
}

void checkNone(const QString& text, const QStringList& unwanted)
{
    for (const QString& part : unwanted) {
        INFO(part.toStdString());
        CHECK_FALSE(text.contains(part));
    }
}

QStringList words(std::initializer_list<const char*> parts)
{
    QStringList out;
    for (const char* part : parts)
        out << QString::fromUtf8(part);
    return out;
}

/// Persons and internal notes of ReportWorld.
const QStringList& privateTexts()
{
    static const QStringList texts = words({"Erfunden", "Ampel-Anna", "Nur für uns."});
    return texts;
}

} // namespace

TEST_CASE("The module report says all that is known of a measure", "[report]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    const QString text = textOf(moduleReport(*snapshot, {world.module}, kReport));
    checkAll(text, words({"M001 Sprachlotsen", "Einrichtung von Sprachlotsen an Schulen", "Lotsen helfen an Schulen.",
                          "Zwanzig Lotsen werden geschult.", "Eltern kommen öfter zu Gesprächen.", "Art: Empfehlung",
                          "Musterbezirk Nord", "Gruppe B", "Fortführung: fortsetzen", "Priorität: hoch",
                          "schnell umsetzbar", "Amt für Integration und Vielfalt", "Trägerschaft: gefördert"}));
    checkAll(text, words({"geplant 3. Quartal 2025 bis 2027; tatsächlich ab August 2025; unbefristet",
                          "in Umsetzung, 45 % umgesetzt: Neun von zwanzig Lotsen sind da. – Der Rat hat zugestimmt.",
                          "▲ gelb – Zwei Schulen zögern. (Stand 04.05.2026)",
                          "Expertengruppe, Expertengruppe 1, 23.04.2012, TOP 4.1", "https://beispiel.invalid/lotsen",
                          "M002 Elterncafé", "Träger: Bildungswerk Musterland · Förderer: Land Musterrhein",
                          "Zielgruppen\nEltern", "3293/2012 „Bestandsaufnahme der Maßnahmen“"}));
    checkAll(text, words({"01.05.2026, Ausschuss für Chancengerechtigkeit und Integration: Neun Lotsen arbeiten.",
                          "Schulen besuchen (bis 1. Quartal 2027)", "Offen: Lotsen schulen (bis Dezember 2026)",
                          "0 (2024)", "20,5 (2027)", "(9) (2026)", "0,5 Stellen", "Geldgeber: Land Musterrhein",
                          "Haushaltsstelle: 0504, Zeile 15", "Vorbehalt: vorbehaltlich des Haushalts"}));
    // The sheet has nothing to add to what is unknown.
    CHECK_FALSE(text.contains(QStringLiteral("Noch keine Angaben: Stand")));
}

TEST_CASE("The module report holds title block, texts, recommendations and resolutions", "[report]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    const Document document = moduleReport(*snapshot, {world.module}, kReport);
    CHECK(document.asOf == kReport.asOf);
    const QString text = textOf(document);
    checkAll(text, words({"Konzeptmodul 5 Bildung", "Köln", "Konzept zur Stärkung der integrativen Stadtgesellschaft",
                          "1 Spracherwerb", "2. Fortschreibung", "beschlossen", "Ausgangslage",
                          "Viele Kinder sprechen mehrere Sprachen.", "erste Sprache",
                          "Leitziel: Alle Kinder werden gefördert.", "Noch ohne Text: Handlungsbedarf"}));
    checkAll(text,
             words({"Handlungsempfehlung 5.3", "Wortlaut der Empfehlung\nDie Stadt soll Mehrsprachigkeit fördern.",
                    "Stellungnahme der Verwaltung\nDie Verwaltung stimmt zu.",
                    "Handlungspunkt 5: Jugendliche beteiligen", "Gerichtet an: freie Träger · Relevanz: hoch",
                    "Maßnahmen: M001 Sprachlotsen, S. ", "Arbeitsgruppe 3 „Sprachkompetenz“\nBildungswerk Musterland",
                    "TOP Ö 8.2", "geändert beschlossen", "Der Integrationsrat bittet um Kennzahlen."}));
}

TEST_CASE("Bodies carry the name that was valid", "[report]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    ReportOptions options = kReport;
    const QString now = textOf(moduleReport(*snapshot, {world.module}, options));
    CHECK(now.contains(QStringLiteral("Zuständig\nAusschuss für Chancengerechtigkeit und Integration")));
    // A resolution keeps the name of its day.
    CHECK(now.contains(QStringLiteral("Integrationsrat, 03.09.2012")));

    options.asOf = QDate(2025, 10, 31);
    const QString before = textOf(moduleReport(*snapshot, {world.module}, options));
    CHECK(before.contains(QStringLiteral("Zuständig\nIntegrationsrat")));
    CHECK_FALSE(before.contains(QStringLiteral("Chancengerechtigkeit")));
}

TEST_CASE("Costs in the report are the sums of the items", "[report]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    const Document document = moduleReport(*snapshot, {world.module}, kReport);
    const QStringList expected =
        words({"Personalkosten | 28.500,50 | 28.500,50 | 57.001,00", "Sachmittel |  | 12.500,00 | 12.500,00",
               "Summe | 28.500,50 | 41.000,50 | 69.501,00"});
    CHECK(rowsOf(document, QStringLiteral("Kosten in Euro (bewilligt)")) == expected);
    CHECK(rowsOf(document, QStringLiteral("Kosten nach Stufe, Kostenart und Jahr in Euro (bewilligt)")) == expected);
    const QString text = textOf(programmeReport(*snapshot, kReport));
    CHECK(text.contains(QStringLiteral(
        "bewilligt: 28.500,50\u00a0€ (2025, jährlich), 41.000,50\u00a0€ (2026, davon 28.500,50\u00a0€ jährlich)")));
}

TEST_CASE("Persons and internal notes are printed on request only", "[report]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    ReportOptions options = kReport;
    checkNone(textOf(moduleReport(*snapshot, {world.module}, options)), privateTexts());
    checkNone(textOf(programmeReport(*snapshot, options)), privateTexts());

    options.withPeople = true;
    const Document open = moduleReport(*snapshot, {world.module}, options);
    checkAll(textOf(open), privateTexts());
    CHECK(textOf(open).contains(QStringLiteral("Erna Erfunden (Leitung, Bildungswerk Musterland)")));
    CHECK(open.marking.contains(QStringLiteral("Intern")));

    // Public wins, and leaves out what is missing and papers that are not public.
    options.publicOnly = true;
    const QString text = textOf(moduleReport(*snapshot, {world.module}, options));
    checkNone(text, privateTexts());
    checkNone(text, words({"Offene Punkte", "Bestandsaufnahme der Maßnahmen", "bittet um Kennzahlen", "3293/2012",
                           "Noch ohne Text"}));
}

TEST_CASE("Names of a protected group appear in no report", "[report]")
{
    const ReportWorld world;
    REQUIRE_OK(world.store->transact(QStringLiteral("workingGroup:edit"), [&](Writer& writer) -> Result<> {
        auto group = writer.reader().find(world.group);
        REQUIRE(group);
        group->sensitiveMembership = true;
        return writer.update(*group);
    }));
    ReportOptions options = kReport;
    options.withPeople = true;
    const QString text = textOf(moduleReport(*world.snapshot(), {world.module}, options));
    CHECK_FALSE(text.contains(QStringLiteral("Erfunden (Leitung")));
    CHECK(text.contains(QStringLiteral("Sprachkompetenz“\nBildungswerk Musterland")));
}

TEST_CASE("What is unknown is said in one line", "[report]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    const QString text = textOf(moduleReport(*snapshot, {}, kReport));
    checkAll(text, words({"Maßnahmen ohne Konzeptmodul", "M002 Elterncafé",
                          "Noch keine Angaben: Stand, Gruppe A, B oder C, Fortführung, federführende Dienststelle, "
                          "Träger, Zielgruppen, Laufzeit, Kosten, Kennzahlen, Sachstand.",
                          "Maßnahme ohne Kosten (1)", "Pflichtangabe fehlt: Handlungsfeld (1)"}));
    // The report of one module does not speak of it.
    CHECK_FALSE(textOf(moduleReport(*snapshot, {world.module}, kReport)).contains(QStringLiteral("Elterncafé (")));
}

TEST_CASE("The programme goes by Handlungsfeld and group and has two indexes", "[report]")
{
    const ReportWorld world;
    const auto snapshot = world.snapshot();
    const Document document = programmeReport(*snapshot, kReport);
    REQUIRE(document.cover);
    CHECK(document.cover->organization == QStringLiteral("Köln"));
    QStringList headings;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            headings << heading->text;
    }
    CHECK(headings == words({"Zusammenfassung", "Worum es geht", "Mittel", "Stand des Programms", "Überblick",
                             "Maßnahmen", "Kosten", "Maßnahmen auf einen Blick", "Handlungsfeld 1 Spracherwerb",
                             "Gruppe B – sehr wichtig, braucht zusätzliche Mittel", "M001 Sprachlotsen",
                             "Ohne Handlungsfeld", "Maßnahmen", "M002 Elterncafé", "Verzeichnis nach Nummer",
                             "Verzeichnis nach federführender Dienststelle", "Amt für Integration und Vielfalt",
                             "Noch ohne federführende Dienststelle", "Hinweise zum Lesen"}));
    CHECK(rowsOf(document, QStringLiteral("Maßnahmen nach Handlungsfeld und Gruppe")) ==
          words({"1 Spracherwerb |  | 1 |  |  | 1", "Ohne Handlungsfeld |  |  |  | 1 | 1", "Summe |  | 1 |  | 1 | 2"}));
    const QString text = textOf(document);
    CHECK(text.contains(u'#' + QStringLiteral("massnahme-") + world.full.text()));
    // The plots say in words what they show.
    checkAll(text, words({"in Umsetzung 1", "2025: Personalkosten 28.501 €", "Stand unbekannt 1"}));
}

TEST_CASE("Köln's report says what is known and what is not", "[report]")
{
    auto store = value_of(Store::create(QStringLiteral(":memory:"), Store::Options{}));
    REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
    const auto snapshot = value_of(Snapshot::load(*store));
    for (const Document& document : {moduleReport(*snapshot, {}, kReport), programmeReport(*snapshot, kReport)}) {
        const QString text = textOf(document);
        for (const Measure& measure : snapshot->measures) {
            INFO(measure.code.toStdString());
            CHECK(text.contains(measure.code + u' ' + measure.title));
        }
        checkAll(text, words({"Handlungsfeld 3 (noch ohne Namen)", "Noch keine Angaben: "}));
        CHECK_FALSE(text.contains(QStringLiteral("\n–\n")));
        for (const Block& block : document.blocks) {
            if (const auto* sheet = std::get_if<KeyValues>(&block)) {
                for (const KeyValue& entry : sheet->entries)
                    CHECK_FALSE(entry.paragraphs.empty());
            }
            if (const auto* table = std::get_if<Table>(&block))
                CHECK_FALSE(table->rows.empty());
        }
    }
}

TEST_CASE("An empty file gives reports that say so", "[report]")
{
    auto store = value_of(Store::create(QStringLiteral(":memory:"), Store::Options{}));
    const auto snapshot = value_of(Snapshot::load(*store));
    CHECK(textOf(moduleReport(*snapshot, {}, kReport)).contains(QStringLiteral("0 Maßnahmen")));
    CHECK(textOf(programmeReport(*snapshot, kReport)).contains(QStringLiteral("Noch keine Maßnahmen eingetragen.")));
}

TEST_CASE("The sheet of a measure holds its own fields, internal ones only for internal use", "[report][ownfields]")
{
    const ReportWorld world;
    const auto add = [&](const char* label, bool internal, const char* value) {
        REQUIRE_OK(world.store->transact(QStringLiteral("ownField:create"), [&](Writer& writer) {
            OwnField field;
            field.label = QString::fromUtf8(label);
            field.owner = OwnFieldOwner::Measure;
            field.kind = internal ? OwnFieldKind::Text : OwnFieldKind::Number;
            field.unit = QStringLiteral("Personen");
            field.internal = internal;
            writer.insert(field);
            return setOwnField(writer, field.id, rowRef(world.full), QString::fromUtf8(value));
        }));
    };
    add("Plätze", false, "12,5");
    add("Vermerk", true, "Zitrone");
    const auto snapshot = world.snapshot();
    const auto sheet = [&](const ReportOptions& options) {
        return textOf(moduleReport(*snapshot, {world.module}, options));
    };
    CHECK(sheet(kReport).contains(QStringLiteral("12,5 Personen")));
    CHECK_FALSE(sheet(kReport).contains(QStringLiteral("Zitrone")));
    ReportOptions internal = kReport;
    internal.withPeople = true;
    CHECK(sheet(internal).contains(QStringLiteral("Zitrone")));
}

TEST_CASE("The programme counts what there is, in German", "[report]")
{
    const auto overview = [](const char* change) {
        const auto store = memoryStore();
        write(*store, QStringLiteral("sample"), [&](Writer& writer) {
            FieldOfAction field;
            field.title = QStringLiteral("Bildung");
            writer.insert(field);
            FieldOfAction other;
            other.title = QStringLiteral("Wohnen"); // no measure is in it
            writer.insert(other);
            const int measures = *change == '1' ? 1 : 3;
            for (int i = 0; i < measures; ++i) {
                Measure measure;
                measure.title = QStringLiteral("Maßnahme %1").arg(i);
                if (i == 0 && QByteArrayView(change).endsWith("in"))
                    measure.fieldOfAction = field.id;
                writer.insert(measure);
            }
        });
        return textOf(programmeReport(*value_of(Snapshot::load(*store)), kReport));
    };
    checkAll(overview("1 in"), words({"Das Programm umfasst 1 Maßnahme in 1 Handlungsfeld."}));
    checkAll(overview("3"), words({"Das Programm umfasst 3 Maßnahmen."}));
    checkAll(overview("3 in"),
             words({"Das Programm umfasst 3 Maßnahmen in 1 Handlungsfeld, davon 2 ohne Handlungsfeld."}));
}

TEST_CASE("Progress is printed as somebody stated it", "[report]")
{
    const auto store = memoryStore();
    const Id<Measure> id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Lotsen"));
    const auto text = [&] { return textOf(moduleReport(*value_of(Snapshot::load(*store)), {}, kReport)); };
    const auto addStep = [&](bool done) {
        write(*store, QStringLiteral("measureStep:create"), [&](Writer& writer) {
            MeasureStep step;
            step.measure = id;
            step.title = QStringLiteral("Schritt");
            step.done = done;
            writer.insert(step);
        });
    };
    addStep(false);
    checkNone(text(), words({"umgesetzt", "0 von"}));
    addStep(true);
    checkAll(text(), words({"1 von 2 Arbeitsschritten erledigt"}));
    edit<Measure>(*store, id, [](Measure& measure) { measure.completion = 0; }); // stated
    checkAll(text(), words({"0 % umgesetzt"}));
}

TEST_CASE("Refused amounts count in no sum, and the report says so", "[report]")
{
    const auto store = memoryStore();
    const Id<Measure> id = addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Lotsen"));
    write(*store, QStringLiteral("sample"), [&](Writer& writer) {
        for (const auto& [cents, refused] : {std::pair{100'00, false}, {200'00, false}, {5'000'00, true}}) {
            CostItem item;
            item.measure = id;
            item.year = 2026;
            item.kind = cents == 100'00 ? CostKind::Personnel : CostKind::Material;
            item.stage = CostStage::Requested;
            item.amount = Money{cents};
            item.refusalReason = refused ? QStringLiteral("Kein Geld") : QString();
            writer.insert(item);
        }
    });
    const Document document = moduleReport(*value_of(Snapshot::load(*store)), {}, kReport);
    CHECK(rowsOf(document, QStringLiteral("Kosten in Euro")) ==
          words({"beantragt", "Personalkosten | 100,00", "Sachmittel | 200,00", "Summe | 300,00",
                 "beantragt, abgelehnt", "Sachmittel | 5.000,00"}));
    checkAll(textOf(document), words({"Abgelehnte Beträge stehen für sich und zählen in keiner Summe mit."}));
}
