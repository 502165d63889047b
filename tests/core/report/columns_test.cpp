// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/columns.h"
#include "core/report/hyphenate.h"
#include "core/report/layout.h"
#include "core/report/measure.h"
#include "core/report/normalize.h"
#include "tests/core/report/reportsupport.h"

#include <numeric>

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// A table with this many columns of one long word each.
Table tableOfWords(int columns, const QString& word)
{
    Table table;
    Row row;
    for (int i = 0; i < columns; ++i) {
        table.columns.push_back({u"Spalte"_s, Align::Left, 10});
        row.cells.push_back(textCell(word));
    }
    table.rows.push_back(row);
    return table;
}

} // namespace

TEST_CASE("Long German words are broken where people would", "[report]")
{
    const std::pair<QString, QString> words[] = {
        {u"Maßnahmenprogramm"_s, u"Maß-nah-men-pro-gramm"_s},
        {u"Dienststelle"_s, u"Dienst-stelle"_s},
        {u"Migrantenorganisation"_s, u"Migran-ten-orga-ni-sa-tion"_s},
        {u"Gesundheitsversorgung"_s, u"Gesund-heits-ver-sor-gung"_s},
        {u"Trägerschaften"_s, u"Trä-ger-schaf-ten"_s},
        {u"Entscheidung"_s, u"Ent-schei-dung"_s},
        {u"Menschenrechte"_s, u"Men-schen-rechte"_s},
        {u"Amt"_s, u"Amt"_s},
        {u"Umsetzung"_s, u"Umset-zung"_s},
        {u"M001-2026"_s, u"M001-2026"_s}, // no word: never broken
        {u"SPRACHMITTLUNG"_s, u"SPRACH-MITT-LUNG"_s},
        {u"Łódźerpartnerschaft"_s, u"Łódźerpartnerschaft"_s}, // not in the letters of the patterns
        {QString(500, u'a'), QString(500, u'a')},
        {u"Schulpflichtigen"_s, u"Schul-pflich-ti-gen"_s},
    };
    for (const auto& [word, broken] : words)
        CHECK(wordPieces(word).join(u'-') == broken);
}

TEST_CASE("A table takes the largest type that has room for it, then breaks words, then gives up", "[report]")
{
    const QString word = u"Migrantenorganisation"_s;
    double points = kUsualPoints;
    bool breaksWords = false;
    bool fits = true;
    for (int columns = 1; columns < 60; ++columns) {
        Table table = tableOfWords(columns, word);
        const bool fit = fitToWidth(table, 272);
        CHECK(table.points <= points);
        CHECK(table.points >= kLeastPoints);
        CHECK((fits || !fit));
        points = table.points;
        fits = fit;
        const std::vector<qreal> widths = columnWidths(table, 272 * mm);
        CHECK(std::accumulate(widths.begin(), widths.end(), 0.0) == Approx(272 * mm));
        const ColumnNeeds needs = columnNeeds(table);
        const std::vector<qreal> least = leastWidths(table);
        for (std::size_t i = 0; fit && i < widths.size(); ++i)
            CHECK(widths[i] >= least[i] - 0.01);
        breaksWords = breaksWords || (fit && widths.front() < needs.whole.front());
    }
    CHECK(breaksWords);
    CHECK_FALSE(fits);
}

TEST_CASE("Numbers of records are never broken", "[report]")
{
    if (!canReadPdf())
        return;
    Document document;
    document.landscape = true;
    document.compact = true;
    Table table = tableOfWords(12, u"Gesundheitsversorgung"_s);
    for (const QString& code : {u"M01-001"_s, u"1234/2026"_s, u"2024–2026"_s})
        table.rows.push_back(Row{{textCell(code)}});
    table.columns.front().title = u"Nr."_s;
    table.rows.front().cells.front() = textCell(u"K"_s);
    REQUIRE(fitToWidth(table, 272));
    document.blocks.emplace_back(table);
    const QString page = renderedPages(document).join(QString());
    for (const QString& code : {u"M01-001"_s, u"1234/2026"_s})
        CHECK(page.contains(code));
}

TEST_CASE("Words that are broken on paper have a hyphen, and all others are found in the PDF as they are", "[report]")
{
    if (!canReadPdf())
        return;
    Document document;
    document.landscape = true;
    document.compact = true;
    // As many columns as fit with whole words, and two more.
    int columns = 5;
    while (columnNeeds(tableOfWords(columns, u"Gesundheitsversorgung"_s)).whole.front() * columns < 272 * mm)
        ++columns;
    Table table = tableOfWords(columns + 2, u"Gesundheitsversorgung"_s);
    table.rows.front().cells.front() = textCell(u"Menschen"_s);
    REQUIRE(fitToWidth(table, 272));
    document.blocks.emplace_back(table);
    const QString page = renderedPages(document).join(QString());
    CHECK(page.contains(u"Menschen"_s));
    CHECK(page.contains(QRegularExpression(u"Gesund(heits|heitsversor)?- "_s)));
    CHECK_FALSE(page.contains(QChar::SoftHyphen));
}
