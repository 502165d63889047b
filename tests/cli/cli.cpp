// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

namespace iplan::test
{

QString iplanProgram()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/iplan");
}

Outcome runIplan(const QStringList& arguments, const QByteArray& input, const QProcessEnvironment& environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(iplanProgram(), arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(120'000) || process.exitStatus() != QProcess::NormalExit)
        FAIL("iplan " << arguments.join(u' ').toStdString()
                      << " did not end by itself: " << process.readAllStandardError().toStdString());
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

CliFile::CliFile(const QStringList& newOptions)
{
    ok("new", newOptions);
}

QByteArray CliFile::bytes() const
{
    QFile data(path());
    return data.open(QIODevice::ReadOnly) ? data.readAll() : QByteArray();
}

Outcome CliFile::run(const char* command, const QStringList& arguments, const QByteArray& input) const
{
    return runIplan(QStringList{QString::fromLatin1(command), path()} + arguments, input);
}

QString CliFile::ok(const char* command, const QStringList& arguments, const QByteArray& input)
{
    const Outcome outcome = run(command, arguments, input);
    INFO("iplan " << command << ' ' << arguments.join(u' ').toStdString() << '\n' << outcome.err.toStdString());
    REQUIRE(outcome.exitCode == 0);
    REQUIRE(outcome.err.isEmpty());
    return outcome.text();
}

QJsonObject CliFile::object(const char* command, const QStringList& arguments, const QByteArray& input)
{
    QJsonParseError error;
    const QString out = ok(command, arguments + QStringList{QStringLiteral("--json")}, input);
    const auto document = QJsonDocument::fromJson(out.toUtf8(), &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    REQUIRE(document.isObject());
    return document.object();
}

QJsonArray CliFile::array(const char* command, const QStringList& arguments)
{
    QJsonParseError error;
    const auto document =
        QJsonDocument::fromJson(ok(command, arguments + QStringList{QStringLiteral("--json")}).toUtf8(), &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    REQUIRE(document.isArray());
    return document.array();
}

QString CliFile::refused(int exitCode, const char* command, const QStringList& arguments, const QByteArray& input)
{
    const QByteArray before = bytes();
    const Outcome outcome = run(command, arguments, input);
    INFO("iplan " << command << ' ' << arguments.join(u' ').toStdString() << '\n'
                  << outcome.out.toStdString() << outcome.err.toStdString());
    REQUIRE(outcome.exitCode == exitCode);
    REQUIRE(outcome.out.isEmpty());
    REQUIRE(outcome.err.count('\n') == 2);
    REQUIRE(bytes() == before);
    return outcome.error();
}

void CliFile::fill()
{
    ok("batch", {},
       "add organization name='Amt für Weiterbildung' shortName=AfW\n"
       "add concept title='Konzept Musterstadt' municipality=Musterstadt\n"
       "add fieldOfAction concept='Konzept Musterstadt' number=1 title=Sprache\n"
       "add measure code=K001 title='Sprachförderung in Kitas' fieldOfAction=1 leadOffice=AfW\n");
}

QStringList keysOf(const QJsonObject& object)
{
    return object.keys();
}

void writeBytes(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace iplan::test
