// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is written just before closing is given to the others.
#include "core/model/entities.h"
#include "core/sync/folder.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/exchangethread.h"
#include "ui/base/lastpush.h"
#include "ui/shell/farewell.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QSemaphore>
#include <QTest>
#include <QTimer>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// An office that exchanges through a folder, so slowly that nothing goes out by itself after the first time.
struct SlowOffice {
    SlowOffice()
    {
        office.openEmpty();
        path = office.workspace().store().file().path();
        root = value_of(office.workspace().store().file().info()).root;
        REQUIRE(QDir().mkpath(folder));
        service().setPace({1, 1'000'000});
        REQUIRE_OK(service().setUp({ExchangeTarget::Way::Folder, folder, false}, {}, false));
        waitUntil([this] { return service().state() == ExchangeService::State::Done && !service().isBusy(); });
        service().setPace({1'000'000, 1'000'000});
    }
    [[nodiscard]] ExchangeService& service() const { return office.workspace().exchange(); }
    [[nodiscard]] LastPush& last() const { return service().lastPush(); }
    void write() const
    {
        office.window->showPage(s("measure"));
        office.window->pages().current()->createRecord();
    }
    [[nodiscard]] qsizetype commitsInFolder() const
    {
        FolderTransport transport(root, {}, folder);
        return value_of(transport.ids()).size();
    }
    [[nodiscard]] StepwiseExchange::Plan plan() const
    {
        StepwiseExchange::Plan out;
        out.path = path;
        out.root = root;
        out.target = {ExchangeTarget::Way::Folder, folder, false};
        out.copy = s("probe-");
        return out;
    }
    Office office;
    QString path;
    QString folder = office.folder.file(s("abgleich"));
    QUuid root;
};

} // namespace

TEST_CASE("What was written last is given when the file or the program is closed", "[ui][exchange]")
{
    const SlowOffice slow;
    const auto before = slow.commitsInFolder();
    slow.write();
    CHECK(slow.commitsInFolder() == before);
    SECTION("The file is closed")
    {
        slow.office.action(Command::FileClose)->trigger();
        CHECK_FALSE(slow.office.workspace().isOpen()); // nobody waited
        REQUIRE(slow.last().isActive());
        CHECK(slow.service().text().contains(s("letzten Änderungen von „leer“")));
        waitUntil([&] { return !slow.last().isActive(); });
        CHECK(slow.service().text().isEmpty());
    }
    SECTION("Another one is opened")
    {
        REQUIRE(slow.office.window->files().create(slow.office.folder.file(s("zweite.iplan"))));
        waitUntil([&] { return !slow.last().isActive(); });
    }
    SECTION("The program ends")
    {
        slow.office.window->close();
        awaitLastPush(slow.last());
    }
    CHECK(slow.commitsInFolder() > before);
}

TEST_CASE("Nothing is given twice, nor where the folder is away or the file is soon open again", "[ui][exchange]")
{
    const SlowOffice slow;
    SECTION("Nothing was written")
    {
        slow.office.action(Command::FileClose)->trigger();
        CHECK_FALSE(slow.last().isActive());
    }
    SECTION("The folder is away: the next opening makes up for it")
    {
        const auto before = slow.commitsInFolder();
        const QString away = slow.folder + s("-weg");
        REQUIRE(QDir().rename(slow.folder, away));
        slow.write();
        slow.service().exchangeNow();
        waitUntil([&] { return slow.service().state() == ExchangeService::State::Offline; });
        slow.office.action(Command::FileClose)->trigger();
        CHECK_FALSE(slow.last().isActive());
        REQUIRE(QDir().rename(away, slow.folder));
        slow.service().setPace({1, 1'000'000});
        REQUIRE(slow.office.window->openFile(slow.path));
        waitUntil([&] { return slow.service().state() == ExchangeService::State::Done; });
        CHECK(slow.commitsInFolder() > before);
    }
    SECTION("The same file is opened at once")
    {
        slow.write();
        slow.office.action(Command::FileClose)->trigger();
        REQUIRE(slow.last().isActive());
        REQUIRE(slow.office.window->openFile(slow.path));
        CHECK_FALSE(slow.last().isActive());
        CHECK(value_of(slow.office.workspace().store().file().selfCheck()).isEmpty());
    }
}

TEST_CASE("A folder that hangs keeps nobody from ending the program", "[ui][exchange]")
{
    const SlowOffice slow;
    slow.office.workspace().close();
    // The thread waits as it does for a network drive that does not answer.
    const auto answer = std::make_shared<QSemaphore>();
    auto thread = std::make_unique<ExchangeThread>(slow.plan());
    thread->run<int>(
        &slow.last(), [answer](StepwiseExchange&) -> Result<int> { return int(answer->tryAcquire(1, 10'000)); },
        [](const Result<int>&, bool) {});
    slow.last().begin(std::move(thread), slow.path);
    SECTION("People end it")
    {
        bool pressed = false;
        QTimer::singleShot(50, &slow.last(), [&] {
            for (QWidget* window : QApplication::topLevelWidgets()) {
                if (window->objectName() != s("farewell") || !window->isVisible())
                    continue;
                screenshot(*window, s("farewell"));
                CHECK(namelessWidgets(*window) == QStringList());
                pressed = true;
                QTest::keyClick(window->findChild<QPushButton*>(s("farewellEnd")), Qt::Key_Space);
            }
            answer->release();
        });
        awaitLastPush(slow.last(), {0, 1'000'000});
        CHECK(pressed);
    }
    SECTION("Or it ends by itself")
    {
        const QObject here;
        QTimer::singleShot(5, &here, [&] { answer->release(); });
        awaitLastPush(slow.last(), {1'000'000, 10});
    }
    CHECK_FALSE(slow.last().isActive());
}
