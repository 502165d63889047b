// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "ui/editor/fieldeditor.h"
#include "ui/editor/longtexteditor.h"

#include <memory>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// An editor in a window, with another control to leave it for.
struct Bench {
    template <class E>
    Bench(Desk& desk, const char* key, E* = nullptr)
        : editor(makeEditor(*entityOf<E>().field(QString::fromLatin1(key)), desk.workspace, &window)),
          edited(editor, &FieldEditor::edited), invalid(editor, &FieldEditor::invalidInput)
    {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(editor);
        column->addWidget(other = new QLineEdit(&window));
        present(window);
        editor->setFocus();
    }
    QWidget window;
    FieldEditor* editor = nullptr;
    QLineEdit* other = nullptr;
    QSignalSpy edited;
    QSignalSpy invalid;

    void leave() { other->setFocus(); }
    [[nodiscard]] QWidget& control() const { return *editor->control(); }
    [[nodiscard]] QString line() const { return qobject_cast<QLineEdit*>(editor->control())->text(); }
};

template <class E>
E* of()
{
    return nullptr;
}

} // namespace

TEST_CASE("A line counts on Return or when it is left, and Esc drops it", "[ui]")
{
    Desk desk;
    Bench bench(desk, "title", of<Measure>());
    bench.editor->setValue(QStringLiteral("alt"));
    CHECK(bench.edited.isEmpty());

    retype(bench.control(), QStringLiteral("Ärger mit Übungen"));
    CHECK(bench.editor->isModified());
    CHECK(bench.edited.isEmpty());
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    REQUIRE(bench.edited.size() == 1);
    CHECK(bench.editor->value() == Value(QStringLiteral("Ärger mit Übungen")));
    bench.leave();
    CHECK(bench.edited.size() == 1); // nothing new

    bench.editor->setFocus();
    retype(bench.control(), QStringLiteral("weg damit"));
    QTest::keyClick(&bench.control(), Qt::Key_Escape);
    bench.leave();
    CHECK(bench.edited.size() == 1);
    CHECK(bench.line() == QStringLiteral("Ärger mit Übungen"));

    bench.editor->setFocus();
    retype(bench.control(), QStringLiteral("neu"));
    bench.leave();
    CHECK(bench.edited.size() == 2);
}

