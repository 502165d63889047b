// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/packagebytes.h"

#include <QtEndian>

namespace iplan
{

namespace
{

const QByteArray kMagic = QByteArrayLiteral("IPLANPKT");
constexpr quint16 kVersion = 1;
constexpr quint16 kEncrypted = 1; // flags
constexpr quint16 kReduced = 2;   // a reduced copy: its scope stands before the commits
constexpr int kStreamHeaderBytes = 24;
constexpr int kDigestBytes = 32;
constexpr quint64 kMostPayload = quint64(1) << 30;
// Content is compressed piece by piece, so that reading never makes much more memory of a piece than its file has.
constexpr qsizetype kPiece = 64 * 1024;
constexpr qsizetype kMostPacked = kPiece + 1024;

/// All that stands before the content; the digest follows and covers it.
struct Header {
    quint16 version = kVersion;
    quint16 flags = 0;
    QUuid root;
    quint32 commits = 0;
    quint64 payload = 0; ///< bytes of the content before compression
    quint64 body = 0;    ///< bytes that follow the header
    KeyCost cost;
    QByteArray salt = QByteArray(SecretKey::kSaltBytes, '\0');
    QByteArray keyCheck = QByteArray(SecretKey::kCheckBytes, '\0');
    QByteArray stream = QByteArray(kStreamHeaderBytes, '\0');
    [[nodiscard]] bool isEncrypted() const { return (flags & kEncrypted) != 0; }
    [[nodiscard]] bool isReduced() const { return (flags & kReduced) != 0; }
};

constexpr qsizetype kBeforeDigest = kPackageHeaderBytes - kDigestBytes;

template <class T>
void append(QByteArray& out, T number)
{
    const T big = qToBigEndian(number);
    out.append(reinterpret_cast<const char*>(&big), sizeof big);
}

/// Takes pieces off the front of bytes; gives zeros and notes it when there are too few.
class Cursor
{
public:
    explicit Cursor(const QByteArray& bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] bool isGood() const { return m_good; }
    QByteArray take(qsizetype count)
    {
        m_good = m_good && count >= 0 && count <= m_bytes.size() - m_at;
        if (!m_good)
            return {};
        m_at += count;
        return m_bytes.mid(m_at - count, count);
    }
    template <class T>
    T number()
    {
        const QByteArray raw = take(sizeof(T));
        return m_good ? qFromBigEndian<T>(raw.constData()) : T(0);
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

QByteArray headerBytes(const Header& header)
{
    QByteArray out = kMagic;
    append(out, header.version);
    append(out, header.flags);
    out += header.root.toRfc4122();
    append(out, header.commits);
    append(out, header.payload);
    append(out, header.body);
    append(out, header.cost.passes);
    append(out, header.cost.memoryKib);
    out += header.salt + header.keyCheck + header.stream;
    Q_ASSERT(out.size() == kBeforeDigest);
    return out;
}

/// What the encrypted content is bound to: the header, except for what is known only after encrypting.
QByteArray contextOf(Header header)
{
    header.body = 0;
    header.stream = QByteArray(kStreamHeaderBytes, '\0');
    return headerBytes(header);
}

tl::unexpected<Error> damaged(const QString& message, const QString& detail = {})
{
    return fail(ErrorKind::Damaged, message,
                QStringLiteral("Lassen Sie es noch einmal schicken. Nichts wurde übernommen."), detail);
}

tl::unexpected<Error> tampered()
{
    return damaged(QStringLiteral("Das Paket wurde nach dem Schreiben verändert; das Passwort stimmt."));
}

/// Reads the header and checks everything that can be checked without a password.
Result<Header> readHeader(const QByteArray& bytes)
{
    if (!looksLikePackage(bytes))
        return fail(ErrorKind::Damaged, QStringLiteral("Das ist kein Paket dieses Programms."),
                    QStringLiteral("Wählen Sie eine Datei mit der Endung .iplanpaket."));
    Cursor cursor(bytes);
    cursor.take(kMagic.size());
    Header header;
    header.version = cursor.number<quint16>();
    header.flags = cursor.number<quint16>();
    if (cursor.isGood() && (header.version != kVersion || (header.flags & ~(kEncrypted | kReduced)) != 0))
        return fail(
            ErrorKind::Damaged, QStringLiteral("Das Paket hat eine Form, die dieses Programm nicht kennt."),
            QStringLiteral("Installieren Sie die neueste Version, oder lassen Sie das Paket noch einmal schicken."));
    header.root = QUuid::fromRfc4122(cursor.take(16));
    header.commits = cursor.number<quint32>();
    header.payload = cursor.number<quint64>();
    header.body = cursor.number<quint64>();
    header.cost.passes = cursor.number<quint32>();
    header.cost.memoryKib = cursor.number<quint32>();
    header.salt = cursor.take(SecretKey::kSaltBytes);
    header.keyCheck = cursor.take(SecretKey::kCheckBytes);
    header.stream = cursor.take(kStreamHeaderBytes);
    const QByteArray digest = cursor.take(kDigestBytes);
    if (!cursor.isGood() || header.body > static_cast<quint64>(bytes.size() - kPackageHeaderBytes))
        return damaged(QStringLiteral("Das Paket ist unvollständig: der Schluss fehlt."));
    if (checksum(bytes.left(kBeforeDigest), bytes.mid(kPackageHeaderBytes)) != digest ||
        header.body != static_cast<quint64>(bytes.size() - kPackageHeaderBytes))
        return damaged(QStringLiteral("Das Paket ist beschädigt: die Prüfsumme stimmt nicht."));
    if (header.payload > kMostPayload || (header.isEncrypted() && !header.cost.isReasonable()))
        return damaged(QStringLiteral("Das Paket verlangt mehr Speicher, als ein Paket dieses Programms braucht."));
    return header;
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
    for (qsizetype at = 0; at < payload.size(); at += kPiece)
        out << qCompress(payload.mid(at, kPiece));
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

Result<QList<CommitData>> commitsOf(Cursor& cursor, quint32 expected)
{
    QList<CommitData> out;
    while (!cursor.atEnd()) {
        const auto commit = commitFromBytes(cursor.take(cursor.number<quint32>()));
        if (!cursor.isGood())
            return damaged(QStringLiteral("Der Inhalt des Pakets ist beschädigt."), QStringLiteral("length"));
        if (!commit)
            return failFrom(commit);
        out << *commit;
    }
    if (static_cast<quint32>(out.size()) != expected)
        return damaged(QStringLiteral("Der Inhalt des Pakets ist beschädigt."), QStringLiteral("count"));
    return out;
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
        const auto key = password.key(header.salt, header.cost);
        if (!key)
            return failFrom(key);
        header.keyCheck = key->checkValue();
        pieces = key->seal(pieces, contextOf(header), header.stream);
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
        const auto key = keyOf(header, password);
        if (!key)
            return failFrom(key);
        const auto opened = key->open(*pieces, contextOf(header), header.stream);
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
                                const QByteArray& salt)
{
    Header header;
    header.root = root;
    header.commits = static_cast<quint32>(commits.size());
    return sealed(header, payloadOf(commits), password, salt);
}

Result<QByteArray> reducedPackageBytes(const QUuid& root, const ReducedContent& content, const Password& password)
{
    Header header;
    header.flags = kReduced;
    header.root = root;
    header.commits = static_cast<quint32>(content.commits.size());
    QByteArray scope;
    appendPart(scope, toBytes(content.scope));
    return sealed(header, scope + payloadOf(content.commits), password, {});
}

bool looksLikePackage(const QByteArray& bytes)
{
    return bytes.startsWith(kMagic);
}

Result<PackageHeader> packageHeader(const QByteArray& bytes)
{
    const auto header = readHeader(bytes);
    if (!header)
        return failFrom(header);
    return PackageHeader{header->root, header->commits, header->isEncrypted(), header->isReduced()};
}

Result<QList<CommitData>> packageCommits(const QByteArray& bytes, const Password& password)
{
    const auto header = readHeader(bytes);
    if (!header)
        return failFrom(header);
    if (header->isReduced())
        return fail(ErrorKind::Rejected, QStringLiteral("Das Paket enthält eine Teilkopie, keine Änderungen."),
                    QStringLiteral("Packen Sie es in eine neue Datei aus."));
    const auto payload = unsealed(bytes, *header, password);
    if (!payload)
        return failFrom(payload);
    Cursor cursor(*payload);
    return commitsOf(cursor, header->commits);
}

Result<ReducedContent> packageReduced(const QByteArray& bytes, const Password& password)
{
    const auto header = readHeader(bytes);
    if (!header)
        return failFrom(header);
    if (!header->isReduced())
        return fail(ErrorKind::Rejected, QStringLiteral("Das Paket enthält Änderungen, keine Teilkopie."),
                    QStringLiteral("Packen Sie es in die Datei aus, für die es bestimmt ist."));
    const auto payload = unsealed(bytes, *header, password);
    if (!payload)
        return failFrom(payload);
    Cursor cursor(*payload);
    const QByteArray first = cursor.take(cursor.number<quint32>());
    const auto scope = reducedScopeFromBytes(first);
    if (!scope)
        return failFrom(scope);
    const auto commits = commitsOf(cursor, header->commits);
    if (!commits)
        return failFrom(commits);
    return ReducedContent{*scope, *commits, 0};
}

} // namespace iplan
