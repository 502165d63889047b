// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/serverconnection.h"

#include <QRegularExpression>

namespace iplan
{

namespace
{

ServerSession::Parameters parametersOf(const ServerAddress& address, const QString& password)
{
    ServerSession::Parameters out = address.options;
    const auto set = [&out](const char* key, const QString& value) {
        if (!out.contains(QLatin1String(key)))
            out.insert(QLatin1String(key), value);
    };
    set("host", address.host);
    set("dbname", address.database);
    if (!address.user.isEmpty())
        set("user", address.user);
    if (!password.isEmpty())
        set("password", password);
    if (address.port > 0)
        set("port", QString::number(address.port));
    const auto say = [&set](const char* key, const char* value) { set(key, QLatin1String(value)); };
    say("sslmode", "prefer");     // on this PC; to another one the address says more
    say("gssencmode", "disable"); // would encrypt without looking at the certificate
    say("client_encoding", "UTF8");
    say("application_name", "Integrationsplaner");
    // A server whose cable was cut is noticed within half a minute.
    say("tcp_user_timeout", "30000");
    say("keepalives_idle", "15");
    say("keepalives_interval", "5");
    say("keepalives_count", "3");
    return out;
}

ServerTimeouts timeoutsWith(const ServerAddress& address, ServerTimeouts timeouts)
{
    // libpq heeds it only where it waits by itself.
    if (const int seconds = address.options.value(QStringLiteral("connect_timeout")).toInt(); seconds > 0)
        timeouts.connecting = std::chrono::seconds(seconds);
    return timeouts;
}

/// A service names all parameters of a connection in a file, and there is no way to tell libpq that none is meant. The
/// others would count where the address leaves something out; a parameter that is set to nothing is left out, too.
void clearEnvironment()
{
    for (const char* name : {"PGSERVICE",
                             "PGHOST",
                             "PGHOSTADDR",
                             "PGPORT",
                             "PGDATABASE",
                             "PGUSER",
                             "PGSSLMODE",
                             "PGREQUIRESSL",
                             "PGSSLROOTCERT",
                             "PGSSLCERT",
                             "PGSSLKEY",
                             "PGSSLMINPROTOCOLVERSION",
                             "PGSSLMAXPROTOCOLVERSION",
                             "PGTARGETSESSIONATTRS",
                             "PGCLIENTENCODING",
                             "PGOPTIONS",
                             "PGREQUIREPEER",
                             "PGSSLCRL",
                             "PGSSLCRLDIR",
                             "PGSSLSNI",
                             "PGCHANNELBINDING",
                             "PGGSSENCMODE",
                             "PGKRBSRVNAME",
                             "PGGSSLIB",
                             "PGCONNECT_TIMEOUT"}) {
        if (qEnvironmentVariableIsSet(name))
            qunsetenv(name);
    }
}

bool containsAny(const QString& text, std::initializer_list<const char*> words)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.contains(QString::fromUtf8(word), Qt::CaseInsensitive); });
}

/// What libpq says without the names in quotes: a server "ssl.musterstadt.de" that is switched off has no certificate.
QString withoutNames(QString text)
{
    static const QRegularExpression english(QStringLiteral("\"[^\"]*\""));
    static const QRegularExpression german(QStringLiteral("»[^«]*«"));
    return text.replace(english, QStringLiteral("\"\"")).replace(german, QStringLiteral("»«"));
}

} // namespace

ServerConnection::ServerConnection(ServerAddress address, QString password, ServerTimeouts timeouts)
    : m_address(std::move(address)), m_password(std::move(password)), m_session(timeoutsWith(m_address, timeouts))
{
}

Result<> ServerConnection::open()
{
    if (m_session.isOpen())
        return {};
    m_unreachable = false;
    clearEnvironment();
    if (const auto failure = m_session.open(parametersOf(m_address, m_password)))
        return tl::unexpected<Error>(openError(*failure));
    // libpq would print notices on standard error. And nobody waits without end for a session that left its
    // transaction open, nor the server for a statement that we have given up by then.
    const auto set = run(QStringLiteral("SET bytea_output TO hex; SET client_min_messages TO error; "
                                        "SET lock_timeout TO '5s'; SET statement_timeout TO '100s'"));
    return set ? Result<>() : failFrom(set);
}

Result<ServerAnswer> ServerConnection::run(const QString& sql, const QVariantList& parameters)
{
    m_unreachable = false;
    ServerAnswer answer;
    const auto failure = m_session.run(sql, parameters, answer);
    if (!failure)
        return answer;
    const Error error = runError(*failure);
    // What a session is in after a failed statement is not worth finding out: the next call begins a new one.
    m_session.close();
    return tl::unexpected<Error>(error);
}

