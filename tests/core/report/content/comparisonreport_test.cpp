// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two Fortschreibungen, on paper.
#include "core/report/content/comparisonreport.h"
#include "core/report/content/earlierstate.h"

#include "core/report/render.h"
#include "core/store/rowjson.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/query/programmeworld.h"
#include "tests/core/report/content/reportworld.h"
#include "tests/core/report/reportsupport.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A programme, then with a dearer and reworded K1, without K2, with a new K4.
struct Compared {
    ProgrammeWorld world;
    ComparedState before = world.state(s("Bestandsaufnahme 2013"));
    ComparedState after;

    Compared()
    {
        Person person;
        person.familyName = s("Quezwärt");
        person.id = world.add(person);
        world.change<Measure>(world.courses, [&](Measure& row) {
            row.programmeGroup = ProgrammeGroup::A;
            row.description = s("Kurse in zwölf Stadtteilen für Eltern.");
            row.contactPerson = person.id;
        });
        world.change<CostItem>(world.staff, [](CostItem& row) { row.amount = Money{68'200'000}; });
        world.remove(world.guides);
        world.measure("K4");
        after = world.state(s("Heute"));
    }
    [[nodiscard]] report::Document document(ComparisonScope scope = {}) const
    {
        return report::comparisonReport(compareProgrammes(before, after, scope));
    }
};

bool canWrite(report::Format format)
{
    return format != report::Format::AccessiblePdf || report::usualPdf() == format;
}

} // namespace

TEST_CASE("The comparison begins with what there is in all, and goes on kind by kind", "[report][comparison]")
{
    const Compared compared;
    const report::Document document = compared.document();
    CHECK(document.title == s("Vergleich der Fortschreibungen"));
    const QString text = textOf(document);
    CHECK(text.contains(s("Früher: Bestandsaufnahme 2013.")));
    CHECK(text.contains(s("Später: Heute.")));
    const QStringList counts = rowsOf(document, s("Maßnahmen früher und später"));
    CHECK(counts.contains(s("im Programm | 3 | 3 | ±0")));
    CHECK(counts.contains(s("A | 0 | 1 | +1")));
    CHECK(counts.contains(s("in Umsetzung | 1 | 0 | −1")));
    CHECK(rowsOf(document, s("Was sich geändert hat")).contains(s("Entfallen | 1 | 1")));
    CHECK(
        rowsOf(document, s("Entfallen: 1 Änderung")).contains(s("K2 Lotsen | Maßnahme | in Umsetzung | – | gelöscht")));
    CHECK(rowsOf(document, s("Kosten: 1 Änderung")).join(u'\n').replace(QChar::Nbsp, u' ') ==
          s("K1 Sprachkurse | Personalkosten 2026, bewilligt | 50.000,00 € | 682.000,00 € | +632.000,00 €"));
    CHECK(rowsOf(document, s("Kosten früher und später"))
              .join(u'\n')
              .replace(QChar::Nbsp, u' ')
              .contains(s("Personalkosten 2026, bewilligt | 50.000,00 € | 682.000,00 € | +632.000,00 €")));
    CHECK(text.contains(s("Kurse in [− zehn][+ zwölf] Stadtteilen")));
    CHECK_FALSE(text.contains(s("Quezwärt")));
}

TEST_CASE("Every format shows what came and went by more than colour", "[report][comparison]")
{
    const Compared compared;
    const TempDir folder;
    for (const report::Format format : report::kAllFormats) {
        if (!canWrite(format))
            continue;
        const QString ending = report::extensionOf(format);
        const QString path = folder.file(s("vergleich-%1.%2").arg(report::formatKey(format), ending));
        REQUIRE_OK(report::render(compared.document(), format, path));
        INFO(path.toStdString());
        if (ending == u"html") {
            const QString html = QString::fromUtf8(allBytes(path));
            CHECK(html.contains(QRegularExpression(s("<ins>(<[a-z]+>)*\\[\\+ zwölf\\]"))));
            CHECK(html.contains(QRegularExpression(s("<del>(<[a-z]+>)*\\[− zehn\\]"))));
        } else if (ending == u"docx") {
            const QByteArray xml = zipPart(path, s("word/document.xml"));
            checkWellFormed(xml);
            CHECK(xml.contains("<w:strike/>"));
            CHECK(xml.contains("<w:u w:val=\"single\"/>"));
        } else if (ending == u"odt") {
            const QByteArray xml = zipPart(path, s("content.xml"));
            checkWellFormed(xml);
            CHECK(xml.contains("text:style-name=\"T_Neu\""));
            CHECK(xml.contains("text:style-name=\"T_Weg\""));
        } else if (canReadPdf()) {
            const QString text = pdfPages(path).join(u' ').simplified();
            CHECK(text.contains(s("[− zehn]")));
            CHECK(text.contains(s("[+ zwölf]")));
            CHECK(text.contains(s("682.000,00")));
        }
    }
}

