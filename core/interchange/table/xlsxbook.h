// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/numberformat.h"
#include "core/interchange/table/opcrelations.h"
#include "core/interchange/table/tablexml.h"

namespace iplan
{

/// What all sheets of a workbook share.
struct XlsxBook {
    struct SheetPart {
        QString name;
        QString part;
        QString notesPart; ///< empty: it has no notes
        bool isHidden = false;
    };
    ZipPackage package;
    QList<SheetPart> sheets; ///< with cells; charts and dialogs are left out
    QStringList texts;       ///< shared strings
    QList<NumberFormat> formats;
    QList<qsizetype> cellFormats; ///< style of a cell → in `formats`
    bool is1904 = false;
    QStringList notices;

    /// General, where the style is unknown.
    [[nodiscard]] const NumberFormat& formatOf(int style) const;
};

/// Reads everything but the sheets.
[[nodiscard]] Result<XlsxBook> readXlsxBook(ZipPackage package, const QString& workbookPart);

/// The text of the present element (`si`, `is`, `text`): its runs, without phonetic ones.
[[nodiscard]] QString xlsxRichText(TableXml& xml);

} // namespace iplan
