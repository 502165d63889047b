// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/jsonexport.h"
#include "core/interchange/jsonimport.h"
#include "core/interchange/sample.h"
#include "core/model/entities.h"
#include "core/synthetic/synthetic.h"
#include "tests/core/interchange/jsonstore.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace iplan;
using namespace iplan::test;

namespace
{

QJsonArray rowsIn(const QByteArray& json, const char* entity)
{
    return QJsonDocument::fromJson(json).object().value(u"entities").toObject().value(QLatin1String(entity)).toArray();
}

/// Exports `store`, imports that into a new file with another author and exports again.
void checkRoundTrip(const Store& store)
{
    const QByteArray first = value_of(exportedJson(store));
    const auto copy = emptyStore("Zweite Person");
    REQUIRE_OK(importJsonData(*copy, first, QStringLiteral("kopie.json")));
    CHECK(value_of(exportedJson(*copy)) == first);
    CHECK(value_of(copy->file().selfCheck()) == QStringList());
}

/// A row of every entity with a value in every field: text that stands the test, links, money, dates, unknown options.
void addOneOfEverything(Writer& writer)
{
    for (const EntityInfo* entity : allEntities()) {
        if (entity->role == EntityRole::System)
            continue;
        Record row = emptyRecord(*entity, derivedId(QStringLiteral("alles/") + entity->keyText()));
        for (const FieldInfo& field : entity->fields) {
            switch (field.kind) {
            case FieldKind::Integer:
                row.setValue(field, Value(qint64(-7)));
                break;
            case FieldKind::Decimal:
                row.setValue(field, Value(0.1 + 0.2));
                break;
            case FieldKind::Boolean:
                row.setValue(field, Value(qint64(1)));
                break;
            case FieldKind::Money:
                row.setValue(field, Value(qint64(9'007'199'254'740'993))); // no double holds it
                break;
            case FieldKind::Date:
                row.setValue(field, QStringLiteral("2024-02-29"));
                break;
            case FieldKind::DateTime:
                row.setValue(field, Value(QStringLiteral("2026-11-21T14:00")));
                break;
            case FieldKind::PartialDate:
                row.setValue(field, QStringLiteral("2026-Q4"));
                break;
            case FieldKind::Enum:
                row.setValue(field, QStringLiteral("vonMorgen"));
                break;
            case FieldKind::Reference:
                row.setValue(field, idText(derivedId(QStringLiteral("alles/") + field.target().keyText())));
                break;
            default:
                row.setValue(field, QStringLiteral("„Ä“ ß é 😀 \\ \" / <b>fett</b> & @x\tTab"));
            }
        }
        writer.put(row);
    }
}

/// The references of an export that lead to no row of it.
QStringList danglingReferences(const QByteArray& json)
{
    const QJsonObject entities = QJsonDocument::fromJson(json).object().value(u"entities").toObject();
    QSet<QString> ids;
    for (const auto& rows : entities) {
        for (const auto& row : rows.toArray())
            ids << row[u"id"].toString();
    }
    QStringList out;
    for (auto it = entities.begin(); it != entities.end(); ++it) {
        for (const auto& row : it.value().toArray()) {
            for (const FieldInfo& field : entityByKey(it.key())->fields) {
                const QString id = row.toObject().value(field.keyText()).toString();
                if (field.kind == FieldKind::Reference && !id.isEmpty() && !ids.contains(id))
                    out << it.key() + u'.' + field.keyText();
            }
        }
    }
    return out;
}

} // namespace

TEST_CASE("Export, import and export give the same bytes", "[exchange]")
{
    SECTION("an empty file")
    {
        checkRoundTrip(*emptyStore());
    }
    SECTION("the samples")
    {
        for (const QString& name : sampleNames()) {
            const auto store = emptyStore();
            REQUIRE_OK(loadSample(*store, name));
            checkRoundTrip(*store);
        }
    }
    SECTION("synthetic data with rows in the Papierkorb")
    {
        const auto store = emptyStore();
        REQUIRE_OK(loadSynthetic(*store, 1, 3));
        REQUIRE_OK(store->transact(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
            for (const Measure& measure : writer.reader().all<Measure>().first(20))
                IPLAN_TRY(writer.remove(rowRef(measure.id)));
            return writer.remove(rowRef(writer.reader().all<FieldOfAction>().first().id));
        }));
        checkRoundTrip(*store);
        CHECK(value_of(exportedJson(*store)).count("\"deleted\":true") == 21);
    }
    SECTION("a value in every field of every entity")
    {
        const auto store = emptyStore();
        REQUIRE_OK(store->transact(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
            addOneOfEverything(writer);
            return {};
        }));
        checkRoundTrip(*store);
        CHECK(value_of(exportedJson(*store)).contains("\"amountCents\":9007199254740993"));
    }
}

TEST_CASE("The JSON is sorted, says only what there is, and ends with a line end", "[exchange]")
{
    const auto store = emptyStore();
    REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
    const QByteArray json = value_of(exportedJson(*store));
    CHECK(json.endsWith("\n"));
    CHECK_FALSE(json.contains("\"author\""));
    CHECK_FALSE(json.contains("Erste Person"));
    CHECK_FALSE(json.contains("null"));
    CHECK(json.contains("Maßnahmenprogramm"));
    const QJsonArray measures = rowsIn(json, "measure");
    REQUIRE(measures.size() == 28);
    for (qsizetype i = 1; i < measures.size(); ++i)
        CHECK(measures.at(i - 1)[u"id"].toString() < measures.at(i)[u"id"].toString());
    CHECK(json.indexOf("\"conceptModule\": [") < json.indexOf("\"consultation\": ["));
    CHECK(json.indexOf("\"consultation\": [") < json.indexOf("\"measure\": ["));
}

TEST_CASE("An import is one commit, writes over what is there and can be taken back", "[exchange]")
{
    TempDir dir;
    const auto store = emptyStore();
    REQUIRE_OK(loadSample(*store, QStringLiteral("koeln")));
    const QByteArray before = value_of(exportedJson(*store));
    REQUIRE_OK(exportJson(*store, dir.file(QStringLiteral("stand.json"))));
    const Id<Measure> k001(derivedId(u"measure/K001"));
    REQUIRE_OK(store->transact(QStringLiteral("measure:edit"), [&](Writer& writer) -> Result<> {
        Measure measure = *writer.reader().find(k001);
        measure.title = QStringLiteral("Anders");
        measure.summary = QStringLiteral("Dazugeschrieben");
        return writer.update(measure);
    }));
    const qint64 commits = value_of(store->file().info()).commits;

    const ImportReport report = value_of(importJson(*store, dir.file(QStringLiteral("stand.json"))));
    CHECK(report.created == 0);
    CHECK(report.changed == 1);
    CHECK(report.names.contains(QStringLiteral("Maßnahmen: 28")));
    CHECK(value_of(store->file().info()).commits == commits + 1);
    CHECK(value_of(exportedJson(*store)) == before);

    REQUIRE_OK(store->undoLog().undo());
    CHECK(value_of(exportedJson(*store)).contains("Dazugeschrieben"));

    // Once more the same: nothing to do, no commit.
    const QByteArray present = value_of(exportedJson(*store));
    const qint64 unchanged = value_of(store->file().info()).commits;
    CHECK(value_of(importJsonData(*store, present, QStringLiteral("x"))).changed == 0);
    CHECK(value_of(store->file().info()).commits == unchanged);
}

TEST_CASE("A public export holds nothing personal and nothing that points to it", "[exchange]")
{
    const auto store = emptyStore();
    REQUIRE_OK(loadSynthetic(*store, 1, 5));
    REQUIRE_OK(store->transact(QStringLiteral("batch"), [](Writer& writer) -> Result<> {
        for (const Organization& office : writer.reader().all<Organization>().first(30))
            IPLAN_TRY(writer.remove(rowRef(office.id)));
        return writer.remove(rowRef(writer.reader().all<Recommendation>().first().id));
    }));
    const QByteArray json = value_of(exportedJson(*store, {true}));
    CHECK(json.contains("\"public\": true"));
    for (const char* hidden : {"\"person\"", "\"personConsent\"", "contactPerson", "responsiblePerson", "internalNote",
                               "kontakt1", "Musterweg", "\"deleted\"", "beispiel.example"})
        CHECK_FALSE(json.contains(hidden));
    CHECK(rowsIn(json, "measure").size() == 500);
    const auto papers = rowsIn(json, "paper");
    CHECK_FALSE(papers.isEmpty());
    for (const auto& paper : papers)
        CHECK(paper.toObject().value(QLatin1String("isPublic")).toBool());
    CHECK(rowsIn(value_of(exportedJson(*store)), "paper").size() > papers.size());

    CHECK(danglingReferences(json) == QStringList());

    // Read back into the full file, it does not wipe out what it cannot know.
    const auto contact = [&] {
        return value_of(store->read([](const Reader& reader) -> Result<qsizetype> {
            const auto all = reader.all<Measure>();
            return std::count_if(all.begin(), all.end(),
                                 [](const Measure& row) { return !row.contactPerson.isNull(); });
        }));
    };
    const qsizetype contacts = contact();
    CHECK(contacts > 100);
    REQUIRE_OK(importJsonData(*store, json, QStringLiteral("öffentlich.json")));
    CHECK(contact() == contacts);
}

TEST_CASE("Files written by hand name rows by key", "[exchange]")
{
    const auto store = emptyStore();
    const QByteArray json = R"({"format": "integrationsplaner", "version": 1, "comment": "von Hand", "entities": {
        "measure": [{"code": "K001", "title": "Eins", "supersedes": "@K002", "leadOffice": "@amt"},
                    {"code": "K002", "title": "Zwei"}],
        "measureStep": [{"@key": "b", "measure": "@K001", "title": "B"},
                        {"@key": "a", "measure": "@measure/K001", "title": "A"}],
        "organization": [{"@key": "amt", "name": "Amt"}],
        "measureParticipant": [{"measure": "@K001", "organization": "@amt", "role": "provider"}],
        "concept": [{"@key": "k", "title": "Konzept", "mission": "<div>Text<script>x</script></div>"}]}})";
    REQUIRE_OK(importJsonData(*store, json, QStringLiteral("hand.json")));
    REQUIRE_OK(store->read([](const Reader& reader) -> Result<> {
        const auto first = reader.find(Id<Measure>(derivedId(u"measure/K001")));
        REQUIRE(first);
        CHECK(first->supersedes == Id<Measure>(derivedId(u"measure/K002")));
        CHECK(first->leadOffice == Id<Organization>(derivedId(u"organization/amt")));
        const auto steps = reader.all<MeasureStep>();
        REQUIRE(steps.size() == 2);
        CHECK(steps.first().title == QStringLiteral("B")); // in the order of the file
        const auto participants = reader.all<MeasureParticipant>();
        REQUIRE(participants.size() == 1);
        CHECK(participants.first().id.uuid() == Writer::linkId(toRecord(participants.first())));
        CHECK(reader.all<Concept>().first().mission == QStringLiteral("<p>Text</p>"));
        return {};
    }));
    checkRoundTrip(*store);
}
