// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

#include <functional>

namespace iplan::report
{

/// What a page has of the others that it belongs to; nothing of a page by itself.
struct HtmlSite {
    QString home = {};     ///< address of the page in front, to which a link leads above the title
    QString homeText = {}; ///< what the link is called
    QString styles = {};   ///< address of the style sheet; empty: inside the page
    QString script = {};   ///< address of a script that makes the page easier, and without which it works as well
    /// The address of what bears an anchor on another page; empty for anchors of this one.
    std::function<QString(const QString& anchor)> pageOf = {};
};

/// The document as one accessible page, self-contained unless it belongs to a site: semantic HTML that is well-formed
/// XML too, pictures inside.
[[nodiscard]] QString toHtml(const Document& document, const HtmlSite& site = {});

[[nodiscard]] Result<> writeHtml(const Document& document, const QString& path);

} // namespace iplan::report
