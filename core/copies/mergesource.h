// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/mergeplan.h"
#include "core/store/sourcefile.h"
#include "core/sync/packagebytes.h"

#include <memory>
#include <optional>

namespace iplan
{

/// The other side of planMerge() and merge(), whether it came as a file (*.iplan) or as a package (*.iplanpaket).
class MergeSource
{
public:
    /// What `path` holds for the file `mine`. A file is verified first, and it stays as it is; see SourceFile. Errors,
    /// with German messages: Usage: it is `mine` itself; NotFound: no such file; Damaged: no file of the program,
    /// damaged, cut off, written by a newer program; Conflict: it belongs to another concept; Rejected: the password is
    /// missing or wrong (then needsPassword() says yes), or nothing of the package can be taken in, since it builds on
    /// changes that `mine` lacks or was tampered with. Of a package that holds something that cannot be taken in beside
    /// what can, the merge says so.
    [[nodiscard]] static Result<MergeSource> open(const Store& mine, const QString& path,
                                                  const Password& password = {});

    [[nodiscard]] const Store& store() const { return m_file ? m_file->store() : *m_store; }
    /// For planMerge() and merge(); no longer than this.
    [[nodiscard]] MergeInput input() const;

private:
    std::optional<SourceFile> m_file;
    std::unique_ptr<Store> m_store; ///< of a package: its commits, without what documents hold
    QList<CommitData> m_left;       ///< of a package: what is not in it
    PackageHeader m_header;         ///< of a package
    Password m_password;
    QString m_path;
};

/// Whether the file is a package that is encrypted. False for everything else, also for what cannot be read.
[[nodiscard]] bool needsPassword(const QString& path);

} // namespace iplan
