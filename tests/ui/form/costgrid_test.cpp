// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/costcells.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/form/costgridsection.h"
#include "ui/model/costgridmodel.h"
#include "ui/widget/noteline.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The sheet of a measure in a window of its own.
struct Sheet {
    Sheet()
    {
        section.setOwner(rowRef(desk.measure));
        section.resize(900, 400);
        present(section);
        view.setFocus();
        view.setCurrentIndex(model.index(0, 0));
    }
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QWidget* focus = QApplication::focusWidget();
        REQUIRE(focus);
        QTest::keyClick(focus, Qt::Key(key), modifiers);
        QCoreApplication::processEvents(); // an editor commits after it had the key
    }
    void enter(const QString& text) const
    {
        for (const QChar letter : text)
            QTest::keyClick(QApplication::focusWidget(), letter.toLatin1());
    }
    [[nodiscard]] QString text(int row, int column) const { return model.index(row, column).data().toString(); }
    [[nodiscard]] QString note() const { return section.findChild<NoteLine*>()->text(); }
    [[nodiscard]] QList<CostItem> items() const
    {
        QList<CostItem> out;
        for (const Record& row : desk.workspace.list(entityOf<CostItem>()))
            out << fromRecord<CostItem>(row);
        return out;
    }

    Desk desk;
    CostGridSection section{desk.workspace};
    QTableView& view = *section.view();
    CostGridModel& model = *section.findChild<CostGridModel*>();
    QAbstractItemModelTester tester{&model};
};

} // namespace

TEST_CASE("Six cost positions over three years are six cells", "[ui]")
{
    Sheet sheet; // 2026 to 2028, Personalkosten and Sachmittel
    REQUIRE(sheet.model.years() == QList<int>{2026, 2027, 2028});
    REQUIRE(sheet.model.lines().size() == 2);
    for (const char* amount : {"66071", "67000", "68000"}) {
        sheet.enter(QString::fromLatin1(amount));
        sheet.press(Qt::Key_Tab);
    }
    sheet.view.setCurrentIndex(sheet.model.index(1, 0));
    for (const char* amount : {"8800", "8.900,50", "9000"}) {
        sheet.enter(QString::fromLatin1(amount));
        sheet.press(Qt::Key_Tab);
    }
    CHECK(sheet.items().size() == 6);
    CHECK(sheet.text(0, 0) == QStringLiteral("66.071,00 €"));
    CHECK(sheet.text(1, 1) == QStringLiteral("8.900,50 €"));
    CHECK(sheet.text(0, 3) == QStringLiteral("201.071,00 €"));
    CHECK(sheet.model.headerData(2, Qt::Vertical).toString() == QStringLiteral("Kosten insgesamt, beantragt"));
    CHECK(sheet.text(2, 3) == QStringLiteral("227.771,50 €"));
    screenshot(sheet.section, QStringLiteral("kosten-nach-jahren"));
    sheet.desk.workspace.runner().undo();
    CHECK(sheet.items().size() == 5);
    CHECK(sheet.text(1, 2).isEmpty());
    CHECK(sheet.desk.errors.isEmpty());
}

TEST_CASE("What is no amount stays in its cell, with the reason, until it is mended", "[ui]")
{
    Sheet sheet;
    sheet.enter(QStringLiteral("12x"));
    sheet.press(Qt::Key_Return);
    CHECK(sheet.text(0, 0) == QStringLiteral("12x"));
    CHECK(sheet.note().contains(QStringLiteral("12x")));
    CHECK(sheet.items().isEmpty());
    sheet.view.setCurrentIndex(sheet.model.index(0, 0));
    sheet.enter(QStringLiteral("12"));
    sheet.press(Qt::Key_Return);
    CHECK(sheet.text(0, 0) == QStringLiteral("12,00 €"));
    CHECK(sheet.note().isEmpty());
}

TEST_CASE("What is typed counts when the form goes on to something else, and is told of until then", "[ui]")
{
    Sheet sheet;
    sheet.enter(QStringLiteral("500"));
    CHECK(sheet.desk.workspace.runner().hasUnsaved());
    sheet.section.flush();
    CHECK_FALSE(sheet.desk.workspace.runner().hasUnsaved());
    REQUIRE(sheet.items().size() == 1);
    CHECK(sheet.items().first().amount == Money{50000});

    sheet.view.setCurrentIndex(sheet.model.index(1, 0));
    sheet.enter(QStringLiteral("7"));
    waitUntil([&] { return sheet.items().size() == 2; }); // after a pause, while typing may go on
    sheet.enter(QStringLiteral("5"));
    sheet.press(Qt::Key_Return);
    CHECK(sheet.text(1, 0) == QStringLiteral("75,00 €"));

    sheet.view.setCurrentIndex(sheet.model.index(0, 1));
    sheet.enter(QStringLiteral("viel"));
    sheet.section.setOwner({});
    CHECK(sheet.desk.errors.size() == 1);
    CHECK_FALSE(sheet.model.flags(sheet.model.index(0, 0)) & Qt::ItemIsEditable);
}

TEST_CASE("Amounts are taken away, copied and pasted as a block", "[ui]")
{
    Sheet sheet;
    QApplication::clipboard()->setText(QStringLiteral("100\t200\n\t400\n"));
    sheet.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(sheet.items().size() == 3);
    CHECK(sheet.text(1, 1) == QStringLiteral("400,00 €"));
    QApplication::clipboard()->setText(QStringLiteral("1\t2\t3\t4\n"));
    sheet.view.setCurrentIndex(sheet.model.index(0, 0));
    sheet.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(sheet.note().contains(QStringLiteral("größer als die Tabelle")));
    CHECK(sheet.text(0, 0) == QStringLiteral("100,00 €"));
    sheet.view.selectAll();
    sheet.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().startsWith(QStringLiteral("100,00 €\t200,00 €")));
    sheet.press(Qt::Key_Delete);
    CHECK(sheet.items().isEmpty());
    sheet.desk.workspace.runner().undo();
    CHECK(sheet.items().size() == 3);
}

TEST_CASE("Further lines and years are shown, details are one key away, and what is closed is closed", "[ui]")
{
    Sheet sheet;
    for (QPushButton* button : sheet.section.findChildren<QPushButton*>())
        button->click();
    CHECK(sheet.model.years().first() == 2025);
    CHECK(sheet.model.years().last() == 2029);
    sheet.view.setFocus();
    sheet.view.setCurrentIndex(sheet.model.index(0, 1));
    sheet.enter(QStringLiteral("5"));
    sheet.press(Qt::Key_Return);
    REQUIRE(sheet.items().size() == 1);
    CHECK(sheet.items().first().year == 2026);
    sheet.view.setCurrentIndex(sheet.model.index(0, 1));
    QSignalSpy opened(&sheet.section, &FormSection::openRequested);
    sheet.press(Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<RowRef>() == rowRef(sheet.items().first().id));
    sheet.section.setReadOnly(true);
    CHECK_FALSE(sheet.model.flags(sheet.model.index(0, 1)) & Qt::ItemIsEditable);
    sheet.desk.set(rowRef(sheet.items().first().id), "yearTo", Value(qint64(2028)));
    const auto labels = sheet.section.findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(),
                      [](const QLabel* label) { return label->text().contains(QStringLiteral("2026 bis 2028")); }));
    CHECK(sheet.model.index(0, 1).data(Qt::ToolTipRole).toString().contains(QStringLiteral("2026 bis 2028")));
}
