// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/filelock.h"
#include "core/store/store.h"

namespace iplan
{

Result<std::unique_ptr<Store>> Store::copyInMemory() const
{
    Options options = m_options;
    options.access = Access::ReadWrite;
    std::unique_ptr<Store> copy(new Store(QStringLiteral(":memory:"), std::move(options)));
    IPLAN_TRY(copy->openDatabase());
    try {
        m_db->copyInto(*copy->m_db);
        return copy;
    } catch (const SqlError& error) {
        return tl::unexpected<Error>(error.toError(m_path));
    }
}

} // namespace iplan
