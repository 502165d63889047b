// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/numberformat.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

QString formatted(const char* code, double number)
{
    return NumberFormat(s(code)).cell(number, false).text;
}

} // namespace

TEST_CASE("A number shows as German Excel shows it", "[exchange][table]")
{
    CHECK(formatted("General", 754300) == u"754300");
    CHECK(formatted("General", 0.1 + 0.2) == u"0,3");
    CHECK(formatted("General", 1e20) == u"1E+20");
    CHECK(formatted("0.00", 1.1) == u"1,10");
    CHECK(formatted("00", 5) == u"05");
    CHECK(formatted("00000", 1067) == u"01067");
    CHECK(formatted("#,##0", 754300) == u"754.300");
    CHECK(formatted("#,##0.00 \"€\"", 15000) == s("15.000,00 €"));
    CHECK(formatted("#,##0.00 [$€-407]", -15000.5) == s("-15.000,50 €"));
    CHECK(formatted("#,##0.00_ ;[Red]\\-#,##0.00\\ ", -1) == u"-1,00");
    CHECK(formatted("0%", 0.25) == u"25%");
    CHECK(formatted("0.0#", 2.5) == u"2,5");
    CHECK(formatted("#,##0,\" T€\"", 754300) == s("754 T€"));
    CHECK(formatted("0;-0;\"–\"", 0) == s("–"));
    CHECK(formatted("0", -0.2) == u"0");
    CHECK(formatted("0000\"/\"0000", 20180718) == u"2018/0718");
    CHECK(formatted("[>=100]0;0.00", 5) == u"5");
    CHECK(formatted("# ?/?", 0.5) == u"0,5");
    CHECK(formatted("0.00E+00", 1234) == u"1234");
    CHECK(NumberFormat(s("0%")).cell(0.25, false).isPercent);
}

TEST_CASE("A number is a day or a time where its format says so", "[exchange][table]")
{
    using Kind = NumberFormat::Kind;
    CHECK(NumberFormat(s("dd.mm.yyyy")).kind() == Kind::Date);
    CHECK(NumberFormat(s("[$-407]mmm\\ yy;@")).kind() == Kind::Date);
    CHECK(NumberFormat(s("dd.mm.yyyy hh:mm")).kind() == Kind::DateTime);
    CHECK(NumberFormat(s("[h]:mm")).kind() == Kind::Time);
    CHECK(NumberFormat(s("0 \"days\"")).kind() == Kind::Number);
    CHECK(NumberFormat(s("[Red]0.00")).kind() == Kind::Number);
    CHECK(NumberFormat::builtIn(14).kind() == Kind::Date);
    CHECK(NumberFormat::builtIn(22).kind() == Kind::DateTime);

    const TableCell day = NumberFormat::builtIn(14).cell(45292, false);
    CHECK(day.text == u"01.01.2024");
    CHECK(std::get<QDate>(day.held) == QDate(2024, 1, 1));
    const TableCell base1904 = NumberFormat::builtIn(14).cell(45292, true);
    CHECK(std::get<QDate>(base1904.held) == QDate(2028, 1, 2));
    const TableCell time = NumberFormat::builtIn(22).cell(45292.5625, false);
    CHECK(time.text == u"01.01.2024 13:30");
    CHECK(std::get<QDateTime>(time.held) == QDateTime(QDate(2024, 1, 1), QTime(13, 30), Qt::UTC));
    CHECK(formatted("mmm yy", 46150) == u"Mai 26");
    CHECK(formatted("dddd, d. mmmm yyyy", 45292) == u"Montag, 1. Januar 2024");
    CHECK(formatted("h:mm AM/PM", 0.75) == u"6:00 PM");
    CHECK(formatted("[h]:mm", 1.25) == u"30:00");
    CHECK(formatted("mm:ss", 0.5 / 24) == u"30:00");
    CHECK(
        std::holds_alternative<std::monostate>(NumberFormat(s("hh:mm")).cell(0.5, false).held)); // no number to add up
}

TEST_CASE("Days that the calendar lacks are numbers", "[exchange][table]")
{
    CHECK(serialTime(1, false).date() == QDate(1900, 1, 1));
    CHECK(serialTime(59, false).date() == QDate(1900, 2, 28));
    CHECK_FALSE(serialTime(60, false).isValid()); // 29 February 1900 of Excel
    CHECK(serialTime(61, false).date() == QDate(1900, 3, 1));
    CHECK(serialTime(2958465, false).date() == QDate(9999, 12, 31));
    CHECK_FALSE(serialTime(2958466, false).isValid());
    CHECK_FALSE(serialTime(-1, false).isValid());
    CHECK(serialTime(0, true).date() == QDate(1904, 1, 1));
    CHECK(std::get<double>(NumberFormat::builtIn(14).cell(-5, false).held) == -5);
    CHECK(NumberFormat::builtIn(14).cell(1e300, false).text == u"1E+300");
    CHECK(serialTime(45292.999999, false) == QDateTime(QDate(2024, 1, 2), QTime(0, 0), Qt::UTC)); // to the second
}
