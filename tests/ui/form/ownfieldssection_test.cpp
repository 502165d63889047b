// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/ownfieldssection.h"

#include "core/ops/ownfields.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/screenshot.h"
#include "ui/editor/fieldeditor.h"
#include "ui/editor/suggestingeditor.h"
#include "ui/form/entityform.h"
#include "ui/form/membersview.h"
#include "ui/form/referencesview.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

Id<OwnField> addOwn(Desk& desk, const QString& label, OwnFieldKind kind, OwnFieldOwner owner = OwnFieldOwner::Person)
{
    OwnField field;
    field.label = label;
    field.kind = kind;
    field.owner = owner;
    return desk.add(field);
}

Id<OwnFieldOption> addOption(Desk& desk, const Id<OwnField>& field, const QString& label)
{
    OwnFieldOption option;
    option.ownField = field;
    option.label = label;
    return desk.add(option);
}

void showTab(EntityForm& form, const QString& title)
{
    REQUIRE(form.openPart(title));
    QCoreApplication::processEvents();
}

QString storedValue(const Desk& desk, const Id<OwnField>& field, const RowRef& row)
{
    return value_of(desk.workspace.store().read(
        [&](const Reader& reader) -> Result<QString> { return ownValuesOf(reader, row).value(field); }));
}

} // namespace

TEST_CASE("An own field stands in the form as soon as it is made and is filled like the others", "[ui][ownfields]")
{
    Desk desk;
    EntityForm form(desk.workspace, entityOf<Person>());
    form.setRow(desk.person.uuid());
    present(form);
    auto* section = form.findChild<OwnFieldsSection*>();
    REQUIRE(section);
    const Id<OwnField> room = addOwn(desk, QStringLiteral("Raum"), OwnFieldKind::Text);
    const Id<OwnField> since = addOwn(desk, QStringLiteral("Dabei seit"), OwnFieldKind::Date);
    FieldEditor* editor = section->editor(room);
    REQUIRE(editor);
    CHECK(editor->control()->accessibleName() == QStringLiteral("Raum"));

    editor->setFocus();
    type(*editor->control(), QStringLiteral("Übungsraum 3"));
    QTest::keyClick(editor->control(), Qt::Key_Return);
    CHECK(storedValue(desk, room, rowRef(desk.person)) == QStringLiteral("Übungsraum 3"));
    CHECK(desk.workspace.runner().undoText() == QStringLiteral("Rückgängig: Person ändern"));
    desk.workspace.runner().undo();
    CHECK(section->editor(room)->value().isNull());
    desk.workspace.runner().redo();
    CHECK(section->editor(room)->value() == Value(QStringLiteral("Übungsraum 3")));

    FieldEditor* date = section->editor(since);
    date->setFocus();
    type(*date->control(), QStringLiteral("31.2.2026"));
    QTest::keyClick(date->control(), Qt::Key_Return);
    CHECK_FALSE(date->message().isEmpty());
    CHECK(storedValue(desk, since, rowRef(desk.person)).isEmpty());
    retype(*date->control(), QStringLiteral("1.3.2026"));
    QTest::keyClick(date->control(), Qt::Key_Return);
    CHECK(storedValue(desk, since, rowRef(desk.person)) == QStringLiteral("2026-03-01"));
    screenshot(form, QStringLiteral("form-person-ownfields"));

    desk.set(rowRef(room), "retired", Value(qint64(1)));
    CHECK_FALSE(section->editor(room));
    CHECK(storedValue(desk, room, rowRef(desk.person)) == QStringLiteral("Übungsraum 3"));
}

TEST_CASE("A choice offers what is in use and shows what was chosen before", "[ui][ownfields]")
{
    Desk desk;
    const Id<OwnField> level = addOwn(desk, QStringLiteral("Ebene"), OwnFieldKind::Choice);
    const auto old = addOption(desk, level, QStringLiteral("Bezirk"));
    addOption(desk, level, QStringLiteral("Stadt"));
    REQUIRE(desk.workspace.runner().run(QStringLiteral("person:edit"), [&](Writer& writer) {
        return setOwnField(writer, level, rowRef(desk.person), QStringLiteral("Bezirk"));
    }));
    desk.set(rowRef(old), "retired", Value(qint64(1)));
    EntityForm form(desk.workspace, entityOf<Person>());
    form.setRow(desk.person.uuid());
    present(form);
    auto* section = form.findChild<OwnFieldsSection*>();
    auto* box = qobject_cast<QComboBox*>(section->editor(level)->control());
    REQUIRE(box);
    CHECK(box->currentText() == QStringLiteral("Bezirk"));
    box->setFocus();
    QTest::keyClick(box, Qt::Key_S);
    section->editor(level)->commit();
    CHECK(value_of(desk.workspace.store().read([&](const Reader& reader) -> Result<QString> {
              return OwnFieldList(reader).find(level)->text(ownValuesOf(reader, rowRef(desk.person)).value(level));
          })) == QStringLiteral("Stadt"));
}

