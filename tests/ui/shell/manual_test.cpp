// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/interchange/table/tablesource.h"
#include "tests/ui/support/desk.h"
#include "tests/ui/support/office.h"
#include "tests/ui/support/screenshot.h"
#include "ui/importing/importsession.h"
#include "ui/page/listspage.h"
#include "ui/page/searchpanel.h"
#include "ui/report/reportspage.h"
#include "ui/shell/manualsearch.h"
#include "ui/shell/manualwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/settingswindow.h"

#include <QAction>
#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// What a coordinator may have in Excel.
std::unique_ptr<TableSource> exampleList()
{
    QList<QStringList> rows;
    for (const char* line : {"Maßnahmen des Jugendamts|||||", "Nr.|Maßnahme|Federführung|Stand|Kosten 2026|Zielgruppen",
                             "J01|Sprachcafé im Stadtteil|Amt für Beispiele|läuft|12.500,00 €|Familien",
                             "J02|Lotsendienst|Amt für Beispiele|geplant|k. A.|Jugendliche",
                             "J03|Elterntreff|Muster-Jugendamt|in Umsetzung|ca. 800|Familien", "Summe||||12.500,00 €|"})
        rows << QString::fromUtf8(line).split(u'|');
    return std::make_unique<TableInMemory>(QStringLiteral("Maßnahmen Jugendamt.xlsx"), cellsOfTexts(rows));
}

QStringList manualNames()
{
    QStringList out;
    for (const QString& file : QDir(sourcePath(QStringLiteral("docs/handbuch"))).entryList({QStringLiteral("*.md")}))
        out << file.chopped(3);
    return out;
}

} // namespace

TEST_CASE("F1 shows the page of the manual about the page in front", "[ui]")
{
    Office office;
    press(Qt::Key_F1);
    auto* manual = office.window->findChild<ManualWindow*>();
    REQUIRE(manual);
    CHECK(manual->currentPage() == u"start");
    CHECK(namelessWidgets(*manual) == QStringList());
    office.openSample(QStringLiteral("koeln"));
    for (const PageEntry& entry : office.window->pages().entries()) {
        INFO(entry.key.toStdString());
        office.window->showPage(entry.key);
        office.action(Command::Manual)->trigger();
        CHECK(manual->currentPage() != u"inhalt");
        CHECK(manual->currentPage() == office.window->pages().manualPage());
        CHECK(manual->text()->toPlainText().size() > 300);
        CHECK(manual->list()->currentItem());
    }
    screenshot(*manual, QStringLiteral("handbuch"));
    QTest::keyClick(manual->text(), Qt::Key_Left, Qt::AltModifier);
    CHECK(manual->currentPage() != office.window->pages().manualPage());
}

TEST_CASE("Every page of the manual is in the contents, and its links and pictures are there", "[ui]")
{
    QStringList listed;
    for (const auto& [name, title] : manual::contents())
        listed << name;
    QStringList names = manualNames();
    REQUIRE(names.size() > 15);
    for (const QString& name : names) {
        INFO(name.toStdString());
        CHECK(listed.contains(name));
        const QString text = sourceText(QStringLiteral("docs/handbuch/%1.md").arg(name));
        CHECK(text.startsWith(u"# "));
        CHECK_FALSE(text.contains(u'<')); // Qt loses text after a tag
        static const QRegularExpression link(QStringLiteral("\\]\\(([^):]+)\\)"));
        for (auto match = link.globalMatch(text); match.hasNext();) {
            const QString target = match.next().captured(1);
            INFO(target.toStdString());
            CHECK(QFile::exists(sourcePath(QStringLiteral("docs/handbuch/") + target)));
        }
    }
    for (const QString& name : listed)
        CHECK(names.contains(name));
}

TEST_CASE("Every page of the manual can be reached from the contents, and is in the index with terms of its own",
          "[ui]")
{
    for (const manual::PageText& page : manual::pages()) {
        INFO(page.name.toStdString());
        CHECK(page.text.size() > 200);
        REQUIRE_FALSE(page.headings.isEmpty());
        CHECK(page.headings.first().position == 0);
        CHECK(page.terms.size() >= 2);
        CHECK_FALSE(page.text.contains(QStringLiteral("Stichwörter]:"))); // nobody sees the line
        QStringList terms;
        for (const manual::IndexEntry& entry : manual::index()) {
            if (entry.place.page != page.name)
                continue;
            terms << entry.term;
            CHECK(entry.where == page.title);
            CHECK(entry.place.position + entry.place.length <= page.text.size());
        }
        CHECK(terms.contains(page.title));
        for (const manual::Heading& heading : page.headings)
            CHECK(terms.contains(heading.text, Qt::CaseInsensitive));
        for (const QString& term : page.terms)
            CHECK(terms.contains(term, Qt::CaseInsensitive));
    }
    CHECK(manual::pages().size() == manualNames().size());
    const auto& index = manual::index();
    const bool sorted = std::is_sorted(index.begin(), index.end(), [](const auto& one, const auto& other) {
        return textBefore(one.term, other.term);
    });
    CHECK(sorted);
}

