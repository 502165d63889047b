// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/xlsxfile.h"
#include "core/query/programmecomparison.h"

namespace iplan
{

/// What changed between two states as a workbook: sheets "Zusammenfassung" (counts, kinds of changes, sums),
/// "Maßnahmen" (a row for each change but those of costs and texts), "Kosten" (a row for each amount, then the sums by
/// Handlungsfeld) and "Texte" (both wordings, and what is different). Amounts are typed. Io if it cannot be written.
[[nodiscard]] Result<> writeComparison(const ProgrammeComparison& comparison, const QString& path);

/// The sheets, in that order.
[[nodiscard]] QList<Sheet> comparisonSheets(const ProgrammeComparison& comparison);

/// What is different between two texts, in one text: "Kurse in [− zehn][+ zwölf] Stadtteilen".
[[nodiscard]] QString diffInWords(const QList<DiffPiece>& pieces);

} // namespace iplan