TEST_CASE("A line that is longer than any screen is shown whole and not cut by being shown", "[ui]")
{
    Desk desk;
    Bench bench(desk, "title", of<Measure>());
    for (const int letters : {32'767, 32'768, 100'000}) {
        const QString text(letters, QLatin1Char('x'));
        bench.editor->setValue(text);
        CHECK_FALSE(bench.editor->isModified());
        bench.leave();
        CHECK(bench.edited.isEmpty());
        CHECK(bench.line() == text);
    }
}

TEST_CASE("What others write does not disturb typing", "[ui]")
{
    Desk desk;
    Bench bench(desk, "title", of<Measure>());
    bench.editor->setValue(QStringLiteral("alt"));
    retype(bench.control(), QStringLiteral("meins"));
    bench.editor->offerValue(QStringLiteral("deins"));
    CHECK(bench.line() == QStringLiteral("meins"));
    SECTION("Esc shows theirs")
    {
        QTest::keyClick(&bench.control(), Qt::Key_Escape);
        CHECK(bench.line() == QStringLiteral("deins"));
    }
    SECTION("going on saves mine")
    {
        QTest::keyClick(&bench.control(), Qt::Key_Return);
        CHECK(bench.edited.size() == 1);
    }
    SECTION("without typing theirs shows at once")
    {
        bench.editor->setValue(QStringLiteral("alt"));
        bench.editor->offerValue(QStringLiteral("deins"));
        CHECK(bench.line() == QStringLiteral("deins"));
    }
}

TEST_CASE("Amounts and numbers are read as written in German", "[ui]")
{
    Desk desk;
    Bench bench(desk, "amount", of<CostItem>());
    bench.editor->setValue(Value(qint64(100)));
    CHECK(bench.line() == QStringLiteral("1,00 €"));
    retype(bench.control(), QStringLiteral("12500"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.editor->value() == Value(qint64(1250000)));
    CHECK(bench.line() == QStringLiteral("12.500,00 €"));

    retype(bench.control(), QStringLiteral("1.50"));
    CHECK(bench.editor->message().contains(QStringLiteral("12.500,00"))); // while typing: what is allowed
    bench.leave();
    REQUIRE(bench.invalid.size() == 1);
    CHECK(bench.editor->value() == Value(qint64(1250000)));
    CHECK(bench.line() == QStringLiteral("1.50")); // to be mended, not lost
    CHECK(bench.control().accessibleDescription().contains(bench.editor->message()));

    bench.editor->setFocus();
    retype(bench.control(), QString());
    bench.leave();
    CHECK(bench.editor->value().isNull());
    CHECK(bench.editor->message().isEmpty());
}

TEST_CASE("Days can be typed or taken from the calendar", "[ui]")
{
    Desk desk;
    Bench bench(desk, "refusedOn", of<CostItem>());
    retype(bench.control(), QStringLiteral("1.3.26"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.line() == QStringLiteral("01.03.2026"));
    retype(bench.control(), QStringLiteral("31.2.2026"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.invalid.size() == 1);
    QTest::keyClick(&bench.control(), Qt::Key_Escape);
    CHECK(bench.line() == QStringLiteral("01.03.2026"));
    retype(bench.control(), QStringLiteral("+14")); // from 21.11.2026
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.line() == QStringLiteral("05.12.2026"));
}

TEST_CASE("Dates of any precision can be typed", "[ui]")
{
    Desk desk;
    Bench bench(desk, "plannedStart", of<Measure>());
    retype(bench.control(), QStringLiteral("q3 2026"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.editor->value() == Value(QStringLiteral("2026-Q3")));
    CHECK(bench.line() == QStringLiteral("3. Quartal 2026"));
    retype(bench.control(), QStringLiteral("heute"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.line() == QStringLiteral("21.11.2026"));
    retype(bench.control(), QStringLiteral("2. Hj. 2029"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.line() == QStringLiteral("2. Halbjahr 2029"));
    retype(bench.control(), QStringLiteral("bald"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    CHECK(bench.editor->value() == Value(QStringLiteral("2029-H2")));
    CHECK(bench.editor->message().contains(QStringLiteral("4. Quartal 2026")));
}

TEST_CASE("Long texts keep Return and let Tab go on", "[ui]")
{
    Desk desk;
    Bench bench(desk, "summary", of<Measure>());
    type(bench.control(), QStringLiteral("Erste"));
    QTest::keyClick(&bench.control(), Qt::Key_Return);
    type(bench.control(), QStringLiteral("Zweite Übung"));
    CHECK(bench.edited.isEmpty());
    QTest::keyClick(&bench.control(), Qt::Key_Return, Qt::ControlModifier);
    REQUIRE(bench.edited.size() == 1);
    CHECK(bench.editor->value() == Value(QStringLiteral("Erste\nZweite Übung")));

    type(bench.control(), QStringLiteral(" und"));
    QTest::keyClick(&bench.control(), Qt::Key_Tab);
    CHECK(QApplication::focusWidget() == bench.other);
    CHECK(bench.edited.size() == 2);

    bench.editor->setFocus();
    type(bench.control(), QStringLiteral(" mehr"));
    CHECK(bench.edited.wait(kTypingPause * 5)); // a pause is enough
    type(bench.control(), QStringLiteral(" noch"));
    CHECK(qobject_cast<QPlainTextEdit*>(&bench.control())->toPlainText().endsWith(QStringLiteral("mehr noch")));
}

TEST_CASE("Undo belongs to the text while typing, and to the program afterwards", "[ui]")
{
    Desk desk;
    Bench bench(desk, "title", of<Measure>());
    QAction undo(&bench.window);
    undo.setShortcut(QKeySequence::Undo);
    bench.window.addAction(&undo);
    QSignalSpy triggered(&undo, &QAction::triggered);
    bench.editor->setValue(QStringLiteral("alt"));
    QTest::keyClick(&bench.control(), Qt::Key_End);
    QTest::keyClick(&bench.control(), Qt::Key_X);
    CHECK(bench.line() == QStringLiteral("altx"));
    QTest::keyClick(&bench.control(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(bench.line() == QStringLiteral("alt"));
    CHECK(triggered.isEmpty());
    QTest::keyClick(&bench.control(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(triggered.size() == 1);
}

TEST_CASE("Options are chosen from a list with an empty entry", "[ui]")
{
    Desk desk;
    Bench bench(desk, "state", of<Measure>());
    auto* box = qobject_cast<QComboBox*>(&bench.control());
    REQUIRE(box);
    CHECK(box->itemText(0) == QStringLiteral("–"));
    CHECK(box->accessibleName() == QStringLiteral("Stand"));
    QTest::keyClick(box, Qt::Key_Down);
    QTest::keyClick(box, Qt::Key_Down);
    CHECK(bench.edited.isEmpty()); // steps on the way are not saved
    bench.leave();
    REQUIRE(bench.edited.size() == 1);
    CHECK(bench.editor->value() == Value(QStringLiteral("proposed")));

    bench.editor->setValue(QStringLiteral("newerVersion"));
    CHECK(box->currentText() == QStringLiteral("newerVersion"));
    CHECK_FALSE(bench.editor->isModified());
    box->showPopup();
    QTest::keyClick(box->view(), Qt::Key_Home);
    QTest::keyClick(box->view(), Qt::Key_Return);
    CHECK(bench.editor->value().isNull());
    CHECK(bench.edited.size() == 2);
}

TEST_CASE("Yes and no count at once", "[ui]")
{
    Desk desk;
    Bench bench(desk, "quickWin", of<Measure>());
    QTest::keyClick(&bench.control(), Qt::Key_Space);
    CHECK(bench.editor->value() == Value(qint64(1)));
    QTest::keyClick(&bench.control(), Qt::Key_Space);
    CHECK(bench.editor->value().isNull());
    CHECK(bench.edited.size() == 2);
    bench.editor->setReadOnly(true);
    QTest::keyClick(&bench.control(), Qt::Key_Space);
    CHECK(bench.edited.size() == 2);
}

TEST_CASE("References are found by words of the name", "[ui]")
{
    Desk desk;
    Bench bench(desk, "leadOffice", of<Measure>());
    QSignalSpy opened(bench.editor, &FieldEditor::openRequested);
    auto* completer = bench.editor->findChild<QCompleter*>();
    auto* open = bench.editor->findChild<QToolButton*>();
    CHECK_FALSE(open->isEnabled());

    SECTION("typed in full or in part, if only one row fits")
    {
        type(bench.control(), QStringLiteral("aepfel"));
        CHECK(completer->popup()->isVisible());
        CHECK(completer->completionCount() == 1);
        completer->popup()->hide();
        QTest::keyClick(&bench.control(), Qt::Key_Return);
        CHECK(bench.editor->value() == Value(desk.welfare.text()));
        CHECK(bench.line() == QStringLiteral("Äpfel und Öhmd e. V."));
        open->click();
        REQUIRE(opened.size() == 1);
        CHECK(opened.first().first().value<RowRef>() == rowRef(desk.welfare));
        desk.set(rowRef(desk.welfare), "name", QStringLiteral("Birnen"));
        CHECK(bench.line() == QStringLiteral("Birnen"));
        CHECK_FALSE(bench.editor->isModified());
    }
    SECTION("typed and left by Tab while the suggestions are open")
    {
        type(bench.control(), QStringLiteral("aepfel"));
        REQUIRE(completer->popup()->isVisible());
        QTest::keyClick(bench.window.windowHandle(), Qt::Key_Tab);
        CHECK(bench.editor->value() == Value(desk.welfare.text()));
        CHECK_FALSE(completer->popup()->isVisible());
    }
    SECTION("refused at once by Tab if it is not clear which")
    {
        type(bench.control(), QStringLiteral("e"));
        QTest::keyClick(bench.window.windowHandle(), Qt::Key_Tab);
        CHECK(bench.editor->message().contains(QStringLiteral("nicht eindeutig")));
        CHECK(bench.editor->value().isNull());
    }
    SECTION("marked by the arrow keys and taken by Tab")
    {
        type(bench.control(), QStringLiteral("e"));
        QTest::keyClick(bench.window.windowHandle(), Qt::Key_Down);
        QTest::keyClick(bench.window.windowHandle(), Qt::Key_Tab);
        CHECK(bench.line() == QStringLiteral("Äpfel und Öhmd e. V."));
        CHECK(bench.editor->value() == Value(desk.welfare.text()));
    }
    SECTION("chosen from the suggestions")
    {
        type(bench.control(), QStringLiteral("e"));
        CHECK(completer->completionCount() == 2);
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        CHECK(bench.editor->value() == Value(desk.office.text()));
    }
    SECTION("not accepted if it names no row or several")
    {
        type(bench.control(), QStringLiteral("Sportamt"));
        QTest::keyClick(&bench.control(), Qt::Key_Return);
        CHECK(bench.editor->message().contains(QStringLiteral("Sportamt")));
        retype(bench.control(), QStringLiteral("m"));
        completer->popup()->hide();
        bench.leave();
        CHECK(bench.invalid.size() == 2);
        CHECK(bench.editor->value().isNull());
    }
    SECTION("taken away by emptying the line")
    {
        bench.editor->setValue(desk.office.text());
        retype(bench.control(), QString());
        completer->popup()->hide();
        bench.leave();
        CHECK(bench.editor->value().isNull());
        CHECK(bench.edited.size() == 1);
    }
}

TEST_CASE("Addresses among the sources can be opened", "[ui]")
{
    CHECK(
        UrlEditor::addressesIn(QStringLiteral("Ratsprotokoll, S. 3\nhttps://example.org/a b\nhttps://example.org/x")) ==
        QStringList{QStringLiteral("https://example.org/x")});
    Desk desk;
    Bench bench(desk, "source", of<Measure>());
    auto* open = bench.editor->findChild<QToolButton*>();
    CHECK_FALSE(open->isEnabled());
    type(bench.control(), QStringLiteral("https://example.org"));
    CHECK(open->isEnabled());
}
