// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/recordwindow.h"

#include <QApplication>
#include <QLineEdit>
#include <QPointer>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

QList<RecordWindow*> recordWindows()
{
    QList<RecordWindow*> out;
    for (QWidget* widget : QApplication::topLevelWidgets()) {
        if (auto* window = qobject_cast<RecordWindow*>(widget))
            out << window;
    }
    return out;
}

QLineEdit& titleLine(FormPanel& panel)
{
    auto* line = qobject_cast<QLineEdit*>(panel.form()->editor(u"title")->control());
    REQUIRE(line);
    return *line;
}

} // namespace

TEST_CASE("Two windows on two measures show each other's changes, and close with the file", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef first = office.row("measure", QStringLiteral("K001"));
    const RowRef second = office.row("measure", QStringLiteral("K022"));
    office.window->openRecord(first);
    press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
    REQUIRE(recordWindows().size() == 1);
    QPointer<RecordWindow> beside = recordWindows().first();
    present(*beside);
    CHECK(beside->row() == first);
    CHECK(beside->windowTitle().startsWith(QStringLiteral("K001")));
    CHECK(namelessWidgets(*beside) == QStringList());
    screenshot(*beside, QStringLiteral("koeln-zweites-fenster"));
    // Asked for again, it comes to the front.
    office.action(Command::OpenInWindow)->trigger();
    CHECK(recordWindows().size() == 1);

    // Typed here, seen there, and the other way round.
    auto* page = &pageInFront<EntityPage>(office);
    QLineEdit& hereLine = titleLine(*page->panel());
    QLineEdit& besideLine = titleLine(*beside->panel());
    besideLine.setFocus();
    retype(besideLine, QStringLiteral("Von nebenan"));
    QTest::keyClick(&besideLine, Qt::Key_Return);
    CHECK(hereLine.text() == u"Von nebenan");
    CHECK(beside->windowTitle().contains(QStringLiteral("Von nebenan")));
    QTest::keyClick(beside.data(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(hereLine.text() != u"Von nebenan");
    CHECK(besideLine.text() == hereLine.text());

    office.window->openRecord(second);
    CHECK(beside->row() == first);
    office.action(Command::OpenInWindow)->trigger();
    CHECK(recordWindows().size() == 2);
    beside->close();
    waitUntil([&] { return beside.isNull(); });

    // What is being typed there is kept when the file is closed.
    QLineEdit& last = titleLine(*recordWindows().first()->panel());
    last.setFocus();
    retype(last, QStringLiteral("Gerade getippt"));
    const QString path = office.workspace().store().file().path();
    office.action(Command::FileClose)->trigger();
    CHECK(recordWindows().isEmpty());
    REQUIRE(office.window->openFile(path));
    CHECK(office.text(second, "title") == u"Gerade getippt");
}
