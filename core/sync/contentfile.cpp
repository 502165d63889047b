// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/contentfile.h"

#include "core/model/document.h"
#include "core/store/commitdata.h"
#include "core/store/unitcodec.h"
#include "core/sync/packageheader.h"

namespace iplan
{

namespace
{

const QByteArray kContentMagic = QByteArrayLiteral("IPLANANL");
constexpr quint16 kContentVersion = 1;
constexpr quint16 kEncryptedContent = 1; // flag
constexpr qsizetype kNameBytes = 32;
constexpr qsizetype kMostSealedPiece = 1 + kContentPiece + 1024 + 17;

/// What the first byte of a piece says.
enum PieceKind : char { kPlainPiece = 0, kPackedPiece = 1, kEndPiece = 2 };

/// All that stands before the pieces, but for the header of the stream: what these are bound to.
Result<QByteArray> contentHeader(const ContentSeal& seal, const QString& hash)
{
    IPLAN_TRY_ASSIGN(const auto name, sealedName(seal, hash));
    const bool encrypted = !seal.password.isEmpty();
    QByteArray out = kContentMagic;
    package::append(out, kContentVersion);
    package::append(out, encrypted ? kEncryptedContent : quint16(0));
    out += seal.root.toRfc4122() + name;
    package::append(out, encrypted ? seal.cost.passes : quint32(0));
    package::append(out, encrypted ? seal.cost.memoryKib : quint32(0));
    out += encrypted ? seal.salt : QByteArray(SecretKey::kSaltBytes, '\0');
    return out;
}

tl::unexpected<Error> notThisContent(const QString& detail)
{
    return fail(ErrorKind::Damaged,
                QStringLiteral("Der Inhalt einer Anlage ist keiner dieses Programms oder wurde verändert."),
                QStringLiteral("Löschen Sie ihn dort, wo er liegt; der nächste Abgleich einer Kopie, die ihn hat, "
                               "bringt ihn neu."),
                detail);
}

tl::unexpected<Error> contentCutOff()
{
    return fail(ErrorKind::NotFound, QStringLiteral("Der Inhalt einer Anlage ist noch nicht vollständig da."),
                QStringLiteral("Warten Sie, bis er übertragen ist."));
}

Result<> writeSealed(QIODevice& out, const QByteArray& bytes)
{
    if (out.write(bytes) == bytes.size())
        return {};
    return fail(ErrorKind::Io, QStringLiteral("Der Inhalt einer Anlage konnte nicht geschrieben werden."),
                QStringLiteral("Prüfen Sie, ob dort Platz ist."), out.errorString());
}

/// Reads piece by piece.
class SealedReader
{
public:
    SealedReader(std::shared_ptr<QIODevice> in, ContentSeal seal, QString hash)
        : m_in(std::move(in)), m_seal(std::move(seal)), m_hash(std::move(hash))
    {
    }

    Result<QByteArray> next()
    {
        if (!m_begun)
            IPLAN_TRY(begin());
        const QByteArray length = m_in->read(4);
        if (length.size() != 4)
            return contentCutOff();
        const auto count = qFromBigEndian<quint32>(length.constData());
        if (count == 0 || count > quint32(kMostSealedPiece))
            return notThisContent(QStringLiteral("length"));
        QByteArray body = m_in->read(count);
        if (body.size() != qsizetype(count))
            return contentCutOff();
        bool isLast = false;
        if (m_stream) {
            const auto opened = m_stream->open(body);
            if (!opened || opened->message.isEmpty())
                return notThisContent(QStringLiteral("cipher"));
            body = opened->message;
            isLast = opened->isLast;
        }
        const char kind = body.front();
        if (kind == kEndPiece || isLast)
            return body.size() == 1 && kind == kEndPiece && (isLast || !m_stream)
                       ? Result<QByteArray>(QByteArray())
                       : notThisContent(QStringLiteral("end"));
        if (kind != kPlainPiece && kind != kPackedPiece)
            return notThisContent(QStringLiteral("kind"));
        return unpackPiece({body.mid(1), kind == kPackedPiece});
    }

private:
    Result<> begin()
    {
        m_begun = true;
        IPLAN_TRY_ASSIGN(const auto expected, contentHeader(m_seal, m_hash));
        const QByteArray header = m_in->read(expected.size());
        const QByteArray stream = m_in->read(kContentHeaderBytes - expected.size());
        if (header.size() + stream.size() != kContentHeaderBytes)
            return contentCutOff();
        if (header != expected)
            return notThisContent(QStringLiteral("header"));
        if (m_seal.password.isEmpty())
            return {};
        IPLAN_TRY_ASSIGN(const auto key, m_seal.password.key(m_seal.salt, m_seal.cost));
        m_stream = std::make_unique<OpeningStream>(key, expected, stream);
        return {};
    }

