// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/render.h"

#include "core/report/htmlrenderer.h"
#include "core/report/odtrenderer.h"
#include "core/report/pdfrenderer.h"

namespace iplan::report
{

Result<> render(const Document& document, Format format, const QString& path)
{
    switch (format) {
    case Format::Odt:
        return writeOdt(document, path);
    case Format::Html:
        return writeHtml(document, path);
    case Format::AccessiblePdf:
        return writeAccessiblePdf(document, path);
    case Format::Pdf:
        break;
    }
    return writePdf(document, path);
}

Format usualPdf()
{
    return accessiblePdfAvailable() ? Format::AccessiblePdf : Format::Pdf;
}

QString formatKey(Format format)
{
    return format == Format::AccessiblePdf ? QStringLiteral("pdfua") : extensionOf(format);
}

QString extensionOf(Format format)
{
    switch (format) {
    case Format::Odt:
        return QStringLiteral("odt");
    case Format::Html:
        return QStringLiteral("html");
    case Format::Pdf:
    case Format::AccessiblePdf:
        break;
    }
    return QStringLiteral("pdf");
}

} // namespace iplan::report
