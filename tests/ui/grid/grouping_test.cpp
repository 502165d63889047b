// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/ownfields.h"
#include "core/synthetic/synthetic.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/grid/bulkedit.h"
#include "ui/grid/columnstate.h"
#include "ui/grid/listtools.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/shell/pagehost.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Six measures in three states, and the own field "Plätze", in the list of measures grouped by state.
struct GroupedPage {
    GroupedPage()
    {
        QSettings().setValue(QStringLiteral("lists/measure/columns"),
                             QStringList{QStringLiteral("code"), QStringLiteral("title"), QStringLiteral("state")});
        office.openEmpty();
        REQUIRE(office.workspace().runner().run(QStringLiteral("batch"), [this](Writer& writer) -> Result<> {
            OwnField field;
            field.label = QStringLiteral("Plätze");
            field.kind = OwnFieldKind::Number;
            field.owner = OwnFieldOwner::Measure;
            writer.insert(field);
            places = field.id;
            for (int i = 1; i <= 6; ++i) {
                Measure measure;
                measure.code = QStringLiteral("K%1").arg(i);
                measure.title = QStringLiteral("Titel %1").arg(i);
                measure.state = i <= 2 ? MeasureState::Idea : i <= 5 ? MeasureState::Running : MeasureState::Done;
                writer.insert(measure);
                IPLAN_TRY(setOwnField(writer, places, rowRef(measure.id), QString::number(i * 10)));
            }
            return {};
        }));
        page = &openPage<EntityPage>(office, "measure");
        view().sortByColumn(column("code"), Qt::AscendingOrder);
        page->list()->tools()->setGroupBy(entityOf<Measure>().field(u"state"));
        view().setFocus();
    }
    ~GroupedPage() { QSettings().remove(QStringLiteral("lists/measure")); }
    [[nodiscard]] GridView& view() const { return *page->view(); }
    [[nodiscard]] EntityTableModel& model() const { return page->list()->model(); }
    [[nodiscard]] int column(const char* key) const
    {
        return model().columns().indexOf(*entityOf<Measure>().field(QString::fromLatin1(key)));
    }
    void go(int row, const char* key) const
    {
        const QModelIndex cell = model().index(row, column(key));
        view().selectBlock(cell, cell);
    }
    [[nodiscard]] QString status() const { return page->findChild<QLabel*>(QStringLiteral("list-status"))->text(); }
    /// "K1 K2 | K3": the codes in each group that is unfolded; "-" for one that is folded.
    [[nodiscard]] QString drawn() const
    {
        QStringList groups;
        for (int row = 0; row < model().state().end(); ++row) {
            if (model().state().isHeading(row))
                groups << (model().state().isFolded(row) ? QStringLiteral("-") : QString());
            else
                groups.last() += (groups.last().isEmpty() ? QString() : QStringLiteral(" ")) +
                                 model().index(row, column("code")).data().toString();
        }
        return groups.join(QStringLiteral(" | "));
    }

    Office office;
    EntityPage* page = nullptr;
    Id<OwnField> places;
};

} // namespace