TEST_CASE("The manual is searched by keyboard, over all pages, and each hit is shown and announced", "[ui]")
{
    ManualWindow manual(nullptr);
    manual.showPage(QStringLiteral("start"));
    present(manual);
    QTest::keyClick(manual.text(), Qt::Key_F, Qt::ControlModifier);
    QLineEdit& line = *manual.search()->line();
    REQUIRE(line.hasFocus());
    CHECK(namelessWidgets(manual) == QStringList());
    type(line, QStringLiteral("papierkorb"));
    const QList<manual::Hit> found = manual.search()->found();
    REQUIRE(found.size() > 5);
    CHECK(manual.hits()->isVisible());
    CHECK(manual.hits()->count() == found.size());
    QSet<QString> pages;
    for (const manual::Hit& hit : found) {
        pages << hit.place.page;
        CHECK(hit.context.contains(QStringLiteral("papierkorb"), Qt::CaseInsensitive));
    }
    CHECK(pages.size() > 3);
    const auto isShown = [&](qsizetype at) {
        const manual::Hit& hit = found.at(at);
        INFO(hit.title.toStdString());
        CHECK(manual.currentPage() == hit.place.page);
        CHECK(manual.text()->textCursor().selectedText().compare(QStringLiteral("Papierkorb"), Qt::CaseInsensitive) ==
              0);
        CHECK(manual.text()->textCursor().selectionStart() == hit.place.position);
        CHECK(manual.search()->countText() == QStringLiteral("%1 von %2").arg(at + 1).arg(found.size()));
        const auto here = std::count_if(found.begin(), found.end(),
                                        [&](const manual::Hit& each) { return each.place.page == hit.place.page; });
        CHECK(manual.text()->extraSelections().size() == here);
    };
    isShown(0);
    for (qsizetype at = 1; at < found.size(); ++at) {
        QTest::keyClick(&line, Qt::Key_Return);
        isShown(at);
    }
    QTest::keyClick(&line, Qt::Key_F3); // begins again
    isShown(0);
    QTest::keyClick(&line, Qt::Key_Return, Qt::ShiftModifier);
    isShown(found.size() - 1);
    screenshot(manual, QStringLiteral("handbuch-suche"));
    QTest::keyClick(&line, Qt::Key_Down);
    CHECK(manual.hits()->hasFocus());
    QTest::keyClick(manual.hits(), Qt::Key_Home);
    isShown(0);

    line.setFocus();
    retype(line, QStringLiteral("gibt es im Handbuch nicht"));
    CHECK(manual.search()->countText() == u"kein Treffer");
    CHECK(manual.text()->extraSelections().isEmpty());
    QTest::keyClick(&line, Qt::Key_Escape);
    CHECK(line.text().isEmpty());
    CHECK(manual.isVisible());
    CHECK(manual.list()->isVisible());
    QTest::keyClick(manual.text(), Qt::Key_Escape);
    CHECK_FALSE(manual.isVisible());
}

TEST_CASE("A term of the index leads to its place", "[ui]")
{
    ManualWindow manual(nullptr);
    manual.showPage(QStringLiteral("start"));
    present(manual);
    auto* side = manual.findChild<QTabWidget*>();
    REQUIRE(side);
    side->setCurrentIndex(1);
    REQUIRE(manual.index()->isVisible());
    CHECK(manual.index()->count() == manual::index().size());
    manual.indexFilter()->setFocus();
    type(*manual.indexFilter(), QStringLiteral("keine dublette"));
    REQUIRE(manual.index()->count() == 1);
    QTest::keyClick(manual.indexFilter(), Qt::Key_Return);
    CHECK(manual.currentPage() == u"duplicates");
    CHECK(manual.text()->textCursor().selectedText() == u"Keine Dublette");
    CHECK(manual.text()->hasFocus());
    screenshot(manual, QStringLiteral("handbuch-stichwoerter"));
}

TEST_CASE("The pictures of the manual are made anew", "[ui]")
{
    if (!qEnvironmentVariableIsSet("IPLAN_MANUAL_PICTURES"))
        return;
    const auto picture = [](QWidget& widget, const QString& name) {
        widget.resize(1100, 700);
        for (int turn = 0; turn < 12; ++turn)
            QCoreApplication::processEvents();
        // Few colours and a modest size: the pictures are inside the program.
        const QImage image = widget.grab().toImage().scaledToWidth(900, Qt::SmoothTransformation);
        CHECK(image.convertToFormat(QImage::Format_Indexed8, Qt::ThresholdDither | Qt::AvoidDither)
                  .save(sourcePath(QStringLiteral("docs/handbuch/bilder/%1.png").arg(name)), "PNG", 0));
    };
    Office office;
    picture(*office.window, QStringLiteral("start"));
    office.openSample(QStringLiteral("koeln"));
    office.window->setAuthor({QStringLiteral("Erika Beispiel"), QStringLiteral("EB")});
    for (const PageEntry& entry : office.window->pages().entries()) {
        if (entry.entity && entry.entity->keyText() != entry.manual) // the manual shows one for all
            continue;
        office.window->showPage(entry.key);
        if (entry.key == u"import") {
            ImportSession& session = office.window->pages().importing();
            session.begin(exampleList());
            waitUntil([&session] { return !session.isBusy() && session.state().plan; });
        }
        if (const auto* reports = qobject_cast<ReportsPage*>(office.window->pages().current()))
            waitUntil([reports] { return !reports->isBusy(); });
        picture(*office.window, entry.key);
        if (auto* lists = qobject_cast<ListsPage*>(office.window->pages().current())) {
            lists->showEntity(entityOf<OwnField>());
            picture(*office.window, QStringLiteral("ownField"));
        }
    }
    office.action(Command::SearchAll)->trigger();
    type(*office.window->searchPanel().field(), QStringLiteral("sprach"));
    picture(*office.window, QStringLiteral("suche"));
    office.action(Command::Settings)->trigger();
    auto* settings = office.window->findChild<SettingsWindow*>();
    REQUIRE(settings);
    for (QLineEdit* field : settings->findChildren<QLineEdit*>()) {
        if (QDir::isAbsolutePath(field->text())) // the folder of a test means nothing to readers
            field->setText(QStringLiteral("Dokumente"));
    }
    picture(*settings, QStringLiteral("einstellungen"));
}
