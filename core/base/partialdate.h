// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QDate>
#include <QString>

namespace iplan
{

/// "21.11.2026".
[[nodiscard]] QString formatDate(QDate date);

/// Reads "21.11.2026", "1.3.26" (years 00–99 are 2000–2099) and "2026-11-21". An invalid date if the text is none.
[[nodiscard]] QDate parseDate(const QString& text);

/// A date that is known only as exactly as people know it: a day, a month, a quarter, half a year, a year, or
/// "open" (it will be, but nobody knows when). Value and precision are one: they are stored, compared and merged
/// together.
///
/// Stored form (ISO 8601, quarters as in EDTF practice): "2026-11-21", "2026-11", "2026-Q4",
/// "2026-H2", "2026", "open".
class PartialDate
{
public:
    enum class Precision { None, Day, Month, Quarter, HalfYear, Year, Open };

    PartialDate() = default;
    explicit PartialDate(QDate day);
    [[nodiscard]] static PartialDate month(int year, int month);
    [[nodiscard]] static PartialDate quarter(int year, int quarter);
    [[nodiscard]] static PartialDate halfYear(int year, int half);
    [[nodiscard]] static PartialDate year(int year);
    [[nodiscard]] static PartialDate open();

    /// Reads the stored form; nothing if it is none. An empty text gives an empty date.
    [[nodiscard]] static std::optional<PartialDate> fromIso(const QString& text);
    /// Reads what people write: "21.11.2026", "11/2026", "November 2026", "Nov. 2026", "4. Quartal 2026", "Q4 2026",
    /// "IV/2026", "2. Halbjahr 2026", "2026", "offen", "fortlaufend", the stored form; and of all but days and "offen"
    /// the first or last month: "Anfang 2026", "Ende 3. Quartal 2026".
    [[nodiscard]] static std::optional<PartialDate> parse(const QString& text);

    [[nodiscard]] Precision precision() const { return m_precision; }
    [[nodiscard]] bool isNull() const { return m_precision == Precision::None; }
    /// First and last day it may mean (both inclusive); invalid when empty or open.
    [[nodiscard]] QDate first() const;
    [[nodiscard]] QDate last() const;
    [[nodiscard]] QString toIso() const;
    /// "21.11.2026", "November 2026", "4. Quartal 2026", "2. Halbjahr 2026", "2026", "offen", "".
    [[nodiscard]] QString toString() const;

    friend bool operator==(const PartialDate&, const PartialDate&) = default;

private:
    Precision m_precision = Precision::None;
    QDate m_first;
};

} // namespace iplan
