// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filework.h"
#include "core/query/listsheet.h"

#include <atomic>
#include <QSet>

namespace iplan
{

/// Two rows that may stand for the same person or body.
struct DuplicatePair {
    Record first; ///< the older one
    Record second;
    int similarity = 0;  ///< 1 to 100, for the order
    QStringList reasons; ///< German: "gleiche E-Mail-Adresse"
};

/// The entities that findDuplicates() knows: persons, organisations, working groups.
[[nodiscard]] QList<const EntityInfo*> duplicateEntities();

/// The rule that an AcceptedFinding for "these two are not the same" names.
inline const QString kNoDuplicateRule = QStringLiteral("noDuplicate");
/// The id of that row: the same for both orders, on every copy.
[[nodiscard]] Id<AcceptedFinding> noDuplicateId(const RowRef& one, const RowRef& other);

/// Pairs among the rows (of one entity) that are alike by name (spelling, umlauts, swapped or short forms; see
/// likenessOf()), the most alike first, at most `most`; without those that `settled` holds. Names that differ in a
/// number are not alike. Quick for 10,000 rows. Setting `cancel` from another thread ends the search; the result is
/// empty then.
[[nodiscard]] QList<DuplicatePair> duplicatesAmong(const QList<Record>& rows, const QSet<QUuid>& settled = {},
                                                   int most = 500, const std::atomic_bool* cancel = nullptr);

/// duplicatesAmong() the live rows of `entity`, without pairs of which somebody said that they are two. Commits in
/// other threads do not wait for it.
[[nodiscard]] Result<QList<DuplicatePair>> findDuplicates(const Store& store, const EntityInfo& entity,
                                                          const std::atomic_bool* cancel = nullptr);

/// The pairs of rows of `entity` as a list, in their order: the two names, how likely they mean the same,
/// and why.
[[nodiscard]] ListSheet duplicateSheet(const EntityInfo& entity, const QList<DuplicatePair>& pairs);

} // namespace iplan
