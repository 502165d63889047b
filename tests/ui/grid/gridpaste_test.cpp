// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/grid/pasteoffice.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

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
