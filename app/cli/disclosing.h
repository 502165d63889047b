// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/stateoption.h"
#include "core/query/membernaming.h"
#include "core/query/personmentions.h"
#include "core/store/store.h"

namespace iplan::cli
{

class Formatter;

/// The option of commands that name members: why those of a group whose list is protected are named all the same.
inline constexpr OptionInfo kProtectedReasonOption{
    "protected-reason", "GRUND",
    "Auch Mitglieder von Gruppen mit geschützter Mitgliederliste; der Grund wird in der Datei festgehalten."};

/// Opens the file that the first argument names: for writing where a reason is to be kept, otherwise for reading.
[[nodiscard]] Result<std::unique_ptr<Store>> openForNaming(const Call& call);

/// What the call asks about the members of groups whose list is protected.
[[nodiscard]] MemberNaming namingOf(const Call& call);

/// Keeps the reason for those named in `output`, which is written already, if any. No list leaves without its reason:
/// where that cannot be kept, what was written is removed again, and the error says so.
[[nodiscard]] Result<> keepReason(Store& store, const QString& output, const MemberNaming& naming);

/// Where the public texts of that state name people, for an output with --public; none for others.
[[nodiscard]] Result<QList<PersonMention>> publicMentions(const Call& call, const Store& store,
                                                          const WantedState& wanted);

/// keepReason(), and the answer: what was written, whose members are not in it, and where its public texts name people.
[[nodiscard]] Result<> answerNaming(Store& store, const QString& output, const MemberNaming& naming, Formatter& out,
                                    const QList<PersonMention>& mentions = {});

} // namespace iplan::cli
