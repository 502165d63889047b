// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>
#include <QWindow>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("A name that no row has becomes a new row where that is offered", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    FieldEditor& editor = *form.editor(u"leadOffice");
    form.focusField(u"leadOffice");
    auto& line = *qobject_cast<QLineEdit*>(editor.control());
    auto* completer = editor.findChild<QCompleter*>();
    const auto office = [&] { return desk.get(desk.measure).leadOffice; };
    const Id<Organization> before = office();
    const QString shown = line.text();

    SECTION("taken by Return, since nothing else fits, and taken back in one step")
    {
        retype(line, QStringLiteral("Sportamt"));
        REQUIRE(completer->completionCount() == 1);
        CHECK(completer->completionModel()->index(0, 0).data().toString() == QStringLiteral("„Sportamt“ neu anlegen"));
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        REQUIRE(office() != before);
        CHECK(desk.get(office()).name == QStringLiteral("Sportamt"));
        CHECK(line.text() == QStringLiteral("Sportamt"));
        CHECK(editor.findChild<QToolButton*>()->isEnabled());
        const Id<Organization> made = office();
        desk.workspace.runner().undo();
        CHECK(office() == before);
        CHECK(desk.get(made).deleted);
        CHECK(line.text() == shown);
        desk.workspace.runner().redo();
        CHECK(office() == made);
        CHECK(line.text() == QStringLiteral("Sportamt"));
    }
    SECTION("after those that are written alike")
    {
        retype(line, QStringLiteral("Jugenamt Müsterstadt"));
        REQUIRE(completer->completionCount() == 2);
        CHECK(completer->completionModel()->index(0, 0).data().toString() == QStringLiteral("Jugendamt Müsterstadt"));
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        CHECK(office() == desk.office);
    }
    SECTION("not by leaving the field, which may hold a slip of the pen")
    {
        retype(line, QStringLiteral("Sportamt"));
        QTest::keyClick(form.windowHandle(), Qt::Key_Tab);
        CHECK(office() == before);
        CHECK(editor.message().contains(QStringLiteral("neu anzulegen")));
    }
    SECTION("not of a name that there is")
    {
        retype(line, QStringLiteral("jugendamt musterstadt"));
        CHECK(completer->completionCount() == 1);
        retype(line, QString());
        CHECK(completer->completionCount() == 2);
    }
    CHECK(desk.errors.isEmpty());
}

TEST_CASE("A new field of action is made where a measure names it, in the only concept there is", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    FieldEditor& editor = *form.editor(u"fieldOfAction");
    form.focusField(u"fieldOfAction");
    auto& line = *qobject_cast<QLineEdit*>(editor.control());
    auto* completer = editor.findChild<QCompleter*>();
    retype(line, QStringLiteral("4 Kultur"));
    REQUIRE(completer->completionCount() == 1);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    const Id<FieldOfAction> made = desk.get(desk.measure).fieldOfAction;
    REQUIRE(made != desk.field);
    CHECK(desk.get(made).title == QStringLiteral("Kultur"));
    CHECK(desk.get(made).number == QStringLiteral("4"));
    CHECK(desk.get(made).concept_ == desk.get(desk.field).concept_);
    REQUIRE(desk.workspace.runner().undo());
    CHECK(desk.get(desk.measure).fieldOfAction == desk.field);
    CHECK(desk.errors.isEmpty());
}

