// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// One of the values that stand against each other.
struct ConflictSide {
    RowKey row;   ///< the row of the conflict; for a deletion, the row that was changed (itself or one that it owns)
    QString unit; ///< which unit of it
    Value value;  ///< as encodeUnit() gives it; null for an empty one
    QUuid commit;
    qint64 counter = 0;
    QDateTime time;
    QUuid author;
    QString authorName;
    friend bool operator==(const ConflictSide&, const ConflictSide&) = default;
};

/// What people changed apart and nobody has decided yet (docs/architecture.md, rules 3 and 4).
struct Conflict {
    enum class Kind {
        Values,           ///< a unit was given different values
        DeletedAndEdited, ///< a row was deleted, and it or a row that it owns changed without knowing of that
        ClosedAndEdited   ///< a recommendation was adopted or an edition frozen, and what that closes was changed so
    };
    QUuid id; ///< the same on every copy and as long as the conflict is open
    Kind kind = Kind::Values;
    RowKey key;
    RowRef row; ///< entity is null if this program does not know it; it then cannot decide the conflict
    QString title;
    QString unit; ///< with DeletedAndEdited kDeletedUnit, with ClosedAndEdited the state of the row
    Value base;   ///< from which the sides went apart; null if there is none
    /// What is on display for the time being comes first, the others newest first. Of equal values one is named.
    QList<ConflictSide> sides;
    /// Of an edition that was frozen apart on several copies: how many of its entries differ. All of them are decided
    /// with it, by a side; 0 for every other conflict.
    int frozenApart = 0;
    /// A change stands against a guard (docs/architecture.md, "What closes rows"): the first side is the guard, the
    /// others name rows and units of their own. Decided by the guard ("mine": what was changed goes back) or by any
    /// change ("theirs": it stays).
    [[nodiscard]] bool isGuard() const { return kind != Kind::Values; }
    friend bool operator==(const Conflict& a, const Conflict& b)
    {
        return a.id == b.id && a.kind == b.kind && a.key == b.key && a.unit == b.unit && a.base == b.base &&
               a.sides == b.sides && a.frozenApart == b.frozenApart;
    }
};

/// "auf mehreren Kopien eingefroren, 3 Einträge verschieden", of Conflict::frozenApart.
[[nodiscard]] QString frozenApartText(const Conflict& conflict);

/// All open conflicts of the file: a function of its commits, in an order that is the same on every copy.
[[nodiscard]] Result<QList<Conflict>> conflicts(const Store& store);

/// The conflict with that id, or the only one whose id starts so; NotFound or Rejected (several).
[[nodiscard]] Result<Conflict> conflictNamed(const Store& store, const QString& text);

} // namespace iplan
