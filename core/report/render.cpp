// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/render.h"

#include "core/report/docxrenderer.h"
#include "core/report/htmlrenderer.h"
#include "core/report/odtrenderer.h"
#include "core/report/pdfrenderer.h"

namespace iplan::report
{

namespace
{

constexpr FormatInfo kFormats[] = {
    {Format::Pdf, "pdf", "pdf", "ohne Strukturmarken für Vorleseprogramme", &writePdf},
    {Format::Docx, "docx", "docx", "für Word", &writeDocx},
    {Format::Odt, "odt", "odt", "", &writeOdt},
    {Format::Html, "html", "html", "", &writeHtml},
    {Format::AccessiblePdf, "pdfua", "pdf", "barrierefreies PDF; braucht LibreOffice", &writeAccessiblePdf},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < std::size(kFormats); ++i) {
        if (kFormats[i].format != kAllFormats[i] || std::size_t(kAllFormats[i]) != i)
            return false;
    }
    return true;
}
static_assert(std::size(kFormats) == std::size(kAllFormats) && isInOrder());

} // namespace

const FormatInfo& infoOf(Format format)
{
    return kFormats[std::size_t(format)];
}

Result<> render(const Document& document, Format format, const QString& path)
{
    return infoOf(format).write(document, path);
}

Format usualPdf()
{
    return accessiblePdfAvailable() ? Format::AccessiblePdf : Format::Pdf;
}

QString formatKey(Format format)
{
    return QString::fromLatin1(infoOf(format).key);
}

QString extensionOf(Format format)
{
    return QString::fromLatin1(infoOf(format).extension);
}

} // namespace iplan::report
