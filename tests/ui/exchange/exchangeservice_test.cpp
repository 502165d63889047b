// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The exchange in the background: two programs, one folder.
#include "core/model/entities.h"
#include "core/sync/package.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/operationrunner.h"
#include "ui/grid/entitylist.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/shell/pagehost.h"

#include <QDir>
#include <QLabel>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

using State = ExchangeService::State;

/// A second program on a copy of the file, by Anna Muster.
struct Colleague {
    explicit Colleague(const Workspace& office, const QString& path)
        : workspace(fixedClock(QDateTime(QDate(2026, 11, 21), QTime(14, 5))))
    {
        REQUIRE_OK(office.store().file().copyTo(path));
        workspace.setAuthor({s("Anna Muster"), s("AM")});
        REQUIRE_OK(workspace.open(path));
        workspace.exchange().setPace({1, 20});
    }
    Workspace workspace;

    void write(const QString& code)
    {
        Measure measure;
        measure.code = code;
        measure.title = s("Von Anna");
        REQUIRE(workspace.runner().run(s("measure:create"), [&](Writer& writer) -> Result<> {
            writer.insert(measure);
            return {};
        }));
    }
};

struct SharedFolder {
    SharedFolder()
    {
        office.openEmpty();
        office.workspace().exchange().setPace({1, 20});
        REQUIRE(QDir().mkpath(path));
    }
    Office office;
    QString path = office.folder.file(s("abgleich"));
    [[nodiscard]] ExchangeTarget target(bool encrypted = false) const
    {
        return {ExchangeTarget::Way::Folder, path, encrypted};
    }
    [[nodiscard]] ExchangeService& service() const { return office.workspace().exchange(); }
    [[nodiscard]] QString copyPath() const { return office.folder.file(s("kopie.iplan")); }
    [[nodiscard]] QToolButton& status() const
    {
        auto* button = office.window->findChild<QToolButton*>(s("statusExchange"));
        REQUIRE(button);
        return *button;
    }
};

qsizetype measuresIn(const Workspace& workspace)
{
    return workspace.list(entityOf<Measure>()).size();
}

} // namespace

TEST_CASE("Two programs exchange through a folder while people work", "[ui][exchange]")
{
    SharedFolder shared;
    Colleague colleague(shared.office.workspace(), shared.copyPath());
    CHECK(shared.service().state() == State::Off);
    CHECK_FALSE(shared.status().isVisible());
    REQUIRE_OK(shared.service().setUp(shared.target(), {}, false));
    REQUIRE_OK(colleague.workspace.exchange().setUp(shared.target(), {}, false));
    waitUntil([&] { return shared.service().state() == State::Done; });
    CHECK(shared.status().isVisible());
    CHECK(shared.status().text().startsWith(s("abgeglichen 14:03")));

    // What the other one writes appears on the open page.
    shared.office.window->showPage(s("measure"));
    const auto* page = qobject_cast<EntityPage*>(shared.office.window->pages().current());
    REQUIRE(page);
    const EntityTableModel& list = page->list()->model();
    CHECK(list.state().matchCount() == 0);
    colleague.write(s("K001"));
    colleague.write(s("K002"));
    waitUntil([&] { return list.state().matchCount() == 2; });
    waitUntil([&] { return !shared.service().news().isEmpty(); });
    waitUntil([&] { return shared.status().text().contains(s("Anna Muster")); });
    CHECK(shared.service().news().first().startsWith(s("14:03, ")));
    CHECK(shared.office.message().isEmpty());

    // And the other way round, by itself.
    shared.office.window->pages().current()->createRecord();
    waitUntil([&] { return measuresIn(colleague.workspace) == 3; });
    CHECK(shared.office.workspace().runner().canUndo());
    shared.office.workspace().runner().undo();
    waitUntil([&] { return measuresIn(colleague.workspace) == 2; });

    // The state leads to the page.
    QTest::mouseClick(&shared.status(), Qt::LeftButton);
    CHECK(shared.office.window->pages().current()->objectName() == s("page-exchange"));
}

