// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>

namespace iplan::test
{

/// What a run of iplan left behind.
struct Outcome {
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
    [[nodiscard]] QString text() const { return QString::fromUtf8(out).trimmed(); }
    [[nodiscard]] QString error() const { return QString::fromUtf8(err); }
};

/// The built iplan; it lies beside the test program.
[[nodiscard]] QString iplanProgram();

/// Runs the built iplan, as scripts do.
Outcome runIplan(const QStringList& arguments, const QByteArray& input = {},
                 const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

/// A data file of a test and iplan at work on it: the name of the file comes after the name of the command.
class CliFile
{
public:
    /// A new file, with the options of "iplan new".
    explicit CliFile(const QStringList& newOptions = {});

    [[nodiscard]] QString path() const { return m_dir.file(QStringLiteral("Köln.iplan")); }
    [[nodiscard]] QString file(const QString& name) const { return m_dir.file(name); }
    [[nodiscard]] QByteArray bytes() const;

    /// Runs a command that must succeed and say nothing on standard error; its output without the last line break.
    QString ok(const char* command, const QStringList& arguments = {}, const QByteArray& input = {});
    /// As above with --json; what it printed.
    QJsonObject object(const char* command, const QStringList& arguments = {}, const QByteArray& input = {});
    QJsonArray array(const char* command, const QStringList& arguments = {});
    /// Runs a command that must fail with that code, print nothing and leave the file as it is. The message in two
    /// lines.
    QString refused(int exitCode, const char* command, const QStringList& arguments = {}, const QByteArray& input = {});

    /// Adds rows to work with: organization "Amt für Weiterbildung" (AfW), concept, field of action 1, measure K001.
    void fill();

private:
    Outcome run(const char* command, const QStringList& arguments, const QByteArray& input = {}) const;
    TempDir m_dir;
};

/// The keys of an object, sorted.
QStringList keysOf(const QJsonObject& object);

/// A string literal with umlauts.
inline QString u(const char* text)
{
    return QString::fromUtf8(text);
}

/// Puts the bytes in the place of what the file holds.
void writeBytes(const QString& path, const QByteArray& bytes);

} // namespace iplan::test
