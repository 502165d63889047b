// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/model/people.h"
#include "core/store/store.h"

namespace iplan::cli
{

/// The option of commands that name members: why those of a group whose list is protected are named all the same.
inline constexpr OptionInfo kProtectedReasonOption{
    "protected-reason", "GRUND",
    "Auch Mitglieder von Gruppen mit geschützter Mitgliederliste; der Grund wird in der Datei festgehalten."};

/// Opens the file that the first argument names: for writing where a reason is to be kept, otherwise for reading.
[[nodiscard]] Result<std::unique_ptr<Store>> openForNaming(const Call& call);

/// Keeps the reason for naming the members of those of the groups whose list is protected, before anything is written
/// to `output`; nothing without the option. Without `groups`, of all groups.
[[nodiscard]] Result<> keepReason(const Call& call, Store& store, const QString& output,
                                  const QList<Id<WorkingGroup>>& groups = {});

} // namespace iplan::cli
