// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iplan::cli
{

/// While one lives, Ctrl+C (and the wish of the system to end) is noted instead of ending the program at once, so that
/// what is being written can be taken away. A second time ends it as usual. One at a time.
class Interrupt
{
public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt&) = delete;
    Interrupt& operator=(const Interrupt&) = delete;

    [[nodiscard]] static bool isWanted();
};

} // namespace iplan::cli
