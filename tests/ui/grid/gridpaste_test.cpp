// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/grid/pastepanel.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTableWidget>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kPastedRows = 200;
const QStringList kPastedColumns{QStringLiteral("title"),         QStringLiteral("state"),
                                 QStringLiteral("leadOffice"),    QStringLiteral("plannedStart"),
                                 QStringLiteral("plannedEnd"),    QStringLiteral("completion"),
                                 QStringLiteral("priority"),      QStringLiteral("programmeGroup"),
                                 QStringLiteral("officialTitle"), QStringLiteral("originMeeting")};

/// 200 measures K001 to K200 in the list of an open office.
struct PasteOffice {
    PasteOffice()
    {
        QSettings().setValue(QStringLiteral("lists/measure/columns"),
                             QStringList{QStringLiteral("code")} + kPastedColumns);
        office.openEmpty();
        REQUIRE(office.workspace().runner().run(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
            Organization youth;
            youth.name = QStringLiteral("Jugendamt Müsterstadt");
            writer.insert(youth);
            for (int i = 1; i <= kPastedRows; ++i) {
                Measure measure;
                measure.code = QStringLiteral("K%1").arg(i, 3, 10, QLatin1Char('0'));
                measure.title = QStringLiteral("Maßnahme %1").arg(i);
                writer.insert(measure);
            }
            return {};
        }));
        page = &openPage<EntityPage>(office, "measure");
        panel = page->findChild<PastePanel*>(QStringLiteral("paste-panel"));
        REQUIRE(panel);
        view().sortByColumn(column("code"), Qt::AscendingOrder);
        view().setFocus();
    }
    ~PasteOffice() { QSettings().remove(QStringLiteral("lists/measure")); }
    [[nodiscard]] GridView& view() const { return *page->view(); }
    [[nodiscard]] EntityTableModel& model() const { return page->list()->model(); }
    [[nodiscard]] int column(const char* key) const
    {
        return model().columns().indexOf(*entityOf<Measure>().field(QString::fromLatin1(key)));
    }
    [[nodiscard]] QString text(int row, const char* key) const
    {
        return model().index(row, column(key)).data().toString();
    }
    void click(const char* button) const
    {
        auto& found = part<QPushButton>(*panel, button);
        REQUIRE(found.isVisible());
        QTest::mouseClick(&found, Qt::LeftButton);
    }

    [[nodiscard]] QString head() const { return part<QLabel>(*panel, "paste-head").text(); }
    void pasteAt(int row, const char* key, const QString& text)
    {
        QGuiApplication::clipboard()->setText(text);
        const QModelIndex cell = model().index(row, column(key));
        view().setFocus();
        view().selectBlock(cell, cell);
        QTest::keyClick(&view(), Qt::Key_V, Qt::ControlModifier);
    }
    /// Puts the problem in front right by typing.
    void correct(const QString& text) const
    {
        QTest::keyClick(panel->problems(), Qt::Key_F2);
        waitUntil([&] { return panel->editor() && lineOf(*panel->editor()).hasSelectedText(); });
        type(*panel->editor()->control(), text);
        QTest::keyClick(panel->editor()->control(), Qt::Key_Return);
    }
    static QLineEdit& lineOf(const FieldEditor& editor)
    {
        auto* box = qobject_cast<QComboBox*>(editor.control());
        auto* line = box ? box->lineEdit() : qobject_cast<QLineEdit*>(editor.control());
        REQUIRE(line);
        return *line;
    }

    Office office;
    EntityPage* page = nullptr;
    PastePanel* panel = nullptr;
};

