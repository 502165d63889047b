// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// An Arbeitsgruppe of 14 invites, meets, resolves and releases its minutes; every paper of it says what the file says.
#include "tests/support/files.h"
#include "tests/ui/meeting/meetingdesk.h"
#include "tests/ui/support/find.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/childtable.h"
#include "ui/form/entityform.h"
#include "ui/grid/entitylist.h"
#include "ui/grid/gridview.h"
#include "ui/grid/listtools.h"
#include "ui/meeting/attendancepanel.h"
#include "ui/meeting/meetingspage.h"
#include "ui/meeting/minutespanel.h"
#include "ui/meeting/openmeeting.h"
#include "ui/meeting/treatedmeasures.h"
#include "ui/model/entitytablemodel.h"
#include "ui/output/outputline.h"
#include "ui/report/reportspage.h"
#include "ui/shell/pagehost.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QProcess>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// Without what breaks lines: blanks, hyphens, and places where a word may be broken.
QString lettersOnly(const QString& text)
{
    QString out;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber())
            out += letter;
    }
    return out;
}

/// What stands in a document: of a PDF as poppler reads it, else the text of the file.
QString wordsIn(const QString& path)
{
    if (!path.endsWith(u".pdf"))
        return QString::fromUtf8(contentOf(path));
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-enc"_s, u"UTF-8"_s, path, u"-"_s});
    REQUIRE(reader.waitForFinished(60'000));
    return QString::fromUtf8(reader.readAllStandardOutput());
}

void checkSays(const QString& path, const QStringList& expected)
{
    REQUIRE(QFile::exists(path));
    const QString all = lettersOnly(wordsIn(path));
    for (const QString& words : expected) {
        INFO(path.toStdString() << " lacks " << words.toStdString());
        CHECK(all.contains(lettersOnly(words)));
    }
}

/// Keeps the pages of a document as pictures, for people to look at, where screenshots are asked for.
void keepPictures(const QString& path)
{
    if (!qEnvironmentVariableIsSet("IPLAN_SCREENSHOTS"))
        return;
    const QString folder = QCoreApplication::applicationDirPath() + u"/../screenshots/sitzung"_s;
    REQUIRE(QDir().mkpath(folder));
    QProcess painter;
    painter.start(u"pdftoppm"_s, {u"-r"_s, u"80"_s, u"-png"_s, path, folder + u'/' + QFileInfo(path).baseName()});
    REQUIRE(painter.waitForFinished(60'000));
}

/// The AG of the story, and what is done in its window.
struct MeetingStory : MeetingDesk {
    MeetingStory()
    {
        for (const Id<Person>& person : people) {
            set(get(person), "address", u"Musterweg 1\n50667 Köln"_s);
            set(get(person), "email", u"%1@verein.example"_s.arg(get(person).givenName.toLower()));
        }
    }

    /// Saves a paper of the meeting by the button of its form.
    QString savePaper(const QString& paper, const char* format, const char* ending)
    {
        office.window->openRecord(rowRef(meeting));
        auto& page = pageInFront<MeetingsPage>(office);
        const QMenu* menu = part<QToolButton>(page, "meetingPapers").menu();
        for (QAction* action : menu->actions()) {
            if (!QString(action->text()).remove(u'&').startsWith(paper))
                continue;
            office.chooser.answer = office.folder.file(QString(paper).replace(u' ', u'-') + QLatin1String(ending));
            if (QAction* entry = action->menu() ? action->menu()->findChild<QAction*>(QLatin1String(format)) : nullptr)
                entry->trigger();
            else
                action->trigger();
            waitUntil([&] { return !page.list()->tools()->outputLine()->isBusy(); });
            return keep();
        }
        FAIL("no such paper");
        return {};
    }
    /// Saves a report about the whole file as PDF.
    QString saveReport(const char* key)
    {
        auto& page = openPage<ReportsPage>(office, "reports");
        auto& kind = part<QComboBox>(page, "reportKind");
        kind.setCurrentIndex(kind.findData(QString::fromLatin1(key)));
        part<QAbstractButton>(page, "reportPeople").setChecked(true);
        office.chooser.answer = office.folder.file(QLatin1String(key) + u".pdf"_s);
        page.save(report::Format::Pdf, office.chooser.answer);
        waitUntil([&] { return !page.isBusy(); });
        return keep();
    }
    [[nodiscard]] QString keep() const
    {
        CHECK(office.message().isEmpty());
        if (office.chooser.answer.endsWith(u".pdf"))
            keepPictures(office.chooser.answer);
        return office.chooser.answer;
    }
    void write(const MeetingModePage& page, const char16_t* field, const QString& text) const
    {
        FieldEditor* editor = page.minutes()->form()->editor(field);
        REQUIRE(editor);
        editor->control()->setFocus();
        retype(*editor->control(), text);
        REQUIRE(editor->commit());
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList out;
        for (const Id<Person>& person : people)
            out << get(person).givenName + u' ' + get(person).familyName;
        return out;
    }
    [[nodiscard]] QStringList itemTitles() const
    {
        QStringList out;
        for (const AgendaItem& one : itemsOf(meeting))
            out << one.title;
        return out;
    }

    void invite();
    void minute(MeetingModePage& page);
    void giveTasks(MeetingModePage& page);
    void putOff(MeetingModePage& page);
    void release(MeetingModePage& page);
    void checkMinutes();
    void checkRegisters();
};

void MeetingStory::invite()
{
    QStringList agenda = itemTitles();
    checkSays(savePaper(u"Einladung mit Tagesordnung"_s, "savePdf", ".pdf"),
              agenda + QStringList{u"AG Bildung"_s, u"Samstag, 21.11.2026"_s, u"13:30–16:00"_s, u"Rathaus, Raum 7"_s});
    const QString invitation = wordsIn(office.chooser.answer);
    for (int line = 0; line < 12; ++line) // ten minutes each, from 13:30
        CHECK(invitation.contains(QTime(13, 30).addSecs(line * 600).toString(u"HH:mm"_s)));
    const QString letters = savePaper(u"Einladung als Brief"_s, "savePdf", ".pdf");
    checkSays(letters, names() + agenda);
    CHECK(wordsIn(letters).count(u"Musterweg 1"_s) == 14);
    checkSays(savePaper(u"Termine für den Kalender"_s, "", ".ics"),
              {u"BEGIN:VEVENT"_s, u"DTSTART;TZID=Europe/Berlin:20261121T133000"_s, u"LOCATION:Rathaus"_s});
    const QString mail = savePaper(u"Einladung als E-Mail"_s, "", ".eml");
    CHECK(wordsIn(mail).contains(u"alpha@verein.example"_s));
    checkSays(savePaper(u"Anwesenheitsliste"_s, "savePdf", ".pdf"), names());
    checkSays(savePaper(u"Namensschilder"_s, "savePdf", ".pdf"), names());
    checkSays(savePaper(u"Sitzungsmappe"_s, "savePdf", ".pdf"), agenda);
}

void MeetingStory::minute(MeetingModePage& page)
{
    press(Qt::Key_2, Qt::AltModifier);
    QTest::mouseClick(page.attendance()->allButton(), Qt::LeftButton);
    press(Qt::Key_1, Qt::AltModifier);
    REQUIRE(page.agenda()->model()->rowCount() == 12);
    // Two votes; one in numbers becomes a Beschluss and a measure.
    for (int line = 0; line < 12; ++line) {
        REQUIRE(page.meeting().line() == line);
        write(page, u"minutes", u"Zu TOP %1 wurde ausführlich beraten."_s.arg(line + 1));
        if (line == 3) {
            write(page, u"resolutionText", u"Die AG empfiehlt Sprachlotsen an allen Grundschulen."_s);
            write(page, u"votesFor", u"9"_s);
            write(page, u"votesAgainst", u"2"_s);
            write(page, u"abstentions", u"1"_s);
            press(Qt::Key_4, Qt::AltModifier);
            REQUIRE_FALSE(page.minutes()->resolution().isNull());
            press(Qt::Key_6, Qt::AltModifier);
            CHECK_FALSE(page.minutes()->measures()->measure().isNull());
        }
        if (line == 5)
            write(page, u"votes", u"einstimmig"_s);
        press(Qt::Key_PageDown, Qt::AltModifier);
    }
    CHECK(page.meeting().line() == 11);
    CHECK(item(3).minutes == u"Zu TOP 4 wurde ausführlich beraten.");
    CHECK(item(3).votesFor == 9);
    CHECK(item(3).abstentions == 1);
    // The Beschluss has its number, the measure knows where it comes from, and its Sachstand is written here.
    const auto resolutions = rows<Resolution>();
    REQUIRE(resolutions.size() == 1);
    CHECK(resolutions.first().registerNumber == u"AG 7 1/2026");
    CHECK(resolutions.first().agendaItem == item(3).id);
    page.meeting().setLine(3);
    CHECK(get(Id<Measure>(page.minutes()->measures()->measure().id)).agendaItem == item(3).id);
    press(Qt::Key_7, Qt::AltModifier);
    waitUntil([&] { return page.minutes()->measures()->reports()->model().state().end() == 1; });
}

void MeetingStory::giveTasks(MeetingModePage& page)
{
    for (const int line : {1, 3, 7}) {
        page.meeting().setLine(line);
        page.agenda()->setFocus();
        press(Qt::Key_5, Qt::AltModifier);
        GridView& table = *page.minutes()->tasks()->view();
        REQUIRE(table.editor());
        retype(*table.editor()->control(), u"Aufgabe zu TOP %1"_s.arg(line + 1));
        REQUIRE(table.finishEditing());
    }
    const auto tasks = rows<Task>();
    REQUIRE(tasks.size() == 3);
    for (const Task& task : tasks) {
        CHECK(task.meeting == meeting);
        CHECK_FALSE(task.agendaItem.isNull());
        CHECK(task.text.startsWith(u"Aufgabe zu TOP"_s));
        set(task, "due", u"2026-12-11"_s);
        set(task, "responsiblePerson", Value(people.at(4).text()));
    }
}

void MeetingStory::putOff(MeetingModePage& page)
{
    const auto states = [&page] {
        QStringList out;
        for (int row = 0; row < page.agenda()->model()->rowCount(); ++row)
            out << page.agenda()->model()->index(row, 3).data().toString();
        return out;
    };
    page.meeting().setLine(10);
    REQUIRE(page.findChild<QAction*>(u"deferItem"_s)->isEnabled());
    defer(page);
    CHECK(item(10).deferredTo == next);
    CHECK(states().at(10) == u"vertagt"_s); // at once, while it is in front
    CHECK(itemsOf(next).size() == 1);
    office.action(Command::Undo)->trigger();
    CHECK(itemsOf(next).isEmpty());
    office.action(Command::Redo)->trigger();
    CHECK(states().count(u"behandelt"_s) == 11);
}

void MeetingStory::release(MeetingModePage& page)
{
    press(Qt::Key_9, Qt::AltModifier);
    auto& state = *qobject_cast<QComboBox*>(page.sheet()->editor(u"minutesState")->control());
    state.setFocus();
    for (int step = 0; step < 3; ++step)
        press(Qt::Key_Down);
    CHECK(state.currentText() == u"freigegeben");
    page.flush();
    CHECK(get(meeting).minutesState == MinutesState::Released);
    CHECK(page.meeting().closedReason().contains(u"freigegeben"_s));
    CHECK(page.minutes()->form()->editor(u"minutes")->isReadOnly());
    CHECK_FALSE(page.attendance()->allButton()->isEnabled());
    CHECK_FALSE(page.findChild<QAction*>(u"deferItem"_s)->isEnabled());
}

void MeetingStory::checkMinutes()
{
    QStringList said = names();
    for (const AgendaItem& one : itemsOf(meeting))
        said << u"TOP "_s + one.number + one.title << one.minutes;
    for (const Task& task : rows<Task>())
        said << task.text;
    said << item(3).resolutionText << u"9 Ja, 2 Nein, 1 Enthaltung"_s << u"einstimmig"_s << u"freigegeben"_s
         << u"Unterschriften"_s << u"11.12.2026"_s << rows<Resolution>().first().registerNumber;
    const QString minutes = savePaper(u"Sitzungsprotokoll"_s, "savePdf", ".pdf");
    checkSays(minutes, said);
    CHECK_FALSE(wordsIn(minutes).contains(u"Entwurf"_s));
    CHECK(wordsIn(savePaper(u"Protokoll als E-Mail"_s, "", ".eml")).contains(u"alpha@verein.example"_s));
    checkSays(savePaper(u"Unterlagenverzeichnis"_s, "savePdf", ".pdf"), {u"AG Bildung"_s});
}

void MeetingStory::checkRegisters()
{
    const Resolution resolution = rows<Resolution>().first();
    const Measure measure = rows<Measure>().first();
    office.window->openRecord(rowRef(resolution.id));
    CHECK(office.window->pages().currentKey() == u"resolution");
    CHECK(office.window->pages().current()->currentRecord() == rowRef(resolution.id));
    checkSays(saveReport("resolutions"), {resolution.registerNumber, resolution.text, u"21.11.2026"_s, u"9 Ja"_s});
    QStringList tasks{u"11.12.2026"_s, names().at(4)};
    for (const Task& task : rows<Task>())
        tasks << task.text;
    checkSays(saveReport("tasks"), tasks);
    checkSays(saveReport("sourcebook"),
              itemTitles() + QStringList{resolution.text, measure.title, u"Vertagt: 4/2026"_s});
    const QString year = saveReport("group");
    checkSays(year, {u"AG Bildung"_s, u"14"_s});
    for (const QString& name : names())
        CHECK_FALSE(wordsIn(year).contains(name));
}

} // namespace

TEST_CASE("An AG of 14 invites, minutes twelve items with votes, tasks and a measure, releases, and is documented",
          "[ui]")
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        WARN("poppler-utils is not installed: this test is skipped");
        return;
    }
    MeetingStory story;
    story.invite();
    MeetingModePage& page = story.open();
    story.minute(page);
    story.giveTasks(page);
    story.putOff(page);
    story.release(page);
    story.checkMinutes();
    story.checkRegisters();
}
