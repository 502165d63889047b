// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sachstandsabfragen in the window: sheets out, who has answered, sheets in.
#include "ui/edition/roundspage.h"

#include "tests/core/interchange/round/roundfixture.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/operationrunner.h"
#include "ui/edition/roundoutpanel.h"
#include "ui/edition/roundreturnpanel.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <QTreeWidget>
#include <QUrl>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// An empty file with an office, its measure and a round in front.
struct RoundDesk {
    Office office;
    Organization body;
    Measure measure;
    StatusRound round;

    RoundDesk()
    {
        office.openEmpty();
        body.name = u"Amt für Vielfalt"_s;
        measure.code = u"K001"_s;
        measure.title = u"Lotsen"_s;
        measure.state = MeasureState::Running;
        round.title = u"Sachstand 2027"_s;
        REQUIRE(office.workspace().runner().run(u"batch"_s, [&](Writer& writer) -> Result<> {
            writer.insert(body);
            measure.leadOffice = body.id;
            writer.insert(measure);
            writer.insert(round);
            return {};
        }));
        office.window->openRecord(rowRef(round.id));
    }
    template <class Panel>
    [[nodiscard]] Panel& open(const char* command) const
    {
        auto& page = pageInFront<RoundsPage>(office);
        auto* action = page.findChild<QAction*>(QString::fromLatin1(command));
        REQUIRE(action);
        REQUIRE(action->isEnabled());
        action->trigger();
        auto* panel = qobject_cast<Panel*>(page.side());
        REQUIRE(panel);
        return *panel;
    }
    [[nodiscard]] Measure stored() const { return fromRecord<Measure>(*office.workspace().find(rowRef(measure.id))); }
};

} // namespace

TEST_CASE("A round goes out into a folder and comes back cell by cell", "[ui][round]")
{
    RoundDesk desk;
    auto& out = desk.open<RoundOutPanel>("roundOut");
    REQUIRE(out.answers()->count() == 1);
    CHECK(out.answers()->item(0)->text().contains(u"noch nicht gefragt"_s));
    CHECK_FALSE(out.remindButton()->isEnabled());
    screenshot(*desk.office.window, u"sachstand-ausgeben"_s);
    qApp->processEvents();
    CHECK(namelessWidgets(out) == QStringList());
    CHECK(cutWidgets(out) == QStringList());
    desk.office.chooser.answer = desk.office.folder.file(u"aus"_s);
    QTest::mouseClick(out.outButton(), Qt::LeftButton);
    CHECK(out.outcome().contains(u"Ohne E-Mail-Adresse: Amt für Vielfalt"_s));
    CHECK(out.answers()->item(0)->text().contains(u": ausgegeben"_s));
    CHECK(out.remindButton()->isEnabled());

    const QString sheet = desk.office.folder.file(u"aus/Sachstand Amt für Vielfalt.xlsx"_s);
    REQUIRE(QFile::exists(sheet));
    if (!editSheet(sheet, u"cell('K001', 'state').value = 'umgesetzt'\ncell('K001', 'text').value = 'Fertig.'"_s))
        return;
    auto& in = desk.open<RoundReturnPanel>("roundIn");
    desk.office.chooser.answer = sheet;
    QTest::mouseClick(in.findChild<QPushButton*>(u"chooseSheet"_s), Qt::LeftButton);
    REQUIRE(in.cells()->topLevelItemCount() == 2);
    CHECK(in.cells()->topLevelItem(0)->text(1) == u"umgesetzt"_s);
    CHECK(in.cells()->topLevelItem(0)->text(2) == u"in Umsetzung"_s);
    screenshot(*desk.office.window, u"sachstand-einlesen"_s);
    qApp->processEvents();
    CHECK(namelessWidgets(in) == QStringList());
    CHECK(cutWidgets(in) == QStringList());

    in.cells()->setFocus();
    in.cells()->setCurrentItem(in.cells()->topLevelItem(0));
    press(Qt::Key_Space); // the state is left out
    waitUntil([&] { return in.cells()->topLevelItem(0)->checkState(0) == Qt::Unchecked; });
    qApp->processEvents();
    QTest::mouseClick(in.findChild<QPushButton*>(u"applySheet"_s), Qt::LeftButton);
    CHECK(desk.stored().state == MeasureState::Running);
    CHECK(desk.office.workspace().list(entityOf<StatusReport>()).size() == 1);
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.office.workspace().list(entityOf<StatusReport>()).isEmpty());
}

