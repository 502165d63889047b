// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/rule.h"
#include "tests/ui/support/desk.h"
#include "ui/base/findingsservice.h"
#include "ui/widget/messagebar.h"

#include <QAccessible>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A workspace names rows as people do and learns new names", "[ui]")
{
    Desk desk;
    CHECK(desk.workspace.labelOf(rowRef(desk.measure)) == QStringLiteral("K001 Sprachförderung"));
    CHECK(desk.workspace.labelOf(rowRef(desk.unnamed)) == QStringLiteral("Handlungsfeld 3 (noch ohne Namen)"));
    CHECK(desk.workspace.labelOf(rowRef(desk.person)) == QStringLiteral("Max Mustermann"));
    CHECK(desk.workspace.labelOf(rowRef(desk.recommendation)) ==
          QStringLiteral("5.3 Die Stadt möge Übungsräume öffnen."));
    CHECK(desk.workspace.labelOf({}).isEmpty());
    CHECK(desk.workspace.labelOf(rowRef(Id<Person>(newRowId()))) == QStringLiteral("(nicht vorhanden)"));

    desk.set(rowRef(desk.unnamed), "title", QStringLiteral("Öffnung"));
    CHECK(desk.workspace.labelOf(rowRef(desk.unnamed)) == QStringLiteral("3 Öffnung"));
}

TEST_CASE("The runner saves, refuses, takes back and brings back", "[ui]")
{
    Desk desk;
    OperationRunner& runner = desk.workspace.runner();
    QSignalSpy saved(&runner, &OperationRunner::saved);
    QSignalSpy steps(&runner, &OperationRunner::stepsChanged);

    desk.set(rowRef(desk.measure), "title", QStringLiteral("Übungsräume"));
    REQUIRE(saved.size() == 1);
    CHECK(saved.first().first().toDateTime().time() == QTime(14, 3));
    CHECK(steps.size() == 1);
    CHECK(runner.undoText() == QStringLiteral("Rückgängig: Maßnahme ändern"));
    CHECK(runner.redoText() == QStringLiteral("Wiederholen"));

    REQUIRE(runner.undo());
    CHECK(desk.get(desk.measure).title == QStringLiteral("Sprachförderung"));
    CHECK(runner.redoText() == QStringLiteral("Wiederholen: Maßnahme ändern"));
    REQUIRE(runner.redo());
    CHECK(desk.get(desk.measure).title == QStringLiteral("Übungsräume"));

    SECTION("writing what is stored already is no step")
    {
        saved.clear();
        desk.set(rowRef(desk.measure), "title", QStringLiteral("Übungsräume"));
        CHECK(saved.isEmpty());
    }
    SECTION("a refused operation says why and writes nothing")
    {
        MessageBar bar;
        bar.listenTo(runner);
        CHECK_FALSE(runner.run(QStringLiteral("measure:edit"), [&](Writer& writer) -> Result<> {
            Measure half = desk.get(desk.measure);
            half.title = QStringLiteral("halb");
            IPLAN_TRY(writer.update(half));
            return fail(ErrorKind::Rejected, QStringLiteral("So geht es nicht."), QStringLiteral("Anders versuchen."));
        }));
        CHECK(desk.get(desk.measure).title == QStringLiteral("Übungsräume"));
        CHECK(desk.errors == QStringList{QStringLiteral("So geht es nicht.")});
        CHECK(bar.isVisibleTo(nullptr));
        CHECK(bar.text() == QStringLiteral("So geht es nicht.\nAnders versuchen."));
        QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&bar);
        REQUIRE(accessible);
        CHECK(accessible->text(QAccessible::Name).contains(QStringLiteral("So geht es nicht.")));

        desk.set(rowRef(desk.measure), "title", QStringLiteral("doch"));
        CHECK_FALSE(bar.isVisibleTo(nullptr));
    }
}

TEST_CASE("Messages that are no errors stay until they are closed", "[ui]")
{
    Desk desk;
    MessageBar bar;
    bar.listenTo(desk.workspace.runner());
    bar.showMessage(QStringLiteral("Datei wiederhergestellt"));
    desk.set(rowRef(desk.measure), "title", QStringLiteral("neu"));
    CHECK(bar.isVisibleTo(nullptr));
    bar.findChild<QToolButton*>()->click();
    CHECK_FALSE(bar.isVisibleTo(nullptr));
}

TEST_CASE("Findings follow what is written, after a pause", "[ui]")
{
    Desk desk;
    const auto about = [&](const char* rule) {
        const auto findings = desk.workspace.findings().of(rowRef(desk.measure));
        return std::any_of(findings.begin(), findings.end(),
                           [&](const Finding& f) { return f.field && f.field->keyText() == QLatin1String(rule); });
    };
    CHECK_FALSE(about("leadOffice"));
    QSignalSpy changed(&desk.workspace.findings(), &FindingsService::changed);
    desk.set(rowRef(desk.measure), "leadOffice", {});
    REQUIRE(changed.wait(10000));
    CHECK(about("leadOffice"));
    desk.workspace.runner().undo();
    REQUIRE(changed.wait(10000));
    CHECK_FALSE(about("leadOffice"));
}

TEST_CASE("A workspace opens, closes and opens again", "[ui]")
{
    TempDir folder;
    Workspace workspace(fixedClock(QDateTime(QDate(2026, 11, 21), QTime(14, 3))));
    QSignalSpy opened(&workspace, &Workspace::opened);
    QSignalSpy closed(&workspace, &Workspace::closed);
    CHECK(workspace.isReadOnly());
    CHECK_FALSE(workspace.runner().undo());

    REQUIRE_OK(workspace.create(folder.file(QStringLiteral("Köln.iplan"))));
    CHECK(workspace.isOpen());
    REQUIRE_ERROR(ErrorKind::NotFound, workspace.open(folder.file(QStringLiteral("fehlt.iplan"))));
    CHECK_FALSE(workspace.isOpen());
    CHECK(workspace.list(entityOf<Measure>()).isEmpty());
    REQUIRE_OK(workspace.open(folder.file(QStringLiteral("Köln.iplan")), Store::Access::ReadOnly));
    CHECK(workspace.isReadOnly());
    CHECK(opened.size() == 2);
    CHECK(closed.size() == 1);
}
