// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of the merge and of the conflicts, each for itself.
#include "core/store/unitcodec.h"
#include "tests/ui/merge/twocopies.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/merge/bulkdecision.h"
#include "ui/merge/conflictlist.h"
#include "ui/merge/conflictnote.h"
#include "ui/merge/conflictpanel.h"
#include "ui/merge/ownvaluepanel.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/diffview.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A copy that took in what two others wrote, and wrote nothing itself.
QString thirdCopy(const TwoCopies& copies)
{
    const QString path = copies.file(s("dritte.iplan"));
    const auto office = value_of(Store::open(copies.officePath(), TwoCopies::erika()));
    const auto onTheWay = value_of(Store::open(copies.copyPath(), TwoCopies::max()));
    const auto third = value_of(Store::createFrom(path, {}, value_of(office->replica().commitsMissingFrom({}))));
    REQUIRE_OK(third->replica().admit(
        value_of(onTheWay->replica().commitsMissingFrom(value_of(third->replica().commitIds())))));
    return path;
}

Conflict valuesConflict(const char* unit, const RowRef& row, const Value& value)
{
    Conflict conflict;
    conflict.row = row;
    conflict.unit = s(unit);
    ConflictSide side;
    side.unit = conflict.unit;
    side.value = value;
    conflict.sides = {side, side};
    return conflict;
}

} // namespace

TEST_CASE("A compared text says its changes in words, is as high as its text, and lets Tab through", "[ui][merge]")
{
    QWidget window;
    auto* layout = new QVBoxLayout(&window);
    auto* view = new DiffView(s("Andere Kopie"));
    auto* after = new QPushButton(s("danach"));
    layout->addWidget(view);
    layout->addWidget(after);
    view->showText(s("Ein Kurs im Mai"));
    present(window);
    CHECK(view->accessibleName() == s("Andere Kopie"));
    CHECK(view->spoken().isEmpty()); // the text itself is read
    const int oneLine = view->height();
    view->showDiff(s("Ein Kurs im März"), s("Ein Kurs im Mai"));
    CHECK(view->spoken() == s("entfernt: März; hinzugefügt: Mai"));
    CHECK(view->toPlainText().contains(s("[−März][+Mai]"))); // not by colour alone
    QPalette dark = view->palette();
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    view->setPalette(dark);
    CHECK(view->toPlainText().contains(s("[−März][+Mai]")));
    view->showText(s("Zeile\n").repeated(4));
    CHECK(view->height() > oneLine);
    const int four = view->height();
    view->showText(s("Zeile\n").repeated(400));
    CHECK(view->height() > four);
    CHECK(view->height() < 400 * view->fontMetrics().lineSpacing() / 10); // then it scrolls
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Tab);
    CHECK(after->hasFocus());
}

TEST_CASE("The card of a side is chosen by keyboard, and not where nobody may decide", "[ui][merge]")
{
    const bool canDecide = GENERATE(true, false);
    SideCard::Content content;
    content.heading = s("Diese Kopie");
    content.who = s("Erika Beispiel (EB)");
    content.text = s("Mai");
    content.button = s("Diese Fassung nehmen");
    content.canDecide = canDecide;
    SideCard card(content, 1);
    int chosen = 0;
    QObject::connect(&card, &SideCard::chosen, &card, [&](const Decision&) { ++chosen; });
    present(card);
    CHECK(namelessWidgets(card) == QStringList());
    CHECK(card.button()->accessibleName() == s("Diese Kopie: Diese Fassung nehmen"));
    CHECK(card.button()->text().endsWith(s("(Alt+1)")));
    card.compareWith(s("März"));
    CHECK(card.view()->spoken() == s("entfernt: März; hinzugefügt: Mai"));
    card.showPlain();
    CHECK(card.view()->toPlainText() == s("Mai"));
    card.button()->setFocus();
    QTest::keyClick(card.button(), Qt::Key_Space);
    CHECK(chosen == (canDecide ? 1 : 0));
}

