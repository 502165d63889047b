// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/office.h"
#include "ui/shell/pagehost.h"

namespace iplan::test
{

/// The page in front; fails the test if it is of another kind.
template <class P>
P& pageInFront(const Office& office)
{
    auto* page = qobject_cast<P*>(office.window->pages().current());
    REQUIRE(page);
    return *page;
}

/// Goes to the page with that key.
template <class P>
P& openPage(const Office& office, const char* key)
{
    office.window->showPage(QString::fromLatin1(key));
    return pageInFront<P>(office);
}

/// Until nothing moves any more: each level of nested layouts asks the next one in a turn of its own.
void settleLayouts();

/// Goes to every page and calls `look` with its key, when it is laid out and what it shows is there.
void visitPages(const Office& office, const std::function<void(const QString& key)>& look);

} // namespace iplan::test
