// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/letterpanel.h"

#include "tests/support/files.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/find.h"
#include "ui/grid/gridview.h"
#include "ui/grid/listtools.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/widget/noteline.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct Letters {
    Letters()
    {
        QSettings().remove(QStringLiteral("letters"));
        for (const char* name : {"Eins-Muster", "Zwei-Muster", "Drei-Muster"}) {
            Person person;
            person.familyName = s(name);
            person.address = s("Musterweg 1\n50667 Köln");
            desk.add(person);
        }
        page.setFileChooser(chooser);
        present(page);
        page.view()->selectRow(0);
        page.findChild<QAction*>(QStringLiteral("letters"))->trigger();
    }
    ~Letters() { QSettings().remove(QStringLiteral("letters")); }
    [[nodiscard]] LetterPanel& panel() const { return part<LetterPanel>(page, "letterPanel"); }
    [[nodiscard]] QAction& output(const char* button, const char* format) const
    {
        auto* out = part<QToolButton>(panel(), button).menu()->findChild<QAction*>(QString::fromLatin1(format));
        REQUIRE(out);
        return *out;
    }

    TempDir folder;
    AnsweringChooser chooser;
    Desk desk;
    EntityPage page{desk.workspace, entityOf<Person>()};
};

} // namespace

TEST_CASE("A serial letter goes to the selection or to all in the list, and is saved for Word", "[ui]")
{
    Letters letters;
    auto& reached = part<QLabel>(letters.panel(), "letterReached");
    auto& to = part<QComboBox>(letters.panel(), "writtenTo");
    CHECK(to.currentText() == QStringLiteral("Auswahl (1)"));
    CHECK(reached.text() == QStringLiteral("1 Anschrift."));
    to.setCurrentIndex(1);
    CHECK(reached.text().startsWith(QStringLiteral("3 Anschriften")));
    auto& leftOut = part<QListWidget>(letters.panel(), "leftOut");
    REQUIRE(leftOut.count() == 1);
    CHECK(leftOut.item(0)->text() == QStringLiteral("Max Mustermann: hat keine Anschrift"));
    CHECK(namelessWidgets(letters.panel()) == QStringList());

    letters.chooser.answer = letters.folder.file(QStringLiteral("briefe.docx"));
    letters.output("outputLetters", "saveDocx").trigger();
    waitUntil([&] { return QFileInfo(letters.chooser.answer).size() > 500; });
    CHECK(contentOf(letters.chooser.answer).startsWith("PK"));
    CHECK_FALSE(
        part<QToolButton>(letters.panel(), "outputLetters").menu()->findChild<QAction*>(QStringLiteral("saveHtml")));
    QTest::keyClick(&letters.panel(), Qt::Key_Escape);
    CHECK_FALSE(letters.page.side());
    CHECK(letters.desk.errors.isEmpty());
}

TEST_CASE("A placeholder that is not known is named before anything is written", "[ui]")
{
    Letters letters;
    auto& text = part<QPlainTextEdit>(letters.panel(), "letterText");
    CHECK(text.toPlainText().startsWith(QStringLiteral("{Anrede},")));
    retype(text, QStringLiteral("Hallo {Vornahme}"));
    letters.output("outputLetters", "saveOdt").trigger();
    CHECK(letters.chooser.asked.isEmpty());
    const auto& problem = part<NoteLine>(letters.panel(), "letterProblem");
    CHECK(problem.text().contains(QStringLiteral("Den Platzhalter {Vornahme} gibt es nicht.")));
    CHECK(problem.isVisible());

    retype(text, QString());
    QMenu* placeholders = part<QToolButton>(letters.panel(), "placeholders").menu();
    placeholders->actions().first()->trigger();
    CHECK(text.toPlainText() == QStringLiteral("{Anrede}"));
    CHECK_FALSE(problem.isVisible());
    letters.chooser.answer = letters.folder.file(QStringLiteral("brief.odt"));
    letters.output("outputLetters", "saveOdt").trigger();
    waitUntil([&] { return QFileInfo(letters.chooser.answer).size() > 500; });
    // What was written last is there the next time.
    EntityPage other(letters.desk.workspace, entityOf<Organization>());
    other.setFileChooser(letters.chooser);
    other.findChild<QAction*>(QStringLiteral("letters"))->trigger();
    CHECK(part<QPlainTextEdit>(other, "letterText").toPlainText() == QStringLiteral("{Anrede}"));
}

TEST_CASE("Labels go on the sheet that is chosen, and are looked at before they are printed", "[ui]")
{
    Letters letters;
    auto& sheet = part<QComboBox>(letters.panel(), "labelSheet");
    auto& first = part<QSpinBox>(letters.panel(), "firstLabel");
    CHECK(first.maximum() == 24);
    sheet.setCurrentIndex(sheet.findData(QStringLiteral("105x48")));
    CHECK(first.maximum() == 12);
    part<QComboBox>(letters.panel(), "writtenTo").setCurrentIndex(1);
    first.setValue(11);
    part<QToolButton>(letters.panel(), "outputLabels").menu()->actions().first()->trigger();
    auto* preview = letters.page.findChild<PrintPreview*>();
    REQUIRE(preview);
    waitUntil([&] { return preview->pages() != nullptr; });
    CHECK(preview->pages()->pageCount() == 2); // two on the first sheet, one on the next
}

TEST_CASE("Letters and mail are in the menu of what a list puts out", "[ui]")
{
    Letters letters;
    const QList<QAction*> shown = letters.page.list()->tools()->outputMenu()->actions();
    for (const char* name : {"letters", "mailToAll"})
        CHECK(shown.contains(letters.page.findChild<QAction*>(QString::fromLatin1(name))));
    EntityPage measures(letters.desk.workspace, entityOf<Measure>());
    measures.setFileChooser(letters.chooser);
    CHECK_FALSE(measures.findChild<QAction*>(QStringLiteral("letters")));
}
