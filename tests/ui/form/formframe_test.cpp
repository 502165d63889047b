// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Headings of a form that fold, and tabs: what is in sight, what is made, what is remembered, what is said.
#include "ui/form/formframe.h"

#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/chosenshape.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/pages.h"
#include "tests/ui/support/screenshot.h"
#include "ui/base/findingsservice.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/form/historyview.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/shell/settingswindow.h"
#include "ui/widget/foldingheading.h"

#include <QApplication>
#include <QComboBox>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The form of the measure of the desk, as somebody sees it who has folded nothing.
struct OnePageForm {
    OnePageForm()
    {
        QSettings().clear();
        form.setRow(desk.measure.uuid());
        form.resize(800, 700);
        present(form);
        settleLayouts();
    }
    [[nodiscard]] FoldingHeading& heading(const QString& title)
    {
        for (FoldingHeading* heading : form.findChildren<FoldingHeading*>()) {
            if (heading->title() == title)
                return *heading;
        }
        INFO(title.toStdString());
        REQUIRE(false);
        return *form.findChild<FoldingHeading*>();
    }
    [[nodiscard]] QStringList headings() const
    {
        QStringList out;
        for (const FoldingHeading* heading : form.findChildren<FoldingHeading*>())
            out << heading->title();
        return out;
    }

    Desk desk;
    EntityForm form{desk.workspace, entityOf<Measure>()};
};

/// Keeps what a screen reader would hear: "auf" or "zu".
class ToldHeading : public FoldingHeading
{
public:
    using FoldingHeading::FoldingHeading;
    QStringList told;

protected:
    void tell(QAccessibleEvent& event) override
    {
        FoldingHeading::tell(event);
        REQUIRE(event.type() == QAccessible::StateChanged);
        CHECK(static_cast<QAccessibleStateChangeEvent&>(event).changedStates().expanded);
        told << (event.accessibleInterface()->state().expanded ? QStringLiteral("auf") : QStringLiteral("zu"));
    }
};

bool isInSight(const QWidget& widget)
{
    return widget.isVisible() && widget.visibleRegion().boundingRect() == widget.rect();
}

} // namespace

TEST_CASE("A measure is one page: what most edits touch stands first and open, what takes a page has a tab", "[ui]")
{
    OnePageForm bench;
    const QStringList headings = bench.headings();
    CHECK(headings.mid(0, 5) == QStringList{QStringLiteral("Stammdaten"), QStringLiteral("Sachstand"),
                                            QStringLiteral("Zuständigkeit"), QStringLiteral("Zeit"),
                                            QStringLiteral("Beschreibung")});
    CHECK(headings.last() == u"Verlauf");
    for (const char* open : {"Stammdaten", "Sachstand", "Zuständigkeit", "Zeit", "Beschreibung"})
        CHECK(bench.heading(QString::fromUtf8(open)).isOpen());
    for (const char* folded : {"Bezüge", "Intern", "Verlauf"})
        CHECK_FALSE(bench.heading(QString::fromUtf8(folded)).isOpen());
    REQUIRE(bench.form.tabs());
    CHECK(bench.form.tabs()->count() == 2);
    CHECK(bench.form.tabs()->tabText(0) == u"Angaben");
    CHECK(bench.form.tabs()->tabText(1) == u"Kosten");
    // A list of terms has nothing that takes a page.
    EntityForm term(bench.desk.workspace, entityOf<TargetGroup>());
    term.setRow({});
    CHECK(term.tabs() == nullptr);
}

TEST_CASE("What is folded is not made before it is opened", "[ui]")
{
    OnePageForm bench;
    CHECK(bench.form.findChildren<HistoryView*>().isEmpty());
    bench.heading(QStringLiteral("Verlauf")).click();
    REQUIRE(bench.form.findChildren<HistoryView*>().size() == 1);
    CHECK(bench.form.findChild<HistoryView*>()->isVisible());
    bench.heading(QStringLiteral("Verlauf")).click();
    CHECK_FALSE(bench.form.findChild<HistoryView*>()->isVisible());
    // A row is found again without making all there is.
    CostItem cost;
    cost.measure = bench.desk.measure;
    const auto item = bench.desk.add(cost);
    OnePageForm other;
    CHECK_FALSE(other.form.focusRow(rowRef(item))); // it is of another file
    CHECK(other.form.findChildren<HistoryView*>().isEmpty());
    CHECK(bench.form.focusRow(rowRef(item)));
    CHECK(bench.form.tabs()->currentIndex() == 1);
}

