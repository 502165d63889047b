// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of an office as it is, from Excel: lines of title, merged headings, costs over three years, and cells that
// nobody can read. It comes in, comes again, and is taken back.
#include "tests/ui/importing/listdesk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/importing/takeoverpanel.h"

#include <QApplication>
#include <QCheckBox>
#include <QTableWidget>
#include <xlsxwriter.h>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kListed = 40;
constexpr int kFirstRow = 7; ///< below five lines of title and two of headings
/// Columns of the list.
enum ListedColumn { LineNumber, LineTitle, LineOffice, LinePartners, LineStart, LineState, LineCosts, LineNote = 9 };

/// What stands in a cell instead of what every other row has there.
using ListedCells = QMap<std::pair<int, int>, QByteArray>;

/// Eight cells that have to be decided about: by line (from 0) and column.
ListedCells doubtfulCells()
{
    return {{{2, LineCosts}, "ca. 8.000"},      {{5, LineStart}, "31. November 2026"},
            {{9, LineState}, "wird geklärt"},   {{12, LineStart}, "Mai 26"},
            {{17, LineCosts + 1}, "3,5 T€"},    {{21, LineState}, "wird geklärt"},
            {{28, LineCosts + 2}, "ca. 8.000"}, {{33, LineStart}, "im Sommer"}};
}

void writeOfficeList(const QString& path, const ListedCells& instead)
{
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    lxw_worksheet* sheet = workbook_add_worksheet(book, "Maßnahmen 2026");
    lxw_format* euro = workbook_add_format(book);
    format_set_num_format(euro, "#,##0.00 \"€\"");
    const auto write = [&](int row, int column, const QByteArray& text) {
        worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text.constData(), nullptr);
    };
    const QByteArray titles[] = {"Stadt Musterstadt", "Kommunales Integrationszentrum", "Maßnahmen zum Konzept 2025",
                                 "Stand: 21.11.2026", "alle Beträge in Euro"};
    for (int i = 0; i < 5; ++i)
        write(i, 0, titles[i]);
    const auto merge = [&](int top, int left, int bottom, int right, const char* text) {
        worksheet_merge_range(sheet, lxw_row_t(top), lxw_col_t(left), lxw_row_t(bottom), lxw_col_t(right), text,
                              nullptr);
    };
    merge(5, LineNumber, 6, LineNumber, "Nr.");
    merge(5, LineTitle, 6, LineTitle, "Maßnahme");
    merge(5, LineOffice, 5, LinePartners, "Zuständigkeit");
    merge(5, LineStart, 6, LineStart, "Beginn");
    merge(5, LineState, 6, LineState, "Stand");
    merge(5, LineCosts, 5, LineCosts + 2, "Kosten");
    merge(5, LineNote, 6, LineNote, "Bemerkung");
    write(6, LineOffice, "Federführung");
    write(6, LinePartners, "Beteiligte");
    for (int year = 0; year < 3; ++year)
        worksheet_write_number(sheet, 6, lxw_col_t(LineCosts + year), 2026 + year, nullptr);
    for (int line = 0; line < kListed; ++line) {
        const int row = kFirstRow + line;
        const QByteArray number = "Z" + QByteArray::number(101 + line);
        write(row, LineNumber, number);
        write(row, LineTitle, "Erfundenes Vorhaben " + QByteArray::number(line + 1));
        write(row, LineOffice, line % 2 == 0 ? "Amt für Beispiele" : "Musterjugendamt");
        write(row, LinePartners, line % 5 == 0 ? "Verein Beispiel; Musterverband" : "");
        write(row, LineStart, line % 3 == 0 ? "2026" : line % 3 == 1 ? "1. Quartal 2027" : "01.05.2027");
        write(row, LineState, line % 4 == 0 ? "läuft" : "geplant");
        for (int year = 0; year < 3; ++year)
            worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(LineCosts + year), 1000 * (year + 1) + line, euro);
        for (int column = 0; column <= LineNote; ++column) {
            if (const QByteArray text = instead.value({line, column}); !text.isEmpty())
                write(row, column, text);
        }
    }
    write(kFirstRow + kListed, LineNumber, "Summe");
    worksheet_write_formula_num(sheet, kFirstRow + kListed, LineCosts, "=SUM(G8:G47)", euro, 40780);
    REQUIRE(workbook_close(book) == LXW_NO_ERROR);
}

qsizetype costsOf(const ListDesk& desk, const QString& code)
{
    const RowRef measure = desk.row("measure", code);
    const auto items = desk.workspace().list(entityOf<CostItem>());
    return std::ranges::count_if(items, [&measure](const Record& item) {
        return idFromText(item.value(*entityOf<CostItem>().field(u"measure")).text()) == measure.id;
    });
}

/// Gives a text of the column in front another meaning, or none where `meaning` is empty.
void decide(const ListDesk& desk, const char* text, const char* meaning)
{
    auto& values = inWindow<QTableWidget>(desk, "importValues");
    for (int row = 0; row < values.rowCount(); ++row) {
        if (values.item(row, 0)->text() != s(text))
            continue;
        auto* choice = qobject_cast<QComboBox*>(values.cellWidget(row, 2));
        REQUIRE(choice);
        desk.pick(*choice, s(meaning));
        return;
    }
    FAIL("no text " << text);
}

