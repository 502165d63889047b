// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/officeprogram.h"
#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/report/odtrenderer.h"
#include "core/report/pdfrenderer.h"
#include "core/report/pdfua.h"

#include <QFile>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int kConvertSeconds = 300; ///< some hundred pages on a slow PC

QString pdfFilter()
{
    return u"pdf:writer_pdf_Export:"
           "{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
           "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
           "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
           "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}"_s;
}

} // namespace

bool accessiblePdfAvailable()
{
    return !officeProgram().isEmpty();
}

Result<> writeAccessiblePdf(const Document& document, const QString& path)
{
    const QString program = officeProgram();
    if (program.isEmpty())
        return fail(ErrorKind::NotFound,
                    u"Für das barrierefreie PDF wird LibreOffice gebraucht; es ist auf diesem PC nicht installiert."_s,
                    u"Bitte lassen Sie LibreOffice installieren, oder speichern Sie den Bericht als HTML: Diese Datei "
                    "ist ebenfalls barrierefrei."_s);
    const TemporaryFolder folder;
    if (!folder.isValid())
        return fail(ErrorKind::Io, u"Es konnte kein Ordner für Zwischendateien angelegt werden."_s,
                    u"Bitte prüfen Sie, ob auf dem Laufwerk genug Platz frei ist."_s);
    const QString odt = folder.filePath(u"bericht.odt"_s);
    IPLAN_TRY(writeOdt(document, odt));
    const OfficeRun run = convertWithOffice(program, pdfFilter(), {odt}, folder.path(), kConvertSeconds);
    QFile pdf(folder.filePath(u"bericht.pdf"_s));
    QByteArray bytes;
    if (run.problem.isEmpty() && pdf.open(QIODevice::ReadOnly))
        bytes = pdf.readAll();
    if (!bytes.startsWith("%PDF"))
        return fail(ErrorKind::Io,
                    run.timedOut ? u"LibreOffice hat das PDF nicht in der erwarteten Zeit fertiggestellt."_s
                                 : u"LibreOffice konnte das PDF nicht erzeugen."_s,
                    u"Bitte versuchen Sie es erneut, oder speichern Sie den Bericht als ODT und exportieren Sie ihn in "
                    "LibreOffice als PDF."_s,
                    run.problem);
    IPLAN_TRY_ASSIGN(const auto finished, finishAccessiblePdf(bytes));
    return writeFile(path, finished);
}

} // namespace iplan::report
