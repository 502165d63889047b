// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A power cut in the Sitzungsmodus loses at most the field that is being typed.
#include "core/store/store.h"
#include "tests/ui/meeting/meetingdesk.h"
#include "ui/editor/fieldeditor.h"
#include "ui/form/entityform.h"
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

QString minutesOf(int line)
{
    return u"Zu TOP %1 berichtet Frau Muster; die Gruppe berät und ist sich einig, dass es weitergeht."_s.arg(line + 1);
}

void tell(const QString& line)
{
    std::printf("%s\n", qPrintable(line));
    std::fflush(stdout);
}

/// What somebody had done when the plug was pulled.
struct Taken {
    QString file;
    QSet<int> left; ///< items whose minutes were written and left
    bool wasKilled = false;
};

Taken takeMinutes(int milliseconds)
{
    QProcess taker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(kTakerSign), u"1"_s);
    taker.setProcessEnvironment(environment);
    taker.start(QCoreApplication::applicationFilePath(), {QString::fromLatin1(kTaker)});
    REQUIRE(taker.waitForStarted());
    QByteArray said;
    while (!said.contains("begun")) {
        REQUIRE(taker.waitForReadyRead(60'000));
        said += taker.readAllStandardOutput();
    }
    Taken out;
    out.wasKilled = !taker.waitForFinished(milliseconds);
    taker.kill();
    taker.waitForFinished();
    said += taker.readAllStandardOutput();
    for (const QString& line : QString::fromUtf8(said).split(u'\n')) {
        if (line.startsWith(u"file "_s))
            out.file = line.mid(5);
        else if (line.startsWith(u"left "_s) && said.contains(line.toUtf8() + '\n'))
            out.left << line.mid(5).toInt();
    }
    return out;
}

} // namespace

TEST_CASE("Minutes are taken until somebody pulls the plug", "[.minutetaker]")
{
    if (!qEnvironmentVariableIsSet(kTakerSign))
        return;
    MeetingDesk desk;
    MeetingModePage& page = desk.open();
    QWidget& text = *page.minutes()->form()->editor(u"minutes")->control();
    tell(u"file "_s + desk.office.workspace().store().file().path());
    tell(u"begun"_s);
    for (int line = 0; line < 12; ++line) {
        text.setFocus();
        for (const QChar letter : minutesOf(line)) {
            type(text, QString(letter));
            QCoreApplication::processEvents();
        }
        press(Qt::Key_PageDown, Qt::AltModifier);
        if (line == 11)
            page.flush();
        tell(u"left %1"_s.arg(line));
    }
}

TEST_CASE("Whatever moment the program dies at in a meeting, all items that were left are in the file", "[ui][kill]")
{
    const quint32 seed = QRandomGenerator::global()->generate();
    CAPTURE(seed);
    QRandomGenerator random(seed);
    QElapsedTimer clock;
    clock.start();
    const Taken whole = takeMinutes(600'000);
    REQUIRE(whole.left.size() == 12);
    const int most = static_cast<int>(clock.elapsed());
    int killed = 0;
    for (int round = 0; round < scaled(50, 3); ++round) {
        const Taken taken = takeMinutes(random.bounded(most));
        if (!taken.wasKilled || !QFileInfo::exists(taken.file))
            continue; // it had come to its end, and its folder is gone with it
        ++killed;
        auto store = value_of(Store::open(taken.file, {}));
        CHECK(value_of(store->file().selfCheck()) == QStringList());
        const auto items = value_of(
            store->read([](const Reader& reader) -> Result<QList<AgendaItem>> { return reader.all<AgendaItem>(); }));
        REQUIRE(items.size() == 12);
        for (int line = 0; line < 12; ++line) {
            const QString& kept = items.at(line).minutes;
            CHECK(minutesOf(line).startsWith(kept)); // nothing else than what was typed
            CHECK((!taken.left.contains(line) || kept == minutesOf(line)));
        }
        store.reset();
        QDir(QFileInfo(taken.file).absolutePath()).removeRecursively();
    }
    CHECK(killed > 0);
}
