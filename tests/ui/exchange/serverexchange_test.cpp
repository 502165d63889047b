// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows and a real PostgreSQL server.
#include "core/model/entities.h"
#include "core/sync/servertransport.h"
#include "tests/support/postgres.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/operationrunner.h"
#include "ui/exchange/joindialog.h"
#include "ui/shell/pagehost.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// What the page says of the exchange.
QString shownState(const Office& office)
{
    return inWindow<QLabel>(office, "exchangeState").text();
}

void setUpServer(const Office& office, const QString& address)
{
    office.workspace().exchange().setPace({1, 20});
    office.window->showPage(s("exchange"));
    inWindow<QRadioButton>(office, "exchangeServer").click();
    inWindow<QLineEdit>(office, "exchangeServerAddress").setText(address);
    QTest::mouseClick(&inWindow<QPushButton>(office, "exchangeApply"), Qt::LeftButton);
    CHECK(inWindow<QLabel>(office, "exchangeMessage").text().startsWith(s("Eingerichtet")));
}

void addMeasureTo(const Office& office, const QString& code)
{
    Measure measure;
    measure.code = code;
    measure.title = s("Sprachkurs");
    REQUIRE(office.workspace().runner().run(s("measure:create"), [&](Writer& writer) -> Result<> {
        writer.insert(measure);
        return {};
    }));
}

qsizetype measuresOf(const Office& office)
{
    return office.workspace().list(entityOf<Measure>()).size();
}

} // namespace

TEST_CASE("Two windows exchange over a server, through a cut, and a third begins from it", "[ui][exchange]")
{
    REQUIRE_POSTGRES();
    Postgres server;
    REQUIRE_OK(initializeServer(value_of(ServerAddress::parse(server.url())), {}));
    server.sql(s("CREATE ROLE buero LOGIN IN ROLE iplan_exchange"));
    const QString address = server.url(s("buero"));

    Office erika;
    erika.openEmpty();
    erika.workspace().setAuthor({s("Erika Beispiel"), s("EB")});
    Office anna;
    REQUIRE_OK(erika.workspace().store().file().copyTo(anna.folder.file(s("kopie.iplan"))));
    REQUIRE(anna.window->openFile(anna.folder.file(s("kopie.iplan"))));
    anna.workspace().setAuthor({s("Anna Muster"), s("AM")});
    setUpServer(erika, address);
    setUpServer(anna, address);
    waitUntil([&] { return shownState(erika).startsWith(s("Abgeglichen 14:03")); });

    // Each sees what the other one writes, and from whom it is.
    addMeasureTo(anna, s("K001"));
    waitUntil([&] { return measuresOf(erika) == 1; });
    waitUntil([&] { return shownState(erika).contains(s("von Anna Muster")); });
    addMeasureTo(erika, s("K002"));
    waitUntil([&] { return measuresOf(anna) == 2; });
    waitUntil([&] { return shownState(anna).contains(s("von Erika Beispiel")); });
    screenshot(*erika.window, s("exchange-server"));

    // The server goes away: a state, no message; both go on writing.
    server.stop();
    waitUntil([&] { return shownState(erika).startsWith(s("Offline, zuletzt abgeglichen 14:03")); });
    addMeasureTo(erika, s("K003"));
    addMeasureTo(anna, s("K004"));
    waitUntil([&] { return anna.workspace().exchange().state() == ExchangeService::State::Offline; });
    CHECK(erika.message().isEmpty());
    CHECK(anna.message().isEmpty());
    CHECK_FALSE(erika.workspace().exchange().error().hint.isEmpty());

    // It is back, and nobody has to do anything.
    server.start();
    waitUntil([&] { return measuresOf(erika) == 4 && measuresOf(anna) == 4; });
    waitUntil([&] { return shownState(erika).startsWith(s("Abgeglichen")); });
    CHECK(erika.message().isEmpty());

    // Somebody new has no file yet.
    Office ute;
    ute.action(Command::JoinExchange)->trigger();
    const QPointer<JoinDialog> dialog = ute.window->findChild<JoinDialog*>();
    REQUIRE(dialog);
    inWindow<QRadioButton>(ute, "joinUseServer").click();
    inWindow<QLineEdit>(ute, "joinFile").setText(ute.folder.file(s("neu.iplan")));
    inWindow<QLineEdit>(ute, "joinServer").setText(server.url(s("niemand")));
    QTest::mouseClick(dialog->nextButton(), Qt::LeftButton);
    waitUntil([&] { return !dialog->message().isEmpty(); });
    CHECK_FALSE(QFileInfo::exists(ute.folder.file(s("neu.iplan"))));
    inWindow<QLineEdit>(ute, "joinServer").setText(address);
    screenshot(*dialog, s("join-server"));
    QTest::mouseClick(dialog->nextButton(), Qt::LeftButton);
    waitUntil([&] { return !dialog; });
    REQUIRE(ute.workspace().isOpen());
    CHECK(measuresOf(ute) == 4);
    ute.workspace().exchange().setPace({1, 20});
    ute.workspace().exchange().exchangeNow();
    waitUntil([&] { return ute.workspace().exchange().state() == ExchangeService::State::Done; });
    addMeasureTo(ute, s("K005"));
    ute.workspace().exchange().exchangeNow();
    waitUntil([&] { return measuresOf(anna) == 5; });
}