TEST_CASE("Persons stand in the internal comparison only, which says that it is", "[report][comparison]")
{
    const Compared compared;
    const report::Document internal = compared.document({false, true});
    CHECK(textOf(internal).contains(s("Quezwärt")));
    CHECK_FALSE(internal.marking.isEmpty());
    const report::Document open = compared.document({true, true});
    CHECK_FALSE(textOf(open).contains(s("Quezwärt")));
    CHECK(open.marking.isEmpty());
}

TEST_CASE("A comparison of nothing, and one of five hundred measures", "[report][comparison]")
{
    const ProgrammeWorld empty;
    const ComparedState state = empty.state();
    CHECK(textOf(report::comparisonReport(compareProgrammes(state, state)))
              .contains(s("Zwischen beiden Ständen hat sich nichts geändert.")));

    ProgrammeWorld large;
    const ComparedState before = large.state();
    write(*large.store, s("batch"), [&](Writer& writer) {
        for (int i = 100; i < 600; ++i) {
            Measure row;
            row.code = s("K%1").arg(i);
            row.title = s("Neue Maßnahme");
            writer.insert(row);
        }
    });
    const report::Document document = report::comparisonReport(compareProgrammes(before, large.state()));
    CHECK(rowsOf(document, s("Neu: 500 Änderungen")).size() == 500);
    CHECK(rowsOf(document, s("Neu: 500 Änderungen")).last().startsWith(s("K599 ")));
}

TEST_CASE("The report compares with the edition that is chosen, or with the last one", "[report][comparison]")
{
    ProgrammeWorld world;
    const auto freeze = [&](const QString& title, const QString& day) {
        Edition edition;
        edition.title = title;
        edition.asOf = PartialDate::fromIso(day).value();
        edition.id = world.add(edition);
        for (const Measure& measure : all<Measure>(*world.store)) {
            EditionEntry entry;
            entry.edition = edition.id;
            entry.sourceEntity = s("measure");
            entry.sourceId = measure.id.text();
            entry.content =
                QString::fromUtf8(QJsonDocument(rowToJson(toRecord(measure))).toJson(QJsonDocument::Compact));
            world.add(entry);
        }
        world.change<Edition>(edition.id, [](Edition& row) { row.state = EditionState::Frozen; });
        return edition.id;
    };
    const Id<Edition> first = freeze(s("Erste"), s("2025"));
    world.change<Measure>(world.courses, [](Measure& row) { row.title = s("Kurse"); });
    freeze(s("Zweite"), s("2026-02-01"));
    world.change<Measure>(world.guides, [](Measure& row) { row.title = s("Stadtteillotsen"); });

    const report::ReportInfo& info = report::comparisonReportInfo();
    const auto textSince = [&](const QList<QUuid>& rows) {
        report::ReportParameters parameters{kReport, rows};
        REQUIRE_OK(report::addEarlierState(*world.store, info, parameters));
        return textOf(info.build(*world.snapshot(), parameters));
    };
    CHECK(textSince({}).contains(s("Früher: Fortschreibung „Zweite“")));
    CHECK(textSince({}).contains(s("Stadtteillotsen")));
    CHECK_FALSE(textSince({}).contains(s("Sprachkurse")));
    CHECK(textSince({first.uuid()}).contains(s("Sprachkurse")));
    CHECK(textSince({first.uuid()}).contains(s("Später: Stand vom 22.11.2026.")));

    const auto none = memoryStore();
    report::ReportParameters parameters{kReport};
    REQUIRE_OK(report::addEarlierState(*none, info, parameters));
    CHECK(textOf(info.build(*value_of(Snapshot::load(*none)), parameters)).contains(s("keine Fortschreibung")));
}
