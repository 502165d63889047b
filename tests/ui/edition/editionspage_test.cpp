// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Fortschreibungen in the window: what they hold, freezing, opening again.
#include "ui/edition/editionspage.h"

#include "core/model/entities.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/operationrunner.h"
#include "ui/edition/editionchoicepanel.h"
#include "ui/edition/freezepanel.h"
#include "ui/edition/reopenpanel.h"

#include "ui/report/reportspage.h"
#include "ui/widget/pageview.h"

#include <QAction>
#include <QComboBox>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// Köln's sample with an edition of its own in front.
struct EditionDesk {
    Office office;
    Id<Edition> edition;

    EditionDesk()
    {
        office.openSample(u"koeln"_s);
        Edition row;
        row.title = u"Programm 2027"_s;
        REQUIRE(office.workspace().runner().run(u"batch"_s, [&](Writer& writer) -> Result<> {
            writer.insert(row);
            return {};
        }));
        edition = row.id;
        office.window->openRecord(rowRef(edition));
    }
    [[nodiscard]] EditionsPage& page() const { return pageInFront<EditionsPage>(office); }
    [[nodiscard]] QAction& command(const char* name) const
    {
        auto* action = page().findChild<QAction*>(QString::fromLatin1(name));
        REQUIRE(action);
        return *action;
    }
    template <class Panel>
    [[nodiscard]] Panel& open(const char* name) const
    {
        REQUIRE(command(name).isEnabled());
        command(name).trigger();
        auto* panel = qobject_cast<Panel*>(page().side());
        REQUIRE(panel);
        return *panel;
    }
    [[nodiscard]] Edition stored() const { return fromRecord<Edition>(*office.workspace().find(rowRef(edition))); }
};

} // namespace

TEST_CASE("An edition is chosen, frozen, printed later and opened again with a reason", "[ui][edition]")
{
    EditionDesk desk;
    auto& choice = desk.open<EditionChoicePanel>("chooseForEdition");
    const QString all = choice.summary();
    CHECK(all.contains(u"Maßnahmen: 28 von 28"_s));
    REQUIRE(choice.rows()->hasFocus());
    press(Qt::Key_Space);
    CHECK(choice.summary().contains(u"Maßnahmen: 27 von 28"_s));
    CHECK(choice.rows()->item(0)->text().contains(u"Von Hand ausgelassen"_s));
    desk.office.action(Command::Undo)->trigger();
    CHECK(choice.summary() == all);
    choice.filter()->setFocus();
    QTest::keyClicks(choice.filter(), u"Rucksack"_s);
    QTest::mouseClick(choice.findChild<QPushButton*>(u"leaveShown"_s), Qt::LeftButton);
    CHECK(choice.summary().contains(u"Maßnahmen: 26 von 28"_s));
    screenshot(*desk.office.window, u"edition-umfang"_s);
    qApp->processEvents();
    CHECK(namelessWidgets(choice) == QStringList());
    CHECK(cutWidgets(choice) == QStringList());

    auto& freeze = desk.open<FreezePanel>("freezeEdition");
    CHECK(freeze.outcome().contains(u"26 Maßnahmen"_s));
    screenshot(*desk.office.window, u"edition-einfrieren"_s);
    qApp->processEvents();
    CHECK(namelessWidgets(freeze) == QStringList());
    CHECK(cutWidgets(freeze) == QStringList());
    QTest::mouseClick(freeze.applyButton(), Qt::LeftButton);
    CHECK(desk.stored().state == EditionState::Frozen);
    CHECK_FALSE(desk.command("freezeEdition").isEnabled());
    CHECK(desk.office.message().isEmpty());

    const auto& reports = openPage<ReportsPage>(desk.office, "reports");
    auto* asked = reports.findChild<QComboBox*>(u"reportEdition"_s);
    REQUIRE(asked);
    CHECK(reports.findChild<QDateEdit*>(u"reportAsOf"_s)->isEnabled());
    asked->setCurrentIndex(asked->findData(desk.edition.uuid()));
    CHECK(asked->currentText().contains(u"eingefroren"_s));
    CHECK_FALSE(reports.findChild<QDateEdit*>(u"reportAsOf"_s)->isEnabled());
    auto* kind = reports.findChild<QComboBox*>(u"reportKind"_s);
    kind->setCurrentIndex(kind->findData(u"programme"_s));
    waitUntil([&] { return !reports.isBusy() && reports.preview()->pages(); });
    screenshot(*desk.office.window, u"edition-bericht"_s);
    desk.office.window->openRecord(rowRef(desk.edition));

    auto& reopen = desk.open<ReopenPanel>("reopenEdition");
    CHECK(namelessWidgets(reopen) == QStringList());
    CHECK_FALSE(reopen.applyButton()->isEnabled());
    QTest::keyClicks(reopen.reason(), u"Betrag fehlte"_s);
    press(Qt::Key_Return);
    CHECK_FALSE(isFrozen(desk.stored()));
    CHECK(desk.stored().reopenReason == u"Betrag fehlte"_s);
    CHECK(desk.page().side() == nullptr);
    desk.office.action(Command::Undo)->trigger();
    CHECK(isFrozen(desk.stored()));
}

TEST_CASE("What still has errors is frozen with a reason only", "[ui][edition]")
{
    EditionDesk desk;
    const RowRef measure = desk.office.row("measure", u"K002"_s);
    REQUIRE(desk.office.workspace().runner().run(u"batch"_s, [&](Writer& writer) {
        return writer.set(measure, {{entityOf<Measure>().field(u"code"), u"K001"_s}});
    }));
    auto& freeze = desk.open<FreezePanel>("freezeEdition");
    CHECK(freeze.errors().contains(u"K001"_s));
    CHECK_FALSE(freeze.applyButton()->isEnabled());
    freeze.reason()->setFocus();
    QTest::keyClicks(freeze.reason(), u"Der Rat tagt morgen."_s);
    press(Qt::Key_Return);
    CHECK(desk.stored().freezeReason == u"Der Rat tagt morgen."_s);
    freeze.day()->setDate(desk.office.workspace().today().addYears(-3));
    CHECK_FALSE(freeze.applyButton()->isEnabled());
}
