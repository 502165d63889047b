// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace iplan::cli
{

/// Rows as text: columns padded to the same width, the last one not. Every line starts with `indent`.
[[nodiscard]] QString alignedText(const QList<QStringList>& rows, const QString& indent = {});

/// A table for people: headings, a line below them, rows. Long cells are cut with "…", line breaks become blanks.
[[nodiscard]] QString tableText(const QStringList& headings, const QList<QStringList>& rows);

/// The text on one line, cut with "…" after `most` characters.
[[nodiscard]] QString oneLine(const QString& text, qsizetype most = 100);

} // namespace iplan::cli
