// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rule.h"
#include "tests/ui/support/chosenshape.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/findingsservice.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/form/historyview.h"
#include "ui/form/linkeditor.h"
#include "ui/form/tabmenu.h"
#include "ui/grid/gridview.h"
#include "ui/model/entitytablemodel.h"

#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Brings the part with that title into sight.
QWidget& openPart(EntityForm& form, const QString& title)
{
    QWidget* part = form.openPart(title);
    INFO(title.toStdString());
    REQUIRE(part);
    QCoreApplication::processEvents();
    return *part;
}

/// The section of that type in a part.
template <class S>
S* sectionOf(QWidget& part, const QString& name = {})
{
    for (S* section : part.findChildren<S*>()) {
        if (name.isEmpty() || section->accessibleName() == name)
            return section;
    }
    FAIL("no such section");
    return nullptr;
}

} // namespace

TEST_CASE("An edit is saved at once, taken back and brought back", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    QSignalSpy saved(&desk.workspace.runner(), &OperationRunner::saved);
    FieldEditor* title = form.editor(u"title");
    form.focusField(u"title");
    CHECK(QApplication::focusWidget() == title->control());

    retype(*title->control(), QStringLiteral("Übungsräume"));
    QTest::keyClick(title->control(), Qt::Key_Tab);
    REQUIRE(saved.size() == 1);
    CHECK(desk.get(desk.measure).title == QStringLiteral("Übungsräume"));
    CHECK(form.accessibleName() == QStringLiteral("Maßnahme: K001 Übungsräume"));
    desk.workspace.runner().undo();
    CHECK(title->value() == Value(QStringLiteral("Sprachförderung")));
    desk.workspace.runner().redo();
    CHECK(title->value() == Value(QStringLiteral("Übungsräume")));

    SECTION("another row's commit does not disturb typing, nor does another field's")
    {
        title->setFocus();
        retype(*title->control(), QStringLiteral("halb"));
        desk.set(rowRef(desk.office), "name", QStringLiteral("Schulamt"));
        desk.set(rowRef(desk.measure), "officialTitle", QStringLiteral("Amtlich"));
        desk.set(rowRef(desk.measure), "title", QStringLiteral("von anderswo"));
        CHECK(qobject_cast<QLineEdit*>(title->control())->text() == QStringLiteral("halb"));
        CHECK(form.editor(u"officialTitle")->value() == Value(QStringLiteral("Amtlich")));
        QTest::keyClick(title->control(), Qt::Key_Return);
        CHECK(desk.get(desk.measure).title == QStringLiteral("halb"));
    }
    SECTION("going to another row keeps what was typed for this one")
    {
        Measure second;
        second.title = QStringLiteral("Zweite");
        const auto other = desk.add(second);
        retype(*title->control(), QStringLiteral("vorher"));
        form.setRow(other.uuid());
        CHECK(desk.get(desk.measure).title == QStringLiteral("vorher"));
        CHECK(title->value() == Value(QStringLiteral("Zweite")));
    }
    SECTION("what cannot be kept is said before another row shows")
    {
        FieldEditor* start = form.editor(u"plannedStart");
        qobject_cast<QLineEdit*>(start->control())->setText(QStringLiteral("irgendwann"));
        form.setRow({});
        REQUIRE(desk.errors.size() == 1);
        CHECK(desk.errors.first().contains(QStringLiteral("Beginn geplant")));
    }
    SECTION("a deleted row cannot be edited until it is back")
    {
        QSignalSpy live(&form, &EntityForm::liveChanged);
        desk.remove(rowRef(desk.measure));
        CHECK(title->isReadOnly());
        desk.workspace.runner().undo();
        CHECK_FALSE(title->isReadOnly());
        CHECK(live.size() == 2);
    }
    SECTION("closing the file keeps what was typed and empties the form")
    {
        retype(*title->control(), QStringLiteral("zuletzt"));
        desk.workspace.close();
        CHECK(title->value().isNull());
        CHECK(saved.size() == 4);
    }
}

