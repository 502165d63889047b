// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random use of the whole window. A crash ends the process: so each list of actions is played by a process of its own,
// and this one cuts a list that failed down to what is needed and prints it.
//   IPLAN_MONKEY_SECONDS  how long (60)
//   IPLAN_MONKEY_SEED     begins with that seed; else a new one each time, which is printed
//   IPLAN_MONKEY_LIST     a file with a list of actions to be played, one a line, instead
#include "tests/ui/merge/twocopies.h"
#include "tests/ui/monkey/monkeyactions.h"
#include "ui/shell/appearance.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTimer>

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr int kActionsInRound = 150;
constexpr int kRoundAtMost = 240'000; ///< ms; then it hangs
constexpr int kCutsAtMost = 60;       ///< plays to cut a list down

/// Answers with files of the monkey's own.
class MonkeyChooser : public FileChooser
{
public:
    MonkeyFiles files;
    QString folder;
    QString existingFile(QWidget*, const FileQuestion&) override { return files.other; }
    QString targetFile(QWidget*, const FileQuestion& question, bool) override
    {
        return QDir(folder).filePath(QStringLiteral("ziel.") + question.suffix);
    }
    QString targetFolder(QWidget*, const FileQuestion&) override { return folder; }
};

QStringList linesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void writeLines(const QString& path, const QStringList& lines)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(lines.join(u'\n').toUtf8());
}

/// What went wrong; empty if all was played. `played`: how many were begun.
QString play(const QString& list, int* played)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("IPLAN_MONKEY_LIST"), list);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(QCoreApplication::applicationFilePath(), {QStringLiteral("[monkey-play]")});
    const bool ended = process.waitForFinished(kRoundAtMost);
    if (!ended) {
        process.kill();
        process.waitForFinished();
    }
    QFile done(list + QStringLiteral(".done"));
    *played = done.open(QIODevice::ReadOnly) ? int(done.readAll().count('\n')) : 0;
    if (!ended)
        return QStringLiteral("hangs");
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    return QStringLiteral("exit code %1\n%2")
        .arg(process.exitCode())
        .arg(QString::fromUtf8(process.readAll().right(6000)));
}

/// As short a part of the list as can be found that fails as well.
QStringList cutDown(QStringList actions, const QString& list)
{
    int plays = 0;
    for (qsizetype part = (actions.size() + 1) / 2; part > 0; part /= 2) {
        for (qsizetype at = 0; at < actions.size() && plays < kCutsAtMost;) {
            QStringList shorter = actions;
            shorter.remove(at, qMin(part, shorter.size() - at));
            int played = 0;
            writeLines(list, shorter);
            ++plays;
            if (shorter.isEmpty() || play(list, &played).isEmpty())
                at += part;
            else
                actions = shorter.first(qMin<qsizetype>(played, shorter.size()));
        }
    }
    return actions;
}

} // namespace

TEST_CASE("Random use of the window neither crashes nor hangs", "[.][monkey]")
{
    const int seconds =
        qEnvironmentVariableIsSet("IPLAN_MONKEY_SECONDS") ? qEnvironmentVariableIntValue("IPLAN_MONKEY_SECONDS") : 60;
    quint32 seed = qEnvironmentVariableIsSet("IPLAN_MONKEY_SEED")
                       ? quint32(qEnvironmentVariable("IPLAN_MONKEY_SEED").toUInt())
                       : QRandomGenerator::global()->generate();
    const TempDir folder;
    const QString list = folder.file(QStringLiteral("liste.txt"));
    QElapsedTimer timer;
    timer.start();
    int rounds = 0;
    int actions = 0;
    do {
        QRandomGenerator random(seed);
        const QStringList all = randomActions(random, kActionsInRound);
        writeLines(list, all);
        int played = 0;
        const QString failure = play(list, &played);
        INFO("seed " << seed);
        if (!failure.isEmpty()) {
            const QString shortest = cutDown(all.first(qMin<qsizetype>(played, all.size())), list).join(u'\n');
            FAIL("after " << played << " actions: " << failure.toStdString() << "\nThis list fails, too:\n"
                          << shortest.toStdString());
        }
        ++rounds;
        actions += played;
        ++seed;
    } while (timer.elapsed() < seconds * 1000LL);
    WARN(rounds << " rounds, " << actions << " actions, the last with seed " << seed - 1);
}

TEST_CASE("A list of actions is played", "[.][monkey-play]")
{
    const QString list = qEnvironmentVariable("IPLAN_MONKEY_LIST");
    REQUIRE_FALSE(list.isEmpty());
    const NoBrowser nobody;
    TwoCopies copies;
    copies.inOffice(1, [](Measure& measure) { measure.title = QStringLiteral("Im Büro"); });
    copies.onTheWay(1, [](Measure& measure) { measure.title = QStringLiteral("Unterwegs"); });
    copies.onTheWay(2, [](Measure& measure) { measure.state = MeasureState::Running; });
    Office office;
    MonkeyChooser chooser;
    chooser.files = {copies.officePath(), copies.copyPath()};
    chooser.folder = office.folder.path();
    office.window->setFileChooser(&chooser);
    REQUIRE(office.window->openFile(chooser.files.one));
    QTimer unstick; // menus and print dialogs wait for somebody
    QObject::connect(&unstick, &QTimer::timeout, [] {
        if (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        else if (QWidget* modal = QApplication::activeModalWidget())
            modal->close();
    });
    unstick.start(150);
    QFile done(list + QStringLiteral(".done"));
    REQUIRE(done.open(QIODevice::WriteOnly));
    for (const QString& action : linesOf(list)) {
        done.write(action.toUtf8() + '\n');
        done.flush();
        playAction(*office.window, chooser.files, action);
    }
    office.window->setFileChooser(nullptr);
    applyAppearance({});
}
