// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/rowlook.h"

#include "core/base/searchtext.h"
#include "core/interchange/mapping/fieldsynonyms.h"

#include <algorithm>
#include <cmath>
#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kLongText = 120; ///< headings of authorities reach about 80

bool isYear(double number)
{
    return number >= 1900 && number <= 2199 && std::floor(number) == number;
}

/// "2026", "2026 ff.", "2026f".
bool isYearText(QStringView text)
{
    if (text.size() < 4 || text.size() > 9)
        return false;
    bool isNumber = false;
    const int year = text.left(4).toInt(&isNumber);
    const QStringView rest = text.mid(4).trimmed();
    return isNumber && isYear(year) &&
           (rest.isEmpty() || rest == u"f" || rest == u"ff" || rest == u"ff." || rest == u"f.");
}

/// Digits with what stands between them in numbers, days, amounts and telephone numbers; dashes alone; an address.
bool isValueText(QStringView text)
{
    bool hasDigit = false;
    for (const QChar c : text) {
        if (c.isLetter())
            return text.startsWith(u"http", Qt::CaseInsensitive) ||
                   (text.contains(u'@') && !text.contains(u' ') && text.size() > 5) ||
                   (hasDigit &&
                    (text.endsWith(u"EUR", Qt::CaseInsensitive) || text.endsWith(u"Euro", Qt::CaseInsensitive)) &&
                    text.size() < 24);
        hasDigit = hasDigit || c.isDigit();
    }
    return hasDigit || text == u"-" || text == u"–" || text == u"—" || text == u"--" || text == u"?";
}

/// The first word, folded, without signs.
QString firstWord(const QString& text)
{
    return foldedHeading(text.section(u' ', 0, 0));
}

} // namespace

CellLook lookOf(const TableCell& cell)
{
    const QStringView text = QStringView(cell.text).trimmed();
    if (text.isEmpty())
        return CellLook::Blank;
    if (const auto* number = std::get_if<double>(&cell.held))
        return isYear(*number) && text.size() == 4 ? CellLook::Year : CellLook::Value;
    if (cell.isError || !std::holds_alternative<std::monostate>(cell.held))
        return CellLook::Value;
    if (text.size() > kLongText)
        return CellLook::Long;
    if (isYearText(text))
        return CellLook::Year;
    return isValueText(text) ? CellLook::Value : CellLook::Text;
}

SeenRow::SeenRow(int number, const TableRow& row_) : row(number), cells(row_)
{
    for (int column = 0; column < cells.size(); ++column) {
        const CellLook look = lookOf(cells.at(column));
        if (look == CellLook::Blank)
            continue;
        if (first < 0)
            first = column;
        last = column;
        ++filled;
        texts += look == CellLook::Text || look == CellLook::Year ? 1 : 0;
        values += look == CellLook::Value ? 1 : 0;
        longTexts += look == CellLook::Long ? 1 : 0;
    }
}

int SeenRow::known() const
{
    if (m_known < 0) {
        m_known = 0;
        for (const TableCell& cell : cells) {
            if (lookOf(cell) == CellLook::Text && isKnownHeading(foldedHeading(cell.text)))
                ++m_known;
        }
    }
    return m_known;
}

bool SeenRow::isHeadingLike() const
{
    if (texts == 0 || longTexts > 0)
        return false;
    if (values > 0) // headings such as "3/2026" and "#" among others
        return values * 2 <= texts && isKnown();
    QStringList all;
    for (const TableCell& cell : cells) {
        if (!cell.text.isEmpty())
            all << cell.text.simplified();
    }
    const qsizetype distinct = QSet<QString>(all.begin(), all.end()).size();
    // Of two tables side by side the headings are there twice.
    const bool isTwice = distinct > 1 && distinct * 2 == all.size() && all.first(distinct) == all.last(distinct);
    return distinct * 2 > filled || isTwice;
}

bool looksLikeSum(const SeenRow& row)
{
    static const QSet<QString> words{
        QStringLiteral("summe"),        QStringLiteral("summen"),        QStringLiteral("gesamt"),
        QStringLiteral("gesamtsumme"),  QStringLiteral("zwischensumme"), QStringLiteral("teilsumme"),
        QStringLiteral("insgesamt"),    QStringLiteral("total"),         QStringLiteral("ubertrag"),
        QStringLiteral("sum"),          QStringLiteral("subtotal"),      QStringLiteral("gesamtkosten"),
        QStringLiteral("gesamtbetrag"), QStringLiteral("gesamtergebnis")};
    if (row.filled == 0 || row.longTexts > 0 || row.texts > 8)
        return false;
    QString label;
    int labels = 0;
    for (const TableCell& cell : row.cells) {
        if (lookOf(cell) != CellLook::Text)
            continue;
        if (++labels == 1)
            label = cell.text.simplified();
    }
    if (labels == 0 || labels > 2 || (labels == row.filled && row.filled > 1))
        return false;
    // Folding every row of a long list costs; few begin with these.
    return QStringLiteral("sgztiuü").contains(label.at(0).toLower()) && words.contains(firstWord(label));
}

bool looksLikeFootnote(const QString& text)
{
    static const QStringList starts{QStringLiteral("Quelle"),     QStringLiteral("Hinweis:"),
                                    QStringLiteral("Anmerkung"),  QStringLiteral("Stand:"),
                                    QStringLiteral("Bemerkung:"), QStringLiteral("Legende"),
                                    QStringLiteral("Erläuterung")};
    if (text.startsWith(u'*') || text.startsWith(u'†') || text.startsWith(u'¹') || text.startsWith(u'²'))
        return true;
    if (text.size() > 1 && text.at(0).isDigit() && text.at(1) == u')')
        return true;
    return std::any_of(starts.cbegin(), starts.cend(), [&](const QString& each) { return text.startsWith(each); });
}

} // namespace iplan
