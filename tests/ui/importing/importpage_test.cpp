// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Listen übernehmen, as a coordinator does it: file, columns, corrections, taken over, taken back.
#include "ui/importing/importpage.h"

#include "core/interchange/table/opentable.h"
#include "tests/ui/importing/listdesk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/operationrunner.h"
#include "ui/output/outputline.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMenu>
#include <QMimeData>

using namespace iplan;
using namespace iplan::test;

namespace
{

const char* const kList = "Maßnahmenliste der Stadt Müsterstadt;;;;\n"
                          "Stand 21.11.2026;;;;\n"
                          ";;;;\n"
                          "Nr.;Titel;Kurzbeschreibung;Beginn;Merkzettel\n"
                          "Z101;Lesepatinnen Nord;Vorlesen in Schulen;2027;Raum 1\n"
                          "Z102;Sprachcafé am Markt;Offener Treff;31. Schnee;Raum 2\n"
                          "Z103;Lotsinnen im Viertel;Begleitung;2028;Raum 3\n";

} // namespace

TEST_CASE("A list with lines of title becomes measures: a column chosen, a cell corrected, all taken back by undo",
          "[ui][import]")
{
    ListDesk desk(kList);
    const qsizetype before = desk.measures();
    desk.window->showPage(s("import"));
    CHECK(namelessWidgets(desk.page()) == QStringList());
    screenshot(*desk.window, s("page-import-empty"));
    desk.choose();
    INFO(desk.error().toStdString());
    REQUIRE(desk.preview().rowCount() == 3);
    CHECK(desk.session().state().mapping.area.headerRow == 3);
    CHECK(desk.page().source()->entity()->currentText() == s("Maßnahmen"));
    CHECK(desk.session().state().headings.size() == 5);

    // What cannot be read is said at its cell, and corrected there.
    const int begin = PreviewModel::FirstCell + 3;
    if (desk.session().state().mapping.columns.at(3).target.kind == ColumnTarget::Kind::Skip)
        desk.chooseTarget(3, s("Beginn"));
    CHECK(desk.cell(0, PreviewModel::Action) == s("neu"));
    CHECK(desk.cell(1, PreviewModel::Action) == s("fehlerhaft"));
    CHECK(inWindow<QToolButton>(desk, "fate-4").text() == s("fehlerhaft 1"));
    QTableView& view = *desk.page().preview()->view();
    desk.page().preview()->showNextDoubtful();
    CHECK(view.currentIndex().row() == 1);
    CHECK(view.currentIndex().column() == begin);
    CHECK(desk.page().columns()->view()->currentIndex().row() == 3); // the column stands beside its cell
    screenshot(*desk.window, s("page-import"));
    QTest::keyClick(&view, Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    retype(*editor, s("2029"));
    QTest::keyClick(editor, Qt::Key_Return);
    waitUntil([&] { return desk.cell(1, PreviewModel::Action) == s("neu"); });
    // Undo takes back the correction, not what was written to the file before.
    const qsizetype written = desk.measures();
    view.setFocus();
    QTest::keyClick(&view, Qt::Key_Z, Qt::ControlModifier);
    waitUntil([&] { return desk.cell(1, PreviewModel::Action) == s("fehlerhaft"); });
    CHECK(desk.measures() == written);
    desk.session().correct(5, 3, s("2029"));
    waitUntil([&] { return desk.cell(1, PreviewModel::Action) == s("neu"); });

    // Another target for a column that nobody knew.
    desk.chooseTarget(4, s("Neues eigenes Feld"));
    CHECK(desk.session().state().mapping.columns.at(4).target.field.startsWith(s("own-")));
    CHECK(namelessWidgets(desk.page()) == QStringList());
    CHECK(silentViews(desk.page()) == QStringList());
    for (QWidget* pane : desk.page().panes())
        CHECK(backwardTabs(*pane) == QStringList());

    desk.apply();
    CHECK(desk.message() == QString());
    REQUIRE(desk.session().applied());
    CHECK(desk.window->pages().currentKey() == s("import"));
    CHECK(desk.measures() == before + 3);
    CHECK(desk.text(desk.row("measure", s("Z102")), "title") == s("Sprachcafé am Markt"));
    CHECK(desk.page().takeover()->summary().contains(s("3 neu")));
    CHECK(desk.cell(0, PreviewModel::Action) == s("angelegt"));
    CHECK(inWindow<QToolButton>(desk, "fate-0").text() == s("angelegt 3"));
    screenshot(*desk.window, s("page-import-done"));
    desk.chooser.answer = desk.folder.file(s("Protokoll.xlsx"));
    QTest::mouseClick(desk.page().takeover()->reportButton(), Qt::LeftButton);
    waitUntil([&] { return !desk.page().takeover()->output()->isBusy(); });
    CHECK(QFile::exists(desk.chooser.answer));

    desk.action(Command::Undo)->trigger();
    CHECK(desk.measures() == before);
    CHECK_FALSE(desk.session().applied());
}

TEST_CASE("Strg+Z takes an import back right after it, without a click", "[ui][import]")
{
    ListDesk desk("Nr.;Titel\nZ101;Lesepatinnen Nord\n");
    desk.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
    const qsizetype before = desk.measures();
    desk.choose();
    desk.apply();
    REQUIRE(desk.measures() == before + 1);
    desk.window->activateWindow(); // after what showed the progress
    REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
    waitUntil([&] { return QApplication::focusWidget() && desk.page().isAncestorOf(QApplication::focusWidget()); });
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(desk.measures() == before);
}

TEST_CASE("The same list again changes what is there; a saved mapping knows it, and what is missing is told",
          "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Kurzbeschreibung\nZ101;Lesepatinnen Nord;Vorlesen\nZ102;Sprachcafé am Markt;Treff\n");
    desk.choose();
    INFO(desk.error().toStdString());
    auto& title = inWindow<QLineEdit>(desk, "mappingTitle");
    title.setFocus();
    type(title, s("Liste des Jugendamts"));
    QTest::mouseClick(&inWindow<QPushButton>(desk, "saveMapping"), Qt::LeftButton);
    desk.settle();
    CHECK(desk.workspace().list(entityOf<SavedMapping>()).size() == 1);
    desk.apply();
    REQUIRE(desk.session().applied());
    QTest::mouseClick(&inWindow<QPushButton>(desk, "importAnother"), Qt::LeftButton);
    CHECK_FALSE(desk.session().state().hasSource());

    writeList(desk.path, "Nr.;Titel;Kurzbeschreibung\nZ101;Lesepatinnen Nord;Vorlesen am Nachmittag\n");
    desk.choose();
    CHECK(desk.session().state().because.contains(s("Liste des Jugendamts")));
    CHECK(desk.cell(0, PreviewModel::Action) == s("ändert"));
    CHECK(desk.page().takeover()->summary().contains(s("nicht mehr in der Liste")));
    auto& missing = inWindow<QComboBox>(desk, "missing");
    missing.setCurrentIndex(2);
    Q_EMIT missing.activated(2);
    desk.settle();
    CHECK(desk.page().takeover()->summary().contains(s("Papierkorb")));
    const qsizetype before = desk.measures();
    desk.apply();
    CHECK(desk.measures() == before - 1);

    // The report says what was done, cell by cell; its line goes with the list.
    desk.chooser.answer = desk.folder.file(s("Protokoll.xlsx"));
    QTest::mouseClick(desk.page().takeover()->reportButton(), Qt::LeftButton);
    waitUntil([&] { return !desk.page().takeover()->output()->isBusy(); });
    CHECK(desk.page().takeover()->output()->isVisible());
    const auto report = value_of(openTable(desk.chooser.answer));
    QStringList texts;
    for (qsizetype sheet = 0; sheet < report->sheets().size(); ++sheet) {
        for (const TableRow& row : value_of(rowsOf(*report, sheet, 100))) {
            for (const TableCell& cell : row)
                texts << cell.text;
        }
    }
    CHECK(texts.contains(s("geändert")));
    CHECK_FALSE(texts.contains(s("ändert")));
    CHECK(texts.contains(s("Kurzbeschreibung: Vorlesen → Vorlesen am Nachmittag")));
    desk.chooser.answer = desk.path;
    desk.choose();
    CHECK_FALSE(desk.page().takeover()->output()->isVisible());
}

