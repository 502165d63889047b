// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iplan::test
{

/// The most memory that this process has held so far, in megabytes; 0 where unknown.
double peakMegabytes();

} // namespace iplan::test
