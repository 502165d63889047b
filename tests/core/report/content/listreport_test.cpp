// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/listsheetexport.h"
#include "core/interchange/sample.h"
#include "core/report/columns.h"
#include "core/report/content/listreport.h"
#include "core/report/layout.h"
#include "core/report/measure.h"
#include "core/report/pageframe.h"
#include "core/report/render.h"
#include "core/store/storefixture.h"
#include "core/synthetic/synthetic.h"
#include "tests/core/report/reportsupport.h"
#include "tests/support/files.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

ListSheet measureSheet(int measures, bool grouped)
{
    const auto store = memoryStore();
    write(*store, QStringLiteral("sample"), [&](Writer& w) {
        for (int i = 0; i < measures; ++i) {
            Measure measure;
            measure.code = QStringLiteral("K%1").arg(i, 3, 10, QLatin1Char('0'));
            measure.title = QStringLiteral("=Sprachförderung; „Nummer“ %1").arg(i);
            measure.state = i % 2 == 0 ? MeasureState::Running : MeasureState::Done;
            measure.completion = i;
            w.insert(measure);
        }
    });
    ListQuery query;
    query.entity = &entityOf<Measure>();
    const auto field = [](const char* key) { return entityOf<Measure>().field(QString::fromLatin1(key)); };
    query.groupBy = grouped ? field("state") : nullptr;
    return value_of(makeListSheet(*store, query, {field("code"), field("title"), field("completion")}));
}

/// All measures with the columns that a new list shows.
ListSheet usualSheet(const Store& store)
{
    ListQuery query;
    query.entity = &entityOf<Measure>();
    QList<const iplan::Column*> columns;
    for (const FieldInfo& field : entityOf<Measure>().fields) {
        if (field.has(InList))
            columns << &field;
    }
    return value_of(makeListSheet(store, query, columns));
}

QList<const report::Table*> tablesOf(const report::Document& document)
{
    QList<const report::Table*> out;
    for (const report::Block& block : document.blocks) {
        if (const auto* table = std::get_if<report::Table>(&block))
            out << table;
    }
    return out;
}

} // namespace

TEST_CASE("A list is printed as it is shown", "[report]")
{
    const report::Document document = report::listReport(measureSheet(120, true), QDate(2026, 11, 22));
    CHECK(document.title == QStringLiteral("Maßnahmen"));
    CHECK(document.subtitle == QStringLiteral("120 Einträge"));
    CHECK_FALSE(document.landscape);
    const TempDir folder;
    for (const report::Format format :
         {report::Format::Pdf, report::Format::Docx, report::Format::Odt, report::Format::Html}) {
        const QString path = folder.file(QStringLiteral("liste.") + report::extensionOf(format));
        REQUIRE_OK(report::render(document, format, path));
        CHECK(QFile(path).size() > 1000);
    }
    const QString html = QString::fromUtf8(contentOf(folder.file(QStringLiteral("liste.html"))));
    CHECK(html.contains(QStringLiteral("in Umsetzung (60)")));
    CHECK(html.contains(QStringLiteral("umgesetzt (60)")));
    CHECK_FALSE(html.contains(QStringLiteral("Summe"))); // percentages are not added up
    CHECK(html.contains(QStringLiteral("scope=\"rowgroup\"")));

    // On pages each group is a bookmark; in a text document its heading stays with its first row.
    const report::Layout layout(document);
    REQUIRE(layout.headings().size() == 2);
    CHECK(layout.headings().at(0).entry.text == QStringLiteral("in Umsetzung (60)"));
    CHECK(layout.headings().at(1).page > 0);
    const QString odt = folder.file(QStringLiteral("liste.odt"));
    const QString content = QString::fromUtf8(zipPart(odt, QStringLiteral("content.xml")));
    CHECK(content.count(QStringLiteral("table:style-name=\"Gruppenzelle\"")) >= 2);
    CHECK(content.count(QStringLiteral("text:style-name=\"P_Table_20_Heading_Z\"")) == 2);
    CHECK(content.count(QStringLiteral("fo:keep-with-next")) == 1); // in that style
    CHECK(zipPart(odt, QStringLiteral("settings.xml")).contains("TableRowKeep"));
}

