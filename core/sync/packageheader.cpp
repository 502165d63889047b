// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/packageheader.h"

namespace iplan::package
{

namespace
{

const QByteArray kMagic = QByteArrayLiteral("IPLANPKT");
constexpr int kDigestBytes = 32;
// What commits unpack to: never many times more, or a small file would fill the memory.
constexpr quint64 kUnpacksTo = 32;
constexpr quint64 kUnpacksFreely = quint64(16) << 20;
constexpr quint64 kLeastCommit = 32; // bytes
// Each commit has an id of its own, drawn at random, of which no compression leaves less. So what a file costs to read
// goes with its size, not with the number of commits that it claims.
constexpr quint64 kLeastPackedCommit = 15;
constexpr quint64 kFreeCommits = 64;

} // namespace

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

QByteArray contextOf(Header header)
{
    header.body = 0;
    header.stream = QByteArray(kStreamHeaderBytes, '\0');
    return headerBytes(header);
}

tl::unexpected<Error> damaged(const QString& message, const QString& detail)
{
    return fail(ErrorKind::Damaged, message,
                QStringLiteral("Lassen Sie es noch einmal schicken. Nichts wurde übernommen."), detail);
}

bool isBomb(quint64 payload, quint64 packed)
{
    return payload > kMostPayload || payload > kUnpacksFreely + packed * kUnpacksTo;
}

namespace
{

/// Reads the header of a package in a file of that size and checks everything that it can show by itself.
Result<Header> parseHeader(const QByteArray& start, qint64 size, QByteArray& digest)
{
    if (!looksLikePackage(start))
        return fail(ErrorKind::Damaged, QStringLiteral("Das ist kein Paket dieses Programms."),
                    QStringLiteral("Wählen Sie eine Datei mit der Endung .iplanpaket."));
    Cursor cursor(start);
    cursor.take(kMagic.size());
    Header header;
    header.version = cursor.number<quint16>();
    header.flags = cursor.number<quint16>();
    if (cursor.isGood() && (header.version != kVersion || (header.flags & ~(kEncrypted | kReduced | kContents)) != 0))
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
    digest = cursor.take(kDigestBytes);
    if (!cursor.isGood() || header.body > static_cast<quint64>(size - kPackageHeaderBytes))
        return damaged(QStringLiteral("Das Paket ist unvollständig: der Schluss fehlt."));
    if (header.body != static_cast<quint64>(size - kPackageHeaderBytes) && !header.hasContents())
        return damaged(QStringLiteral("Das Paket ist beschädigt: die Prüfsumme stimmt nicht."));
    return header;
}

Result<> checkDemands(const Header& header)
{
    if (isBomb(header.payload, header.body) || header.commits > header.payload / kLeastCommit ||
        header.commits > kFreeCommits + header.body / kLeastPackedCommit ||
        (header.isEncrypted() && !header.cost.isReasonable()))
        return damaged(QStringLiteral("Das Paket verlangt mehr Speicher, als ein Paket dieses Programms braucht."));
    return {};
}

} // namespace

Result<Header> readHeader(const QByteArray& bytes)
{
    QByteArray digest;
    auto header = parseHeader(bytes, bytes.size(), digest);
    if (!header)
        return header;
    if (checksum(bytes.left(kBeforeDigest), bytes.mid(kPackageHeaderBytes)) != digest)
        return damaged(QStringLiteral("Das Paket ist beschädigt: die Prüfsumme stimmt nicht."));
    IPLAN_TRY(checkDemands(*header));
    return header;
}

} // namespace iplan::package

namespace iplan
{

using namespace package;

namespace
{

PackageHeader publicHeader(const Header& header)
{
    return {header.root, header.commits, header.isEncrypted(), header.isReduced(),   header.payload,
            header.salt, header.cost,    header.body,          header.hasContents(), !checkDemands(header)};
}

} // namespace

bool looksLikePackage(const QByteArray& bytes)
{
    return bytes.startsWith(package::kMagic);
}

Result<PackageHeader> packageHeader(const QByteArray& bytes)
{
    IPLAN_TRY_ASSIGN(const auto header, readHeader(bytes));
    return publicHeader(header);
}

Result<PackageHeader> peekPackage(const QByteArray& start, qint64 fileSize)
{
    QByteArray digest;
    IPLAN_TRY_ASSIGN(const auto header, parseHeader(start, fileSize, digest));
    return publicHeader(header);
}

} // namespace iplan
