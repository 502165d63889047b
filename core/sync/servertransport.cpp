// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/servertransport.h"

#include "core/store/cborlimits.h"

#include <QFile>
#include <QRegularExpression>
#include <QtEndian>

namespace iplan
{

namespace
{

constexpr int kServerVersion = 3;        // of resources/server/iplan-server.sql, iplan.version()
constexpr int kBlankingVersion = 2;      // from then on it can blank
constexpr qsizetype kBatchCommits = 200; // one statement each
constexpr qsizetype kBatchBytes = 4 << 20;
constexpr qsizetype kRowBytes = 16 + 8 + 8; // of load()

/// A commit that the administration removed is another one when somebody gives it again, also under the same account.
QString stampOf(qint64 seq)
{
    return QString::number(seq);
}

/// As an array of PostgreSQL.
QString arrayOf(const QList<QUuid>& ids)
{
    QStringList out;
    for (const QUuid& id : ids)
        out << idText(id);
    return u'{' + out.join(u',') + u'}';
}

QList<QUuid> idsOf(const QList<CommitData>& commits)
{
    QList<QUuid> out;
    for (const CommitData& commit : commits)
        out << commit.id;
    return out;
}

Error unreadable(const QUuid& id, const QString& account)
{
    return {ErrorKind::Damaged,
            QStringLiteral("Der Commit %1, den das Konto „%2“ auf den Server gelegt hat, ist nicht lesbar.")
                .arg(idText(id), account),
            QStringLiteral("Wurde er mit einer neueren Version geschrieben, installieren Sie diese auch hier; sonst "
                           "wenden Sie sich an die Verwaltung des Servers. Alles andere wurde abgeglichen."),
            {}};
}

Error otherContent(const QUuid& id)
{
    return {
        ErrorKind::Rejected,
        QStringLiteral("Auf dem Server hat der Commit %1 einen anderen Inhalt als in dieser Datei.").arg(idText(id)),
        QStringLiteral("Eine der beiden Seiten wurde außerhalb des Programms verändert. Prüfen Sie die Datei mit "
                       "„iplan check“ und wenden Sie sich an die Verwaltung des Servers."),
        {}};
}

tl::unexpected<Error> olderServer(const ServerAddress& address)
{
    return fail(
        ErrorKind::Rejected,
        QStringLiteral("Der Server „%1“ ist für eine ältere Version eingerichtet: Gelöschte Personendaten lassen "
                       "sich dort noch nicht schwärzen.")
            .arg(address.text()),
        QStringLiteral("Die Verwaltung des Servers führt noch einmal „iplan sync --init-server URL“ aus; der "
                       "nächste Abgleich holt das Schwärzen nach."));
}

tl::unexpected<Error> notBlanked(const QUuid& id)
{
    return fail(ErrorKind::Rejected,
                QStringLiteral("Der Commit %1 auf dem Server ließ sich nicht schwärzen: er hat dort inzwischen einen "
                               "anderen Inhalt.")
                    .arg(idText(id)),
                QStringLiteral("Wiederholen Sie den Abgleich; bleibt es dabei, wenden Sie sich an die Verwaltung des "
                               "Servers."));
}

} // namespace

Result<> initializeServer(const ServerAddress& address, const QString& password)
{
    QFile script(QStringLiteral(":/server/iplan-server.sql"));
    if (!script.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("Das Skript für den Server fehlt im Programm."),
                    QStringLiteral("Installieren Sie das Programm neu."));
    ServerConnection connection(address, password);
    IPLAN_TRY(connection.open());
    static const QRegularExpression comment(QStringLiteral("^--.*\n?"), QRegularExpression::MultilineOption);
    const QString text = QString::fromUtf8(script.readAll()).remove(comment);
    QStringList statements{QStringLiteral("BEGIN")};
    statements += text.split(QStringLiteral("\n\n"), Qt::SkipEmptyParts);
    statements << QStringLiteral("COMMIT");
    statements.removeIf([](const QString& statement) { return statement.trimmed().isEmpty(); });
    for (const QString& statement : std::as_const(statements)) {
        if (const auto done = connection.run(statement); !done) {
            Error error = done.error();
            if (error.kind == ErrorKind::Rejected)
                error.hint =
                    QStringLiteral("Zum Einrichten braucht das Konto das Recht, in der Datenbank ein Schema (CREATE) "
                                   "und Rollen anzulegen (CREATEROLE); siehe docs/server.md.");
            return tl::unexpected<Error>(error);
        }
    }
    return {};
}

ServerTransport::ServerTransport(ServerAddress address, QString password, const QUuid& root)
    : m_connection(std::move(address), std::move(password)), m_root(root)
{
}

Result<> ServerTransport::connect()
{
    if (m_connection.isOpen())
        return {};
    IPLAN_TRY(m_connection.open());
    IPLAN_TRY_ASSIGN(auto version, m_connection.run(QStringLiteral("SELECT iplan.version()")));
    m_version = version.next() ? version.value(0).toInt() : 0;
    if (m_version > kServerVersion)
        return fail(ErrorKind::Damaged,
                    QStringLiteral("Der Server „%1“ ist für eine neuere Version eingerichtet.").arg(address().text()),
                    QStringLiteral("Installieren Sie die neue Version auch auf diesem PC."));
    return {};
}

Result<QList<QUuid>> ServerTransport::conceptsOn(const ServerAddress& address, const QString& password)
{
    ServerTransport transport(address, password, QUuid());
    IPLAN_TRY(transport.connect());
    IPLAN_TRY_ASSIGN(auto query, transport.m_connection.run(
                                     QStringLiteral("SELECT DISTINCT root FROM iplan.commits ORDER BY root")));
    QList<QUuid> out;
    while (query.next())
        out << idFromText(query.value(0).toString());
    return out;
}

Result<QList<ServerTransport::Row>> ServerTransport::load()
{
    IPLAN_TRY(connect());
    IPLAN_TRY_ASSIGN(
        auto query,
        m_connection.run(
            QStringLiteral(
                "SELECT string_agg(uuid_send(id) || int8send(octet_length(bytes)) || int8send(seq), ''::bytea ORDER BY "
                "seq) FROM iplan.commits WHERE root=?"),
            {idText(m_root)}));
    QList<Row> out;
    const QByteArray rows = query.next() ? query.value(0).toByteArray() : QByteArray();
    for (qsizetype at = 0; at + kRowBytes <= rows.size(); at += kRowBytes)
        out << Row{QUuid::fromRfc4122(QByteArrayView(rows).sliced(at, 16)),
                   qFromBigEndian<qint64>(rows.constData() + at + 16),
                   qFromBigEndian<qint64>(rows.constData() + at + 24)};
    return out;
}

Result<QSet<QUuid>> ServerTransport::ids()
{
    m_pending.reset();
    IPLAN_TRY_ASSIGN(const auto all, load());
    QSet<QUuid> out;
    for (const Row& row : all)
        out.insert(row.id);
    return out;
}

Result<QList<CommitData>> ServerTransport::read(const QString& condition, const QVariantList& parameters)
{
    IPLAN_TRY(connect());
    IPLAN_TRY_ASSIGN(
        auto query,
        m_connection.run(
            QStringLiteral(
                "SELECT id, CASE WHEN octet_length(bytes)<=%1 THEN bytes END, added_by, seq FROM iplan.commits WHERE "
                "root=? AND %2 ORDER BY seq")
                .arg(kMostCommitBytes)
                .arg(condition),
            QVariantList{idText(m_root)} + parameters));
    QList<CommitData> out;
    while (query.next()) {
        const QUuid id = idFromText(query.value(0).toString());
        const QString account = query.value(2).toString();
        const InputSource source{place(), account, stampOf(query.value(3).toLongLong())};
        auto commit = commitFromBytes(query.value(1).toByteArray());
        if (!commit || commit->id != id) {
            noteFound({id, unreadable(id, account), source, false, {}});
            continue;
        }
        noteSource(id, source);
        out << std::move(*commit);
    }
    return out;
}

QList<QUuid> ServerTransport::nextBatch(const QSet<QUuid>& known)
{
    QList<QUuid> batch;
    qint64 bytes = 0;
    while (!m_pending->isEmpty() && batch.size() < kBatchCommits && bytes < kBatchBytes) {
        const Row row = m_pending->takeFirst();
        if (known.contains(row.id) || isPassedOver(row.id, stampOf(row.seq)))
            continue;
        batch << row.id;
        bytes += row.bytes;
    }
    return batch;
}

Result<QList<CommitData>> ServerTransport::fetch(const QSet<QUuid>& known)
{
    if (!m_pending) {
        IPLAN_TRY_ASSIGN(auto all, load());
        m_pending = std::move(all);
    }
    // What cannot be read or was removed meanwhile is passed over, so that an empty answer always means the end.
    while (!m_pending->isEmpty()) {
        const QList<QUuid> batch = nextBatch(known);
        if (batch.isEmpty())
            continue;
        auto commits = read(QStringLiteral("id=ANY(CAST(? AS uuid[]))"), {arrayOf(batch)});
        if (!commits)
            m_pending.reset();
        if (!commits || !commits->isEmpty())
            return commits;
    }
    m_pending.reset();
    return QList<CommitData>();
}

Result<> ServerTransport::push(const QList<CommitData>& commits)
{
    IPLAN_TRY(connect());
    QList<CommitData> batch;
    qsizetype bytes = 0;
    for (const CommitData& commit : commits) {
        batch << commit;
        bytes += toBytes(commit).size();
        if (batch.size() < kBatchCommits && bytes < kBatchBytes)
            continue;
        IPLAN_TRY(pushBatch(batch));
        batch.clear();
        bytes = 0;
    }
    return batch.isEmpty() ? Result<>() : pushBatch(batch);
}

Result<> ServerTransport::pushBatch(QList<CommitData> commits)
{
    // Programs that give the same commits at once wait for each other in the same order, never in a circle.
    std::sort(commits.begin(), commits.end(), [](const CommitData& a, const CommitData& b) { return a.id < b.id; });
    QVariantList parameters;
    for (const CommitData& commit : std::as_const(commits))
        parameters << idText(m_root) << idText(commit.id) << toBytes(commit);
    const QStringList rows(commits.size(), QStringLiteral("(?,?,?)"));
    IPLAN_TRY_ASSIGN(auto query, m_connection.run(QStringLiteral("INSERT INTO iplan.commits(root,id,bytes) VALUES %1 "
                                                                 "ON CONFLICT DO NOTHING RETURNING id")
                                                      .arg(rows.join(u',')),
                                                  parameters));
    QSet<QUuid> added;
    while (query.next())
        added.insert(idFromText(query.value(0).toString()));
    commits.removeIf([&](const CommitData& commit) { return added.contains(commit.id); });
    return commits.isEmpty() ? Result<>() : compare(commits);
}

Result<> ServerTransport::compare(const QList<CommitData>& commits)
{
    IPLAN_TRY_ASSIGN(const auto there, read(QStringLiteral("id=ANY(CAST(? AS uuid[]))"), {arrayOf(idsOf(commits))}));
    for (const CommitData& theirs : there) {
        const auto mine = std::find_if(commits.begin(), commits.end(),
                                       [&](const CommitData& commit) { return commit.id == theirs.id; });
        if (mine != commits.end() && !equalButForBlanks(*mine, theirs))
            noteFound({theirs.id, otherContent(theirs.id), sourceOf(theirs.id), false, {}});
    }
    return {};
}

Result<int> ServerTransport::blankRowsOf(const CommitData& erasure)
{
    int count = 0;
    // One row at a time: the server looks whether nothing but its values is missing.
    for (const RowKey& row : erasure.erased) {
        IPLAN_TRY_ASSIGN(auto commits, read(QStringLiteral("position(? IN bytes)>0"), {row.id.toRfc4122()}));
        for (CommitData& commit : commits) {
            if (!blankRows(commit, {row}))
                continue;
            if (m_version < kBlankingVersion)
                return olderServer(address());
            IPLAN_TRY_ASSIGN(auto done, m_connection.run(QStringLiteral("SELECT iplan.blank(?,?,?,?,?,?)"),
                                                         {idText(m_root), idText(erasure.id), row.entity,
                                                          idText(row.id), idText(commit.id), toBytes(commit)}));
            if (!done.next() || !done.value(0).toBool())
                return notBlanked(commit.id);
            ++count;
        }
    }
    return count;
}

QString blankedOnServerKey(const ServerAddress& address)
{
    return QStringLiteral("server.blanked:") + address.text();
}

Result<> blankOnServer(ServerTransport& server, const QList<CommitData>& erasures, const QList<QUuid>& justGiven,
                       QStringList& done)
{
    // A copy that gives away values which are erased elsewhere gets the erasure with its next exchange, and comes here.
    // So it suffices to look through the server once for each erasure that the file gets to know, and again when the
    // server had lost it.
    for (const CommitData& erasure : erasures) {
        const QString id = idText(erasure.id);
        if (done.contains(id) && !justGiven.contains(erasure.id))
            continue;
        if (const auto blanked = server.blankRowsOf(erasure); !blanked)
            return failFrom(blanked);
        if (!done.contains(id))
            done << id;
    }
    return {};
}

Result<SyncReport> synchronizeWithServer(Store& store, ServerTransport& server)
{
    auto report = synchronize(store, server);
    if (!report)
        return report;
    IPLAN_TRY_ASSIGN(const auto erasures, store.erasure().commits());
    const QString key = blankedOnServerKey(server.address());
    IPLAN_TRY_ASSIGN(const auto setting, store.file().localSetting(key));
    QStringList done = setting.split(u' ', Qt::SkipEmptyParts);
    const auto blanked = blankOnServer(server, erasures, report->sent, done);
    if (done.join(u' ') != setting)
        IPLAN_TRY(store.file().setLocalSetting(key, done.join(u' ')));
    if (!blanked)
        return failFrom(blanked);
    return report;
}

} // namespace iplan
