// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// list, show, search, info: what people and programs read.
#include "tests/cli/cli.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Lists are flat objects keyed by field name", "[cli]")
{
    CliFile file;
    file.fill();
    const QJsonArray rows = file.array("list", {u("measure"), u("--fields"), u("title,code,leadOffice,id")});
    REQUIRE(rows.size() == 1);
    const QJsonObject row = rows.first().toObject();
    REQUIRE(keysOf(row) == QStringList{u("code"), u("id"), u("leadOffice"), u("leadOfficeTitle"), u("title")});
    REQUIRE(row.value(u"leadOffice").toString().size() == 36);
    REQUIRE(row.value(u"leadOfficeTitle") == u("AfW Amt für Weiterbildung"));
    const QJsonObject standard = file.array("list", {u("measure")}).first().toObject();
    REQUIRE(standard.contains(u"state"));
    REQUIRE(!standard.contains(u"internalNote"));
    for (const QJsonValue& value : standard)
        REQUIRE((!value.isObject() && !value.isArray()));

    const QStringList text = file.ok("list", {u("measure"), u("--fields"), u("code,leadOffice")}).split(u'\n');
    REQUIRE(text.at(0).simplified() == u("Nummer Federführende Dienststelle Kennung"));
    REQUIRE(text.at(2).startsWith(u("K001    AfW Amt für Weiterbildung")));
    REQUIRE(file.refused(3, "list", {u("measure"), u("--fields"), u("code,farbe")}).contains(u("„farbe“")));
    REQUIRE(file.refused(3, "list", {u("mass")}).contains(u("measure")));
}

TEST_CASE("Lists are filtered by value, all conditions at once", "[cli]")
{
    CliFile file;
    file.fill();
    file.ok("batch", {},
            "add measure code=K002 title=Zwei state=running priority=high quickWin=ja\n"
            "add measure code=K003 title=Drei state=running plannedEnd='4. Quartal 2027'\n"
            "add costItem measure=K002 year=2026 amount='1.000,50'\n");
    const auto codes = [&file](const QStringList& conditions) {
        QStringList arguments{u("measure"), u("--fields=code")};
        for (const QString& condition : conditions)
            arguments << u("--where") << condition;
        QStringList out;
        for (const auto& row : file.array("list", arguments))
            out << row.toObject().value(u"code").toString();
        return out.join(u' ');
    };
    REQUIRE(codes({}) == u("K001 K002 K003"));
    REQUIRE(codes({u("state=running")}) == u("K002 K003"));
    REQUIRE(codes({u("state=in Umsetzung"), u("priority=hoch")}) == u("K002"));
    REQUIRE(codes({u("state=")}) == u("K001"));
    REQUIRE(codes({u("title=zwei")}) == u("K002"));
    REQUIRE(codes({u("quickWin=nein")}) == u("K001 K003"));
    REQUIRE(codes({u("plannedEnd=2027-Q4")}) == u("K003"));
    REQUIRE(codes({u("leadOffice=AfW")}) == u("K001"));
    REQUIRE(codes({u("leadOffice=")}) == u("K002 K003"));
    REQUIRE(codes({u("priority=low")}).isEmpty());
    REQUIRE(file.array("list", {u("costItem"), u("--where"), u("amount=1000,50")}).size() == 1);
    REQUIRE(file.array("list", {u("measure"), u("--limit"), u("2")}).size() == 2);
    REQUIRE(file.array("list", {u("measure"), u("--limit"), u("0")}).isEmpty());
    REQUIRE(file.refused(3, "list", {u("measure"), u("--where"), u("state=grün")}).contains(u("Erlaubt sind")));
    REQUIRE(file.refused(4, "list", {u("measure"), u("--where"), u("leadOffice=XY")}).contains(u("XY")));
    REQUIRE(file.refused(2, "list", {u("measure"), u("--where"), u("state")}).contains(u("feld=wert")));
}

TEST_CASE("Info counts rows, commits and bytes", "[cli]")
{
    CliFile file;
    file.fill();
    const QJsonObject info = file.object("info");
    REQUIRE(keysOf(info) == QStringList{u("bytes"), u("commits"), u("file"), u("heads"), u("reduced"), u("root"),
                                        u("rows"), u("schemaVersion")});
    REQUIRE(info.value(u"rows").toObject().value(u"measure") == QJsonValue(1));
    REQUIRE(info.value(u"commits") == QJsonValue(2));
    REQUIRE(info.value(u"heads").toArray().size() == 1);
    REQUIRE(info.value(u"bytes") == QJsonValue(static_cast<qint64>(file.bytes().size())));
    REQUIRE(info.value(u"file") == file.path());
    REQUIRE(file.ok("info").contains(u("Maßnahmen")));
}

