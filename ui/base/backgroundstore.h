// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// The file once more, for reading only: for work in another thread, which must not touch the store of the window.
[[nodiscard]] inline Result<std::unique_ptr<Store>> openForBackground(const QString& path)
{
    Store::Options options;
    options.access = Store::Access::ReadOnly;
    return Store::open(path, options);
}

} // namespace iplan
