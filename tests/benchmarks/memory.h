// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iplan::test
{

/// The most memory that this process has held so far, in megabytes; 0 where unknown.
double peakMegabytes();

/// Gives back what is not needed any more; from now on peakMegabytes() says the most since this call. Only on Linux.
void resetPeak();

} // namespace iplan::test
