// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Meetings: typing while one goes on, printing its minutes, and who belongs to any group on a day.
#include "benchmarks/bench.h"
#include "core/base/orderkey.h"
#include "core/model/entities.h"
#include "core/query/members.h"
#include "core/report/content/catalogue.h"
#include "core/synthetic/synthetic.h"
#include "support/test.h"
#include "ui/base/workspace.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/meeting/meetingmodepage.h"
#include "ui/meeting/minutespanel.h"

#include <algorithm>
#include <QApplication>
#include <QElapsedTimer>
#include <QPlainTextEdit>
#include <QTableView>
#include <QTest>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kKeystrokes = 200;

QString minutesOf(int item)
{
    return s("Die Gruppe berät Punkt %1. ").arg(item).repeated(20) + s("\nErgebnis: Der Punkt ist behandelt.");
}

/// A group with a meeting of so many items, each of two minutes and with its minutes.
Id<Meeting> addMeeting(Store& store, int items)
{
    Id<Meeting> out;
    REQUIRE_OK(store.transact(s("batch"), [&](Writer& writer) -> Result<> {
        WorkingGroup group;
        group.title = s("AG Sprache");
        Meeting meeting;
        meeting.workingGroup = writer.insert(group);
        meeting.title = s("Lange Sitzung");
        meeting.start = QDateTime(QDate(2026, 11, 24), QTime(9, 0));
        out = writer.insert(meeting);
        for (int i = 1; i <= items; ++i) {
            AgendaItem item;
            item.meeting = out;
            item.number = QString::number(i);
            item.title = s("Punkt der Tagesordnung mit einem Titel von üblicher Länge");
            item.duration = 2;
            item.minutes = minutesOf(i);
            item.position = orderKeyAt(i);
            writer.insert(item);
        }
        return {};
    }));
    return out;
}

/// Types into the minutes of the item in front; the times of the letters until they stand on the screen, sorted.
QList<double> typeMinutes(const MeetingModePage& page)
{
    FieldEditor* editor = page.minutes()->form()->editor(u"minutes");
    REQUIRE(editor);
    QWidget* text = editor->control();
    text->setFocus();
    QList<double> out;
    QElapsedTimer timer;
    for (int i = 0; i < kKeystrokes; ++i) {
        timer.start();
        QTest::keyClick(text, i % 6 == 5 ? ' ' : char('a' + i % 26));
        QCoreApplication::processEvents();
        out << double(timer.nsecsElapsed()) / 1e6;
        QTest::qWait(25); // at a quick pace; what is put off until then makes the next letter late
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("A keystroke in the minutes of a meeting of 12 and of 200 items", "[bench]")
{
    double few = 0;
    for (const int items : {12, 200}) {
        Workspace workspace;
        REQUIRE_OK(workspace.create(QStringLiteral(":memory:")));
        const auto meeting = addMeeting(workspace.store(), items);
        MeetingModePage page(workspace);
        page.resize(1280, 800);
        QElapsedTimer timer;
        timer.start();
        page.setMeeting(meeting);
        page.show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        note(QStringLiteral("meeting of %1 items until it is shown").arg(items), double(timer.elapsed()));
        const QList<double> times = typeMinutes(page);
        note(QStringLiteral("keystroke with %1 items: median").arg(items), times.at(times.size() / 2));
        if (items == 200)
            compareWith(QStringLiteral("12 items"), few);
        few = times.at(times.size() / 2);
        note(QStringLiteral("keystroke with %1 items: slowest").arg(items), times.last());
    }
    printBenchmarks();
}

TEST_CASE("Minutes of 40 items are printed", "[bench]")
{
    const TempDir dir;
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), {}));
    const auto meeting = addMeeting(*store, 40);
    const auto snapshot = value_of(Snapshot::load(*store));
    const report::ReportInfo* minutes = report::reportByKey(u"minutes");
    REQUIRE(minutes);
    report::ReportParameters parameters;
    parameters.options.asOf = QDate(2026, 11, 24);
    parameters.options.withPeople = true;
    parameters.rows = {meeting.uuid()};
    for (const auto& [format, name] : {std::pair(report::Format::Pdf, "minutes of 40 items, PDF"),
                                       std::pair(report::Format::Docx, "minutes of 40 items, DOCX")})
        bench(QString::fromLatin1(name), 0, 5, [&, chosen = format] {
            REQUIRE_OK(report::render(minutes->build(*snapshot, parameters), chosen, dir.file(s("protokoll"))));
        });
    printBenchmarks();
}

TEST_CASE("All members of all groups on a day, at scale 53", "[bench]")
{
    const int wanted = qEnvironmentVariableIntValue("IPLAN_SCALE");
    const int scale = wanted > 0 ? wanted : 53;
    const auto store = value_of(Store::create(QStringLiteral(":memory:"), {}));
    REQUIRE_OK(loadSynthetic(*store, scale, 1));
    qsizetype members = 0;
    bench(QStringLiteral("members of each group on a day"), scale, 3, [&] {
        members = value_of(store->read([&](const Reader& reader) -> Result<qsizetype> {
            qsizetype out = 0;
            for (const WorkingGroup& group : reader.all<WorkingGroup>())
                out += membersOn(reader, rowRef(group.id), QDate(2026, 11, 24)).size();
            return out;
        }));
    });
    CHECK(members > 0);
    printBenchmarks();
}
