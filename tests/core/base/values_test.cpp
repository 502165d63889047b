// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/filesize.h"
#include "core/base/money.h"
#include "core/base/partialdate.h"
#include "support/test.h"

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Money is read as people write it and written as offices print it", "[base]")
{
    const std::pair<const char*, qint64> good[] = {{"12.500,00", 1250000},
                                                   {"12500", 1250000},
                                                   {"12.500 €", 1250000},
                                                   {"12.500,5", 1250050},
                                                   {"0", 0},
                                                   {"-3,50", -350},
                                                   {"+1", 100},
                                                   {" 1.234.567,89 EUR ", 123456789},
                                                   {"5,- €", 500},
                                                   {"0,01", 1},
                                                   {"\u2212"
                                                    "7",
                                                    -700},
                                                   {"999999999999999,99", 99999999999999999}};
    for (const auto& [text, cents] : good) {
        INFO(text);
        const auto amount = parseMoney(QString::fromUtf8(text));
        REQUIRE(amount.has_value());
        CHECK(amount->cents == cents);
        CHECK(parseMoney(formatMoney(*amount)) == amount);
    }
    for (const char* text :
         {"", "viel", "1.50", "12,345", "1.2345", "12.50,00", "1 000", "€", "1e5", "9999999999999999"})
        CHECK_FALSE(parseMoney(QString::fromUtf8(text)).has_value());
    CHECK(formatMoney(Money{1250000}) == QStringLiteral("12.500,00 €"));
    CHECK(formatMoney(Money{-5}) == QStringLiteral("-0,05 €"));
    CHECK(formatMoney(Money{123456789012}, false) == QStringLiteral("1.234.567.890,12"));
}

TEST_CASE("Dates are read in German and ISO form", "[base]")
{
    CHECK(parseDate(QStringLiteral("21.11.2026")) == QDate(2026, 11, 21));
    CHECK(parseDate(QStringLiteral("1.3.26")) == QDate(2026, 3, 1));
    CHECK(parseDate(QStringLiteral("2026-11-21")) == QDate(2026, 11, 21));
    CHECK(formatDate(QDate(2026, 3, 1)) == QStringLiteral("01.03.2026"));
    for (const char* text : {"", "31.2.2026", "2026-13-01", "11/21/2026", "21.11.", "heute", "1.1.0099"})
        CHECK_FALSE(parseDate(QString::fromLatin1(text)).isValid());
}

TEST_CASE("Every precision of a date is read, stored and printed", "[base]")
{
    struct Case {
        const char* typed;
        const char* stored;
        const char* printed;
        QDate first;
        QDate last;
    };
    const Case cases[] = {{"21.11.2026", "2026-11-21", "21.11.2026", {2026, 11, 21}, {2026, 11, 21}},
                          {"11/2026", "2026-11", "November 2026", {2026, 11, 1}, {2026, 11, 30}},
                          {"Nov. 2026", "2026-11", "November 2026", {2026, 11, 1}, {2026, 11, 30}},
                          {"märz 2024", "2024-03", "März 2024", {2024, 3, 1}, {2024, 3, 31}},
                          {"Februar 2024", "2024-02", "Februar 2024", {2024, 2, 1}, {2024, 2, 29}},
                          {"3. Quartal 2026", "2026-Q3", "3. Quartal 2026", {2026, 7, 1}, {2026, 9, 30}},
                          {"Q4 2026", "2026-Q4", "4. Quartal 2026", {2026, 10, 1}, {2026, 12, 31}},
                          {"Q4/2026", "2026-Q4", "4. Quartal 2026", {2026, 10, 1}, {2026, 12, 31}},
                          {"II/2026", "2026-Q2", "2. Quartal 2026", {2026, 4, 1}, {2026, 6, 30}},
                          {"IV. Quartal 2026", "2026-Q4", "4. Quartal 2026", {2026, 10, 1}, {2026, 12, 31}},
                          {"2026", "2026", "2026", {2026, 1, 1}, {2026, 12, 31}},
                          {"offen", "open", "offen", {}, {}},
                          {"", "", "", {}, {}}};
    for (const Case& c : cases) {
        INFO(c.typed);
        const auto date = PartialDate::parse(QString::fromUtf8(c.typed));
        REQUIRE(date.has_value());
        CHECK(date->toIso() == QString::fromUtf8(c.stored));
        CHECK(date->toString() == QString::fromUtf8(c.printed));
        CHECK(date->first() == c.first);
        CHECK(date->last() == c.last);
        CHECK(PartialDate::fromIso(date->toIso()) == date);
        CHECK(PartialDate::parse(date->toString()) == date);
        CHECK(PartialDate::parse(date->toIso()) == date);
    }
    for (const char* text :
         {"bald", "2026-Q5", "2026-13", "31.02.2026", "5. Quartal 2026", "Nebel 2026", "13/2026", "26"})
        CHECK_FALSE(PartialDate::parse(QString::fromUtf8(text)).has_value());
}

TEST_CASE("Sizes of files read in the units that people know", "[base]")
{
    CHECK(formatFileSize(1'536) == u"1,5 kB");
    CHECK(formatFileSize(25 * 1024 * 1024) == u"25,0 MB");
}
