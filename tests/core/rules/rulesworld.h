// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"
#include "support/test.h"

namespace iplan::test
{

inline const QDate kToday(2026, 11, 22);

/// A small file like Köln's: two fields of action, a module, a recommendation and a measure without a gap.
struct RulesWorld {
    std::unique_ptr<Store> store;
    Concept koeln;
    FieldOfAction field;
    ConceptModule module;
    Recommendation recommendation;
    Organization office;
    Organization caritas;
    Measure measure;
    CostItem cost;
    Metric metric;
    StatusReport report;

    RulesWorld()
    {
        store = value_of(Store::create(QStringLiteral(":memory:"), {Store::Access::ReadWrite,
                                                                    fixedClock(kToday.startOfDay(Qt::UTC)),
                                                                    {QStringLiteral("Tessa Test"), {}},
                                                                    {}}));
        fill();
        write([this](Writer& writer) {
            koeln.id = writer.insert(koeln);
            field.concept_ = koeln.id;
            field.id = writer.insert(field);
            module.fieldOfAction = field.id;
            module.id = writer.insert(module);
            recommendation.module = module.id;
            recommendation.id = writer.insert(recommendation);
            office.id = writer.insert(office);
            caritas.id = writer.insert(caritas);
            measure.fieldOfAction = field.id;
            measure.module = module.id;
            measure.leadOffice = office.id;
            measure.id = writer.insert(measure);
            cost.measure = metric.measure = report.measure = measure.id;
            cost.id = writer.insert(cost);
            metric.id = writer.insert(metric);
            report.reportingOffice = office.id;
            report.id = writer.insert(report);
            writer.link(MeasureRecommendation{{}, false, measure.id, recommendation.id});
        });
    }

    void fill()
    {
        koeln.title = QStringLiteral("Konzept zur Stärkung der integrativen Stadtgesellschaft");
        koeln.municipality = QStringLiteral("Köln");
        field.number = QStringLiteral("1");
        field.title = QStringLiteral("Spracherwerb, Bildung, Ausbildung, Beruf");
        module.number = QStringLiteral("5");
        module.title = QStringLiteral("Bildung");
        recommendation.number = QStringLiteral("5.3");
        recommendation.originalText = QStringLiteral("Die Stadt fördert die Mehrsprachigkeit.");
        office.name = QStringLiteral("Amt für Integration und Vielfalt");
        office.shortName = QStringLiteral("OB/16");
        caritas.name = QStringLiteral("Caritas");
        measure.code = QStringLiteral("K001");
        measure.title = QStringLiteral("Interkulturelle Zentren");
        measure.programmeGroup = ProgrammeGroup::B;
        measure.continuation = Continuation::Continue;
        measure.state = MeasureState::Running;
        cost.year = 2026;
        cost.kind = CostKind::Grant;
        cost.stage = CostStage::Approved;
        cost.amount = Money{68'200'000};
        metric.name = QStringLiteral("Geförderte Zentren");
        report.asOf = PartialDate(QDate(2026, 5, 1));
        report.text = QStringLiteral("Die Förderung läuft.");
    }

    template <class Body>
    void write(Body&& body)
    {
        REQUIRE_OK(store->transact(QStringLiteral("batch"), [&body](Writer& writer) -> Result<> {
            body(writer);
            return {};
        }));
    }
    template <class E>
    void update(const E& row)
    {
        write([&row](Writer& writer) { REQUIRE_OK(writer.update(row)); });
    }
    template <class E>
    void insert(E& row)
    {
        write([&row](Writer& writer) { row.id = writer.insert(row); });
    }
    template <class E>
    void remove(const E& row)
    {
        write([&row](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(row.id))); });
    }
    [[nodiscard]] std::unique_ptr<Snapshot> snapshot() const { return value_of(Snapshot::load(*store)); }
    [[nodiscard]] QList<Finding> gaps() const { return findGaps(*snapshot(), kToday); }
    [[nodiscard]] QStringList keys() const
    {
        QStringList out;
        for (const Finding& finding : gaps())
            out << finding.rule->keyText();
        return out;
    }
    /// The only finding of the rule.
    [[nodiscard]] Finding only(const char* key) const
    {
        QList<Finding> found;
        for (const Finding& finding : gaps()) {
            if (finding.rule->keyText() == QLatin1String(key))
                found << finding;
        }
        INFO(key << ": " << keys().join(u' ').toStdString());
        REQUIRE(found.size() == 1);
        return found.first();
    }
    [[nodiscard]] bool has(const char* key) const { return keys().contains(QLatin1String(key)); }
};

inline QString fieldKey(const Finding& finding)
{
    return finding.field ? finding.field->keyText() : QString();
}

inline QStringList none()
{
    return {};
}

} // namespace iplan::test
