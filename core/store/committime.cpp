// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/committime.h"

#include <array>

namespace iplan
{

QDateTime commitTime(const QString& text)
{
    constexpr QStringView kForm = u"dddd-dd-ddTdd:dd:dd.dddZ";
    std::array<int, 7> numbers{};
    size_t at = 0;
    bool isUsual = text.size() == kForm.size();
    for (qsizetype i = 0; isUsual && i < kForm.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (kForm.at(i) != u'd') {
            isUsual = c == kForm.at(i);
            ++at;
        } else {
            isUsual = c >= u'0' && c <= u'9';
            numbers.at(at) = numbers.at(at) * 10 + (c - u'0');
        }
    }
    const QDate day(numbers[0], numbers[1], numbers[2]);
    const QTime clock(numbers[3], numbers[4], numbers[5], numbers[6]);
    if (!isUsual || !day.isValid() || !clock.isValid())
        return QDateTime::fromString(text, Qt::ISODateWithMs);
    return {day, clock, Qt::UTC};
}

QString commitTimeText(const QDateTime& time)
{
    const QDateTime utc = time.toUTC();
    const QDate day = utc.date();
    const QTime clock = utc.time();
    if (!utc.isValid() || day.year() < 0 || day.year() > 9999)
        return utc.toString(Qt::ISODateWithMs);
    QString out = QStringLiteral("0000-00-00T00:00:00.000Z");
    const auto put = [&out](qsizetype last, int number) {
        for (; number > 0; number /= 10)
            out[last--] = QChar(u'0' + number % 10);
    };
    put(3, day.year());
    put(6, day.month());
    put(9, day.day());
    put(12, clock.hour());
    put(15, clock.minute());
    put(18, clock.second());
    put(22, clock.msec());
    return out;
}

} // namespace iplan
