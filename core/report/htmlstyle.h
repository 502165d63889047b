// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace iplan::report
{

/// The style sheet of the document, for screen and print.
[[nodiscard]] QString htmlStyleSheet(const Document& document);

} // namespace iplan::report