TEST_CASE("A file opened for reading can be read and copied only", "[ui]")
{
    TempDir folder;
    const QString path = folder.file(QStringLiteral("Lesen.iplan"));
    Workspace workspace;
    REQUIRE_OK(workspace.create(path));
    Measure row;
    row.title = QStringLiteral("Fest");
    workspace.runner().run(QStringLiteral("measure:create"), [&](Writer& writer) -> Result<> {
        writer.insert(row);
        return {};
    });
    REQUIRE_OK(workspace.open(path, Store::Access::ReadOnly));
    EntityForm form(workspace, entityOf<Measure>());
    form.setRow(row.id.uuid());
    CHECK(form.editor(u"title")->isReadOnly());
    CHECK(form.editor(u"state")->isReadOnly());
    auto* costs = sectionOf<ChildTable>(openPart(form, QStringLiteral("Kosten")));
    costs->addRow();
    CHECK(costs->model().rowCount() == 0);
}

TEST_CASE("The wording of a recommendation is closed once it is adopted", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Recommendation>());
    form.setRow(desk.recommendation.uuid());
    CHECK_FALSE(form.editor(u"originalText")->isReadOnly());
    desk.set(rowRef(desk.recommendation), "state", QStringLiteral("adopted"));
    CHECK(form.editor(u"originalText")->isReadOnly());
    CHECK(form.editor(u"originalText")->control()->accessibleDescription().contains(QStringLiteral("beschlossen")));
    CHECK_FALSE(form.editor(u"adminComment")->isReadOnly());
    desk.workspace.runner().undo();
    CHECK_FALSE(form.editor(u"originalText")->isReadOnly());
}

TEST_CASE("Findings stand at their field", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    desk.workspace.findings().leave(rowRef(desk.measure)); // it is there since long
    FieldEditor* office = form.editor(u"leadOffice");
    const auto description = [&] { return office->control()->accessibleDescription(); };
    CHECK_FALSE(description().contains(QStringLiteral("keine federführende")));
    QSignalSpy changed(&desk.workspace.findings(), &FindingsService::changed);
    desk.set(rowRef(desk.measure), "leadOffice", {});
    REQUIRE(changed.wait(10000));
    CHECK(description().contains(QStringLiteral("keine federführende")));
}

TEST_CASE("What a new row lacks is said when somebody comes back to it", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    QSignalSpy changed(&desk.workspace.findings(), &FindingsService::changed);
    (void)desk.workspace.findings().open();
    Measure row;
    row.title = QStringLiteral("Eben begonnen");
    const auto fresh = desk.add(row);
    form.setRow(fresh.uuid());
    if (desk.workspace.findings().of(rowRef(fresh)).isEmpty())
        REQUIRE(changed.wait(10000));
    REQUIRE_FALSE(desk.workspace.findings().of(rowRef(fresh)).isEmpty());
    const auto said = [&] { return form.editor(u"leadOffice")->control()->accessibleDescription(); };
    CHECK_FALSE(said().contains(QStringLiteral("keine federführende")));
    form.setRow(desk.measure.uuid());
    form.setRow(fresh.uuid());
    CHECK(said().contains(QStringLiteral("keine federführende")));
}

