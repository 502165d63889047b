// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/synthetic/synthetic.h"

#include "core/synthetic/syntheticcity.h"

namespace iplan
{

SyntheticCity::SyntheticCity(Writer& writer, quint64 seed, int cityNumber)
    // Another municipality, another sequence; the factor spreads neighbouring seeds.
    : random(seed * 0x9e3779b97f4a7c15ULL + static_cast<quint64>(cityNumber)), number(cityNumber),
      name(QStringLiteral("Musterstadt %1").arg(cityNumber)), m_writer(writer),
      m_idPrefix(QStringLiteral("synthetic/%1/%2/").arg(seed).arg(cityNumber))
{
}

Result<> loadSynthetic(Store& store, int scale, quint64 seed, const std::function<Result<>()>& goOn)
{
    if (scale < 1 || scale > 100)
        return fail(ErrorKind::Rejected, QStringLiteral("Der Umfang %1 ist nicht möglich.").arg(scale),
                    QStringLiteral("Erlaubt sind 1 (eine Kommune) bis 100; 53 entspricht ganz Nordrhein-Westfalen."));
    for (int number = 1; number <= scale; ++number) {
        if (goOn)
            IPLAN_TRY(goOn());
        IPLAN_TRY(store.transact(QStringLiteral("sample"), [&](Writer& writer) -> Result<> {
            SyntheticCity city(writer, seed, number);
            addSyntheticBodies(city);
            addSyntheticConcept(city);
            addSyntheticGroups(city);
            addSyntheticMeasures(city);
            return {};
        }));
    }
    return {};
}

} // namespace iplan
