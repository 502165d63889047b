// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nobody chooses or takes back by accident what he did not mean.
#include "tests/ui/importing/listdesk.h"

#include <QApplication>
#include <QSpinBox>
#include <QWheelEvent>

using namespace iplan;
using namespace iplan::test;

namespace
{

void turnWheel(QWidget& box)
{
    const QPoint place(5, box.height() / 2);
    QWheelEvent wheel(place, box.mapToGlobal(place), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QApplication::sendEvent(&box, &wheel);
}

qsizetype ownFields(const ListDesk& desk)
{
    return desk.workspace().list(entityOf<OwnField>()).size();
}

} // namespace

TEST_CASE("Undo takes back a correction first, wherever on the page the focus is", "[ui][import]")
{
    ListDesk desk("Nr.;Titel\nZ101;Lesepatinnen Nord\n");
    desk.choose();
    desk.apply();
    const qsizetype taken = desk.measures();
    writeList(desk.path, "Nr.;Titel\nZ102;Sprachcafé am Markt\n");
    desk.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
    desk.choose();
    waitUntil([&] { return desk.page().preview()->view()->hasFocus(); }); // ready to be looked at
    const int title = PreviewModel::FirstCell + 1;
    REQUIRE(desk.preview().setData(desk.preview().index(0, title), s("Sprachcafé am Rathaus")));
    desk.settle();
    CHECK(desk.cell(0, title) == s("Sprachcafé am Rathaus"));

    desk.goTo(1);
    QTest::keyClick(desk.page().columns()->view(), Qt::Key_Z, Qt::ControlModifier);
    desk.settle();
    CHECK(desk.cell(0, title) == s("Sprachcafé am Markt"));
    CHECK(desk.measures() == taken);
    QTest::keyClick(desk.page().columns()->view(), Qt::Key_Z, Qt::ControlModifier); // nothing is corrected any more
    CHECK(desk.measures() == taken - 1);
}

TEST_CASE("Keys only move in the choices of a column; Return chooses, Esc leaves it", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Aktenzeichen\nZ101;Lesepatinnen Nord;12/3\n");
    desk.choose();
    REQUIRE(desk.column(2).target.kind == ColumnTarget::Kind::Skip);
    const qsizetype before = ownFields(desk);
    desk.goTo(2);
    QTableView& view = *desk.page().columns()->view();
    QTest::keyClick(&view, Qt::Key_F2);
    auto* choice = qobject_cast<QComboBox*>(view.indexWidget(view.currentIndex()));
    REQUIRE(choice);
    waitUntil([&] { return choice->view()->isVisible(); });
    QTest::keyClick(choice->view(), Qt::Key_Down);
    desk.settle();
    CHECK(ownFields(desk) == before);
    CHECK(desk.column(2).target.kind == ColumnTarget::Kind::Skip);
    QTest::keyClick(choice->view(), Qt::Key_Escape);
    QTest::keyClick(choice, Qt::Key_Down); // closed, the key opens it
    CHECK(choice->view()->isVisible());
    CHECK(desk.column(2).target.kind == ColumnTarget::Kind::Skip);
    QTest::keyClick(choice->view(), Qt::Key_Escape);
    desk.chooseTarget(2, s("Kurzbeschreibung"));
    CHECK(desk.column(2).target.field == s("summary"));
}

TEST_CASE("The wheel changes no choice and no number that nobody has gone to", "[ui][import]")
{
    ListDesk desk("Nr.;Titel\nZ101;Lesepatinnen Nord\n");
    desk.choose();
    desk.goTo(0);
    const TableMapping before = desk.session().state().mapping;
    int boxes = 0;
    for (auto* box : desk.page().findChildren<QWidget*>()) {
        if (!box->isVisible() || box->hasFocus() ||
            !(qobject_cast<QComboBox*>(box) || qobject_cast<QAbstractSpinBox*>(box)))
            continue;
        CHECK(box->focusPolicy() != Qt::WheelFocus);
        turnWheel(*box);
        ++boxes;
    }
    desk.settle();
    CHECK(boxes >= 5);
    CHECK(desk.session().state().mapping == before);
}

TEST_CASE("The preview shows what would be stored where that is not what stands there", "[ui][import]")
{
    ListDesk desk("Nr.;Titel;Handlungsfeld;Stand\nZ101;Lesepatinnen Nord;1;läuft\nZ102;Lesepatinnen Süd;;läuft\n");
    desk.choose();
    TableMapping mapping = desk.session().state().mapping;
    mapping.columns[2].target = {ColumnTarget::Kind::Field, s("officialTitle")};
    mapping.columns[2].values.clear();
    mapping.columns[2].fillsDown = true;
    desk.session().setMapping(mapping);
    desk.settle();
    const int field = PreviewModel::FirstCell + 2;
    CHECK(desk.cell(1, field) == s("1"));
    CHECK(desk.preview().index(1, field).data(Qt::ToolTipRole).toString().contains(s("wie die Zelle darüber")));
    CHECK(desk.preview().index(1, field).data(Qt::EditRole).toString().isEmpty());
    CHECK(desk.cell(0, field + 1) == s("läuft → in Umsetzung"));
    CHECK(desk.preview().index(0, field + 1).data(Qt::EditRole) == s("läuft"));
}
