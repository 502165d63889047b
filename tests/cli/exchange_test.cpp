// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// new with samples, export, import, backup: whole files in and out.
#include "core/report/content/catalogue.h"
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace iplan;
using namespace iplan::test;

namespace
{

QByteArray exported(CliFile& file, const QString& name)
{
    const QString path = file.file(name);
    REQUIRE(file.object("export", {u("--format"), u("json"), u("--output"), path}).value(u"file") == path);
    return contentOf(path);
}

} // namespace

TEST_CASE("A new file can hold a sample", "[cli]")
{
    CliFile koeln({u("--sample"), u("koeln")});
    REQUIRE(koeln.array("list", {u("measure")}).size() == 28);
    REQUIRE(koeln.array("list", {u("fieldOfAction")}).size() == 5);
    CliFile aachen({u("--sample=aachen")});
    REQUIRE(aachen.array("list", {u("fieldOfAction")}).size() == 7);
    REQUIRE(aachen.ok("check").contains(u("Die Datei ist in Ordnung")));
}

TEST_CASE("The same seed gives the same invented data", "[cli]")
{
    CliFile one({u("--synthetic"), u("1"), u("--seed"), u("7")});
    CliFile two({u("--synthetic=1"), u("--seed=7")});
    REQUIRE(one.array("list", {u("measure"), u("--fields=code")}).size() == 500);
    REQUIRE(exported(one, u("eins.json")) == exported(two, u("zwei.json")));
}

TEST_CASE("A new file that cannot be filled is not left behind", "[cli]")
{
    CliFile file;
    const QString path = file.file(u("neu.iplan"));
    const QList<std::pair<QStringList, int>> calls{
        {{u("--sample"), u("atlantis")}, 2},
        {{u("--synthetic"), u("0")}, 2},
        {{u("--synthetic"), u("1000")}, 3},
        {{u("--seed"), u("1")}, 2},
        {{u("--sample"), u("koeln"), u("--synthetic"), u("1")}, 2},
    };
    for (const auto& [options, exitCode] : calls) {
        const Outcome outcome = runIplan(QStringList{u("new"), path} + options);
        INFO(options.join(u' ').toStdString() << ": " << outcome.err.toStdString());
        REQUIRE(outcome.exitCode == exitCode);
        REQUIRE(!QFile::exists(path));
    }
}

TEST_CASE("Export, import into a new file and export again give the same JSON", "[cli]")
{
    CliFile from({u("--sample"), u("koeln")});
    from.ok("delete", {u("measure:K001")});
    from.ok("add", {u("organization"), u("name=Verein „Überall“"), u("note=Zeile\nZeile \"zwei\"")});
    const QByteArray first = exported(from, u("aus.json"));
    CliFile to;
    const QJsonObject report = to.object("import", {from.file(u("aus.json"))});
    REQUIRE(keysOf(report) == QStringList{u("changed"), u("created"), u("rows")});
    REQUIRE(report.value(u"created") == report.value(u"rows"));
    REQUIRE(exported(to, u("noch.json")) == first);
    REQUIRE(to.object("import", {from.file(u("aus.json"))}).value(u"changed") == QJsonValue(0));
    REQUIRE(to.ok("check").contains(u("Die Datei ist in Ordnung")));
    REQUIRE(to.ok("undo") == u("Rückgängig: Import"));
    REQUIRE(to.array("list", {u("measure")}).isEmpty());
}

TEST_CASE("A source that is wrong is refused and nothing is written", "[cli]")
{
    CliFile file;
    const auto refusal = [&file](const QByteArray& json) {
        QFile source(file.file(u("quelle.json")));
        REQUIRE(source.open(QIODevice::WriteOnly));
        source.write(json);
        source.close();
        return file.refused(3, "import", {source.fileName()});
    };
    refusal("kein JSON");
    refusal("{}");
    refusal(R"({"format":"anderes","version":1,"entities":{}})");
    refusal(R"({"format":"integrationsplaner","version":1,"entities":{"measure":[{"farbe":"rot"}]}})");
    file.refused(4, "import", {file.file(u("fehlt.json"))});
}

TEST_CASE("Every export format is written, replaced in one piece and leaves no half file", "[cli]")
{
    CliFile file({u("--sample"), u("koeln")});
    for (const char* format : {"xlsx", "csv", "json", "sqlite"}) {
        INFO(format);
        const QString output = file.file(u("aus.") + u(format));
        const QStringList call{u("--format"), u(format), u("--output"), output};
        file.ok("export", call);
        REQUIRE(QFileInfo::exists(output));
        file.ok("export", call);
        file.ok("export",
                {u("--public"), u("--format"), u(format), u("--output"), file.file(u("öffentlich.") + u(format))});
        const Outcome refused = runIplan(
            {u("export"), file.path(), u("--format"), u(format), u("--output"), file.file(u("kein/Ordner/aus"))});
        REQUIRE(refused.exitCode == 6);
        REQUIRE(!QFileInfo::exists(file.file(u("kein"))));
        REQUIRE(
            file.refused(3, "export", {u("--format"), u(format), u("--output"), file.path()}).contains(u("selbst")));
    }
    REQUIRE(QFileInfo(file.file(u("aus.csv"))).isDir());
}

