// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/meetingrows.h"

#include "core/model/entities.h"
#include "core/store/commithistory.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kDepth = 4;             ///< document, Sachstand, measure, link, item
constexpr qsizetype kLookedAt = 1000; ///< changes of a commit

/// Whether the field says what a row belongs to, and not where an item went or came from.
bool leads(const FieldInfo& field)
{
    const QString key = field.keyText();
    return field.kind == FieldKind::Reference && key != u"deferredTo" && key != u"deferredFrom";
}

bool isTreated(const Reader& reader, const Id<Measure>& measure, const Id<Meeting>& meeting)
{
    const auto links = reader.where<AgendaItemMeasure>("measure", measure, Rows::All);
    return std::ranges::any_of(links, [&](const AgendaItemMeasure& link) {
        const auto item = reader.find(link.agendaItem);
        return item && item->meeting == meeting;
    });
}

bool leadsTo(const Reader& reader, const RowRef& row, const Id<Meeting>& meeting, int depth)
{
    if (row.entity == &entityOf<Meeting>())
        return row.id == meeting.uuid();
    if (row.entity == &entityOf<Measure>() && isTreated(reader, Id<Measure>(row.id), meeting))
        return true;
    const auto record = depth > 0 ? reader.find(row) : std::nullopt;
    if (!record)
        return false;
    static const QList<const EntityInfo*> between{&entityOf<Meeting>(),    &entityOf<AgendaItem>(),
                                                  &entityOf<Resolution>(), &entityOf<Task>(),
                                                  &entityOf<Measure>(),    &entityOf<StatusReport>()};
    return std::ranges::any_of(row.entity->fields, [&](const FieldInfo& field) {
        const Value& value = record->value(field);
        return leads(field) && !value.isNull() && between.contains(&field.target()) &&
               leadsTo(reader, {&field.target(), idFromText(value.text())}, meeting, depth - 1);
    });
}

} // namespace

bool isOfMeeting(const Reader& reader, const RowRef& row, const Id<Meeting>& meeting)
{
    return row.entity && !meeting.isNull() && leadsTo(reader, row, meeting, kDepth);
}

bool isStepOfMeeting(JournalReader& journal, const Reader& reader, const QUuid& commit, const Id<Meeting>& meeting)
{
    const auto record = journal.commit(commit);
    if (!record)
        return false;
    QSet<qint64> rows;
    for (const JournalReader::Touched& touched :
         CommitHistory(journal).touchedAfter(record->seq, std::nullopt, kLookedAt))
        rows << touched.row;
    return std::ranges::any_of(rows, [&](qint64 row) { return isOfMeeting(reader, journal.rowOf(row), meeting); });
}

} // namespace iplan
