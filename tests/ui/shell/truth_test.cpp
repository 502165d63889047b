// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says about saving and taking back is true.
#include "tests/ui/merge/twocopies.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/base/operationrunner.h"
#include "ui/form/entityform.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"
#include "ui/widget/messagebar.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>

using namespace iplan;
using namespace iplan::test;

namespace
{

EntityPage& truthPage(const Office& office)
{
    return pageInFront<EntityPage>(office);
}

QString savedText(const Office& office)
{
    return office.window->statusLine().savedText();
}

/// As a person opens the menu and reads.
QString mergeActionText(const Office& office)
{
    QMenu* menu = office.window->editMenu();
    menu->popup({10, 10});
    QCoreApplication::processEvents();
    menu->close();
    return office.action(Command::TakeBackMerge)->text();
}

} // namespace

TEST_CASE("What is typed in a line is saved after a pause, and until then the window says that it is not", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    office.window->openRecord(k001);
    EntityForm* form = truthPage(office).panel()->form();
    const std::pair<const char*, QString> fields[] = {{"title", QStringLiteral("Sprache im Park")},
                                                      {"completion", QStringLiteral("35")},
                                                      {"plannedStart", QStringLiteral("3. Quartal 2027")}};
    for (const auto& [key, text] : fields) {
        INFO(key);
        form->focusField(QString::fromLatin1(key));
        QWidget* line = QApplication::focusWidget();
        retype(*line, text);
        CHECK(savedText(office) == u"Noch nicht gespeichert");
        waitUntil([&] { return office.text(k001, key).contains(text); });
        CHECK(savedText(office).startsWith(QStringLiteral("Gespeichert")));
        CHECK(line->hasFocus()); // and one goes on typing
    }
    // In a cell, too.
    GridView& view = *truthPage(office).view();
    const EntityTableModel& model = truthPage(office).list()->model();
    view.setCurrentIndex(
        model.index(model.state().rowOf(k001.id), model.columns().indexOf(*entityOf<Measure>().field(u"title"))));
    view.setFocus();
    press(Qt::Key_F2);
    REQUIRE(view.editor());
    type(*view.editor()->control(), QStringLiteral(" und Hof"));
    CHECK(savedText(office) == u"Noch nicht gespeichert");
    waitUntil([&] { return office.text(k001, "title") == u"Sprache im Park und Hof"; });
    CHECK(view.editor());
    press(Qt::Key_Escape);
    CHECK(savedText(office).startsWith(QStringLiteral("Gespeichert")));
}

TEST_CASE("Text typed without any pause is saved after two seconds at the latest", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    office.window->openRecord(k001);
    EntityForm* form = truthPage(office).panel()->form();
    for (const char* field : {"title", "description", "cell"}) {
        INFO(field);
        const bool cell = QLatin1String(field) == QLatin1String("cell");
        QWidget* control = nullptr;
        if (cell) {
            GridView& view = *truthPage(office).view();
            const EntityTableModel& model = truthPage(office).list()->model();
            view.setCurrentIndex(
                model.index(model.state().rowOf(k001.id), model.columns().indexOf(*k001.entity->field(u"title"))));
            view.setFocus();
            press(Qt::Key_F2);
            REQUIRE(view.editor());
            control = view.editor()->control();
        } else {
            form->focusField(QString::fromLatin1(field));
            control = QApplication::focusWidget();
        }
        const QString first = cell ? QStringLiteral("C") : QStringLiteral("A"); // "title" was typed before
        retype(*control, first);
        const auto stored = [&] { return office.text(k001, cell ? "title" : field); };
        QElapsedTimer timer;
        timer.start();
        QString typed = first;
        while (!stored().startsWith(first + u'b') && timer.elapsed() < 3 * kTypingPause) {
            type(*control, QStringLiteral("b"));
            typed += u'b';
            CHECK(savedText(office) == u"Noch nicht gespeichert");
            QTest::qWait(100);
        }
        CHECK(timer.elapsed() < kTypingPause + 1000);
        CHECK(typed.startsWith(stored()));
        CHECK(control->hasFocus());
        type(*control, QStringLiteral(" Ende")); // the cursor is where it was
        waitUntil([&] { return stored() == typed + QStringLiteral(" Ende"); });
        CHECK(savedText(office).startsWith(QStringLiteral("Gespeichert")));
        if (cell)
            press(Qt::Key_Escape);
    }
}

