// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/historystate.h"

#include "app/cli/commitoutput.h"
#include "app/cli/recordoutput.h"
#include "app/cli/texttable.h"
#include "core/query/history.h"
#include "core/store/searchindex.h"

namespace iplan::cli
{

namespace
{

/// The rows that were there at a time, to count those that were live.
class PastRows
{
public:
    PastRows(Journal& journal, const QDateTime& time)
    {
        const QList<bool> admitted = journal.admittedUpTo(time);
        journal.fold(&admitted, [this](const Journal::FoldedRow& row) {
            if (const auto record = recordOf(row))
                m_rows.insert(record->ref(), *record);
            return true;
        });
    }
    [[nodiscard]] qint64 count(const EntityInfo& entity) const
    {
        return std::count_if(m_rows.begin(), m_rows.end(),
                             [&](const Record& record) { return record.entity == &entity && isLive(record, 0); });
    }

private:
    /// As Reader::isLive(): neither deleted nor owned by, or a link of, something deleted.
    [[nodiscard]] bool isLive(const Record& record, int depth) const
    {
        if (record.deleted)
            return false;
        for (const FieldInfo& field : record.entity->fields) {
            const bool holds = field.kind == FieldKind::Reference && (field.has(IsOwner) || field.has(LinkEnd));
            if (!holds || depth > 6 || &field.target() == record.entity)
                continue;
            const auto owner = m_rows.constFind({&field.target(), idFromText(record.value(field).text())});
            if (owner != m_rows.constEnd() && !isLive(*owner, depth + 1))
                return false;
        }
        return true;
    }

    QHash<RowRef, Record> m_rows;
};

} // namespace

Result<> answerStateOf(const Store& store, const RowRef& row, const QDateTime& time, Formatter& out)
{
    const auto record = recordAt(store, row, time);
    if (!record)
        return failFrom(record);
    return store.read<void>([&](const Reader& reader) -> Result<> {
        RecordOutput output(reader);
        return out.answer(
            [&] {
                return titleWithKind(*row.entity, recordTitle(*record)) + QStringLiteral("\nStand vom ") +
                       timeText(time) +
                       (record->deleted ? QStringLiteral(" (im Papierkorb)\n") : QStringLiteral("\n")) +
                       output.fieldsText(*record);
            },
            [&] {
                QJsonObject json = output.json(*record, allFields(*row.entity));
                json.insert(QStringLiteral("entity"), row.entity->keyText());
                json.insert(QStringLiteral("deleted"), record->deleted);
                json.insert(QStringLiteral("at"), timeJson(time));
                return QJsonValue(json);
            });
    });
}

Result<> answerCountsAt(const Store& store, const QDateTime& time, Formatter& out)
{
    return store.readJournal<void>([&](Journal& journal, const Reader&) -> Result<> {
        const PastRows rows(journal, time);
        return out.answer(
            [&] {
                QList<QStringList> lines;
                for (const EntityInfo* entity : allEntities())
                    lines << QStringList{entity->keyText(), entity->pluralText(), QString::number(rows.count(*entity))};
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
