// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Qt>

namespace iplan
{

/// Where an item of a list or tree keeps the row it stands for.
inline constexpr int kRowIdRole = Qt::UserRole;         ///< QUuid
inline constexpr int kRowEntityRole = Qt::UserRole + 1; ///< key of the entity, QString

} // namespace iplan
