// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reducedcontent.h"
#include "core/sync/crypt.h"

#include <chrono>

namespace iplan
{

// The form in which commits lie in packages and in the files of an Abgleichordner; docs/architecture.md describes it.

/// What a package says about itself without its password.
struct PackageHeader {
    QUuid root; ///< first commit of the concept: which file it belongs to
    quint32 commits = 0;
    bool encrypted = false;
    bool reduced = false; ///< holds a reduced copy: what a file begins with, nothing for an existing one
    quint64 payload = 0;  ///< bytes that it unpacks to
    QByteArray salt;      ///< of an encrypted one, with what its key costs
    KeyCost cost;
    quint64 body = 0;       ///< bytes that follow the header
    bool contents = false;  ///< what documents hold follows these; see packagecontents.h
    bool excessive = false; ///< would unpack to far more than its size can hold, or costs far more than a package does
};

/// How many bytes the header takes; fewer are no package.
inline constexpr qsizetype kPackageHeaderBytes = 144;

/// A package of these commits, encrypted if there is a password. `salt` (16 bytes) is taken where many packages share
/// a password and a slow key each would be too slow; a random one otherwise. With `contents` the header says that what
/// documents hold follows.
[[nodiscard]] Result<QByteArray> packageBytes(const QUuid& root, const QList<CommitData>& commits,
                                              const Password& password, const QByteArray& salt = {},
                                              bool contents = false);

/// A package of a reduced copy.
[[nodiscard]] Result<QByteArray> reducedPackageBytes(const QUuid& root, const ReducedContent& content,
                                                     const Password& password, bool contents = false);

/// Whether the bytes begin as a package does; says nothing about the rest.
[[nodiscard]] bool looksLikePackage(const QByteArray& bytes);

/// What the first kPackageHeaderBytes say, before the rest of a file of that size is read. Damaged where that shows
/// already, also where the size is another one.
[[nodiscard]] Result<PackageHeader> peekPackage(const QByteArray& start, qint64 fileSize);

/// Checks that the package is whole. Damaged: no package, cut off, damaged, written by a newer program.
[[nodiscard]] Result<PackageHeader> packageHeader(const QByteArray& bytes);

/// Computing time that reading the commits of one package may take; an honest one of the largest size needs a fraction.
inline constexpr std::chrono::seconds kPackageReadLimit{60};

/// The commits of a package. Errors as packageHeader(), and: Rejected for a missing or wrong password; Damaged for a
/// package that was changed on purpose, unpacks to more than it says or takes too long. Rejected for a package of a
/// reduced copy.
[[nodiscard]] Result<QList<CommitData>> packageCommits(const QByteArray& bytes, const Password& password);

/// As packageCommits(), but what cannot be read as a commit (of a newer program, or forged) is counted and passed over.
struct ReadableCommits {
    QList<CommitData> commits;
    qsizetype unreadable = 0;
};
[[nodiscard]] Result<ReadableCommits> readableCommits(const QByteArray& bytes, const Password& password,
                                                      std::chrono::seconds limit = kPackageReadLimit);

/// The reduced copy of a package; errors as packageCommits(). Rejected for a package of another kind.
[[nodiscard]] Result<ReducedContent> packageReduced(const QByteArray& bytes, const Password& password);

} // namespace iplan
