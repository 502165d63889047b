// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

#include <span>

namespace iplan::report
{

enum class Format { Pdf, Odt, Html, AccessiblePdf };
inline constexpr Format kAllFormats[] = {Format::Pdf, Format::Odt, Format::Html, Format::AccessiblePdf};
/// What scripts call the format: "pdf", "odt", "html", "pdfua".
[[nodiscard]] QString formatKey(Format format);

/// Writes the document to the file in the format; an existing file is replaced in one step or left as it was.
[[nodiscard]] Result<> render(const Document& document, Format format, const QString& path);

/// The format of a PDF for which nobody asked for more: the accessible one where LibreOffice is there to make it.
[[nodiscard]] Format usualPdf();

/// File name extension of the format, without a dot.
[[nodiscard]] QString extensionOf(Format format);

} // namespace iplan::report
