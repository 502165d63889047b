// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/recordtables.h"
#include "core/interchange/table/tableplace.h"
#include "mappingfixture.h"

#include <set>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A table begins below its title rows, with merged headings of two rows", "[exchange][mapping]")
{
    const auto table =
        tableOf({s("Stadt Beispielhausen"), s("Integrationskonzept 2030"), s("Maßnahmenliste"), s("Stand:|31.03.2026"),
                 QString(), s("Nr.|Maßnahme|Kosten|||Denkmal-⏎schutz"), s("||2025|2026|2026 ff.|"),
                 s("1.1|Sprachcafé Nordwind|1000|2000|500|ja"), s("1.10|Lesepaten|3000|4000||nein")},
                {QRect(0, 0, 6, 1), QRect(2, 5, 3, 1), QRect(0, 5, 1, 2), QRect(1, 5, 1, 2), QRect(5, 5, 1, 2)});
    const auto found = tablesIn(*table);
    REQUIRE(found.size() == 1);
    CHECK(found.first().area.headerRow == 5);
    CHECK(found.first().area.headerRows == 2);
    CHECK(found.first().area.text() == u"A6:F");
    CHECK(found.first().headings == QStringList{s("Nr."), s("Maßnahme"), s("Kosten – 2025"), s("Kosten – 2026"),
                                                s("Kosten – 2026 ff."), s("Denkmalschutz")});
    CHECK(found.first().title == s("Stadt Beispielhausen – Integrationskonzept 2030 – Maßnahmenliste"));
}

TEST_CASE("Group headings are found above the others and without merged cells", "[exchange][mapping]")
{
    SECTION("above, merged")
    {
        const auto table =
            tableOf({s("Liste"), s("||Kosten||"), s("Nr.|Titel|2025|2026|Bemerkung"), s("1|Chor Klangfarben|5|6|x")},
                    {QRect(2, 1, 2, 1)});
        CHECK(areasIn(*table) == QStringList{s("A2:E +2")});
        CHECK(tablesIn(*table).first().headings.at(3) == s("Kosten – 2026"));
        CHECK(tablesIn(*table).first().title == u"Liste");
    }
    SECTION("above, of a text file")
    {
        const auto table =
            tableOf({s("Liste"), s("||Kosten||"), s("Nr.|Titel|2025|2026|Bemerkung"), s("1|Chor Klangfarben|5|6|x")});
        CHECK(areasIn(*table) == QStringList{s("A2:E +2")});
        CHECK(tablesIn(*table).first().headings.at(3) == s("Kosten – 2026"));
        CHECK(tablesIn(*table).first().headings.at(4) == s("Bemerkung"));
    }
    SECTION("in the same row, of a text file")
    {
        const auto table = tableOf({s("Nr.|Titel|Kosten||Bemerkung"), s("||2025|2026|"), s("1|Chor|5|6|x")});
        CHECK(areasIn(*table) == QStringList{s("A1:E +2")});
        CHECK(tablesIn(*table).first().headings.at(3) == s("Kosten – 2026"));
    }
    SECTION("three rows")
    {
        const auto table = tableOf({s("Stammdaten||Kosten|||"), s("Nr.|Titel|2025||2026|"),
                                    s("||Personal|Sachmittel|Personal|Sachmittel"), s("1|Chor|5|6|7|8")},
                                   {QRect(0, 0, 2, 1), QRect(2, 0, 4, 1), QRect(2, 1, 2, 1), QRect(4, 1, 2, 1),
                                    QRect(0, 1, 1, 2), QRect(1, 1, 1, 2)});
        CHECK(areasIn(*table) == QStringList{s("A1:F +3")});
        CHECK(tablesIn(*table).first().headings.at(1) == s("Stammdaten – Titel"));
        CHECK(tablesIn(*table).first().headings.at(5) == s("Kosten – 2026 – Sachmittel"));
    }
}

TEST_CASE("Several tables under each other are told apart", "[exchange][mapping]")
{
    const auto table =
        tableOf({s("Maßnahmen"), s("Nr.|Titel|Kosten"), s("1|Chor|500"), s("2|Café|700"), s("Summe||1200"), QString(),
                 s("Arbeitsgruppen"), s("Name|Leitung|E-Mail"), s("AG Sprache|Mara Muster|mara@example.org"), QString(),
                 QString(), s("Jahr|Betrag"), s("2026|1000"), s("2027|2000")});
    const auto found = tablesIn(*table);
    CHECK(areasIn(*table) == QStringList{s("A2:C5 +1"), s("A8:C9 +1"), s("A12:B +1")});
    REQUIRE(found.size() == 3);
    CHECK(found.at(0).title == s("Maßnahmen"));
    CHECK(found.at(1).title == s("Arbeitsgruppen"));
    CHECK(found.at(2).headings == QStringList{s("Jahr"), s("Betrag")});
}

