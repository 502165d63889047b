// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/mergesource.h"
#include "core/sync/package.h"
#include "tests/support/files.h"
#include "tests/ui/merge/twocopies.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/merge/bulkdecision.h"
#include "ui/merge/conflictlist.h"
#include "ui/merge/conflictnote.h"
#include "ui/merge/conflictpanel.h"
#include "ui/merge/ownvaluepanel.h"
#include "ui/merge/rehearsalview.h"
#include "ui/output/outputline.h"
#include "ui/output/sheetoutput.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/diffview.h"

#include <QComboBox>
#include <QFile>
#include <QToolButton>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// One field of one record, two fields of another, one field of two, and a deletion: what there is to decide.
void editApart(TwoCopies& copies)
{
    copies.inOffice(1, [](Measure& m) { m.title = s("Sprachkurs"); });
    copies.onTheWay(1, [](Measure& m) { m.title = s("Sprachkurs für Eltern"); });
    copies.inOffice(2, [](Measure& m) {
        m.title = s("Beratung");
        m.description = s("Der Kurs beginnt im Mai.\nEr ist kostenlos.");
    });
    copies.onTheWay(2, [](Measure& m) {
        m.title = s("Beratung vor Ort");
        m.description = s("Der Kurs beginnt im April.\nEr ist kostenlos.");
    });
    for (int number = 3; number <= 4; ++number) {
        copies.inOffice(number, [](Measure& m) { m.plannedEnd = PartialDate::year(2027); });
        copies.onTheWay(number, [](Measure& m) { m.plannedEnd = PartialDate::quarter(2028, 2); });
    }
    copies.removeInOffice(5);
    copies.onTheWay(5, [](Measure& m) { m.title = s("Doch noch wichtig"); });
    copies.onTheWay(6, [](Measure& m) { m.summary = s("Nur unterwegs geschrieben"); });
}

void clickBulk(ConflictsPage& page, const QString& scope, const char* button)
{
    QComboBox* box = page.bulk()->scope();
    const int wanted = box->findText(scope);
    INFO(scope.toStdString());
    REQUIRE(wanted >= 0);
    box->setCurrentIndex(wanted);
    page.bulk()->findChild<QPushButton*>(QString::fromLatin1(button))->click();
    QCoreApplication::processEvents();
}

QString frontTitle(const Office& office)
{
    return office.workspace().labelOf(conflictsPage(office).currentRecord());
}

} // namespace