TEST_CASE("Half a number is not saved while somebody types it", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    const QString before = office.text(k001, "completion");
    office.window->openRecord(k001);
    truthPage(office).panel()->form()->focusField(u"completion");
    QWidget* control = QApplication::focusWidget();
    retype(*control, QStringLiteral("1"));
    QElapsedTimer all;
    QElapsedTimer gap;
    all.start();
    gap.start();
    bool wasSlow = false; // then there was a pause after all
    while (all.elapsed() < kTypingPause * 2) {
        type(*control, QStringLiteral("5"));
        QTest::keyClick(control, Qt::Key_Backspace);
        wasSlow = wasSlow || gap.restart() > kTypingPause / 2;
        QTest::qWait(100);
    }
    if (!wasSlow)
        CHECK(office.text(k001, "completion") == before);
    type(*control, QStringLiteral("00"));
    waitUntil([&] { return office.text(k001, "completion").startsWith(QStringLiteral("100")); });
}

TEST_CASE("What cannot be saved as it is typed stays unsaved in sight until it is dropped", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    office.window->openRecord(office.row("measure", QStringLiteral("K001")));
    EntityForm* form = truthPage(office).panel()->form();
    for (const char* key : {"plannedStart", "completion", "leadOffice"}) {
        INFO(key);
        form->focusField(QString::fromLatin1(key));
        retype(*QApplication::focusWidget(), QStringLiteral("Nimmerlein"));
        QTest::qWait(kTypingPause + 300);
        CHECK(savedText(office) == u"Noch nicht gespeichert");
        press(Qt::Key_Escape);
        CHECK(savedText(office) == u"Alles gespeichert");
    }
}

TEST_CASE("A state takes its former reason along, asks for a new one and brings both back by one step", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    const auto set = [&](const char* field, const char* value) {
        REQUIRE(office.workspace().runner().run(QStringLiteral("measure:edit"), [&](Writer& writer) {
            return writer.set(
                k001, {FieldValue{entityOf<Measure>().field(QString::fromLatin1(field)), QString::fromUtf8(value)}});
        }));
    };
    set("state", "adopted");
    set("stateReason", "Der Bescheid fehlt.");
    office.window->openRecord(k001);
    EntityForm* form = truthPage(office).panel()->form();
    form->focusField(u"state");
    press(Qt::Key_Down);
    waitUntil([&] { return office.text(k001, "stateReason").isEmpty(); });
    const auto* reason = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    REQUIRE(reason);
    CHECK(reason == form->editor(u"stateReason")->control());
    CHECK(reason->toPlainText().isEmpty());
    CHECK(reason->placeholderText() == u"Bisher: Der Bescheid fehlt.");
    CHECK(reason->accessibleDescription().contains(QStringLiteral("Bisher: Der Bescheid fehlt.")));
    office.action(Command::Undo)->trigger();
    CHECK(office.text(k001, "stateReason") == u"Der Bescheid fehlt.");
    CHECK(reason->placeholderText().isEmpty());
}

TEST_CASE("Nothing that a file came with is offered to be taken back", "[ui]")
{
    for (const char* sample : {"koeln", "aachen"}) {
        Office office;
        office.openSample(QString::fromLatin1(sample));
        CHECK_FALSE(office.action(Command::Undo)->isEnabled());
        CHECK(office.action(Command::Undo)->text() == u"Rückgängig");
    }
    Office office;
    office.openEmpty();
    CHECK_FALSE(office.action(Command::Undo)->isEnabled());
}

