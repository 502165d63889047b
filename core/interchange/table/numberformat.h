// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/tablecell.h"

namespace iplan
{

/// How a spreadsheet shows a number: a number format of XLSX ("#,##0.00 €", "mmm yy"). Shows it as a German Excel does.
class NumberFormat
{
public:
    enum class Kind { Number, Percent, Date, DateTime, Time, Text };

    /// "General", the format of cells without one.
    NumberFormat() = default;
    explicit NumberFormat(const QString& code);
    /// The format with a number of its own (ECMA-376 part 1, 18.8.30), as German Excel has it.
    [[nodiscard]] static NumberFormat builtIn(int id);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// The cell that holds `number`: the text and, where it is one, the day or time. A time of day, a duration and a
    /// day that the calendar lacks are texts only.
    [[nodiscard]] TableCell cell(double number, bool is1904) const;

private:
    /// A piece of a section: text, or a code such as "yyyy" or "0".
    struct Token {
        enum class What { Literal, Digit, Point, Comma, Percent, DatePart, Elapsed, General, TextValue };
        What what = What::Literal;
        QString text;
    };
    struct Section {
        QList<Token> tokens;
        bool isSimple = true; ///< no condition, exponent or fraction: those are shown as General
        bool hasGeneral = false;
        bool hasGroups = false;
        int scale = 0; ///< commas at the end: thousands each
        int percents = 0;
        int integers = 0;
        int decimals = 0;
    };

    void addSection(const QString& code);
    static void takeToken(Section& section, const QString& code, qsizetype& at);
    static void takeBracket(Section& section, const QString& inner);
    static void settle(Section& section);
    static void settleMinutes(QList<Token>& tokens);
    [[nodiscard]] Kind kindOf(const Section& section) const;
    [[nodiscard]] QString numberText(double number) const;
    [[nodiscard]] QString timeText(const QDateTime& time, double serial) const;
    static QString filled(const Section& section, double size);
    static QString datePart(const QString& code, const QDateTime& time, bool isHalfDay);

    QList<Section> m_sections;
    Kind m_kind = Kind::Number;
};

/// A number as "General" shows it, with a decimal comma and at most 15 digits, which is what Excel keeps.
[[nodiscard]] QString generalNumberText(double number);

/// The day and time of a serial number of Excel; invalid where the calendar has none (29 February 1900 of Excel; before
/// 1900; after 9999). In UTC, as all local times of cells.
[[nodiscard]] QDateTime serialTime(double serial, bool is1904);

} // namespace iplan
