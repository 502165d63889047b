// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <thread>

namespace iplan
{

/// Has the fonts of the PC found in another thread. Where Qt uses fontconfig, that reads a hundred small files when the
/// first text is measured; begun before the application is made, it is done beside the connection to the screen.
/// Elsewhere it does nothing.
class FontSearch
{
public:
    FontSearch();
    ~FontSearch();
    FontSearch(const FontSearch&) = delete;
    FontSearch& operator=(const FontSearch&) = delete;
    /// To be called before the first window is made.
    void wait();

private:
    std::thread m_thread;
};

} // namespace iplan