/// Writes another text into the cell in the preview, by keys.
void correctCell(const ListDesk& desk, int line, int column, const char* text)
{
    QTableView& view = *desk.page().preview()->view();
    desk.window->activateWindow(); // a list of choices that closed may have taken that away
    REQUIRE(QTest::qWaitForWindowActive(&*desk.window));
    view.setFocus();
    view.setCurrentIndex(desk.preview().index(line, PreviewModel::FirstCell + column));
    QTest::keyClick(&view, Qt::Key_F2);
    auto* editor = qobject_cast<QLineEdit*>(QApplication::focusWidget());
    REQUIRE(editor);
    retype(*editor, s(text));
    QTest::keyClick(editor, Qt::Key_Return);
    waitUntil([&] { return desk.cell(line, PreviewModel::Action) != s("fehlerhaft"); });
    desk.settle();
}

void makesUnknown(const ListDesk& desk, int column)
{
    desk.goTo(column);
    auto& makesNew = inWindow<QCheckBox>(desk, "makesNew");
    REQUIRE(makesNew.isVisible());
    if (!makesNew.isChecked())
        makesNew.click();
    desk.settle();
}

} // namespace

TEST_CASE("The list of an office becomes 40 measures with costs over three years, comes again, and is taken back",
          "[ui][import]")
{
    ListDesk desk(QByteArray(), s("Maßnahmen 2026.xlsx"));
    writeOfficeList(desk.path, doubtfulCells());
    const qsizetype before = desk.measures();
    const qsizetype bodies = desk.workspace().list(entityOf<Organization>()).size();
    desk.choose();
    INFO(desk.error().toStdString());
    REQUIRE(desk.preview().rowCount() == kListed + 1);
    CHECK(desk.session().state().mapping.area.headerRow == 5);
    CHECK(desk.session().state().mapping.area.headerRows == 2);
    CHECK(desk.session().state().headings.at(LinePartners) == s("Zuständigkeit – Beteiligte"));
    CHECK(desk.session().state().headings.at(LineCosts + 2) == s("Kosten – 2028"));
    CHECK(desk.cell(kListed, PreviewModel::Action) == s("übersprungen")); // the sum

    // Offices that nobody knows are made; each doubtful text is decided once, or its cell is corrected.
    makesUnknown(desk, LineOffice);
    makesUnknown(desk, LinePartners);
    CHECK(inWindow<QToolButton>(desk, "fate-4").text() == s("fehlerhaft 8"));
    screenshot(*desk.window, s("amtsliste-zweifelhaft"));
    desk.goTo(LineState);
    decide(desk, "wird geklärt", "vorgeschlagen");
    CHECK(inWindow<QToolButton>(desk, "fate-4").text() == s("fehlerhaft 6"));
    correctCell(desk, 2, LineCosts, "8.000");
    correctCell(desk, 5, LineStart, "30.11.2026");
    correctCell(desk, 12, LineStart, "Mai 2026");
    correctCell(desk, 17, LineCosts + 1, "3.500");
    correctCell(desk, 28, LineCosts + 2, "8000");
    correctCell(desk, 33, LineStart, "2. Halbjahr 2027");
    CHECK(inWindow<QToolButton>(desk, "fate-4").text() == s("fehlerhaft 0"));
    CHECK(inWindow<QToolButton>(desk, "fate-0").text() == s("neu 40"));
    auto& title = inWindow<QLineEdit>(desk, "mappingTitle");
    title.setFocus();
    type(title, s("Liste des Amtes"));
    QTest::mouseClick(&inWindow<QPushButton>(desk, "saveMapping"), Qt::LeftButton);
    desk.settle();
    desk.apply();
    REQUIRE(desk.session().applied());
    CHECK(desk.measures() == before + kListed);
    CHECK(desk.workspace().list(entityOf<Organization>()).size() == bodies + 4);
    CHECK(costsOf(desk, s("Z101")) == 3);
    CHECK(desk.text(desk.row("measure", s("Z113")), "plannedStart") == s("Mai 2026"));
    CHECK(desk.text(desk.row("measure", s("Z110")), "state") == s("vorgeschlagen"));
    screenshot(*desk.window, s("amtsliste-uebernommen"));

    // Next month: two cells are others, and what was doubtful is written as it is meant.
    ListedCells edited{{{2, LineCosts}, "8.000,00 €"},    {{5, LineStart}, "30.11.2026"},
                       {{9, LineState}, "wird geklärt"},  {{12, LineStart}, "Mai 2026"},
                       {{17, LineCosts + 1}, "3500"},     {{21, LineState}, "wird geklärt"},
                       {{28, LineCosts + 2}, "8.000"},    {{33, LineStart}, "2. Halbjahr 2027"},
                       {{0, LineState}, "abgeschlossen"}, {{1, LineCosts + 1}, "2.500"}};
    writeOfficeList(desk.path, edited);
    QTest::mouseClick(&inWindow<QPushButton>(desk, "importAnother"), Qt::LeftButton);
    desk.choose();
    CHECK(desk.session().state().because.contains(s("Liste des Amtes")));
    CHECK(inWindow<QToolButton>(desk, "fate-0").text() == s("neu 0"));
    CHECK(inWindow<QToolButton>(desk, "fate-1").text() == s("ändert 2"));
    CHECK(inWindow<QToolButton>(desk, "fate-4").text() == s("fehlerhaft 0"));
    desk.apply();
    REQUIRE(desk.session().applied());
    CHECK(desk.measures() == before + kListed);
    CHECK(costsOf(desk, s("Z102")) == 3);
    CHECK(desk.text(desk.row("measure", s("Z101")), "state") == s("umgesetzt"));

    desk.action(Command::Undo)->trigger();
    CHECK(desk.text(desk.row("measure", s("Z101")), "state") == s("in Umsetzung"));
    CHECK(desk.measures() == before + kListed);
    desk.action(Command::Undo)->trigger();
    waitUntil([&] { return desk.measures() == before; });
    CHECK(desk.workspace().list(entityOf<Organization>()).size() == bodies);
}