Error ServerConnection::openError(const ServerFailure& failure)
{
    // Before a session exists libpq gives no code, only the text of the server, in the server's language.
    const QString detail = failure.text;
    const QString reason = withoutNames(detail);
    const QString server = m_address.text();
    if (containsAny(reason, {"password authentication", "Passwort-Authentifizierung", "no password supplied",
                             "kein Passwort angegeben", "pg_hba.conf", "is not permitted to log in",
                             "authentication failed", "role \"", "Rolle »"}))
        return {ErrorKind::Rejected, QStringLiteral("Der Server „%1“ lehnt die Anmeldung ab.").arg(server),
                QStringLiteral("Prüfen Sie Nutzername und Passwort, oder lassen Sie sich von der Verwaltung des "
                               "Servers freischalten."),
                detail};
    if (containsAny(reason, {"SSL", "certificate", "Zertifikat", "TLS"}))
        return {
            ErrorKind::Io, QStringLiteral("Zum Server „%1“ kam keine gesicherte Verbindung zustande.").arg(server),
            QStringLiteral("Das Zertifikat der Zertifizierungsstelle gehört nach ~/.postgresql/root.crt oder in die "
                           "Adresse (?sslrootcert=…). Fragen Sie die Verwaltung des Servers."),
            detail};
    if (containsAny(reason, {"database \"", "Datenbank »"}))
        return {ErrorKind::NotFound,
                QStringLiteral("Die Datenbank „%1“ gibt es auf dem Server nicht.").arg(m_address.database),
                QStringLiteral("Prüfen Sie die Adresse oder lassen Sie die Datenbank anlegen."), detail};
    m_unreachable = true;
    return {
        ErrorKind::Io, QStringLiteral("Der Server „%1“ ist nicht erreichbar.").arg(server),
        QStringLiteral("Die Datei ist unverändert, Sie können weiterarbeiten. Versuchen Sie den Abgleich später noch "
                       "einmal oder prüfen Sie Netz und Adresse."),
        detail};
}

Error ServerConnection::runError(const ServerFailure& failure)
{
    const QString code = failure.code;
    const QString detail = failure.text + QStringLiteral(" [%1]").arg(code);
    const QString server = m_address.text();
    static const QStringList notPrepared{QStringLiteral("3F000"), QStringLiteral("42P01"), QStringLiteral("42883")};
    if (notPrepared.contains(code))
        return {ErrorKind::NotFound,
                QStringLiteral("Der Server „%1“ ist für den Abgleich noch nicht eingerichtet.").arg(server),
                QStringLiteral("Die Verwaltung des Servers führt einmal „iplan sync --init-server URL“ aus."), detail};
    if (code == u"42501")
        return {ErrorKind::Rejected,
                QStringLiteral("Auf dem Server „%1“ fehlt Ihrem Konto das Recht zum Abgleich.").arg(server),
                QStringLiteral("Die Verwaltung des Servers gibt es mit: GRANT iplan_exchange TO \"%1\";")
                    .arg(m_address.user.isEmpty() ? QStringLiteral("KONTO") : m_address.user),
                detail};
    if (code.startsWith(u"53"))
        return {
            ErrorKind::Io, QStringLiteral("Der Server „%1“ ist voll oder überlastet.").arg(server),
            QStringLiteral("Wiederholen Sie den Abgleich später; verständigen Sie sonst die Verwaltung des Servers."),
            detail};
    if (code == u"55P03" || code == u"57014")
        return {ErrorKind::Io,
                QStringLiteral("Auf dem Server „%1“ hält eine andere Sitzung die Daten fest.").arg(server),
                QStringLiteral("Es ging nichts verloren. Wiederholen Sie den Abgleich später; bleibt es dabei, beendet "
                               "die Verwaltung des Servers jene Sitzung (docs/server.md)."),
                detail};
    // 57P01 … 57P03: the administrator ended it. Where the line was cut there is no code.
    m_unreachable = code.isEmpty() || code.startsWith(u"08") || code.startsWith(u"57P");
    if (failure.isSilent)
        return {ErrorKind::Io, QStringLiteral("Der Server „%1“ antwortet nicht mehr.").arg(server),
                QStringLiteral("Es ging nichts verloren. Der nächste Abgleich setzt fort, wo dieser endete; bleibt es "
                               "dabei, verständigen Sie die Verwaltung des Servers."),
                detail};
    if (m_unreachable)
        return {ErrorKind::Io, QStringLiteral("Die Verbindung zum Server „%1“ ist abgebrochen.").arg(server),
                QStringLiteral("Es ging nichts verloren. Der nächste Abgleich setzt fort, wo dieser endete."), detail};
    return {ErrorKind::Io, QStringLiteral("Der Server „%1“ meldet einen Fehler.").arg(server),
            QStringLiteral("Wiederholen Sie den Abgleich; verständigen Sie sonst die Verwaltung des Servers."), detail};
}

} // namespace iplan
