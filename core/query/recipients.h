// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/mailaddress.h"
#include "core/query/addressed.h"

namespace iplan
{

struct Recipients {
    QList<Recipient> list;               ///< by name, each address once
    QList<LeftOut> leftOut;              ///< by name
    QList<WorkingGroup> protectedGroups; ///< Addressed::protectedGroups
};

/// The field with the e-mail address of a row of the entity; null if such rows have none.
[[nodiscard]] const FieldInfo* mailField(const EntityInfo& entity);

/// Who is reached by a mail to the rows (addressedBy()), and who is not.
[[nodiscard]] Recipients recipientsOf(const Reader& reader, const QList<RowRef>& rows, const WritingScope& scope);

} // namespace iplan
