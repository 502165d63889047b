// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/ownwords.h"
#include "tests/core/spelling/tinydictionary.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/office.h"
#include "ui/editor/fieldeditor.h"
#include "ui/shell/settingswindow.h"
#include "ui/shell/theme.h"
#include "ui/writing/spelling.h"
#include "ui/writing/spellmarks.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextEdit>
#include <QVBoxLayout>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A person at a PC whose only German dictionary is the tiny one.
struct Spelled {
    TinyDictionary tiny;
    Spelled()
    {
        QFile::remove(ownWordsPath());
        qputenv("DICPATH", QFile::encodeName(tiny.folder.path()));
        storeSpelling({true, tiny.files.language});
    }
    ~Spelled()
    {
        qunsetenv("DICPATH");
        storeSpelling({});
        QFile::remove(ownWordsPath());
    }
    Spelled(const Spelled&) = delete;
    Spelled& operator=(const Spelled&) = delete;
};

/// … who has a form with three fields in front.
struct WritingDesk : Spelled {
    Desk desk;
    QWidget form;
    FieldEditor* title = makeEditor(*entityOf<Measure>().field(u"title"), desk.workspace, &form);
    FieldEditor* summary = makeEditor(*entityOf<Measure>().field(u"description"), desk.workspace, &form);
    FieldEditor* rich = makeEditor(*entityOf<ConceptModule>().field(u"objectives"), desk.workspace, &form);

    WritingDesk()
    {
        auto* column = new QVBoxLayout(&form);
        for (FieldEditor* editor : {title, summary, rich})
            column->addWidget(editor);
        present(form);
        waitUntil([this] { return spelling().checker() != nullptr; });
    }
    Spelling& spelling() { return Spelling::of(desk.workspace); }
    /// Waits until these, and no other, words of the field are underlined.
    static void awaitWrong(FieldEditor* editor, const QStringList& words)
    {
        SpellMarks* marks = SpellMarks::of(*editor->control());
        REQUIRE(marks);
        const auto wrong = [marks] {
            QStringList out;
            for (const SpellMarks::Mark& mark : marks->marks())
                out << mark.word;
            return out;
        };
        if (!QTest::qWaitFor([&] { return wrong() == words; }))
            CHECK(wrong() == words);
    }
    static QString textOf(FieldEditor* editor)
    {
        if (auto* line = qobject_cast<QLineEdit*>(editor->control()))
            return line->text();
        if (auto* plain = qobject_cast<QPlainTextEdit*>(editor->control()))
            return plain->toPlainText();
        return qobject_cast<QTextEdit*>(editor->control())->toPlainText();
    }
};

/// The menu that the menu key opens at the cursor.
QMenu& menuOf(QWidget& control)
{
    const QRect cursor = control.inputMethodQuery(Qt::ImCursorRectangle).toRect();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, cursor.center(), control.mapToGlobal(cursor.center()));
    QApplication::sendEvent(&control, &asked);
    waitUntil([] { return QApplication::activePopupWidget() != nullptr; });
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    return *menu;
}

void choose(QMenu& menu, const QString& text)
{
    for (QAction* action : menu.actions()) {
        if (action->text() == text) {
            menu.setActiveAction(action);
            QTest::keyClick(&menu, Qt::Key_Return);
            return;
        }
    }
    FAIL(text.toStdString());
}

/// How much red is in the picture of the widget: the line is thin, its edges are pale.
int redPixels(QWidget& widget)
{
    const QImage image = widget.grab().toImage();
    int out = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor at = image.pixelColor(x, y);
            if (at.red() - at.green() > 40 && at.red() - at.blue() > 40)
                ++out;
        }
    }
    return out;
}

const QString kLearn = QStringLiteral("Zum Wörterbuch dieses PCs hinzufügen");

} // namespace

TEST_CASE("A wrong word is underlined when the next one begins, and replaced by the menu", "[ui]")
{
    WritingDesk bench;
    const int which = GENERATE(0, 1, 2);
    FieldEditor* editor = QList<FieldEditor*>{bench.title, bench.summary, bench.rich}.at(which);
    QWidget& control = *editor->control();
    INFO(editor->field().key);
    control.setFocus();
    type(control, s("Der Maßnhame"));
    QTest::qWait(100); // longer than the delay: a word that is being typed is not wrong yet
    CHECK(SpellMarks::of(control)->marks().isEmpty());
    CHECK(redPixels(control) == 0);
    type(control, s(" Dialog"));
    WritingDesk::awaitWrong(editor, {s("Maßnhame")});
    CHECK(redPixels(control) > 10);

    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&control, Qt::Key_Left);
    QMenu& menu = menuOf(control);
    CHECK(menu.actions().first()->text() == s("Maßnahme"));
    QTest::keyClick(&menu, Qt::Key_Down);
    QTest::keyClick(&menu, Qt::Key_Return);
    CHECK(WritingDesk::textOf(editor) == s("Der Maßnahme Dialog"));
    WritingDesk::awaitWrong(editor, {});
    QTest::keyClick(&control, Qt::Key_Z, Qt::ControlModifier);
    CHECK(WritingDesk::textOf(editor) == s("Der Maßnhame Dialog"));
    QTest::keyClick(&control, Qt::Key_End);
    WritingDesk::awaitWrong(editor, {s("Maßnhame")});
}

