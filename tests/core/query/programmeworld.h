// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/programmecomparison.h"
#include "tests/core/query/planfixture.h"

namespace iplan::test
{

/// A small Maßnahmenprogramm, of which states are taken and compared.
struct ProgrammeWorld : PlanWorld {
    ProgrammeWorld();

    /// The file as it is now, as one side of a comparison.
    [[nodiscard]] ComparedState state(const QString& name = QStringLiteral("Heute")) const
    {
        return {snapshot(), name, {2026, 11, 21}, origin};
    }
    template <class E>
    void change(const Id<E>& id, const std::function<void(E&)>& how)
    {
        E row = get(*store, id);
        how(row);
        write(*store, QStringLiteral("batch"), [&row](Writer& writer) { REQUIRE_OK(writer.update(row)); });
    }
    template <class E>
    void remove(const Id<E>& id)
    {
        write(*store, QStringLiteral("batch"), [&id](Writer& writer) { REQUIRE_OK(writer.remove(rowRef(id))); });
    }
    /// A cost item of K1 in 2026 and 2027 …
    Id<CostItem> cost(CostKind kind, int year, qint64 euros, CostStage stage = CostStage::Approved);

    QUuid origin = QUuid::createUuid();
    Id<Measure> courses; ///< K1, with everything
    Id<Measure> guides;  ///< K2, running
    Id<Measure> meeting; ///< K3
    Id<Measure> stopped; ///< K10
    Id<CostItem> staff;  ///< of K1: 50.000 € in 2026, approved
    Id<Metric> places;   ///< of K1
    Id<MetricValue> counted;
    Id<ConceptModule> kita; ///< 1.1
    Id<Recommendation> advice;
    Id<RecommendationItem> item;
    Id<Organization> foundation;
};

/// The change in one line: "costs K1 Personalkosten 2026, bewilligt: 50.000,00 € → 60.000,00 € (warum)".
[[nodiscard]] QString lineOf(const ProgrammeChange& change);
[[nodiscard]] QStringList linesOf(const ProgrammeComparison& comparison);

/// Fails unless the comparison the other way round tells the same with sides exchanged, and a state compared with
/// itself nothing. Of files of one origin.
void checkMirrors(const ComparedState& before, const ComparedState& after);
/// Fails unless what comes less what goes is what there is more, and the amounts told one by one add up to the sums.
void checkAddsUp(const ProgrammeComparison& comparison);

} // namespace iplan::test