    std::shared_ptr<QIODevice> m_in;
    ContentSeal m_seal;
    QString m_hash;
    std::unique_ptr<OpeningStream> m_stream;
    bool m_begun = false;
};

} // namespace

Result<QByteArray> sealedName(const ContentSeal& seal, const QString& hash)
{
    const QByteArray plain = QByteArray::fromHex(hash.toLatin1());
    if (seal.password.isEmpty())
        return plain;
    IPLAN_TRY_ASSIGN(const auto key, seal.password.key(seal.salt, seal.cost));
    return key.hiddenName(plain);
}

std::optional<SealedName> peekContent(const QByteArray& start)
{
    package::Cursor cursor(start);
    if (cursor.take(kContentMagic.size()) != kContentMagic || cursor.number<quint16>() != kContentVersion)
        return std::nullopt;
    (void)cursor.number<quint16>();
    SealedName out{QUuid::fromRfc4122(cursor.take(16)), cursor.take(kNameBytes)};
    return cursor.isGood() ? std::optional(out) : std::nullopt;
}

Result<> writeSealedContent(QIODevice& out, const ContentSeal& seal, const QString& hash, const ContentSource& source)
{
    IPLAN_TRY_ASSIGN(const auto header, contentHeader(seal, hash));
    std::unique_ptr<SealingStream> stream;
    if (!seal.password.isEmpty()) {
        IPLAN_TRY_ASSIGN(const auto key, seal.password.key(seal.salt, seal.cost));
        stream = std::make_unique<SealingStream>(key, header);
    }
    const QByteArray noStream(kContentHeaderBytes - header.size(), '\0');
    IPLAN_TRY(writeSealed(out, header + (stream ? stream->header() : noStream)));
    const auto put = [&](PieceKind kind, const QByteArray& bytes) {
        QByteArray body = QByteArray(1, kind) + bytes;
        if (stream)
            body = stream->seal(body, kind == kEndPiece);
        QByteArray length;
        package::append(length, static_cast<quint32>(body.size()));
        return writeSealed(out, length + body);
    };
    IPLAN_TRY(passPieces(source, [&](const QByteArray& plain) {
        const PackedPiece piece = packPiece(plain);
        return put(piece.packed ? kPackedPiece : kPlainPiece, piece.bytes);
    }));
    return put(kEndPiece, {});
}

ContentSource readSealedContent(std::shared_ptr<QIODevice> in, const ContentSeal& seal, const QString& hash)
{
    return [reader = std::make_shared<SealedReader>(std::move(in), seal, hash)] { return reader->next(); };
}

QSet<QString> contentsNamedBy(const QList<CommitData>& commits)
{
    const EntityInfo& entity = entityOf<AttachedDocument>();
    const FieldInfo& field = *entity.field(u"sha256");
    QSet<QString> out;
    for (const CommitData& commit : commits) {
        for (const ChangeData& change : commit.changes) {
            if (change.row.entity != entity.keyText() || change.unit != field.unitText())
                continue;
            if (const QString hash = fieldOfUnit(field, entity, change.value).text(); isContentHash(hash))
                out.insert(hash);
        }
    }
    return out;
}

} // namespace iplan
