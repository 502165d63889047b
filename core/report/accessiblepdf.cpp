// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/report/odtrenderer.h"
#include "core/report/pdfrenderer.h"
#include "core/report/pdfua.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int startTimeoutMs = 30'000;
constexpr int convertTimeoutMs = 300'000; ///< some hundred pages on a slow PC

QString officeProgram()
{
    const QStringList names{u"soffice"_s, u"libreoffice"_s};
    const QStringList places{u"/usr/lib/libreoffice/program"_s, u"/opt/libreoffice/program"_s,
                             u"C:/Program Files/LibreOffice/program"_s,
                             u"/Applications/LibreOffice.app/Contents/MacOS"_s};
    for (const QString& name : names) {
        QString found = QStandardPaths::findExecutable(name);
        if (found.isEmpty())
            found = QStandardPaths::findExecutable(name, places);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

QStringList arguments(const QString& folder, const QString& odt)
{
    const QString filter = u"pdf:writer_pdf_Export:"
                           "{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"true\"},"
                           "\"PDFUACompliance\":{\"type\":\"boolean\",\"value\":\"true\"},"
                           "\"ExportBookmarks\":{\"type\":\"boolean\",\"value\":\"true\"},"
                           "\"SelectPdfVersion\":{\"type\":\"long\",\"value\":\"2\"}}"_s;
    const QString profile = QUrl::fromLocalFile(folder + u"/profil"_s).toString(QUrl::FullyEncoded);
    return {u"-env:UserInstallation="_s + profile,
            u"--headless"_s,
            u"--norestore"_s,
            u"--nologo"_s,
            u"--convert-to"_s,
            filter,
            u"--outdir"_s,
            folder,
            odt};
}

/// Runs LibreOffice; empty on success, else what went wrong, for the log.
QString convert(const QString& program, const QStringList& arguments, bool& timedOut)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForStarted(startTimeoutMs))
        return process.errorString();
    timedOut = !process.waitForFinished(convertTimeoutMs);
    if (timedOut) {
        process.kill();
        process.waitForFinished(startTimeoutMs);
        return u"timeout"_s;
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return u"exit code %1: %2"_s.arg(process.exitCode()).arg(QString::fromLocal8Bit(process.readAll()));
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
    bool timedOut = false;
    QString problem = convert(program, arguments(folder.path(), odt), timedOut);
    QFile pdf(folder.filePath(u"bericht.pdf"_s));
    QByteArray bytes;
    if (problem.isEmpty() && pdf.open(QIODevice::ReadOnly))
        bytes = pdf.readAll();
    if (!bytes.startsWith("%PDF"))
        return fail(ErrorKind::Io,
                    timedOut ? u"LibreOffice hat das PDF nicht in der erwarteten Zeit fertiggestellt."_s
                             : u"LibreOffice konnte das PDF nicht erzeugen."_s,
                    u"Bitte versuchen Sie es erneut, oder speichern Sie den Bericht als ODT und exportieren Sie ihn in "
                    "LibreOffice als PDF."_s,
                    problem);
    IPLAN_TRY_ASSIGN(const auto finished, finishAccessiblePdf(bytes));
    return writeFile(path, finished);
}

} // namespace iplan::report
