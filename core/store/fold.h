// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/textmerge.h"
#include "core/base/value.h"

#include <QList>
#include <QUuid>
#include <span>

namespace iplan
{

/// A change of one unit of one row, as the state function sees it.
struct UnitChange {
    qint64 seq = 0;         ///< place of its commit in this file; later commits have larger ones
    qint64 counter = 0;     ///< of its commit
    QUuid commit;           ///< id of its commit
    Value value;            ///< as encodeUnit() gives it
    QList<qint64> replaces; ///< commits whose changes of the same unit it replaces
};

/// Commit `seq` cancels what commit `cancelled` did to the unit: its change, or its cancelling of others.
struct UnitCancel {
    qint64 seq = 0;
    qint64 cancelled = 0;
};

/// What a set of commits makes of a unit.
struct UnitState {
    QList<qint64> heads;   ///< live changes that no live change replaces, ascending
    qint64 display = -1;   ///< the head on display: the largest (counter, commit id); -1 if there is no head
    Value value;           ///< on display: of that head, or, of a text, what the heads combine to; null without a head
    bool combined = false; ///< the value is combined of heads that differ
    /// Heads whose values differ and do not combine.
    bool conflict = false;
};

/// The state function for one unit (docs/architecture.md, "A file is a set of commits"): the only place where it is
/// decided what is live, what is a head and what is on display. `changes` and `cancels` are those of the commits that
/// count, in any order; the result does not depend on it. Heads of a text of the given form are combined by paragraph.
[[nodiscard]] UnitState stateOfUnit(std::span<const UnitChange> changes, std::span<const UnitCancel> cancels,
                                    TextForm form = TextForm::None);

/// What these changes show together as the heads of their unit; those that are not among `changes` are passed over.
[[nodiscard]] UnitState stateOfHeads(std::span<const UnitChange> changes, std::span<const UnitCancel> cancels,
                                     const QList<qint64>& heads, TextForm form = TextForm::None);

/// The change from which the heads of a unit went apart: the latest that all of them took the place of. Null if there
/// is none.
[[nodiscard]] const UnitChange* baseOfHeads(std::span<const UnitChange> changes, std::span<const UnitCancel> cancels,
                                            const QList<qint64>& heads);

/// The commits whose cancelling of others is itself not cancelled.
[[nodiscard]] QList<UnitCancel> liveCancels(std::span<const UnitCancel> cancels);

} // namespace iplan
