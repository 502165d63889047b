// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/temporary.h"
#include "core/merge/crypt.h"
#include "core/store/store.h"

#include <memory>

namespace iplan
{

/// The other side of planMerge() and merge(), whether it came as a file (*.iplan) or as a package (*.iplanpaket).
class MergeSource
{
public:
    /// What `path` holds for the file `mine`. The file at `path` stays as it is, also one of an older version of the
    /// program, which is read in a temporary copy. Errors, with German messages:
    /// Usage: it is `mine` itself; NotFound: no such file; Damaged: no file of the program, damaged, cut off, written
    /// by a newer program; Conflict: it belongs to another concept; Rejected: the password is missing or wrong (then
    /// needsPassword() says yes), or the package builds on changes that `mine` lacks.
    [[nodiscard]] static Result<MergeSource> open(const Store& mine, const QString& path,
                                                  const Password& password = {});

    [[nodiscard]] const Store& store() const { return *m_store; }

private:
    std::unique_ptr<TemporaryFolder> m_folder; ///< outlives the store in it
    std::unique_ptr<Store> m_store;
};

/// Whether the file is a package that is encrypted. False for everything else, also for what cannot be read.
[[nodiscard]] bool needsPassword(const QString& path);

} // namespace iplan
