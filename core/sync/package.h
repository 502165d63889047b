// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"
#include "core/sync/admissiontext.h"
#include "core/sync/packagebytes.h"

namespace iplan
{

/// What the other side has already: from where on a package is to tell. Nothing set means: everything.
struct PackageSince {
    QUuid commit;            ///< this commit and all that it builds on
    QDateTime time;          ///< the commits dated up to it all of whose ancestors are, too
    QSet<QUuid> known;       ///< exactly these, as the other side named them
    QList<QUuid> heads = {}; ///< these commits and all that they build on; unknown ones are passed over
};

struct PackageOptions {
    PackageSince since;
    Password password;            ///< empty: not encrypted
    bool withoutContents = false; ///< what documents hold stays here and comes by another way
};

/// Many mail servers refuse more.
inline constexpr qint64 kMailBytes = 10'000'000;

/// A package that was written or looked at.
struct PackageInfo {
    QString path;
    qint64 bytes = 0;
    qint64 commits = 0;
    bool encrypted = false;
    QUuid root;
    bool reduced = false; ///< holds a reduced copy (reducedcopy.h)
    [[nodiscard]] bool isTooBigForMail() const { return bytes > kMailBytes; }
};

/// Writes the commits that the other side lacks into a package (*.iplanpaket, mode 0600), in place of an existing one
/// in one step. NotFound if the commit of `since` is not in the file; Rejected if nothing is new since then.
[[nodiscard]] Result<PackageInfo> pack(const Store& store, const QString& path, const PackageOptions& options);

/// What the last package of this file on this PC brought the other side up to, and the note of it for the next time
/// (a local setting, so that a file open for reading keeps none). Everything is new before the first one.
[[nodiscard]] Result<PackageSince> sinceLastPackage(const Store& store);
Result<> notePackage(Store& store);

/// What a package says of itself without its password; errors as packageHeader().
[[nodiscard]] Result<PackageInfo> packageInfo(const QString& path);

/// Takes in what a package holds, in one transaction. Conflict for a package of another concept; errors of
/// packageCommits() and Replica::admit(). Commits whose parents are missing wait in the file; what is refused is named
/// in the admission (checkRefused()).
[[nodiscard]] Result<Admission> unpack(Store& store, const QString& path, const Password& password = {});

/// What unpack() does with the commits of a package.
struct UnpackedCommits {
    Admission admission;
    QList<CommitData> left; ///< those that are not in the file now
    PackageHeader header;   ///< for packageContents()
};
/// As unpack(), without what documents hold.
[[nodiscard]] Result<UnpackedCommits> unpackCommits(Store& store, const QString& path, const Password& password);

/// Makes a new file of a package that holds a whole concept or a reduced copy. Conflict if the file exists; Rejected
/// for a package that holds only changes since an earlier one; errors of packageCommits().
[[nodiscard]] Result<std::unique_ptr<Store>> createFromPackage(const QString& path, const Store::Options& options,
                                                               const QString& package, const Password& password = {});

} // namespace iplan
