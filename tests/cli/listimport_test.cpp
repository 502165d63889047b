// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// import and mapping: lists of others.
#include "tests/cli/cli.h"
#include "tests/support/files.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

const QByteArray kList = "Stadt Musterstadt;;;;\n"
                         "Maßnahmen Integration, Stand 11/2026;;;;\n"
                         ";;;;\n"
                         "Nr.;Maßnahme;Federführung;Stand;Kosten 2026\n"
                         "M1;Sprachcafé;Amt für Beispiele;in Umsetzung;12.500,00 €\n"
                         "M2;Lotsendienst;Musterjugendamt;vorgeschlagen;k. A.\n"
                         "Summe;;;;12.500,00 €\n";

int countOf(const QJsonObject& plan, const char* action)
{
    return plan.value(u"counts").toObject().value(u(action)).toInt();
}

} // namespace

TEST_CASE("A list is shown, taken over once, and changes nothing when it comes again", "[cli]")
{
    CliFile file;
    const QString list = file.file(u("liste.csv"));
    writeBytes(list, kList);

    const QJsonObject guess = file.object("import", {list, u("--guess")});
    CHECK(guess.value(u"range") == u("A4:E"));
    CHECK(guess.value(u"columns").toArray().size() == 5);
    CHECK(guess.value(u"mapping").toObject().value(u"entity") == u("measure"));
    const QByteArray before = file.bytes();

    QJsonObject plan = file.object("import", {list, u("--dry-run")});
    CHECK(countOf(plan, "fehlerhaft") == 2); // offices that are not there
    CHECK(plan.value(u"questions").toArray().size() == 2);
    plan = file.object("import", {list, u("--dry-run"), u("--new")});
    CHECK(countOf(plan, "neu") == 2);
    CHECK_FALSE(plan.value(u"written").toBool());
    CHECK(file.bytes() == before);
    file.refused(3, "import", {list, u("--strict")});

    plan = file.object("import", {list, u("--new"), u("--report"), file.file(u("protokoll.xlsx"))});
    CHECK(plan.value(u"written").toBool());
    CHECK(contentOf(file.file(u("protokoll.xlsx"))).startsWith("PK"));
    CHECK(file.array("list", {u("measure")}).size() == 2);
    CHECK(file.array("list", {u("costItem")}).size() == 1);
    CHECK(file.ok("import", {list, u("--new")}).contains(u("Nichts zu tun.")));
    file.ok("undo");
    CHECK(file.array("list", {u("measure")}).isEmpty());
    CHECK(file.array("list", {u("organization")}).isEmpty());
}

TEST_CASE("Empty cells empty a field only where that is asked for", "[cli]")
{
    CliFile file;
    const QString list = file.file(u("liste.csv"));
    writeBytes(list, "Nr.;Maßnahme;Kurzbeschreibung;Kosten 2026\nM1;Sprachcafé;Offener Treff;300\n");
    file.ok("import", {list});
    const auto measure = [&file] {
        return file.array("list", {u("measure"), u("--fields"), u("code,title,summary")}).first().toObject();
    };
    const auto amount = [&file] {
        return file.array("list", {u("costItem"), u("--fields"), u("amount")}).first().toObject().value(u"amountCents");
    };
    REQUIRE(measure().value(u"summary") == u("Offener Treff"));
    REQUIRE(amount().toInt() == 30000);

    writeBytes(list, "Nr.;Maßnahme;Kurzbeschreibung;Kosten 2026\nM1;;;\n");
    CHECK(file.ok("import", {list}).contains(u("Nichts zu tun.")));
    CHECK(file.ok("import", {list, u("--empty"), u("keep")}).contains(u("Nichts zu tun.")));
    file.refused(2, "import", {list, u("--empty"), u("burn")});

    const QByteArray before = file.bytes();
    const QJsonObject plan = file.object("import", {list, u("--empty"), u("erase"), u("--dry-run")});
    CHECK(countOf(plan, "ändert") == 1);
    CHECK(file.bytes() == before);
    file.ok("import", {list, u("--empty"), u("erase")});
    CHECK(measure().value(u"summary").toString().isEmpty());
    CHECK(amount().toInt() == 30000);           // a cost item whose cell says nothing stays
    CHECK(measure().value(u"code") == u("M1")); // what a row is called by is never emptied
    CHECK(measure().value(u"title") == u("Sprachcafé"));
    CHECK(file.ok("import", {list, u("--empty"), u("erase")}).contains(u("Nichts zu tun.")));
    file.ok("undo");
    CHECK(measure().value(u"summary") == u("Offener Treff"));
    CHECK(amount().toInt() == 30000);
}