TEST_CASE("Cost items are added, edited, summed and deleted by keys", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    auto* costs = sectionOf<ChildTable>(openPart(form, QStringLiteral("Kosten")));
    GridView* view = costs->view();
    CHECK(costs->summaryText().startsWith(QStringLiteral("Hier steht noch nichts.")));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Insert);
    REQUIRE(costs->model().state().end() == 1);
    REQUIRE(costs->form());
    CHECK(costs->form()->editor(u"measure") == nullptr);
    CHECK(costs->form()->editor(u"year")->value() == Value(qint64(2026)));
    CHECK(costs->form()->isAncestorOf(QApplication::focusWidget()));
    CHECK(qobject_cast<QLineEdit*>(QApplication::focusWidget())->selectedText() == u"2026"); // typing replaces it
    FieldEditor* amount = costs->form()->editor(u"amount");
    amount->setFocus();
    retype(*amount->control(), QStringLiteral("12500"));
    QTest::keyClick(amount->control(), Qt::Key_Return);
    CHECK(costs->summaryText().contains(QStringLiteral("12.500,00 €")));
    const QAbstractItemView& cells = *view;
    for (int column = 0; column < view->model()->columnCount(); ++column) {
        if (!view->isColumnHidden(column))
            CHECK(view->columnWidth(column) >= cells.sizeHintForColumn(column));
    }

    costs->addRow();
    CHECK(costs->model().state().end() == 2);
    const RowRef second = costs->form()->row();
    CHECK(costs->summaryText().contains(QStringLiteral("Ohne Betrag: 1")));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(costs->model().state().end() == 1);
    CHECK(costs->form()->row() != second);
    desk.workspace.runner().undo();
    CHECK(costs->model().state().end() == 2);
    // From a field of the form below the same keys do the same, to the row and not to the measure.
    CHECK(form.focusRow(second));
    FieldEditor* year = costs->form()->editor(u"year");
    year->control()->setFocus();
    QTest::keyClick(year->control(), Qt::Key_Delete, Qt::ControlModifier | Qt::ShiftModifier);
    CHECK(costs->model().state().end() == 1);
    CHECK(desk.workspace.isLive(rowRef(desk.measure)));
    desk.workspace.runner().undo();
    CHECK(form.focusRow(second));
    CHECK(costs->form()->row() == second);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_D, Qt::ControlModifier);
    CHECK(costs->model().state().end() == 3);
    CHECK(costs->form()->row() != second);
    CHECK(view->touchedRows().size() == 1); // the copy alone
    CHECK(costs->form()->editor(u"year")->value() == Value(qint64(2027)));
    QTest::keyClick(view, Qt::Key_Return);
    CHECK(costs->form()->isAncestorOf(QApplication::focusWidget()));
}

TEST_CASE("Steps stand in order, a new one last; a report knows day and office", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    auto* steps = sectionOf<ChildTable>(openPart(form, QStringLiteral("Zeit")));
    for (const auto& title : {QStringLiteral("eins"), QStringLiteral("zwei"), QStringLiteral("drei")}) {
        steps->addRow();
        desk.set(steps->form()->row(), "title", title);
    }
    QStringList titles;
    for (const Record& step : desk.workspace.list(entityOf<MeasureStep>()))
        titles << step.value(u"title").text();
    CHECK(titles.join(u' ') == QStringLiteral("eins zwei drei"));

    auto* reports = sectionOf<ChildTable>(openPart(form, QStringLiteral("Sachstand")));
    reports->addRow();
    CHECK(reports->form()->editor(u"asOf")->value() == Value(QStringLiteral("2026-11-21")));
    CHECK(reports->form()->editor(u"reportingOffice")->value() == Value(desk.office.text()));
}