TEST_CASE("Two copies are merged in the window, taken back, merged again, and their conflicts decided", "[ui][merge]")
{
    TwoCopies copies;
    editApart(copies);
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));

    // Choose, see what would happen.
    office.chooser.answer = copies.copyPath();
    office.action(Command::FileMerge)->trigger();
    MergeDialog& dialog = mergeDialog(office);
    CHECK_FALSE(dialog.nextButton()->isEnabled());
    dialog.findChild<QPushButton*>(QStringLiteral("mergeBrowse"))->click();
    CHECK(dialog.path()->text() == copies.copyPath());
    dialog.nextButton()->click();
    waitForMerge(dialog);
    const QString plan = dialog.rehearsal()->summary().join(u'\n');
    INFO(plan.toStdString());
    CHECK(plan.contains(s("geschrieben von Max Muster (MM).")));
    CHECK(plan.contains(s("Konflikte: 6")));
    CHECK(plan.contains(s("Verloren ginge: nichts.")));
    CHECK(dialog.rehearsal()->list()->topLevelItem(0)->text(0) == s("In Konflikt (6)"));
    CHECK(office.text(copies.row(6), "summary").isEmpty()); // nothing has happened yet

    // Merge, and take it back.
    dialog.nextButton()->click();
    waitForMerge(dialog);
    INFO(dialog.errorText().toStdString() + dialog.resultText().toStdString());
    CHECK(dialog.resultText().contains(s("Zu entscheidende Konflikte: 6, davon neu: 6")));
    CHECK(office.text(copies.row(6), "summary") == s("Nur unterwegs geschrieben"));
    const auto* count = office.window->findChild<QToolButton*>(QStringLiteral("statusConflicts"));
    waitUntil([&] { return count->text() == s("6 Konflikte"); });
    dialog.takeBackButton()->click();
    waitForMerge(dialog);
    CHECK(dialog.resultText().contains(s("zurückgenommen")));
    CHECK(office.text(copies.row(6), "summary").isEmpty());
    CHECK_FALSE(dialog.takeBackButton()->isVisible());

    // Once more, for good.
    mergeInWindow(office, copies.copyPath());
    dialog.conflictsButton()->click();
    ConflictsPage& page = conflictsPage(office);
    CHECK(page.countText() == s("6 offen"));
    CHECK(namelessWidgets(page) == QStringList());

    // A list for those who decide together.
    REQUIRE(page.abilities().print);
    office.chooser.answer = office.folder.file(s("konflikte.csv"));
    page.output()->saveCsv();
    waitUntil([&] { return !page.output()->line()->isBusy(); });
    const QString list = QString::fromUtf8(contentOf(office.chooser.answer));
    INFO(list.toStdString());
    CHECK(list.contains(s("\"Erika Beispiel (EB), 20.11.2026 09:00:\nSprachkurs\"")));
    CHECK(list.contains(s(":\nSprachkurs für Eltern\"")));
    CHECK(list.contains(s("Gelöscht und bearbeitet")));
    CHECK(list.contains(s("Titel: Doch noch wichtig")));

    // A field: the version of the other copy, by keyboard.
    while (page.currentRecord() != copies.row(1))
        REQUIRE(page.list()->goOn());
    CHECK(page.panel()->cards().at(0)->content().heading == s("Diese Kopie"));
    CHECK(page.panel()->cards().at(0)->content().who.startsWith(s("Erika Beispiel (EB), 20.11.2026 09:00")));
    press(Qt::Key_2, Qt::AltModifier);
    CHECK(office.text(copies.row(1), "title") == s("Sprachkurs für Eltern"));
    CHECK(page.countText() == s("5 offen"));
    CHECK(page.currentRecord() != copies.row(1)); // the next one came

    // A record: both of its fields as they were here.
    while (page.currentRecord() != copies.row(2))
        REQUIRE(page.list()->goOn());
    clickBulk(page, s("Alle dieses Eintrags (2)"), "bulkMine");
    CHECK(office.text(copies.row(2), "title") == s("Beratung"));
    CHECK(office.text(copies.row(2), "description").startsWith(s("Der Kurs beginnt im Mai.")));

    // A kind: the newest in every such field.
    while (page.currentRecord() != copies.row(3))
        REQUIRE(page.list()->goOn());
    clickBulk(page, s("Alle im Feld „Ende geplant“ (2)"), "bulkNewest");
    CHECK(office.text(copies.row(3), "plannedEnd") == s("2. Quartal 2028"));
    CHECK(office.text(copies.row(4), "plannedEnd") == s("2. Quartal 2028"));

    // Undo brings both back to the list, redo settles them.
    office.action(Command::Undo)->trigger();
    CHECK(page.countText() == s("3 offen"));
    office.action(Command::Redo)->trigger();
    CHECK(page.countText() == s("1 offen"));

    // The deleted one stays.
    CHECK(page.panel()->cards().at(1)->button()->text() == s("Behalten (Alt+2)"));
    page.panel()->choose(2);
    CHECK(page.countText() == s("keine"));
    CHECK(office.workspace().isLive(copies.row(5)));
    CHECK(office.text(copies.row(5), "title") == s("Doch noch wichtig"));
    CHECK(office.message().isEmpty());

    // Decisions were written: the merge cannot be taken back as a whole any more, and the program says so.
    dialog.runner().takeBack();
    waitForMerge(dialog);
    CHECK(dialog.errorText().contains(s("Seit dem Abgleich wurde")));
    CHECK(office.text(copies.row(1), "title") == s("Sprachkurs für Eltern"));
}

TEST_CASE("A conflict about a text is compared word by word and decided with a text of one's own", "[ui][merge]")
{
    TwoCopies copies;
    copies.inOffice(1, [](Measure& m) { m.description = s("Der Kurs beginnt im Mai.\nEr ist kostenlos."); });
    copies.onTheWay(1, [](Measure& m) { m.description = s("Der Kurs beginnt im April.\nEr ist kostenlos."); });
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    mergeInWindow(office, copies.copyPath()).reject();
    ConflictsPage& page = conflictsPage(office);
    REQUIRE(page.countText() == s("1 offen"));
    const QList<SideCard*>& cards = page.panel()->cards();
    REQUIRE(cards.size() == 2);
    CHECK(cards.at(0)->view()->spoken() == s("entfernt: März; hinzugefügt: Mai"));
    CHECK(cards.at(1)->view()->spoken() == s("entfernt: März; hinzugefügt: April"));
    CHECK(cards.at(1)->view()->toPlainText().contains(s("[−März][+April]"))); // not by colour alone
    page.panel()->comparison()->setCurrentIndex(1);
    CHECK(cards.at(1)->view()->spoken() == s("entfernt: Mai; hinzugefügt: April"));
    screenshot(*office.window, QStringLiteral("konflikt-text"));

    press(Qt::Key_0, Qt::AltModifier);
    OwnValuePanel* own = page.panel()->ownValue();
    REQUIRE(own);
    CHECK(namelessWidgets(page) == QStringList());
    QWidget* text = own->editors().first()->control();
    CHECK(QApplication::focusWidget() == text);
    retype(*text, s("Der Kurs beginnt im Mai, für Eltern im April."));
    own->accept();
    CHECK(page.countText() == s("keine"));
    CHECK(office.text(copies.row(1), "description") == s("Der Kurs beginnt im Mai, für Eltern im April."));
    office.action(Command::Undo)->trigger();
    CHECK(page.countText() == s("1 offen"));
}

