// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/costmatrixsheet.h"
#include "core/interchange/findingsheet.h"
#include "core/report/content/costmatrixreport.h"
#include "core/report/content/findingsreport.h"
#include "core/report/content/timelinereport.h"
#include "core/report/layout.h"
#include "core/report/pdfrenderer.h"
#include "tests/core/query/planfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Forty measures in two Handlungsfelder, each with a step and costs in eight years.
PlanWorld& fill(PlanWorld& world)
{
    for (int i = 0; i < 40; ++i) {
        const auto code = QStringLiteral("M%1").arg(i + 1, 3, 10, QLatin1Char('0')).toLatin1();
        const auto id = world.measure(code.constData(), [&](Measure& m) {
            m.fieldOfAction = i < 30 ? world.education.id : world.health.id;
            m.plannedStart = PartialDate::quarter(2024 + i % 5, 1 + i % 4);
            m.plannedEnd = PartialDate::year(2029);
            m.actualStart = i % 2 == 0 ? PartialDate(QDate(2025, 3, 1)) : PartialDate();
        });
        MeasureStep step;
        step.measure = id;
        step.title = QStringLiteral("Schritt");
        step.due = PartialDate(QDate(2026, 1 + i % 12, 15));
        step.done = i % 3 == 0;
        world.add(step);
        CostItem item;
        item.measure = id;
        item.year = 2024;
        item.yearTo = 2031;
        item.recurring = true;
        item.stage = CostStage::Approved;
        item.amount = Money{100'000};
        world.add(item);
    }
    return world;
}

} // namespace

TEST_CASE("The timeline on paper: parts of time, then measures, each page with a text", "[report]")
{
    PlanWorld world;
    const auto timeline = std::make_shared<const Timeline>(
        *fill(world).snapshot(), Timeline::Options{MeasureGrouping::FieldOfAction, {}, {2026, 11, 21}});
    const report::Document document = report::timelineReport(timeline, TimeZoom::Quarters);
    QList<const report::Figure*> figures;
    for (const report::Block& block : document.blocks) {
        if (const auto* figure = std::get_if<report::Figure>(&block))
            figures << figure;
    }
    REQUIRE(figures.size() == 4); // 2024 to 2026 and 2027 to 2029, two pages of measures each
    CHECK(report::Layout(document).pageCount() == 4);
    CHECK(figures.first()->alternativeText.contains(QStringLiteral("2024 bis 2026")));
    CHECK(figures.first()->alternativeText.contains(QStringLiteral("M001 Maßnahme M001, geplant 1. Quartal 2024")));
    CHECK(figures.last()->alternativeText.contains(QStringLiteral("M040")));
    QString all;
    for (qsizetype i = 0; i < 2; ++i)
        all += figures.at(i)->alternativeText;
    for (int i = 1; i <= 40; ++i)
        CHECK(all.count(QStringLiteral("\nM%1 ").arg(i, 3, 10, QLatin1Char('0'))) == 1);
    const TempDir folder;
    REQUIRE_OK(report::writePdf(document, folder.file(QStringLiteral("zeitplan.pdf"))));
}

TEST_CASE("The cost matrix on paper and as a sheet has the same numbers", "[report]")
{
    PlanWorld world;
    const CostMatrix matrix(*fill(world).snapshot(), {CostGrouping::FieldOfAction, {}, {}, false, {2026, 11, 21}});
    const report::Document document = report::costMatrixReport(matrix);
    QList<const report::Table*> tables;
    for (const report::Block& block : document.blocks) {
        if (const auto* table = std::get_if<report::Table>(&block))
            tables << table;
    }
    REQUIRE(tables.size() == 1); // eight years side by side
    CHECK(tables.first()->columns.size() == 10);
    REQUIRE(tables.first()->rows.size() == 43);
    CHECK(tables.first()->rows.back().cells.back().paragraphs.front().front().text ==
          QStringLiteral("320.000,00\u00a0€"));

    const Sheet sheet = costMatrixSheet(matrix);
    CHECK(sheet.columns.size() == 11);
    CHECK(std::get<Money>(sheet.rows.last().at(9)) == Money{32'000'000});
    CHECK(costMatrixTexts(matrix).last().last() == QStringLiteral("320.000,00 €"));
    const TempDir folder;
    REQUIRE_OK(writeCostMatrix(matrix, folder.file(QStringLiteral("kosten.xlsx"))));
}

TEST_CASE("Findings on paper stand below their rules, which say how to mend them", "[report]")
{
    const auto store = memoryStore();
    for (const char* code : {"K001", "K002"})
        addMeasure(*store, QString::fromLatin1(code), QStringLiteral("Sprachcafé"));
    QList<Finding> findings = findGaps(*value_of(Snapshot::load(*store)), {2026, 11, 22});
    REQUIRE(findings.size() > 4);
    const qsizetype open = findings.size() - 1;
    findings.first().accepted = true;
    findings.first().reason = QStringLiteral("so beschlossen");
    const report::Document document = report::findingsReport(findings, QStringLiteral(" K00 "), {2026, 11, 22});
    CHECK(document.subtitle == QStringLiteral("%1 offen, 1 akzeptiert").arg(open));
    const auto& table = std::get<report::Table>(document.blocks.back());
    const auto isHeading = [](const report::Row& row) { return row.heading; };
    const auto rules = std::count_if(table.rows.begin(), table.rows.end(), isHeading);
    CHECK(table.rows.size() == std::size_t(findings.size() + rules));
    CHECK(rules > 1);
    CHECK(rules < findings.size());
    CHECK(table.rows.front().cells.front().paragraphs.at(1).front().text == findings.first().rule->remedyText());
    CHECK(table.rows.at(1).cells.at(1).paragraphs.front().front().text.endsWith(QStringLiteral("so beschlossen")));
    CHECK(report::Layout(document).headings().size() == std::size_t(rules));
    const Sheet sheet = findingListSheet(findings);
    CHECK(sheet.rows.size() == findings.size());
    CHECK(std::get<QString>(sheet.rows.first().last()) == QStringLiteral("so beschlossen"));
    CHECK(sheet.columns.size() == findingListSheet(findings.mid(1)).columns.size() + 1);
    const TempDir folder;
    REQUIRE_OK(writeFindings(findings, {2026, 11, 22}, folder.file(QStringLiteral("luecken.xlsx"))));
    CHECK(report::Layout(report::findingsReport({}, {}, {2026, 11, 22})).pageCount() == 1);
}
