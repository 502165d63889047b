// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/pdfrenderer.h"

#include "core/base/outputfile.h"
#include "core/report/layout.h"
#include "core/report/pdffinish.h"

#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>

namespace iplan::report
{

namespace
{

QByteArray paintedPdf(const Layout& layout)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(int(72 * pt));
    writer.setTitle(layout.document().title);
    const auto orientation = layout.document().landscape ? QPageLayout::Landscape : QPageLayout::Portrait;
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), orientation, QMarginsF()));
    QPainter painter;
    if (!painter.begin(&writer))
        return {};
    paintPages(layout, writer, painter);
    painter.end();
    return buffer.data();
}

} // namespace

Result<> writePdf(const Document& document, const QString& path)
{
    const Layout layout(document);
    const QByteArray painted = paintedPdf(layout);
    if (painted.isEmpty())
        return fail(ErrorKind::Io, QStringLiteral("Das PDF konnte nicht erzeugt werden."),
                    QStringLiteral("Bitte schließen Sie andere Programme und versuchen Sie es erneut."));
    const Result<QByteArray> finished = finishPdf(painted, layout, QDateTime::currentDateTime());
    if (!finished)
        return failFrom(finished);
    return writeFile(path, *finished);
}

} // namespace iplan::report
