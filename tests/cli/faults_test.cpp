// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever call that changes a file fails, or is the last one before the program dies: the data file is good, no output
// has its name before it is whole, the next opening clears what was left, and what was erased is gone everywhere.
// A sample at each run; all calls with IPLAN_FAULTS=all (./check --faults), a number of each command with a number.
// Linux only: see support/faultshim.c.
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>

using namespace iplan;
using namespace iplan::test;

#ifdef IPLAN_FAULTSHIM

namespace
{

const QByteArray kErased("Quezwart");

/// A command to be disturbed. Words with "@" at the beginning name a file of the folder.
struct Scenario {
    const char* name;
    QStringList command;
    QString output;       ///< of the folder: there it is nothing, or as large as undisturbed
    bool isErase = false; ///< when the command has its commit, the name is nowhere
};

QList<Scenario> scenarios()
{
    return {{"new", {u("new"), u("@neu.iplan")}, u("neu.iplan")},
            {"set", {u("set"), u("@amt.iplan"), u("measure:K001"), u("title=Neu")}, {}},
            {"undo", {u("undo"), u("@amt.iplan")}, {}},
            {"attach", {u("attach"), u("@amt.iplan"), u("measure:K001"), u("@rein.json")}, {}},
            {"merge", {u("merge"), u("@amt.iplan"), u("@andere.iplan")}, {}},
            {"backup", {u("backup"), u("@amt.iplan")}, {}},
            {"restore", {u("backup"), u("@amt.iplan"), u("--restore"), u("BACKUP")}, {}},
            {"erase", {u("erase"), u("@amt.iplan"), u("person:Quezwart")}, {}, true},
            {"export json",
             {u("export"), u("@amt.iplan"), u("--format"), u("json"), u("--output"), u("@a.json")},
             u("a.json")},
            {"export sqlite",
             {u("export"), u("@amt.iplan"), u("--format"), u("sqlite"), u("--output"), u("@a.sqlite")},
             u("a.sqlite")},
            {"export xlsx",
             {u("export"), u("@amt.iplan"), u("--format"), u("xlsx"), u("--output"), u("@a.xlsx")},
             u("a.xlsx")},
            {"export csv", {u("export"), u("@amt.iplan"), u("--format"), u("csv"), u("--output"), u("@csv")}, {}},
            {"pack", {u("pack"), u("@amt.iplan"), u("@a.iplanpaket")}, u("a.iplanpaket")},
            {"unpack", {u("unpack"), u("@amt.iplan"), u("@andere.iplanpaket")}, {}},
            {"unpack new", {u("unpack"), u("@neu.iplan"), u("@andere.iplanpaket")}, u("neu.iplan")},
            {"take", {u("take"), u("@amt.iplan"), u("@mit.iplan")}, u("mit.iplan")},
            {"sync", {u("sync"), u("@amt.iplan"), u("--folder"), u("@ordner")}, {}},
            {"sync new", {u("sync"), u("@neu.iplan"), u("--folder"), u("@ordner")}, u("neu.iplan")},
            {"import", {u("import"), u("@amt.iplan"), u("@rein.json")}, {}},
            {"import list",
             {u("import"), u("@amt.iplan"), u("@liste.csv"), u("--new"), u("--report"), u("@protokoll.xlsx")},
             u("protokoll.xlsx")},
            {"mapping import", {u("mapping"), u("@amt.iplan"), u("import"), u("@zuordnung.json")}, {}}};
}

/// The folder in which commands are disturbed, made anew for each from the same beginning. It holds the files and the
/// application data.
class Ground
{
public:
    Ground()
    {
        REQUIRE(QDir().mkpath(m_dir.file(u("anfang/daten"))));
        REQUIRE(QDir().mkpath(m_dir.file(u("anfang/ordner"))));
        REQUIRE(QFile::rename(m_dir.file(u("anfang")), root()));
        must({u("new"), file("amt.iplan")});
        must({u("add"), file("amt.iplan"), u("measure"), u("code=K001"), u("title=Sprachförderung")});
        REQUIRE(QFile::copy(file("amt.iplan"), file("andere.iplan")));
        must({u("set"), file("andere.iplan"), u("measure:K001"), u("summary=von anderen")});
        must({u("sync"), file("andere.iplan"), u("--folder"), file("ordner")});
        must({u("pack"), file("andere.iplan"), file("andere.iplanpaket")});
        must({u("export"), file("andere.iplan"), u("--format"), u("json"), u("--output"), file("rein.json")});
        writeBytes(file("liste.csv"),
                   "Nr.;Titel;Federführung\nK001;Sprachförderung;Amt Muster\nK002;Treff;Amt Muster\n");
        writeBytes(file("zuordnung.json"),
                   "{\"format\":\"integrationsplaner-zuordnung\",\"version\":1,\"title\":\"Liste\","
                   "\"entity\":\"measure\"}");
        must({u("add"), file("amt.iplan"), u("person"), u("familyName=Quezwart"), u("givenName=Ysolde")});
        must({u("backup"), file("amt.iplan")});
        m_backup = QJsonDocument::fromJson(must({u("backup"), file("amt.iplan"), u("--list"), u("--json")}).out)
                       .array()
                       .first()
                       .toObject()
                       .value(u"name")
                       .toString();
        must({u("set"), file("amt.iplan"), u("measure:K001"), u("description=danach")});
        REQUIRE(QDir().rename(root(), begin()));
        reset();
    }