TEST_CASE("What a person folds is remembered for the forms of the entity, what the program opens is not", "[ui]")
{
    OnePageForm bench;
    bench.heading(QStringLiteral("Zuständigkeit")).setFocus();
    press(Qt::Key_Left);
    CHECK_FALSE(bench.heading(QStringLiteral("Zuständigkeit")).isOpen());
    CHECK(preferences::isPartFolded(QStringLiteral("measure"), QStringLiteral("Zuständigkeit")) == true);
    bench.heading(QStringLiteral("Intern")).setFocus();
    press(Qt::Key_Right);
    CHECK(bench.heading(QStringLiteral("Intern")).isOpen());

    EntityForm next(bench.desk.workspace, entityOf<Measure>());
    next.setRow(bench.desk.measure.uuid());
    const auto isOpen = [](const EntityForm& form, const QString& title) {
        for (const FoldingHeading* heading : form.findChildren<FoldingHeading*>()) {
            if (heading->title() == title)
                return heading->isOpen();
        }
        FAIL("no such heading");
        return false;
    };
    CHECK_FALSE(isOpen(next, QStringLiteral("Zuständigkeit")));
    CHECK(isOpen(next, QStringLiteral("Intern")));
    // Other entities have their own.
    EntityForm other(bench.desk.workspace, entityOf<ConceptModule>());
    other.setRow(bench.desk.module.uuid());
    CHECK(isOpen(other, QStringLiteral("Zuständigkeit")));

    // "Zum Feld" unfolds for the time being.
    next.focusField(u"leadOffice");
    CHECK(isOpen(next, QStringLiteral("Zuständigkeit")));
    CHECK(preferences::isPartFolded(QStringLiteral("measure"), QStringLiteral("Zuständigkeit")) == true);
}

TEST_CASE("Going to a field unfolds its heading and scrolls to it", "[ui]")
{
    OnePageForm bench;
    bench.form.resize(800, 400);
    settleLayouts();
    bench.form.focusField(u"internalNote");
    settleLayouts();
    CHECK(bench.heading(QStringLiteral("Intern")).isOpen());
    QWidget* control = bench.form.editor(u"internalNote")->control();
    CHECK(QApplication::focusWidget() == control);
    CHECK(isInSight(*control));
    bench.form.focusField({});
    settleLayouts();
    CHECK(isInSight(*bench.form.editor(u"code")->control()));
}

TEST_CASE("A heading is a button that tells whether it is expanded", "[ui]")
{
    ToldHeading heading(QStringLiteral("Zeit"));
    present(heading);
    QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&heading);
    REQUIRE(told);
    CHECK(told->role() == QAccessible::Button);
    CHECK(told->text(QAccessible::Name) == u"Zeit");
    CHECK(told->state().expandable);
    CHECK(told->state().expanded);
    heading.setFocus();
    for (const Qt::Key key : {Qt::Key_Space, Qt::Key_Return, Qt::Key_Left, Qt::Key_Left, Qt::Key_Right})
        press(key);
    CHECK(heading.told.join(u' ') == u"zu auf zu auf");
    told->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(told->state().collapsed);
    heading.setGaps(1);
    CHECK(told->text(QAccessible::Name) == u"Zeit, 1 Lücke");
    CHECK(heading.text().contains(QStringLiteral("1 Lücke")));
    heading.setGaps(0);
    CHECK(told->text(QAccessible::Name) == u"Zeit");
}

TEST_CASE("Headings and tabs say in words how many gaps they hold", "[ui]")
{
    OnePageForm bench;
    bench.desk.workspace.findings().leave(rowRef(bench.desk.measure)); // it is there since long
    bench.desk.set(rowRef(bench.desk.measure), "leadOffice", {});
    const auto name = [&] { return bench.heading(QStringLiteral("Zuständigkeit")).accessibleName(); };
    waitUntil([&] { return name().contains(QStringLiteral("Lücke")); });
    CHECK(name().startsWith(QStringLiteral("Zuständigkeit, ")));
    const QString with = name();
    bench.desk.workspace.runner().undo();
    waitUntil([&] { return name() != with; });

    const ChosenShape tabs(FormShape::Tabs);
    bench.form.rearrange();
    bench.desk.set(rowRef(bench.desk.measure), "leadOffice", {});
    QTabBar& bar = *bench.form.tabs()->tabBar();
    int tab = -1;
    for (int i = 0; i < bar.count(); ++i) {
        if (bar.tabText(i).startsWith(QStringLiteral("Zuständigkeit")))
            tab = i;
    }
    REQUIRE(tab >= 0);
    waitUntil([&] { return bar.tabText(tab).contains(u'('); });
    CHECK(bar.accessibleTabName(tab).contains(QStringLiteral("Lücke")));
}

