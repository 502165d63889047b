// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan::report
{

/// The style sheet of HTML reports, for screen and print.
[[nodiscard]] QString htmlStyleSheet();

} // namespace iplan::report
