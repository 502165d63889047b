// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/tablearea.h"

#include "core/interchange/mapping/headings.h"
#include "core/interchange/mapping/rowlook.h"
#include "core/interchange/table/tablelimits.h"
#include "core/interchange/table/tableplace.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

constexpr qsizetype kSentence = 100; ///< a remark is a sentence

int columnOfLetters(const QString& letters)
{
    int out = 0;
    for (const QChar c : letters.toUpper())
        out = out * 26 + (c.unicode() - u'A' + 1);
    return out - 1;
}

/// The part of the row that belongs to the table, as it stands.
SeenRow within(const TableRow& row, const TableArea& area)
{
    const bool isWhole = area.firstColumn == 0 && (area.lastColumn < 0 || row.size() <= area.lastColumn + 1);
    if (isWhole)
        return {0, row};
    TableRow part = area.lastColumn < 0 ? row : row.first(std::min<qsizetype>(row.size(), area.lastColumn + 1));
    for (qsizetype i = 0; i < std::min<qsizetype>(area.firstColumn, part.size()); ++i)
        part[i] = TableCell();
    return {0, part};
}

/// Quick: whether they, or the parts of the heading, begin with the same letter, as far as that says anything.
bool mayBeHeading(const QString& text, const QString& heading)
{
    const QString start = text.trimmed().left(1);
    if (start.isEmpty() || start.at(0).unicode() > 0x7f || !start.at(0).isLetterOrNumber())
        return true;
    return heading.at(0).unicode() > 0x7f || heading.startsWith(start, Qt::CaseInsensitive) ||
           heading.contains(QStringLiteral(" – ") + start, Qt::CaseInsensitive);
}

/// Whether the text is that heading, the last part of it, or the one above it.
bool isHeading(const QString& text, const QString& heading)
{
    if (!mayBeHeading(text, heading))
        return false;
    const QString folded = foldedHeading(cleanHeading(text));
    if (folded.isEmpty())
        return false;
    const QStringList parts = heading.split(QStringLiteral(" – "));
    for (const QString& part : parts) {
        const QString other = foldedHeading(part);
        // Repeated headings have the letter of their column behind them.
        if (folded == other ||
            (part.endsWith(u')') && folded == foldedHeading(part.section(QLatin1String(" ("), 0, -2))))
            return true;
    }
    return folded == foldedHeading(heading);
}

bool repeatsHeadings(const SeenRow& row, const TableArea& area, const QStringList& headings)
{
    if (row.texts == 0 || row.values > row.texts)
        return false;
    int alike = 0;
    int seen = 0;
    for (int column = row.first; column <= row.last; ++column) {
        const qsizetype at = column - area.firstColumn;
        if (row.look(column) == CellLook::Blank)
            continue;
        if (at < 0 || at >= headings.size() || !isHeading(row.cells.at(column).text, headings.at(at))) {
            if (++seen - alike > 1) // most rows leave here after their second cell
                return false;
            continue;
        }
        ++seen;
        ++alike;
    }
    return alike * 5 >= seen * 4 && alike >= std::min<qsizetype>(2, headings.size());
}

/// "1", "2", "3" below the headings, as in tables of the budget.
bool countsColumns(const SeenRow& row, const QStringList& headings)
{
    if (row.filled < 3 || row.filled != headings.size() || row.values != row.filled)
        return false;
    int expected = 1;
    for (int column = row.first; column <= row.last; ++column) {
        if (row.look(column) != CellLook::Blank && row.cells.at(column).text.trimmed() != QString::number(expected++))
            return false;
    }
    return true;
}

bool isRemark(const SeenRow& row, const TableArea& area, int usual)
{
    const QString text = row.firstText();
    if (usual >= 3 && row.filled <= 2 && row.values == 0 && looksLikeFootnote(text))
        return true;
    if (row.filled != 1 || row.values > 0)
        return false;
    if (row.longTexts > 0 || text.size() > kSentence || looksLikeFootnote(text))
        return true;
    return usual >= 3 && row.first == area.firstColumn;
}

} // namespace

QString TableArea::text() const
{
    QString out = columnName(firstColumn) + QString::number(headerRow + 1);
    if (lastColumn < 0 && lastRow < 0)
        return out;
    out += u':';
    if (lastColumn >= 0)
        out += columnName(lastColumn);
    if (lastRow >= 0)
        out += QString::number(lastRow + 1);
    return out;
}

Result<TableArea> TableArea::parse(const QString& text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})(?::\\$?([A-Za-z]{1,3})?\\$?([0-9]{1,7})?)?$"));
    const auto refused = [&] {
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist kein Bereich einer Tabelle.").arg(text),
                    QStringLiteral("Erlaubt ist zum Beispiel „A5:K200“, oder „A5:K“ bis zum Ende der Tabelle."));
    };
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return refused();
    TableArea out;
    out.firstColumn = columnOfLetters(match.captured(1));
    out.headerRow = match.captured(2).toInt() - 1;
    if (!match.captured(3).isEmpty())
        out.lastColumn = columnOfLetters(match.captured(3));
    if (!match.captured(4).isEmpty())
        out.lastRow = match.captured(4).toInt() - 1;
    const bool isIn = out.headerRow >= 0 && out.headerRow < tablelimits::kMostRows &&
                      out.lastRow < tablelimits::kMostRows && out.firstColumn < tablelimits::kMostColumns &&
                      out.lastColumn < tablelimits::kMostColumns;
    const bool isForward = (match.captured(3).isEmpty() || out.lastColumn >= out.firstColumn) &&
                           (match.captured(4).isEmpty() || out.lastRow >= out.headerRow);
    if (!isIn || !isForward)
        return refused();
    return out;
}

TableRowKind tableRowKind(const TableRow& row, const TableArea& area, const QStringList& headings, int usual)
{
    const SeenRow seen = within(row, area);
    if (seen.filled == 0)
        return TableRowKind::Blank;
    if (repeatsHeadings(seen, area, headings) || countsColumns(seen, headings))
        return TableRowKind::Heading;
    if (looksLikeSum(seen))
        return TableRowKind::Sum;
    return isRemark(seen, area, usual) ? TableRowKind::Remark : TableRowKind::Record;
}

} // namespace iplan
