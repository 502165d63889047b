// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace iplan
{

/// Reads "2026", "-5", "1.500", "1 500"; nothing if the text is no whole number.
[[nodiscard]] std::optional<qint64> parseWhole(const QString& text);

/// Reads "0,5", "1.234,5", "0.5", "1500". A comma marks decimals, dots before it group thousands. A dot alone marks
/// decimals, too, but is refused where it may as well group thousands ("1.500").
[[nodiscard]] std::optional<double> parseDecimal(const QString& text);

/// "0,5": as many decimals as needed, no grouping; parseDecimal() reads it back.
[[nodiscard]] QString decimalText(double number);

} // namespace iplan
