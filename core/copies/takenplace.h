// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/filework.h"
#include "core/store/store.h"

namespace iplan
{

// Where taken copies lie, as this PC knows it: the path on a stick or in a folder means nothing to others, so that it
// is a local setting of the file and travels with no copy.

/// Keeps the path of the copy of that note; an empty one forgets it.
Result<> noteTakenPlace(Store& store, const Id<TakenCopy>& note, const QString& path);
/// The path; empty where this PC wrote no copy of that note.
[[nodiscard]] QString takenPlace(const Store& store, const Id<TakenCopy>& note);

} // namespace iplan
