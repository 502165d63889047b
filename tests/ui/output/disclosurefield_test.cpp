// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Members of a group whose list is protected leave the house for a reason alone, wherever the window puts something
// out.
#include "ui/output/disclosurefield.h"

#include "tests/support/files.h"
#include "tests/ui/meeting/meetingdesk.h"
#include "tests/ui/support/find.h"
#include "tests/ui/support/screenshot.h"
#include "ui/grid/entitylist.h"
#include "ui/grid/gridview.h"
#include "ui/grid/listtools.h"
#include "ui/meeting/groupspage.h"
#include "ui/meeting/meetingspage.h"
#include "ui/output/outputline.h"
#include "ui/output/printpreview.h"
#include "ui/report/reportspage.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

constexpr auto kReason = "Einlasskontrolle am Abend";

/// AG 7 with a protected list; its first member can be written to.
struct ProtectedDesk : MeetingDesk {
    ProtectedDesk()
    {
        set(get(people.first()), "email", u"alpha@verein.example"_s);
        set(get(people.first()), "address", u"Musterweg 1\n50667 Köln"_s);
        set(get(group), "sensitiveMembership", Value(qint64(1)));
        office.chooser.answer = office.folder.file(u"aus"_s);
    }
    [[nodiscard]] QList<TakenCopy> notes() const { return rows<TakenCopy>(); }
    /// What was written; empty for nothing.
    [[nodiscard]] QString written() const
    {
        const QString& path = office.chooser.answer;
        return QFile::exists(path) ? QString::fromUtf8(contentOf(path)) : QString();
    }
};

/// The entry of a menu or of those below it, by the words on the way, without an "&", or by its name.
QAction& entryAt(const QMenu& menu, const QStringList& words)
{
    for (QAction* action : menu.actions()) {
        if (action->objectName() != words.first() && !QString(action->text()).remove(u'&').contains(words.first()))
            continue;
        return words.size() == 1 ? *action : entryAt(*action->menu(), words.mid(1));
    }
    INFO(words.first().toStdString());
    FAIL("no such entry");
    return *menu.actions().first();
}

/// An output of the window, and how it is asked for.
struct WindowOutput {
    const char* what;
    /// Shows what leads to it; the widget that holds the field in which a reason is given.
    std::function<QWidget*(ProtectedDesk&)> show;
    std::function<void(ProtectedDesk&, QWidget&)> run;
    /// What stands in it where members are named.
    const char* sign = "Mustermann";
};

EntityPage& groupPage(ProtectedDesk& desk)
{
    desk.office.window->openRecord(rowRef(desk.group));
    auto& page = pageInFront<GroupsPage>(desk.office);
    page.view()->selectRow(0);
    return page;
}

QWidget* meetingPage(ProtectedDesk& desk)
{
    desk.office.window->openRecord(rowRef(desk.meeting));
    return &pageInFront<MeetingsPage>(desk.office);
}

std::function<void(ProtectedDesk&, QWidget&)> paper(const QStringList& words)
{
    return [words](ProtectedDesk&, QWidget& page) {
        entryAt(*part<QToolButton>(page, "meetingPapers").menu(), words).trigger();
    };
}

QWidget* mailPanel(ProtectedDesk& desk)
{
    EntityPage& page = groupPage(desk);
    page.findChild<QAction*>(u"mailToAll"_s)->trigger();
    return &page;
}

std::function<void(ProtectedDesk&, QWidget&)> click(const char* name)
{
    return [name](ProtectedDesk&, QWidget& page) { QTest::mouseClick(&part<QPushButton>(page, name), Qt::LeftButton); };
}

QWidget* reports(ProtectedDesk& desk)
{
    auto& page = openPage<ReportsPage>(desk.office, "reports");
    part<QComboBox>(page, "reportKind").setCurrentIndex(part<QComboBox>(page, "reportKind").findData(u"attendance"_s));
    part<QAbstractButton>(page, "reportPeople").setChecked(true);
    waitUntil([&] { return !page.isBusy() && part<QWidget>(page, "disclosure").isVisible(); });
    return &page;
}