TEST_CASE("A grouped list shows headings with totals, folded by keyboard and mouse", "[ui]")
{
    const GroupedPage desk;
    GridView& view = desk.view();
    const EntityTableModel& model = desk.model();
    CHECK(desk.drawn() == u"K1 K2 | K3 K4 K5 | K6");
    const OwnFieldList own = value_of(OwnFieldList::load(desk.office.workspace().store()));
    CHECK(model.state().totalText(3, own.find(desk.places)->column()) == u"120");
    CHECK(model.index(3, 0).data(Qt::AccessibleTextRole).toString() ==
          u"Gruppe in Umsetzung, 3 Einträge, Summe Plätze: 120, aufgeklappt");

    desk.go(3, "title");
    CHECK(desk.page->currentRecord().isNull()); // a heading has no form
    CHECK_FALSE(desk.page->abilities().remove);
    press(Qt::Key_Left);
    CHECK(desk.drawn() == u"K1 K2 | - | K6");
    CHECK(view.currentIndex().row() == 3);
    press(Qt::Key_Left);
    CHECK(desk.drawn() == u"K1 K2 | - | K6");
    press(Qt::Key_Right);
    CHECK(desk.drawn() == u"K1 K2 | K3 K4 K5 | K6");
    press(Qt::Key_Space);
    CHECK(desk.drawn() == u"K1 K2 | - | K6");
    press(Qt::Key_Return);
    CHECK(desk.drawn() == u"K1 K2 | K3 K4 K5 | K6");
    press(Qt::Key_F2);
    CHECK_FALSE(view.editor());
    const auto at = [&](int row, int x) { return QPoint(x, view.rowViewportPosition(row) + view.rowHeight(row) / 2); };
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(0, view.rowHeight(0) / 2));
    CHECK(desk.drawn() == u"- | K3 K4 K5 | K6");
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, at(0, 3 * view.rowHeight(0)));
    CHECK(desk.drawn() == u"- | K3 K4 K5 | K6");
    QTest::mouseDClick(view.viewport(), Qt::LeftButton, {}, at(0, 3 * view.rowHeight(0)));
    CHECK(desk.drawn() == u"K1 K2 | K3 K4 K5 | K6");

    // What is to be seen is unfolded.
    desk.model().setAllFolded(true);
    const RowRef last = desk.office.row("measure", QStringLiteral("K6"));
    desk.page->openRecord(last, nullptr, {});
    CHECK(desk.drawn() == u"- | - | K6");
    CHECK(desk.page->currentRecord() == last);
    CHECK(desk.office.message().isEmpty());
}

TEST_CASE("How a list is grouped, and what is folded, is there again the next time", "[ui]")
{
    const GroupedPage desk;
    desk.model().setFolded(3, true);
    {
        const EntityList again(desk.office.workspace(), entityOf<Measure>(), {});
        CHECK(again.model().question().query().groupBy == entityOf<Measure>().field(u"state"));
        CHECK(again.model().state().foldedGroups() == QStringList{QStringLiteral("running")});
        CHECK(again.model().state().end() == 6); // three headings, two rows and one
        CHECK(again.tools()->buttons().at(1)->text().contains(QStringLiteral("Stand")));
    }
    desk.page->list()->tools()->setGroupBy(nullptr);
    const EntityList again(desk.office.workspace(), entityOf<Measure>(), {});
    CHECK_FALSE(again.model().question().query().groupBy);
    CHECK(again.model().state().end() == 6);
}

TEST_CASE("Headings are stepped over by editing, copying, pasting, clearing and deleting", "[ui]")
{
    const GroupedPage desk;
    GridView& view = desk.view();
    desk.go(2, "title"); // K2, the last of its group
    press(Qt::Key_F2);
    REQUIRE(view.editor());
    retype(*view.editor()->control(), QStringLiteral("Neuer Titel"));
    press(Qt::Key_Return);
    CHECK(view.currentIndex().row() == 4); // not the heading

    view.selectBlock(desk.model().index(1, desk.column("code")), desk.model().index(4, desk.column("title")));
    CHECK(view.touchedRows() == QList<int>{1, 2, 4});
    CHECK(view.touchedRowCount() == 3);
    CHECK(desk.page->selectedRows().size() == 3);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    CHECK(QGuiApplication::clipboard()->text() == u"K1\tTitel 1\nK2\tNeuer Titel\nK3\tTitel 3\n");

    QGuiApplication::clipboard()->setText(QStringLiteral("A\nB\nC\n"));
    desk.go(1, "title");
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.office.text(desk.model().state().rowAt(4), "title") == u"C");
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.office.text(desk.model().state().rowAt(4), "title") == u"Titel 3");

    desk.go(3, "title");
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.status().contains(QStringLiteral("Überschrift")));
    press(Qt::Key_Delete);
    desk.office.action(Command::RecordDelete)->trigger();
    CHECK(desk.office.workspace().list(entityOf<Measure>()).size() == 6);

    view.selectAll();
    CHECK(view.selectsAll());
    CHECK(desk.office.message().isEmpty());
}

