// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

namespace iplan::report
{

enum class Format { Pdf, Docx, Odt, Html, AccessiblePdf };
inline constexpr Format kAllFormats[] = {Format::Pdf, Format::Docx, Format::Odt, Format::Html, Format::AccessiblePdf};

/// A format: one row of the table in render.cpp. Texts are German and UTF-8.
struct FormatInfo {
    Format format;
    const char* key;       ///< for scripts; never renamed or reused
    const char* extension; ///< of file names, without a dot
    const char* remark;    ///< what people should know who choose it by its key; may be empty
    Result<> (*write)(const Document& document, const QString& path);
};
[[nodiscard]] const FormatInfo& infoOf(Format format);

/// What scripts call the format: "pdf", "docx", "pdfua".
[[nodiscard]] QString formatKey(Format format);

/// Writes the document to the file in the format; an existing file is replaced in one step or left as it was.
[[nodiscard]] Result<> render(const Document& document, Format format, const QString& path);

/// The format of a PDF for which nobody asked for more: the accessible one where LibreOffice is there to make it.
[[nodiscard]] Format usualPdf();

/// File name extension of the format, without a dot.
[[nodiscard]] QString extensionOf(Format format);

} // namespace iplan::report
