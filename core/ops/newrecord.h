// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace iplan
{

/// An empty row with what is nearly always right: a measure has the number that follows those in use ("K029" after
/// "K028"), or none where numbers follow no rule. To be used with a reader of Store::read() or Writer.
[[nodiscard]] Record newRecord(const Reader& reader, const EntityInfo& entity, const QUuid& id);

} // namespace iplan
