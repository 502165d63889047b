// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iplan
{

class LastPush;

/// Milliseconds; others are for tests.
struct FarewellTimeout {
    int silent = 700;  ///< nothing is shown
    int most = 10'000; ///< then the program ends
};

/// When the program ends: waits until what was written just before is given to the other copies. After a moment a small
/// window says so and lets people end at once; after a few seconds the program ends in any case. What is not given then
/// is given at the next start.
void awaitLastPush(LastPush& giving, FarewellTimeout timeout = {});

} // namespace iplan