TEST_CASE("What was taken over, taken back and taken over again is the same", "[cli]")
{
    CliFile from({u("--sample"), u("koeln")});
    const QString folder = from.file(u("tabellen"));
    from.ok("export", {u("--format"), u("csv"), u("--output"), folder});
    CliFile file;
    file.ok("import", {folder});
    const QJsonArray measures = file.array("list", {u("measure")});
    REQUIRE(measures.size() > 20);
    file.ok("undo");
    REQUIRE(file.array("list", {u("measure")}).isEmpty());
    CHECK(countOf(file.object("import", {folder}), "fehlerhaft") == 0);
    CHECK(file.array("list", {u("measure")}) == measures);
    CHECK(file.ok("import", {folder}).trimmed() == u("Nichts zu tun."));
    file.ok("check");
}

TEST_CASE("Our own workbook and our own folder are taken as a whole, in one step", "[cli]")
{
    CliFile file({u("--sample"), u("koeln")});
    const QString workbook = file.file(u("aus.xlsx"));
    const QString folder = file.file(u("tabellen"));
    file.ok("export", {u("--format"), u("xlsx"), u("--output"), workbook});
    file.ok("export", {u("--format"), u("csv"), u("--output"), folder});
    CHECK(file.ok("import", {workbook}).trimmed() == u("Nichts zu tun."));
    CHECK(file.ok("import", {folder}).trimmed() == u("Nichts zu tun."));

    // Cells of two tables are edited, a row of each is new and belongs to the other's.
    const auto edit = [&folder](const char* table, const QByteArray& from, const QByteArray& to) {
        const QString path = folder + u("/") + u(table) + u(".csv");
        QByteArray text = contentOf(path);
        const qsizetype at = text.indexOf(from);
        REQUIRE(at > 0);
        writeBytes(path, text.replace(at, from.size(), to));
    };
    const QJsonObject office = file.array("list", {u("organization")}).first().toObject();
    const QByteArray name = office.value(u"name").toString().toUtf8();
    edit("organisationen", ";" + name, ";Neues " + name);
    QJsonObject plan = file.object("import", {folder, u("--dry-run")});
    CHECK(countOf(plan, "ändert") == 1);
    CHECK_FALSE(plan.value(u"written").toBool());
    CHECK(plan.value(u"sheets").toArray().size() > 10);
    plan = file.object("import", {folder, u("--report"), file.file(u("protokoll.xlsx"))});
    CHECK(plan.value(u"written").toBool());
    CHECK(contentOf(file.file(u("protokoll.xlsx"))).startsWith("PK"));
    CHECK(file.ok("import", {folder}).trimmed() == u("Nichts zu tun."));
    file.ok("undo");
    CHECK(file.array("list", {u("organization")}).first().toObject().value(u"name") == office.value(u"name"));
}

TEST_CASE("Our own tables are taken without a mapping: an edited cell is the only change", "[cli]")
{
    CliFile file({u("--sample"), u("koeln")});
    const QString workbook = file.file(u("aus.xlsx"));
    const QString folder = file.file(u("tabellen"));
    file.ok("export", {u("--format"), u("xlsx"), u("--output"), workbook});
    file.ok("export", {u("--format"), u("csv"), u("--output"), folder});
    for (const char* sheet : {"Maßnahmen", "Kosten", "Sachstände", "Kennzahlen", "Handlungsfelder und Module"}) {
        INFO(sheet);
        CHECK(file.ok("import", {workbook, u("--sheet"), u(sheet)}).contains(u("Nichts zu tun.")));
    }
    for (const char* name : {"massnahmen", "kosten", "organisationen", "konzepte", "konzeptmodule", "handlungsfelder",
                             "vorlagen", "zielgruppen"}) {
        INFO(name);
        CHECK(file.ok("import", {folder + u("/") + u(name) + u(".csv")}).contains(u("Nichts zu tun.")));
    }

    const QString table = folder + u("/organisationen.csv");
    QByteArray text = contentOf(table);
    const QString first = file.array("list", {u("organization")}).first().toObject().value(u"name").toString();
    REQUIRE(text.contains(first.toUtf8()));
    writeBytes(table, text.replace(first.toUtf8(), "Amt für Neues"));
    const QJsonObject plan = file.object("import", {table, u("--dry-run")});
    CHECK(countOf(plan, "ändert") == 1);
    CHECK(countOf(plan, "neu") == 0);
}

