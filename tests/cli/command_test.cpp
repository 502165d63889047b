// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The frame of all commands: help, options, exit codes, errors in text and JSON.
#include "tests/cli/cli.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSettings>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Help names every command and follows from its declaration", "[cli]")
{
    const Outcome help = runIplan({QStringLiteral("help")});
    REQUIRE(help.exitCode == 0);
    REQUIRE(runIplan({QStringLiteral("--help")}).out == help.out);
    const QStringList names{QStringLiteral("new"),     QStringLiteral("info"),   QStringLiteral("check"),
                            QStringLiteral("list"),    QStringLiteral("show"),   QStringLiteral("add"),
                            QStringLiteral("set"),     QStringLiteral("delete"), QStringLiteral("restore"),
                            QStringLiteral("link"),    QStringLiteral("unlink"), QStringLiteral("batch"),
                            QStringLiteral("history"), QStringLiteral("undo"),   QStringLiteral("redo"),
                            QStringLiteral("search"),  QStringLiteral("report"), QStringLiteral("export"),
                            QStringLiteral("import"),  QStringLiteral("backup"), QStringLiteral("help")};
    for (const QString& name : names) {
        INFO(name.toStdString());
        REQUIRE(help.text().contains(QStringLiteral("\n  ") + name));
        const Outcome one = runIplan({QStringLiteral("help"), name});
        REQUIRE(one.exitCode == 0);
        REQUIRE(one.text().startsWith(QStringLiteral("iplan ") + name));
        REQUIRE(runIplan({name, QStringLiteral("--help")}).out == one.out);
        REQUIRE(runIplan({name, QStringLiteral("irgendwas"), QStringLiteral("-h")}).out == one.out);
    }
    REQUIRE(runIplan({QStringLiteral("--version")}).text() == QStringLiteral("iplan " IPLAN_VERSION));
}

TEST_CASE("Every command has a file of its own, a summary, and help for all it takes", "[cli]")
{
    QStringList files;
    for (const QString& file : QDir(sourcePath(u("app/cli/commands"))).entryList({u("*.cpp")}))
        files << file.chopped(4);
    QStringList commands;
    for (const QJsonValue value : QJsonDocument::fromJson(runIplan({u("help"), u("--json")}).out).array()) {
        const QJsonObject command = value.toObject();
        commands << command.value(u"name").toString();
        INFO(commands.last().toStdString());
        CHECK(command.value(u"summary").toString().size() > 10);
        for (const char* part : {"arguments", "options"}) {
            for (const QJsonValue taken : command.value(QLatin1String(part)).toArray())
                CHECK_FALSE(taken.toObject().value(u"help").toString().isEmpty());
        }
    }
    commands.sort();
    CHECK(commands == files);
}

TEST_CASE("Help names the fields of an entity and what they take", "[cli]")
{
    const Outcome text = runIplan({QStringLiteral("help"), QStringLiteral("costItem")});
    REQUIRE(text.text().contains(u("amount")));
    REQUIRE(text.text().contains(u("Betrag")));
    const auto json = QJsonDocument::fromJson(
                          runIplan({QStringLiteral("help"), QStringLiteral("costItem"), QStringLiteral("--json")}).out)
                          .object();
    REQUIRE(json.value(u"entity").toString() == u("costItem"));
    const QJsonObject owner = json.value(u"fields").toArray().first().toObject();
    REQUIRE(owner.value(u"key").toString() == u("measure"));
    REQUIRE(owner.value(u"target").toString() == u("measure"));
    const Outcome both = runIplan({u("help"), u("meeting")}); // a command and a kind of entries
    CHECK(both.text().contains(u("--attendance-list")));
    CHECK(both.text().contains(u("Auch eine Art von Einträgen heißt so. meeting (Sitzungen).")));
    CHECK(both.text().contains(u("onlineLink")));
    const QJsonObject twoKinds = QJsonDocument::fromJson(runIplan({u("help"), u("meeting"), u("--json")}).out).object();
    CHECK(twoKinds.value(u"name").toString() == u("meeting"));
    CHECK(twoKinds.value(u"entity").toObject().value(u"fields").toArray().size() > 10);
    REQUIRE(runIplan({QStringLiteral("help"), QStringLiteral("nichts")}).exitCode == 4);
}

TEST_CASE("A wrong call ends with 2 and says what the command expects", "[cli]")
{
    CliFile file;
    REQUIRE(runIplan({}).exitCode == 2);
    REQUIRE(runIplan({QStringLiteral("kochen")}).error().contains(u("„kochen“")));
    REQUIRE(runIplan({QStringLiteral("list")}).exitCode == 2);
    REQUIRE(file.refused(2, "list").contains(u("ART fehlt")));
    REQUIRE(file.refused(2, "list", {u("measure"), u("zuviel")}).contains(u("„zuviel“ ist zu viel")));
    REQUIRE(file.refused(2, "list", {u("measure"), u("--farbe")}).contains(u("„--farbe“ gibt es nicht")));
    REQUIRE(file.refused(2, "list", {u("measure"), u("--limit")}).contains(u("fehlt")));
    REQUIRE(file.refused(2, "list", {u("measure"), u("--limit"), u("viele")}).contains(u("ganze Zahl")));
    REQUIRE(file.refused(2, "list", {u("measure"), u("--limit=1"), u("--limit=2")}).contains(u("zweimal")));
    REQUIRE(file.refused(2, "list", {u("measure"), u("--json=1")}).contains(u("nimmt keinen Wert")));
    REQUIRE(file.refused(2, "add", {u("measure"), u("title")}).contains(u("feld=wert")));
    REQUIRE(file.refused(2, "export", {u("--format"), u("doc")}).contains(u("xlsx")));
    REQUIRE(file.refused(2, "export", {u("--format"), u("json")}).contains(u("--output")));
    REQUIRE(file.refused(2, "backup", {u("--list"), u("--restore"), u("x")}).contains(u("schließen sich aus")));
}