TEST_CASE("Another table may begin right below without a blank row", "[exchange][mapping]")
{
    const auto table = tableOf({s("Nr.|Titel|Kosten"), s("1|Chor|500"), s("2|Café|700"), s("3|Lesen|900"),
                                s("Name|Funktion|Organisation"), s("Muster|Leitung|Amt 51")});
    CHECK(areasIn(*table) == QStringList{s("A1:C4 +1"), s("A5:C +1")});
}

TEST_CASE("Headings that come again, groups, sums and footnotes end no table", "[exchange][mapping]")
{
    const auto table = tableOf(
        {s("Nr.|Titel|Amt|Kosten"), s("Handlungsfeld Bildung"), s("1|Chor|Amt 51|500"), s("2|Café|Amt 50|k. A."),
         QString(), s("Handlungsfeld Arbeit"), s("3|Lotsen|Amt 51|900"), s("Seite 2"), s("Nr.|Titel|Amt|Kosten"),
         s("4|Chor|Amt 51|500"), s("Zwischensumme|||1900"), s("* ohne Fördermittel"), s("1) geschätzt|vom Amt")});
    CHECK(areasIn(*table) == QStringList{s("A1:D +1")});
    CHECK(kindsIn(*table, 4) == u"MRRBMRMHRSMM");
}

TEST_CASE("Rows of a table are told", "[exchange][mapping]")
{
    const TableArea area{0, 1, -1, 1, 4};
    const QStringList headings{s("Nr."), s("Titel"), s("Kosten – 2026"), s("Kosten – 2026 (E)")};
    const auto kind = [&](const char* line, int usual = 4) {
        return tableRowKind(tableRows({s(line)}).first(), area, headings, usual);
    };
    CHECK(kind("x||||") == TableRowKind::Blank); // outside of the table
    CHECK(kind("") == TableRowKind::Blank);
    CHECK(kind("|nr|TITEL|2026|Kosten") == TableRowKind::Heading);
    CHECK(kind("|1|2|3|4") == TableRowKind::Heading); // columns counted
    CHECK(kind("|Summe||5|6") == TableRowKind::Sum);
    CHECK(kind("||Gesamt:||6") == TableRowKind::Sum);
    CHECK(kind("|7|Gesamtstädtische Koordination|5|6") == TableRowKind::Record);
    CHECK(kind("|7|Gesamt|Amt 51|sehr gut") == TableRowKind::Record);
    CHECK(kind("|Quelle: Haushaltsplan|||") == TableRowKind::Remark);
    CHECK(kind("|Bildung|||") == TableRowKind::Remark);
    CHECK(kind("|Bildung|||", 2) == TableRowKind::Record);
    CHECK(kind("||Nur ein Titel||") == TableRowKind::Record);
    CHECK(kind("|1||5|") == TableRowKind::Record);
}

TEST_CASE("Values are no headings: a list without headings has letters", "[exchange][mapping]")
{
    const auto table = tableOf({s("1.1|Chor Klangfarben|12.500,00 €|01.03.2026"), s("1.2|Café|700|02.03.2026")});
    CHECK(areasIn(*table) == QStringList{s("A1:D +0")});
    CHECK(tablesIn(*table).first().headings == QStringList{s("A"), s("B"), s("C"), s("D")});
}

TEST_CASE("Missing, repeated and empty headings differ all the same", "[exchange][mapping]")
{
    const auto table = tableOf({s("Titel|Kosten|Kosten||Spalte1"), s("Chor|1|2|ein Rest|"), s("Café|3|4|noch einer|")});
    CHECK(tablesIn(*table).first().headings ==
          QStringList{s("Titel"), s("Kosten"), s("Kosten (C)"), s("D"), s("Spalte1")});
    const auto beyond = tableOf({s("Titel|Kosten"), s("Chor|1|ohne Überschrift"), s("Café|3|noch einer")});
    CHECK(tablesIn(*beyond).first().headings == QStringList{s("Titel"), s("Kosten"), s("C")});
}

