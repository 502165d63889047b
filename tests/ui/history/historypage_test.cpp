// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/operation.h"
#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/history/historydetails.h"
#include "ui/history/historyfilterbar.h"
#include "ui/history/historypage.h"
#include "ui/history/recordstate.h"
#include "ui/model/historymodel.h"
#include "ui/output/outputline.h"
#include "ui/output/sheetoutput.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/diffview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace iplan;
using namespace iplan::test;

namespace
{

HistoryPage& historyPage(const Office& office)
{
    return openPage<HistoryPage>(office, "history");
}

void setField(const Office& office, const RowRef& row, const char* key, const QString& text)
{
    REQUIRE(office.workspace().runner().run(operationKey(*row.entity, "edit"), [&](Writer& writer) {
        return writer.set(row, {{row.entity->field(QString::fromLatin1(key)), text}});
    }));
}

QString cell(const HistoryPage& page, const QModelIndex& index, int column)
{
    return page.model()->index(index.row(), column, index.parent()).data().toString();
}

void choose(QComboBox& choice, const QString& text)
{
    const int at = choice.findText(text);
    REQUIRE(at >= 0);
    choice.setFocus();
    choice.setCurrentIndex(at);
}

} // namespace

TEST_CASE("The history shows who changed what, leads to the record, and takes a step back", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef measure = office.row("measure", QStringLiteral("K001"));
    const RowRef other = office.row("measure", QStringLiteral("K002"));
    const QString before = office.text(measure, "title");
    setField(office, measure, "title", QStringLiteral("Übungsräume für alle"));
    setField(office, other, "summary", QStringLiteral("Kurz gesagt"));

    HistoryPage& history = historyPage(office);
    QModelIndex newest = history.tree()->currentIndex();
    REQUIRE(newest.row() == 0);
    CHECK(cell(history, newest, HistoryModel::WhatColumn) == u"Maßnahme ändern");
    CHECK(cell(history, newest, HistoryModel::WhereColumn).contains(QStringLiteral("K002")));

    // Down to the older step, unfold it, read it word by word.
    press(Qt::Key_Down);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    const FieldChange* change = history.model()->changeAt(history.tree()->currentIndex());
    REQUIRE(change);
    CHECK(change->field->keyText() == u"title");
    CHECK(history.details()->text()->toPlainText().contains(QStringLiteral("Nachher: Übungsräume für alle")));

    // All steps on paper, with the values of the one that is unfolded.
    REQUIRE(history.abilities().print);
    office.chooser.answer = office.folder.file(QStringLiteral("verlauf.html"));
    history.output()->save(report::Format::Html, QStringLiteral("Als HTML speichern"));
    waitUntil([&] { return !history.output()->line()->isBusy(); });
    const QString html = QString::fromUtf8(contentOf(office.chooser.answer));
    CHECK(html.contains(QStringLiteral("Übungsräume für alle</td>")));
    CHECK(html.contains(before.toHtmlEscaped() + QStringLiteral("</td>")));
    CHECK_FALSE(html.contains(QStringLiteral("Kurz gesagt")));
    CHECK(html.contains(QStringLiteral(" Schritte vom ")));

    // The record as it was then, beside what it is now.
    setField(office, measure, "title", QStringLiteral("Noch einmal anders"));
    history.tabs()->setCurrentIndex(1);
    history.state()->time()->setDateTime(QDateTime(QDate(2026, 11, 21), QTime(14, 4)));
    REQUIRE(history.state()->table()->rowCount() > 3);
    QStringList titles;
    for (int row = 0; row < history.state()->table()->rowCount(); ++row) {
        if (history.state()->table()->item(row, 0)->text() == u"Titel")
            titles = {history.state()->table()->item(row, 2)->text(), history.state()->table()->item(row, 3)->text()};
    }
    CHECK(titles.value(0) == u"Noch einmal anders");

    // The older step is in the way of nothing, but the newest is in the way of it: refused by name.
    history.tabs()->setCurrentIndex(0);
    QModelIndex step = history.tree()->currentIndex().parent();
    history.tree()->setCurrentIndex(step);
    REQUIRE(history.details()->undoButton()->isEnabled());
    QTest::mouseClick(history.details()->undoButton(), Qt::LeftButton);
    CHECK(office.message().contains(QStringLiteral("danach geändert")));
    CHECK(office.text(measure, "title") == u"Noch einmal anders");

    // The step of the other measure is taken back alone.
    const int rows = history.model()->rowCount();
    QModelIndex foreign;
    for (int row = 0; row < 5 && !foreign.isValid(); ++row) {
        const QModelIndex index = history.model()->index(row, 0);
        if (cell(history, index, HistoryModel::WhereColumn).contains(QStringLiteral("K002")))
            foreign = index;
    }
    REQUIRE(foreign.isValid());
    history.tree()->setCurrentIndex(foreign);
    QTest::mouseClick(history.details()->undoButton(), Qt::LeftButton);
    CHECK(office.text(other, "summary") != u"Kurz gesagt");
    CHECK(office.text(measure, "title") == u"Noch einmal anders");
    CHECK(history.model()->rowCount() == rows + 1);
    CHECK(cell(history, history.tree()->currentIndex(), HistoryModel::WhatColumn).contains(u"zurückgenommen"));
    CHECK_FALSE(history.details()->undoButton()->isEnabled());
    CHECK(history.details()->undoNote()->text().contains(QStringLiteral("ist zurückgenommen")));
    const QPersistentModelIndex taken = history.tree()->currentIndex();
    // The step that took it back was made on this PC, too; why it cannot be taken back is another reason.
    history.tree()->setCurrentIndex(history.model()->index(0, 0));
    CHECK(cell(history, history.tree()->currentIndex(), HistoryModel::WhatColumn).startsWith(u"Rückgängig"));
    CHECK_FALSE(history.details()->undoButton()->isEnabled());
    CHECK(history.details()->undoNote()->text().contains(QStringLiteral("nimmt einen anderen zurück")));
    history.tree()->setCurrentIndex(history.model()->index(history.model()->rowCount() - 1, 0)); // how the file began
    CHECK(history.details()->undoNote()->text().contains(QStringLiteral("an diesem PC")));
    history.tree()->setCurrentIndex(taken);
    office.action(Command::Redo)->trigger();
    CHECK(office.text(other, "summary") == u"Kurz gesagt");
    CHECK(history.details()->undoButton()->isEnabled());

    // Return leads to the record.
    history.tree()->setFocus();
    press(Qt::Key_Return);
    waitUntil([&] { return office.window->pages().current() != &history; });
    CHECK(office.window->pages().current()->currentRecord() == other);
    CHECK(before != office.text(measure, "title"));
}