TEST_CASE("The usual columns of Maßnahmen stand side by side on landscape paper, and can be read", "[report]")
{
    for (const bool isSynthetic : {false, true}) {
        const auto store = memoryStore();
        if (isSynthetic)
            REQUIRE_OK(loadSynthetic(*store, 1, 1));
        else
            REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
        const ListSheet sheet = usualSheet(*store);
        const report::Document document = report::listReport(sheet, QDate(2026, 11, 22));
        CHECK(document.landscape);
        const auto tables = tablesOf(document);
        REQUIRE(tables.size() == 1);
        CHECK(tables.first()->columns.size() == std::size_t(sheet.columns.size()));
        CHECK(tables.first()->points >= report::kLeastPoints);
        // No word is broken but where German words may be.
        const auto widths = report::columnWidths(*tables.first(), report::textAreaMm(document).width() * report::mm);
        const std::vector<qreal> least = report::leastWidths(*tables.first());
        for (std::size_t i = 0; i < widths.size(); ++i)
            CHECK(widths[i] >= least[i] - 0.01);
        if (isSynthetic)
            break;
        // As wide as the texts like, on further pages.
        report::ListPaper roomy;
        roomy.fitToWidth = false;
        roomy.orientation = report::ListPaper::Orientation::Portrait;
        const report::Document wide = report::listReport(sheet, QDate(2026, 11, 22), roomy);
        CHECK_FALSE(wide.landscape);
        CHECK(tablesOf(wide).size() > 2);
        CHECK(tablesOf(wide).first()->points == report::kUsualPoints);
    }
}

TEST_CASE("A group that is folded is printed as its heading; data files have all rows", "[report]")
{
    ListSheet sheet = measureSheet(10, true);
    sheet.groups.first().folded = true;
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("liste.html"));
    REQUIRE_OK(report::render(report::listReport(sheet, QDate(2026, 11, 22)), report::Format::Html, path));
    const QString html = QString::fromUtf8(contentOf(path));
    CHECK(html.contains(QStringLiteral("in Umsetzung (5)")));
    CHECK_FALSE(html.contains(QStringLiteral("K000")));
    CHECK(html.contains(QStringLiteral("K001")));
    CHECK(html.contains(QStringLiteral("ohne ihre Einträge")));
    REQUIRE_OK(writeListCsv(sheet, folder.file(QStringLiteral("liste.csv"))));
    CHECK(contentOf(folder.file(QStringLiteral("liste.csv"))).contains("K000"));
}

TEST_CASE("More columns than a page has room for are printed in parts, each with the names of the rows", "[report]")
{
    const auto store = memoryStore();
    addMeasure(*store, QStringLiteral("K001"), QStringLiteral("Sprachcafé"));
    ListQuery query;
    query.entity = &entityOf<Measure>();
    QList<const iplan::Column*> columns;
    for (const FieldInfo& field : entityOf<Measure>().fields) {
        if (!field.has(Hidden))
            columns << &field;
    }
    const report::Document document =
        report::listReport(value_of(makeListSheet(*store, query, columns)), QDate(2026, 11, 22));
    CHECK(document.landscape);
    std::size_t shown = 0;
    int tables = 0;
    for (const report::Block& block : document.blocks) {
        const auto* table = std::get_if<report::Table>(&block);
        if (!table)
            continue;
        CHECK(table->columns.front().title == QStringLiteral("Nummer"));
        shown += table->columns.size() - (tables++ > 0 ? 2 : 0); // number and title are there again
    }
    CHECK(tables > 1);
    CHECK(shown == std::size_t(columns.size()));
}

TEST_CASE("A list without rows is a document, too", "[report]")
{
    const TempDir folder;
    const QString path = folder.file(QStringLiteral("leer.html"));
    REQUIRE_OK(
        report::render(report::listReport(measureSheet(0, true), QDate(2026, 11, 22)), report::Format::Html, path));
    CHECK(QString::fromUtf8(contentOf(path)).contains(QStringLiteral("0 Einträge")));
}

TEST_CASE("A list goes to Excel and CSV without becoming a formula", "[report]")
{
    const TempDir folder;
    const ListSheet sheet = measureSheet(3, true);
    const QString csv = folder.file(QStringLiteral("liste.csv"));
    REQUIRE_OK(writeListCsv(sheet, csv));
    const QString text = QString::fromUtf8(contentOf(csv));
    CHECK(contentOf(csv).startsWith("\xef\xbb\xbf"
                                    "Gruppe;"));
    CHECK(text.contains(QStringLiteral("'=Sprachförderung")));
    CHECK(text.count(QStringLiteral("\r\n")) == 4);
    const QString xlsx = folder.file(QStringLiteral("liste.xlsx"));
    REQUIRE_OK(writeListXlsx(sheet, QDate(2026, 11, 22), xlsx));
    CHECK(contentOf(xlsx).startsWith("PK"));
    const auto refused = writeListCsv(sheet, folder.file(QStringLiteral("gibt/es/nicht.csv")));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Io);
}
