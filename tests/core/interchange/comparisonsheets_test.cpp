// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What changed between two Fortschreibungen, as a workbook.
#include "core/interchange/comparisonsheets.h"

#include "core/interchange/table/opentable.h"
#include "tests/core/query/programmeworld.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QString cellText(const Cell& cell)
{
    if (const auto* text = std::get_if<QString>(&cell))
        return *text;
    if (const auto* number = std::get_if<qint64>(&cell))
        return QString::number(*number);
    if (const auto* amount = std::get_if<Money>(&cell))
        return formatMoney(*amount);
    return {};
}

QStringList rowsOfSheet(const Sheet& sheet)
{
    QStringList out;
    for (const QList<Cell>& row : sheet.rows) {
        QStringList cells;
        for (const Cell& cell : row)
            cells << cellText(cell);
        CHECK(row.size() == sheet.columns.size());
        out << cells.join(s(" | "));
    }
    return out;
}

} // namespace

TEST_CASE("The workbook has a sheet for the sums, the measures, the costs and the texts", "[xlsx][comparison]")
{
    ProgrammeWorld world;
    const ComparedState before = world.state(s("2013"));
    world.change<Measure>(world.courses, [](Measure& row) {
        row.trafficLight = TrafficLight::Red;
        row.trafficLightReason = s("Es fehlen Räume.");
        row.description = s("Kurse in zwölf Stadtteilen für Eltern.");
    });
    world.change<CostItem>(world.staff, [](CostItem& row) { row.amount = Money{6'000'000}; });
    const auto comparison = compareProgrammes(before, world.state(s("2015")));
    const QList<Sheet> sheets = comparisonSheets(comparison);
    REQUIRE(sheets.size() == 4);
    const QStringList summary = rowsOfSheet(sheets.at(0));
    CHECK(sheets.at(0).name == s("Zusammenfassung"));
    CHECK(summary.contains(s("Maßnahmen | im Programm | 3 | 3 | 0")));
    CHECK(summary.contains(s("Geänderte Maßnahmen | Ampel |  |  | 1")));
    CHECK(summary.contains(s("Kosten | Personalkosten 2026, bewilligt | 50.000,00 € | 60.000,00 € | 10.000,00 €")));
    CHECK(summary.contains(s("Früher | 2013 |  |  | ")));
    CHECK(sheets.at(1).name == s("Maßnahmen"));
    CHECK(rowsOfSheet(sheets.at(1)) ==
          QStringList{s("K1 | Sprachkurse | Maßnahme | Ampel | Ampel | grün | rot | Es fehlen Räume.")});
    CHECK(sheets.at(2).name == s("Kosten"));
    CHECK(rowsOfSheet(sheets.at(2)) ==
          QStringList{s("K1 | Sprachkurse | Personalkosten | 2026 | bewilligt |  | 50.000,00 € | 60.000,00 € | "
                        "10.000,00 €"),
                      s(" | Summe: 1 Bildung | Personalkosten | 2026 | bewilligt |  | 50.000,00 € | 60.000,00 € | "
                        "10.000,00 €")});
    CHECK(sheets.at(3).name == s("Texte"));
    REQUIRE(sheets.at(3).rows.size() == 1);
    CHECK(rowsOfSheet(sheets.at(3)).first().endsWith(s("| Kurse in [− zehn][+ zwölf] Stadtteilen für Eltern.")));
}

TEST_CASE("The workbook is written and read again, also where nothing changed", "[xlsx][comparison]")
{
    const ProgrammeWorld world;
    const ComparedState state = world.state();
    const TempDir folder;
    const QString path = folder.file(s("vergleich.xlsx"));
    REQUIRE_OK(writeComparison(compareProgrammes(state, state), path));
    const auto table = value_of(openTable(path));
    QStringList names;
    for (const TableSheet& sheet : table->sheets())
        names << sheet.name;
    CHECK(names == QStringList{s("Zusammenfassung"), s("Maßnahmen"), s("Kosten"), s("Texte")});
    REQUIRE_ERROR(ErrorKind::Io,
                  writeComparison(compareProgrammes(state, state), folder.file(s("fehlt/vergleich.xlsx"))));
}