/// 200 rows of 10 cells as Excel copies them, with ten cells that are not valid.
QString excelBlock()
{
    QString out;
    for (int row = 0; row < kPastedRows; ++row) {
        QStringList cells{QStringLiteral("Räume %1").arg(row + 1),
                          QStringLiteral("in Umsetzung"),
                          QStringLiteral("Jugendamt Müsterstadt"),
                          QStringLiteral("01.0%1.2027").arg(row % 9 + 1),
                          QStringLiteral("2028"),
                          QString::number(row % 101),
                          QStringLiteral("hoch"),
                          QStringLiteral("A"),
                          QStringLiteral("\"Zeile 1\nZeile 2\""),
                          QStringLiteral("Sitzung am 3. März")};
        switch (row % 20 == 0 ? row / 20 : -1) {
        case 0:
        case 1:
        case 2:
            cells[1] = QStringLiteral("läuft irgendwie");
            break;
        case 3:
        case 4:
            cells[2] = QStringLiteral("Amt für Unsinn");
            break;
        case 5:
        case 6:
        case 7:
            cells[3] = QStringLiteral("31.02.2027");
            break;
        case 8:
        case 9:
            cells[5] = QStringLiteral("halb");
            break;
        default:
            break;
        }
        out += cells.join(u'\t') + QStringLiteral("\r\n");
    }
    return out;
}

} // namespace

TEST_CASE("A block of 200 × 10 cells with ten errors in it is pasted from Excel", "[ui]")
{
    PasteOffice desk;
    QGuiApplication::clipboard()->setText(excelBlock());
    desk.view().setCurrentIndex(desk.model().index(0, desk.column("title")));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);

    REQUIRE(desk.panel->isVisible());
    QTableWidget& problems = *desk.panel->problems();
    REQUIRE(problems.rowCount() == 10);
    CHECK(problems.item(0, 0)->text() == u"K001 Maßnahme 1");
    CHECK(problems.item(0, 1)->text() == u"Stand");
    CHECK(problems.item(0, 2)->text() == u"läuft irgendwie");
    for (int row = 0; row < 10; ++row) {
        CHECK_FALSE(problems.item(row, 3)->text().isEmpty());
        CHECK_FALSE(problems.item(row, 4)->text().isEmpty());
    }
    CHECK(desk.text(0, "title") == u"Maßnahme 1"); // nothing is written yet
    const QModelIndex bad = desk.model().index(60, desk.column("leadOffice"));
    CHECK(bad.data(EntityTableModel::MarkRole).toString().contains(QStringLiteral("Amt für Unsinn")));
    screenshot(*desk.office.window, QStringLiteral("einfuegen-fehler"));

    // A problem leads to its cell.
    problems.setFocus();
    problems.setCurrentCell(3, 0);
    desk.click("paste-go");
    CHECK(desk.view().currentIndex() == bad);

    desk.click("paste-take");
    CHECK(desk.text(199, "title") == u"Räume 200");
    CHECK(desk.text(1, "state") == u"in Umsetzung");
    CHECK(desk.text(0, "state").isEmpty());
    CHECK(desk.text(1, "officialTitle") == u"Zeile 1 Zeile 2");
    CHECK(desk.panel->isVisible()); // the ten are still to be mended
    CHECK(desk.head().contains(QStringLiteral("990 Zellen geändert. Strg+Z nimmt es zurück.")));
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.head().startsWith(QStringLiteral("Zurückgenommen: 1")));
    CHECK(desk.text(199, "title") == u"Maßnahme 200");
    desk.click("paste-take"); // once more
    CHECK(desk.text(199, "title") == u"Räume 200");
    desk.click("paste-drop");
    CHECK_FALSE(desk.panel->isVisible());
    CHECK(bad.data(EntityTableModel::MarkRole).toString().isEmpty());

    desk.office.action(Command::Undo)->trigger(); // one step
    CHECK(desk.text(199, "title") == u"Maßnahme 200");
    CHECK(desk.text(1, "state").isEmpty());
    desk.office.action(Command::Redo)->trigger();
    CHECK(desk.text(199, "title") == u"Räume 200");
    CHECK(desk.office.message().isEmpty());
}

