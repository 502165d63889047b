// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/background.h"

#include <QtGlobal>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace iplan
{

void giveBackFreeMemory()
{
#ifdef __GLIBC__
    // Each thread has its own store of free memory that no other can use: after a large file was read, hundreds of
    // megabytes.
    constexpr size_t kWorthIt = 64'000'000; // bytes
    if (mallinfo2().fordblks > kWorthIt)
        malloc_trim(0);
#endif
}

} // namespace iplan
