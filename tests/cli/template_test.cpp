// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace iplan;
using namespace iplan::test;

namespace
{

void writeFileBytes(const QString& path, const QByteArray& bytes)
{
    QFile out(path);
    REQUIRE(out.open(QIODevice::WriteOnly));
    out.write(bytes);
}

/// Writes a template file with these fields.
QString templateFile(CliFile& file, const QString& name, const QJsonObject& fields)
{
    const QString path = file.file(name);
    const QJsonObject json{
        {u("format"), u("integrationsplaner-berichtsvorlage")}, {u("version"), 1}, {u("template"), fields}};
    writeFileBytes(path, QJsonDocument(json).toJson());
    return path;
}

QString htmlOf(CliFile& file, const QStringList& options)
{
    const QString output = file.file(u("bericht.html"));
    file.ok("report", QStringList{u("programme"), u("--format"), u("html"), u("--output"), output} + options);
    return QString::fromUtf8(contentOf(output));
}

const QJsonObject kCouncil{{u("title"), u("Ratsfassung")},
                           {u("report"), u("programme")},
                           {u("headerLeft"), u("Vorlage für den Rat, {jahr}")},
                           {u("sections"), u("foreword\nmatrix: title, code")},
                           {u("foreword"), u("Liebe Leserinnen")}};

} // namespace

TEST_CASE("A template is taken over, listed, used, exported and deleted", "[cli][template]")
{
    CliFile file;
    file.ok("add", {u("measure"), u("code=K001"), u("title=Sprachlotsen")});
    CHECK(file.ok("template", {u("list")}).contains(u("Keine Berichtsvorlage")));
    const QString plain = htmlOf(file, {});
    file.ok("template", {u("import"), templateFile(file, u("rat.iplanvorlage"), kCouncil)});
    CHECK(file.ok("template", {u("list")}) == u("Ratsfassung (Maßnahmenprogramm)"));
    CHECK(htmlOf(file, {}) == plain); // it is not the usual one
    const QString council = htmlOf(file, {u("--template"), u("ratsfassung")});
    CHECK(council.contains(u("Vorlage für den Rat, 20")));
    CHECK(council.contains(u("Liebe Leserinnen")));
    CHECK_FALSE(council.contains(u("Hinweise zum Lesen")));

    file.ok("template", {u("usual"), u("Ratsfassung")});
    CHECK(file.ok("template", {u("list")}).contains(u("üblich")));
    CHECK(htmlOf(file, {}).contains(u("Liebe Leserinnen")));
    CHECK(htmlOf(file, {u("--no-template")}) == plain);
    CHECK_FALSE(htmlOf(file, {u("--sections"), u("summary")}).contains(u("Liebe Leserinnen")));

    file.ok("template", {u("export"), u("Ratsfassung"), u("--output"), file.file(u("aus.iplanvorlage"))});
    CHECK(contentOf(file.file(u("aus.iplanvorlage"))).contains("Liebe Leserinnen"));
    CHECK(file.ok("template", {u("show"), u("Ratsfassung")}).contains(u("headerLeft")));
    file.ok("template", {u("import"), file.file(u("aus.iplanvorlage")), u("--name"), u("Kopie")});
    file.ok("template", {u("delete"), u("Ratsfassung")});
    CHECK(file.ok("template", {u("list")}) == u("Kopie (Maßnahmenprogramm)"));
    file.ok("undo", {});
    CHECK(file.ok("template", {u("list")}).contains(u("Ratsfassung")));
}

TEST_CASE("A template with unknown placeholders is refused with a clear sentence, the old output stays",
          "[cli][template]")
{
    CliFile file;
    QJsonObject fields = kCouncil;
    fields.insert(u("footerLeft"), u("{komune}"));
    const QString path = templateFile(file, u("falsch.iplanvorlage"), fields);
    const QString said = file.refused(3, "template", {u("import"), path});
    CHECK(said.contains(u("Fußzeile links: Den Platzhalter {komune} gibt es nicht.")));
    CHECK(said.contains(u("{kommune}")));
    CHECK(file.ok("template", {u("list")}).contains(u("Keine Berichtsvorlage")));

    // Taken over in another way, it makes no report either, and what was written before stays as it is.
    file.ok("template", {u("import"), templateFile(file, u("gut.iplanvorlage"), kCouncil)});
    const QString output = file.file(u("bericht.html"));
    const QString before = htmlOf(file, {u("--template"), u("Ratsfassung")});
    file.ok("set", {u("reportTemplate:Ratsfassung"), u("footerLeft={komune}")});
    const QString refused = file.refused(
        3, "report",
        {u("programme"), u("--format"), u("html"), u("--output"), output, u("--template"), u("Ratsfassung")});
    CHECK(refused.contains(u("{komune}")));
    CHECK(QString::fromUtf8(contentOf(output)) == before);
}

TEST_CASE("template says what it wants", "[cli][template]")
{
    CliFile file;
    CHECK(file.refused(2, "template", {u("drucken")}).contains(u("placeholders")));
    CHECK(file.refused(2, "template", {u("show")}).contains(u("welche Vorlage")));
    CHECK(file.refused(4, "template", {u("show"), u("Fehlt")}).contains(u("Fehlt")));
    CHECK(file.ok("template", {u("placeholders")}).contains(u("{kommune}")));
    CHECK(file.refused(2, "report",
                       {u("programme"), u("--format"), u("html"), u("--output"), file.file(u("x.html")),
                        u("--template"), u("A"), u("--no-template")})
              .contains(u("schließen einander aus")));
    CHECK(file.refused(4, "report",
                       {u("programme"), u("--format"), u("html"), u("--output"), file.file(u("x.html")),
                        u("--template"), u("Fehlt")})
              .contains(u("Fehlt")));
    writeFileBytes(file.file(u("kaputt.iplanvorlage")), "{}");
    CHECK(file.refused(3, "template", {u("import"), file.file(u("kaputt.iplanvorlage"))})
              .contains(u("keine Berichtsvorlage")));
}