TEST_CASE("An import that changed nothing does not advise to take it back", "[ui][exchange]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    QFile file(office.folder.file(QStringLiteral("amt.json")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"format\":\"integrationsplaner\",\"version\":1,\"entities\":{\"measure\":[{\"id\":"
               "\"0f8fad5b-d9cb-469f-a165-70867728950e\",\"code\":\"Z1\",\"title\":\"Neu\"}]}}");
    file.close();
    office.chooser.answer = file.fileName();
    office.action(Command::FileImport)->trigger();
    waitUntil([&] { return office.message().startsWith(QStringLiteral("Importierte Einträge: 1 neu")); });
    CHECK(office.message().contains(QStringLiteral("Rückgängig nimmt den ganzen Import zurück")));
    // From the next step on, undo would take back something else.
    const QVariant imported = office.text(office.row("measure", QStringLiteral("Z1")), "title");
    REQUIRE(office.workspace().runner().run(QStringLiteral("measure:edit"), [&](Writer& writer) {
        return writer.set(office.row("measure", QStringLiteral("K001")),
                          {FieldValue{entityOf<Measure>().field(u"title"), QStringLiteral("danach")}});
    }));
    CHECK(office.message().isEmpty());
    office.action(Command::Undo)->trigger();
    CHECK(office.text(office.row("measure", QStringLiteral("Z1")), "title") == imported.toString());
    office.action(Command::FileImport)->trigger();
    waitUntil([&] { return office.message().startsWith(QStringLiteral("Importiert")); });
    CHECK(office.message().contains(QStringLiteral("nichts geändert")));
    CHECK_FALSE(office.message().contains(QStringLiteral("Rückgängig")));
}

TEST_CASE("A merge is taken back from the menu as long as nothing was written since, and else it says why not",
          "[ui][merge]")
{
    TwoCopies copies;
    copies.onTheWay(1, [](Measure& measure) { measure.title = QStringLiteral("Unterwegs"); });
    Office office;
    REQUIRE(office.window->openFile(copies.officePath()));
    CHECK(mergeActionText(office).endsWith(QStringLiteral("(nicht möglich)")));
    office.action(Command::TakeBackMerge)->trigger();
    CHECK(office.message().contains(QStringLiteral("noch nichts zusammengeführt")));

    mergeInWindow(office, copies.copyPath()).close();
    CHECK(office.text(copies.row(1), "title") == u"Unterwegs");
    SECTION("at once, or after the file was opened again")
    {
        office.action(Command::FileClose)->trigger();
        REQUIRE(office.window->openFile(copies.officePath()));
        CHECK(mergeActionText(office).contains(QStringLiteral("Stand vom")));
        office.action(Command::TakeBackMerge)->trigger();
        waitUntil([&] { return office.workspace().isOpen() && office.text(copies.row(1), "title") == u"Maßnahme 1"; });
        CHECK(mergeActionText(office).endsWith(QStringLiteral("(nicht möglich)")));
        mergeInWindow(office, copies.copyPath()); // what came is not lost
        CHECK(office.text(copies.row(1), "title") == u"Unterwegs");
    }
    SECTION("not after an edit")
    {
        REQUIRE(office.workspace().runner().run(QStringLiteral("measure:edit"), [&](Writer& writer) {
            return writer.set(copies.row(2),
                              {FieldValue{entityOf<Measure>().field(u"title"), QStringLiteral("seither")}});
        }));
        CHECK(mergeActionText(office).endsWith(QStringLiteral("(nicht möglich)")));
        office.action(Command::TakeBackMerge)->trigger();
        CHECK(office.message().contains(QStringLiteral("Seit der Zusammenführung wurde")));
        CHECK(office.text(copies.row(1), "title") == u"Unterwegs");
    }
}