const QList<WindowOutput>& windowOutputs()
{
    static const QList<WindowOutput> all{
        {"attendance list", &meetingPage, paper({u"Anwesenheitsliste"_s, u"saveHtml"_s})},
        {"minutes by mail", &meetingPage, paper({u"Protokoll als E-Mail-Entwurf"_s}), "alpha@verein.example"},
        {"invitations as letters", &meetingPage, paper({u"Einladung als Brief"_s, u"savePdf"_s}), "%PDF"},
        {"cards of the group", [](ProtectedDesk& desk) -> QWidget* { return &groupPage(desk); },
         paper({u"Mitglieder als Kontakte"_s})},
        {"a mail to the group", &mailPanel, click("saveMessage"), "alpha@verein.example"},
        {"all data",
         [](ProtectedDesk& desk) -> QWidget* {
             auto& page = openPage<ReportsPage>(desk.office, "reports");
             waitUntil([&] { return !page.isBusy(); });
             return &page;
         },
         [](ProtectedDesk& desk, QWidget& page) {
             qobject_cast<ReportsPage*>(&page)->exportData(ExportFormat::Json, desk.office.chooser.answer);
         },
         "\"membership\""},
    };
    return all;
}

void giveReason(const QWidget& page)
{
    auto& field = part<QLineEdit>(page, "disclosureReason");
    waitUntil([&] { return field.isVisible(); });
    auto& go = part<QPushButton>(page, "disclose");
    field.setFocus();
    retype(field, u"   "_s);
    CHECK_FALSE(go.isEnabled());
    retype(field, QString::fromLatin1(kReason));
    CHECK(go.isEnabled());
    QTest::mouseClick(&go, Qt::LeftButton);
}

} // namespace

TEST_CASE("Each output of the window leaves protected members out, asks why they are needed, and keeps the reason",
          "[ui]")
{
    for (const WindowOutput& output : windowOutputs()) {
        INFO(output.what);
        ProtectedDesk desk;
        QWidget& page = *output.show(desk);
        output.run(desk, page);
        auto& note = part<QWidget>(page, "disclosure");
        waitUntil([&] { return note.isVisible(); });
        CHECK_FALSE(desk.written().contains(QLatin1String(output.sign)));
        CHECK(desk.notes().isEmpty());
        CHECK(desk.office.message().isEmpty());
        CHECK(namelessWidgets(page) == QStringList());
        settleLayouts();
        CHECK(cutWidgets(page) == QStringList());
        screenshot(*desk.office.window, u"geschuetzt-"_s + QString(QLatin1String(output.what)).replace(u' ', u'-'));

        giveReason(page);
        waitUntil([&] { return !desk.notes().isEmpty(); });
        CHECK(desk.written().contains(QLatin1String(output.sign)));
        REQUIRE(desk.notes().size() == 1);
        CHECK(desk.notes().first().note == QString::fromLatin1(kReason));
        CHECK(desk.notes().first().scope.contains(u"AG Bildung"_s));
        CHECK(desk.notes().first().destination == desk.office.chooser.answer);
        CHECK_FALSE(note.isVisible());
    }
}

TEST_CASE("Addresses of protected members are copied for a reason alone", "[ui]")
{
    ProtectedDesk desk;
    QWidget& page = *mailPanel(desk);
    QApplication::clipboard()->clear();
    click("copyList")(desk, page);
    CHECK(QApplication::clipboard()->text().isEmpty());
    giveReason(page);
    CHECK(QApplication::clipboard()->text().contains(u"alpha@verein.example"_s));
    REQUIRE(desk.notes().size() == 1);
    CHECK(desk.notes().first().destination == u"Zwischenablage"_s);
}

