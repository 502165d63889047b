// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/export.h"
#include "core/interchange/mapping/listplan.h"
#include "core/interchange/mapping/savedmapping.h"
#include "tests/core/interchange/table/tablefixture.h"

namespace iplan::test
{

/// Our own workbook of the store, as it is read.
inline std::unique_ptr<TableSource> ownBook(const Store& store)
{
    const TempDir dir;
    const QString path = dir.file(QStringLiteral("programm.xlsx"));
    REQUIRE_OK(exportFile(store, ExportFormat::Xlsx, path, ExportOptions{false, QDate(2026, 11, 21)}));
    const auto book = opened(path);
    QList<TableInMemory::Sheet> sheets;
    for (qsizetype i = 0; i < book->sheets().size(); ++i)
        sheets << TableInMemory::Sheet{book->sheets().at(i), cellsOf(*book, i)};
    return std::make_unique<TableInMemory>(QStringLiteral("programm.xlsx"), sheets);
}

inline qsizetype sheetNumber(const TableSource& book, const char* name)
{
    qsizetype i = 0;
    while (i < book.sheets().size() && book.sheets().at(i).name != QString::fromUtf8(name))
        ++i;
    REQUIRE(i < book.sheets().size());
    return i;
}

/// The same with another text in the cell of that row (from 0) below that heading.
inline std::unique_ptr<TableSource> editedBook(const TableSource& book, const char* sheet, int row, const char* heading,
                                               const char* text)
{
    QList<TableInMemory::Sheet> sheets;
    for (qsizetype i = 0; i < book.sheets().size(); ++i)
        sheets << TableInMemory::Sheet{book.sheets().at(i), cellsOf(book, i)};
    QList<TableRow>& rows = sheets[sheetNumber(book, sheet)].rows;
    qsizetype column = 0;
    while (column < rows.first().size() && rows.first().at(column).text != QString::fromUtf8(heading))
        ++column;
    REQUIRE(column < rows.first().size());
    while (rows[row].size() <= column)
        rows[row] << TableCell{QLatin1String(""), {}, false, {}};
    rows[row][column] = TableCell{QString::fromUtf8(text), {}, false, {}};
    return std::make_unique<TableInMemory>(book.name(), sheets);
}

inline TableMapping mappingOfBook(const Store& store, const TableSource& book, const char* sheet)
{
    MappingWishes wishes;
    wishes.sheet = QString::fromUtf8(sheet);
    return value_of(proposeMapping(store, book, wishes)).mapping;
}

inline ListPlan planOf(const Store& store, const TableSource& book, const char* sheet)
{
    return value_of(planList(store, book, mappingOfBook(store, book, sheet)));
}

} // namespace iplan::test