TEST_CASE("Mappings are shown, written, read, used and put away", "[cli]")
{
    CliFile file;
    const QString list = file.file(u("liste.csv"));
    const QString map = file.file(u("zuordnung.json"));
    writeBytes(list, kList);
    const QJsonObject guess = file.object("import", {list, u("--guess")});
    writeBytes(map, QJsonDocument(guess.value(u"mapping").toObject()).toJson());
    file.refused(3, "mapping", {u("import"), map}); // without a name
    file.ok("mapping", {u("import"), map, u("--name"), u("Amtsliste")});
    REQUIRE(file.array("mapping", {u("list")}).size() == 1);
    CHECK(file.ok("import", {list, u("--guess")}).contains(u("Amtsliste"))); // recognised by its headings
    CHECK(countOf(file.object("import", {list, u("--mapping"), u("amtsliste"), u("--new"), u("--dry-run")}), "neu") ==
          2);
    const QString written = file.file(u("heraus.json"));
    file.ok("mapping", {u("export"), u("Amtsliste"), u("--output"), written});
    CHECK(countOf(file.object("import", {list, u("--map"), written, u("--new"), u("--dry-run")}), "neu") == 2);
    file.refused(4, "mapping", {u("show"), u("Jugendliste")});
    file.refused(2, "mapping", {u("burn")});
    file.ok("mapping", {u("delete"), u("Amtsliste")});
    CHECK(file.array("mapping", {u("list")}).isEmpty());
}

TEST_CASE("What import refuses of lists", "[cli]")
{
    CliFile file;
    const QString list = file.file(u("liste.csv"));
    writeBytes(list, kList);
    file.refused(2, "import", {list, u("--as"), u("unsinn")});
    file.refused(4, "import", {list, u("--sheet"), u("Tabelle9")});
    file.refused(3, "import", {list, u("--range"), u("von hier bis da")});
    file.refused(2, "import", {list, u("--key"), u("Gibtsnicht")});
    file.refused(2, "import", {list, u("--missing"), u("burn")});
    file.refused(2, "import", {list, u("--map"), list, u("--mapping"), u("x")});
    file.refused(3, "import", {list, u("--map"), list});
    const QString empty = file.file(u("leer.csv"));
    writeBytes(empty, "");
    file.refused(6, "import", {empty});
    const QString words = file.file(u("brief.txt"));
    writeBytes(words, "Sehr geehrte Damen und Herren,\nanbei die Liste.\n");
    file.refused(3, "import", {words});
}

TEST_CASE("Who was erased does not come back with an old list", "[cli]")
{
    CliFile file;
    const QString list = file.file(u("personen.csv"));
    writeBytes(list, "Vorname;Nachname\nErika;Probst\nOtto;Muster\n");
    file.ok("import", {list});
    const QString folder = file.file(u("tabellen"));
    file.ok("export", {u("--format"), u("csv"), u("--output"), folder});
    const QJsonObject person = file.array("list", {u("person")}).first().toObject();
    file.ok("erase", {person.value(u"id").toString()});
    const QJsonObject plan = file.object("import", {folder + u("/personen.csv")});
    CHECK(countOf(plan, "fehlerhaft") == 1);
    CHECK(countOf(plan, "unverändert") == 1);
    CHECK(file.array("list", {u("person")}).size() == 1);
}

TEST_CASE("The report is written over neither the data file nor the list", "[cli]")
{
    CliFile file;
    const QString list = file.file(u("liste.csv"));
    writeBytes(list, kList);
    file.refused(3, "import", {list, u("--dry-run"), u("--report"), file.path()});
    file.refused(3, "import", {list, u("--new"), u("--report"), list});
    CHECK(contentOf(list) == kList);
    const QString map = file.file(u("zuordnung.json"));
    writeBytes(map, QJsonDocument(file.object("import", {list, u("--guess")}).value(u"mapping").toObject()).toJson());
    file.ok("mapping", {u("import"), map, u("--name"), u("Amtsliste")});
    file.refused(3, "mapping", {u("export"), u("Amtsliste"), u("--output"), file.path()});
}

TEST_CASE("A name that contradicts the id beside it is asked about", "[cli]")
{
    CliFile file({u("--sample"), u("koeln")});
    const QString folder = file.file(u("tabellen"));
    file.ok("export", {u("--format"), u("csv"), u("--output"), folder});
    const QString table = folder + u("/massnahmen.csv");
    const QJsonArray bodies = file.array("list", {u("organization")});
    const QByteArray text = contentOf(table);
    QByteArray edited = text;
    for (const QJsonValue& body : bodies) { // the first name of a body that stands in the list becomes another one's
        const QByteArray name = ";" + body.toObject().value(u"name").toString().toUtf8() + ";";
        const qsizetype at = edited.indexOf(name);
        if (at < 0)
            continue;
        const QByteArray other = bodies.last().toObject().value(u"name").toString().toUtf8();
        edited.replace(at + 1, name.size() - 2, other);
        break;
    }
    REQUIRE(edited != text);
    writeBytes(table, edited);
    CHECK(countOf(file.object("import", {table, u("--dry-run")}), "fehlerhaft") == 1);
}
