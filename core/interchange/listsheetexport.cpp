// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/listsheetexport.h"

#include "core/base/outputfile.h"
#include "core/interchange/csvexport.h"

namespace iplan
{

namespace
{

Cell sheetCell(const Column& field, const Value& value, const QString& text)
{
    if (text.isEmpty())
        return {};
    switch (field.kind) {
    case FieldKind::Integer:
        return value.isInteger() ? Cell(value.integer()) : Cell(text);
    case FieldKind::Decimal:
        return value.isReal() || value.isInteger() ? Cell(value.real()) : Cell(text);
    case FieldKind::Money:
        return value.isInteger() ? Cell(Money{value.integer()}) : Cell(text);
    case FieldKind::Date: {
        const QDate day = QDate::fromString(value.text(), Qt::ISODate);
        return day.isValid() ? Cell(day) : Cell(text);
    }
    default:
        return text;
    }
}

/// In characters.
double sheetColumnWidth(const Column& field)
{
    if (field.isTextual() || field.kind == FieldKind::Reference)
        return 32;
    return field.kind == FieldKind::Enum ? 22 : 16; // "Migrantenorganisation"
}

QList<Cell> rowCells(const ListSheet& sheet, const ListSheet::Group& group, const ListSheet::Row& row)
{
    QList<Cell> out;
    if (sheet.isGrouped)
        out << Cell(group.title);
    for (qsizetype column = 0; column < sheet.columns.size(); ++column)
        out << sheetCell(*sheet.columns.at(column), row.values.at(column), row.texts.at(column));
    return out;
}

Sheet listSheet(const ListSheet& list)
{
    Sheet out;
    out.name = list.title.left(31); // as long as Excel allows
    if (list.isGrouped)
        out.columns << SheetColumn{QStringLiteral("Gruppe"), list.notes.value(list.notes.size() - 1), 24};
    for (const Column* field : list.columns)
        out.columns << SheetColumn{field->labelText(), QString::fromUtf8(field->help), sheetColumnWidth(*field)};
    for (const ListSheet::Group& group : list.groups) {
        for (const ListSheet::Row& row : group.rows)
            out.rows << rowCells(list, group, row);
    }
    out.fixedColumns = 1;
    return out;
}

} // namespace

Result<> writeListXlsx(const ListSheet& sheet, QDate asOf, const QString& path)
{
    WorkbookInfo info;
    info.title = sheet.title;
    info.subject = sheet.notes.join(QStringLiteral("; "));
    info.asOf = asOf;
    return writeWorkbook(info, listSheet(sheet), path);
}

Result<> writeListCsv(const ListSheet& sheet, const QString& path)
{
    return writeSheetCsv(listSheet(sheet), path);
}

Result<> writeSheetCsv(const Sheet& sheet, const QString& path)
{
    QList<Cell> head;
    for (const SheetColumn& column : sheet.columns)
        head << Cell(column.label);
    QString text = QChar(0xfeff) + csvLine(head);
    for (const QList<Cell>& row : sheet.rows)
        text += csvLine(row);
    return writeFile(path, text.toUtf8());
}

} // namespace iplan
