// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/edition.h"
#include "core/rules/rule.h"
#include "core/store/rowsource.h"

namespace iplan
{

// Fortschreibungen: what they hold is chosen by a rule and by hand, frozen, and opened again until they are adopted.

/// Operations of the commits.
inline const QString kFreezeEditionOperation = QStringLiteral("edition:freeze");
inline const QString kReopenEditionOperation = QStringLiteral("edition:reopen");
inline const QString kChooseForEditionOperation = QStringLiteral("edition:choose");

/// The rows that freezing takes of a source: what core/model/editionscope.h says, in the order of allEntities(). The
/// source gives the measures and modules that the edition holds (FileState::only).
[[nodiscard]] QList<Record> rowsToFreeze(const RowSource& rows);

/// What is ready to be frozen, and what speaks against it.
struct FrozenContent {
    QList<Record> rows;
    QList<Finding> errors; ///< open findings of severity Error on the day of the edition
    [[nodiscard]] qsizetype count(const EntityInfo& entity) const;
};

/// What the edition would hold if it were frozen now, of the content that the file had at `time` (invalid: has).
/// NotFound if there is no such edition or the file did not exist then; Rejected for one that is frozen.
[[nodiscard]] Result<FrozenContent> contentToFreeze(const Store& store, const Id<Edition>& edition,
                                                    const QDateTime& time = {});
/// As above, inside a transaction.
[[nodiscard]] FrozenContent contentToFreeze(const Reader& reader, const Edition& edition, QDate today);

/// Freezes the edition: each row becomes an EditionEntry, the edition is `state` from now on (frozen, adopted or
/// published) and says when it was frozen; its Datenstand is today's where it has none. Later changes do not touch it.
/// Rejected where the content has errors and neither `reason` nor the edition says why it is frozen nevertheless, and
/// where nothing is to be frozen (no measure, no module).
Result<> freezeEdition(Writer& writer, const Id<Edition>& edition, const FrozenContent& content,
                       const QString& reason = {}, EditionState state = EditionState::Frozen);

/// Opens a frozen edition again: it follows the file as before. When and why stay written on it. Rejected once it is
/// adopted, and without a reason.
Result<> reopenEdition(Writer& writer, const Id<Edition>& edition, const QString& reason);

/// Takes a measure or module into an edition by hand, leaves it out, or leaves it to the rule (no choice). Rejected for
/// other rows; what is frozen is closed.
Result<> chooseForEdition(Writer& writer, const Id<Edition>& edition, const RowRef& row,
                          std::optional<EditionChoice> choice);

/// Has the edition hold the rows, or not: leaves to the rule what it says itself, the others as chooseForEdition().
Result<> holdInEdition(Writer& writer, const Id<Edition>& edition, const QList<RowRef>& rows, bool wanted);

/// Gives an edition another state as somebody enters it by hand: freezes what leaves "in Arbeit", opens what comes back
/// to it (`reason` as reopenEdition()), refuses what was adopted to be less.
Result<> setEditionState(Writer& writer, const Edition& stored, EditionState wanted, const QString& reason);

} // namespace iplan