TEST_CASE("A value of one's own is taken when the editors accept it, where a value can be typed at all", "[ui][merge]")
{
    const Desk desk;
    Desk& writable = const_cast<Desk&>(desk);
    const RowRef row = rowRef(desk.measure);
    CHECK(OwnValuePanel::isPossible(valuesConflict("title", row, s("x"))));
    CHECK_FALSE(OwnValuePanel::isPossible(valuesConflict("deleted", row, qint64(1))));
    CHECK_FALSE(OwnValuePanel::isPossible(valuesConflict("gibt es nicht", row, s("x"))));
    Conflict guard = valuesConflict("title", row, s("x"));
    guard.kind = Conflict::Kind::DeletedAndEdited;
    CHECK_FALSE(OwnValuePanel::isPossible(guard));

    OwnValuePanel panel(writable.workspace, valuesConflict("plannedEnd", row, s("2027")));
    QList<Decision> taken;
    QObject::connect(&panel, &OwnValuePanel::chosen, &panel, [&](const Decision& decision) { taken << decision; });
    present(panel);
    CHECK(namelessWidgets(panel) == QStringList());
    REQUIRE(panel.editors().size() == 1);
    QWidget* line = panel.editors().first()->control();
    line->setFocus();
    retype(*line, s("übermorgen vielleicht"));
    panel.accept();
    CHECK(taken.isEmpty());
    retype(*line, s("2028"));
    panel.accept();
    REQUIRE(taken.size() == 1);
    CHECK(taken.first().choice == Decision::Choice::Values);
    CHECK(taken.first().values.first().value.text() == s("2028"));
}

TEST_CASE("Many conflicts are decided by keyboard; by copy only where it is known which side is from here",
          "[ui][merge]")
{
    TwoCopies copies;
    for (int number = 1; number <= 2; ++number) {
        copies.inOffice(number, [](Measure& m) { m.title = s("Büro"); });
        copies.onTheWay(number, [](Measure& m) { m.title = s("unterwegs"); });
    }
    const bool own = GENERATE(true, false);
    Office office;
    if (own) {
        REQUIRE(office.window->openFile(copies.officePath()));
        mergeInWindow(office, copies.copyPath()).reject();
    } else {
        REQUIRE(office.window->openFile(thirdCopy(copies)));
    }
    ConflictsPage& page = conflictsPage(office);
    REQUIRE(page.countText() == s("2 offen"));
    const QList<SideCard*>& cards = page.panel()->cards();
    REQUIRE(cards.size() == 2);
    auto* mine = page.bulk()->findChild<QPushButton*>(s("bulkMine"));
    REQUIRE(mine);
    CHECK(mine->isEnabled() == own);
    if (own) {
        CHECK(cards.at(0)->content().heading == s("Diese Kopie"));
        CHECK(cards.at(0)->content().who.contains(s("in dieser Datei auf diesem PC")));
        CHECK(cards.at(1)->content().heading == s("Andere Kopie"));
    } else {
        QStringList headings{cards.at(0)->content().heading, cards.at(1)->content().heading};
        headings.sort();
        CHECK(headings == QStringList{s("Fassung von Erika Beispiel (EB)"), s("Fassung von Max Muster (MM)")});
        screenshot(*office.window, s("konflikte-fremde"));
    }
    // To the choice, over to the button, and press it.
    QComboBox* scope = page.bulk()->scope();
    scope->setFocus();
    QTest::keyClick(scope, Qt::Key_End);
    CHECK(scope->currentText().endsWith(s("(2)")));
    QTest::keyClick(scope, Qt::Key_Tab);
    auto* newest = page.bulk()->findChild<QPushButton*>(s("bulkNewest"));
    REQUIRE(newest->hasFocus());
    if (own) {
        press(Qt::Key_Tab);
        REQUIRE(mine->hasFocus());
    }
    press(Qt::Key_Return);
    CHECK(page.countText() == s("keine"));
    CHECK(office.text(copies.row(1), "title") == (own ? s("Büro") : s("unterwegs")));
}

