// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/exchangeservice.h"
#include "ui/shell/pagehost.h"

#include <QCheckBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QUrl>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("An exchange is set up on its page, and switched off again", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    office.workspace().exchange().setPace({1, 50});
    office.window->showPage(s("exchange"));
    auto& state = inWindow<QLabel>(office, "exchangeState");
    auto& message = inWindow<QLabel>(office, "exchangeMessage");
    auto& apply = inWindow<QPushButton>(office, "exchangeApply");
    CHECK(state.text() == s("Kein Abgleich eingerichtet"));
    CHECK_FALSE(inWindow<QPushButton>(office, "exchangeNow").isVisible());

    inWindow<QRadioButton>(office, "exchangeFolder").click();
    REQUIRE(inWindow<QLineEdit>(office, "exchangeFolderPath").isVisible());
    CHECK_FALSE(inWindow<QLineEdit>(office, "exchangeSecret").isVisible());
    QTest::mouseClick(&apply, Qt::LeftButton);
    CHECK(message.text().contains(s("Es fehlt der Abgleichordner")));
    const QString folder = office.folder.file(s("Abgleich"));
    REQUIRE(QDir().mkpath(folder));
    inWindow<QLineEdit>(office, "exchangeFolderPath").setText(folder);
    inWindow<QCheckBox>(office, "exchangeEncrypt").click();
    REQUIRE(inWindow<QLineEdit>(office, "exchangeSecret").isVisible());
    QTest::mouseClick(&apply, Qt::LeftButton);
    CHECK(message.text().contains(s("Schlüssel")));
    screenshot(*office.window, s("exchange-setup"));
    inWindow<QLineEdit>(office, "exchangeSecret").setText(s("Vier blaue Öfen"));
    QTest::mouseClick(&apply, Qt::LeftButton);
    CHECK(message.text().startsWith(s("Eingerichtet")));
    CHECK(inWindow<QLineEdit>(office, "exchangeSecret").text().isEmpty());
    waitUntil([&] { return state.text().startsWith(s("Abgeglichen 14:03")); });
    CHECK(namelessWidgets(*office.window->pages().current()) == QStringList());
    screenshot(*office.window, s("exchange-done"));

    REQUIRE(QDir().rename(folder, folder + s("-weg")));
    waitUntil([&] { return state.text().startsWith(s("Offline")); });
    screenshot(*office.window, s("exchange-offline"));

    inWindow<QRadioButton>(office, "exchangeNone").click();
    QTest::mouseClick(&apply, Qt::LeftButton);
    CHECK(state.text() == s("Kein Abgleich eingerichtet"));
}

TEST_CASE("A server that cannot be reached leaves everybody working", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    office.workspace().exchange().setPace({1, 50});
    office.window->showPage(s("exchange"));
    inWindow<QRadioButton>(office, "exchangeServer").click();
    inWindow<QLineEdit>(office, "exchangeServerAddress").setText(s("postgresql://erika:geheim@db.example/iplan"));
    QTest::mouseClick(&inWindow<QPushButton>(office, "exchangeApply"), Qt::LeftButton);
    CHECK(inWindow<QLabel>(office, "exchangeMessage").text().contains(s("Passwort")));
    // A folder without a socket in it: refused at once, without any network.
    const QString socket = office.folder.file(s("leer"));
    REQUIRE(QDir().mkpath(socket));
    inWindow<QLineEdit>(office, "exchangeServerAddress")
        .setText(s("postgresql:///iplan?host=") + QString::fromLatin1(QUrl::toPercentEncoding(socket, "/")));
    QTest::mouseClick(&inWindow<QPushButton>(office, "exchangeApply"), Qt::LeftButton);
    INFO(inWindow<QLabel>(office, "exchangeMessage").text().toStdString());
    waitUntil([&] {
        const auto state = office.workspace().exchange().state();
        return state == ExchangeService::State::Offline || state == ExchangeService::State::Failed;
    });
    CHECK(office.workspace().exchange().state() == ExchangeService::State::Offline);
    CHECK(office.message().isEmpty());
}
