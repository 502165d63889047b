// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/office.h"

namespace iplan::test
{

/// The widget of that object name in `parent`; fails the test if there is none.
template <class W>
W& part(const QWidget& parent, const char* name)
{
    auto* widget = parent.findChild<W*>(QString::fromUtf8(name));
    INFO(name);
    REQUIRE(widget);
    return *widget;
}

/// The same in the window.
template <class W>
W& inWindow(const Office& office, const char* name)
{
    return part<W>(*office.window, name);
}

} // namespace iplan::test