TEST_CASE("Partners are linked with their role, found, opened and taken off", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    auto* partners = sectionOf<LinkEditor>(openPart(form, QStringLiteral("Zuständigkeit")),
                                           QStringLiteral("Beteiligte Organisationen"));
    partners->target()->setFocus();
    type(*partners->target()->control(), QStringLiteral("aepfel"));
    partners->target()->commit();
    REQUIRE(partners->list()->count() == 1);
    CHECK(partners->list()->item(0)->text() == QStringLiteral("Träger: Äpfel und Öhmd e. V."));
    CHECK(partners->target()->value().isNull());

    type(*partners->target()->control(), QStringLiteral("aepfel")); // the same link once more is the same link
    partners->target()->commit();
    CHECK(partners->list()->count() == 1);

    QSignalSpy opened(&form, &FormSection::openRequested);
    QTest::keyClick(partners->list(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK(opened.first().first().value<RowRef>() == rowRef(desk.welfare));
    QTest::keyClick(partners->list(), Qt::Key_Delete);
    CHECK(partners->list()->count() == 0);
    desk.workspace.runner().undo();
    CHECK(partners->list()->count() == 1);
    desk.remove(rowRef(desk.welfare));
    CHECK(partners->list()->count() == 0);
}

TEST_CASE("The history says who changed what, newest first", "[ui]")
{
    Desk desk;
    desk.set(rowRef(desk.measure), "state", QStringLiteral("running"));
    desk.set(rowRef(desk.measure), "title", QStringLiteral("Übungsräume"));
    desk.workspace.runner().undo();
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    QTableWidget* table = sectionOf<HistoryView>(openPart(form, QStringLiteral("Verlauf")))->table();
    const auto line = [&](int row) {
        QStringList cells;
        for (int column = 1; column < table->columnCount(); ++column)
            cells << table->item(row, column)->text();
        return cells.join(QStringLiteral(" | "));
    };
    REQUIRE(table->rowCount() > 3);
    CHECK(line(0) == QStringLiteral("EB Erika Beispiel | Rückgängig: Maßnahme ändern | Titel | Übungsräume | "
                                    "Sprachförderung"));
    CHECK(line(1) == QStringLiteral("EB Erika Beispiel | Maßnahme ändern | Titel | Sprachförderung | Übungsräume"));
    CHECK(line(2) == QStringLiteral("EB Erika Beispiel | Maßnahme ändern | Stand | (leer) | in Umsetzung"));
    QStringList first;
    for (int row = 3; row < table->rowCount(); ++row)
        first << line(row);
    CHECK(first.join(u'\n').contains(QStringLiteral("angelegt")));
    desk.set(rowRef(desk.measure), "title", QStringLiteral("jetzt"));
    CHECK(line(0).endsWith(QStringLiteral("Titel | Sprachförderung | jetzt")));
}

TEST_CASE("A menu lists all tabs where not all find room", "[ui]")
{
    Desk desk;
    const ChosenShape tabs(FormShape::Tabs);
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    form.resize(2400, 600);
    present(form);
    auto* menu = form.findChild<TabMenu*>();
    REQUIRE(menu);
    CHECK_FALSE(menu->isVisible());
    form.resize(400, 600);
    QCoreApplication::processEvents();
    CHECK(menu->isVisible());
    Q_EMIT menu->menu()->aboutToShow();
    const auto entries = menu->menu()->actions();
    REQUIRE(entries.size() == form.tabs()->count());
    CHECK(entries.first()->isChecked());
    entries.last()->trigger();
    CHECK(form.tabs()->currentIndex() == form.tabs()->count() - 1);
    form.resize(2400, 600);
    QCoreApplication::processEvents();
    CHECK_FALSE(menu->isVisible());
}

TEST_CASE("Pictures of forms", "[ui]")
{
    if (!qEnvironmentVariableIsSet("IPLAN_SCREENSHOTS"))
        return;
    Desk desk;
    for (const int amount : {1250000, 4200050}) {
        CostItem cost;
        cost.measure = desk.measure;
        cost.year = 2026;
        cost.amount = Money{amount};
        cost.stage = CostStage::Approved;
        cost.kind = CostKind::Personnel;
        desk.add(cost);
    }
    MeasureParticipant partner;
    partner.measure = desk.measure;
    partner.organization = desk.welfare;
    partner.role = ParticipantRole::Provider;
    desk.workspace.runner().run(QStringLiteral("measureParticipant:link"), [&](Writer& writer) -> Result<> {
        writer.link(partner);
        return {};
    });
    desk.set(rowRef(desk.measure), "leadOffice", {});
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    for (int tab = 0; tab < form.tabs()->count(); ++tab) {
        form.show();
        form.tabs()->setCurrentIndex(tab);
        screenshot(form, QStringLiteral("form-measure-%1").arg(tab));
    }
    desk.set(rowRef(desk.module), "objectives",
             QStringLiteral("<h3>Ziele</h3>\n<p>Alle <strong>lernen</strong> Deutsch.</p>\n<ul><li>früh</li>\n"
                            "<li>überall</li></ul>"));
    EntityForm chapter(desk.workspace, entityOf<ConceptModule>());
    chapter.setRow(desk.module.uuid());
    for (int tab = 0; tab < chapter.tabs()->count(); ++tab) {
        chapter.show();
        chapter.tabs()->setCurrentIndex(tab);
        screenshot(chapter, QStringLiteral("form-module-%1").arg(tab));
    }
}
