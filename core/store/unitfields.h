// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the field tables say, found by hash: bulk work asks for each of millions of changes.
#pragma once

#include "core/model/field.h"

#include <QList>

namespace iplan
{

/// As entityByKey(), for keys as commits name them; null for one that this program does not know.
[[nodiscard]] const EntityInfo* entityOfCommit(const QString& key);

/// As EntityInfo::fieldsOfUnit().
[[nodiscard]] QList<const FieldInfo*> fieldsOfUnit(const EntityInfo& entity, const QString& unit);

} // namespace iplan
