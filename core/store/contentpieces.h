// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <functional>
#include <QByteArray>
#include <QCryptographicHash>

namespace iplan
{

// What documents hold, on its way: never as a whole in memory, always in pieces, and named by its SHA-256.

/// The largest piece, before it is packed.
inline constexpr qsizetype kContentPiece = 64 * 1024;
/// What is larger is not taken in, from wherever it comes; what is larger than the second is warned of.
inline constexpr qint64 kMostContentBytes = qint64(200) << 20;
inline constexpr qint64 kLargeContentBytes = qint64(20) << 20;

/// Gives the next piece (at most kContentPiece bytes), an empty one at the end.
using ContentSource = std::function<Result<QByteArray>()>;
/// Takes the next piece.
using ContentSink = std::function<Result<>(const QByteArray&)>;

/// Whether the text can be the hash of a content: 64 small hexadecimal digits, and so fit for the name of a file.
[[nodiscard]] bool isContentHash(const QString& text);

/// A piece as it is stored and travels; `packed` says whether that is smaller and was done.
struct PackedPiece {
    QByteArray bytes;
    bool packed = false;
};
[[nodiscard]] PackedPiece packPiece(const QByteArray& plain);
/// Undoes packPiece(). Damaged for what is none, and for what is or claims to be more than a piece: nothing larger is
/// made of it.
[[nodiscard]] Result<QByteArray> unpackPiece(const PackedPiece& piece);

/// The pieces of a file, which is opened with the first. NotFound if there is none; Rejected for what is no plain file
/// (a pipe would be waited for).
[[nodiscard]] ContentSource piecesOfFile(const QString& path);

/// Passes on what `source` gives; at the end it fails (Damaged) if that is not the content `hash`, and as soon as it is
/// more than a content may be (Rejected).
[[nodiscard]] ContentSource verified(ContentSource source, const QString& hash);

/// Runs `source` to its end into `sink`.
[[nodiscard]] Result<> passPieces(const ContentSource& source, const ContentSink& sink);

/// Hash and size of a content.
struct ContentName {
    QString hash;
    qint64 bytes = 0;
};
/// Reads `source` to its end. Rejected if it is more than a content may be.
[[nodiscard]] Result<ContentName> nameOf(const ContentSource& source);

/// Writes a content to a file in one step. An existing file is replaced.
[[nodiscard]] Result<> writeContent(const QString& path, const ContentSource& source);

} // namespace iplan
