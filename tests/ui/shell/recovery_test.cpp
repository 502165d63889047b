// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/office.h"
#include "ui/shell/fileactions.h"

#include <QFile>
#include <QSettings>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("After a sudden end the program says what is saved; after an orderly one it says nothing", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const QString path = office.workspace().store().file().path();
    CHECK(office.message().isEmpty());
    // The PC goes off: the file stays as it is at this moment, and nobody takes it off the list of open files.
    const QVariant open = QSettings().value(QStringLiteral("session/openFiles"));
    CHECK(open.toStringList().contains(path));
    office.action(Command::FileClose)->trigger();
    CHECK(QSettings().value(QStringLiteral("session/openFiles")).toStringList().isEmpty());
    QSettings().setValue(QStringLiteral("session/openFiles"), open);

    REQUIRE(office.window->openFile(path));
    CHECK(office.message().contains(QStringLiteral("unerwartet beendet")));
    CHECK(office.message().contains(QStringLiteral("zuletzt gespeichert wurde am 21.11.2026 um")));
    office.action(Command::FileClose)->trigger();
    REQUIRE(office.window->openFile(path));
    CHECK(office.message().isEmpty());
}