TEST_CASE("Search finds parts of words and marks them", "[cli]")
{
    CliFile file;
    file.fill();
    const QJsonArray hits = file.array("search", {u("förderung"), u("kita")});
    REQUIRE(hits.size() == 1);
    const QJsonObject hit = hits.first().toObject();
    REQUIRE(keysOf(hit) == QStringList{u("entity"), u("field"), u("id"), u("marks"), u("snippet"), u("title")});
    REQUIRE(hit.value(u"entity") == u("measure"));
    const QJsonArray mark = hit.value(u"marks").toArray().first().toArray();
    const QString snippet = hit.value(u"snippet").toString();
    REQUIRE(snippet.mid(mark.at(0).toInt(), mark.at(1).toInt()).compare(u("förderung"), Qt::CaseInsensitive) == 0);
    REQUIRE(file.array("search", {u("foerderung")}).size() == 1);
    REQUIRE(file.array("search", {u("\"); DROP TABLE measure; --")}).isEmpty());
    REQUIRE(file.ok("search", {u("gibtesnicht")}) == u("Nichts gefunden."));
    REQUIRE(file.array("search", {u("a"), u("--limit"), u("1")}).size() <= 1);
    file.ok("delete", {u("measure:K001")});
    REQUIRE(file.array("search", {u("kita")}).isEmpty());
}

TEST_CASE("Check lists gaps and still ends with 0", "[cli]")
{
    CliFile file;
    file.ok("add", {u("measure"), u("code=K001"), u("title=Ohne alles")});
    const QJsonArray findings = file.array("check");
    REQUIRE(!findings.isEmpty());
    for (const auto& value : findings) {
        const QJsonObject finding = value.toObject();
        REQUIRE(keysOf(finding) == QStringList{u("entity"), u("field"), u("id"), u("kind"), u("message"), u("remedy"),
                                               u("rule"), u("severity"), u("title")});
        REQUIRE(finding.value(u"kind") == u("finding"));
        REQUIRE(QStringList{u("hint"), u("warning"), u("error")}.contains(finding.value(u"severity").toString()));
    }
    REQUIRE(file.ok("check").contains(u("Ohne alles")));
    CliFile empty;
    REQUIRE(empty.array("check").isEmpty());
}

TEST_CASE("Values come back as they were given, whatever they hold", "[cli]")
{
    CliFile file;
    const QStringList values{u("Anführung \" und ' und `"),
                             u("'; DROP TABLE \"measure\"; --"),
                             u("Zeile eins\nZeile zwei\n\nAbsatz"),
                             u("<b>kein</b> HTML & Co. %s %1 {0}"),
                             u("=1+1"),
                             u("a=b=c"),
                             u("\\ und \\n"),
                             u("Ümläute ß – „Anführung“ … € 語"),
                             u("ä").repeated(1000),
                             u("lang ").repeated(4000).trimmed()};
    const QString id = file.ok("add", {u("organization"), u("name=Verein")});
    for (const QString& value : values) {
        INFO(value.left(80).toStdString());
        file.ok("set", {id, u("note=") + value});
        REQUIRE(file.object("show", {id}).value(u"note").toString() == value);
        REQUIRE(file.array("list", {u("organization"), u("--where"), u("note=") + value}).size() == 1);
    }
    REQUIRE(file.array("history", {id}).size() == values.size() + 1);
    REQUIRE(file.ok("check").contains(u("Die Datei ist in Ordnung")));
}

TEST_CASE("Lists stand in the order in which people look", "[cli][order]")
{
    CliFile file;
    file.ok("batch", {},
            "add measure code=5.10 title=Zehn\n"
            "add measure code=5.3 title=Drei\n"
            "add measure code=5.2 title=Zwei\n"
            "add organization name=Zentrum\n"
            "add organization name=Ärztehaus\n"
            "add organization name=Bauamt\n"
            "add organization name='Amt 10'\n"
            "add organization name='Amt 9'\n"
            "add person givenName=Ulf familyName=Öztest\n"
            "add person givenName=Ada familyName=Zweitest\n"
            "add person givenName=Pia familyName=Ortest\n");
    const auto names = [&file](const char* entity, const char* field) {
        QStringList out;
        for (const auto& row : file.array("list", {u(entity), u("--fields"), u(field)}))
            out << row.toObject().value(u(field)).toString();
        return out.join(u' ');
    };
    REQUIRE(names("measure", "code") == u("5.2 5.3 5.10"));
    REQUIRE(names("organization", "name") == u("Amt 9 Amt 10 Ärztehaus Bauamt Zentrum"));
    REQUIRE(names("person", "familyName") == u("Ortest Öztest Zweitest"));
    file.ok("export", {u("--format"), u("csv"), u("--output"), file.file(u("csv"))});
    QFile csv(file.file(u("csv")) + u("/massnahmen.csv"));
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(csv.readAll());
    REQUIRE(text.indexOf(u("5.2;")) > 0);
    REQUIRE(text.indexOf(u("5.2;")) < text.indexOf(u("5.3;")));
    REQUIRE(text.indexOf(u("5.3;")) < text.indexOf(u("5.10;")));
}

TEST_CASE("A filter by name folds as the search does", "[cli][folding]")
{
    CliFile file;
    file.ok("add", {u("organization"), u("name=Łódź Yıldız")});
    REQUIRE(file.array("list", {u("organization"), u("--where"), u("name=lodz yildiz")}).size() == 1);
    REQUIRE(file.array("search", {u("Lodz"), u("YILDIZ")}).size() == 1);
    REQUIRE(file.array("list", {u("organization"), u("--where"), u("name=lodz")}).isEmpty());
}
