// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What helps while one writes: corrections, text modules by their abbreviation, the number of words.
#include "core/ops/rows.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "ui/editor/fieldeditor.h"
#include "ui/shell/settingswindow.h"
#include "ui/writing/autocorrect.h"
#include "ui/writing/modulecompletion.h"
#include "ui/writing/textcount.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A form with a line, a text and a rich text in front, and two text modules in the file.
struct AidsDesk {
    Desk desk;
    QWidget form;
    FieldEditor* title = makeEditor(*entityOf<Measure>().field(u"title"), desk.workspace, &form);
    FieldEditor* text = makeEditor(*entityOf<Measure>().field(u"description"), desk.workspace, &form);
    FieldEditor* rich = makeEditor(*entityOf<ConceptModule>().field(u"objectives"), desk.workspace, &form);

    AidsDesk()
    {
        storeAutoCorrection({});
        addModule("ausgangslage", "Ausgangslage", "In der Stadt leben Menschen\naus vielen Ländern.");
        addModule("ausblick", "Ausblick", "Das Programm wird fortgeschrieben.");
        auto* column = new QVBoxLayout(&form);
        for (FieldEditor* editor : {title, text, rich})
            column->addWidget(editor);
        present(form);
    }
    ~AidsDesk() { storeAutoCorrection({}); }
    AidsDesk(const AidsDesk&) = delete;
    AidsDesk& operator=(const AidsDesk&) = delete;

    Id<TextModule> addModule(const char* key, const char* label, const char* words)
    {
        TextModule module;
        module.key = s(key);
        module.label = s(label);
        module.text = s(words);
        return desk.add(module);
    }
    [[nodiscard]] FieldEditor* editor(int which) const { return QList<FieldEditor*>{title, text, rich}.at(which); }
    /// What the control holds, with blanks that must not break a line as they are.
    [[nodiscard]] static QString heldBy(const FieldEditor* editor)
    {
        if (auto* line = qobject_cast<QLineEdit*>(editor->control()))
            return line->text();
        auto* plain = qobject_cast<QPlainTextEdit*>(editor->control());
        auto* rich = qobject_cast<QTextEdit*>(editor->control());
        return (plain ? plain->document() : rich->document())->toRawText().replace(QChar::ParagraphSeparator, u'\n');
    }
    /// Types with keys, as QTest knows those of ASCII.
    static void keys(const FieldEditor* editor, const char* ascii)
    {
        QTest::keyClicks(editor->control(), QLatin1String(ascii));
    }
};

} // namespace

TEST_CASE("What is typed is corrected, and Ctrl+Z or Backspace right after takes only that back", "[ui][writing]")
{
    AidsDesk bench;
    FieldEditor* editor = bench.editor(GENERATE(0, 1, 2));
    INFO(editor->field().key);
    QWidget& control = *editor->control();
    control.setFocus();
    bench.keys(editor, "Das \"");
    CHECK(bench.heldBy(editor) == s("Das „"));
    SECTION("Ctrl+Z")
    {
        QTest::keyClick(&control, Qt::Key_Z, Qt::ControlModifier);
        CHECK(bench.heldBy(editor) == s("Das \""));
        bench.keys(editor, "Haus");
        CHECK(bench.heldBy(editor) == s("Das \"Haus"));
    }
    SECTION("Backspace")
    {
        QTest::keyClick(&control, Qt::Key_Backspace);
        CHECK(bench.heldBy(editor) == s("Das \""));
        QTest::keyClick(&control, Qt::Key_Backspace); // from now on it is the usual key
        CHECK(bench.heldBy(editor) == s("Das "));
    }
    SECTION("Backspace after another letter is the usual key")
    {
        bench.keys(editor, "H");
        QTest::keyClick(&control, Qt::Key_Backspace);
        CHECK(bench.heldBy(editor) == s("Das „"));
        QTest::keyClick(&control, Qt::Key_Backspace);
        CHECK(bench.heldBy(editor) == s("Das "));
    }
    SECTION("what is selected goes, as when any letter is typed")
    {
        QTest::keyClick(&control, Qt::Key_A, Qt::ControlModifier);
        bench.keys(editor, "\"");
        CHECK(bench.heldBy(editor) == s("„"));
    }
    SECTION("letters of an input method")
    {
        type(control, s("Über\" - 5 %"));
        CHECK(bench.heldBy(editor) == s("Das „Über“ – 5\u00a0%"));
    }
}

