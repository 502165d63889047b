// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serveraddress.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

namespace iplan
{

namespace
{

const QString kForm = QStringLiteral("Erwartet wird: postgresql://NUTZER@SERVER:PORT/DATENBANK?sslmode=verify-full");

const QString kTimeout = QStringLiteral("connect_timeout");
constexpr int kLongestTimeout = 300;

tl::unexpected<Error> refused(const QString& message, const QString& hint = kForm)
{
    return fail(ErrorKind::Usage, message, hint);
}

Result<> readOptions(const QUrl& url, ServerAddress& address)
{
    static const QStringList known{QStringLiteral("sslmode"), QStringLiteral("sslrootcert"), QStringLiteral("sslcert"),
                                   QStringLiteral("sslkey"), kTimeout};
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

/// One server under one name: libpq takes a list of them, and the first would speak for all. A folder is that of a
/// socket on this PC.
Result<> checkPlace(const ServerAddress& address)
{
    static const QRegularExpression folder(QStringLiteral("^/[^,\\p{C}]*$"));
    static const QRegularExpression name(QStringLiteral("^[\\p{L}\\p{N}._:-]*$"));
    if (!folder.match(address.host).hasMatch() && !name.match(address.host).hasMatch())
        return refused(QStringLiteral("„%1“ ist kein Name eines Servers.").arg(address.host.simplified()));
    bool isNumber = true;
    const int seconds = address.options.value(kTimeout, QStringLiteral("1")).toInt(&isNumber);
    if (!isNumber || seconds < 1 || seconds > kLongestTimeout)
        return refused(QStringLiteral("Die Angabe „%1“ in der Adresse des Servers ist nicht zulässig.").arg(kTimeout),
                       QStringLiteral("Zulässig sind 1 bis %1 Sekunden.").arg(kLongestTimeout));
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
    IPLAN_TRY(checkPlace(address));
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
