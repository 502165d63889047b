// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/package.h"
#include "core/report/textblock.h"

#include <cmath>
#include <QStringList>

namespace iplan::report
{

struct DocxContent {
    QString xml; ///< word/document.xml
    std::vector<PackagePicture> pictures;
    QStringList links;    ///< addresses outside of the document, in the order of their relationships
    int orderedLists = 0; ///< each counts from 1
};

/// word/document.xml of a normalized document and what it refers to. `pages` fills in the page numbers.
[[nodiscard]] DocxContent docxContent(const Document& document, const PageNumbers& pages);

/// word/styles.xml of a normalized document.
[[nodiscard]] QString docxStyles(const Document& document);
/// word/numbering.xml: bullets, and numbers for so many lists.
[[nodiscard]] QString docxNumbering(int orderedLists);
/// word/header1.xml and word/footer1.xml.
[[nodiscard]] QString docxHeader(const Document& document);
[[nodiscard]] QString docxFooter(const Document& document);

/// Starts every part.
[[nodiscard]] inline QString docxDeclaration()
{
    return QStringLiteral("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
}
/// The namespaces of WordprocessingML as attributes of a root element.
[[nodiscard]] QString docxNamespaces();

// Ids of relationships of word/document.xml.
inline constexpr char kDocxHeaderId[] = "rIdHeader";
inline constexpr char kDocxFooterId[] = "rIdFooter";
[[nodiscard]] inline QString docxPictureId(std::size_t number)
{
    return QStringLiteral("rIdPicture%1").arg(number);
}
[[nodiscard]] inline QString docxLinkId(qsizetype number)
{
    return QStringLiteral("rIdLink%1").arg(number);
}

/// Id in word/numbering.xml of the bullets, and of the `number`-th ordered list.
inline constexpr int kDocxBullets = 1;
[[nodiscard]] constexpr int docxListId(int number)
{
    return kDocxBullets + number;
}
inline constexpr int kDocxListLevels = 9; ///< that Word knows

/// Twentieths of a point, in which Word counts.
[[nodiscard]] inline int twips(double millimetres)
{
    return int(std::lround(millimetres * 1440 / 25.4));
}

} // namespace iplan::report
