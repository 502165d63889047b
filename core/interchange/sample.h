// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/store.h"

namespace iplan
{

/// The names of the samples that come with the program: "koeln", "aachen" (resources/samples).
[[nodiscard]] QStringList sampleNames();

/// Loads a sample through the ordinary import, as one commit "sample". Facts from public sources only; what no source
/// says stays empty. Row ids are derived from entity and key, so that a sample has the same ids in every file.
/// NotFound for another name.
Result<> loadSample(Store& store, const QString& name);

} // namespace iplan