TEST_CASE("The form of a record says that there are conflicts about it, and leads to them", "[ui][merge]")
{
    TwoCopies copies;
    editApart(copies);
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    mergeInWindow(office, copies.copyPath()).reject();
    CHECK(followConflictNote(office, copies.row(2), s("Zu diesem Eintrag gibt es 2 Konflikte"), copies.row(6)) ==
          copies.row(2));
}

TEST_CASE("A conflict can wait: the next one comes, the first stays in the list", "[ui][merge]")
{
    TwoCopies copies;
    editApart(copies);
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    mergeInWindow(office, copies.copyPath()).reject();
    ConflictsPage& page = conflictsPage(office);
    const QString first = frontTitle(office);
    const QUuid id = page.list()->current();
    press(Qt::Key_L, Qt::AltModifier);
    CHECK(page.list()->current() != id);
    CHECK(page.countText() == s("6 offen"));
    CHECK(page.list()->setCurrent(id));
    CHECK(page.list()->currentItem()->text().endsWith(s("(später)")));
    CHECK(frontTitle(office) == first);
}

TEST_CASE("What cannot be merged is refused in the dialog, and the file stays open and as it was", "[ui][merge]")
{
    TwoCopies copies;
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    const QString other = copies.file(s("andere Stadt.iplan"));
    value_of(Store::create(other, TwoCopies::max()));
    const QString damaged = copies.file(s("halb.iplan"));
    QFile::copy(copies.copyPath(), damaged);
    QFile file(damaged);
    REQUIRE(file.resize(file.size() / 2));
    const QString package = copies.file(s("stand.iplanpaket"));
    {
        const auto store = value_of(Store::open(copies.copyPath(), TwoCopies::max()));
        value_of(pack(*store, package, {{}, Password(s("Grünkohl"), KeyCost::least())}));
    }
    office.action(Command::FileMerge)->trigger();
    MergeDialog& dialog = mergeDialog(office);
    const auto tryFile = [&](const QString& path) {
        dialog.path()->setText(path);
        dialog.nextButton()->click();
        waitForMerge(dialog);
        return dialog.errorText();
    };
    CHECK(tryFile(other).contains(s("anderen Konzept")));
    CHECK(dialog.errorText().contains(s("als Daten importieren")));
    CHECK(dialog.importButton()->isVisible());
    CHECK(tryFile(damaged).contains(s("unvollständig")));
    CHECK_FALSE(dialog.importButton()->isVisible());
    CHECK(tryFile(copies.officePath()).contains(s("die geöffnete Datei selbst")));
    CHECK(tryFile(copies.file(s("fehlt.iplan"))).contains(s("gibt es nicht")));

    dialog.path()->setText(package);
    CHECK(dialog.password()->isVisible());
    CHECK_FALSE(dialog.nextButton()->isEnabled());
    dialog.password()->setText(s("Spinat"));
    dialog.nextButton()->click();
    waitForMerge(dialog);
    INFO(dialog.errorText().toStdString());
    CHECK(dialog.errorText().contains(s("Passwort")));
    dialog.password()->setText(s("Grünkohl"));
    dialog.nextButton()->click();
    waitForMerge(dialog);
    CHECK(dialog.errorText().isEmpty());
    CHECK(dialog.rehearsal()->summary() == QStringList{s("Die andere Kopie enthält nichts, was hier noch fehlt.")});
    CHECK_FALSE(dialog.nextButton()->isEnabled());
    CHECK(office.workspace().isOpen());
    CHECK_FALSE(office.workspace().isReadOnly());
}

TEST_CASE("What a decision says of undo is gone with the next step", "[ui][merge]")
{
    TwoCopies copies;
    copies.inOffice(1, [](Measure& measure) { measure.title = QStringLiteral("Büro"); });
    copies.onTheWay(1, [](Measure& measure) { measure.title = QStringLiteral("Unterwegs"); });
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    mergeInWindow(office, copies.copyPath()).close();
    const ConflictsPage& page = conflictsPage(office);
    const auto promised = [&page] {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("Strg+Z"));
        });
    };
    press(Qt::Key_2, Qt::AltModifier);
    CHECK(promised());
    office.action(Command::Undo)->trigger();
    CHECK_FALSE(promised());
}