TEST_CASE("Own fields and links are set for a selection in one step", "[ui]")
{
    const GroupedPage desk;
    Organization club;
    club.name = QStringLiteral("Verein Blau");
    REQUIRE(desk.office.workspace().runner().run(QStringLiteral("organization:create"), [&](Writer& w) -> Result<> {
        w.insert(club);
        return {};
    }));
    desk.view().selectBlock(desk.model().index(0, desk.column("code")), desk.model().index(4, desk.column("code")));
    press(Qt::Key_G, Qt::ControlModifier);
    auto* panel = qobject_cast<BulkEdit*>(desk.page->side());
    REQUIRE(panel);
    CHECK(namelessWidgets(*panel) == QStringList());

    const OwnFieldList own = value_of(OwnFieldList::load(desk.office.workspace().store()));
    const QString key = own.find(desk.places)->column().keyText();
    panel->choose(key);
    REQUIRE(panel->editor(key));
    panel->editor(key)->control()->setFocus();
    type(*panel->editor(key)->control(), QStringLiteral("7"));
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    CHECK(panel->noteText() == u"3 Einträge wurden geändert. Strg+Z nimmt es zurück.");
    const int column = desk.model().columns().indexOf(own.find(desk.places)->column());
    CHECK(desk.model().state().totalText(0, desk.model().columns().at(column)) == u"14");
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.model().state().totalText(0, desk.model().columns().at(column)) == u"30");
    CHECK(panel->noteText() == u"Zurückgenommen: 3 Einträge wurden geändert.");
    desk.office.action(Command::Redo)->trigger();
    CHECK(panel->noteText() == u"3 Einträge wurden geändert. Strg+Z nimmt es zurück.");
    desk.office.action(Command::Undo)->trigger();

    panel->chooseLink(u"measureParticipant", true);
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    CHECK(panel->noteText().contains(QStringLiteral("Wählen Sie zuerst")));
    REQUIRE(panel->editor(u"organization"));
    panel->editor(u"organization")->setValue(Value(idText(club.id.uuid())));
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    CHECK(panel->noteText() == u"3 Einträge wurden geändert. Strg+Z nimmt es zurück.");
    CHECK(desk.office.workspace().list(entityOf<MeasureParticipant>()).size() == 3);
    QTest::mouseClick(panel->applyButton(), Qt::LeftButton);
    CHECK(panel->noteText() == u"0 Einträge wurden geändert. 3 waren schon so.");
    screenshot(*desk.office.window, QStringLiteral("gemeinsam-beteiligte"));
    desk.office.action(Command::Undo)->trigger();
    CHECK(desk.office.workspace().list(entityOf<MeasureParticipant>()).isEmpty());
    CHECK(desk.office.message().isEmpty());
}

TEST_CASE("Grouped lists, for people to look at", "[ui]")
{
    Office office;
    office.openEmpty();
    REQUIRE_OK(loadSynthetic(office.workspace().store(), 1, 1));
    auto* page = &openPage<EntityPage>(office, "measure");
    page->list()->tools()->setGroupBy(entityOf<Measure>().field(u"leadOffice"));
    EntityTableModel& model = page->list()->model();
    REQUIRE(model.state().groups().size() > 1);
    CHECK(model.state().matchCount() == model.state().total);
    model.setFolded(0, true);
    page->view()->setCurrentIndex(model.index(0, 0));
    screenshot(*office.window, QStringLiteral("viel-gruppiert"));
    CHECK(office.message().isEmpty());
}
