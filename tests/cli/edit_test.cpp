// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// add, set, delete, restore, undo and redo: do, refuse, undo.
#include "core/base/id.h"
#include "core/model/entities.h"
#include "tests/cli/cli.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A value that fits the field, as text.
QString sampleText(const FieldInfo& field, const QHash<const EntityInfo*, QString>& rows)
{
    switch (field.kind) {
    case FieldKind::Integer:
        return u("2026");
    case FieldKind::Decimal:
        return u("0,5");
    case FieldKind::Boolean:
        return u("ja");
    case FieldKind::Money:
        return u("12.500,00");
    case FieldKind::Date:
        return u("21.11.2026");
    case FieldKind::DateTime:
        return u("21.11.2026, 14:00 Uhr");
    case FieldKind::PartialDate:
        return u("4. Quartal 2026");
    case FieldKind::Enum:
        return field.options().front().labelText();
    case FieldKind::Reference:
        return rows.value(&field.target());
    default:
        return u("Überprüfung ß");
    }
}

/// What a row of the entity needs: required fields, an owner, the ends of a link.
QStringList minimalFields(const EntityInfo& entity, const QHash<const EntityInfo*, QString>& rows)
{
    QStringList out;
    bool hasOwner = false;
    for (const FieldInfo& field : entity.fields) {
        const bool isFirstOwner = field.has(IsOwner) && !hasOwner;
        hasOwner = hasOwner || isFirstOwner;
        if (field.has(Required) || field.has(LinkEnd) || isFirstOwner)
            out << field.keyText() + u'=' + sampleText(field, rows);
    }
    const FieldInfo& first = entity.fields.front();
    return out.isEmpty() ? QStringList{first.keyText() + u'=' + sampleText(first, rows)} : out;
}

/// A field that "set" may change, not one of those that the row was given when it was made.
const FieldInfo* fieldToSet(const EntityInfo& entity, const QStringList& given)
{
    for (const FieldInfo& field : entity.fields) {
        const bool isGiven = std::ranges::any_of(
            given, [&](const QString& text) { return text.section(u'=', 0, 0) == field.keyText(); });
        if (!isGiven && !field.has(Required) && !field.has(IsOwner) && !field.has(LinkEnd) &&
            field.kind != FieldKind::Reference)
            return &field;
    }
    return nullptr;
}

} // namespace

TEST_CASE("Every entity can be added, shown, changed, deleted and restored", "[cli]")
{
    CliFile file;
    QHash<const EntityInfo*, QString> rows;
    int count = 0;
    for (const EntityInfo* entity : allEntities()) {
        if (entity->role == EntityRole::System)
            continue;
        INFO(entity->key);
        const QStringList given = minimalFields(*entity, rows);
        const QJsonObject added = file.object("add", QStringList{entity->keyText()} + given);
        REQUIRE(keysOf(added) == QStringList{u("commit"), u("entity"), u("id")});
        const QString id = added.value(u"id").toString();
        rows.insert(entity, id);
        if (testScale() < 1 && count++ % 4 != 0) // a dozen processes for each
            continue;

        const QJsonObject shown = file.object("show", {id});
        REQUIRE(shown.value(u"entity").toString() == entity->keyText());
        REQUIRE(shown.value(u"id").toString() == id);
        REQUIRE(shown.value(u"deleted") == QJsonValue(false));
        for (const FieldInfo& field : entity->fields)
            REQUIRE(shown.contains(field.jsonKey()));

        if (const FieldInfo* field = fieldToSet(*entity, given)) {
            const QString value = field->keyText() + u'=' + sampleText(*field, rows);
            REQUIRE(file.object("set", {id, value}).value(u"commit").isString());
            REQUIRE(file.object("show", {id}).value(field->jsonKey()) != shown.value(field->jsonKey()));
            REQUIRE(file.object("set", {id, value}).value(u"commit").isNull());
        } else {
            file.refused(3, "set", {id, given.first()});
        }
        REQUIRE(file.array("list", {entity->keyText()}).size() == 1);
        file.ok("delete", {id});
        REQUIRE(file.array("list", {entity->keyText()}).isEmpty());
        REQUIRE(file.array("list", {entity->keyText(), u("--deleted")}).size() == 1);
        REQUIRE(file.object("show", {id}).value(u"deleted") == QJsonValue(true));
        file.ok("restore", {id});
        REQUIRE(file.array("list", {entity->keyText()}).size() == 1);
    }
    REQUIRE(file.ok("check").contains(u("Die Datei ist in Ordnung")));
}

