// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interrupt.h"

#include <csignal>
#include <initializer_list>

namespace iplan::cli
{

namespace
{

volatile std::sig_atomic_t interruptNoted = 0;

} // namespace

extern "C" {
static void noteInterrupt(int signal)
{
    interruptNoted = 1;
    std::signal(signal, SIG_DFL);
}
}

Interrupt::Interrupt()
{
    interruptNoted = 0;
    for (const int signal : {SIGINT, SIGTERM})
        std::signal(signal, &noteInterrupt);
}

Interrupt::~Interrupt()
{
    for (const int signal : {SIGINT, SIGTERM})
        std::signal(signal, SIG_DFL);
}

bool Interrupt::isWanted()
{
    return interruptNoted != 0;
}

} // namespace iplan::cli
