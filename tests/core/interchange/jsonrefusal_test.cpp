// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/jsonexport.h"
#include "core/interchange/jsonimport.h"
#include "core/interchange/sample.h"
#include "tests/core/interchange/jsonstore.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

struct Refusal {
    const char* what;
    QByteArray json;
    QStringList says; ///< all of this is in the message
};

QByteArray withEntities(const QByteArray& entities)
{
    return R"({"format": "integrationsplaner", "version": 1, "entities": )" + entities + "}";
}

QByteArray withMeasures(const QByteArray& rows)
{
    return withEntities(R"({"measure": [)" + rows + "]}");
}

QStringList all(std::initializer_list<const char*> texts)
{
    QStringList out;
    for (const char* text : texts)
        out << QString::fromUtf8(text);
    return out;
}

/// Of a measure that is in the file.
const QByteArray kTakenId = "\"id\": \"0192e4a1-7c1b-7f3e-8a54-2b9d6c0f1e99\"";
const QByteArray kId = "\"id\": \"0192e4a1-7c1b-7f3e-8a54-2b9d6c0f1e23\"";

QList<Refusal> brokenFiles()
{
    return {
        {"nothing", "", all({"leer"})},
        {"blanks", " \n\t ", all({"leer"})},
        {"no JSON", "Nummer;Titel\nK001;Eins\n", all({"Zeile 1", "Spalte"})},
        {"a comma too much", withMeasures("{" + kId + "},\n\n  ,{}"), all({"Zeile 3", "Spalte"})},
        {"cut off", withMeasures("{" + kId + ", \"title\": \"Spra").chopped(3), all({"Zeile 1", "abgeschnitten"})},
        {"not UTF-8", withMeasures("{" + kId + ", \"title\": \"K\xf6ln\"}"), all({"Zeile 1", "UTF-8"})},
        {"much nesting", QByteArray(100'000, '['), all({"verschachtelt"})},
        {"binary", QByteArray("SQLite format 3\0\x10\x00", 18), all({"Zeile 1"})},
        {"a list", "[1, 2]", all({"kein Export des Integrationsplaners"})},
        {"another format", R"({"format": "anderes", "version": 1, "entities": {}})", all({"kein Export"})},
        {"no version", R"({"format": "integrationsplaner", "entities": {}})", all({"nur Version 1"})},
        {"a later version", R"({"format": "integrationsplaner", "version": 2, "entities": {}})",
         all({"nur Version 1"})},
        {"a version as text", R"({"format": "integrationsplaner", "version": "1", "entities": {}})",
         all({"nur Version 1"})},
        {"an unknown part", R"({"format": "integrationsplaner", "version": 1, "entities": {}, "commits": []})",
         all({"„commits“"})},
        {"no entities", R"({"format": "integrationsplaner", "version": 1})", all({"„entities“"})},
        {"entities as a list", withEntities("[]"), all({"„entities“"})},
        {"an unknown entity", withEntities(R"({"massnahme": []})"), all({"Art „massnahme“"})},
        {"authors", withEntities(R"({"author": []})"), all({"Art „author“"})},
        {"rows as an object", withEntities(R"({"measure": {}})"), all({"„measure“", "Liste"})},
    };
}

QList<Refusal> brokenRows()
{
    const QByteArray good = R"({"code": "K001", "title": "Eins"}, )";
    return {
        {"a row that is no object", withMeasures(good + "7"), all({"„measure“, Eintrag 2", "kein Objekt"})},
        {"an unknown field", withMeasures(good + R"({"code": "K002", "titel": "Zwei"})"),
         all({"„measure“, Eintrag 2 (K002)", "„titel“"})},
        {"euros where cents belong", withEntities(R"({"costItem": [{"@key": "x", "amount": 12.5}]})"),
         all({"„costItem“, Eintrag 1 (x)", "„amount“"})},
        {"a number as text", withMeasures("{" + kId + R"(, "title": 7})"),
         all({"Eintrag 1 (0192e4a1", "title", "„7“ ist kein Text"})},
        {"a fraction of a cent", withEntities(R"({"costItem": [{"@key": "x", "amountCents": 12.5}]})"),
         all({"amount", "12.5"})},
        {"a number out of range", withEntities(R"({"costItem": [{"@key": "x", "year": 99999999999}]})"), all({"year"})},
        {"no date", withMeasures("{" + kId + R"(, "plannedStart": "31.02.2026"})"),
         all({"plannedStart", "31.02.2026"})},
        {"a boolean as text", withMeasures("{" + kId + R"(, "quickWin": "ja"})"), all({"quickWin"})},
        {"deleted as a number", withMeasures("{" + kId + R"(, "deleted": 1})"), all({"deleted"})},
        {"a reference that is no id", withMeasures("{" + kId + R"(, "leadOffice": "Sozialamt"})"),
         all({"leadOffice", "Sozialamt"})},
        {"a reference to a key that nobody has", withMeasures("{" + kId + R"(, "leadOffice": "@sozialamt"})"),
         all({"Eintrag 1", "„@sozialamt“ (Organisation) gibt es nicht"})},
        {"an invalid id", withMeasures(R"({"id": "K001", "title": "Eins"})"), all({"Eintrag 1 (K001)", "ungültig"})},
        {"an id that is a number", withMeasures(R"({"id": 1, "title": "Eins"})"), all({"Eintrag 1", "ungültig"})},
        {"no id and no code", withMeasures(R"({"title": "Eins"})"), all({"Eintrag 1", "fehlt"})},
        {"an id twice", withMeasures("{" + kId + "}, {" + kId + "}"), all({"Eintrag 2", "mehrfach"})},
        {"a code twice", withMeasures(good + R"({"code": "K001"})"), all({"Eintrag 2 (K001)", "mehrfach"})},
        {"an id in two kinds",
         withEntities(R"({"measure": [{)" + kId + R"(}], "person": [{"@key": "p"}, {)" + kId + "}]}"),
         all({"„person“, Eintrag 2", "„measure“, Eintrag 1", "mehrfach"})},
        {"the id of a measure as that of an office", withEntities(R"({"organization": [{)" + kTakenId + "}]}"),
         all({"„organization“", "Maßnahme", "im Bestand"})},
        {"a key twice in a row", withMeasures("{" + kId + ",\n\"title\": \"Eins\",\n\"title\": \"Zwei\"}"),
         all({"„title“", "Zeile 2", "Zeile 3"})},
        {"a list twice", withEntities(R"({"measure": [{)" + kId + "}],\n\"measure\": []}"),
         all({"„measure“ steht zweimal", "Zeile 1", "Zeile 2"})},
        {"a key twice, once with an escape", withMeasures("{" + kId + R"(, "title": "a", "t\u0069tle": "b"})"),
         all({"„title“"})},
        {"an escaped quote before a key twice",
         withMeasures("{" + kId + R"(, "title": "a\"b", "summary": "{", "summary": "}"})"), all({"„summary“"})},
        {"a late error after many good rows",
         withMeasures(QByteArray(R"({"id": "0192e4a1-7c1b-7f3e-8a54-2b9d6c0f1e23"}, )") + R"({"code": "K9", "x": 1})"),
         all({"Eintrag 2", "„x“"})},
    };
}

} // namespace

TEST_CASE("What cannot be read is refused in German and nothing is written", "[exchange]")
{
    const auto store = emptyStore();
    REQUIRE_OK(loadSample(*store, QStringLiteral("aachen")));
    REQUIRE_OK(importJsonData(*store, withMeasures("{" + kTakenId + "}"), QStringLiteral("vorher.json")));
    const QByteArray before = value_of(exportedJson(*store));
    const qint64 commits = value_of(store->file().info()).commits;
    for (const Refusal& refusal : brokenFiles() + brokenRows()) {
        INFO(refusal.what);
        const Error error = error_of(importJsonData(*store, refusal.json, QStringLiteral("daten.json")));
        INFO(error.message.toStdString());
        CHECK(error.kind == ErrorKind::Rejected);
        CHECK(error.message.startsWith(QStringLiteral("„daten.json“: ")));
        CHECK_FALSE(error.hint.isEmpty());
        CHECK(error.message.size() < 400);
        for (const QString& text : refusal.says) {
            INFO(text.toStdString());
            CHECK(error.message.contains(text));
        }
        CHECK(value_of(store->file().info()).commits == commits);
    }
    CHECK(value_of(exportedJson(*store)) == before);
}

TEST_CASE("Any file cut off anywhere is refused or complete, and nothing is half written", "[exchange]")
{
    const auto source = emptyStore();
    REQUIRE_OK(loadSample(*source, QStringLiteral("aachen")));
    const QByteArray json = value_of(exportedJson(*source));
    const auto store = emptyStore();
    const QByteArray empty = value_of(exportedJson(*store));
    for (qsizetype length = 0; length < json.size() - 1; length += 97) {
        INFO("cut after " << length);
        REQUIRE_ERROR(ErrorKind::Rejected, importJsonData(*store, json.first(length), QStringLiteral("halb.json")));
    }
    CHECK(value_of(exportedJson(*store)) == empty);
}

TEST_CASE("Unknown keys of options and references to absent rows are kept", "[exchange]")
{
    const auto store = emptyStore();
    const QByteArray json =
        withMeasures("{" + kId +
                     R"(, "leadOffice": "0192e4a1-7c1b-7f3e-8a54-2b9d6c0f1e99", "state": "neuerStand",
                                             "title": null, "summary": ""})");
    REQUIRE_OK(importJsonData(*store, "\xef\xbb\xbf" + json, QStringLiteral("neu.json")));
    const QByteArray out = value_of(exportedJson(*store));
    CHECK(out.contains("\"neuerStand\""));
    CHECK(out.contains("2b9d6c0f1e99"));
    CHECK_FALSE(out.contains("summary"));
}

TEST_CASE("Files that are not there or cannot be written are named", "[exchange]")
{
    TempDir dir;
    const auto store = emptyStore();
    const Error absent = error_of(importJson(*store, dir.file(QStringLiteral("fehlt.json"))));
    CHECK(absent.kind == ErrorKind::NotFound);
    CHECK(absent.message.contains(QStringLiteral("fehlt.json")));
    REQUIRE_ERROR(ErrorKind::Io, importJson(*store, dir.path()));
    REQUIRE_ERROR(ErrorKind::Io, exportJson(*store, dir.file(QStringLiteral("kein Ordner/x.json"))));
    REQUIRE_ERROR(ErrorKind::NotFound, loadSample(*store, QStringLiteral("atlantis")));

    QFile huge(dir.file(QStringLiteral("riesig.json")));
    REQUIRE(huge.open(QIODevice::WriteOnly));
    REQUIRE(huge.resize(qint64(3) << 30)); // sparse: takes no room
    huge.close();
    const Error tooBig = error_of(importJson(*store, huge.fileName()));
    CHECK(tooBig.kind == ErrorKind::Rejected);
    CHECK(tooBig.message.contains(QStringLiteral("1 GB")));
}

TEST_CASE("The same key in different objects is no repetition", "[exchange]")
{
    const auto store = emptyStore();
    REQUIRE_OK(importJsonData(*store,
                              withMeasures(R"({"code": "K1", "title": "title", "summary": "\"title\": 1"}, )"
                                           R"({"code": "K2", "title": "summary"})"),
                              QStringLiteral("daten.json")));
}
