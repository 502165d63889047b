// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/recurrence.h"

#include "core/base/dayonly.h"
#include "core/base/holidays.h"
#include "core/base/localtime.h"
#include "core/base/recurrencechoices.h"
#include "tests/support/test.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The days of the rule as "09.02. 09.03.".
QString days(const char* rule, QDate first, QDate until)
{
    QStringList out;
    for (const QDate day : recurrenceDays(value_of(parseRecurrence(QString::fromLatin1(rule))), first, until))
        out << day.toString(QStringLiteral("dd.MM."));
    return out.join(u' ');
}

QString words(const char* rule)
{
    return recurrenceText(value_of(parseRecurrence(QString::fromLatin1(rule))));
}

} // namespace

TEST_CASE("Meetings repeat as people agree on", "[base][recurrence]")
{
    const QDate first(2027, 1, 12); // a Tuesday
    const QDate june(2027, 6, 30);
    CHECK(days("FREQ=MONTHLY;BYDAY=2TU", first, june) == u"12.01. 09.02. 09.03. 13.04. 11.05. 08.06.");
    CHECK(days("RRULE:FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", first, june) == days("FREQ=MONTHLY;BYDAY=2TU", first, june));
    CHECK(days("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", first, june) == u"29.01. 26.02. 26.03.");
    CHECK(days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", first, {2027, 2, 1}) == u"12.01. 14.01. 26.01. 28.01.");
    CHECK(days("FREQ=WEEKLY;UNTIL=20270126", first, june) == u"12.01. 19.01. 26.01.");
    CHECK(days("FREQ=WEEKLY;UNTIL=20270125T230000Z", first, june) == u"12.01. 19.01. 26.01."); // midnight in Germany
    CHECK(days("FREQ=DAILY;INTERVAL=10;COUNT=3", first, june) == u"12.01. 22.01. 01.02.");
    CHECK(days("FREQ=YEARLY;INTERVAL=1", {2028, 2, 29}, {2037, 1, 1}) == u"29.02. 29.02. 29.02."); // leap years only
    CHECK(days("FREQ=MONTHLY;BYMONTHDAY=-1", {2027, 1, 31}, {2027, 4, 30}) == u"31.01. 28.02. 31.03. 30.04.");
    CHECK(days("FREQ=YEARLY;BYMONTH=9;BYDAY=1MO", {2027, 1, 1}, {2028, 12, 31}) == u"06.09. 04.09.");
    // A first day that does not fit is none of the days, and COUNT counts from the next one.
    CHECK(days("FREQ=WEEKLY;BYDAY=WE;COUNT=2", first, june) == u"13.01. 20.01.");
    CHECK(days("FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2", first, {2100, 1, 1}).isEmpty()); // ends, though nothing fits
    CHECK(recurrenceDays({}, {}, june).isEmpty());
}

TEST_CASE("A rule says itself in words, and what cannot be read is named", "[base][recurrence]")
{
    CHECK(words("FREQ=MONTHLY;BYDAY=2TU") == u"monatlich am 2. Dienstag");
    CHECK(words("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU") == u"alle 2 Wochen am Dienstag");
    CHECK(words("FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20271231") == u"monatlich am letzten Freitag, bis 31.12.2027");
    CHECK(words("FREQ=YEARLY;COUNT=6") == s("jährlich, 6-mal"));
    for (const char* bad : {"", "jeden Dienstag", "FREQ=HOURLY", "FREQ=WEEKLY;BYDAY=DI", "FREQ=WEEKLY;INTERVAL=0",
                            "FREQ=WEEKLY;BYHOUR=9", "FREQ=WEEKLY;FREQ=DAILY", "FREQ=WEEKLY;UNTIL=morgen",
                            "FREQ=MONTHLY;BYDAY=99MO", "FREQ=YEARLY;BYDAY=-54MO", "FREQ=MONTHLY;BYDAY=0MO"}) {
        INFO(bad);
        CHECK(error_of(parseRecurrence(QString::fromUtf8(bad))).kind == ErrorKind::Rejected);
    }
    CHECK(error_of(parseRecurrence(QStringLiteral("FREQ=WEEKLY;BYHOUR=9"))).message.contains(u"BYHOUR=9"));
}

TEST_CASE("Holidays are the eleven of Nordrhein-Westfalen", "[base][holidays]")
{
    CHECK(easterSunday(2024) == QDate(2024, 3, 31));
    CHECK(easterSunday(2038) == QDate(2038, 4, 25)); // the latest there is
    CHECK(easterSunday(2008) == QDate(2008, 3, 23));
    QStringList names;
    for (QDate day(2027, 1, 1); day.year() == 2027; day = day.addDays(1)) {
        if (!holidayName(day).isEmpty())
            names << holidayName(day) + day.toString(QStringLiteral(" dd.MM."));
    }
    CHECK(names == QStringList{s("Neujahr 01.01."), s("Karfreitag 26.03."), s("Ostermontag 29.03."),
                               s("Tag der Arbeit 01.05."), s("Christi Himmelfahrt 06.05."), s("Pfingstmontag 17.05."),
                               s("Fronleichnam 27.05."), s("Tag der Deutschen Einheit 03.10."),
                               s("Allerheiligen 01.11."), s("1. Weihnachtstag 25.12."), s("2. Weihnachtstag 26.12.")});
    CHECK(holidayName({2017, 10, 31}) == u"Reformationstag");
    CHECK(holidayName({2018, 10, 31}).isEmpty());
    CHECK(holidayName({}).isEmpty());
}

TEST_CASE("A day whose hour nobody knows is shown and read as that day", "[base]")
{
    const QDateTime day = parseDateTime(QStringLiteral("01.02.2011"));
    REQUIRE(isDayOnly(day));
    CHECK(isoMinute(day) == u"2011-02-01T00:00");
    CHECK(formatDateTime(day) == u"01.02.2011");
    CHECK(formatDateTime(parseDateTime(QStringLiteral("01.02.2011 17 Uhr"))) == u"01.02.2011, 17:00 Uhr");
    CHECK_FALSE(isDayOnly({}));
    CHECK_FALSE(parseDateTime(QStringLiteral("demnächst")).isValid());
}

TEST_CASE("What groups usually repeat by follows from the first day, in words", "[base]")
{
    const auto choices = recurrenceChoices(QDate(2027, 1, 26)); // the fourth and last Tuesday
    QStringList texts;
    for (const RecurrenceChoice& choice : choices) {
        INFO(choice.rule.toStdString());
        CHECK((choice.rule.isEmpty() || parseRecurrence(choice.rule)));
        texts << choice.text;
    }
    CHECK(texts.removeDuplicates() == 0);
    CHECK(texts.contains(QStringLiteral("einmalig")));
    CHECK(texts.contains(QStringLiteral("alle 2 Wochen am Dienstag")));
    CHECK(texts.contains(QStringLiteral("monatlich am 4. Dienstag")));
    CHECK(texts.contains(QStringLiteral("monatlich am letzten Dienstag")));
    CHECK(texts.contains(QStringLiteral("monatlich am 26.")));
    CHECK(choiceOf(choices, QString()) == 0);
    CHECK(choiceOf(choices, QStringLiteral("RRULE:FREQ=WEEKLY;BYDAY=TU;INTERVAL=2")) ==
          texts.indexOf(QStringLiteral("alle 2 Wochen am Dienstag")));
    CHECK(choiceOf(choices, QStringLiteral("FREQ=WEEKLY;BYDAY=WE")) == -1);
    CHECK(choiceOf(choices, QStringLiteral("FREQ=WEEKLY;BYHOUR=9")) == -1);
    CHECK(recurrenceChoices({}).size() == 4);
    CHECK(recurrenceWords(QStringLiteral("FREQ=MONTHLY;BYDAY=2TU")) == QStringLiteral("monatlich am 2. Dienstag"));
    CHECK(recurrenceWords(QStringLiteral("jeden Dienstag")) == QStringLiteral("jeden Dienstag"));
}