TEST_CASE("A backup is made, listed and restored", "[cli]")
{
    CliFile file;
    file.fill();
    REQUIRE(file.array("backup", {u("--list")}).isEmpty());
    const QJsonObject backup = file.object("backup");
    REQUIRE(keysOf(backup) == QStringList{u("bytes"), u("file"), u("name"), u("time")});
    REQUIRE(QFileInfo::exists(backup.value(u"file").toString()));
    file.ok("set", {u("measure:K001"), u("title=Überschrieben")});
    const QString name = backup.value(u"name").toString();
    REQUIRE(file.array("backup", {u("--list")}).first().toObject() == backup);
    const QJsonObject restored = file.object("backup", {u("--restore"), name});
    REQUIRE(restored.value(u"restored") == name);
    REQUIRE(file.object("show", {u("measure:K001")}).value(u"title") == u("Sprachförderung in Kitas"));
    const QDir folder = QFileInfo(backup.value(u"file").toString()).dir();
    REQUIRE(folder.entryList({u("vor Wiederherstellung*")}, QDir::Files).size() == 1);
    // What was put aside is listed, and restoring it takes the restoring back.
    const QString before = restored.value(u"before").toString();
    REQUIRE(before.startsWith(u("vor Wiederherstellung ")));
    REQUIRE(file.array("backup", {u("--list")}).size() == 2);
    file.ok("backup", {u("--restore"), before});
    REQUIRE(file.object("show", {u("measure:K001")}).value(u"title") == u("Überschrieben"));
    file.refused(4, "backup", {u("--restore"), u("gibt-es-nicht.iplan")});
    file.refused(4, "backup", {u("--restore"), u("../../etc/passwd")});
    REQUIRE(file.ok("check").contains(u("Die Datei ist in Ordnung")));
}

TEST_CASE("A file that can no longer be read is restored by the path of its backup", "[cli]")
{
    CliFile file;
    file.fill();
    const QString backup = file.object("backup").value(u"file").toString();
    {
        QFile data(file.path());
        REQUIRE(data.open(QIODevice::WriteOnly));
        data.write("Unsinn");
    }
    file.refused(6, "backup", {u("--list")});
    file.refused(6, "backup", {u("--restore"), QFileInfo(backup).fileName()});
    file.ok("backup", {u("--restore"), backup});
    REQUIRE(file.array("list", {u("measure")}).size() == 1);
}

TEST_CASE("Every report is written of one row, also of one that lies ahead", "[cli]")
{
    CliFile file({u("--sample"), u("koeln")});
    file.ok("add", {u("workingGroup"), u("title=AG der Berichte")});
    file.ok("add", {u("meeting"), u("workingGroup=AG der Berichte"), u("title=Sitzung"), u("start=09.03.2127 17:00")});
    file.ok("add", {u("statusRound"), u("title=Sachstand 2127")});
    file.ok("add", {u("ratingRound"), u("title=Bewertung 2127")});
    for (const report::ReportInfo* info : report::allReports()) {
        INFO(info->key);
        QStringList words{info->keyText()};
        if (const EntityInfo* entity = report::subjectEntity(info->subject)) {
            const QJsonArray rows = file.array("list", {entity->keyText()});
            REQUIRE_FALSE(rows.isEmpty());
            words << rows.first().toObject().value(u"id").toString();
        }
        const QString output = file.file(u("bericht.html"));
        file.ok("report", words + QStringList{u("--format=html"), u("--output"), output});
        CHECK(contentOf(output).contains("<h1"));
        REQUIRE(QFile::remove(output));
    }
}

TEST_CASE("Reports are written in every format, of one module, of all and of the programme", "[cli]")
{
    CliFile file({u("--sample"), u("koeln")});
    const QString module = file.array("list", {u("conceptModule")}).first().toObject().value(u"number").toString();
    const QJsonArray measures = file.array("list", {u("measure")});
    const auto code = [&measures](qsizetype i) { return measures.at(i).toObject().value(u"code").toString(); };
    const QList<QStringList> reports{{u("module"), u("conceptModule:") + module},
                                     {u("module"), module},
                                     {u("module"), u("all")},
                                     {u("programme")},
                                     {u("measure"), code(0)},
                                     {u("measure"), u("measure:") + code(1), code(0)},
                                     {u("measure"), u("all")}};
    for (const QStringList& report : reports) {
        for (const auto& [format, start] :
             {std::pair("pdf", "%PDF-"), std::pair("docx", "PK"), std::pair("odt", "PK"), std::pair("html", "<")}) {
            INFO(report.join(u' ').toStdString() << ' ' << format);
            const QString output = file.file(u("bericht.") + u(format));
            file.ok("report", report + QStringList{u("--format"), u(format), u("--output"), output});
            REQUIRE(contentOf(output).trimmed().startsWith(start));
            REQUIRE(QFile::remove(output));
        }
    }
    const QStringList html{u("--format"), u("html"), u("--output"), file.file(u("bericht.html"))};
    REQUIRE(file.object("report", QStringList{u("programme"), u("--with-people")} + html).value(u"file") ==
            file.file(u("bericht.html")));
    file.refused(2, "report", QStringList{u("measure")} + html);
    file.refused(4, "report", QStringList{u("measure"), code(0), u("XY")} + html);
    file.refused(3, "report", QStringList{u("measure"), u("conceptModule:") + module} + html);
    file.refused(2, "report", QStringList{u("kochbuch")} + html);
    file.refused(2, "report", QStringList{u("module")} + html);
    file.refused(2, "report", QStringList{u("programme"), u("x")} + html);
    file.refused(2, "report", {u("programme"), u("--format"), u("pdf")});
    file.refused(4, "report", QStringList{u("module"), u("XY")} + html);
    file.refused(3, "report", QStringList{u("module"), u("measure:K001")} + html);
    file.refused(6, "report", {u("programme"), u("--format=html"), u("--output"), file.file(u("kein/Ordner/b.html"))});
}
