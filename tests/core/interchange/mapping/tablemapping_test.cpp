// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/listfixture.h"
#include "core/interchange/mapping/rowmatcher.h"
#include "core/interchange/mapping/savedmapping.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace iplan;
using namespace iplan::test;

namespace
{

TableMapping fullMapping()
{
    ColumnMapping column = childColumn("Kosten 2026", "costItem", "amount", {{utf8("year"), utf8("2026")}});
    column.values = {{utf8("k. A."), {ValueChoice::Kind::Nothing, {}}},
                     {utf8("läuft"), {ValueChoice::Kind::Text, utf8("in Umsetzung")}},
                     {utf8("Amt"), {ValueChoice::Kind::New, {}}},
                     {utf8("VHS"), {ValueChoice::Kind::Row, idText(newRowId())}}};
    column.fillsDown = column.joinsWords = column.splits = column.makesNew = true;
    column.separators = utf8("\n;");
    column.join = utf8(" ");
    TableMapping mapping =
        mappingTo(entityOf<Measure>(),
                  {fieldColumn("Nr.", "code"), column, linkColumn("Zielgruppen", "measureTargetGroup", "targetGroup"),
                   ColumnMapping{utf8("Spalte1")}});
    mapping.columns << ColumnMapping{utf8("Kennung"), {ColumnTarget::Kind::Id}};
    mapping.title = utf8("Amtsliste");
    mapping.sheet = utf8("Liste");
    mapping.area = {4, 2, 199, 0, 10};
    mapping.constants = {{utf8("providerKind"), utf8("Dritte")}};
    mapping.key = {utf8("code")};
    mapping.overwritesAll = false;
    mapping.overwrites = {utf8("title"), utf8("costItem")};
    mapping.emptyErases = true;
    mapping.missing = TableMapping::Missing::Mark;
    return mapping;
}

QByteArray bytes(const QJsonObject& json)
{
    return QJsonDocument(json).toJson();
}

} // namespace

TEST_CASE("A mapping is the same after it was written and read", "[exchange][mapping]")
{
    const TableMapping mapping = fullMapping();
    CHECK(value_of(tableMappingFromJson(bytes(toJson(mapping)), utf8("a.json"))) == mapping);
    CHECK(value_of(tableMappingFromJson(bytes(toJson(mappingTo(entityOf<Person>(), {}))), utf8("a.json"))) ==
          mappingTo(entityOf<Person>(), {}));
}

TEST_CASE("What is no mapping is refused by name", "[exchange][mapping]")
{
    const auto refused = [](const QByteArray& json) {
        const auto read = tableMappingFromJson(json, utf8("zuordnung.json"));
        REQUIRE_FALSE(read);
        CHECK(read.error().message.contains(utf8("zuordnung.json")));
        return read.error().message;
    };
    refused("");
    refused("{");
    refused("[]");
    refused("{\"format\":\"anders\"}");
    QJsonObject json = toJson(fullMapping());
    json[utf8("version")] = 2;
    refused(bytes(json));
    json = toJson(fullMapping());
    json[utf8("entity")] = utf8("gibtsnicht");
    CHECK(refused(bytes(json)).contains(utf8("gibtsnicht")));
    json = toJson(fullMapping());
    json[utf8("mehr")] = 1;
    CHECK(refused(bytes(json)).contains(utf8("mehr")));
    json = toJson(fullMapping());
    json[utf8("missing")] = utf8("burn");
    CHECK(refused(bytes(json)).contains(utf8("burn")));
    json = toJson(fullMapping());
    json[utf8("area")] = QJsonObject{{utf8("headerRow"), -5}};
    refused(bytes(json));
}

TEST_CASE("A mapping is kept in the file under its name, and found again", "[exchange][mapping]")
{
    const auto store = memoryStore();
    const auto save = [&](const TableMapping& mapping) {
        return store->transact(kSaveMappingOperation, [&](Writer& writer) -> Result<> {
            const auto saved = saveMapping(writer, mapping);
            return saved ? Result<>() : Result<>(failFrom(saved));
        });
    };
    REQUIRE_OK(save(fullMapping()));
    TableMapping other = fullMapping();
    other.title = utf8(" amtsliste ");
    other.emptyErases = false;
    REQUIRE_OK(save(other)); // the same name: written over
    REQUIRE(all<SavedMapping>(*store).size() == 1);
    CHECK_FALSE(value_of(mappingOf(all<SavedMapping>(*store).first())).emptyErases);
    other.title.clear();
    CHECK_FALSE(save(other));
    const auto missing =
        store->read([](const Reader& reader) { return savedMappingNamed(reader, utf8("Jugendliste")); });
    REQUIRE_FALSE(missing);
    CHECK(missing.error().hint.contains(utf8("amtsliste")));
}

TEST_CASE("Every entity says by what its rows are found again", "[exchange][mapping]")
{
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        if (entity == &entityOf<OwnFieldValue>()) // part of the rows whose fields they are
            continue;
        const auto sets = identityFields(*entity);
        if (entity->role == EntityRole::Record || entity->role == EntityRole::Vocabulary ||
            entity->role == EntityRole::Child || entity->role == EntityRole::Link)
            CHECK_FALSE(sets.isEmpty());
        for (const QStringList& set : sets) {
            for (const QString& field : set)
                CHECK(entity->field(field));
        }
    }
}
