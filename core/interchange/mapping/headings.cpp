// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/headings.h"

#include "core/base/foldtable.h"
#include "core/base/searchtext.h"
#include "core/interchange/mapping/fieldsynonyms.h"
#include "core/interchange/table/tableplace.h"

#include <algorithm>
#include <QRegularExpression>
#include <QSet>

namespace iplan
{

namespace
{

constexpr qsizetype kLongestHeading = 200; ///< what is longer is a text; the rest says no more
const QString kBetween = QStringLiteral(" – ");

/// The texts of a row of headings by column, merged ones in all columns that they span.
QStringList textsOf(const TableRow& cells, const QList<QRect>& merged, int row, int columns)
{
    QStringList out(columns);
    for (qsizetype i = 0; i < std::min<qsizetype>(columns, cells.size()); ++i)
        out[i] = cleanHeading(cells.at(i).text);
    for (const QRect& each : merged) {
        if (each.top() != row || each.left() >= columns || each.left() < 0)
            continue;
        const QString text = out.at(each.left());
        for (int column = each.left() + 1; column <= std::min(each.right(), columns - 1); ++column)
            out[column] = text;
    }
    return out;
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
}

/// Whether a heading stands below the same group as the one to its left: another year, but no field of its own.
bool isOfGroup(const QString& heading, const QString& left)
{
    return hasDigit(heading) == hasDigit(left) &&
           (!isKnownHeading(foldedHeading(heading)) || isKnownHeading(foldedHeading(left)));
}

/// A group heading stands at its first column only where a format knows no merged cells: the columns to its right have
/// none above, but one below.
void fillGroups(QStringList& upper, const QStringList& lower)
{
    for (qsizetype i = 1; i < upper.size(); ++i) {
        const bool isGap = upper.at(i).isEmpty() && !upper.at(i - 1).isEmpty();
        if (isGap && !lower.at(i).isEmpty() && !lower.at(i - 1).isEmpty() && isOfGroup(lower.at(i), lower.at(i - 1)))
            upper[i] = upper.at(i - 1);
    }
}

QList<QRect> mergesWithin(const QList<QRect>& merged, const TableArea& area)
{
    QList<QRect> out;
    for (const QRect& each : merged) {
        if (each.top() >= area.headerRow && each.top() < area.firstRow())
            out << each;
    }
    return out;
}

} // namespace

QString foldedHeading(const QString& heading)
{
    QString out = foldedName(heading);
    out.removeIf([](QChar c) { return !c.isLetterOrNumber() && !c.isSurrogate(); });
    return out;
}

QString cleanHeading(const QString& text)
{
    static const QRegularExpression parted(
        QStringLiteral("(\\p{L})[-\u2010]\\s+(?!und\\b|oder\\b|bzw\\b|sowie\\b|and\\b|or\\b)(?=\\p{Ll})"),
        QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression compound(QStringLiteral("(\\p{L})[-\u2010][ \\t]*[\\r\\n]+\\s*(?=\\p{Lu})"),
                                             QRegularExpression::UseUnicodePropertiesOption);
    QString out = text.left(kLongestHeading).normalized(QString::NormalizationForm_C);
    out.removeIf([](QChar c) { return isIgnorable(c.unicode()); });
    if (out.contains(u'-') || out.contains(QChar(0x2010))) {
        out.replace(compound, QStringLiteral("\\1-"));
        out.replace(parted, QStringLiteral("\\1"));
    }
    return out.simplified();
}

QStringList joinedHeadings(const QList<TableRow>& header, const QList<QRect>& merged, const TableArea& area)
{
    qsizetype columns = area.lastColumn + 1;
    if (area.lastColumn < 0) {
        for (const TableRow& row : header)
            columns = std::max(columns, row.size());
    }
    const QList<QRect> merges = mergesWithin(merged, area);
    QList<QStringList> texts;
    for (qsizetype i = 0; i < header.size(); ++i)
        texts << textsOf(header.at(i), merges, area.headerRow + static_cast<int>(i), static_cast<int>(columns));
    if (merges.isEmpty()) {
        for (qsizetype i = texts.size() - 2; i >= 0; --i)
            fillGroups(texts[i], texts.at(i + 1));
    }
    QStringList out;
    QSet<QString> used;
    for (int column = area.firstColumn; column < columns; ++column) {
        QStringList parts;
        for (const QStringList& row : std::as_const(texts)) {
            const QString& part = row.at(column);
            if (!part.isEmpty() && (parts.isEmpty() || parts.last() != part))
                parts << part;
        }
        QString heading = parts.isEmpty() ? columnName(column) : parts.join(kBetween);
        while (used.contains(heading))
            heading += QStringLiteral(" (%1)").arg(columnName(column));
        used.insert(heading);
        out << heading;
    }
    return out;
}

QStringList headingsOf(const QList<TableRow>& rows, const TableSheet& sheet, const TableArea& area)
{
    return joinedHeadings(rows.mid(area.headerRow, area.headerRows), sheet.merged, area);
}

QString tableShape(const QStringList& headings)
{
    QStringList folded;
    for (const QString& heading : headings)
        folded << foldedHeading(heading);
    folded.sort();
    return folded.join(u'\n');
}

} // namespace iplan
