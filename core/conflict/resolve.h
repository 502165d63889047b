// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflict.h"

#include <optional>

namespace iplan
{

/// Operation of the commits that decide conflicts.
inline const QString kDecideOperation = QStringLiteral("decide");

/// What becomes of a conflict.
struct Decision {
    enum class Choice {
        Mine,   ///< what is on display stays; of a guard (Conflict::isGuard()), the guard
        Theirs, ///< the newest of the other sides; against a guard, the changes: a deleted row comes back
        Side,   ///< the value that `side` wrote
        Values  ///< other values, given field by field
    };
    Choice choice = Choice::Mine;
    QUuid side;               ///< with Side: a commit among the sides
    QList<FieldValue> values; ///< with Values: fields of the unit; those not named stay as they are on display

    static Decision mine() { return {}; }
    static Decision theirs() { return {Choice::Theirs, {}, {}}; }
    static Decision of(const QUuid& commit) { return {Choice::Side, commit, {}}; }
    static Decision value(const QList<FieldValue>& values) { return {Choice::Values, {}, values}; }
};

/// Decides one conflict with a commit that replaces all sides, also where the value on display stays: settled on every
/// copy that this commit reaches. Conflict if it is not open (any more), Rejected for a decision that does not fit.
Result<CommitNotice> resolve(Store& store, const QUuid& conflict, const Decision& decision);

/// How many conflicts are decided alike.
enum class Policy {
    Mine,   ///< what is on display, or, after a merge, the value of the file that took the other one in
    Theirs, ///< the other value
    Newest  ///< the value written last by the clocks of the PCs that wrote
};

/// Which conflicts resolveAll() decides, and which commits are "mine".
struct PolicyScope {
    std::optional<Conflict::Kind> kind = {};
    QSet<QUuid> only = {};                ///< ids of conflicts; empty means all
    std::optional<QSet<QUuid>> mine = {}; ///< commits of our own side; without it, mine is what is on display
};

/// Decides all conflicts in the scope as one commit; nothing if there is none. Conflicts of rows that this program does
/// not know stay open.
Result<CommitNotice> resolveAll(Store& store, Policy policy, const PolicyScope& scope = {});

} // namespace iplan