TEST_CASE("Options may stand anywhere after the command, also joined to their value", "[cli]")
{
    CliFile file;
    file.fill();
    const QString path = file.path();
    const QByteArray expected =
        runIplan({u("list"), path, u("measure"), u("--fields"), u("code"), u("--limit"), u("1"), u("--json")}).out;
    REQUIRE(QJsonDocument::fromJson(expected).array().size() == 1);
    REQUIRE(runIplan({u("list"), u("--json"), u("--limit=1"), path, u("--fields=code"), u("measure")}).out == expected);
    REQUIRE(
        runIplan({u("list"), u("--limit"), u("1"), u("--fields"), u("code"), u("--json"), u("--"), path, u("measure")})
            .out == expected);
}

TEST_CASE("What follows -- is never an option", "[cli]")
{
    CliFile file;
    REQUIRE(file.ok("add", {u("organization"), u("name=Verein"), u("--"), u("note=--json")}).size() == 36);
    REQUIRE(file.array("list", {u("organization"), u("--fields"), u("note")}).first().toObject().value(u"note") ==
            u("--json"));
    const Outcome outcome = runIplan({u("search"), file.path(), u("--"), u("--json")});
    REQUIRE(outcome.exitCode == 0);
    REQUIRE(!outcome.out.startsWith('['));
}

TEST_CASE("With --json errors are an object on standard error", "[cli]")
{
    CliFile file;
    const auto errorOf = [](const Outcome& outcome) {
        REQUIRE(outcome.out.isEmpty());
        return QJsonDocument::fromJson(outcome.err).object().value(u"error").toObject();
    };
    const QJsonObject error = errorOf(runIplan({u("show"), file.path(), u("measure:K999"), u("--json")}));
    REQUIRE(keysOf(error) == QStringList{u("exitCode"), u("hint"), u("kind"), u("message")});
    REQUIRE(error.value(u"kind") == u("notFound"));
    REQUIRE(error.value(u"exitCode") == 4);
    REQUIRE(error.value(u"message").toString().contains(u("K999")));
    REQUIRE(errorOf(runIplan({u("list"), u("--json"), u("--farbe")})).value(u"kind") == u("usage"));
    REQUIRE(errorOf(runIplan({u("kochen"), u("--json")})).value(u"kind") == u("usage"));
    REQUIRE(errorOf(runIplan({u("new"), file.path(), u("--json")})).value(u"kind") == u("conflict"));
    REQUIRE(errorOf(runIplan({u("info"), file.file(u("fehlt.iplan")), u("--json")})).value(u"kind") == u("notFound"));
}

TEST_CASE("Each commit names its author: option, name of this PC, login", "[cli]")
{
    CliFile file;
    const auto lastAuthor = [&file] {
        return file.array("history", {u("--limit"), u("1")}).first().toObject().value(u"author").toString();
    };
    file.ok("add", {u("organization"), u("name=A"), u("--author"), u("Ünal Übermut")});
    REQUIRE(lastAuthor() == u("Ünal Übermut"));
    // The settings of the programs started here; those of the test itself lie elsewhere (QStandardPaths in test mode).
    const QString conf = qEnvironmentVariable("XDG_CONFIG_HOME") + u("/Integrationsplaner/Integrationsplaner.conf");
    {
        QSettings settings(conf, QSettings::IniFormat);
        settings.setValue(u("author/name"), u("Erika Musterfrau"));
        settings.setValue(u("author/abbreviation"), u("EM"));
    }
    file.ok("add", {u("organization"), u("name=B")});
    REQUIRE(lastAuthor() == u("Erika Musterfrau"));
    REQUIRE(file.array("list", {u("author"), u("--where"), u("abbreviation=EM")}).size() == 1);
    REQUIRE(QFile::remove(conf));
    file.ok("add", {u("organization"), u("name=C")});
    REQUIRE(!lastAuthor().isEmpty());
    REQUIRE(lastAuthor() != u("Erika Musterfrau"));
    REQUIRE(file.refused(3, "add", {u("author"), u("name=X")}).contains(u("führt das Programm selbst")));
}

TEST_CASE("Arguments and output are UTF-8 also without a locale, as in cron", "[cli]")
{
    CliFile file;
    QProcessEnvironment bare = QProcessEnvironment::systemEnvironment();
    bare.insert(u("LC_ALL"), u("C"));
    const Outcome added =
        runIplan({u("add"), file.path(), u("organization"), u("name=Çağrı – Straße „Überweg“ 语言")}, {}, bare);
    REQUIRE(added.exitCode == 0);
    REQUIRE(added.err.isEmpty());
    const Outcome listed = runIplan({u("list"), file.path(), u("organization"), u("--fields"), u("name")}, {}, bare);
    REQUIRE(listed.err.isEmpty());
    REQUIRE(listed.text().contains(u("Çağrı – Straße „Überweg“ 语言")));
}

TEST_CASE("Output that cannot be written is an error; the commit holds", "[cli]")
{
    if (!QFile::exists(u("/dev/full")))
        return;
    CliFile file;
    QProcess process;
    process.setStandardOutputFile(u("/dev/full"));
    process.start(iplanProgram(), {u("add"), file.path(), u("organization"), u("name=Verein")});
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 6);
    REQUIRE(file.array("list", {u("organization")}).size() == 1);
}