TEST_CASE("The form of a record tells of conflicts about its costs, too, and leads to them", "[ui][merge]")
{
    TwoCopies copies;
    Id<CostItem> cost;
    {
        const auto store = value_of(Store::open(copies.officePath(), TwoCopies::erika()));
        REQUIRE_OK(store->transact(s("costItem:create"), [&](Writer& writer) -> Result<> {
            CostItem row;
            row.measure = Id<Measure>(copies.row(1).id);
            cost = writer.insert(row);
            return {};
        }));
        const auto other = value_of(Store::open(copies.copyPath(), TwoCopies::max()));
        REQUIRE_OK(other->replica().admit(
            value_of(store->replica().commitsMissingFrom(value_of(other->replica().commitIds())))));
        const auto write = [&](Store& target, const QString& line) {
            REQUIRE_OK(target.transact(s("costItem:edit"), [&](Writer& writer) -> Result<> {
                CostItem row = *writer.reader().find(cost);
                row.budgetLine = line;
                return writer.update(row);
            }));
        };
        write(*store, s("0500"));
        write(*other, s("0600"));
    }
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    mergeInWindow(office, copies.copyPath()).reject();
    CHECK(followConflictNote(office, copies.row(1), s("Zu diesem Eintrag gibt es einen Konflikt"), copies.row(2)) ==
          rowRef(cost));
}

TEST_CASE("A merge that is given up leaves the file as it was, and open", "[ui][merge]")
{
    TwoCopies copies;
    copies.onTheWay(1, [](Measure& m) { m.title = s("unterwegs"); });
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    MergeDialog& dialog = rehearseInWindow(office, copies.copyPath());
    dialog.nextButton()->click();
    REQUIRE(dialog.runner().step() == MergeRunner::Step::Merging);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    waitForMerge(dialog);
    CHECK(dialog.errorText().contains(s("abgebrochen")));
    REQUIRE(office.workspace().isOpen());
    CHECK(office.text(copies.row(1), "title") == s("Maßnahme 1"));
    CHECK(value_of(office.workspace().store().file().selfCheck()).isEmpty());
    CHECK_FALSE(dialog.runner().canTakeBack());
    // And once more, to the end.
    dialog.nextButton()->click();
    waitForMerge(dialog);
    dialog.nextButton()->click();
    waitForMerge(dialog);
    CHECK(office.text(copies.row(1), "title") == s("unterwegs"));
}

TEST_CASE("A file of another concept is imported as data from where it was refused", "[ui][merge]")
{
    TwoCopies copies;
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    const QString other = copies.file(s("andere Stadt.iplan"));
    {
        const auto store = value_of(Store::create(other, TwoCopies::max()));
        REQUIRE_OK(store->transact(s("measure:create"), [&](Writer& writer) -> Result<> {
            Measure measure;
            measure.code = s("A001");
            measure.title = s("Aus der anderen Stadt");
            writer.insert(measure);
            return {};
        }));
    }
    office.action(Command::FileMerge)->trigger();
    MergeDialog& dialog = mergeDialog(office);
    dialog.path()->setText(other);
    dialog.nextButton()->click();
    waitForMerge(dialog);
    CHECK(dialog.errorText().contains(s("anderen Konzept")));
    REQUIRE(dialog.importButton()->isVisible());
    CHECK(dialog.importButton()->hasFocus());
    CHECK(namelessWidgets(dialog) == QStringList());
    screenshot(dialog, s("merge-other-concept"));
    // Given up: nothing of it is there.
    QTest::keyClick(dialog.importButton(), Qt::Key_Space);
    QTest::keyClick(&dialog, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    waitForMerge(dialog);
    CHECK(dialog.errorText().contains(s("abgebrochen")));
    CHECK(office.workspace().list(entityOf<Measure>()).size() == 6);
    dialog.nextButton()->click();
    waitForMerge(dialog);
    REQUIRE(dialog.importButton()->hasFocus());
    QTest::keyClick(dialog.importButton(), Qt::Key_Space);
    waitForMerge(dialog);
    INFO(dialog.errorText().toStdString());
    CHECK(dialog.resultText().startsWith(s("Importierte Einträge: 1 neu")));
    CHECK(office.text(office.row("measure", s("A001")), "title") == s("Aus der anderen Stadt"));
    CHECK(office.workspace().list(entityOf<Measure>()).size() == 7);
    office.action(Command::Undo)->trigger();
    CHECK(office.workspace().list(entityOf<Measure>()).size() == 6);
}
