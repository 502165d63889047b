// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

namespace iplan::report
{

/// Writes the document as PDF/A-1b with metadata, language, bookmarks and links. It is not tagged: for readers who
/// depend on a screen reader see writeAccessiblePdf.
[[nodiscard]] Result<> writePdf(const Document& document, const QString& path);

/// Whether LibreOffice, which tagged PDF depends on, is installed.
[[nodiscard]] bool accessiblePdfAvailable();

/// Writes a tagged PDF (PDF/UA-1, PDF/A-2) by way of ODT and LibreOffice; takes some seconds.
[[nodiscard]] Result<> writeAccessiblePdf(const Document& document, const QString& path);

} // namespace iplan::report
