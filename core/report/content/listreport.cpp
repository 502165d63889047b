// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/listreport.h"

#include "core/report/content/blocks.h"

namespace iplan::report
{

namespace
{

constexpr double kPortraitWidth = 95; ///< characters that fit side by side on a page in portrait

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

/// Room for a column, in characters: that of its usual texts, at most a few words.
QList<double> listColumnWidths(const ListSheet& sheet)
{
    QList<double> out;
    for (qsizetype column = 0; column < sheet.columns.size(); ++column) {
        double width = double(sheet.columns.at(column)->labelText().size());
        int looked = 0;
        for (const ListSheet::Group& group : sheet.groups) {
            for (const ListSheet::Row& row : group.rows) {
                if (++looked > 500)
                    break;
                width = qMax(width, double(row.texts.at(column).size()));
            }
        }
        out << qBound(6.0, width, 38.0);
    }
    return out;
}

Row sumRow(const QStringList& sums)
{
    Row out;
    out.sum = true;
    for (qsizetype column = 0; column < sums.size(); ++column)
        out.cells.push_back(
            textCell(column == 0 && sums.first().isEmpty() ? QStringLiteral("Summe") : sums.at(column)));
    return out;
}

bool hasSums(const QStringList& sums)
{
    return std::any_of(sums.begin(), sums.end(), [](const QString& sum) { return !sum.isEmpty(); });
}

Table listTable(const ListSheet& sheet, const QList<double>& widths, const ListSheet::Group& group)
{
    Table out;
    out.firstColumnIsHeader = true;
    for (qsizetype column = 0; column < sheet.columns.size(); ++column)
        out.columns.push_back(
            {sheet.columns.at(column)->labelText(), alignOf(*sheet.columns.at(column)), widths.at(column)});
    for (const ListSheet::Row& row : group.folded ? QList<ListSheet::Row>() : group.rows) {
        Row cells;
        for (const QString& text : row.texts)
            cells.cells.push_back(textCell(text));
        out.rows.push_back(std::move(cells));
    }
    if (hasSums(group.sums))
        out.rows.push_back(sumRow(group.sums));
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
    const QList<double> widths = listColumnWidths(sheet);
    double total = 0;
    for (const double width : widths)
        total += width;
    out.landscape = total > kPortraitWidth;
    for (const QString& note : sheet.notes)
        addParagraph(out.blocks, note + u'.', ParagraphStyle::Small);
    if (std::any_of(sheet.groups.begin(), sheet.groups.end(), [](const ListSheet::Group& one) { return one.folded; }))
        addParagraph(out.blocks, QStringLiteral("Zugeklappte Gruppen stehen ohne ihre Einträge."),
                     ParagraphStyle::Small);
    if (sheet.groups.isEmpty())
        out.blocks.push_back(listTable(sheet, widths, {}));
    for (const ListSheet::Group& group : sheet.groups) {
        if (sheet.isGrouped)
            addHeading(out.blocks, 1, QStringLiteral("%1 (%2)").arg(group.title).arg(group.rows.size()));
        if (!group.folded || hasSums(group.sums))
            out.blocks.push_back(listTable(sheet, widths, group));
    }
    if (sheet.groups.size() > 1 && hasSums(sheet.sums)) {
        addHeading(out.blocks, 1, QStringLiteral("Alle Gruppen"));
        ListSheet::Group all;
        all.sums = sheet.sums;
        out.blocks.push_back(listTable(sheet, widths, all));
    }
    return out;
}

} // namespace iplan::report