TEST_CASE("A pasted block can be refused as a whole", "[ui]")
{
    PasteOffice desk;
    QGuiApplication::clipboard()->setText(QStringLiteral("Neuer Titel\tQuatsch"));
    desk.view().setCurrentIndex(desk.model().index(0, desk.column("title")));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.panel->isVisible());
    desk.click("paste-drop");
    CHECK(desk.text(0, "title") == u"Maßnahme 1");
    CHECK(desk.view().hasFocus());
}

TEST_CASE("Beyond the last row a pasted block offers new entries", "[ui]")
{
    PasteOffice desk;
    auto* data = new QMimeData;
    data->setHtml(QStringLiteral("<table><tr><td>Vorletzte</td></tr><tr><td>Ganz neu</td></tr></table>"));
    QGuiApplication::clipboard()->setMimeData(data);
    desk.view().setCurrentIndex(desk.model().index(kPastedRows - 1, desk.column("title")));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.panel->isVisible());
    CHECK(desk.panel->problems()->isHidden());
    desk.click("paste-take");
    REQUIRE(desk.model().state().end() == kPastedRows + 1);
    CHECK(desk.text(kPastedRows, "title") == u"Ganz neu");
    CHECK(desk.office.action(Command::Undo)->text().contains(QStringLiteral("Maßnahme ändern")));
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.model().state().end() == kPastedRows);
    CHECK(desk.text(kPastedRows - 1, "title") == u"Maßnahme 200");

    // What only makes new entries is no change of any, in the history and where it is taken back.
    desk.view().setCurrentIndex(desk.model().index(kPastedRows - 1, desk.column("title")));
    QGuiApplication::clipboard()->setText(QStringLiteral("Maßnahme 200\nErste neue\nZweite neue"));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    REQUIRE(desk.panel->isVisible());
    desk.click("paste-take");
    REQUIRE(desk.model().state().end() == kPastedRows + 2);
    CHECK(desk.office.action(Command::Undo)->text().contains(QStringLiteral("Maßnahme anlegen")));
}

TEST_CASE("A title that looks like a formula is none in Excel, and comes back as it was", "[ui]")
{
    PasteOffice desk;
    const QString title = QStringLiteral("=HYPERLINK(\"http://boese.example\")");
    const RowRef first = desk.model().state().rowAt(0);
    REQUIRE(desk.office.workspace().runner().run(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return writer.set(first, {FieldValue{entityOf<Measure>().field(u"title"), title}});
    }));
    desk.view().selectBlock(desk.model().index(0, desk.column("title")), desk.model().index(1, desk.column("title")));
    QTest::keyClick(&desk.view(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    CHECK(copied->text() == u'\'' + title + QStringLiteral("\nMaßnahme 2\n"));
    CHECK(copied->html().contains(QStringLiteral("mso-number-format")));
    desk.view().selectBlock(desk.model().index(4, desk.column("title")), desk.model().index(4, desk.column("title")));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(4, "title") == title);
}

TEST_CASE("What is copied goes to Excel and back; one cell fills a selection", "[ui]")
{
    PasteOffice desk;
    desk.view().selectBlock(desk.model().index(0, desk.column("code")), desk.model().index(1, desk.column("title")));
    QTest::keyClick(&desk.view(), Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    CHECK(copied->text() == u"K001\tMaßnahme 1\nK002\tMaßnahme 2\n");
    CHECK(copied->html().contains(QStringLiteral("<td>Maßnahme 2</td>")));

    desk.view().selectBlock(desk.model().index(4, desk.column("code")), desk.model().index(4, desk.column("code")));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(4, "title") == u"Maßnahme 1");
    CHECK(desk.text(5, "code") == u"K002");
    CHECK(desk.panel->isHidden());

    QGuiApplication::clipboard()->setText(QStringLiteral("hoch"));
    desk.view().selectBlock(desk.model().index(0, desk.column("priority")),
                            desk.model().index(9, desk.column("priority")));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(9, "priority") == u"hoch");
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.text(9, "priority").isEmpty());
    CHECK(desk.office.message().isEmpty());
}

