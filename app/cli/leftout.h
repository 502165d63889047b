// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/query/addressees.h"

namespace iplan::cli
{

/// The error of letters that nobody gets (NotFound): who is left out, and why.
[[nodiscard]] tl::unexpected<Error> failNobodyWrittenTo(const Addressees& addressees);

} // namespace iplan::cli
