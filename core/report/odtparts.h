// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <QByteArray>

namespace iplan::report
{

/// A picture inside the package.
struct OdtPicture {
    QString name; ///< "Pictures/abbildung1.png"
    QByteArray png;
};

struct OdtContent {
    QString xml; ///< content.xml
    std::vector<OdtPicture> pictures;
};

/// content.xml of a normalized document and its pictures.
[[nodiscard]] OdtContent odtContent(const Document& document);

/// styles.xml of a normalized document: all named styles, pages, header and footer.
[[nodiscard]] QString odtStyles(const Document& document);

/// The namespaces of ODF as attributes of a root element.
[[nodiscard]] QString odtNamespaces();

/// Width of the text area.
[[nodiscard]] double odtTextWidthMm(const Document& document);

} // namespace iplan::report
