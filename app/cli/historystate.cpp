// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historystate.h"

#include "app/cli/commitoutput.h"
#include "app/cli/recordoutput.h"
#include "app/cli/texttable.h"
#include "core/base/counted.h"
#include "core/query/history.h"
#include "core/store/pastrows.h"
#include "core/store/searchindex.h"

namespace iplan::cli
{

Result<> answerStateOf(const Store& store, const RowRef& row, const QDateTime& time, Formatter& out)
{
    IPLAN_TRY_ASSIGN(const auto record, recordAt(store, row, time));
    return store.read([&](const Reader& reader) -> Result<> {
        RecordOutput output(reader);
        return out.answer(
            [&] {
                return titleWithKind(*row.entity, recordTitle(record)) + QStringLiteral("\nStand vom ") +
                       timeText(time) + (record.deleted ? QStringLiteral(" (im Papierkorb)\n") : QStringLiteral("\n")) +
                       output.fieldsText(record);
            },
            [&] {
                QJsonObject json = output.json(record, allFields(*row.entity));
                json.insert(QStringLiteral("entity"), row.entity->keyText());
                json.insert(QStringLiteral("deleted"), record.deleted);
                json.insert(QStringLiteral("at"), timeJson(time));
                return QJsonValue(json);
            });
    });
}

Result<> answerCountsAt(const Store& store, const QDateTime& time, Formatter& out)
{
    return store.readJournal([&](JournalReader& journal, const Reader& reader) -> Result<> {
        const PastRows rows(journal, reader, time);
        return out.answer(
            [&] {
                QList<QStringList> lines;
                for (const EntityInfo* entity : allEntities())
                    lines << QStringList{entity->keyText(), entity->pluralText(), countText(rows.count(*entity))};
                return QStringLiteral("Einträge am %1\n").arg(timeText(time)) +
                       alignedText(lines, QStringLiteral("  "));
            },
            [&] {
                QJsonObject counts;
                for (const EntityInfo* entity : allEntities())
                    counts.insert(entity->keyText(), rows.count(*entity));
                return QJsonValue(
                    QJsonObject{{QStringLiteral("at"), timeJson(time)}, {QStringLiteral("rows"), counts}});
            });
    });
}

} // namespace iplan::cli