TEST_CASE("Sheets that are hardly tables", "[exchange][mapping]")
{
    CHECK(tablesIn(*tableOf({})).isEmpty());
    CHECK(tablesIn(*tableOf({QString(), s("||"), QString()})).isEmpty());
    CHECK(areasIn(*tableOf({s("Zielgruppe"), s("Eltern"), s("Jugendliche")})) == QStringList{s("A1:A +1")});
    CHECK(areasIn(*tableOf({s("Nr.|Titel|Stand")})) == QStringList{s("A1:C +1")}); // no record yet
    CHECK(areasIn(*tableOf({QString(), QString(), s("|Nr.|Titel"), s("|1|Chor")})) == QStringList{s("B3:C +1")});
    // Headings left, values right: a table as others, see recordsOf().
    CHECK(areasIn(*tableOf({s("Titel|Chor"), s("Stand|läuft"), s("Amt|Amt 51")})) == QStringList{s("A1:B +1")});
    CHECK(areasIn(*tableOf({s("Titel:|Chor"), s("Stand:|läuft"), s("Amt:|Amt 51")})) == QStringList{s("A1:B +1")});
    REQUIRE_ERROR(ErrorKind::NotFound, findTables(*tableOf({}), 3));
}

TEST_CASE("English, right-to-left and decomposed headings", "[exchange][mapping]")
{
    const auto english = tableOf({s("No.|Title|Department|Start date"), s("1|Choir|Office 51|2026-03-01")});
    CHECK(guessed(*english, entityOf<Measure>()) == QStringList{s("No. → code"), s("Title → title"),
                                                                s("Department → leadOffice"),
                                                                s("Start date → plannedStart")});
    const auto arabic = tableOf({s("رقم|عنوان|مكتب"), s("1|دورة لغة|مكتب 51")});
    CHECK(areasIn(*arabic) == QStringList{s("A1:C +1")});
    const QString decomposed = s("Maßnahme|Zuständigkeit|Priorität").normalized(QString::NormalizationForm_D);
    const auto nfd = tableOf({decomposed, s("Chor|Amt 51|hoch"), s("Café|Amt 50|gering")});
    CHECK(guessed(*nfd, entityOf<Measure>()) ==
          QStringList{s("Maßnahme → title"), s("Zuständigkeit → leadOffice"), s("Priorität → priority")});
}

