// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/desk.h"
#include "tests/ui/support/pages.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/page/searchpanel.h"
#include "ui/report/reportspage.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"
#include "ui/widget/pageview.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPrinter>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The words of a PDF; empty where poppler is not installed.
QString pdfText(const QString& path)
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
    if (program.isEmpty())
        return {};
    QProcess process;
    process.start(program, {QStringLiteral("-enc"), QStringLiteral("UTF-8"), path, QStringLiteral("-")});
    REQUIRE(process.waitForFinished());
    return QString::fromUtf8(process.readAllStandardOutput()).simplified();
}

EntityForm& formInFront(const Office& office)
{
    auto* page = &pageInFront<EntityPage>(office);
    REQUIRE(page->panel()->form());
    return *page->panel()->form();
}

/// Chooses the option as the keyboard does.
void choose(QComboBox& box, const QString& label)
{
    const int wanted = box.findText(label);
    REQUIRE(wanted >= 0);
    box.setFocus();
    while (box.currentIndex() != wanted)
        press(box.currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
}

ReportsPage& reportsPage(const Office& office)
{
    auto* page = &openPage<ReportsPage>(office, "reports");
    waitUntil([page] { return !page->isBusy(); });
    REQUIRE(page->preview()->pages());
    return *page;
}

} // namespace

TEST_CASE("A coordinator finds K001, changes its state with a reason, takes it back and prints the report", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef k001 = office.row("measure", QStringLiteral("K001"));
    const QString before = office.text(k001, "state");
    const QString reasonBefore = office.text(k001, "stateReason");

    // Ctrl+K, some letters, Return.
    office.action(Command::SearchAll)->trigger();
    SearchPanel& search = office.window->searchPanel();
    REQUIRE(search.isVisible());
    REQUIRE(QApplication::focusWidget() == search.field());
    type(*search.field(), QStringLiteral("K001"));
    REQUIRE(search.results()->count() > 1);
    press(Qt::Key_Return);
    CHECK_FALSE(search.isVisible());
    REQUIRE(office.window->pages().current()->currentRecord() == k001);

    // The state and its reason are one: both are typed, then kept.
    EntityForm& form = formInFront(office);
    form.focusField(u"state");
    FieldEditor* state = form.editor(u"state");
    FieldEditor* reason = form.editor(u"stateReason");
    REQUIRE(state);
    REQUIRE(reason);
    choose(*qobject_cast<QComboBox*>(state->control()), QStringLiteral("in Umsetzung"));
    reason->control()->setFocus();
    retype(*reason->control(), QStringLiteral("Bescheid über die Förderung liegt vor"));
    office.window->pages().current()->flush();
    CHECK(office.text(k001, "state") == u"in Umsetzung");
    CHECK(office.text(k001, "stateReason") == u"Bescheid über die Förderung liegt vor");
    CHECK(office.window->statusLine().savedText() == u"Gespeichert 14:03");

    // Undo names what it takes back; redo brings it back.
    QAction* undo = office.action(Command::Undo);
    QAction* redo = office.action(Command::Redo);
    CHECK(undo->text() == u"Rückgängig: Maßnahme ändern");
    while (office.text(k001, "state") != before || office.text(k001, "stateReason") != reasonBefore) {
        REQUIRE(undo->isEnabled());
        undo->trigger();
    }
    CHECK(office.text(k001, "stateReason") == reasonBefore);
    CHECK(redo->text() == u"Wiederholen: Maßnahme ändern");
    while (redo->isEnabled())
        redo->trigger();
    CHECK(office.text(k001, "state") == u"in Umsetzung");
    CHECK(office.text(k001, "stateReason") == u"Bescheid über die Förderung liegt vor");
    CHECK(office.message().isEmpty());

    // The report holds it, on paper and as a file.
    ReportsPage& reports = reportsPage(office);
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(office.folder.file(QStringLiteral("druck.pdf")));
    reports.printTo(printer);
    const QString target = office.folder.file(QStringLiteral("bericht.pdf"));
    reports.save(report::Format::Pdf, target);
    waitUntil([&] { return !reports.isBusy(); });
    for (const QString& file : {printer.outputFileName(), target}) {
        INFO(file.toStdString());
        REQUIRE(QFileInfo(file).size() > 1000);
        const QString words = pdfText(file);
        if (words.isEmpty())
            continue;
        CHECK(words.contains(QStringLiteral("K001")));
        CHECK(words.contains(QStringLiteral("in Umsetzung")));
        CHECK(words.contains(QStringLiteral("Bescheid über die Förderung liegt vor")));
    }
}

TEST_CASE("Ctrl+Z in a field takes typing back first and then the last step", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    const RowRef row = office.row("measure", QStringLiteral("K022"));
    office.window->openRecord(row, entityOf<Measure>().field(u"title"));
    FieldEditor* title = formInFront(office).editor(u"title");
    auto* line = qobject_cast<QLineEdit*>(title->control());
    REQUIRE(line);
    const QString before = line->text();
    line->setFocus();
    press(Qt::Key_End);
    type(*line, QStringLiteral(" neu"));
    press(Qt::Key_Return);
    REQUIRE(office.text(row, "title") == before + QStringLiteral(" neu"));

    // Nothing is being typed any more: the shortcut belongs to the file although the cursor stands in the field.
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK(office.text(row, "title") == before);
    CHECK(line->text() == before);
    press(Qt::Key_Y, Qt::ControlModifier);
    CHECK(office.text(row, "title") == before + QStringLiteral(" neu"));

    // While something is being typed, it is taken back alone.
    type(*line, QStringLiteral("xyz"));
    press(Qt::Key_Z, Qt::ControlModifier);
    CHECK_FALSE(line->text().contains(QStringLiteral("xyz")));
    CHECK(office.text(row, "title") == before + QStringLiteral(" neu"));
}

TEST_CASE("The keyboard reaches every part of the window", "[ui]")
{
    Office office;
    office.openSample(QStringLiteral("koeln"));
    for (int section = 0; section < sidebarSections().size(); ++section) {
        QStringList pages;
        for (const PageEntry& entry : office.window->pages().entries()) {
            if (entry.section == sidebarSections().at(section).section)
                pages << entry.key;
        }
        QStringList shown;
        for (qsizetype times = 0; times < pages.size(); ++times) {
            press(static_cast<Qt::Key>(Qt::Key_1 + section), Qt::ControlModifier);
            shown << office.window->pages().currentKey();
        }
        shown.sort();
        pages.sort();
        CHECK(shown == pages);
    }
    office.window->showPage(QStringLiteral("measure"));
    const Page* page = office.window->pages().current();
    QSet<const QWidget*> reached;
    for (int i = 0; i < 6; ++i) {
        press(Qt::Key_F6);
        for (const QWidget* pane : page->panes()) {
            if (pane == QApplication::focusWidget() || pane->isAncestorOf(QApplication::focusWidget()))
                reached.insert(pane);
        }
    }
    CHECK(reached.size() == page->panes().size());
    press(Qt::Key_F, Qt::ControlModifier);
    CHECK(QApplication::focusWidget()->objectName() == u"filter");
    press(Qt::Key_Escape);
    CHECK(QApplication::focusWidget()->objectName() == u"list");
    // Esc leaves the search, too, and gives the focus back to the window.
    press(Qt::Key_K, Qt::ControlModifier);
    REQUIRE(office.window->searchPanel().isVisible());
    press(Qt::Key_Escape);
    CHECK_FALSE(office.window->searchPanel().isVisible());
    CHECK(QApplication::focusWidget() != nullptr);
}