TEST_CASE("No key of the JSON form is used twice", "[cli]")
{
    for (const EntityInfo* entity : allEntities()) {
        QStringList keys{u("id"), u("entity"), u("deleted"), u("links"), u("via"), u("at")};
        for (const FieldInfo& field : entity->fields) {
            keys << field.jsonKey();
            if (field.kind == FieldKind::Reference)
                keys << field.keyText() + u("Title");
        }
        INFO(entity->key);
        REQUIRE(keys.removeDuplicates() == 0);
    }
}

TEST_CASE("A measure is added, changed, cleared and named by its number", "[cli]")
{
    CliFile file;
    file.fill();
    file.ok("set", {u("measure:K001"), u("state=in Umsetzung"), u("stateReason=Seit dem Frühjahr"),
                    u("plannedEnd=4. Quartal 2027"), u("quickWin=ja"), u("priority=high")});
    QJsonObject shown = file.object("show", {u("measure:k001")});
    REQUIRE(shown.value(u"state") == u("running"));
    REQUIRE(shown.value(u"plannedEnd") == u("2027-Q4"));
    REQUIRE(shown.value(u"quickWin") == QJsonValue(true));
    REQUIRE(shown.value(u"leadOfficeTitle").toString().contains(u("Amt für Weiterbildung")));
    file.ok("set", {u("measure:K001"), u("stateReason="), u("quickWin=nein")});
    shown = file.object("show", {u("measure:K001")});
    REQUIRE(shown.value(u"stateReason").isNull());
    REQUIRE(shown.value(u"quickWin") == QJsonValue(false));
    REQUIRE(file.ok("set", {u("measure:K001"), u("priority=hoch")}) == u("Nichts zu ändern."));
    REQUIRE(file.ok("show", {u("measure:K001")}).contains(u("in Umsetzung")));
}

TEST_CASE("Money, decimals and years are stored as numbers", "[cli]")
{
    CliFile file;
    file.fill();
    const QString id = file.ok("add", {u("costItem"), u("measure=K001"), u("year=2026"), u("kind=Personalkosten"),
                                       u("amount=12.500,00"), u("fte=0,5")});
    const QJsonObject shown = file.object("show", {id});
    REQUIRE(shown.value(u"amountCents") == QJsonValue(1250000));
    REQUIRE(!shown.contains(u"amount"));
    REQUIRE(shown.value(u"fte") == QJsonValue(0.5));
    REQUIRE(shown.value(u"year") == QJsonValue(2026));
    REQUIRE(file.ok("show", {id}).contains(u("12.500,00 €")));
}

TEST_CASE("A value that does not fit is rejected with the allowed form", "[cli]")
{
    CliFile file;
    file.fill();
    const auto refusal = [&file](const char* assignment) {
        return file.refused(3, "set", {u("measure:K001"), u(assignment)});
    };
    REQUIRE(refusal("state=fast fertig").contains(u("in Umsetzung")));
    REQUIRE(refusal("plannedEnd=bald").contains(u("4. Quartal 2026")));
    REQUIRE(refusal("quickWin=vielleicht").contains(u("„ja“ und „nein“")));
    REQUIRE(refusal("completion=halb").contains(u("ganze Zahl")));
    REQUIRE(refusal("farbe=rot").contains(u("kein Feld „farbe“")));
    REQUIRE(file.refused(4, "set", {u("measure:K001"), u("leadOffice=Amt XY")}).contains(u("Amt XY")));
    REQUIRE(file.refused(3, "set", {u("measure:K001"), u("title=A"), u("title=B")}).contains(u("zweimal")));
    REQUIRE(file.refused(3, "add", {u("costItem"), u("measure=K001"), u("amount=12,5,0")}).contains(u("12.500,00")));
    REQUIRE(file.refused(3, "add", {u("costItem"), u("year=2026")}).contains(u("measure=…")));
    REQUIRE(file.refused(3, "add", {u("goal"), u("text=Z")}).contains(u("fieldOfAction=… oder module=…")));
    REQUIRE(file.refused(3, "add", {u("mass"), u("title=X")}).contains(u("measure")));
}

TEST_CASE("An ambiguous reference lists the candidates, a unique prefix is enough", "[cli]")
{
    CliFile file;
    const QString koeln = file.ok("add", {u("organization"), u("name=Caritas Köln")});
    file.ok("add", {u("organization"), u("name=Caritas Bonn")});
    const QString error = file.refused(3, "show", {u("organization:Caritas")});
    REQUIRE(error.contains(u("Caritas Köln")));
    REQUIRE(error.contains(u("Caritas Bonn")));
    REQUIRE(error.contains(koeln));
    REQUIRE(file.object("show", {u("organization:caritas kö")}).value(u"id") == koeln);
    file.ok("add", {u("organization"), u("name=Caritas")});
    REQUIRE(file.object("show", {u("organization:Caritas")}).value(u"name") == u("Caritas"));
    REQUIRE(file.refused(4, "show", {u("organization:Diakonie")}).contains(u("Diakonie")));
    REQUIRE(file.refused(4, "show", {idText(newRowId())}).contains(u("gibt es nicht")));
    REQUIRE(file.refused(3, "show", {u("Caritas")}).contains(u("measure:K001")));
    REQUIRE(file.refused(3, "show", {u("verein:Caritas")}).contains(u("„verein“")));
}

