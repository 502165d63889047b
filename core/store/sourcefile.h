// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/temporary.h"
#include "core/store/store.h"

#include <memory>

namespace iplan
{

/// A data file for reading, of any version and in any state: it stays as it is. One of an older version, one that a
/// program left in the middle of a write, and one whose indexes are to be repaired are read in a temporary copy.
class SourceFile
{
public:
    /// One from which something is to be taken: a copy that somebody brings, a backup to be restored. It may have been
    /// copied while somebody was writing, so it is verified before anything of it is believed. Errors as Store::open();
    /// Damaged also where the file contradicts itself, Io where there is no room for a copy.
    [[nodiscard]] static Result<SourceFile> open(const QString& path);

    /// One that is to be kept as it is, with all that it contradicts itself in: a backup from which something is to be
    /// erased, the present file before another one takes its place.
    [[nodiscard]] static Result<SourceFile> openUnverified(const QString& path);

    [[nodiscard]] const Store& store() const { return *m_store; }

private:
    [[nodiscard]] Result<> openCopy(const QString& path);
    std::unique_ptr<TemporaryFolder> m_folder; ///< outlives the store in it
    std::unique_ptr<Store> m_store;
};

} // namespace iplan
