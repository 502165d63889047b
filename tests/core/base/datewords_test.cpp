// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/datewords.h"

#include "core/base/partialdate.h"
#include "support/test.h"

using namespace iplan;

TEST_CASE("Days are said in words", "[base]")
{
    const QDate today(2026, 11, 30); // a Monday
    const auto day = [&](const char* text) { return withDateWords(QString::fromUtf8(text), today, true); };
    CHECK(day("heute") == QStringLiteral("30.11.2026"));
    CHECK(day(" Morgen ") == QStringLiteral("01.12.2026"));
    CHECK(day("übermorgen") == QStringLiteral("02.12.2026"));
    CHECK(day("gestern") == QStringLiteral("29.11.2026"));
    CHECK(day("Freitag") == QStringLiteral("04.12.2026"));
    CHECK(day("Montag") == QStringLiteral("07.12.2026"));
    CHECK(day("+14") == QStringLiteral("14.12.2026"));
    CHECK(day("-3") == QStringLiteral("27.11.2026"));
    CHECK(day("+2 Wochen") == QStringLiteral("14.12.2026"));
    CHECK(day("+3m") == QStringLiteral("28.02.2027"));
    CHECK(day("+1 Jahr") == QStringLiteral("30.11.2027"));
    CHECK(day("Jahresende") == QStringLiteral("31.12.2026"));
    CHECK(day("Ende 2029") == QStringLiteral("31.12.2029"));
    CHECK(day("Anfang 2. Halbjahr 2029") == QStringLiteral("01.07.2029"));
    CHECK(day("Ende Februar 2028") == QStringLiteral("29.02.2028"));
}

TEST_CASE("What is no word for a day stays as it is", "[base]")
{
    const QDate today(2026, 11, 30);
    for (const char* text : {"", "21.11.2026", "bald", "+", "+99999", "Ende", "Ende offen", "+1 Lichtjahr"})
        CHECK(withDateWords(QString::fromUtf8(text), today, true) == QString::fromUtf8(text));
    CHECK(withDateWords(QStringLiteral("Ende 2029"), today, false) == QStringLiteral("Ende 2029"));
}

TEST_CASE("Half a year is as exact as people are", "[base]")
{
    const auto half = PartialDate::parse(QStringLiteral("2. Halbjahr 2029"));
    REQUIRE(half);
    CHECK(half->toIso() == QStringLiteral("2029-H2"));
    CHECK(half->toString() == QStringLiteral("2. Halbjahr 2029"));
    CHECK(half->first() == QDate(2029, 7, 1));
    CHECK(half->last() == QDate(2029, 12, 31));
    CHECK(PartialDate::fromIso(QStringLiteral("2029-H2")) == half);
    CHECK(PartialDate::parse(QStringLiteral("I. Hj. 2029")) == PartialDate::halfYear(2029, 1));
    CHECK_FALSE(PartialDate::fromIso(QStringLiteral("2029-H3")));
    CHECK_FALSE(PartialDate::parse(QStringLiteral("3. Halbjahr 2029")));
    CHECK(PartialDate::parse(QStringLiteral("Ende 2029")) == PartialDate::month(2029, 12));
    CHECK(PartialDate::parse(QStringLiteral("Anfang 3. Quartal 2026")) == PartialDate::month(2026, 7));
    CHECK(PartialDate::parse(QStringLiteral("fortlaufend")) == PartialDate::open());
    CHECK_FALSE(PartialDate::parse(QStringLiteral("Ende Ende 2029 vielleicht")));
}
