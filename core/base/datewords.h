// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace iplan
{

/// What people type in place of a day that they would have to look up, as they would write that day ("05.12.2026"):
/// "heute", "gestern", "morgen", "übermorgen", the next "Freitag" (today counts not), "+14", "-3", "+2 Wochen", "+3
/// Monate",
/// "+1 Jahr", "Monatsende", "Jahresende"; for `wholeDays` also the first or last day of a period ("Ende 2029", "Anfang
/// 2. Halbjahr 2029"). Any other text stays as it is.
[[nodiscard]] QString withDateWords(const QString& text, QDate today, bool wholeDays);

} // namespace iplan
