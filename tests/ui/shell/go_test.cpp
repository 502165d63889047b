// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/textlinks.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/concept/conceptpage.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/form/referencesview.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/pagehost.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <QTest>
#include <QTextEdit>
#include <QTreeWidget>

using namespace iplan;
using namespace iplan::test;

namespace
{

RowRef shown(const Office& office)
{
    return office.window->pages().current()->currentRecord();
}

FieldEditor& editorInFront(const Office& office, QStringView field)
{
    Page* page = office.window->pages().current();
    FormPanel* panel = nullptr;
    if (auto* list = qobject_cast<EntityPage*>(page))
        panel = list->panel();
    else if (auto* tree = qobject_cast<ConceptPage*>(page))
        panel = tree->panel();
    REQUIRE(panel);
    FieldEditor* editor = panel->form()->editor(field);
    REQUIRE(editor);
    panel->form()->focusField(field);
    return *editor;
}

int heading(const SearchPanel& search, const char* text)
{
    for (int row = 0; row < search.results()->count(); ++row) {
        if (search.results()->item(row)->text() == QString::fromUtf8(text))
            return row;
    }
    return -1;
}

} // namespace

TEST_CASE("Back and forward go through rows and pages like a browser", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    QAction* back = office.action(Command::GoBack);
    QAction* forward = office.action(Command::GoForward);
    const RowRef first = office.row("measure", QStringLiteral("K001"));
    const RowRef second = office.row("measure", QStringLiteral("K022"));
    const RowRef module = office.row("conceptModule", QStringLiteral("6"));
    office.window->openRecord(first);
    office.window->openRecord(second);
    office.window->openRecord(module);
    office.window->showPage(QStringLiteral("trash"));
    CHECK_FALSE(forward->isEnabled());

    press(Qt::Key_Left, Qt::AltModifier);
    CHECK(office.window->pages().currentKey() == u"concept");
    CHECK(shown(office) == module);
    // The button at the side of the mouse does the same.
    QTest::mouseClick(office.window->pages().current(), Qt::BackButton);
    CHECK(shown(office) == second);
    back->trigger();
    CHECK(shown(office) == first);
    CHECK(forward->isEnabled());
    press(Qt::Key_Right, Qt::AltModifier);
    CHECK(shown(office) == second);
    QTest::mouseClick(office.window->pages().current(), Qt::ForwardButton);
    CHECK(shown(office) == module);

    // What was passed with the arrow keys is no step; what is erased is passed over.
    auto* page = &openPage<EntityPage>(office, "measure");
    page->view()->setFocus();
    const RowRef before = shown(office);
    for (int i = 0; i < 5; ++i)
        press(before == first ? Qt::Key_Down : Qt::Key_Up);
    press(Qt::Key_Down);
    office.window->showPage(QStringLiteral("findings"));
    back->trigger();
    CHECK(office.window->pages().currentKey() == u"measure");
    back->trigger();
    CHECK(shown(office) == module);
    REQUIRE_OK(office.workspace().store().erasure().erase({second}));
    CHECK(office.message().isEmpty());
}

TEST_CASE("Rows seen last stand in the search and in a menu, also the next day", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef first = office.row("measure", QStringLiteral("K001"));
    const RowRef second = office.row("measure", QStringLiteral("K022"));
    const QString path = office.workspace().store().file().path();
    office.window->openRecord(first);
    office.window->openRecord(second);
    office.window->showPage(QStringLiteral("reports"));
    office.action(Command::FileClose)->trigger();
    REQUIRE(office.window->openFile(path));
    office.window->showPage(QStringLiteral("trash"));

    office.action(Command::SearchAll)->trigger();
    SearchPanel& search = office.window->searchPanel();
    REQUIRE(heading(search, "Zuletzt angesehen") == 0);
    CHECK(search.results()->item(1)->text().startsWith(QStringLiteral("K022")));
    CHECK(search.results()->item(2)->text().startsWith(QStringLiteral("K001")));
    press(Qt::Key_Down);
    press(Qt::Key_Return);
    CHECK(shown(office) == first);

    QMenu* menu = office.window->actions().submenu(Command::RecentRecords);
    Q_EMIT menu->aboutToShow();
    REQUIRE(menu->actions().size() >= 1);
    CHECK(menu->actions().first()->text().startsWith(QStringLiteral("K022")));
    menu->actions().first()->trigger();
    CHECK(shown(office) == second);
}

TEST_CASE("The search finds pages and commands, too", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.action(Command::SearchAll)->trigger();
    SearchPanel& search = office.window->searchPanel();
    type(*search.field(), QStringLiteral("papierk"));
    REQUIRE(heading(search, "Seiten") == 0);
    press(Qt::Key_Return);
    CHECK(office.window->pages().currentKey() == u"trash");
    CHECK_FALSE(search.isVisible());

    office.action(Command::SearchAll)->trigger();
    retype(*search.field(), QStringLiteral("kopie speich"));
    const int commands = heading(search, "Befehle");
    REQUIRE(commands >= 0);
    office.chooser.answer = office.folder.file(QStringLiteral("Kopie.iplan"));
    search.results()->setCurrentRow(commands + 1);
    press(Qt::Key_Return);
    CHECK(QFileInfo::exists(office.chooser.answer));
}

