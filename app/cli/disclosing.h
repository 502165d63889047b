// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/model/people.h"
#include "core/store/store.h"

#include <QSet>

namespace iplan::cli
{

/// The option of commands that name members: why those of a group whose list is protected are named all the same.
inline constexpr OptionInfo kProtectedReasonOption{
    "protected-reason", "GRUND",
    "Auch Mitglieder von Gruppen mit geschützter Mitgliederliste; der Grund wird in der Datei festgehalten."};

/// Opens the file that the first argument names: for writing where a reason is to be kept, otherwise for reading.
[[nodiscard]] Result<std::unique_ptr<Store>> openForNaming(const Call& call);

/// Keeps the reason for naming members of these groups in `output`, which is written already; nothing for no groups. No
/// list leaves without its reason: where that cannot be kept, what was written is removed again, and the error says so.
[[nodiscard]] Result<> keepReason(const Call& call, Store& store, const QString& output,
                                  const QSet<Id<WorkingGroup>>& named);

} // namespace iplan::cli
