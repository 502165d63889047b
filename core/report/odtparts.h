// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/package.h"

namespace iplan::report
{

struct OdtContent {
    QString xml; ///< content.xml
    std::vector<PackagePicture> pictures;
};

/// content.xml of a normalized document and its pictures.
[[nodiscard]] OdtContent odtContent(const Document& document);

/// styles.xml of a normalized document: all named styles, pages, header and footer.
[[nodiscard]] QString odtStyles(const Document& document);

/// The namespaces of ODF as attributes of a root element.
[[nodiscard]] QString odtNamespaces();

} // namespace iplan::report
