// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/contentpieces.h"
#include "core/sync/crypt.h"

#include <memory>
#include <optional>
#include <QIODevice>
#include <QSet>
#include <QUuid>

namespace iplan
{

struct CommitData;

// The form in which a content lies in an Abgleichordner and behind the commits of a package; docs/architecture.md
// describes it.

/// Whose content it is, and how it is encrypted.
struct ContentSeal {
    QUuid root; ///< first commit of the concept
    Password password = {};
    QByteArray salt = {}; ///< of an encrypted one, with what its key costs
    KeyCost cost = {};
};

/// How many bytes stand before the pieces.
inline constexpr qsizetype kContentHeaderBytes = 108;
/// No honest one is larger.
inline constexpr qint64 kMostContentFile = kMostContentBytes + (kMostContentBytes >> 6) + kContentHeaderBytes + 64;

/// The 32 bytes under which a content lies: its hash, or where it is encrypted something that does not tell it.
[[nodiscard]] Result<QByteArray> sealedName(const ContentSeal& seal, const QString& hash);
/// The name and the concept that the first kContentHeaderBytes give.
struct SealedName {
    QUuid root;
    QByteArray name;
};
[[nodiscard]] std::optional<SealedName> peekContent(const QByteArray& start);

/// Writes a content. Errors of `source`, and Io (with the detail of the device).
Result<> writeSealedContent(QIODevice& out, const ContentSeal& seal, const QString& hash, const ContentSource& source);

/// The pieces of what writeSealedContent() wrote, from where the device stands. Damaged for what is no such content, is
/// another one or encrypted otherwise; NotFound where it ends too early: the rest is still on its way.
[[nodiscard]] ContentSource readSealedContent(std::shared_ptr<QIODevice> in, const ContentSeal& seal,
                                              const QString& hash);

/// The hashes that documents in these commits name.
[[nodiscard]] QSet<QString> contentsNamedBy(const QList<CommitData>& commits);

} // namespace iplan