TEST_CASE("A line of headings above what is pasted says which columns it goes into and makes no entry", "[ui]")
{
    PasteOffice desk;
    desk.view().setCurrentIndex(desk.model().index(0, desk.column("title")));
    QGuiApplication::clipboard()->setText(QStringLiteral("Priorität\tTitel\nhoch\tAnders\nhoch\tZweite"));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    CHECK_FALSE(desk.panel->isVisible());
    CHECK(desk.text(0, "title") == u"Anders");
    CHECK(desk.text(1, "title") == u"Zweite");
    CHECK(desk.text(0, "priority") == u"hoch");
    CHECK(desk.model().state().end() == kPastedRows);
    // A title that only looks like one is a value; so is a single word in another column.
    const auto choose = [&desk](int row) {
        const QModelIndex cell = desk.model().index(row, desk.column("title"));
        desk.view().selectBlock(cell, cell);
    };
    choose(0);
    QGuiApplication::clipboard()->setText(QStringLiteral("Titel"));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(0, "title") == u"Titel");
    choose(2);
    QGuiApplication::clipboard()->setText(QStringLiteral("Priorität\nVierte"));
    QTest::keyClick(&desk.view(), Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.text(2, "title") == u"Priorität");
    CHECK(desk.text(3, "title") == u"Vierte");
}

TEST_CASE("Cells that do not fit are put right in the panel, and the pasting goes on", "[ui]")
{
    PasteOffice desk;
    desk.pasteAt(0, "title", QStringLiteral("Räume 1\tin Arbeit\nRäume 2\tin Arbeit\nRäume 3\tIdee\n"));
    QTableWidget& problems = *desk.panel->problems();
    REQUIRE(problems.rowCount() == 2);
    CHECK(desk.head().contains(QStringLiteral("2 von 6")));
    // What is still wrong stays open, with the reason.
    problems.setFocus();
    desk.correct(QStringLiteral("irgendwie"));
    REQUIRE(desk.panel->editor());
    CHECK(desk.panel->editor()->message().contains(QStringLiteral("keine der Auswahlmöglichkeiten")));
    CHECK(PasteOffice::lineOf(*desk.panel->editor()).text() == u"irgendwie");
    QTest::keyClick(desk.panel->editor()->control(), Qt::Key_Escape);
    CHECK(desk.panel->editor() == nullptr);
    CHECK(problems.rowCount() == 2);
    // One word for all cells that hold the same text.
    desk.correct(QStringLiteral("in Umsetzung"));
    waitUntil([&] { return problems.rowCount() == 0; });
    CHECK(desk.head() == u"Alles passt.");
    CHECK(desk.text(0, "title") == u"Maßnahme 1"); // nothing is written yet
    auto& take = part<QPushButton>(*desk.panel, "paste-take");
    CHECK(take.hasFocus());
    QTest::keyClick(&take, Qt::Key_Space);
    CHECK(desk.panel->isHidden());
    CHECK(desk.text(0, "state") == u"in Umsetzung");
    CHECK(desk.text(1, "state") == u"in Umsetzung");
    CHECK(desk.text(2, "title") == u"Räume 3");
    desk.office.action(Command::Undo)->trigger(); // one step
    CHECK(desk.text(1, "state").isEmpty());
    CHECK(desk.text(2, "title") == u"Maßnahme 3");
}

