// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/formatter.h"

#include <cstdio>
#include <QJsonDocument>

namespace iplan::cli
{

namespace
{

/// UTF-8 on every system: scripts must not depend on the locale of whoever runs them.
bool write(std::FILE* stream, const QByteArray& bytes)
{
    const auto size = static_cast<size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
}

Result<> writeAnswer(const QByteArray& bytes)
{
    if (write(stdout, bytes))
        return {};
    return fail(ErrorKind::Io, QStringLiteral("Die Ausgabe konnte nicht geschrieben werden."),
                QStringLiteral("Prüfen Sie, ob auf dem Ziel der Umleitung Platz ist und ob das Programm dahinter "
                               "noch läuft. Was der Befehl an der Datei getan hat, gilt."));
}

class TextFormatter : public Formatter
{
public:
    Result<> answer(const Text& text, const Json&) override
    {
        QString out = text();
        if (!out.isEmpty() && !out.endsWith(u'\n'))
            out += u'\n';
        return writeAnswer(out.toUtf8());
    }
    void error(const Error& error) override
    {
        // Two lines, whatever values are quoted in them.
        QString out = QString(error.message).replace(u'\n', u' ') + u'\n';
        if (!error.hint.isEmpty())
            out += QString(error.hint).replace(u'\n', u' ') + u'\n';
        write(stderr, out.toUtf8());
    }
};

class JsonFormatter : public Formatter
{
public:
    Result<> answer(const Text&, const Json& json) override
    {
        const QJsonValue value = json();
        return writeAnswer(
            (value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject())).toJson());
    }
    void error(const Error& error) override
    {
        const QJsonObject body{{QStringLiteral("kind"), kindKey(error.kind)},
                               {QStringLiteral("exitCode"), exitCodeOf(error.kind)},
                               {QStringLiteral("message"), error.message},
                               {QStringLiteral("hint"), error.hint}};
        write(stderr, QJsonDocument(QJsonObject{{QStringLiteral("error"), body}}).toJson());
    }

private:
    static QString kindKey(ErrorKind kind)
    {
        switch (kind) {
        case ErrorKind::Usage:
            return QStringLiteral("usage");
        case ErrorKind::Rejected:
            return QStringLiteral("rejected");
        case ErrorKind::NotFound:
            return QStringLiteral("notFound");
        case ErrorKind::Conflict:
            return QStringLiteral("conflict");
        case ErrorKind::Locked:
            return QStringLiteral("locked");
        case ErrorKind::Damaged:
            return QStringLiteral("damaged");
        case ErrorKind::Io:
            break;
        }
        return QStringLiteral("io");
    }
};

} // namespace

int exitCodeOf(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Usage:
        return 2;
    case ErrorKind::Rejected:
        return 3;
    case ErrorKind::NotFound:
        return 4;
    case ErrorKind::Conflict:
    case ErrorKind::Locked:
        return 5;
    case ErrorKind::Damaged:
    case ErrorKind::Io:
        break;
    }
    return 6;
}

std::unique_ptr<Formatter> Formatter::make(bool json)
{
    if (json)
        return std::make_unique<JsonFormatter>();
    return std::make_unique<TextFormatter>();
}

} // namespace iplan::cli
