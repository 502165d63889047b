// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/exportdata.h"
#include "mappingfixture.h"
#include "tests/core/interchange/exportfixture.h"
#include "tests/core/interchange/table/tablefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Exports the sample; the path.
QString exported(const TempDir& dir, ExportFormat format, const char* name)
{
    const ExportSample sample;
    const QString path = dir.file(s(name));
    REQUIRE_OK(exportFile(*sample.store, format, path, asOf()));
    return path;
}

qsizetype sheetNamed(const TableSource& source, const char* name)
{
    for (qsizetype i = 0; i < source.sheets().size(); ++i) {
        if (source.sheets().at(i).name == s(name))
            return i;
    }
    FAIL("no sheet " << name);
    return -1;
}

} // namespace

TEST_CASE("The own CSV tables are known wholly", "[exchange][mapping]")
{
    const TempDir dir;
    const QString folder = exported(dir, ExportFormat::Csv, "tabellen");
    int tables = 0;
    for (const EntityInfo* entity : allEntities()) {
        const QString path = folder + u'/' + exportName(*entity) + QStringLiteral(".csv");
        if (!QFile::exists(path) || entity->role == EntityRole::Setup || entity->role == EntityRole::System)
            continue;
        INFO(entity->key);
        ++tables;
        const auto source = opened(path);
        if (value_of(rowsOf(*source, 0, 2)).size() > 1)
            CHECK(entityIn(*source) == entity->keyText());
        for (const ColumnGuess& each : guesses(*source, *entity)) {
            INFO(each.mapping.heading.toStdString() << ": " << shortTarget(each.mapping.target).toStdString());
            const QString heading = each.mapping.heading;
            if (heading == u"Kennung") {
                CHECK(each.mapping.target.kind == ColumnTarget::Kind::Id);
                continue;
            }
            const QString label =
                QString(heading).remove(QStringLiteral(" (Kennung)")).remove(QStringLiteral(" (Euro)"));
            const FieldInfo* field = nullptr;
            for (const FieldInfo& one : entity->fields)
                field = one.labelText() == label && !one.has(Hidden) ? &one : field;
            if (!field)
                continue; // an own field
            const bool isName = field->kind == FieldKind::Reference && heading == label;
            CHECK(shortTarget(each.mapping.target) == (isName ? s("-") : field->keyText()));
        }
    }
    CHECK(tables > 20);
}

TEST_CASE("The own workbook is known, what it computes is left out", "[exchange][mapping]")
{
    const TempDir dir;
    const auto book = opened(exported(dir, ExportFormat::Xlsx, "programm.xlsx"));
    const auto sheet = [&](const char* name) { return sheetNamed(*book, name); };
    CHECK(entityIn(*book, sheet("Maßnahmen")) == u"measure");
    CHECK(entityIn(*book, sheet("Kosten")) == u"costItem");
    CHECK(entityIn(*book, sheet("Kennzahlen")) == u"metric");
    CHECK(entityIn(*book, sheet("Handlungsfelder und Module")) == u"fieldOfAction");
    CHECK(entityIn(*book, sheet("Lücken")) == QString());
    CHECK(entityIn(*book, sheet("Legende")) == QString());

    const QStringList measures = guessed(*book, entityOf<Measure>(), sheet("Maßnahmen"));
    for (const char* each :
         {"Nummer → code", "Titel → title", "Beteiligte → measureParticipant.organization",
          "Zielgruppen → measureTargetGroup.targetGroup", "Ziele → measureGoal.goal",
          "Handlungsempfehlungen → measureRecommendation.recommendation", "Vorlagen → measurePaper.paper",
          "Umsetzungsgrad (%) → completion", "Personalkosten geschätzt → -", "Summe geschätzt → -",
          "Nicht aufgeteilt beantragt → -", "Ende geplant → plannedEnd"}) {
        INFO(each);
        const bool isThere = std::any_of(measures.begin(), measures.end(),
                                         [each](const QString& guess) { return guess.startsWith(s(each)); });
        CHECK(isThere);
    }
    const QStringList costs = guessed(*book, entityOf<CostItem>(), sheet("Kosten"));
    CHECK(costs.first() == s("Maßnahme: Nummer → measure"));
    CHECK(costs.at(1) == s("Maßnahme: Titel → -"));
    CHECK(costs.contains(s("Betrag → amount")));
    CHECK(costs.contains(s("Betrag in Summen → -")));
    const QStringList fields = guessed(*book, entityOf<FieldOfAction>(), sheet("Handlungsfelder und Module"));
    for (const char* each :
         {"Handlungsfeld: Nummer → number", "Handlungsfeld: Maßnahmen → -", "Handlungsfeld: Vorrangig → prioritised",
          "Modul: Titel → conceptModule.title", "Modul: Nummer → conceptModule.number",
          "Modul: Handlungsempfehlungen → -", "Modul: Kennung → conceptModule.id", "Kennung → Kennung"}) {
        INFO(each);
        CHECK(fields.contains(s(each)));
    }
    const QStringList metrics = guessed(*book, entityOf<Metric>(), sheet("Kennzahlen"));
    CHECK(metrics.contains(s("Istwert: Wert → metricValue.value")));
    CHECK(metrics.contains(s("Name → name")));
}