TEST_CASE("Every gap of a row counts in one place, also what no field mends", "[ui]")
{
    OnePageForm bench;
    const ChosenShape tabs(FormShape::Tabs);
    bench.form.rearrange();
    const RowRef row = rowRef(bench.desk.measure);
    bench.desk.workspace.findings().leave(row); // it is there since long
    bench.desk.set(row, "state", Value(QStringLiteral("running")));
    QTabBar& bar = *bench.form.tabs()->tabBar();
    const auto gapsAt = [&bar](const QString& title) {
        static const QRegularExpression count(QStringLiteral("(\\d+) Lücken?"));
        int out = 0;
        for (int tab = 0; tab < bar.count(); ++tab) {
            if (bar.tabText(tab).startsWith(title))
                out += count.match(bar.accessibleTabName(tab)).captured(1).toInt();
        }
        return out;
    };
    waitUntil([&] { return gapsAt(QStringLiteral("Kosten")) > 0; }); // none are entered: another row mends it
    const QList<Finding> findings = bench.desk.workspace.findings().of(row);
    REQUIRE(std::ranges::any_of(findings, [](const Finding& finding) { return !finding.field; }));
    CHECK(gapsAt(QString()) == findings.size());
}

TEST_CASE("Tab goes through a form as it stands, whatever was unfolded first", "[ui]")
{
    OnePageForm bench;
    bench.heading(QStringLiteral("Verlauf")).click();
    bench.heading(QStringLiteral("Intern")).click();
    bench.heading(QStringLiteral("Bezüge")).click();
    bench.form.resize(800, 6000);
    settleLayouts();
    CHECK(backwardTabs(bench.form) == QStringList());
    CHECK(namelessWidgets(bench.form) == QStringList());
}

TEST_CASE("One page or tabs is chosen in the settings, and forms follow at once", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.window->openRecord(office.row("measure", QStringLiteral("K001")));
    EntityForm* form = pageInFront<EntityPage>(office).panel()->form();
    const RowRef row = form->row();
    const int before = form->tabs()->count();
    screenshot(*office.window, QStringLiteral("form-eine-seite"));
    office.action(Command::Settings)->trigger();
    auto& choice = part<QComboBox>(*office.window->findChild<SettingsWindow*>(), "settingsFormShape");
    choice.setFocus();
    QTest::keyClick(&choice, Qt::Key_Down);
    CHECK(preferences::formShape() == FormShape::Tabs);
    CHECK(form->tabs()->count() > before);
    CHECK(form->findChildren<FoldingHeading*>().isEmpty());
    CHECK(form->row() == row);
    CHECK(form->editor(u"code")->value() == Value(QStringLiteral("K001")));
    QTest::keyClick(&choice, Qt::Key_Up);
    CHECK(form->tabs()->count() == before);
    CHECK_FALSE(form->findChildren<FoldingHeading*>().isEmpty());
    CHECK(office.message().isEmpty());
}

TEST_CASE("\"Hinzufügen\" stays where it is while rows are added", "[ui]")
{
    OnePageForm bench;
    bench.form.resize(800, 6000);
    settleLayouts();
    QWidget* time = bench.form.openPart(QStringLiteral("Zeit"));
    REQUIRE(time);
    auto* steps = time->findChild<ChildTable*>();
    REQUIRE(steps);
    QPushButton* add = nullptr;
    for (QPushButton* button : steps->findChildren<QPushButton*>()) {
        if (button->text() == u"Hinzufügen")
            add = button;
    }
    REQUIRE(add);
    const QPoint place = add->mapTo(&bench.form, QPoint(0, 0));
    for (int rows = 1; rows <= 5; ++rows) {
        QTest::mouseClick(add, Qt::LeftButton);
        settleLayouts();
        CHECK(steps->model().state().end() == rows);
        CHECK(add->mapTo(&bench.form, QPoint(0, 0)) == place);
    }
}
