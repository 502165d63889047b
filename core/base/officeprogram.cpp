// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/officeprogram.h"

#include <QProcess>
#include <QStandardPaths>
#include <QUrl>
#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace iplan
{

namespace
{

constexpr int kOfficeStartMs = 30'000;

/// The program is a script that starts others: all of them end.
void endOffice(QProcess& process)
{
#ifdef Q_OS_UNIX
    if (process.processId() > 0)
        ::kill(-static_cast<pid_t>(process.processId()), SIGKILL);
#endif
    process.kill();
    process.waitForFinished(kOfficeStartMs);
}

} // namespace

QString officeProgram()
{
    const QStringList names{QStringLiteral("soffice"), QStringLiteral("libreoffice")};
    const QStringList places{QStringLiteral("/usr/lib/libreoffice/program"), QStringLiteral("/opt/libreoffice/program"),
                             QStringLiteral("C:/Program Files/LibreOffice/program"),
                             QStringLiteral("/Applications/LibreOffice.app/Contents/MacOS")};
    for (const QString& name : names) {
        QString found = QStandardPaths::findExecutable(name);
        if (found.isEmpty())
            found = QStandardPaths::findExecutable(name, places);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

OfficeRun convertWithOffice(const QString& program, const QString& filter, const QStringList& sources,
                            const QString& folder, int seconds)
{
    const QString profile = QUrl::fromLocalFile(folder + QStringLiteral("/profil")).toString(QUrl::FullyEncoded);
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_UNIX
    process.setChildProcessModifier([] { ::setpgid(0, 0); });
#endif
    const QStringList arguments{QStringLiteral("-env:UserInstallation=") + profile,
                                QStringLiteral("--headless"),
                                QStringLiteral("--norestore"),
                                QStringLiteral("--nologo"),
                                QStringLiteral("--convert-to"),
                                filter,
                                QStringLiteral("--outdir"),
                                folder};
    process.start(program, arguments + sources);
    if (!process.waitForStarted(kOfficeStartMs))
        return {false, process.errorString()};
    if (!process.waitForFinished(seconds * 1000)) {
        endOffice(process);
        return {true, QStringLiteral("timeout")};
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return {false,
            QStringLiteral("exit code %1: %2").arg(process.exitCode()).arg(QString::fromLocal8Bit(process.readAll()))};
}

} // namespace iplan