TEST_CASE("Who may be there already is decided by a person, by menu and keyboard", "[ui][import]")
{
    ListDesk desk("Nachname;Vorname;E-Mail\nMuellerman;Joerg;joerg@example.org\n");
    Person known;
    known.familyName = s("Müllermann");
    known.givenName = s("Jörg");
    REQUIRE(desk.workspace().runner().run(s("person:create"), [&](Writer& writer) -> Result<> {
        writer.insert(known);
        return {};
    }));
    const auto persons = [&] { return desk.workspace().list(entityOf<Person>()).size(); };
    const qsizetype before = persons();
    desk.choose();
    INFO(desk.error().toStdString());
    REQUIRE(desk.preview().rowCount() == 1);
    CHECK(desk.cell(0, PreviewModel::Action) == s("Dublette?"));
    CHECK(inWindow<QLabel>(desk, "personalNote").isVisible());
    QTableView& view = *desk.page().preview()->view();
    view.setFocus();
    view.setCurrentIndex(desk.preview().index(0, PreviewModel::Action));
    QTest::keyClick(&view, Qt::Key_Return);
    auto* menu = desk.window->findChild<QMenu*>(s("previewMenu"));
    REQUIRE(menu);
    CHECK(menu->actions().first()->text().contains(s("Müllermann")));
    menu->actions().first()->trigger();
    menu->close();
    desk.settle();
    CHECK(desk.cell(0, PreviewModel::Action) == s("ändert"));
    desk.apply();
    CHECK(persons() == before);
}

