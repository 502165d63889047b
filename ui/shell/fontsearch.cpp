// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/fontsearch.h"

#include <QtGlobal>

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#endif

namespace iplan
{

FontSearch::FontSearch()
{
#ifdef Q_OS_LINUX
    // Qt has loaded the library, if it uses it at all; what was found is kept there, in one place for the process.
    using Find = int (*)();
    if (const auto find = reinterpret_cast<Find>(dlsym(RTLD_DEFAULT, "FcInit")))
        m_thread = std::thread([find] { find(); });
#endif
}

FontSearch::~FontSearch()
{
    wait();
}

void FontSearch::wait()
{
    if (m_thread.joinable())
        m_thread.join();
}

} // namespace iplan
