// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contentpieces.h"

#include "core/base/filesize.h"
#include "core/base/outputfile.h"
#include "core/base/plainfile.h"

#include <algorithm>
#include <memory>
#include <QFileInfo>
#include <QtEndian>

namespace iplan
{

namespace
{

constexpr qsizetype kMostPacked = kContentPiece + 1024;

tl::unexpected<Error> damagedPiece(const QString& detail)
{
    return fail(ErrorKind::Damaged, QStringLiteral("Ein Teil des Inhalts ist beschädigt."),
                QStringLiteral("Lassen Sie ihn noch einmal schicken, oder hängen Sie die Datei noch einmal an."),
                detail);
}

tl::unexpected<Error> tooLarge()
{
    return fail(ErrorKind::Rejected,
                QStringLiteral("Das ist mehr als %1; so große Anlagen nimmt die Datei nicht auf.")
                    .arg(formatFileSize(kMostContentBytes)),
                QStringLiteral("Legen Sie die Datei an einem gemeinsamen Ort ab, und merken Sie nur den Pfad vor."));
}

Result<std::shared_ptr<QFile>> openPlainFile(const QString& path)
{
    if (!QFileInfo::exists(path))
        return fail(ErrorKind::NotFound, QStringLiteral("Die Datei „%1“ gibt es nicht.").arg(path),
                    QStringLiteral("Prüfen Sie den Namen."));
    if (!isPlainFile(path))
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist keine gewöhnliche Datei.").arg(path),
                    QStringLiteral("Anhängen lassen sich nur Dateien, keine Ordner, Geräte oder Pipes."));
    auto file = std::make_shared<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return fail(ErrorKind::Io, QStringLiteral("Die Datei „%1“ kann nicht gelesen werden.").arg(path),
                    QStringLiteral("Prüfen Sie, ob Sie sie lesen dürfen."), file->errorString());
    if (file->size() > kMostContentBytes) // before it is read
        return tooLarge();
    return file;
}

} // namespace

bool isContentHash(const QString& text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f');
           });
}

PackedPiece packPiece(const QByteArray& plain)
{
    const QByteArray packed = qCompress(plain);
    // Pictures and PDF are packed already: what saves little only costs time when reading.
    if (packed.size() < plain.size() - plain.size() / 8)
        return {packed, true};
    return {plain, false};
}

Result<QByteArray> unpackPiece(const PackedPiece& piece)
{
    if (piece.bytes.size() > kMostPacked)
        return damagedPiece(QStringLiteral("size"));
    if (!piece.packed)
        return piece.bytes.isEmpty() || piece.bytes.size() > kContentPiece ? damagedPiece(QStringLiteral("plain size"))
                                                                           : Result<QByteArray>(piece.bytes);
    // qCompress() puts the size first, and qUncompress() would allocate what it claims.
    if (piece.bytes.size() < 4 || qFromBigEndian<quint32>(piece.bytes.constData()) > kContentPiece)
        return damagedPiece(QStringLiteral("claim"));
    const QByteArray plain = qUncompress(piece.bytes);
    if (plain.isEmpty() || plain.size() > kContentPiece)
        return damagedPiece(QStringLiteral("content"));
    return plain;
}

ContentSource piecesOfFile(const QString& path)
{
    return [path, file = std::shared_ptr<QFile>()]() mutable -> Result<QByteArray> {
        if (!file) {
            IPLAN_TRY_ASSIGN(auto opened, openPlainFile(path));
            file = std::move(opened);
        }
        QByteArray piece(kContentPiece, Qt::Uninitialized);
        qint64 count = 0;
        // Full pieces, so that those of all copies are the same.
        for (qint64 read = 1; count < piece.size() && read > 0; count += qMax(read, qint64(0)))
            read = file->read(piece.data() + count, piece.size() - count);
        if (file->error() != QFileDevice::NoError)
            return fail(ErrorKind::Io, QStringLiteral("Die Datei „%1“ kann nicht zu Ende gelesen werden.").arg(path),
                        QStringLiteral("Prüfen Sie das Laufwerk, und versuchen Sie es noch einmal."),
                        file->errorString());
        piece.truncate(count);
        return piece;
    };
}

ContentSource verified(ContentSource source, const QString& hash)
{
    struct State {
        QCryptographicHash hash{QCryptographicHash::Sha256};
        qint64 bytes = 0;
    };
    return [source = std::move(source), hash, state = std::make_shared<State>()]() -> Result<QByteArray> {
        IPLAN_TRY_ASSIGN(auto piece, source());
        state->bytes += piece.size();
        if (state->bytes > kMostContentBytes)
            return tooLarge();
        state->hash.addData(piece);
        if (piece.isEmpty() && QString::fromLatin1(state->hash.result().toHex()) != hash)
            return fail(ErrorKind::Damaged,
                        QStringLiteral("Der Inhalt passt nicht zu seiner Prüfsumme %1….").arg(hash.left(12)),
                        QStringLiteral("Er wurde unterwegs oder beim Lesen verändert. Versuchen Sie es noch einmal."),
                        QStringLiteral("%1 bytes").arg(state->bytes));
        return piece;
    };
}

Result<> passPieces(const ContentSource& source, const ContentSink& sink)
{
    for (;;) {
        IPLAN_TRY_ASSIGN(const auto piece, source());
        if (piece.isEmpty())
            return {};
        IPLAN_TRY(sink(piece));
    }
}

Result<ContentName> nameOf(const ContentSource& source)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 bytes = 0;
    IPLAN_TRY(passPieces(source, [&](const QByteArray& piece) -> Result<> {
        bytes += piece.size();
        hash.addData(piece);
        return bytes > kMostContentBytes ? Result<>(tooLarge()) : Result<>();
    }));
    return ContentName{QString::fromLatin1(hash.result().toHex()), bytes};
}

Result<> writeContent(const QString& path, const ContentSource& source)
{
    OutputFile output(path);
    IPLAN_TRY(output.begin());
    QFile file(output.path());
    if (!file.open(QIODevice::WriteOnly))
        return cannotWrite(path, file.errorString());
    IPLAN_TRY(passPieces(source, [&](const QByteArray& piece) -> Result<> {
        return file.write(piece) == piece.size() ? Result<>() : cannotWrite(path, file.errorString());
    }));
    const bool flushed = file.flush();
    file.close();
    if (!flushed || file.error() != QFileDevice::NoError)
        return cannotWrite(path, file.errorString());
    return output.commit();
}

} // namespace iplan
