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

/// Fills a sheet as a member would: relevance, feasibility and dots of the first measure. False where openpyxl is not
/// installed.
bool rate(const QString& path, int relevance, int dots)
{
    const QString python = pythonWith(QStringLiteral("openpyxl"), QStringLiteral("python3-openpyxl"));
    if (python.isEmpty())
        return false;
    const QString script = u("import sys, openpyxl\n"
                             "book = openpyxl.load_workbook(sys.argv[1])\n"
                             "page = book['Bewertung']\n"
                             "keys = next(r for r in page.iter_rows() if str(r[0].value).startswith('iplan:'))\n"
                             "at = {str(c.value)[6:]: c.column for c in keys}\n"
                             "row = keys[0].row + 2\n"
                             "page.cell(row, at['relevance.1']).value = int(sys.argv[2])\n"
                             "page.cell(row, at['feasibility.1']).value = 5\n"
                             "page.cell(row, at['dots.1']).value = int(sys.argv[3])\n"
                             "book.save(sys.argv[1])\n");
    return QProcess::execute(
               python, {QStringLiteral("-c"), script, path, QString::number(relevance), QString::number(dots)}) == 0;
}

void addMembers(CliFile& file)
{
    file.ok("add", {u("workingGroup"), u("title=AG Bildung")});
    for (const char* name : {"Arnsen", "Bolk", "Cezanek"}) {
        file.ok("add", {u("person"), u("givenName=Test"), u("familyName=") + u(name)});
        file.ok("add", {u("membership"), u("workingGroup=AG Bildung"), u("person=Test ") + u(name), u("state=accepted"),
                        u("role=member")});
    }
}

} // namespace

TEST_CASE("A rating goes out, comes back, is counted and taken over from the command line", "[cli][rating]")
{
    CliFile file;
    file.fill();
    addMembers(file);
    CHECK(file.ok("rating", {u("list")}).contains(u("Keine Bewertungsrunde")));
    CHECK(file.ok("rating", {u("new"), u("title=Was zuerst?"), u("subject=measures"), u("method=both"), u("dots=2"),
                             u("--groups"), u("AG Bildung")})
              .contains(u("3 Stimmzettel")));
    CHECK(file.ok("rating", {u("list")}).contains(u("Was zuerst?")));
    CHECK(file.ok("rating", {u("result"), u("Was zuerst?")}).contains(u("Noch kein Stimmzettel ist ausgefüllt")));
    CHECK(file.refused(3, "rating", {u("apply"), u("Was zuerst?")}).contains(u("Noch kein Stimmzettel")));
    const QString folder = file.file(u("aus"));
    CHECK(file.ok("rating", {u("out"), u("Was zuerst?"), u("--output"), folder}).contains(u("3 Bögen")));
    CHECK(file.refused(3, "rating", {u("out"), u("Was zuerst?"), u("--output"), folder}).contains(u("gibt es schon")));
    CHECK(file.refused(3, "rating", {u("out"), u("Was zuerst?"), u("--output"), file.file(u("alle")), u("--together")})
              .contains(u("zeigte jedem Mitglied")));

    const QStringList names = QDir(folder).entryList({u("*.xlsx")}, QDir::Files, QDir::Name);
    REQUIRE(names.size() == 3);
    for (int i = 0; i < names.size(); ++i) {
        if (!rate(QDir(folder).filePath(names.at(i)), 5 - i, 2))
            return;
    }
    const QJsonArray shown = file.array("rating", {u("in"), folder, u("--dry-run")});
    REQUIRE(shown.size() == 3);
    CHECK(shown.first().toObject().value(u"written").toBool() == false);
    CHECK(shown.first().toObject().value(u"ballot").toString() == u("Test Arnsen"));
    CHECK(file.ok("rating", {u("in"), folder}).contains(u("Übernommen.")));
    CHECK(file.ok("rating", {u("in"), folder}).contains(u("Nichts zu tun")));

    const QString workbook = file.file(u("ergebnis.xlsx"));
    const QString result = file.ok("rating", {u("result"), u("Was zuerst?"), u("--output"), workbook});
    CHECK(result.contains(u("3 Stimmzettel von 3 ausgefüllt.")));
    CHECK(result.contains(u("4,0 (3–5, ±0,8)")));
    CHECK_FALSE(result.contains(u("Arnsen")));
    CHECK(QFile::exists(workbook));
    CHECK(file.ok("rating", {u("apply"), u("Was zuerst?"), u("--first"), u("1"), u("--dry-run")})
              .contains(u("Schwerpunktmaßnahme: ")));
    CHECK(file.ok("rating", {u("apply"), u("Was zuerst?"), u("--as"), u("matrix")}).contains(u("Geändert:")));
    CHECK(file.ok("rating", {u("apply"), u("Was zuerst?"), u("--as"), u("matrix")}).contains(u("Nichts zu tun")));

    file.ok("set", {u("ratingRound:Was zuerst?"), u("state=closed")});
    CHECK(file.refused(3, "rating", {u("in"), QDir(folder).filePath(names.first())}).contains(u("abgeschlossen")));
    const QString pdf = file.file(u("ergebnis.html"));
    file.ok("report", {u("rating"), u("all"), u("--format"), u("html"), u("--output"), pdf});
    CHECK(QFile::exists(pdf));
}

TEST_CASE("rating says what it wants, and refuses what is no sheet", "[cli][rating]")
{
    CliFile file;
    file.fill();
    CHECK(file.refused(2, "rating", {u("aus")}).contains(u("result")));
    CHECK(file.refused(2, "rating", {u("out")}).contains(u("ORDNER")));
    CHECK(file.refused(4, "rating", {u("result"), u("Gibt es nicht")}).contains(u("Gibt es nicht")));
    file.ok("rating", {u("new"), u("title=Runde"), u("subject=measures"), u("method=criteria")});
    CHECK(file.refused(2, "rating", {u("result"), u("Runde"), u("--order"), u("quer")}).contains(u("overall")));
    CHECK(file.refused(3, "rating", {u("result"), u("Runde"), u("--order"), u("dots")}).contains(u("Punkten")));
    CHECK(file.refused(4, "rating", {u("out"), u("Runde"), u("--output"), file.file(u("x"))})
              .contains(u("keine Stimmzettel")));
    const QString path = file.file(u("liste.csv"));
    writeBytes(path, "Nummer;Punkte\nK001;3\n");
    CHECK(file.refused(3, "rating", {u("in"), path}).contains(u("kein Bogen")));
}
