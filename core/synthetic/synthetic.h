// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/store.h"

namespace iplan
{

/// Fills the file with invented data: `scale` municipalities (1 to 100), each with a concept of the size of a large
/// city: 5 Handlungsfelder, 20 modules, 260 recommendations, 500 measures with steps, costs, Sachstände and Kennzahlen,
/// 23 working groups, 300 persons, 120 organisations. 53 is all of Nordrhein-Westfalen. One commit "sample" for each.
/// The same seed gives the same rows with the same ids everywhere; names are recognisably invented; gaps are as in real
/// life. Rejected for another scale. `goOn` is asked before each; its error ends the work.
Result<> loadSynthetic(Store& store, int scale, quint64 seed, const std::function<Result<>()>& goOn = {});

} // namespace iplan
