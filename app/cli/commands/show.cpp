// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/openfile.h"
#include "app/cli/recordoutput.h"
#include "app/cli/rowref.h"
#include "core/model/ownfield.h"
#include "core/store/searchindex.h"

namespace iplan::cli
{

namespace
{

/// A row that refers to the one shown: a child, a link row, or any other row in one of its fields.
struct Link {
    Record record;
    const FieldInfo* via = nullptr; ///< the field that refers
};

QList<Link> linksTo(const Reader& reader, const RowRef& row)
{
    QList<Link> out;
    for (const EntityInfo* entity : allEntities()) {
        if (entity == &entityOf<OwnFieldValue>())
            continue; // part of the row
        for (const FieldInfo& field : entity->fields) {
            if (field.kind != FieldKind::Reference || &field.target() != row.entity)
                continue;
            const auto records = reader.listWhere(*entity, field, idText(row.id));
            for (const Record& record : records)
                out << Link{record, &field};
        }
    }
    return out;
}

QString textOf(const Record& record, bool inTrash, const QList<Link>& links, RecordOutput& output)
{
    QString out = titleWithKind(*record.entity, output.title(record.ref())) + QStringLiteral("\nKennung ") +
                  idText(record.id) + u'\n';
    if (inTrash)
        out += QStringLiteral("Liegt im Papierkorb.\n");
    out += output.fieldsText(record);
    const FieldInfo* lastVia = nullptr;
    for (const Link& link : links) {
        if (link.via != lastVia)
            out += u'\n' + link.record.entity->pluralText() + QStringLiteral(" (") + link.via->labelText() +
                   QStringLiteral(")\n");
        lastVia = link.via;
        out += QStringLiteral("  ") + output.listLine(link.record, link.via) + u'\n';
    }
    return out;
}

QJsonObject jsonOf(const Record& record, const QList<Link>& links, RecordOutput& output)
{
    QJsonObject out = output.json(record, allFields(*record.entity));
    out.insert(QStringLiteral("entity"), record.entity->keyText());
    out.insert(QStringLiteral("deleted"), record.deleted);
    if (const QJsonObject own = output.ownFieldsJson(record.ref()); !own.isEmpty())
        out.insert(QStringLiteral("ownFields"), own);
    QJsonObject byEntity;
    for (const Link& link : links) {
        const EntityInfo& entity = *link.record.entity;
        QJsonObject json = output.json(link.record, listFields(entity));
        json.insert(QStringLiteral("via"), link.via->keyText());
        QJsonArray rows = byEntity.value(entity.keyText()).toArray();
        rows << json;
        byEntity.insert(entity.keyText(), rows);
    }
    out.insert(QStringLiteral("links"), byEntity);
    return out;
}

Result<> runShow(const Call& call, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto store, openForReading(call));
    IPLAN_TRY_ASSIGN(const auto row, resolveAnywhere(*store, call.argument(1)));
    return store->read([&](const Reader& reader) -> Result<> {
        const auto record = reader.find(row);
        const QList<Link> links = linksTo(reader, row);
        RecordOutput output(reader);
        return out.answer([&] { return textOf(*record, !reader.isLive(row), links, output); },
                          [&] { return QJsonValue(jsonOf(*record, links, output)); });
    });
}

} // namespace

const Command& showCommand()
{
    static constexpr ArgumentInfo arguments[] = {{"DATEI", "Die Datei (*.iplan)."},
                                                 {"REF", "Der Eintrag: Kennung oder art:name."}};
    static constexpr Command command{
        "show", "Zeigt alle Felder eines Eintrags und was mit ihm verknüpft ist.", "", arguments, {}, &runShow};
    return command;
}

} // namespace iplan::cli
