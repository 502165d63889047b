// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/recurrencechoices.h"

#include "core/base/recurrence.h"

namespace iplan
{

namespace
{

constexpr int kDaysOfWeek = 7;

QString weekdayKey(QDate day)
{
    static const QStringList keys{QStringLiteral("MO"), QStringLiteral("TU"), QStringLiteral("WE"),
                                  QStringLiteral("TH"), QStringLiteral("FR"), QStringLiteral("SA"),
                                  QStringLiteral("SU")};
    return keys.at(day.dayOfWeek() - 1);
}

/// The rules, from the most frequent to the rarest.
QStringList usualRules(QDate first)
{
    if (!first.isValid())
        return {QStringLiteral("FREQ=WEEKLY"), QStringLiteral("FREQ=WEEKLY;INTERVAL=2"),
                QStringLiteral("FREQ=MONTHLY")};
    const QString day = weekdayKey(first);
    const int nth = (first.day() - 1) / kDaysOfWeek + 1;
    QStringList out;
    for (const int weeks : {1, 2, 3, 4}) {
        const QString interval = weeks == 1 ? QString() : QStringLiteral(";INTERVAL=%1").arg(weeks);
        out << QStringLiteral("FREQ=WEEKLY%1;BYDAY=%2").arg(interval, day);
    }
    const bool isLast = first.addDays(kDaysOfWeek).month() != first.month();
    for (const int months : {1, 2, 3, 6}) {
        const QString interval = months == 1 ? QString() : QStringLiteral(";INTERVAL=%1").arg(months);
        if (nth < 5)
            out << QStringLiteral("FREQ=MONTHLY%1;BYDAY=%2%3").arg(interval).arg(nth).arg(day);
        if (isLast)
            out << QStringLiteral("FREQ=MONTHLY%1;BYDAY=-1%2").arg(interval, day);
        if (months == 1)
            out << QStringLiteral("FREQ=MONTHLY;BYMONTHDAY=%1").arg(first.day());
    }
    return out;
}

/// What the rule says, the same for each way to write it; empty for none.
QString meaningOf(const QString& rule)
{
    const auto read = parseRecurrence(rule);
    return read ? recurrenceText(*read) : QString();
}

} // namespace

QList<RecurrenceChoice> recurrenceChoices(QDate first)
{
    QList<RecurrenceChoice> out{{{}, QStringLiteral("einmalig")}};
    for (const QString& rule : usualRules(first))
        out << RecurrenceChoice{rule, meaningOf(rule)};
    return out;
}

int choiceOf(const QList<RecurrenceChoice>& choices, const QString& rule)
{
    const QString text = rule.trimmed().isEmpty() ? QStringLiteral("einmalig") : meaningOf(rule);
    for (int at = 0; at < choices.size(); ++at) {
        if (choices.at(at).text == text)
            return at;
    }
    return -1;
}

QString recurrenceWords(const QString& rule)
{
    const auto read = parseRecurrence(rule);
    return read ? recurrenceText(*read) : rule;
}

} // namespace iplan