TEST_CASE("A copied reference is pasted into texts, leads there, and is seen from both sides", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef target = office.row("measure", QStringLiteral("K001"));
    const RowRef origin = office.row("measure", QStringLiteral("K022"));
    const RowRef module = office.row("conceptModule", QStringLiteral("6"));
    CHECK_FALSE(office.action(Command::CopyLink)->shortcut().isEmpty());
    office.window->openRecord(target);
    office.action(Command::CopyLink)->trigger();
    CHECK(QGuiApplication::clipboard()->text() == addressOf(target));
    CHECK(QGuiApplication::clipboard()->mimeData()->html().contains(QStringLiteral("K001")));
    const QString name = office.workspace().labelOf(target);

    // Into plain text, as a link with the name of the row.
    office.window->openRecord(origin);
    auto* plain = qobject_cast<QPlainTextEdit*>(editorInFront(office, u"internalNote").control());
    REQUIRE(plain);
    plain->setFocus();
    type(*plain, QStringLiteral("Siehe "));
    press(Qt::Key_V, Qt::ControlModifier);
    office.window->pages().current()->flush();
    CHECK(office.text(origin, "internalNote") ==
          QStringLiteral("Siehe %1").arg(plainLink(name, *RecordAddress::parse(addressOf(target)))));
    const auto links = value_of(textLinksTo(office.workspace().store(), target));
    REQUIRE(links.size() == 1);
    CHECK(links.first().from == origin);

    ReferencesView references(office.workspace());
    for (const auto& [row, head] :
         {std::pair{target, "Genannt in Texten von (1)"}, std::pair{origin, "In den eigenen Texten genannt (1)"}}) {
        references.setOwner(row);
        references.show();
        CHECK(references.tree()->findItems(QString::fromUtf8(head), Qt::MatchExactly).size() == 1);
    }
    // Who names a row in a text uses it; who is named there does not.
    const auto count = [&](const RowRef& row) {
        references.setOwner(row);
        return references.summaryText().remove(QRegularExpression(QStringLiteral("[^0-9]"))).toInt();
    };
    const int usesOfTarget = count(target);
    const int usesOfOrigin = count(origin);
    office.action(Command::Undo)->trigger();
    CHECK(count(target) == usesOfTarget - 1);
    CHECK(count(origin) == usesOfOrigin);
    office.action(Command::Redo)->trigger();
    references.hide();

    // Into rich text; Ctrl+click and the keyboard follow it.
    office.window->openRecord(module);
    auto* rich = qobject_cast<QTextEdit*>(editorInFront(office, u"objectives").control());
    REQUIRE(rich);
    rich->setFocus();
    rich->moveCursor(QTextCursor::Start);
    press(Qt::Key_V, Qt::ControlModifier);
    type(*rich, QStringLiteral(" und"));
    office.window->pages().current()->flush();
    CHECK(office.workspace()
              .find(module)
              ->value(u"objectives")
              .text()
              .contains(QStringLiteral("<a href=\"%1\">%2</a> und").arg(addressOf(target), name.toHtmlEscaped())));
    CHECK(value_of(textLinksTo(office.workspace().store(), target)).size() == 2);
    const QRect letter = rich->cursorRect([&] {
        QTextCursor cursor(rich->document());
        cursor.setPosition(3);
        return cursor;
    }());
    QTest::mouseClick(rich->viewport(), Qt::LeftButton, Qt::ControlModifier, letter.center());
    waitUntil([&] { return shown(office) == target; });

    office.window->openRecord(origin);
    plain = qobject_cast<QPlainTextEdit*>(editorInFront(office, u"internalNote").control());
    plain->setFocus();
    plain->moveCursor(QTextCursor::End);
    QTest::mouseClick(plain->viewport(), Qt::LeftButton, Qt::ControlModifier, plain->cursorRect().center());
    waitUntil([&] { return shown(office) == target; });

    // The keyboard follows links in both kinds of texts.
    office.window->activateWindow(); // the view above was a window of its own
    REQUIRE(QTest::qWaitForWindowActive(office.window.get()));
    office.window->openRecord(origin);
    plain = qobject_cast<QPlainTextEdit*>(editorInFront(office, u"internalNote").control());
    plain->setFocus();
    plain->moveCursor(QTextCursor::End);
    REQUIRE(plain->hasFocus());
    REQUIRE(plain->toPlainText().contains(addressOf(target)));
    press(Qt::Key_Return, Qt::AltModifier);
    CHECK(plain->toPlainText().count(u'\n') == 0);
    waitUntil([&] { return shown(office) == target; });
    office.window->openRecord(module);
    rich = qobject_cast<QTextEdit*>(editorInFront(office, u"objectives").control());
    rich->setFocus();
    rich->moveCursor(QTextCursor::Start);
    rich->moveCursor(QTextCursor::Right);
    press(Qt::Key_Return, Qt::AltModifier);
    waitUntil([&] { return shown(office) == target; });
    CHECK(office.workspace().find(origin)->value(u"internalNote").text().count(u'\n') == 0);

    // An address that leads nowhere says so.
    CHECK(office.window->openAddress(addressOf(origin)));
    CHECK_FALSE(office.window->openAddress(addressOf({&entityOf<Measure>(), newRowId()})));
    CHECK(office.message().contains(QStringLiteral("führt zu keinem Eintrag")));
}