TEST_CASE("What lies in the Papierkorb is named, but not written", "[cli]")
{
    CliFile file;
    file.fill();
    const QString cost = file.ok("add", {u("costItem"), u("measure=K001"), u("year=2026")});
    file.ok("delete", {u("measure:K001")});
    REQUIRE(file.refused(4, "set", {u("measure:K001"), u("title=Neu")}).contains(u("K001")));
    REQUIRE(file.refused(3, "set", {cost, u("year=2027")}).contains(u("Papierkorb")));
    REQUIRE(file.array("list", {u("costItem")}).isEmpty());
    REQUIRE(file.ok("show", {u("measure:K001")}).contains(u("Liegt im Papierkorb")));
    REQUIRE(file.ok("delete", {u("measure:K001")}) == u("Nichts zu ändern."));
    // Its number was given to another one; restore still means the deleted one.
    file.ok("add", {u("measure"), u("code=K001"), u("title=Nachfolgerin")});
    file.ok("restore", {u("measure:K001")});
    REQUIRE(file.array("list", {u("measure"), u("--where"), u("code=K001")}).size() == 2);
    REQUIRE(file.array("list", {u("costItem")}).size() == 1);
}

TEST_CASE("New rows stand last among those of their owner", "[cli]")
{
    CliFile file;
    file.fill();
    QStringList expected;
    for (int i = 0; i < 5; ++i)
        expected << file.ok("add", {u("measureStep"), u("measure=K001"), u("title=Schritt %1").arg(9 - i)});
    QStringList listed;
    for (const auto& row : file.array("list", {u("measureStep")}))
        listed << row.toObject().value(u"id").toString();
    REQUIRE(listed == expected);
}

TEST_CASE("Undo takes back the last commit or a named one, redo brings it back", "[cli]")
{
    CliFile file;
    file.fill();
    const auto commitOf = [](const QJsonObject& answer) { return answer.value(u"commit").toString(); };
    const auto title = [&file] { return file.object("show", {u("measure:K001")}).value(u"title").toString(); };
    const QString first = commitOf(file.object("set", {u("measure:K001"), u("title=Eins")}));
    const QString second = commitOf(file.object("set", {u("measure:K001"), u("title=Zwei")}));
    const QString other = commitOf(file.object("set", {u("measure:K001"), u("priority=low")}));

    const QString refusal = file.refused(5, "undo", {first});
    REQUIRE(refusal.contains(second));
    REQUIRE(refusal.contains(u("Maßnahme ändern")));
    const QJsonObject undone = file.object("undo", {second.left(8)});
    REQUIRE(keysOf(undone) == QStringList{u("commit"), u("label"), u("operation")});
    REQUIRE(undone.value(u"operation") == u("undo:measure:edit"));
    REQUIRE(title() == u("Eins"));
    REQUIRE(file.object("show", {u("measure:K001")}).value(u"priority") == u("low"));
    REQUIRE(file.ok("redo") == u("Wiederholen: Maßnahme ändern"));
    REQUIRE(title() == u("Zwei"));
    REQUIRE(file.ok("undo") == u("Rückgängig: Maßnahme ändern"));
    REQUIRE(file.object("show", {u("measure:K001")}).value(u"priority").isNull());
    file.ok("undo");
    file.ok("undo");
    REQUIRE(title() == u("Sprachförderung in Kitas"));
    file.ok("undo"); // the batch that made all of it
    REQUIRE(file.array("list", {u("measure")}).isEmpty());
    REQUIRE(file.refused(4, "undo").contains(u("nichts")));
    REQUIRE(file.refused(4, "undo", {other}).contains(u("schon zurückgenommen")));
    REQUIRE(file.refused(4, "undo", {u("abcdef01")}).contains(u("gibt es nicht")));
    file.ok("redo");
    REQUIRE(title() == u("Sprachförderung in Kitas"));
    file.ok("set", {u("measure:K001"), u("title=Drei")});
    REQUIRE(file.refused(4, "redo").contains(u("nichts")));
    REQUIRE(file.ok("check").contains(u("Die Datei ist in Ordnung")));
}