TEST_CASE("A word that was added to the dictionary is right in every field", "[ui]")
{
    WritingDesk bench;
    bench.title->setValue(s("Quartiersnah der Dialog"));
    bench.summary->setValue(s("der Dialog quartiersnah der Süd"));
    bench.rich->setValue(s("<p>Nord quartiersnah</p>"));
    WritingDesk::awaitWrong(bench.title, {s("Quartiersnah")});
    WritingDesk::awaitWrong(bench.summary, {s("quartiersnah")});
    WritingDesk::awaitWrong(bench.rich, {s("quartiersnah")});

    QWidget& control = *bench.summary->control();
    control.setFocus();
    for (int i = 0; i < 14; ++i)
        QTest::keyClick(&control, Qt::Key_Right);
    choose(menuOf(control), kLearn);
    for (FieldEditor* editor : {bench.title, bench.summary, bench.rich})
        WritingDesk::awaitWrong(editor, {});
    CHECK(value_of(readOwnWords(ownWordsPath())) == QSet<QString>{s("quartiersnah")});
    CHECK_FALSE(bench.summary->isModified());
}

TEST_CASE("A word that was added to the file is right for all, until the step is taken back", "[ui]")
{
    WritingDesk bench;
    bench.title->setValue(s("Quartiersnah der Dialog"));
    bench.summary->setValue(s("quartiersnah"));
    WritingDesk::awaitWrong(bench.title, {s("Quartiersnah")});
    QWidget& control = *bench.summary->control();
    control.setFocus();
    WritingDesk::awaitWrong(bench.summary, {s("quartiersnah")});
    choose(menuOf(control), s("Zum Wörterbuch der Datei hinzufügen"));
    WritingDesk::awaitWrong(bench.title, {});
    WritingDesk::awaitWrong(bench.summary, {});
    const auto words = bench.desk.workspace.list(entityOf<DictionaryWord>());
    REQUIRE(words.size() == 1);
    CHECK(words.first().value(u"word").text() == s("quartiersnah"));
    CHECK(words.first().value(u"language").text() == s("de"));
    CHECK(value_of(readOwnWords(ownWordsPath())).isEmpty()); // nothing on the PC
    REQUIRE(bench.desk.workspace.runner().undo());
    WritingDesk::awaitWrong(bench.title, {s("Quartiersnah")});
}

TEST_CASE("A word can be left alone in one field", "[ui]")
{
    WritingDesk bench;
    bench.title->setValue(s("Xqzvwj"));
    bench.summary->setValue(s("Xqzvwj"));
    WritingDesk::awaitWrong(bench.title, {s("Xqzvwj")});
    QWidget& control = *bench.title->control();
    control.setFocus();
    QMenu& menu = menuOf(control);
    CHECK(menu.actions().first()->text() == s("Kein Vorschlag für „Xqzvwj“"));
    CHECK_FALSE(menu.actions().first()->isEnabled());
    choose(menu, s("Hier nicht prüfen"));
    WritingDesk::awaitWrong(bench.title, {});
    WritingDesk::awaitWrong(bench.summary, {s("Xqzvwj")});
}

TEST_CASE("What cannot be changed, and what is no prose, is not checked", "[ui]")
{
    WritingDesk bench;
    for (FieldEditor* editor : {bench.title, bench.summary, bench.rich}) {
        editor->setValue(s("Xqzvwj"));
        WritingDesk::awaitWrong(editor, {s("Xqzvwj")});
        editor->setReadOnly(true);
        WritingDesk::awaitWrong(editor, {});
        editor->setReadOnly(false);
        WritingDesk::awaitWrong(editor, {s("Xqzvwj")});
    }
    for (const FieldInfo* field : {entityOf<Measure>().field(u"code"), entityOf<Person>().field(u"familyName"),
                                   entityOf<Person>().field(u"email"), entityOf<Person>().field(u"address"),
                                   entityOf<Measure>().field(u"plannedStart"), entityOf<Measure>().field(u"source")}) {
        const std::unique_ptr<FieldEditor> editor(makeEditor(*field, bench.desk.workspace));
        INFO(field->key);
        CHECK(SpellMarks::of(*editor->control()) == nullptr);
    }
}