TEST_CASE("A blank that must not break a line is stored, and found like any other", "[ui][writing]")
{
    AidsDesk bench;
    FieldEditor* editor = bench.editor(GENERATE(1, 2));
    INFO(editor->field().key);
    editor->control()->setFocus();
    type(*editor->control(), s("§ 5 gilt"));
    REQUIRE(editor->commit());
    CHECK(editor->value().text().contains(s("§\u00a05 gilt")));
    CHECK_FALSE(editor->isModified());
    const Value stored = editor->value();
    editor->setValue(Value());
    editor->setValue(stored);
    CHECK_FALSE(editor->isModified());
    CHECK(bench.heldBy(editor) == s("§\u00a05 gilt"));
}

TEST_CASE("What is no prose, and what a person switched off, is not corrected", "[ui][writing]")
{
    AidsDesk bench;
    for (const FieldInfo* field : {entityOf<Measure>().field(u"code"), entityOf<Person>().field(u"familyName"),
                                   entityOf<Person>().field(u"email"), entityOf<Measure>().field(u"source")}) {
        const std::unique_ptr<FieldEditor> editor(makeEditor(*field, bench.desk.workspace));
        INFO(field->key);
        CHECK(AutoCorrect::of(*editor->control()) == nullptr);
        CHECK(ModuleCompletion::of(*editor->control()) == nullptr);
    }
    storeAutoCorrection({.quotes = false});
    bench.title->control()->setFocus();
    bench.keys(bench.title, "\"A\" - 5 %");
    CHECK(bench.heldBy(bench.title) == s("\"A\" – 5\u00a0%"));
    storeAutoCorrection({.on = false});
    bench.text->control()->setFocus();
    bench.keys(bench.text, "\"A\" - 5 %");
    CHECK(bench.heldBy(bench.text) == s("\"A\" - 5 %"));
    bench.text->setReadOnly(true);
    storeAutoCorrection({});
    bench.keys(bench.text, "\"");
    CHECK(bench.heldBy(bench.text) == s("\"A\" - 5 %"));
}

TEST_CASE("Corrections are switched off rule by rule in the settings", "[ui][writing]")
{
    Office office;
    storeAutoCorrection({});
    office.action(Command::Settings)->trigger();
    auto* settings = office.window->findChild<SettingsWindow*>();
    REQUIRE(settings);
    part<QCheckBox>(*settings, "settingsDashes").click();
    CHECK(storedAutoCorrection() == AutoCorrection{.dashes = false});
    part<QCheckBox>(*settings, "settingsAutoCorrection").click();
    CHECK_FALSE(storedAutoCorrection().on);
    CHECK_FALSE(part<QCheckBox>(*settings, "settingsQuotes").isEnabled());
    storeAutoCorrection({});
}

TEST_CASE("Semicolon, the beginning of an abbreviation and Tab put in a text module, one step of undo", "[ui][writing]")
{
    AidsDesk bench;
    FieldEditor* editor = bench.editor(GENERATE(0, 1, 2));
    INFO(editor->field().key);
    QWidget& control = *editor->control();
    const bool isLine = qobject_cast<QLineEdit*>(&control) != nullptr;
    control.setFocus();
    bench.keys(editor, "Heute: ;ausg");
    const auto* completion = ModuleCompletion::of(control);
    REQUIRE(completion);
    REQUIRE(completion->list());
    CHECK(completion->list()->isVisible());
    CHECK(completion->list()->count() == 1);
    CHECK(control.hasFocus());
    QTest::keyClick(&control, Qt::Key_Tab);
    CHECK(bench.heldBy(editor) ==
          s("Heute: In der Stadt leben Menschen") + (isLine ? u' ' : u'\n') + s("aus vielen Ländern."));
    CHECK(control.hasFocus());
    CHECK_FALSE(completion->list()->isVisible());
    QTest::keyClick(&control, Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.heldBy(editor) == s("Heute: ;ausg"));
}

