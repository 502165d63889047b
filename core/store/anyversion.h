// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/temporary.h"
#include "core/store/store.h"

namespace iplan
{

/// A data file for reading, also one of an older version of the program: that is read in a temporary copy, brought to
/// the present version. The file itself stays as it is.
class AnyVersion
{
public:
    /// Errors as Store::open(); Io where there is no room for the copy.
    [[nodiscard]] static Result<AnyVersion> open(const QString& path);

    [[nodiscard]] const Store& store() const { return *m_store; }

private:
    std::unique_ptr<TemporaryFolder> m_folder; ///< outlives the store in it
    std::unique_ptr<Store> m_store;
};

} // namespace iplan
