// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QSet>
#include <QString>

namespace iplan
{

/// The words that somebody added on this PC: a text file in UTF-8 with one word a line.
[[nodiscard]] QString ownWordsPath();

/// The words of such a file; none where it is not there. Io or Rejected where it cannot be read or is no such text.
[[nodiscard]] Result<QSet<QString>> readOwnWords(const QString& path);

/// Adds a word to the file, in one step; makes folder and file where they are missing. A file that cannot be read is
/// left alone.
[[nodiscard]] Result<> addOwnWord(const QString& path, const QString& word);

} // namespace iplan