TEST_CASE("Serial letters reach protected members for a reason that holds for them alone", "[ui]")
{
    ProtectedDesk desk;
    EntityPage& page = groupPage(desk);
    page.findChild<QAction*>(u"letters"_s)->trigger();
    auto& reached = part<QLabel>(page, "letterReached");
    auto& panel = part<QWidget>(page, "letterPanel");
    CHECK(reached.text().startsWith(u"0 "_s));
    giveReason(panel);
    CHECK(reached.text().startsWith(u"1 "_s));
    CHECK(desk.notes().isEmpty()); // nothing left the house yet
    entryAt(*part<QToolButton>(panel, "outputLabels").menu(), {u"savePdf"_s}).trigger();
    waitUntil([&] { return !desk.notes().isEmpty(); });
    CHECK(desk.written().startsWith(u"%PDF"_s));
    CHECK(desk.notes().first().note == QString::fromLatin1(kReason));
    CHECK(reached.text().startsWith(u"1 "_s));
    WorkingGroup other;
    other.title = u"AG Zuflucht"_s;
    other.sensitiveMembership = true;
    Membership member;
    member.workingGroup = desk.add(other);
    member.person = desk.people.first();
    desk.add(member);
    page.view()->selectAll();
    waitUntil([&] { return reached.text().startsWith(u"0 "_s); });
}

TEST_CASE("The preview asks likewise, and keeps the reason when the pages leave it", "[ui]")
{
    ProtectedDesk desk;
    QWidget& page = *meetingPage(desk);
    paper({u"Anwesenheitsliste"_s, u"Druck"_s})(desk, page);
    auto* preview = page.findChild<PrintPreview*>();
    REQUIRE(preview);
    giveReason(*preview);
    waitUntil([&] { return !part<QWidget>(*preview, "disclosureReason").isVisible() && preview->pages(); });
    CHECK(desk.notes().isEmpty());
    waitUntil([&] {
        preview->savePdf();
        waitUntil([&] { return !preview->output()->isBusy(); });
        return !desk.notes().isEmpty();
    });
    CHECK(desk.notes().first().note == QString::fromLatin1(kReason));
    preview->close();
}

TEST_CASE("A report shows protected members once it is known why, until another one is chosen", "[ui]")
{
    ProtectedDesk desk;
    auto& page = *qobject_cast<ReportsPage*>(reports(desk));
    CHECK(page.findChild<QWidget*>(u"disclosure"_s)->isVisible());
    giveReason(page);
    waitUntil([&] { return !page.isBusy(); });
    page.save(report::Format::Html, desk.office.chooser.answer);
    waitUntil([&] { return !page.isBusy(); });
    CHECK(desk.written().contains(u"Mustermann"_s));
    CHECK(desk.notes().size() == 1);
    part<QComboBox>(page, "reportKind").setCurrentIndex(part<QComboBox>(page, "reportKind").findData(u"badges"_s));
    waitUntil([&] { return !page.isBusy() && part<QWidget>(page, "disclosure").isVisible(); });
    page.save(report::Format::Html, desk.office.chooser.answer);
    waitUntil([&] { return !page.isBusy(); });
    CHECK_FALSE(desk.written().contains(u"Mustermann"_s));
    CHECK(desk.notes().size() == 1);
}

TEST_CASE("Nobody can give a reason that the file cannot keep", "[ui]")
{
    ProtectedDesk desk;
    DisclosureField field(desk.office.workspace());
    field.offer({desk.group}, [](const QString&) {});
    CHECK(part<QWidget>(field, "disclosureReason").isVisibleTo(&field));
    const QString path = desk.office.workspace().store().file().path();
    Workspace reader;
    REQUIRE_OK(reader.open(path, Store::Access::ReadOnly));
    DisclosureField closed(reader);
    closed.offer({desk.group}, [](const QString&) {});
    CHECK_FALSE(closed.isHidden());
    CHECK_FALSE(part<QWidget>(closed, "disclosureReason").isVisibleTo(&closed));
    field.withdraw();
    CHECK_FALSE(field.isVisible());
}
