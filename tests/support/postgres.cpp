// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/postgres.h"

#include "tests/support/test.h"

#include <csignal>
#include <pwd.h>
#include <QDir>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

namespace iplan::test
{

namespace
{

const passwd* serverAccount()
{
    return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

} // namespace

QString Postgres::programFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed);
    for (const QString& name : names) {
        const QString folder = versions.filePath(name + QStringLiteral("/bin"));
        if (QFile::exists(folder + QStringLiteral("/initdb")) && QFile::exists(folder + QStringLiteral("/postgres")))
            return folder;
    }
    return {};
}

void Postgres::launch(QProcess& process, const QString& program, const QStringList& arguments) const
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setWorkingDirectory(folder());
    process.setChildProcessModifier([account = serverAccount()] {
        if (account && (::setgid(account->pw_gid) != 0 || ::setuid(account->pw_uid) != 0))
            ::_exit(1);
#ifdef Q_OS_LINUX
        ::prctl(PR_SET_PDEATHSIG, SIGINT); // no server stays behind a test that was killed
#endif
    });
    process.start(program, arguments);
    REQUIRE(process.waitForStarted());
}

QByteArray Postgres::runAsServer(const QString& program, const QStringList& arguments) const
{
    QProcess process;
    launch(process, program, arguments);
    const bool ended = process.waitForFinished(120'000);
    const QByteArray output = process.readAll();
    INFO(program.toStdString() << ": " << output.toStdString());
    REQUIRE(ended);
    REQUIRE(process.exitCode() == 0);
    return output;
}

Postgres::Postgres() : m_dir(QDir::tempPath() + QStringLiteral("/iplan-pg-XXXXXX"))
{
    REQUIRE(m_dir.isValid());
    if (const passwd* account = serverAccount())
        REQUIRE(::chown(QFile::encodeName(folder()).constData(), account->pw_uid, account->pw_gid) == 0);
    runAsServer(programFolder() + QStringLiteral("/initdb"),
                {QStringLiteral("--pgdata=") + dataFolder(), QStringLiteral("--username=postgres"),
                 QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"), QStringLiteral("--no-locale"),
                 QStringLiteral("--no-sync")});
    QFile access(dataFolder() + QStringLiteral("/pg_hba.conf"));
    REQUIRE(access.open(QIODevice::WriteOnly | QIODevice::Truncate));
    access.write("local all /^passwort scram-sha-256\nlocal all passwort scram-sha-256\nlocal all all trust\n"
                 "host all all 127.0.0.1/32 trust\n");
    access.close();
    start();
}

Postgres::~Postgres()
{
    stop();
}

void Postgres::start(const QStringList& options)
{
    QStringList arguments{QStringLiteral("-D"), dataFolder(), QStringLiteral("-k"), folder()};
    for (const QString& option :
         QStringList{QStringLiteral("listen_addresses="), QStringLiteral("fsync=off"),
                     QStringLiteral("logging_collector=off"), QStringLiteral("max_connections=60")} +
             options)
        arguments << QStringLiteral("-c") << option;
    launch(m_server, programFolder() + QStringLiteral("/postgres"), arguments);
    QByteArray log;
    while (!log.contains("ready to accept connections") && m_server.waitForReadyRead(60'000))
        log += m_server.readAll();
    INFO(log.toStdString());
    REQUIRE(log.contains("ready to accept connections"));
    // Nobody reads its log from now on, and a full pipe would stop it.
    m_server.closeReadChannel(QProcess::StandardOutput);
}

void Postgres::stop()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), SIGINT);
    if (!m_server.waitForFinished(60'000)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

QString Postgres::url(const QString& user, const QString& database) const
{
    return QStringLiteral("postgresql:///%1?host=%2&user=%3").arg(database, folder(), user);
}

QStringList Postgres::sql(const QString& statement, const QString& user) const
{
    QStringList out;
    const QString name = QUuid::createUuid().toString();
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
        database.setHostName(folder());
        database.setDatabaseName(QStringLiteral("postgres"));
        database.setUserName(user);
        QSqlQuery query(database);
        if (!database.open())
            out << QStringLiteral("ERROR ") + database.lastError().text();
        else if (!query.exec(statement))
            out << QStringLiteral("ERROR ") + query.lastError().text();
        while (query.next())
            out << query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return out;
}

} // namespace iplan::test
