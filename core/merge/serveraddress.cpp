// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/serveraddress.h"

#include <QUrl>
#include <QUrlQuery>

namespace iplan
{

namespace
{

const QString kForm = QStringLiteral("Erwartet wird: postgresql://NUTZER@SERVER:PORT/DATENBANK?sslmode=verify-full");

tl::unexpected<Error> refused(const QString& message, const QString& hint = kForm)
{
    return fail(ErrorKind::Usage, message, hint);
}

Result<> readOptions(const QUrl& url, ServerAddress& address)
{
    static const QStringList known{QStringLiteral("sslmode"), QStringLiteral("sslrootcert"), QStringLiteral("sslcert"),
                                   QStringLiteral("sslkey"), QStringLiteral("connect_timeout")};
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto& [key, value] : items) {
        if (key == u"password")
            return refused(QStringLiteral("Das Passwort gehört nicht in die Adresse des Servers."),
                           QStringLiteral("Lassen Sie es in der Adresse weg, und geben Sie es im Feld „Passwort“ oder "
                                          "mit --password-file an."));
        // Qt separates options with semicolons and has no way to write one.
        if (value.contains(u';'))
            return refused(QStringLiteral("In der Angabe „%1“ ist ein Semikolon nicht zulässig.").arg(key));
        if (key == u"host")
            address.host = value;
        else if (key == u"user")
            address.user = value;
        else if (key == u"port")
            address.port = value.toInt();
        else if (known.contains(key))
            address.options.insert(key, value);
        else
            return refused(QStringLiteral("Die Angabe „%1“ in der Adresse des Servers ist unbekannt.").arg(key),
                           QStringLiteral("Zulässig sind host, port, user, %1.").arg(known.join(QStringLiteral(", "))));
    }
    return {};
}

Result<> requireEncryption(ServerAddress& address)
{
    static const QStringList encrypted{QStringLiteral("require"), QStringLiteral("verify-ca"),
                                       QStringLiteral("verify-full")};
    static const QStringList open{QStringLiteral("disable"), QStringLiteral("allow"), QStringLiteral("prefer")};
    const QString key = QStringLiteral("sslmode");
    const QString mode = address.options.value(key);
    if (!mode.isEmpty() && !encrypted.contains(mode) && !open.contains(mode))
        return refused(QStringLiteral("Die Angabe „sslmode=%1“ gibt es nicht.").arg(mode),
                       QStringLiteral("Empfohlen ist sslmode=verify-full, zulässig sind auch verify-ca und require."));
    if (address.isLocal() || encrypted.contains(mode))
        return {};
    if (open.contains(mode))
        return refused(QStringLiteral("Mit „sslmode=%1“ gingen die Daten unverschlüsselt durch das Netz.").arg(mode),
                       QStringLiteral("Verwenden Sie sslmode=verify-full, mindestens require."));
    address.options.insert(key, QStringLiteral("verify-full"));
    return {};
}

} // namespace

Result<ServerAddress> ServerAddress::parse(const QString& url)
{
    const QUrl parsed(url, QUrl::StrictMode);
    if (!parsed.isValid() || (parsed.scheme() != u"postgresql" && parsed.scheme() != u"postgres"))
        return refused(QStringLiteral("„%1“ ist keine Adresse eines PostgreSQL-Servers.")
                           .arg(parsed.isValid() ? parsed.toDisplayString() : QStringLiteral("…")));
    if (!parsed.password().isEmpty())
        return refused(
            QStringLiteral("Das Passwort gehört nicht in die Adresse des Servers."),
            QStringLiteral(
                "Lassen Sie es in der Adresse weg, und geben Sie es im Feld „Passwort“ oder mit --password-file an."));
    ServerAddress address{parsed.host(),
                          qMax(0, parsed.port()),
                          parsed.path(QUrl::FullyDecoded).mid(1),
                          parsed.userName(QUrl::FullyDecoded),
                          {}};
    if (address.database.isEmpty())
        return refused(QStringLiteral("In der Adresse des Servers fehlt der Name der Datenbank."));
    IPLAN_TRY(readOptions(parsed, address));
    if (address.host.isEmpty())
        address.host = qEnvironmentVariable("PGHOST"); // what libpq would take, but checked like any other
    IPLAN_TRY(requireEncryption(address));
    return address;
}

bool ServerAddress::isLocal() const
{
    return host.isEmpty() || host.startsWith(u'/') || host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

QString ServerAddress::text() const
{
    QString out = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        out += user + u'@';
    out += host.startsWith(u'/') ? QString() : host;
    if (port > 0)
        out += u':' + QString::number(port);
    return out + u'/' + database;
}

} // namespace iplan
