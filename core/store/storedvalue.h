// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/statement.h"
#include "core/store/unitcodec.h"

namespace iplan
{

/// As fromStored(), of the row at which the statement stands.
[[nodiscard]] inline Value storedValue(const Statement& statement, int column)
{
    return statement.isBlob(column) ? fromStored(statement.blob(column)) : statement.value(column);
}

/// Binds the value as toStored() gives it.
inline void bindStored(Statement& statement, int position, const Value& value)
{
    if (isPacked(value))
        statement.bind(position, toStored(value));
    else
        statement.bind(position, value);
}

} // namespace iplan
