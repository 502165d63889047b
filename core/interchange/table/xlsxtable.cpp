// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/xlsxtable.h"

#include "core/interchange/table/xlsxsheet.h"

namespace iplan
{

namespace
{

class XlsxTable : public TableSource
{
public:
    XlsxTable(XlsxBook book, QList<TableSheet> sheets) : m_book(std::move(book)), m_sheets(std::move(sheets)) {}
    [[nodiscard]] QString name() const override { return m_book.package.place().file; }
    [[nodiscard]] const QList<TableSheet>& sheets() const override { return m_sheets; }
    [[nodiscard]] QStringList notices() const override { return m_book.notices; }
    [[nodiscard]] Result<> eachRow(qsizetype sheet, const Visit& visit) const override
    {
        if (sheet < 0 || sheet >= m_sheets.size())
            return fail(ErrorKind::NotFound, QStringLiteral("„%1“ hat kein Blatt %2.").arg(name()).arg(sheet + 1), {});
        return XlsxSheetReader(m_book, m_book.sheets.at(sheet), m_sheets.at(sheet)).read(visit);
    }

private:
    XlsxBook m_book;
    QList<TableSheet> m_sheets;
};

} // namespace

Result<std::unique_ptr<TableSource>> openXlsx(ZipPackage package, const QString& workbookPart)
{
    IPLAN_TRY_ASSIGN(auto book, readXlsxBook(std::move(package), workbookPart));
    QList<TableSheet> sheets;
    for (const XlsxBook::SheetPart& part : std::as_const(book.sheets)) {
        IPLAN_TRY_ASSIGN(auto shape, readXlsxSheetShape(book, part));
        sheets << std::move(shape);
    }
    return std::make_unique<XlsxTable>(std::move(book), std::move(sheets));
}

} // namespace iplan
