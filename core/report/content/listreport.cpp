// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/listreport.h"

#include "core/report/content/blocks.h"

namespace iplan::report
{

namespace
{

constexpr double kPortraitWidth = 95;   ///< characters that fit side by side on a page in portrait
constexpr double kLandscapeWidth = 135; ///< and in landscape
constexpr double kColumnGap = 2.5;      ///< room between columns, in characters
constexpr int kRowsLookedAt = 500;      ///< rows that decide about widths

Align alignOf(const FieldInfo& field)
{
    switch (field.kind) {
    case FieldKind::Integer:
    case FieldKind::Decimal:
    case FieldKind::Money:
        return Align::Right;
    default:
        return Align::Left;
    }
}

/// Numbers, amounts and dates are not broken at their spaces.
QString cellTextFor(const FieldInfo& field, QString text)
{
    const bool breaks = field.isTextual() || field.kind == FieldKind::Enum || field.kind == FieldKind::Reference;
    return breaks ? text : text.replace(u' ', QChar::Nbsp);
}

double longestWord(const QString& text)
{
    qsizetype longest = 0;
    for (const auto word : QStringView(text).split(u' '))
        longest = qMax(longest, word.size());
    return double(longest);
}

/// Room for a column, in characters.
struct ColumnRoom {
    double least = 0;  ///< for its longest word
    double wanted = 0; ///< for its usual texts, at most a few words
};

QList<ColumnRoom> columnRooms(const ListSheet& sheet)
{
    QList<ColumnRoom> out;
    for (qsizetype column = 0; column < sheet.columns.size(); ++column) {
        const FieldInfo& field = *sheet.columns.at(column);
        ColumnRoom room{longestWord(field.labelText()), double(field.labelText().size())};
        const auto look = [&](const QString& text) {
            room.least = qMax(room.least, longestWord(cellTextFor(field, text)));
            room.wanted = qMax(room.wanted, double(text.size()));
        };
        int looked = 0;
        for (const ListSheet::Group& group : sheet.groups) {
            look(group.sums.at(column));
            for (auto row = group.rows.begin(); row != group.rows.end() && looked < kRowsLookedAt; ++row, ++looked)
                look(row->texts.at(column));
        }
        look(sheet.sums.value(column));
        room.least = qMin(room.least, 30.0) + kColumnGap;
        room.wanted = qMax(room.least, qBound(6.0, room.wanted, 38.0));
        out << room;
    }
    return out;
}

/// Columns of the table, by number, that fit side by side; where not all do there are several tables, each beginning
/// with what names the rows.
QList<QList<int>> columnParts(const ListSheet& sheet, const QList<ColumnRoom>& rooms)
{
    QList<int> naming{0};
    if (sheet.columns.size() > 1 && sheet.columns.at(0)->has(IsCode) && sheet.columns.at(1)->has(IsTitle))
        naming << 1;
    QList<QList<int>> out{{}};
    double room = 0;
    for (int column = 0; column < rooms.size(); ++column) {
        if (room + rooms.at(column).least > kLandscapeWidth && out.last().size() > naming.size()) {
            out << naming;
            room = 0;
            for (const int name : naming)
                room += rooms.at(name).least;
        }
        out.last() << column;
        room += rooms.at(column).least;
    }
    return out;
}

/// The totals of those columns in their cells, after a first cell with a text.
Row totalRow(const ListSheet& sheet, const QList<int>& columns, const QString& text, const QStringList& sums)
{
    Row out;
    out.sum = true;
    qsizetype firstTotal = 1;
    while (firstTotal < columns.size() && sums.at(columns.at(firstTotal)).isEmpty())
        ++firstTotal;
    Cell title = textCell(text);
    title.columnSpan = int(firstTotal);
    title.align = Align::Left;
    out.cells.push_back(std::move(title));
    for (const int column : columns.mid(firstTotal))
        out.cells.push_back(textCell(cellTextFor(*sheet.columns.at(column), sums.at(column))));
    return out;
}

bool hasSums(const QStringList& sums)
{
    return std::any_of(sums.begin(), sums.end(), [](const QString& sum) { return !sum.isEmpty(); });
}

/// With the groups, and what their columns come to, as the list shows them.
Table listTable(const ListSheet& sheet, const QList<ColumnRoom>& rooms, const QList<int>& columns)
{
    Table out;
    out.firstColumnIsHeader = true;
    for (const int column : columns) {
        const FieldInfo& field = *sheet.columns.at(column);
        out.columns.push_back({field.labelText(), alignOf(field), rooms.at(column).wanted});
    }
    for (const ListSheet::Group& group : sheet.groups) {
        if (sheet.isGrouped) {
            const QString title = QStringLiteral("%1 (%2)").arg(group.title).arg(group.rows.size());
            out.rows.push_back(totalRow(sheet, columns, title, group.sums));
            out.rows.back().heading = true;
        }
        for (const ListSheet::Row& row : group.folded ? QList<ListSheet::Row>() : group.rows) {
            Row cells;
            for (const int column : columns)
                cells.cells.push_back(textCell(cellTextFor(*sheet.columns.at(column), row.texts.at(column))));
            out.rows.push_back(std::move(cells));
        }
    }
    if (hasSums(sheet.sums))
        out.rows.push_back(totalRow(sheet, columns, QStringLiteral("Summe"), sheet.sums));
    return out;
}

} // namespace

Document listReport(const ListSheet& sheet, QDate asOf)
{
    Document out;
    out.title = sheet.title;
    out.subtitle =
        sheet.rowCount() == 1 ? QStringLiteral("1 Eintrag") : QStringLiteral("%1 Einträge").arg(sheet.rowCount());
    out.asOf = asOf;
    const QList<ColumnRoom> rooms = columnRooms(sheet);
    QList<QList<int>> parts = columnParts(sheet, rooms);
    if (sheet.rowCount() == 0)
        parts = {parts.first()}; // an empty table needs no second page
    double total = 0;
    for (const ColumnRoom& room : rooms)
        total += room.wanted;
    out.landscape = total > kPortraitWidth;
    for (const QString& note : sheet.notes)
        addParagraph(out.blocks, note + u'.', ParagraphStyle::Small);
    if (std::any_of(sheet.groups.begin(), sheet.groups.end(), [](const ListSheet::Group& one) { return one.folded; }))
        addParagraph(out.blocks, QStringLiteral("Zugeklappte Gruppen stehen ohne ihre Einträge."),
                     ParagraphStyle::Small);
    for (qsizetype part = 0; part < parts.size(); ++part) {
        if (part > 0)
            out.blocks.emplace_back(PageBreak{});
        if (parts.size() > 1)
            addHeading(out.blocks, 1, QStringLiteral("Spalten, Teil %1 von %2").arg(part + 1).arg(parts.size()));
        out.blocks.push_back(listTable(sheet, rooms, parts.at(part)));
    }
    return out;
}

} // namespace iplan::report