TEST_CASE("The history is filtered by record, kind, field and person, and shown whole again", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef measure = office.row("measure", QStringLiteral("K001"));
    setField(office, measure, "summary", QStringLiteral("eins"));
    setField(office, measure, "title", QStringLiteral("zwei"));
    const RowRef module = office.row("conceptModule", QStringLiteral("6"));
    setField(office, module, "title", QStringLiteral("drei"));
    HistoryPage& history = historyPage(office);
    const int all = history.model()->rowCount();
    REQUIRE(all >= 4);

    office.action(Command::FilterList)->trigger();
    CHECK(history.filterBar()->record()->hasFocus());
    type(*history.filterBar()->record(), QStringLiteral("K001"));
    waitUntil([&] { return history.model()->rowCount() < all; });
    CHECK(cell(history, history.model()->index(0, 0), HistoryModel::WhereColumn).contains(QStringLiteral("K001")));
    press(Qt::Key_Escape);
    waitUntil([&] { return history.model()->rowCount() == all; });

    const auto choices = history.filterBar()->findChildren<QComboBox*>();
    QComboBox* kind = nullptr;
    QComboBox* field = nullptr;
    for (QComboBox* choice : choices) {
        if (choice->accessibleName().endsWith(QStringLiteral("Art")))
            kind = choice;
        if (choice->accessibleName().endsWith(QStringLiteral("Feld")))
            field = choice;
    }
    REQUIRE(kind);
    REQUIRE(field);
    CHECK_FALSE(field->isEnabled());
    choose(*kind, QStringLiteral("Maßnahmen"));
    CHECK(history.model()->rowCount() < all);
    choose(*field, QStringLiteral("Titel"));
    const QModelIndex first = history.model()->index(0, 0);
    CHECK(cell(history, first, HistoryModel::WhatColumn) == u"Maßnahme ändern");
    // A step made meanwhile that does not pass stays out; one that passes comes in at the top.
    const int titles = history.model()->rowCount();
    setField(office, module, "title", QStringLiteral("vier"));
    CHECK(history.model()->rowCount() == titles);
    setField(office, measure, "title", QStringLiteral("fünf"));
    CHECK(history.model()->rowCount() == titles + 1);

    auto* clear = history.findChild<QToolButton*>(QStringLiteral("clearFilter"));
    REQUIRE(clear);
    QTest::mouseClick(clear, Qt::LeftButton);
    CHECK(history.model()->rowCount() == all + 2);
}

