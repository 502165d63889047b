// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "ui/widget/combosearch.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A blank between two words goes on with the search; alone it opens the list", "[ui]")
{
    const ComboSearch search(nullptr);
    QComboBox box;
    box.addItems({QStringLiteral("in Planung"), QStringLiteral("in Umsetzung"), QStringLiteral("in Prüfung"),
                  QStringLiteral("nicht begonnen"), QStringLiteral("nicht umgesetzt")});
    present(box);
    struct Case {
        const char* typed;
        const char* found;
    };
    for (const Case& each :
         {Case{"in u", "in Umsetzung"}, Case{"nicht u", "nicht umgesetzt"}, Case{"in pr", "in Prüfung"}}) {
        INFO(each.typed);
        box.setCurrentIndex(0);
        box.view()->keyboardSearch({}); // as after a pause
        QTest::keyClicks(&box, QString::fromLatin1(each.typed));
        CHECK_FALSE(box.view()->isVisible());
        CHECK(box.currentText() == QString::fromUtf8(each.found));
    }
    QComboBox other;
    other.addItems({QStringLiteral("eins"), QStringLiteral("zwei")});
    present(other);
    QTest::keyClick(&other, Qt::Key_Space);
    CHECK(other.view()->isVisible());
    other.hidePopup();
}