TEST_CASE("A new field of action is asked for its concept where there are several", "[ui]")
{
    Desk desk;
    Concept second;
    second.title = QStringLiteral("Konzept Nord");
    second.id = desk.add(second);
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    FieldEditor& editor = *form.editor(u"fieldOfAction");
    form.focusField(u"fieldOfAction");
    auto& line = *qobject_cast<QLineEdit*>(editor.control());
    auto* completer = editor.findChild<QCompleter*>();
    const auto before = desk.workspace.list(entityOf<FieldOfAction>()).size();
    const auto press = [&](Qt::Key key) { QTest::keyClick(completer->popup(), key); };
    const auto suggested = [&](int row) { return completer->completionModel()->index(row, 0).data().toString(); };
    retype(line, QStringLiteral("4 Kultur"));
    REQUIRE(completer->completionCount() == 1);
    press(Qt::Key_Return);
    CHECK(desk.get(desk.measure).fieldOfAction == desk.field);
    REQUIRE(completer->popup()->isVisible());
    REQUIRE(completer->completionCount() == 2);
    const int north = suggested(0).contains(QStringLiteral("Konzept Nord")) ? 0 : 1;
    CHECK(suggested(north) == QStringLiteral("„4 Kultur“ neu in: Konzept Nord"));
    CHECK(completer->popup()->accessibleName().contains(QStringLiteral("4 Kultur")));
    CHECK(editor.message().contains(QStringLiteral("Wozu gehört")));

    SECTION("chosen by the arrow keys, made and taken back in one step")
    {
        for (int i = 0; i <= north; ++i)
            press(Qt::Key_Down);
        press(Qt::Key_Return);
        const Id<FieldOfAction> made = desk.get(desk.measure).fieldOfAction;
        REQUIRE(made != desk.field);
        CHECK(desk.get(made).concept_ == second.id);
        CHECK(desk.get(made).title == QStringLiteral("Kultur"));
        CHECK(editor.message().isEmpty());
        REQUIRE(desk.workspace.runner().undo());
        CHECK(desk.get(desk.measure).fieldOfAction == desk.field);
        CHECK(desk.get(made).deleted);
    }
    SECTION("a second Return, Esc or Tab choose none")
    {
        const Qt::Key key = GENERATE(Qt::Key_Return, Qt::Key_Escape);
        CAPTURE(int(key));
        press(key);
        QTest::keyClick(form.windowHandle(), Qt::Key_Tab);
        CHECK(desk.get(desk.measure).fieldOfAction == desk.field);
        CHECK(desk.workspace.list(entityOf<FieldOfAction>()).size() == before);
    }
    CHECK(desk.errors.isEmpty());
}

TEST_CASE("What suits the row is proposed first", "[ui]")
{
    Desk desk;
    Person close;
    close.familyName = QStringLiteral("Zuständig");
    close.organization = desk.office;
    desk.add(close);
    desk.set(rowRef(desk.measure), "leadOffice", desk.office.text());
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    FieldEditor& editor = *form.editor(u"contactPerson");
    form.focusField(u"contactPerson");
    QTest::keyClick(editor.control(), Qt::Key_Down);
    auto* completer = editor.findChild<QCompleter*>();
    REQUIRE(completer->completionCount() > 1);
    CHECK(completer->completionModel()->index(0, 0).data().toString() == QStringLiteral("Zuständig"));
}

TEST_CASE("Return takes the suggestion that is marked; Tab still asks where several fit", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    FieldEditor& editor = *form.editor(u"leadOffice");
    form.focusField(u"leadOffice");
    auto* completer = editor.findChild<QCompleter*>();
    retype(*editor.control(), QStringLiteral("Äpfel"));
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    CHECK(desk.get(desk.measure).leadOffice == desk.welfare);

    retype(*editor.control(), QStringLiteral("m")); // in both names
    REQUIRE(completer->completionCount() > 1);
    QTest::keyClick(form.windowHandle(), Qt::Key_Tab);
    CHECK(desk.get(desk.measure).leadOffice == desk.welfare);
    CHECK(editor.message().contains(QStringLiteral("nicht eindeutig")));
}

TEST_CASE("Esc closes the suggestions, and leaving the field then makes the new name", "[ui]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    FieldEditor& editor = *form.editor(u"leadOffice");
    form.focusField(u"leadOffice");
    auto* completer = editor.findChild<QCompleter*>();
    retype(*editor.control(), QStringLiteral("Sportamt"));
    QTest::keyClick(completer->popup(), Qt::Key_Escape);
    CHECK_FALSE(completer->popup()->isVisible());
    CHECK(qobject_cast<QLineEdit*>(editor.control())->text() == QStringLiteral("Sportamt"));
    QTest::keyClick(form.windowHandle(), Qt::Key_Tab);
    CHECK(desk.get(desk.get(desk.measure).leadOffice).name == QStringLiteral("Sportamt"));
    CHECK(desk.errors.isEmpty());
}