    [[nodiscard]] QString root() const { return m_dir.file(u("ort")); }
    [[nodiscard]] QString file(const char* name) const { return root() + u'/' + u(name); }

    void reset() const
    {
        QDir(root()).removeRecursively();
        REQUIRE(QProcess::execute(u("cp"), {u("-a"), begin(), root()}) == 0);
    }

    [[nodiscard]] QStringList words(const QStringList& command) const
    {
        QStringList out;
        for (const QString& word : command)
            out << (word == u"BACKUP" ? m_backup : word.startsWith(u'@') ? root() + u'/' + word.mid(1) : word);
        return out;
    }

    [[nodiscard]] QProcessEnvironment environment() const
    {
        auto out = QProcessEnvironment::systemEnvironment();
        out.insert(u("XDG_DATA_HOME"), root() + u("/daten"));
        out.insert(u("XDG_CACHE_HOME"), root() + u("/daten/cache"));
        return out;
    }

    Outcome run(const QStringList& words) const { return runIplan(words, {}, environment()); }
    Outcome must(const QStringList& words) const
    {
        Outcome outcome = run(words);
        INFO(words.join(u' ').toStdString() << '\n' << outcome.err.toStdString());
        REQUIRE(outcome.exitCode == 0);
        return outcome;
    }

    [[nodiscard]] QStringList filesBelow() const
    {
        QStringList out;
        QDirIterator files(root(), QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext())
            out << files.next().mid(root().size() + 1);
        out.sort();
        return out;
    }

private:
    [[nodiscard]] QString begin() const { return m_dir.file(u("vorlage")); }
    TempDir m_dir;
    QString m_backup;
};

enum class Ended { Well, Refused, Killed };

/// Runs the command with the call number `at` going wrong; the number of calls it made is in `count`.
Ended disturbed(const Ground& ground, const QStringList& words, int at, const QString& mode, int* count = nullptr)
{
    auto environment = ground.environment();
    const QString countFile = ground.root() + u(".zahl");
    environment.insert(u("LD_PRELOAD"), u(IPLAN_FAULTSHIM));
    environment.insert(u("IPLAN_FAULT_ROOT"), ground.root() + u'/');
    environment.insert(u("IPLAN_FAULT_COUNT"), countFile);
    environment.insert(u("IPLAN_FAULT_MODE"), mode);
    if (at > 0)
        environment.insert(u("IPLAN_FAULT_AT"), QString::number(at));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(iplanProgram(), words);
    REQUIRE(process.waitForFinished(60'000));
    if (count)
        *count = contentOf(countFile).toInt();
    if (process.exitStatus() == QProcess::CrashExit)
        return Ended::Killed;
    return process.exitCode() == 0 ? Ended::Well : Ended::Refused;
}

bool isStray(const QString& path)
{
    const QString name = path.section(u'/', -1);
    return name.startsWith(u".iplan-") || name.endsWith(u"-journal") || name.endsWith(u".rmlock") ||
           name.endsWith(u".lock") || name.endsWith(u".tmp") || name.endsWith(u".former");
}

QStringList holding(const Ground& ground, const QByteArray& word)
{
    QStringList out;
    for (const QString& path : ground.filesBelow()) {
        if (contentOf(ground.root() + u'/' + path).contains(word))
            out << path;
    }
    return out;
}

/// What must hold whatever happened.
void requireSound(const Ground& ground, const Scenario& scenario, qint64 outputBytes)
{
    // The next opening.
    const QString data = ground.file("amt.iplan");
    ground.must({u("set"), data, u("measure:K001"), u("stateReason=weiter")});
    ground.must({u("check"), data});
    const QString output = ground.root() + u'/' + scenario.output;
    const bool isDataFile = scenario.output.endsWith(u".iplan");
    if (isDataFile && !QFileInfo::exists(output))
        ground.must(ground.words(scenario.command)); // nothing hinders another try
    if (!scenario.output.isEmpty() && QFileInfo::exists(output))
        CHECK(QFileInfo(output).size() == outputBytes);
    if (isDataFile) {
        ground.must({u("check"), output});
        // Who died with the new file in its place had its lock.
        ground.must({u("add"), output, u("measure"), u("title=weiter")});
    }
    QStringList strays = ground.filesBelow();
    strays.removeIf([](const QString& path) { return !isStray(path); });
    CHECK(strays == QStringList());
    if (scenario.isErase && ground.must({u("list"), data, u("person"), u("--json")}).out.trimmed() == "[]")
        CHECK(holding(ground, kErased) == QStringList());
}

struct Figures {
    int calls = 0;
    int faults = 0;
    int killed = 0;
    int refused = 0;
};

Figures attack(const Ground& ground, const Scenario& scenario, int most, QRandomGenerator& random)
{
    Figures out;
    const QStringList words = ground.words(scenario.command);
    ground.reset();
    REQUIRE(disturbed(ground, words, 0, u("none"), &out.calls) == Ended::Well);
    const qint64 bytes = scenario.output.isEmpty() ? 0 : QFileInfo(ground.root() + u'/' + scenario.output).size();
    requireSound(ground, scenario, bytes);
    const QStringList modes{u("kill"), u("torn"), u("fail"), u("full")};
    QList<std::pair<int, QString>> faults;
    for (int at = 1; at <= out.calls; ++at) {
        for (const QString& mode : modes)
            faults << std::pair(at, mode);
    }
    std::shuffle(faults.begin(), faults.end(), random);
    if (most > 0)
        faults.resize(qMin<qsizetype>(most, faults.size()));
    for (const auto& [at, mode] : faults) {
        CAPTURE(scenario.name, at, mode);
        ground.reset();
        const Ended ended = disturbed(ground, words, at, mode);
        ++out.faults;
        out.killed += ended == Ended::Killed ? 1 : 0;
        out.refused += ended == Ended::Refused ? 1 : 0;
        requireSound(ground, scenario, bytes);
    }
    return out;
}

} // namespace

TEST_CASE("No fault at a call that changes a file leaves anything half done", "[cli][faults]")
{
    const QString wanted = qEnvironmentVariable("IPLAN_FAULTS");
    const int most = wanted == u"all" ? 0 : wanted.isEmpty() ? scaled(5, 2) : wanted.toInt();
    const quint32 seed = QRandomGenerator::global()->generate();
    CAPTURE(seed);
    std::printf("faults: seed %u\n", seed);
    QRandomGenerator random(seed);
    const Ground ground;
    const QByteArray only = qgetenv("IPLAN_FAULTS_OF");
    for (const Scenario& scenario : scenarios()) {
        if (!only.isEmpty() && only != scenario.name)
            continue;
        const Figures figures = attack(ground, scenario, most, random);
        std::printf("  %-14s %4d calls, %5d faults: %5d killed, %5d refused\n", scenario.name, figures.calls,
                    figures.faults, figures.killed, figures.refused);
    }
}

#endif