TEST_CASE("What is no sheet of the round is refused in the window", "[ui][round]")
{
    RoundDesk desk;
    auto& in = desk.open<RoundReturnPanel>("roundIn");
    CHECK_FALSE(in.findChild<QPushButton*>(u"applySheet"_s)->isEnabled());
    const QString path = desk.office.folder.file(u"liste.csv"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Nummer;Stand\nK001;umgesetzt\n");
    file.close();
    desk.office.chooser.answer = path;
    QTest::mouseClick(in.findChild<QPushButton*>(u"chooseSheet"_s), Qt::LeftButton);
    CHECK(desk.office.message().contains(u"kein Bogen"_s));
    CHECK_FALSE(in.findChild<QPushButton*>(u"applySheet"_s)->isEnabled());
}

TEST_CASE("Sheets of a folder are shown together, and what arrives later is offered, never taken by itself",
          "[ui][round]")
{
    RoundDesk desk;
    Organization second;
    second.name = u"Schulamt"_s;
    Measure other;
    other.code = u"K002"_s;
    other.title = u"Patenschaften"_s;
    other.state = MeasureState::Running;
    REQUIRE(desk.office.workspace().runner().run(u"batch"_s, [&](Writer& writer) -> Result<> {
        writer.insert(second);
        other.leadOffice = second.id;
        writer.insert(other);
        return {};
    }));
    auto& out = desk.open<RoundOutPanel>("roundOut");
    const QString folder = desk.office.folder.file(u"aus"_s);
    desk.office.chooser.answer = folder;
    QTest::mouseClick(out.outButton(), Qt::LeftButton);
    const QString first = folder + u"/Sachstand Amt für Vielfalt.xlsx"_s;
    const QString late = folder + u"/Sachstand Schulamt.xlsx"_s;
    const QString aside = desk.office.folder.file(u"spaeter.xlsx"_s);
    REQUIRE(QFile::rename(late, aside));
    if (!editSheet(first, u"cell('K001', 'text').value = 'Fertig.'"_s) ||
        !editSheet(aside, u"cell('K002', 'text').value = 'Läuft.'"_s))
        return;

    auto& in = desk.open<RoundReturnPanel>("roundIn");
    auto* offer = in.findChild<QPushButton*>(u"offerSheets"_s);
    auto* all = in.findChild<QPushButton*>(u"applySheets"_s);
    QTest::mouseClick(in.findChild<QPushButton*>(u"chooseSheetFolder"_s), Qt::LeftButton);
    REQUIRE(in.sheets()->count() == 1);
    CHECK(in.cells()->topLevelItemCount() == 1);
    CHECK_FALSE(offer->isVisible());
    REQUIRE(QFile::rename(aside, late));
    waitUntil([&] { return offer->isVisible(); });
    CHECK(in.sheets()->count() == 1); // nobody has asked for it yet
    CHECK(desk.office.workspace().list(entityOf<StatusReport>()).isEmpty());
    screenshot(*desk.office.window, u"sachstand-ordner"_s);
    CHECK(namelessWidgets(in) == QStringList());
    CHECK(cutWidgets(in) == QStringList());
    QTest::mouseClick(offer, Qt::LeftButton);
    REQUIRE(in.sheets()->count() == 2);
    QTest::mouseClick(all, Qt::LeftButton);
    CHECK(desk.office.workspace().list(entityOf<StatusReport>()).size() == 2);
    CHECK_FALSE(all->isEnabled());
    CHECK(in.sheets()->item(0)->text().contains(u"übernommen"_s));
}

TEST_CASE("Sheets can be dropped on the page of rounds", "[ui][round]")
{
    RoundDesk desk;
    auto& out = desk.open<RoundOutPanel>("roundOut");
    desk.office.chooser.answer = desk.office.folder.file(u"aus"_s);
    QTest::mouseClick(out.outButton(), Qt::LeftButton);
    const QString sheet = desk.office.folder.file(u"aus/Sachstand Amt für Vielfalt.xlsx"_s);
    if (!editSheet(sheet, u"cell('K001', 'text').value = 'Fertig.'"_s))
        return;
    auto& page = pageInFront<RoundsPage>(desk.office);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(sheet), QUrl::fromLocalFile(u"/tmp/bild.png"_s)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    CHECK(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &drop);
    auto* in = qobject_cast<RoundReturnPanel*>(page.side());
    REQUIRE(in);
    CHECK(in->cells()->topLevelItemCount() == 1);
}
