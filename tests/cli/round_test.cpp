// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/cli.h"
#include "tests/support/python.h"

#include <QDir>
#include <QFile>
#include <QProcess>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Fills the sheet as an office would: state and text of each measure. False where openpyxl is not installed.
bool fillIn(const QString& path)
{
    const QString python = pythonWith(QStringLiteral("openpyxl"), QStringLiteral("python3-openpyxl"));
    if (python.isEmpty())
        return false;
    const QString script = u("import sys, openpyxl\n"
                             "book = openpyxl.load_workbook(sys.argv[1])\n"
                             "page = book['Sachstand']\n"
                             "page['E7'].value = 'umgesetzt'\n"
                             "page['I7'].value = 'Fertig geworden.'\n"
                             "book.save(sys.argv[1])\n");
    return QProcess::execute(python, {QStringLiteral("-c"), script, path}) == 0;
}

} // namespace

TEST_CASE("A round goes out, comes back from a folder, and tells who has answered", "[cli][round]")
{
    CliFile file;
    file.fill();
    file.ok("set", {u("measure:K001"), u("leadOffice=Amt für Weiterbildung"), u("state=running")});
    CHECK(file.ok("round", {u("new"), u("title=Sachstand 2027"), u("due=2027-07-15")}).contains(u("1 Empfänger")));
    CHECK(file.ok("round", {u("list")}).contains(u("Sachstand 2027")));
    CHECK(file.ok("round", {u("status"), u("Sachstand 2027")}).contains(u("noch nicht ausgegeben")));
    const QString folder = file.file(u("aus"));
    CHECK(file.ok("round", {u("out"), u("Sachstand 2027"), u("--output"), folder}).contains(u("1 Bogen")));
    const QString sheet = folder + u("/Sachstand Amt für Weiterbildung.xlsx");
    REQUIRE(QFile::exists(sheet));
    CHECK(QFile::exists(folder + u("/Sachstand Amt für Weiterbildung.eml")));
    CHECK(
        file.refused(3, "round", {u("out"), u("Sachstand 2027"), u("--output"), folder}).contains(u("gibt es schon")));
    if (!fillIn(sheet))
        return;
    const QJsonArray shown = file.array("round", {u("in"), folder, u("--dry-run")});
    REQUIRE(shown.size() == 1);
    CHECK(shown.first().toObject().value(u"written").toBool() == false);
    CHECK(shown.first().toObject().value(u"cells").toArray().size() == 2);
    CHECK(file.ok("round", {u("in"), folder}).contains(u("1 neu. Übernommen.")));
    CHECK(file.ok("round", {u("in"), sheet}).contains(u("Nichts zu tun")));
    CHECK(file.ok("show", {u("measure:K001")}).contains(u("umgesetzt")));
    CHECK(file.ok("list", {u("statusReport")}).contains(u("Fertig geworden.")));
    CHECK(file.ok("round", {u("status"), u("Sachstand 2027")}).contains(u("zurück")));
}

TEST_CASE("round says what it wants, and refuses what is no sheet", "[cli][round]")
{
    CliFile file;
    file.fill();
    CHECK(file.refused(2, "round", {u("aus")}).contains(u("out")));
    CHECK(file.refused(2, "round", {u("out")}).contains(u("ORDNER")));
    CHECK(file.refused(4, "round", {u("out"), u("Gibt es nicht"), u("--output"), file.file(u("x"))})
              .contains(u("Gibt es nicht")));
    const QString path = file.file(u("liste.csv"));
    writeBytes(path, "Nummer;Stand\nK001;umgesetzt\n");
    CHECK(file.refused(3, "round", {u("in"), path}).contains(u("kein Bogen")));
}
