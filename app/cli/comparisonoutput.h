// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/programmecomparison.h"

#include <QJsonObject>

namespace iplan::cli
{

/// A comparison of two states as people and programs read it (docs/cli.md).
[[nodiscard]] QString comparisonText(const ProgrammeComparison& comparison);
[[nodiscard]] QJsonObject comparisonJson(const ProgrammeComparison& comparison);

} // namespace iplan::cli
