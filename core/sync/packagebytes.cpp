// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/packagebytes.h"

#include "core/sync/packageheader.h"

#include <ctime>

namespace iplan
{

using namespace package;

namespace
{

// Content is compressed piece by piece, so that reading never makes much more memory of a piece than its file has.
constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kMostPacked = kPiece + 1024;

tl::unexpected<Error> tampered()
{
    return damaged(QStringLiteral("Das Paket wurde nach dem Schreiben verändert; das Passwort stimmt."));
}

void appendPart(QByteArray& out, const QByteArray& bytes)
{
    append(out, static_cast<quint32>(bytes.size()));
    out += bytes;
}

QByteArray payloadOf(const QList<CommitData>& commits)
{
    QByteArray out;
    for (const CommitData& commit : commits)
        appendPart(out, toBytes(commit));
    return out;
}

/// At least one piece, so that an encrypted package has something to authenticate.
QList<QByteArray> packedPieces(const QByteArray& payload)
{
    QList<QByteArray> out;
    quint64 packed = 0;
    for (qsizetype at = 0; at < payload.size(); at += kPiece) {
        out << qCompress(payload.mid(at, kPiece));
        packed += static_cast<quint64>(out.last().size());
    }
    // Content as even as that (a page of blanks) goes as it is, or the reader would take it for a bomb.
    for (qsizetype i = 0; i < out.size() && isBomb(static_cast<quint64>(payload.size()), packed); ++i) {
        packed -= static_cast<quint64>(out.at(i).size());
        out[i] = qCompress(payload.mid(i * kPiece, kPiece), 0);
        packed += static_cast<quint64>(out.at(i).size());
    }
    return out.isEmpty() ? QList{QByteArray()} : out;
}

/// Undoes packedPieces(); nothing if a piece claims or holds more than a piece may, or the sum is not `expected`.
std::optional<QByteArray> payloadFrom(const QList<QByteArray>& pieces, quint64 expected)
{
    QByteArray out;
    for (const QByteArray& piece : pieces) {
        if (piece.isEmpty())
            continue;
        // qCompress() puts the size first, and qUncompress() would allocate what it claims.
        if (piece.size() < 4 || piece.size() > kMostPacked || qFromBigEndian<quint32>(piece.constData()) > kPiece)
            return std::nullopt;
        const QByteArray plain = qUncompress(piece);
        if (plain.isEmpty() || plain.size() > kPiece || static_cast<quint64>(out.size() + plain.size()) > expected)
            return std::nullopt;
        out += plain;
    }
    return static_cast<quint64>(out.size()) == expected ? std::optional(out) : std::nullopt;
}

std::optional<QList<QByteArray>> piecesOf(const QByteArray& body)
{
    QList<QByteArray> out;
    Cursor cursor(body);
    while (cursor.isGood() && !cursor.atEnd())
        out << cursor.take(cursor.number<quint32>());
    return cursor.isGood() ? std::optional(out) : std::nullopt;
}

Result<SecretKey> keyOf(const Header& header, const Password& password)
{
    if (password.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Das Paket ist mit einem Passwort geschützt."),
                    QStringLiteral("Geben Sie das Passwort an, das Sie mit der anderen Seite vereinbart haben."));
    const auto key = password.key(header.salt, header.cost);
    if (key && key->checkValue() != header.keyCheck)
        return fail(
            ErrorKind::Rejected, QStringLiteral("Das Passwort des Pakets stimmt nicht."),
            QStringLiteral("Prüfen Sie Groß- und Kleinschreibung, oder fragen Sie bei der anderen Seite nach."));
    return key;
}

Result<ReadableCommits> readableOf(Cursor& cursor, quint32 expected, bool all, std::chrono::seconds limit)
{
    ReadableCommits out;
    // Time of this program, not of the clock: a PC that was asleep meanwhile refuses nothing.
    const std::clock_t end = std::clock() + static_cast<std::clock_t>(limit.count()) * CLOCKS_PER_SEC;
    while (!cursor.atEnd()) {
        if (std::clock() >= end)
            return damaged(QStringLiteral("Das Paket zu lesen dauert länger, als es bei einem Paket dieses Programms "
                                          "dauern kann."),
                           QStringLiteral("%1 commits").arg(out.commits.size() + out.unreadable));
        const auto commit = commitFromBytes(cursor.take(cursor.number<quint32>()));
        if (!cursor.isGood())
            return damaged(QStringLiteral("Der Inhalt des Pakets ist beschädigt."), QStringLiteral("length"));
        if (!commit && all)
            return failFrom(commit);
        if (commit)
            out.commits << *commit;
        else
            ++out.unreadable;
        if (out.commits.size() + out.unreadable > static_cast<qsizetype>(expected))
            break;
    }
    if (out.commits.size() + out.unreadable != static_cast<qsizetype>(expected))
        return damaged(QStringLiteral("Der Inhalt des Pakets ist beschädigt."), QStringLiteral("count"));
    return out;
}

Result<QList<CommitData>> commitsOf(Cursor& cursor, quint32 expected)
{
    const auto out = readableOf(cursor, expected, true, kPackageReadLimit);
    return out ? Result<QList<CommitData>>(out->commits) : failFrom(out);
}

/// The whole package; the header says what it holds.
Result<QByteArray> sealed(Header header, const QByteArray& payload, const Password& password, const QByteArray& salt)
{
    if (static_cast<quint64>(payload.size()) > kMostPayload)
        return fail(ErrorKind::Rejected, QStringLiteral("Das ist zu viel für ein Paket (mehr als 1 GB)."),
                    QStringLiteral("Übergeben Sie stattdessen eine Kopie der ganzen Datei."));
    header.payload = static_cast<quint64>(payload.size());
    QList<QByteArray> pieces = packedPieces(payload);
    if (!password.isEmpty()) {
        header.flags |= kEncrypted;
        header.cost = password.cost();
        header.salt = salt.isEmpty() ? randomBytes(SecretKey::kSaltBytes) : salt;
        IPLAN_TRY_ASSIGN(const auto key, password.key(header.salt, header.cost));
        header.keyCheck = key.checkValue();
        pieces = key.seal(pieces, contextOf(header), header.stream);
    }
    QByteArray body;
    for (const QByteArray& piece : std::as_const(pieces)) {
        append(body, static_cast<quint32>(piece.size()));
        body += piece;
    }
    header.body = static_cast<quint64>(body.size());
    const QByteArray start = headerBytes(header);
    return start + checksum(start, body) + body;
}

Result<QByteArray> unsealed(const QByteArray& bytes, const Header& header, const Password& password)
{
    auto pieces = piecesOf(bytes.mid(kPackageHeaderBytes));
    if (!pieces)
        return damaged(QStringLiteral("Der Inhalt des Pakets ist beschädigt."), QStringLiteral("pieces"));
    if (header.isEncrypted()) {
        IPLAN_TRY_ASSIGN(const auto key, keyOf(header, password));
        const auto opened = key.open(*pieces, contextOf(header), header.stream);
        if (!opened)
            return tampered();
        pieces = *opened;
    }
    const auto payload = payloadFrom(*pieces, header.payload);
    if (!payload)
        return damaged(QStringLiteral("Der Inhalt des Pakets ist beschädigt."), QStringLiteral("payload"));
    return *payload;
}

} // namespace

Result<QByteArray> packageBytes(const QUuid& root, const QList<CommitData>& commits, const Password& password,
                                const QByteArray& salt, bool contents)
{
    Header header;
    header.flags = contents ? kContents : quint16(0);
    header.root = root;
    header.commits = static_cast<quint32>(commits.size());
    return sealed(header, payloadOf(commits), password, salt);
}

Result<QByteArray> reducedPackageBytes(const QUuid& root, const ReducedContent& content, const Password& password,
                                       bool contents)
{
    Header header;
    header.flags = static_cast<quint16>(contents ? kReduced | kContents : kReduced);
    header.root = root;
    header.commits = static_cast<quint32>(content.commits.size());
    QByteArray scope;
    appendPart(scope, toBytes(content.scope));
    return sealed(header, scope + payloadOf(content.commits), password, {});
}

namespace
{

Result<ReadableCommits> commitsIn(const QByteArray& bytes, const Password& password, bool all,
                                  std::chrono::seconds limit)
{
    IPLAN_TRY_ASSIGN(const auto header, readHeader(bytes));
    if (header.isReduced())
        return fail(ErrorKind::Rejected, QStringLiteral("Das Paket enthält eine Teilkopie, keine Änderungen."),
                    QStringLiteral("Packen Sie es in eine neue Datei aus."));
    IPLAN_TRY_ASSIGN(const auto payload, unsealed(bytes, header, password));
    Cursor cursor(payload);
    return readableOf(cursor, header.commits, all, limit);
}

} // namespace

Result<QList<CommitData>> packageCommits(const QByteArray& bytes, const Password& password)
{
    const auto out = commitsIn(bytes, password, true, kPackageReadLimit);
    return out ? Result<QList<CommitData>>(out->commits) : failFrom(out);
}

Result<ReadableCommits> readableCommits(const QByteArray& bytes, const Password& password, std::chrono::seconds limit)
{
    return commitsIn(bytes, password, false, limit);
}

Result<ReducedContent> packageReduced(const QByteArray& bytes, const Password& password)
{
    IPLAN_TRY_ASSIGN(const auto header, readHeader(bytes));
    if (!header.isReduced())
        return fail(ErrorKind::Rejected, QStringLiteral("Das Paket enthält Änderungen, keine Teilkopie."),
                    QStringLiteral("Packen Sie es in die Datei aus, für die es bestimmt ist."));
    IPLAN_TRY_ASSIGN(const auto payload, unsealed(bytes, header, password));
    Cursor cursor(payload);
    const QByteArray first = cursor.take(cursor.number<quint32>());
    IPLAN_TRY_ASSIGN(const auto scope, reducedScopeFromBytes(first));
    IPLAN_TRY_ASSIGN(const auto commits, commitsOf(cursor, header.commits));
    return ReducedContent{scope, commits, 0};
}

} // namespace iplan