TEST_CASE("A long history is read as one scrolls, a large step as one unfolds it", "[ui]")
{
    Desk desk;
    const int many = scaled(450, 250);
    for (int i = 0; i < many; ++i)
        desk.set(rowRef(desk.measure), "title", QString::number(i));
    REQUIRE(desk.workspace.runner().run(QStringLiteral("batch"), [&](Writer& writer) -> Result<> {
        for (int i = 0; i < 400; ++i) {
            Person person;
            person.familyName = QStringLiteral("Muster %1").arg(i);
            writer.insert(person);
        }
        return {};
    }));
    HistoryModel model(desk.workspace);
    model.setFilter({});
    CHECK(model.rowCount() == 100);
    CHECK_FALSE(model.isComplete());
    while (model.canFetchMore({}))
        model.fetchMore({});
    CHECK(model.isComplete());
    CHECK(model.rowCount() > many);

    const QModelIndex batch = model.index(0, 0);
    CHECK(model.hasChildren(batch));
    model.fetchMore(batch);
    const int some = model.rowCount(batch);
    CHECK(some <= 301);
    CHECK(model.isRest(model.index(some - 1, 0, batch)));
    // A view that lays the tree out anew does not read on by itself.
    QTreeView view;
    view.resize(600, 400);
    view.setModel(&model);
    view.expand(batch);
    present(view);
    desk.set(rowRef(desk.measure), "title", QStringLiteral("noch eins"));
    model.loadNew();
    view.scrollToBottom();
    const QPersistentModelIndex large = model.index(1, 0);
    CHECK(model.rowCount(large) == some);
    while (model.isRest(model.index(model.rowCount(large) - 1, 0, large)))
        model.fetchRest(model.index(model.rowCount(large) - 1, 0, large));
    CHECK(view.isExpanded(large));
    desk.workspace.runner().undo();
    CHECK(model.rowCount(large) == 800); // made, and named
    CHECK_FALSE(model.isRest(model.index(799, 0, large)));

    desk.set(rowRef(desk.measure), "title", QStringLiteral("neu"));
    model.loadNew();
    CHECK(model.rowCount(large) == 800); // stays unfolded
    desk.workspace.runner().undo();
    model.loadNew();
    CHECK(model.entryAt(model.index(1, 0))->undone);
    // Not before: the tester reads on while rows are being added, which no view does.
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    desk.workspace.close();
    CHECK(model.rowCount() == 0);
}

