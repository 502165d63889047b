// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/page/entitypage.h"
#include "ui/page/page.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QLineEdit>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The button "Ausgeben" of the page in front, if it has one.
const QToolButton* outputOf(const Office& office)
{
    for (const auto* button : office.window->pages().current()->findChildren<QToolButton*>()) {
        if (button->isVisible() && button->menu() && button->text().remove(u'&') == QStringLiteral("Ausgeben"))
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("An empty list is not put out, and the button says why", "[ui]")
{
    Office office;
    office.openEmpty();
    int buttons = 0;
    visitPages(office, [&](const QString& key) {
        const QToolButton* output = outputOf(office);
        if (!output)
            return;
        INFO(key.toStdString());
        ++buttons;
        CHECK(output->isEnabled() == office.window->pages().current()->abilities().print);
        if (!output->isEnabled()) {
            CHECK(output->toolTip().startsWith(QStringLiteral("Hier steht nichts")));
            CHECK(output->accessibleDescription() == output->toolTip());
        }
    });
    CHECK(buttons >= 8);

    // As soon as there is something, it can be put out; and again not while a filter shows nothing.
    auto& measures = openPage<EntityPage>(office, "measure");
    REQUIRE_FALSE(outputOf(office)->isEnabled());
    measures.createRecord();
    waitUntil([&] { return outputOf(office)->isEnabled(); });
    CHECK_FALSE(outputOf(office)->toolTip().startsWith(QStringLiteral("Hier steht nichts")));
    measures.focusFilter();
    type(*QApplication::focusWidget(), QStringLiteral("gibt es nicht"));
    waitUntil([&] { return !outputOf(office)->isEnabled(); });
}