TEST_CASE("What was left over is put right after the rest was taken", "[ui]")
{
    PasteOffice desk;
    desk.pasteAt(kPastedRows - 1, "leadOffice", QStringLiteral("\t31.02.2027\n\tQ9\n"));
    QTableWidget& problems = *desk.panel->problems();
    REQUIRE(problems.rowCount() == 2);
    CHECK(problems.item(0, 0)->text() == u"K200 Maßnahme 200");
    CHECK(problems.item(1, 0)->text() == u"neue Zeile 2");
    desk.click("paste-drop");

    desk.pasteAt(kPastedRows - 1, "title",
                 QStringLiteral("Räume A\tIdee\tJugendamt Müsterstadt\t31.02.2027\nRäume B\tIdee\tJugendamt "
                                "Müsterstadt\tQ9\n"));
    REQUIRE(problems.rowCount() == 2);
    CHECK(problems.item(1, 0)->text() == u"neu: Räume B");
    desk.click("paste-take");
    REQUIRE(desk.model().state().end() == kPastedRows + 1);
    CHECK(problems.item(1, 0)->text() == u"Räume B");
    CHECK(problems.hasFocus());
    problems.setCurrentCell(1, 0);
    desk.correct(QStringLiteral("3. Quartal 2027"));
    waitUntil([&] { return problems.rowCount() == 1; });
    desk.click("paste-take");
    CHECK(desk.text(kPastedRows, "plannedStart") == u"3. Quartal 2027");
    CHECK(desk.model().state().end() == kPastedRows + 1); // no row was made twice
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.text(kPastedRows, "plannedStart").isEmpty());
    CHECK(desk.model().state().end() == kPastedRows + 1);
    CHECK(problems.rowCount() == 1);
    CHECK(desk.head().startsWith(QStringLiteral("Zurückgenommen: 1 Zelle geändert")));
}

TEST_CASE("An unknown name in a pasted block becomes a new row in the same step", "[ui]")
{
    PasteOffice desk;
    const auto offices = desk.office.workspace().list(entityOf<Organization>()).size();
    desk.pasteAt(0, "leadOffice", QStringLiteral("Amt für Übung\nAmt für Übung\nJugendamt Müsterstadt\n"));
    QTableWidget& problems = *desk.panel->problems();
    REQUIRE(problems.rowCount() == 2);
    auto& make = part<QPushButton>(*desk.panel, "paste-make");
    CHECK(make.text().contains(QStringLiteral("„Amt für Übung“ neu")));
    SECTION("by the button, for all cells that name it")
    {
        desk.click("paste-make");
    }
    SECTION("by the suggestion in the cell")
    {
        problems.setFocus();
        QTest::keyClick(&problems, Qt::Key_Return);
        waitUntil([] { return QApplication::activePopupWidget() != nullptr; });
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_End);
        QTest::keyClick(QApplication::activePopupWidget(), Qt::Key_Return);
    }
    waitUntil([&] { return problems.rowCount() == 0; });
    CHECK(desk.office.workspace().list(entityOf<Organization>()).size() == offices); // not yet
    desk.click("paste-take");
    CHECK(desk.text(0, "leadOffice") == u"Amt für Übung");
    CHECK(desk.text(1, "leadOffice") == u"Amt für Übung");
    CHECK(desk.text(2, "leadOffice") == u"Jugendamt Müsterstadt");
    CHECK(desk.office.workspace().list(entityOf<Organization>()).size() == offices + 1);
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.text(0, "leadOffice").isEmpty());
    CHECK(desk.office.workspace().list(entityOf<Organization>()).size() == offices);
}

TEST_CASE("The panel of a pasted block leaves with its page once it was taken, and keeps no focus", "[ui]")
{
    PasteOffice desk;
    desk.pasteAt(0, "title", QStringLiteral("Räume 1\tläuft irgendwie\n"));
    REQUIRE(desk.panel->isVisible());
    // What nobody has decided about waits, but not with the focus.
    desk.office.window->showPage(QStringLiteral("person"));
    desk.office.window->showPage(QStringLiteral("measure"));
    CHECK(desk.panel->isVisible());
    CHECK_FALSE(desk.panel->isAncestorOf(QApplication::focusWidget()));
    desk.click("paste-take");
    REQUIRE(desk.panel->isVisible());
    desk.office.window->showPage(QStringLiteral("person"));
    desk.office.window->showPage(QStringLiteral("measure"));
    CHECK_FALSE(desk.panel->isVisible());
    CHECK_FALSE(part<QLabel>(*desk.page, "list-status").text().contains(QStringLiteral("Strg+Z")));
}