TEST_CASE("A folder that vanishes is a state, and all is made up for when it is back", "[ui][exchange]")
{
    SharedFolder shared;
    Colleague colleague(shared.office.workspace(), shared.copyPath());
    REQUIRE_OK(shared.service().setUp(shared.target(), {}, false));
    REQUIRE_OK(colleague.workspace.exchange().setUp(shared.target(), {}, false));
    waitUntil([&] { return shared.service().state() == State::Done; });
    waitUntil([&] { return colleague.workspace.exchange().state() == State::Done; });
    const QString away = shared.path + s("-weg");
    REQUIRE(QDir().rename(shared.path, away));
    waitUntil([&] { return shared.service().state() == State::Offline; });
    CHECK(shared.service().text() == s("offline, zuletzt abgeglichen 14:03"));
    CHECK(shared.status().text().contains(s("offline")));
    CHECK(shared.office.message().isEmpty());
    colleague.write(s("K001"));
    waitUntil([&] { return colleague.workspace.exchange().state() == State::Offline; });
    REQUIRE(QDir().rename(away, shared.path));
    waitUntil([&] { return measuresIn(shared.office.workspace()) == 1; });
    waitUntil([&] { return shared.service().state() == State::Done; });
}

TEST_CASE("A shared key is needed by everybody and asked for again where it is not remembered", "[ui][exchange]")
{
    SharedFolder shared;
    const QString key = s("Vier blaue Öfen");
    REQUIRE_ERROR(ErrorKind::Rejected, shared.service().setUp(shared.target(true), {}, false));
    CHECK(shared.service().state() == State::Off);
    const bool remember = GENERATE(false, true);
    REQUIRE_OK(shared.service().setUp(shared.target(true), key, remember));
    CHECK(shared.service().remembersSecret() == remember);
    waitUntil([&] { return shared.service().state() == State::Done; });

    const QString path = shared.office.workspace().store().file().path();
    REQUIRE(shared.office.window->openFile(path));
    CHECK(shared.service().target() == shared.target(true));
    if (remember) {
        waitUntil([&] { return shared.service().state() == State::Done; });
        REQUIRE_OK(shared.service().setUp({}, {}, false));
        CHECK_FALSE(ExchangeSecret(value_of(shared.office.workspace().store().file().info()).root, shared.target(true))
                        .text()
                        .size() > 0);
    } else {
        CHECK(shared.service().state() == State::Failed);
        CHECK(shared.service().text().contains(s("Schlüssel")));
        REQUIRE_OK(shared.service().setUp(shared.target(true), key, false));
        waitUntil([&] { return shared.service().state() == State::Done; });
    }
}

TEST_CASE("A folder of another concept is a fault to be read, not a flood of messages", "[ui][exchange]")
{
    SharedFolder shared;
    {
        Office other;
        other.openEmpty();
        other.workspace().exchange().setPace({1, 20});
        REQUIRE_OK(other.workspace().exchange().setUp(shared.target(), {}, false));
        waitUntil([&] { return other.workspace().exchange().state() == State::Done; });
    }
    REQUIRE_OK(shared.service().setUp(shared.target(), {}, false));
    waitUntil([&] { return shared.service().state() == State::Failed; });
    CHECK(shared.service().text().startsWith(s("Abgleich gestört: ")));
    CHECK(shared.service().error().message.contains(s("anderen Konzept")));
    CHECK(shared.office.message().isEmpty());
    REQUIRE_OK(shared.service().setUp({}, {}, false));
    CHECK(shared.service().state() == State::Off);
    CHECK_FALSE(shared.status().isVisible());
}

TEST_CASE("Closing the file in the middle of an exchange harms nothing", "[ui][exchange]")
{
    SharedFolder shared;
    const QString path = shared.office.workspace().store().file().path();
    for (int round = 0; round < 5; ++round) {
        REQUIRE_OK(shared.service().setUp(shared.target(), {}, false));
        shared.service().exchangeNow();
        shared.office.workspace().close();
        CHECK(shared.service().state() == State::Off);
        REQUIRE(shared.office.window->openFile(path));
    }
    waitUntil([&] { return shared.service().state() == State::Done; });
    CHECK(value_of(shared.office.workspace().store().file().selfCheck()).isEmpty());
}
