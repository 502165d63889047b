// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace iplan::cli
{

/// Splits a line into words as a shell does: blanks separate; '…' is taken as it stands; in "…" a backslash makes the
/// next character plain, and \n and \t are line break and tab; outside of quotes a backslash makes the next character
/// plain; # at the beginning of a word starts a comment. Nothing is expanded. Rejected: a quote without its end.
[[nodiscard]] Result<QStringList> shellWords(const QString& line);

} // namespace iplan::cli