TEST_CASE("Wide and long sheets are read once", "[exchange][mapping]")
{
    TableRow header;
    TableRow record;
    for (int i = 0; i < 16'384; ++i) {
        header << TableCell{i % 5 == 0 ? s("Kosten") : s("Spalte %1").arg(i), {}, false, {}};
        record << TableCell{QString::number(i), double(i), false, {}};
    }
    const TableInMemory wide(s("breit"), {header, record, record});
    const auto found = tablesIn(wide);
    REQUIRE(found.size() == 1);
    CHECK(found.first().headings.size() == 16'384);
    CHECK(std::set<QString>(found.first().headings.begin(), found.first().headings.end()).size() == 16'384);
    CHECK(value_of(sampleColumns(wide, 0, found.first())).size() == 16'384);

    QStringList lines{s("Nr.|Maßnahme|Amt|Kosten 2026")};
    const int rows = scaled(100'000, 20'000);
    for (int i = 0; i < rows; ++i)
        lines << s("%1|Angebot %1|Amt %2|%3").arg(i).arg(i % 50).arg(i * 10);
    const auto deep = tableOf(lines);
    CHECK(areasIn(*deep) == QStringList{s("A1:D +1")});
    const auto samples = value_of(sampleColumns(*deep, 0, tablesIn(*deep).first()));
    CHECK(samples.at(1).distinct.size() == 1000);
    CHECK(samples.at(2).distinct.size() == 50);
    CHECK(samples.at(1).cells.size() <= 500);
}

TEST_CASE("An area is written as spreadsheet programs write it", "[exchange][mapping]")
{
    CHECK(columnName(10) == u"K");
    CHECK(columnName(26) == u"AA");
    for (const char* each : {"A5:K200", "A5:K", "B2", "A5:200", "XFD1:XFD1048576"})
        CHECK(value_of(TableArea::parse(s(each))).text() == s(each));
    const TableArea area = value_of(TableArea::parse(s(" $b$2:d9 ")));
    CHECK(area == TableArea{1, 1, 8, 1, 3});
    for (const char* each : {"", "5", "A0", "A", "K5:A9", "A9:K5", "XFE1", "A1048577", "A5:K200:3", "A5-K9", "Ä5"})
        CHECK(error_of(TableArea::parse(s(each))).hint.contains(s("A5:K200")));
}

TEST_CASE("Two versions of a list have the same shape", "[exchange][mapping]")
{
    CHECK(tableShape({s("Nr."), s("Maßnahme")}) == tableShape({s("MASSNAHME"), s("Nr")}));
    CHECK(tableShape({s("Nr."), s("Maßnahme")}) != tableShape({s("Nr."), s("Maßnahmen")}));
    CHECK(foldedHeading(s("Denkmal- schutz (€)")) == u"denkmalschutz");
}

TEST_CASE("Forms of heading and value become rows", "[exchange][mapping]")
{
    SECTION("under each other")
    {
        const auto table =
            tableOf({s("Maßnahme 1"), s("Titel:|Chor Klangfarben"), s("Stand:|läuft"), QString(), s("Kosten:|500"),
                     QString(), s("Maßnahme 2"), s("Titel:|Café"), s("Stand:|ruht"), s("|seit Mai"), s("Kosten:|700")});
        const auto records = value_of(recordsOf(*table));
        REQUIRE(records);
        const auto found = tablesIn(*records);
        REQUIRE(found.size() == 1);
        CHECK(found.first().headings == QStringList{s("Tabelle"), s("Titel"), s("Stand"), s("Kosten"), s("Stand 2")});
        CHECK(value_of(rowsOf(*records, 0, 10)).at(2).at(1).text == s("Café"));
    }
    SECTION("one on each sheet, a sheet of another kind between")
    {
        QList<TableInMemory::Sheet> sheets;
        for (const char* title : {"Chor", "Café"})
            sheets << TableInMemory::Sheet{TableSheet{s(title)},
                                           tableRows({s("Titel|%1").arg(s(title)), s("Stand|läuft"), s("Ziel|eins")})};
        sheets.insert(1, {TableSheet{s("Auswahl")}, tableRows({s("a|b|c")})});
        const auto records = value_of(recordsOf(TableInMemory(s("Formulare"), sheets)));
        REQUIRE(records);
        CHECK(value_of(rowsOf(*records, 0, 10)).size() == 3);
        CHECK(entityIn(*records) == u"measure");
    }
    SECTION("two forms beside lists are not what the workbook is about")
    {
        QList<TableInMemory::Sheet> sheets;
        for (const char* name : {"a", "b", "c"})
            sheets << TableInMemory::Sheet{TableSheet{s(name)}, tableRows({s("Nr.|Titel|Kosten"), s("1|Chor|5")})};
        const auto form = [](const char* title) { return tableRows({s("Titel|%1").arg(s(title)), s("Stand|läuft")}); };
        sheets << TableInMemory::Sheet{TableSheet{s("d")}, form("Chor") + form("Café")};
        CHECK_FALSE(value_of(recordsOf(TableInMemory(s("Mappe"), sheets))));
        CHECK(value_of(recordsOf(TableInMemory(s("Mappe"), sheets.mid(2)))));
    }
    SECTION("what is none")
    {
        CHECK_FALSE(value_of(recordsOf(*tableOf({s("Titel|Chor"), s("Stand|läuft")})))); // a single one
        CHECK_FALSE(value_of(recordsOf(*tableOf({s("Nr.|Titel|Kosten"), s("1|Chor|5")}))));
        CHECK_FALSE(value_of(recordsOf(*tableOf({s("Nord|5"), s("Süd|6"), s("Nord|7"), s("Süd|8")})))); // counts
        CHECK_FALSE(value_of(recordsOf(*tableOf({}))));
    }
}

TEST_CASE("Tables side by side are parted by an empty column, a gap within one table is not", "[exchange][mapping]")
{
    // The same headings again.
    CHECK(areasIn(*tableOf({s("Nr.|Titel||Nr.|Titel"), s("1|Chor||5|Band"), s("2|Treff||6|Garten")})) ==
          QStringList{s("A1:B +1"), s("D1:E +1")});
    // One of them is much shorter.
    const auto unlike =
        tableOf({s("Nr.|Titel|Stand||Amt|Telefon"), s("1|Chor|läuft||Amt 1|0221 1"), s("2|Treff|läuft||Amt 2|0221 2"),
                 s("3|Band|läuft|||"), s("4|Garten|läuft|||"), s("5|Kurs|läuft|||")});
    CHECK(areasIn(*unlike) == QStringList{s("A1:C +1"), s("E1:F3 +1")});
    CHECK(tablesIn(*unlike).last().headings == QStringList{s("Amt"), s("Telefon")});
    // A column for the eye.
    CHECK(areasIn(*tableOf({s("Nr.|Titel||Stand|Kosten"), s("1|Chor||läuft|100"), s("2|Treff||läuft|200"),
                            s("3|Band||läuft|")})) == QStringList{s("A1:E +1")});
}