TEST_CASE("What is no table is said on the page, and another file can be chosen", "[ui][import]")
{
    ListDesk desk("");
    writeList(desk.path, QByteArray("\x89PNG\r\n\x1a\n\0\0\0\0", 12));
    desk.choose();
    CHECK_FALSE(desk.error().isEmpty());
    CHECK(desk.preview().rowCount() == 0);
    CHECK_FALSE(desk.page().takeover()->applyButton()->isVisible());
    CHECK(namelessWidgets(desk.page()) == QStringList());
    screenshot(*desk.window, s("page-import-refused"));
    writeList(desk.path, kList);
    desk.choose();
    CHECK(desk.error() == QString());
    CHECK(desk.preview().rowCount() == 3);
    // Another file in the window: nothing is left of the list.
    desk.action(Command::FileClose)->trigger();
    CHECK_FALSE(desk.session().state().hasSource());
}

TEST_CASE("Lists come from the menu, from the page of their kind and from the clipboard", "[ui][import]")
{
    ListDesk desk(kList);
    desk.action(Command::FileImport)->trigger();
    desk.settle();
    CHECK(desk.window->pages().currentKey() == s("import"));
    CHECK(desk.preview().rowCount() == 3);

    desk.window->showPage(s("organization"));
    auto* data = new QMimeData;
    data->setText(s("Name\tTelefon\nVerein Übermorgen\t0221 000\n"));
    QApplication::clipboard()->setMimeData(data);
    auto* paste = desk.window->pages().current()->findChild<QAction*>(s("pasteAsNew"));
    REQUIRE(paste);
    paste->trigger();
    desk.settle();
    CHECK(desk.window->pages().currentKey() == s("import"));
    CHECK((desk.session().state().mapping.entity == &entityOf<Organization>()));
    CHECK(desk.cell(0, PreviewModel::Entry) == s("Verein Übermorgen"));
    desk.apply();
    CHECK(desk.row("organization", s("Verein Übermorgen")).entity);
}

TEST_CASE("A new file begins with a list", "[ui][import]")
{
    Office office;
    const QString list = office.folder.file(s("Anfang.csv"));
    writeList(list, kList);
    // The same answer for both questions would not do: the list is asked for first.
    class TwoAnswers : public FileChooser
    {
    public:
        QString list;
        QString target;
        QString existingFile(QWidget*, const FileQuestion&) override { return list; }
        QString targetFile(QWidget*, const FileQuestion&, bool) override { return target; }
        QString targetFolder(QWidget*, const FileQuestion&) override { return {}; }
    } chooser;
    chooser.list = list;
    chooser.target = office.folder.file(s("Neu.iplan"));
    office.window->setFileChooser(&chooser);
    QTest::mouseClick(&inWindow<QPushButton>(office, "startList"), Qt::LeftButton);
    const ImportSession& session = office.window->pages().importing();
    waitUntil([&] { return !session.isBusy() && session.state().plan; });
    CHECK(office.workspace().store().file().path() == chooser.target);
    CHECK(office.window->pages().currentKey() == s("import"));
    CHECK(session.state().plan->lines.size() == 3);
}