TEST_CASE("What hangs on a row is listed with numbers, and Return opens it", "[ui][references]")
{
    Desk desk;
    Paper paper;
    paper.reference = QStringLiteral("1234/2026");
    paper.leadOffice = desk.office;
    desk.add(paper);
    EntityForm form(desk.workspace, entityOf<Organization>());
    form.setRow(desk.office.uuid());
    present(form);
    showTab(form, groupLabel(FieldGroup::References));
    auto* view = form.findChild<ReferencesView*>();
    REQUIRE(view);
    CHECK(view->summaryText() == QStringLiteral("Verwendet bei 2 Einträgen."));
    REQUIRE(view->tree()->topLevelItemCount() == 2);
    const QTreeWidgetItem* measures = view->tree()->topLevelItem(1);
    CHECK(measures->text(0).endsWith(QStringLiteral(" (1)")));
    CHECK(measures->child(0)->text(0) == QStringLiteral("K001 Sprachförderung"));
    screenshot(form, QStringLiteral("form-references"));

    QSignalSpy opened(&form, &FormSection::openRequested);
    view->tree()->setFocus();
    view->tree()->setCurrentItem(measures->child(0));
    QTest::keyClick(view->tree(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK((opened.first().first().value<RowRef>() == rowRef(desk.measure)));

    desk.set(rowRef(desk.measure), "leadOffice", {});
    CHECK(view->summaryText() == QStringLiteral("Verwendet bei 1 Eintrag."));
}

TEST_CASE("Saying what a term went into takes its uses along in one step", "[ui][vocabulary]")
{
    Desk desk;
    TargetGroup old;
    old.key = QStringLiteral("kinder");
    old.label = QStringLiteral("Kinder");
    const auto oldId = desk.add(old);
    TargetGroup target;
    target.key = QStringLiteral("alle");
    target.label = QStringLiteral("Alle");
    const auto targetId = desk.add(target);
    REQUIRE(desk.workspace.runner().run(QStringLiteral("measure:link"), [&](Writer& writer) -> Result<> {
        MeasureTargetGroup link;
        link.measure = desk.measure;
        link.targetGroup = oldId;
        writer.link(link);
        return {};
    }));
    EntityForm form(desk.workspace, entityOf<TargetGroup>());
    form.setRow(oldId.uuid());
    present(form);
    FieldEditor* into = form.editor(u"mergedInto");
    into->setFocus();
    type(*into->control(), QStringLiteral("Alle"));
    QTest::keyClick(into->control(), Qt::Key_Return);
    CHECK(desk.get(oldId).retired);
    CHECK(desk.get(oldId).mergedInto == targetId);
    const auto links = desk.workspace.list(entityOf<MeasureTargetGroup>());
    REQUIRE(links.size() == 1);
    CHECK(fromRecord<MeasureTargetGroup>(links.first()).targetGroup == targetId);
    // Somebody else used the old term meanwhile.
    REQUIRE(desk.workspace.runner().run(QStringLiteral("measure:link"), [&](Writer& writer) -> Result<> {
        Measure late;
        late.code = QStringLiteral("K009");
        MeasureTargetGroup link;
        link.measure = writer.insert(late);
        link.targetGroup = oldId;
        writer.link(link);
        return {};
    }));
    showTab(form, QStringLiteral("Verweise auf diesen Eintrag"));
    auto* view = form.findChild<ReferencesView*>();
    REQUIRE(view);
    CHECK(view->summaryText() == QStringLiteral("Verwendet bei 1 Eintrag."));
    REQUIRE(view->follow()->isVisible());
    view->follow()->click();
    CHECK(view->summaryText() == QStringLiteral("Noch kein anderer Eintrag verweist hierauf."));
    CHECK_FALSE(view->follow()->isVisible());
    desk.workspace.runner().undo();
    desk.workspace.runner().undo();
    desk.workspace.runner().undo();
    CHECK_FALSE(desk.get(oldId).retired);
}

TEST_CASE("The members of a group are shown for a chosen day", "[ui][members]")
{
    Desk desk;
    WorkingGroup group;
    group.title = QStringLiteral("AG Sprache");
    const auto groupId = desk.add(group);
    Membership member;
    member.workingGroup = groupId;
    member.person = desk.person;
    member.role = MembershipRole::Speaker;
    member.onBehalfOf = desk.office;
    member.endDate = PartialDate(QDate(2020, 12, 31));
    desk.add(member);
    EntityForm form(desk.workspace, entityOf<WorkingGroup>());
    form.setRow(groupId.uuid());
    present(form);
    showTab(form, QStringLiteral("Mitglieder"));
    auto* view = form.findChild<MembersView*>();
    REQUIRE(view);
    CHECK(view->table()->rowCount() == 0); // on 21.11.2026
    view->day()->setDate({2020, 1, 1});
    REQUIRE(view->table()->rowCount() == 1);
    CHECK(view->table()->item(0, 0)->text() == QStringLiteral("Max Mustermann"));
    CHECK(view->table()->item(0, 4)->text() == QStringLiteral("Jugendamt Müsterstadt"));
    CHECK(view->headText() == u"Sprecher*in: Max Mustermann");
    Membership asked;
    asked.workingGroup = groupId;
    asked.organization = desk.welfare;
    asked.state = MembershipState::Asked;
    desk.add(asked);
    CHECK(view->headText() == u"Sprecher*in: Max Mustermann\nangefragt: Äpfel und Öhmd e. V.");
    CHECK(view->table()->rowCount() == 1); // who was asked is no member yet
    screenshot(form, QStringLiteral("form-members"));
    QSignalSpy opened(&form, &FormSection::openRequested);
    view->table()->setFocus();
    view->table()->setCurrentCell(0, 0);
    QTest::keyClick(view->table(), Qt::Key_Return);
    REQUIRE(opened.size() == 1);
    CHECK((opened.first().first().value<RowRef>() == rowRef(desk.person)));

    // Who adds a member is asked for the person first, not for a body to which this one does not belong.
    QPushButton* add = nullptr;
    for (auto* button : form.findChildren<QPushButton*>()) {
        if (button->accessibleName() == u"Mitgliedschaft hinzufügen")
            add = button;
    }
    REQUIRE(add);
    QTest::mouseClick(add, Qt::LeftButton);
    CHECK(QApplication::focusWidget()->accessibleName() == u"Person");
}

TEST_CASE("Text modules are put into long texts from a menu at the cursor", "[ui][vocabulary]")
{
    Desk desk;
    TextModule module;
    module.label = QStringLiteral("Dank");
    module.text = QStringLiteral("Wir danken allen Übenden.");
    desk.add(module);
    EntityForm form(desk.workspace, entityOf<Measure>());
    form.setRow(desk.measure.uuid());
    present(form);
    form.focusField(u"summary");
    QWidget* control = form.editor(u"summary")->control();
    QTest::keyClick(control, Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    auto* menu = control->findChild<QMenu*>();
    REQUIRE(menu);
    REQUIRE(menu->actions().size() == 1);
    menu->actions().first()->trigger();
    menu->close();
    form.editor(u"summary")->commit();
    CHECK(desk.get(desk.measure).summary == QStringLiteral("Wir danken allen Übenden."));
}

TEST_CASE("Functions are suggested while typing", "[ui][vocabulary]")
{
    Desk desk;
    PersonFunction function;
    function.label = QStringLiteral("Übungsleitung");
    desk.add(function);
    EntityForm form(desk.workspace, entityOf<Person>());
    form.setRow(desk.person.uuid());
    present(form);
    auto* editor = qobject_cast<SuggestingEditor*>(form.editor(u"function"));
    REQUIRE(editor);
    form.focusField(u"function");
    editor->completer()->setCompletionPrefix(QStringLiteral("leit"));
    CHECK(editor->completer()->completionCount() == 1);
    CHECK(editor->completer()->currentCompletion() == QStringLiteral("Übungsleitung"));
    type(*editor->control(), QStringLiteral("ganz anders"));
    editor->commit();
    CHECK(desk.get(desk.person).function == QStringLiteral("ganz anders"));
}
