// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/memory.h"

#include <QtGlobal>

// POSIX only; the counterpart on Windows is GetProcessMemoryInfo() (PeakWorkingSetSize).
#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace iplan::test
{

double peakMegabytes()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
#ifdef Q_OS_MACOS
    return static_cast<double>(usage.ru_maxrss) / 1e6;
#else
    return static_cast<double>(usage.ru_maxrss) / 1e3;
#endif
#else
    return 0;
#endif
}

} // namespace iplan::test
