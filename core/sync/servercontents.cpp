// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What documents hold, on a server: once, in pieces, under its hash.
#include "core/store/contents.h"
#include "core/sync/servertransport.h"

namespace iplan
{

namespace
{

constexpr int kServerWithContents = 3; // of resources/server/iplan-server.sql: from then on it has iplan.contents
constexpr int kPiecesAtOnce = 16;

Error tooOldForContents(const ServerAddress& address)
{
    return {ErrorKind::Rejected,
            QStringLiteral("Der Server „%1“ ist für eine ältere Version eingerichtet: Inhalte von Anlagen werden dort "
                           "noch nicht abgeglichen.")
                .arg(address.text()),
            QStringLiteral("Die Verwaltung des Servers führt noch einmal „iplan sync --init-server URL“ aus; der "
                           "nächste Abgleich holt die Inhalte nach."),
            {}};
}

/// Reads pieces in batches.
class ServerPieces
{
public:
    ServerPieces(ServerConnection& connection, const QUuid& root, QString hash)
        : m_connection(connection), m_root(root), m_hash(std::move(hash))
    {
    }

    Result<QByteArray> next()
    {
        if (m_pieces.isEmpty() && !m_atEnd)
            IPLAN_TRY(fetch());
        if (m_pieces.isEmpty())
            return QByteArray();
        const PackedPiece piece = m_pieces.takeFirst();
        return m_atEnd && m_pieces.isEmpty() && piece.bytes.isEmpty() ? Result<QByteArray>(QByteArray())
                                                                      : unpackPiece(piece);
    }

private:
    Result<> fetch()
    {
        IPLAN_TRY_ASSIGN(auto rows,
                         m_connection.run(QStringLiteral("SELECT packed, bytes, is_last FROM iplan.contents WHERE "
                                                         "root=? AND hash=? AND piece>=CAST(? AS integer) AND "
                                                         "octet_length(bytes)<=%1 ORDER BY piece LIMIT %2")
                                              .arg(kContentPiece + 1024)
                                              .arg(kPiecesAtOnce),
                                          {idText(m_root), m_hash, QString::number(m_next)}));
        while (!m_atEnd && rows.next()) {
            m_pieces << PackedPiece{rows.value(1).toByteArray(), rows.value(0).toBool()};
            m_atEnd = rows.value(2).toBool();
            ++m_next;
        }
        m_atEnd = m_atEnd || m_pieces.isEmpty();
        return {};
    }

    ServerConnection& m_connection;
    QUuid m_root;
    QString m_hash;
    QList<PackedPiece> m_pieces;
    int m_next = 0;
    bool m_atEnd = false;
};

/// Writes pieces in batches; the last one makes the content count.
class ServerPieceWriter
{
public:
    ServerPieceWriter(ServerConnection& connection, const QUuid& root, QString hash)
        : m_connection(connection), m_root(root), m_hash(std::move(hash))
    {
    }

    Result<> add(const PackedPiece& piece)
    {
        // The last one is known only when the next does not come.
        if (m_waiting.size() > kPiecesAtOnce)
            IPLAN_TRY(write(m_waiting.size() - 1, false));
        m_waiting << piece;
        return {};
    }

    Result<> finish()
    {
        if (m_waiting.isEmpty())
            m_waiting << PackedPiece{QByteArray(""), false};
        IPLAN_TRY(write(m_waiting.size() - 1, false));
        return write(1, true);
    }

private:
    Result<> write(qsizetype count, bool isLast)
    {
        if (count == 0)
            return {};
        QVariantList parameters;
        for (qsizetype i = 0; i < count; ++i) {
            const PackedPiece piece = m_waiting.takeFirst();
            parameters << idText(m_root) << m_hash << QString::number(m_next++)
                       << (piece.packed ? QStringLiteral("true") : QStringLiteral("false"))
                       << (isLast ? QStringLiteral("true") : QStringLiteral("false")) << piece.bytes;
        }
        const QStringList rows(count, QStringLiteral("(?,?,?,?,?,?)"));
        const auto written = m_connection.run(
            QStringLiteral("INSERT INTO iplan.contents(root,hash,piece,packed,is_last,bytes) VALUES %1 ON CONFLICT DO "
                           "NOTHING")
                .arg(rows.join(u',')),
            parameters);
        return written ? Result<>() : failFrom(written);
    }

    ServerConnection& m_connection;
    QUuid m_root;
    QString m_hash;
    QList<PackedPiece> m_waiting;
    int m_next = 0;
};

} // namespace

Result<QSet<QString>> ServerTransport::contentsThere()
{
    IPLAN_TRY_ASSIGN(
        auto rows,
        m_connection.run(QStringLiteral("SELECT hash FROM iplan.contents WHERE root=? AND is_last"), {idText(m_root)}));
    QSet<QString> out;
    while (rows.next())
        out.insert(rows.value(0).toString());
    return out;
}

Result<Transport::Contents> ServerTransport::contents()
{
    IPLAN_TRY(connect());
    if (m_version < kServerWithContents) {
        IPLAN_TRY_ASSIGN(auto none, Transport::contents());
        none.hindrance = tooOldForContents(address());
        return none;
    }
    IPLAN_TRY_ASSIGN(const auto there, contentsThere());
    const auto open = [this, there](const QString& hash) -> Result<ContentSource> {
        if (!there.contains(hash))
            return fail(ErrorKind::NotFound,
                        QStringLiteral("Der Inhalt einer Anlage liegt noch nicht auf dem Server."));
        return [pieces = std::make_shared<ServerPieces>(m_connection, m_root, hash)] { return pieces->next(); };
    };
    return Contents{open, {}};
}

Result<ContentReport> ServerTransport::giveContents(const Store& store)
{
    const ContentStore contents(store);
    IPLAN_TRY_ASSIGN(const auto named, contents.named());
    IPLAN_TRY_ASSIGN(const auto present, contents.present());
    IPLAN_TRY_ASSIGN(const auto erasures, store.erasure().commits());
    ContentReport out;
    if ((named & present).isEmpty() && erasures.isEmpty())
        return out;
    IPLAN_TRY(connect());
    if (m_version < kServerWithContents) {
        if (!(named & present).isEmpty())
            out.hindrance = tooOldForContents(address());
        return out;
    }
    IPLAN_TRY_ASSIGN(const auto there, contentsThere());
    IPLAN_TRY_ASSIGN(const auto waits, store.replica().hasWaiting());
    if (!erasures.isEmpty() && !waits)
        IPLAN_TRY(removeContents(there - named, erasures.first().id));
    for (const QString& hash : (named & present) - there) {
        ServerPieceWriter writer(m_connection, m_root, hash);
        auto given =
            passPieces(contents.read(hash), [&](const QByteArray& plain) { return writer.add(packPiece(plain)); });
        if (given)
            given = writer.finish();
        if (given)
            out.given << hash;
        else if (given.error().kind == ErrorKind::Damaged)
            out.bad.insert(hash, given.error()); // of this file
        else
            return failFrom(given);
    }
    return out;
}

Result<> ServerTransport::removeContents(const QSet<QString>& hashes, const QUuid& erasure)
{
    for (const QString& hash : hashes) {
        const auto removed = m_connection.run(QStringLiteral("SELECT iplan.remove_content(?,?,?)"),
                                              {idText(m_root), idText(erasure), hash});
        if (!removed)
            return failFrom(removed);
    }
    return {};
}

} // namespace iplan
