// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

namespace iplan
{

/// The files beside `mine` that conflictCopies() (copyname.h) finds by their names and that hold commits which `mine`
/// lacks: copies of this concept in which somebody wrote. Others, also unreadable ones, are left out. Opens them for
/// reading only.
[[nodiscard]] QStringList copiesWithNews(const Store& mine);

} // namespace iplan