TEST_CASE("The list below the cursor offers what fits, and the arrow keys choose from it", "[ui][writing]")
{
    AidsDesk bench;
    QWidget& control = *bench.text->control();
    control.setFocus();
    bench.keys(bench.text, ";aus");
    const auto* completion = ModuleCompletion::of(control);
    REQUIRE(completion->list());
    CHECK(completion->list()->count() == 2);
    CHECK(completion->list()->item(0)->text() == s("ausblick – Ausblick: Das Programm wird fortgeschrieben."));
    SECTION("Down, then Tab")
    {
        QTest::keyClick(&control, Qt::Key_Down);
        QTest::keyClick(&control, Qt::Key_Tab);
        CHECK(bench.heldBy(bench.text).startsWith(s("In der Stadt")));
    }
    SECTION("a click")
    {
        const QRect line = completion->list()->visualItemRect(completion->list()->item(0));
        QTest::mouseClick(completion->list()->viewport(), Qt::LeftButton, {}, line.center());
        CHECK(bench.heldBy(bench.text) == s("Das Programm wird fortgeschrieben."));
    }
    SECTION("Esc closes it and drops nothing; then Tab moves on")
    {
        QTest::keyClick(&control, Qt::Key_Escape);
        CHECK_FALSE(completion->list()->isVisible());
        CHECK(bench.heldBy(bench.text) == s(";aus"));
        QTest::keyClick(&control, Qt::Key_Tab);
        CHECK_FALSE(control.hasFocus());
        CHECK(bench.heldBy(bench.text) == s(";aus"));
    }
    SECTION("going on writing closes it")
    {
        bench.keys(bench.text, " und");
        CHECK_FALSE(completion->list()->isVisible());
    }
}

TEST_CASE("A text module that is no longer used is not offered", "[ui][writing]")
{
    AidsDesk bench;
    for (const Record& record : bench.desk.workspace.list(entityOf<TextModule>()))
        bench.desk.set(record.ref(), "retired", qint64(1));
    bench.text->control()->setFocus();
    bench.keys(bench.text, ";aus");
    CHECK(ModuleCompletion::of(*bench.text->control())->list() == nullptr);
}

TEST_CASE("Where no abbreviation fits Tab does what it always does", "[ui][writing]")
{
    AidsDesk bench;
    const char* const written = GENERATE(";xyz", "aus", "Wort;aus", "; ");
    QWidget& control = *bench.title->control();
    control.setFocus();
    bench.keys(bench.title, written);
    QTest::keyClick(&control, Qt::Key_Tab);
    CHECK_FALSE(control.hasFocus());
    CHECK(bench.heldBy(bench.title) == s(written).trimmed()); // no text keeps a blank at its end
}

TEST_CASE("Below a long text stands how long it is, and how much of it is selected", "[ui][writing]")
{
    AidsDesk bench;
    FieldEditor* editor = bench.editor(GENERATE(1, 2));
    const auto* count = editor->findChild<TextCount*>();
    REQUIRE(count);
    CHECK(count->text() == s("0 Wörter, 0 Zeichen"));
    QWidget& control = *editor->control();
    control.setFocus();
    bench.keys(editor, "Eins zwei drei");
    waitUntil([&] { return count->text() == s("3 Wörter, 14 Zeichen"); });
    QTest::keyClick(&control, Qt::Key_Left, Qt::ControlModifier | Qt::ShiftModifier);
    waitUntil([&] { return count->text() == s("1 Wort, 4 Zeichen ausgewählt; insgesamt 3 Wörter, 14 Zeichen"); });
    // Asked for, it is read out at once.
    QTest::keyClick(&control, Qt::Key_End);
    auto* announce = control.findChild<QAction*>(s("count-words"));
    REQUIRE(announce);
    announce->trigger();
    CHECK(count->text() == s("3 Wörter, 14 Zeichen"));
    // Of the text of another row nobody sees the count of the one before.
    control.clearFocus();
    editor->setValue(s("Zwei Wörter"));
    CHECK(count->text() == s("2 Wörter, 11 Zeichen"));
    CHECK(bench.title->findChild<TextCount*>() == nullptr);
}
