// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/documents.h"
#include "tests/core/store/copies.h"
#include "tests/support/files.h"

#include <QFile>
#include <random>

namespace iplan::test
{

/// Bytes that no compression makes less of, the same for a seed each time.
inline QByteArray noise(qsizetype count, unsigned seed = 1)
{
    std::mt19937 random(seed);
    QByteArray out(count, Qt::Uninitialized);
    for (char& byte : out)
        byte = static_cast<char>(random() & 0xff);
    return out;
}

/// Writes the bytes to a file that is there or not yet.
inline QString fileOf(const TempDir& dir, const QString& name, const QByteArray& bytes)
{
    QFile file(dir.file(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

inline AttachedDocument attach(Store& store, const RowRef& owner, const QString& path)
{
    return get(store, value_of(attachDocument(store, {owner, path})).document);
}

/// What the store gives back for that document.
inline QByteArray contentOf(const Store& store, const AttachedDocument& document)
{
    QByteArray out;
    REQUIRE_OK(passPieces(ContentStore(store).read(document.sha256), [&](const QByteArray& piece) -> Result<> {
        out += piece;
        return {};
    }));
    return out;
}

inline bool hasContent(const Store& store, const AttachedDocument& document)
{
    return value_of(ContentStore(store).has(document.sha256));
}

/// Gives the bytes in pieces, as if they came from elsewhere.
inline ContentSource piecesOf(const QByteArray& bytes, qsizetype size = kContentPiece)
{
    return [bytes, size, at = qsizetype(0)]() mutable -> Result<QByteArray> {
        const QByteArray piece = bytes.mid(at, size);
        at += piece.size();
        return piece;
    };
}

inline QString hashOf(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace iplan::test
