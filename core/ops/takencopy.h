// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filework.h"
#include "core/store/writer.h"

#include <functional>

namespace iplan
{

// The notes in the office file on who has which working copy since when.

/// Operations of the commits that write the notes.
inline const QString kTakeAlongOperation = QStringLiteral("takeAlong");
inline const QString kBringBackOperation = QStringLiteral("bringBack");

/// Notes that a copy was taken along; with the day as `takenOn`. Rejected without a holder. To be written before the
/// copy is made: the copy then knows its own note, by which noteOfCopy() finds it again.
Result<Id<TakenCopy>> recordTakenCopy(Writer& writer, const TakenCopy& note);

/// Notes the return. NotFound for a note that is not there, Conflict where the copy came back before.
Result<> recordReturn(Writer& writer, const Id<TakenCopy>& note, QDate day);

/// All notes: copies that are still out first, each part with the newest first.
[[nodiscard]] QList<TakenCopy> takenCopies(const Reader& reader);

/// The note of a copy that comes back: of the copies still out, the one noted last of those that the copy knows. Null
/// if it knows none.
[[nodiscard]] Id<TakenCopy> noteOfCopy(const QList<TakenCopy>& notes,
                                       const std::function<bool(const Id<TakenCopy>&)>& copyKnows);

/// "Erika Beispiel: alles, seit 21.11.2026", for lists and choices.
[[nodiscard]] QString takenCopyText(const TakenCopy& note);

} // namespace iplan
