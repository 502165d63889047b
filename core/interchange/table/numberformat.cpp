// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/numberformat.h"

#include <cmath>
#include <QLocale>

namespace iplan
{

namespace
{

constexpr double kLastSerial = 2'958'466; ///< 1 January 10000 with base 1900
constexpr int kDaysTo1904 = 1462;         ///< between the bases
constexpr qint64 kDaySeconds = 86'400;

const QLocale& germanLocale()
{
    static const QLocale locale(QLocale::German, QLocale::Germany);
    return locale;
}

QString paddedNumber(qint64 value, qsizetype digits)
{
    QString out = QString::number(value);
    if (out.size() < digits)
        out.prepend(QString(digits - out.size(), u'0'));
    return out;
}

} // namespace

QString generalNumberText(double number)
{
    if (std::floor(number) == number && std::abs(number) < 1e15)
        return QString::number(static_cast<qint64>(number));
    return QString::number(number, 'g', 15).replace(u'.', u',').replace(u'e', u'E');
}

QDateTime serialTime(double serial, bool is1904)
{
    if (!(serial >= 0) || serial >= kLastSerial - (is1904 ? kDaysTo1904 : 0))
        return {};
    const qint64 seconds = qRound64(serial * kDaySeconds);
    qint64 day = seconds / kDaySeconds + (is1904 ? kDaysTo1904 : 0);
    if (!is1904 && (day < 1 || day == 60))
        return {}; // a time of day; the day that Excel took over from Lotus 1-2-3
    if (!is1904 && day < 60)
        ++day;
    return QDateTime(QDate(1899, 12, 30).addDays(day), QTime(0, 0).addSecs(static_cast<int>(seconds % kDaySeconds)),
                     Qt::UTC);
}

TableCell NumberFormat::cell(double number, bool is1904) const
{
    TableCell out;
    out.isPercent = m_kind == Kind::Percent;
    if (m_kind == Kind::Date || m_kind == Kind::DateTime || m_kind == Kind::Time) {
        const QDateTime time = serialTime(number, is1904);
        if (m_kind == Kind::Time || (number >= 0 && number < 1 && !is1904)) {
            const QTime clock = QTime(0, 0).addSecs(
                static_cast<int>(qRound64(std::fmod(std::abs(number), 1) * kDaySeconds) % kDaySeconds));
            out.text = number >= 0 && number < kLastSerial
                           ? timeText(QDateTime(QDate(1899, 12, 31), clock, Qt::UTC), number)
                           : generalNumberText(number);
            return out;
        }
        out.text = time.isValid() ? timeText(time, number) : generalNumberText(number);
        if (!time.isValid())
            out.held = number;
        else if (time.time() == QTime(0, 0))
            out.held = time.date();
        else
            out.held = time;
        return out;
    }
    out.held = number;
    out.text = numberText(number);
    return out;
}

QString NumberFormat::numberText(double number) const
{
    if (m_sections.isEmpty() || !std::isfinite(number))
        return generalNumberText(number);
    qsizetype which = 0;
    if (number < 0 && m_sections.size() > 1)
        which = 1;
    else if (number == 0 && m_sections.size() > 2)
        which = 2;
    for (const Section& each : m_sections) {
        if (!each.isSimple)
            return generalNumberText(number);
    }
    const Section& section = m_sections.at(which);
    const bool saysSign = which != 1;
    if (m_kind == Kind::Text || std::abs(number) >= 1e15)
        return generalNumberText(number);
    const double size =
        std::abs(number) * std::pow(100, std::min(section.percents, 3)) / std::pow(1000, std::min(section.scale, 5));
    QString out = filled(section, size);
    const bool isShownAsZero = section.integers + section.decimals > 0 &&
                               std::none_of(out.cbegin(), out.cend(), [](QChar c) { return c >= u'1' && c <= u'9'; });
    return number < 0 && saysSign && !isShownAsZero ? u'-' + out : out;
}

/// The digits of `size` in the places of the section, from the right; the leftmost place takes what is left.
QString NumberFormat::filled(const Section& section, double size)
{
    using What = Token::What;
    const QString fixed = QString::number(size, 'f', section.decimals);
    QString whole = fixed.section(u'.', 0, 0);
    const QString part = fixed.section(u'.', 1);
    if (whole == u"0")
        whole.clear();
    QString out;
    int decimal = section.decimals;
    int integer = section.integers;
    int written = 0;
    bool isTrailing = true; // of zeros that "#" does not show
    const bool hasPoint = section.decimals > 0;
    const auto digit = [&](QChar c) {
        if (section.hasGroups && written > 0 && written % 3 == 0)
            out.prepend(u'.');
        out.prepend(c);
        ++written;
    };
    for (qsizetype i = section.tokens.size() - 1; i >= 0; --i) {
        const Token& token = section.tokens.at(i);
        if (token.what == What::Digit && decimal > 0) {
            const QChar c = part.at(--decimal);
            isTrailing = isTrailing && c == u'0' && token.text != u"0";
            if (!isTrailing)
                out.prepend(c);
        } else if (token.what == What::Point && hasPoint) {
            if (!isTrailing)
                out.prepend(u',');
        } else if (token.what == What::Digit) {
            --integer;
            if (!whole.isEmpty() || token.text == u"0")
                digit(whole.isEmpty() ? u'0' : whole.back());
            whole.chop(1);
            while (integer == 0 && !whole.isEmpty()) {
                digit(whole.back());
                whole.chop(1);
            }
        } else if (token.what == What::General) {
            out.prepend(generalNumberText(size));
        } else if (token.what == What::Literal || token.what == What::Percent) {
            out.prepend(token.text);
        }
    }
    return out.trimmed();
}

QString NumberFormat::datePart(const QString& code, const QDateTime& time, bool isHalfDay)
{
    const auto digits = [&](int value) { return paddedNumber(value, code.size() > 1 ? 2 : 1); };
    const QDate day = time.date();
    switch (code.front().toLower().unicode()) {
    case u'y':
        return code.size() > 2 ? paddedNumber(day.year(), 4) : paddedNumber(day.year() % 100, 2);
    case u'm':
        if (code.size() == 5)
            return germanLocale().standaloneMonthName(day.month()).left(1);
        if (code.size() > 2) // "Mrz" in Excel
            return code.size() == 3 ? germanLocale().standaloneMonthName(day.month()).left(3)
                                    : germanLocale().standaloneMonthName(day.month());
        return digits(day.month());
    case u'd':
        if (code.size() > 2)
            return code.size() == 3 ? germanLocale().standaloneDayName(day.dayOfWeek()).left(2)
                                    : germanLocale().standaloneDayName(day.dayOfWeek());
        return digits(day.day());
    case u'h':
        return digits(isHalfDay ? (time.time().hour() + 11) % 12 + 1 : time.time().hour());
    case u'n':
        return digits(time.time().minute());
    case u's':
        return digits(time.time().second());
    default:
        return time.time().hour() < 12 ? QStringLiteral("AM") : QStringLiteral("PM");
    }
}

QString NumberFormat::timeText(const QDateTime& time, double serial) const
{
    using What = Token::What;
    const QList<Token>& tokens = m_sections.first().tokens;
    const bool isHalfDay = std::any_of(tokens.cbegin(), tokens.cend(), [](const Token& token) {
        return token.what == What::DatePart && token.text.startsWith(u'A', Qt::CaseInsensitive);
    });
    QString out;
    bool afterPoint = false;
    for (const Token& token : tokens) {
        if (token.what == What::Elapsed) {
            const qint64 seconds = qRound64(serial * kDaySeconds);
            const QChar unit = token.text.front();
            const qint64 value = seconds / (unit == u'h' ? 3600 : unit == u'm' ? 60 : 1);
            out += paddedNumber(value, std::min<qsizetype>(token.text.size(), 20));
        } else if (token.what == What::DatePart) {
            out += datePart(token.text, time, isHalfDay);
        } else if (token.what == What::Digit && afterPoint) {
            out += u'0'; // parts of seconds: the time is rounded to seconds
        } else if (token.what != What::TextValue) {
            out += token.text;
        }
        afterPoint = token.what == What::Point || (afterPoint && token.what == What::Digit);
    }
    return out.trimmed();
}

} // namespace iplan