TEST_CASE("Names of the file are right, and those that it gets", "[ui]")
{
    WritingDesk bench;
    bench.summary->setValue(s("Der Mustermann, Öhmds Dialog, Jugendamt, Neumensch"));
    WritingDesk::awaitWrong(bench.summary, {s("Neumensch")});
    Person someone;
    someone.familyName = s("Neumensch");
    const auto id = bench.desk.add(someone);
    WritingDesk::awaitWrong(bench.summary, {});
    bench.desk.remove(rowRef(id));
    WritingDesk::awaitWrong(bench.summary, {s("Neumensch")});
}

TEST_CASE("Screen readers say that the cursor stands in a wrong word", "[ui]")
{
    WritingDesk bench;
    QWidget& control = *bench.summary->control();
    bench.summary->setValue(s("Dialog Xqzvwj Dialog"));
    WritingDesk::awaitWrong(bench.summary, {s("Xqzvwj")});
    control.setFocus();
    const QString before = control.accessibleDescription();
    for (int i = 0; i < 9; ++i)
        QTest::keyClick(&control, Qt::Key_Right);
    waitUntil([&] { return control.accessibleDescription() != before; });
    CHECK(control.accessibleDescription().startsWith(s("Nicht im Wörterbuch: „Xqzvwj“.")));
    QTest::keyClick(&control, Qt::Key_End);
    waitUntil([&] { return control.accessibleDescription() == before; });
}

TEST_CASE("Spelling is switched off and on in the settings", "[ui]")
{
    Office office; // begins with the settings of a new PC
    const Spelled spelled;
    office.openEmpty();
    FieldEditor* editor = makeEditor(*entityOf<Measure>().field(u"title"), office.workspace(), office.window.get());
    editor->show();
    editor->setValue(s("Xqzvwj"));
    WritingDesk::awaitWrong(editor, {s("Xqzvwj")});

    office.action(Command::Settings)->trigger();
    auto* settings = office.window->findChild<SettingsWindow*>();
    REQUIRE(settings);
    auto& on = part<QCheckBox>(*settings, "settingsSpelling");
    auto& language = part<QComboBox>(*settings, "settingsSpellingLanguage");
    CHECK(on.isChecked());
    CHECK(language.currentData().toString() == s("de_TEST"));
    CHECK(settings->findChild<QLabel*>(s("settingsSpellingMissing")) == nullptr);
    on.click();
    WritingDesk::awaitWrong(editor, {});
    CHECK_FALSE(language.isEnabled());
    CHECK_FALSE(storedSpelling().on);
    on.click();
    WritingDesk::awaitWrong(editor, {s("Xqzvwj")});
}

TEST_CASE("Where no dictionary is installed nothing is checked, and the settings say how to get one", "[ui]")
{
    Office office;
    const Spelled spelled;
    storeSpelling({true, s("tlh_XX")});
    office.openEmpty();
    CHECK(Spelling::of(office.workspace()).checker() == nullptr);
    office.action(Command::Settings)->trigger();
    auto* settings = office.window->findChild<SettingsWindow*>();
    REQUIRE(settings);
    CHECK(part<QLabel>(*settings, "settingsSpellingMissing").text().contains(s("hunspell-de-de")));
    CHECK(office.message().isEmpty());
}

TEST_CASE("A damaged dictionary is named, and writing goes on", "[ui]")
{
    const Spelled spelled;
    spelled.tiny.write(spelled.tiny.files.dic, "12\nder\n");
    Desk desk;
    const std::unique_ptr<FieldEditor> editor(makeEditor(*entityOf<Measure>().field(u"description"), desk.workspace));
    waitUntil([&] { return !desk.errors.isEmpty(); });
    CHECK(desk.errors.first().contains(s("de_TEST.dic")));
    present(*editor);
    type(*editor->control(), s("Xqzvwj Xqzvwj"));
    CHECK(WritingDesk::textOf(editor.get()) == s("Xqzvwj Xqzvwj"));
}

TEST_CASE("In a long text what is in sight is checked, wherever one scrolls", "[ui]")
{
    WritingDesk bench;
    QString text;
    while (text.size() < 100'000)
        text += s("Der Dialog bzw. Lehrer Nord Süd Übung.\n");
    bench.summary->setValue(QString(s("Xanfang ") + text + s("Xende")));
    WritingDesk::awaitWrong(bench.summary, {s("Xanfang")});
    QWidget& control = *bench.summary->control();
    control.setFocus();
    QTest::keyClick(&control, Qt::Key_End, Qt::ControlModifier);
    WritingDesk::awaitWrong(bench.summary, {s("Xende")});
}

TEST_CASE("The line below wrong words is seen in every theme", "[ui]")
{
    for (const Theme theme : kThemes) {
        if (theme == Theme::System)
            continue;
        const QPalette palette = themePalette(theme);
        INFO(themeKey(theme).toStdString());
        CHECK(contrastOf(spellLineColor(palette), palette.color(QPalette::Base)) >= 4.5);
    }
}
