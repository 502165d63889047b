// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
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

namespace
{

template <class W>
W& onPage(const Office& office, const char* name)
{
    auto* widget = office.window->findChild<W*>(s(name));
    REQUIRE(widget);
    return *widget;
}

} // namespace

TEST_CASE("An exchange is set up on its page, and switched off again", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    office.workspace().exchange().setPace({1, 50});
    office.window->showPage(s("exchange"));
    auto& state = onPage<QLabel>(office, "exchangeState");
    auto& message = onPage<QLabel>(office, "exchangeMessage");
    auto& apply = onPage<QPushButton>(office, "exchangeApply");
    CHECK(state.text() == s("Kein Abgleich eingerichtet"));
    CHECK_FALSE(onPage<QPushButton>(office, "exchangeNow").isVisible());

    onPage<QRadioButton>(office, "exchangeFolder").click();
    REQUIRE(onPage<QLineEdit>(office, "exchangeFolderPath").isVisible());
    CHECK_FALSE(onPage<QLineEdit>(office, "exchangeSecret").isVisible());
    QTest::mouseClick(&apply, Qt::LeftButton);
    CHECK(message.text().contains(s("Es fehlt der Abgleichordner")));
    const QString folder = office.folder.file(s("Abgleich"));
    REQUIRE(QDir().mkpath(folder));
    onPage<QLineEdit>(office, "exchangeFolderPath").setText(folder);
    onPage<QCheckBox>(office, "exchangeEncrypt").click();
    REQUIRE(onPage<QLineEdit>(office, "exchangeSecret").isVisible());
    QTest::mouseClick(&apply, Qt::LeftButton);
    CHECK(message.text().contains(s("Schlüssel")));
    screenshot(*office.window, s("exchange-setup"));
    onPage<QLineEdit>(office, "exchangeSecret").setText(s("Vier blaue Öfen"));
    QTest::mouseClick(&apply, Qt::LeftButton);
    CHECK(message.text().startsWith(s("Eingerichtet")));
    CHECK(onPage<QLineEdit>(office, "exchangeSecret").text().isEmpty());
    waitUntil([&] { return state.text().startsWith(s("Abgeglichen 14:03")); });
    CHECK(namelessWidgets(*office.window->pages().current()) == QStringList());
    screenshot(*office.window, s("exchange-done"));

    REQUIRE(QDir().rename(folder, folder + s("-weg")));
    waitUntil([&] { return state.text().startsWith(s("Offline")); });
    screenshot(*office.window, s("exchange-offline"));

    onPage<QRadioButton>(office, "exchangeNone").click();
    QTest::mouseClick(&apply, Qt::LeftButton);
    CHECK(state.text() == s("Kein Abgleich eingerichtet"));
}

TEST_CASE("A server that cannot be reached leaves everybody working", "[ui][exchange]")
{
    Office office;
    office.openEmpty();
    office.workspace().exchange().setPace({1, 50});
    office.window->showPage(s("exchange"));
    onPage<QRadioButton>(office, "exchangeServer").click();
    onPage<QLineEdit>(office, "exchangeServerAddress").setText(s("postgresql://erika:geheim@db.example/iplan"));
    QTest::mouseClick(&onPage<QPushButton>(office, "exchangeApply"), Qt::LeftButton);
    CHECK(onPage<QLabel>(office, "exchangeMessage").text().contains(s("Passwort")));
    // A folder without a socket in it: refused at once, without any network.
    const QString socket = office.folder.file(s("leer"));
    REQUIRE(QDir().mkpath(socket));
    onPage<QLineEdit>(office, "exchangeServerAddress")
        .setText(s("postgresql:///iplan?host=") + QString::fromLatin1(QUrl::toPercentEncoding(socket, "/")));
    QTest::mouseClick(&onPage<QPushButton>(office, "exchangeApply"), Qt::LeftButton);
    INFO(onPage<QLabel>(office, "exchangeMessage").text().toStdString());
    waitUntil([&] {
        const auto state = office.workspace().exchange().state();
        return state == ExchangeService::State::Offline || state == ExchangeService::State::Failed;
    });
    CHECK(office.workspace().exchange().state() == ExchangeService::State::Offline);
    CHECK(office.message().isEmpty());
}
