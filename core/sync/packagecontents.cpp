// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/packagecontents.h"

#include "core/base/outputfile.h"
#include "core/store/contents.h"
#include "core/sync/contentfile.h"

#include <QtEndian>

namespace iplan
{

namespace
{

constexpr qint64 kLengthBytes = 8;

ContentSeal sealOfPackage(const PackageHeader& header, const Password& password)
{
    return {header.root, header.encrypted ? password : Password(), header.salt, header.cost};
}

QByteArray lengthBytes(qint64 length)
{
    const quint64 big = qToBigEndian(static_cast<quint64>(length));
    return QByteArray(reinterpret_cast<const char*>(&big), kLengthBytes);
}

/// One content behind what the file holds so far; nothing of it stays if it is damaged.
Result<> appendContent(QFile& file, const ContentSeal& seal, const QString& hash, const ContentSource& source)
{
    const qint64 start = file.pos();
    if (file.write(lengthBytes(0)) != kLengthBytes)
        return fail(ErrorKind::Io, QString(), QString(), file.errorString());
    const auto written = writeSealedContent(file, seal, hash, source);
    if (!written && written.error().kind == ErrorKind::Damaged)
        return file.resize(start) && file.seek(start) ? Result<>() : written;
    IPLAN_TRY(written);
    const qint64 end = file.pos();
    if (!file.seek(start) || file.write(lengthBytes(end - start - kLengthBytes)) != kLengthBytes || !file.seek(end))
        return fail(ErrorKind::Io, QString(), QString(), file.errorString());
    return {};
}

/// Where the contents of a package begin, by name. What follows one that is cut off, or no content, is not looked at.
QHash<QByteArray, qint64> contentsOf(QFile& file, qint64 at)
{
    QHash<QByteArray, qint64> out;
    while (file.seek(at)) {
        const QByteArray length = file.read(kLengthBytes);
        const auto name = peekContent(file.read(kContentHeaderBytes));
        if (length.size() != kLengthBytes || !name)
            break;
        const auto bytes = qFromBigEndian<quint64>(length.constData());
        if (bytes > quint64(kMostContentFile))
            break;
        out.insert(name->name, at + kLengthBytes);
        at += kLengthBytes + static_cast<qint64>(bytes);
    }
    return out;
}

} // namespace

Result<QSet<QString>> packableContents(const Store& store, const QSet<QString>& hashes)
{
    IPLAN_TRY_ASSIGN(const auto present, ContentStore(store).present());
    return present & hashes;
}

Result<qint64> writePackage(const QString& path, const QByteArray& package, const Store& store,
                            const QSet<QString>& contents, const Password& password)
{
    IPLAN_TRY_ASSIGN(const auto header, packageHeader(package));
    OutputFile output(path);
    IPLAN_TRY(output.begin());
    QFile file(output.path());
    if (!file.open(QIODevice::ReadWrite) || file.write(package) != package.size())
        return cannotWrite(path, file.errorString());
    const ContentSeal seal = sealOfPackage(header, password);
    for (const QString& hash : contents) {
        const auto added = appendContent(file, seal, hash, ContentStore(store).read(hash));
        if (!added)
            return added.error().kind == ErrorKind::Io ? cannotWrite(path, added.error().detail) : failFrom(added);
    }
    const bool flushed = file.flush();
    const qint64 bytes = file.size();
    file.close();
    if (!flushed || file.error() != QFileDevice::NoError)
        return cannotWrite(path, file.errorString());
    IPLAN_TRY(output.commit());
    return bytes;
}

ContentOpener packageContents(const QString& path, const PackageHeader& header, const Password& password)
{
    auto file = std::make_shared<QFile>(path);
    QHash<QByteArray, qint64> places;
    if (header.contents && file->open(QIODevice::ReadOnly))
        places = contentsOf(*file, kPackageHeaderBytes + static_cast<qint64>(header.body));
    return [seal = sealOfPackage(header, password), file, places](const QString& hash) -> Result<ContentSource> {
        const auto none = [] { return fail(ErrorKind::NotFound, QStringLiteral("Das Paket hat den Inhalt nicht.")); };
        if (places.isEmpty())
            return none();
        IPLAN_TRY_ASSIGN(const auto name, sealedName(seal, hash));
        const auto place = places.constFind(name);
        if (place == places.constEnd() || !file->seek(*place))
            return none();
        return readSealedContent(file, seal, hash);
    };
}

} // namespace iplan