TEST_CASE("Contacts are persons", "[exchange][mapping]")
{
    const TempDir dir;
    const QString path = dir.file(s("kontakte.vcf"));
    writeBytes(path, "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dr. Mara Muster\r\nN:Muster;Mara;;Dr.;\r\nORG:Amt 51;Team "
                     "Nord\r\nTITLE:Leitung\r\n"
                     "TEL;TYPE=WORK:0221 555\r\nTEL;TYPE=CELL:0170 555\r\nEMAIL:mara@example.org\r\n"
                     "ADR;TYPE=WORK:;;Beispielweg 1;Musterort;;12345;Deutschland\r\nNOTE:kommt "
                     "dienstags\r\nUID:abc-1\r\nEND:VCARD\r\n");
    const auto cards = opened(path);
    CHECK(entityIn(*cards) == u"person");
    const QStringList lines = guessed(*cards, entityOf<Person>());
    for (const char* each :
         {"Name → -", "Titel → title", "Vorname → givenName", "Nachname → familyName", "Organisation → organization",
          "Funktion → function", "E-Mail → email", "Telefon geschäftlich → phone", "Mobiltelefon → -",
          "Straße → address", "PLZ → address", "Ort → address", "Notiz → note", "Kennung → -"}) {
        INFO(each);
        CHECK(lines.contains(s(each)));
    }
    for (const ColumnGuess& each : guesses(*cards, entityOf<Person>()))
        CHECK(each.mapping.join.isEmpty() == (each.mapping.target.field != u"address"));
}

TEST_CASE("Data of council systems are known by their names", "[exchange][mapping]")
{
    const auto sheet = [](const char* name, const QStringList& lines) {
        return TableInMemory::Sheet{TableSheet{s(name)}, tableRows(lines)};
    };
    const TableInMemory council(
        s("rat"), {sheet("Gremien", {s("id|name|organizationType|subOrganizationOf|deleted"),
                                     s("https://rat.example/o/1|Rat|Gremium||"),
                                     s("https://rat.example/o/2|||https://rat.example/o/1|ja")}),
                   sheet("Mitgliedschaften",
                         {s("id|person|organization|role|votingRight"),
                          s("https://rat.example/m/1|https://rat.example/p/1|https://rat.example/o/1|Mitglied|ja")}),
                   sheet("Vorlagen", {s("id|name|reference|date|mainFile"),
                                      s("https://rat.example/v/1|Erste Vorlage|0718/2018|01.02.2018|x")}),
                   sheet("Orte", {s("id|description"), s("https://rat.example/l/1|Rathaus")})});
    CHECK(entityIn(council, 0) == u"organization");
    CHECK(entityIn(council, 1) == u"membership");
    CHECK(entityIn(council, 2) == u"paper");
    CHECK(entityIn(council, 3) == QString());
    CHECK(guessed(council, entityOf<Organization>(), 0) ==
          QStringList{s("id → source"), s("name → name"), s("organizationType → organizationType"),
                      s("subOrganizationOf → parent"), s("deleted → ")});
    CHECK(guessed(council, entityOf<Membership>(), 1) == QStringList{s("id → source"), s("person → person"),
                                                                     s("organization → body"), s("role → role"),
                                                                     s("votingRight → votingRight")});
    CHECK(guessed(council, entityOf<Paper>(), 2).at(2) == s("reference → reference"));
}

TEST_CASE("Tables are found in files, hidden columns told", "[exchange][mapping]")
{
    const TempDir dir;
    const QString path = dir.file(s("liste.xlsx"));
    writeArchive(path, workbookParts("<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                                     "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Meine Liste</t></is></c></row>"
                                     "<row r=\"3\"><c r=\"A3\" t=\"inlineStr\"><is><t>Titel</t></is></c><c r=\"B3\" "
                                     "t=\"inlineStr\"><is><t>Priorität</t></is></c>"
                                     "<c r=\"C3\"><v>2026</v></c></row>"
                                     "<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>Chor</t></is></c><c r=\"B4\" "
                                     "t=\"inlineStr\"><is><t>hoch</t></is></c>"
                                     "<c r=\"C4\"><v>12500.5</v></c></row></sheetData>"));
    const auto source = opened(path);
    const auto found = tablesIn(*source);
    REQUIRE(found.size() == 1);
    CHECK(found.first().title == u"Meine Liste");
    CHECK(found.first().area.text() == u"A3:C");
    CHECK(value_of(sampleColumns(*source, 0, found.first())).at(1).isHidden);
    CHECK(guessed(*source, entityOf<Measure>()) == QStringList{s("Titel → title"), s("Priorität → priority"),
                                                               s("2026 → costItem.amount stage=geschätzt year=2026")});
}
