// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A power cut in the Sitzungsmodus loses at most what was typed into the field in front within one second.
#include "core/store/store.h"
#include "tests/ui/meeting/meetingdesk.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
#include "ui/meeting/attendancepanel.h"
#include "ui/meeting/attendanceview.h"
#include "ui/meeting/minutespanel.h"
#include "ui/meeting/openmeeting.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTest>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

const char* const kTaker = "Minutes are taken until somebody pulls the plug";
const char* const kTakerSign = "IPLAN_MINUTE_TAKER";
constexpr int kItems = 12;
constexpr int kLongLetters = 1500; ///< of the last item, so that some of them are typed for longer than a second

/// What is typed into the item: a sentence, or all that was said on the last one.
QString minutesOf(int line)
{
    const QString sentence =
        u"Zu TOP %1 berichtet Frau Muster; die Gruppe berät und ist sich einig, dass es weitergeht. "_s.arg(line + 1);
    return line < kItems - 1 ? sentence.trimmed() : sentence.repeated(kLongLetters / sentence.size() + 1).trimmed();
}

qsizetype lettersOf(int lines)
{
    qsizetype out = 0;
    for (int line = 0; line < lines; ++line)
        out += minutesOf(line).size();
    return out;
}

void tell(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// What somebody had done when the plug was pulled, by their own account: a line is told before a letter is typed, and
/// after a step that keeps it.
struct Taken {
    QString file;
    QSet<int> left;               ///< items whose minutes were written and left
    QSet<int> noted;              ///< people whose presence was noted
    QList<QList<qint64>> letters; ///< of each item: when each letter was typed, ms of the one who typed
    bool isDone = false;
};

Taken accountOf(const QByteArray& said)
{
    Taken out;
    out.letters.resize(kItems);
    QList<QByteArray> lines = said.split('\n');
    lines.removeLast(); // empty, or cut off
    for (const QByteArray& line : std::as_const(lines)) {
        const QList<QByteArray> words = line.trimmed().split(' ');
        if (words.first() == "file")
            out.file = QString::fromLocal8Bit(line.mid(5)).trimmed();
        else if (words.first() == "letter")
            out.letters[words.at(1).toInt()] << words.at(2).toLongLong();
        else if (words.first() == "left")
            out.left << words.at(1).toInt();
        else if (words.first() == "noted")
            out.noted << words.at(1).toInt();
        else if (words.first() == "done")
            out.isDone = true;
    }
    return out;
}

/// Has minutes taken, and pulls the plug after so many letters.
Taken takeMinutes(qsizetype letters)
{
    QProcess taker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kTakerSign), u"1"_s);
    taker.setProcessEnvironment(environment);
    taker.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kTaker)});
    REQUIRE(taker.waitForStarted(60'000));
    QByteArray said;
    while (said.count("letter") < letters && !said.contains("done\n")) {
        REQUIRE(taker.waitForReadyRead(300'000));
        said += taker.readAllStandardOutput();
    }
    taker.kill(); // SIGKILL: nothing is tidied up
    REQUIRE(taker.waitForFinished(300'000));
    return accountOf(said + taker.readAllStandardOutput());
}

/// What was typed and is not there was typed within a second. A letter was typed before the next one was told of, and
/// the timer that keeps it gets its turn after each letter: so this holds however slow the machine is. The last letter
/// may not be typed yet, and the timer may be due after the one before it.
void checkLoss(const QList<qint64>& told, qsizetype kept)
{
    CAPTURE(told.size(), kept);
    const qsizetype first = kept + 1;
    const qsizetype last = told.size() - 2;
    if (first <= last)
        CHECK(told.at(last) - told.at(first) < 1000);
}

void checkFile(const Taken& taken)
{
    const auto store = value_of(Store::open(taken.file, {}));
    CHECK(value_of(store->file().selfCheck()) == QStringList());
    const auto items = value_of(
        store->read([](const Reader& reader) -> Result<QList<AgendaItem>> { return reader.all<AgendaItem>(); }));
    REQUIRE(items.size() == kItems);
    for (int line = 0; line < kItems; ++line) {
        CAPTURE(line);
        const QString& kept = items.at(line).minutes;
        CHECK(minutesOf(line).startsWith(kept)); // nothing else than what was typed
        if (taken.left.contains(line))
            CHECK(kept == minutesOf(line));
        else
            checkLoss(taken.letters.at(line), kept.size());
    }
    const auto present = value_of(
        store->read([](const Reader& reader) -> Result<QList<Attendance>> { return reader.all<Attendance>(); }));
    CHECK(present.size() >= taken.noted.size());
    CHECK(present.size() <= taken.noted.size() + 1);
}

} // namespace

TEST_CASE("Minutes are taken until somebody pulls the plug", "[.minutetaker]")
{
    if (!qEnvironmentVariableIsSet(kTakerSign))
        return;
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    QWidget& text = *page.minutes()->form()->editor(u"minutes")->control();
    AttendanceView& people = *page.attendance()->view();
    tell(u"file "_s + desk.office.workspace().store().file().path());
    QElapsedTimer clock;
    clock.start();
    for (int line = 0; line < kItems; ++line) {
        press(Qt::Key_2, Qt::AltModifier);
        people.selectRow(line);
        press(Qt::Key_1); // anwesend
        tell(u"noted %1"_s.arg(line));
        text.setFocus();
        for (const QChar letter : minutesOf(line)) {
            tell(u"letter %1 %2"_s.arg(line).arg(clock.elapsed()));
            type(text, QString(letter));
            QCoreApplication::processEvents();
        }
        press(Qt::Key_PageDown, Qt::AltModifier);
        if (line == kItems - 1)
            page.flush();
        tell(u"left %1"_s.arg(line));
    }
    tell(u"done"_s);
    waitUntil([] { return false; }); // for the plug
}

TEST_CASE("Whatever moment the program dies at in a meeting, at most a second of typing in one field is lost",
          "[ui][kill]")
{
    const quint32 seed = QRandomGenerator::global()->generate();
    CAPTURE(seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < scaled(50, 3); ++round) {
        // Every other one in the long text of the last item.
        const qsizetype from = round % 2 == 0 ? 1 : lettersOf(kItems - 1);
        const qsizetype to = round % 2 == 0 ? lettersOf(kItems - 1) : lettersOf(kItems);
        const Taken taken = takeMinutes(from + random.bounded(int(to - from)));
        CAPTURE(round, taken.isDone);
        REQUIRE(QFileInfo::exists(taken.file));
        checkFile(taken);
        QDir(QFileInfo(taken.file).absolutePath()).removeRecursively();
    }
}
