// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Wirkung: what was reached of what was aimed at.
#include "core/report/content/outcomereport.h"

#include "tests/core/report/content/reportworld.h"

using namespace iplan;
using namespace iplan::report;
using namespace iplan::test;
using namespace Qt::StringLiterals;

TEST_CASE("Wirkung shows baseline, aim and what was reached, and says what it does not show", "[report]")
{
    const ReportWorld world;
    const Document document = outcomeReport(*world.snapshot(), kReport);
    CHECK(rowsOf(document, u"Kennzahlen im Überblick"_s) ==
          QStringList{u"Eingesetzte Lotsen (Personen) | M001, S.  | Leistung | 0 (2024) | 20,5 (2027) | (9) (2026) | "
                      "44 % des Weges zum Ziel"_s});
    const QString text = textOf(document);
    CHECK(text.contains(u"Monitoring zeigt nicht die Wirkung einer einzelnen Maßnahme"));
    CHECK(text.contains(u"Noch ohne Kennzahl: 1 Maßnahme."));
    // The plot says in words what it shows, the line of the aim included.
    CHECK(
        text.contains(u"Säulendiagramm „Eingesetzte Lotsen“. Ausgangswert 2024: Eingesetzte Lotsen 0,0 Personen. 2026: "
                      "Eingesetzte Lotsen 9,0 Personen. Ziellinie „Ziel 2027“ bei 20,5 Personen."));
    const QString open = textOf(outcomeReport(*world.snapshot(), {QDate(2026, 11, 22), false, true}));
    CHECK_FALSE(open.contains(u"Noch ohne Kennzahl"));
}

TEST_CASE("How far the way is gone is told in words that fit", "[report]")
{
    ReportWorld world;
    const auto reached = [&world](std::optional<double> baseline, std::optional<double> target, double actual) {
        REQUIRE_OK(world.store->transact(u"test:metric"_s, [&](Writer& writer) -> Result<> {
            Metric metric = value_of(world.store->read([](const Reader& reader) -> Result<QList<Metric>> {
                                return reader.all<Metric>();
                            })).first();
            metric.baseline = baseline;
            metric.target = target;
            writer.update(metric);
            MetricValue value = value_of(world.store->read([](const Reader& reader) -> Result<QList<MetricValue>> {
                                    return reader.all<MetricValue>();
                                })).first();
            value.value = actual;
            writer.update(value);
            return {};
        }));
        return rowsOf(outcomeReport(*world.snapshot(), kReport), u"Kennzahlen im Überblick"_s)
            .first()
            .section(u" | "_s, -1);
    };
    CHECK(reached(10, 20, 20) == u"✓ Ziel erreicht"_s);
    CHECK(reached(20, 10, 15) == u"50 % des Weges zum Ziel"_s); // less is better
    CHECK(reached(10, 20, 5) == u"vom Ziel entfernt"_s);
    CHECK(reached({}, 20, 5) == u"25 % des Ziels"_s);
    CHECK(reached(10, {}, 5) == u"ohne Ziel"_s);
    CHECK(reached(10, 10, 10) == u"gehalten"_s);
}
