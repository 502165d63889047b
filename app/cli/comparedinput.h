// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/comparedstate.h"

namespace iplan::cli
{

/// One side of a comparison as people name it: "heute"; a day ("21.11.2026", "2026-11-21", also with a time); an
/// edition of the file (REF); the path of another file, or one of its states as "PFAD#FORTSCHREIBUNG" or "PFAD#TAG".
/// NotFound for what is none of them; otherwise errors as loadComparedState() and loadComparedFile().
[[nodiscard]] Result<ComparedState> comparedStateOf(const Store& store, const QString& text, QDate today);

/// The file that the text names, if it is neither "heute" nor a day and a file is there; without what follows "#".
[[nodiscard]] QString otherFileOf(const QString& text);

} // namespace iplan::cli
