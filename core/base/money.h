// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace iplan
{

/// An amount in whole euro cents.
struct Money {
    qint64 cents = 0;
    friend auto operator<=>(const Money&, const Money&) = default;
    friend Money operator+(Money a, Money b) { return {a.cents + b.cents}; }
    friend Money operator-(Money a, Money b) { return {a.cents - b.cents}; }
    Money& operator+=(Money other)
    {
        cents += other.cents;
        return *this;
    }
};

/// "12.500,00 €"; with `unit` false "12.500,00".
[[nodiscard]] QString formatMoney(Money amount, bool unit = true);

/// Reads "12.500,00", "12500", "12.500 €", "-3,5". Dots group thousands and are accepted only where they do ("1.50" is
/// refused, since it may mean 1,50 or 150); at most two decimals; nothing if the text is no amount or does not fit.
[[nodiscard]] std::optional<Money> parseMoney(const QString& text);

} // namespace iplan