TEST_CASE("New steps come in above what somebody reads further down", "[ui]")
{
    Desk desk;
    const RowRef measure = rowRef(desk.measure);
    for (int i = 0; i < 120; ++i)
        desk.set(measure, "title", QStringLiteral("Titel %1").arg(i));
    AnsweringChooser chooser;
    HistoryPage history(desk.workspace, chooser);
    history.resize(1280, 720);
    present(history);
    history.activate();
    QTreeView& tree = *history.tree();
    HistoryModel& model = *history.model();
    while (model.canFetchMore({}))
        model.fetchMore({});
    tree.expand(model.index(60, 0));
    tree.setCurrentIndex(model.index(61, 0));
    tree.scrollTo(model.index(60, 0), QAbstractItemView::PositionAtTop);
    const qint64 top = model.entryAt(tree.indexAt({0, 0}))->commit.seq;
    const qint64 current = model.entryAt(tree.currentIndex())->commit.seq;
    const auto isAsBefore = [&] {
        CHECK(model.entryAt(tree.indexAt({0, 0}))->commit.seq == top);
        CHECK(model.entryAt(tree.currentIndex())->commit.seq == current);
        CHECK(tree.isExpanded(tree.currentIndex().siblingAtRow(tree.currentIndex().row() - 1)));
    };

    const int before = model.rowCount();
    desk.set(measure, "title", QStringLiteral("Neu"));
    CHECK(model.rowCount() == before + 1);
    isAsBefore();
    desk.workspace.runner().undo();
    CHECK(model.rowCount() == before + 2);
    CHECK(model.entryAt(model.index(1, 0))->undone);
    isAsBefore();

    // Hundreds from elsewhere, while the page is not in sight: the newest first, then the others, none twice.
    history.hide();
    for (int i = 0; i < 230; ++i)
        desk.set(measure, "summary", QString::number(i));
    present(history);
    history.activate();
    CHECK_FALSE(model.isComplete());
    // What is put out is all, however far the page has read.
    const int read = model.rowCount();
    const TempDir folder;
    chooser.answer = folder.file(QStringLiteral("verlauf.csv"));
    history.output()->saveCsv();
    desk.set(measure, "summary", QStringLiteral("zuletzt")); // meanwhile
    waitUntil([&] { return !history.output()->line()->isBusy(); });
    const qsizetype steps = contentOf(chooser.answer).count("\r\n") - 1;
    CHECK(steps > read);
    waitUntil([&] { return model.isComplete(); });
    CHECK(model.rowCount() == before + 233);
    for (int row = 1; row < model.rowCount(); ++row)
        REQUIRE(model.entryAt(model.index(row - 1, 0))->commit.seq > model.entryAt(model.index(row, 0))->commit.seq);
    isAsBefore();

    // Who reads at the top sees what comes.
    tree.scrollToTop();
    desk.set(measure, "title", QStringLiteral("Ganz neu"));
    CHECK(tree.indexAt({0, 0}).row() == 0);
}

TEST_CASE("The history and the state of a record, for people to look at", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef module = office.row("conceptModule", QStringLiteral("6"));
    setField(office, module, "objectives",
             QStringLiteral("<p>Alle Kinder sprechen beim Eintritt in die Schule Deutsch.</p>"));
    setField(office, module, "objectives",
             QStringLiteral("<p>Alle Kinder sprechen beim Eintritt in die Schule sicher Deutsch und pflegen ihre "
                            "Familiensprache.</p>"));
    HistoryPage& history = historyPage(office);
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    screenshot(*office.window, QStringLiteral("verlauf-aenderung"));
    history.tabs()->setCurrentIndex(1);
    screenshot(*office.window, QStringLiteral("verlauf-stand"));
    CHECK(namelessWidgets(*office.window->pages().current()) == QStringList());
    CHECK(office.message().isEmpty());
}

TEST_CASE("In large letters the list has the width for its columns, and details stand below it", "[ui]")
{
    Desk desk;
    desk.set(rowRef(desk.measure), "title", QStringLiteral("Sprachcafé im Stadtteil"));
    AnsweringChooser chooser;
    HistoryPage history(desk.workspace, chooser);
    history.resize(1080, 640);
    present(history);
    history.activate();
    const auto seenColumns = [&] {
        const QHeaderView& header = *history.tree()->header();
        int seen = 0;
        for (int column = 0; column < HistoryModel::ColumnCount; ++column)
            seen += header.sectionViewportPosition(column) + 8 * header.fontMetrics().averageCharWidth() <
                            history.tree()->viewport()->width()
                        ? 1
                        : 0;
        return seen;
    };
    CHECK(history.tree()->y() == history.tabs()->y()); // side by side
    CHECK(seenColumns() == HistoryModel::ColumnCount);
    {
        const ScaledLetters letters(2.0);
        QCoreApplication::processEvents();
        CHECK(history.tree()->y() < history.tabs()->y());
        CHECK(seenColumns() == HistoryModel::ColumnCount);
        CHECK(history.tree()->viewport()->height() > 3 * history.tree()->fontMetrics().height());
    }
    QCoreApplication::processEvents();
    CHECK(history.tree()->y() == history.tabs()->y());
}
