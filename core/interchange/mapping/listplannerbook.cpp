// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a sheet of our own book is to the others, and what it lacks.
#include "core/interchange/mapping/listplanner.h"

#include "core/query/members.h"

#include <QMap>

namespace iplan
{

QString ListPlanner::missingUntold()
{
    return QStringLiteral(
        "Was nicht mehr in der Liste steht, bleibt, wie es ist, solange nicht jede ihrer Zeilen zu erkennen ist.");
}

/// Whether it is known of each line which row it is: one that nobody can tell may be any of those that seem missing.
bool ListPlanner::tellsEachRow() const
{
    const auto isUntold = [](const ListPlan::Line& line) { return line.row.isNull() && line.fate != Fate::Skipped; };
    const auto isRead = [](const ListPlan::Line& line) { return !line.row.isNull(); };
    return std::ranges::any_of(m_plan.lines, isRead) && std::ranges::none_of(m_plan.lines, isUntold) && !m_hasRemarks;
}

/// Rows that may be one of the list.
QSet<QUuid> ListPlanner::perhapsListed() const
{
    QSet<QUuid> out;
    for (const ListPlan::Line& line : m_plan.lines) {
        for (const RowRef& row : line.candidates)
            out.insert(row.id);
        if (line.fate == Fate::Faulty || line.fate == Fate::Skipped)
            out.insert(line.row.id);
    }
    return out;
}

/// What the file has and a whole export of it lacks: somebody has taken it out there, or it has come here since.
void ListPlanner::tellLacking()
{
    if (!m_options.isWhole)
        return;
    const bool isWanted = m_mapping.missing != TableMapping::Missing::Keep;
    if (m_mapping.missing == TableMapping::Missing::Mark || (isWanted && !tellsEachRow())) {
        m_plan.missingFate = TableMapping::Missing::Keep; // the sheet has a column for "Quelle" of its own
        m_plan.notices << (tellsEachRow() ? QStringLiteral("Was im Export fehlt, wird genannt und nicht vermerkt.")
                                          : missingUntold());
    }
    const QSet<QUuid> named = perhapsListed();
    const auto find = [this](const auto& id) { return m_reader.find(id); };
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const auto isNamed = [&](const QUuid& id) {
            return i == 0 ? m_seen.contains(id) || named.contains(id) : m_parts[i]->byId.contains(id);
        };
        const bool hasIds = i == 0 || std::ranges::any_of(m_bound, [i](const Bound& bound) {
                                return bound.part == i && !bound.field &&
                                       bound.reader.mapping().target.kind == ColumnTarget::Kind::Child;
                            });
        for (const Record& row : hasIds ? m_parts[i]->matcher->rows() : QList<Record>()) {
            if (!row.deleted && !isNamed(row.id) && !tellsProtectedMembers(row, find)) // which exports leave out
                m_plan.missing << row.ref();
        }
    }
}

/// Days that a series of a calendar had and has no more: an exception that came later, or another weekday.
void ListPlanner::tellDropped()
{
    const FieldInfo* series = m_mapping.entity->field(u"series");
    const FieldInfo* source = m_mapping.entity->field(u"source");
    if (!series || !source || m_calledSeries.isEmpty())
        return;
    if (m_mapping.missing == TableMapping::Missing::Mark) {
        m_plan.missingFate = TableMapping::Missing::Keep;
        m_plan.notices << QStringLiteral("Was im Kalender fehlt, wird genannt und nicht vermerkt.");
    }
    const QSet<QUuid> named = perhapsListed();
    for (const Record& row : m_parts[0]->matcher->rows()) {
        const bool isOfCalendar = row.value(*source).text().contains(QLatin1String("ical://"));
        if (!row.deleted && isOfCalendar && m_calledSeries.contains(row.value(*series).text()) &&
            !m_seen.contains(row.id) && !named.contains(row.id))
            m_plan.missing << row.ref();
    }
}

/// For other sheets of the book: what rows this one makes, and what they are called.
void ListPlanner::tellNewRows()
{
    for (size_t i = 0; m_options.coming && i < m_parts.size(); ++i) {
        const EntityInfo& entity = *m_partEntities.at(qsizetype(i));
        if (i > 0 && entity.role != EntityRole::Record)
            continue;
        QMap<int, Record> made;
        for (const ImportPlan::Change& change : m_parts[i]->planner.changes()) {
            const ImportPlan::Row& row = m_parts[i]->planner.row(change.row);
            const FieldInfo* field = change.value.column->asField();
            if (!row.isNew() || m_parts[i]->lines.at(change.row) < 0 || !field)
                continue;
            auto record = made.find(change.row);
            if (record == made.end())
                record = made.insert(change.row, emptyRecord(entity, row.newId));
            record->setValue(*field, change.value.value);
        }
        const FieldInfo* source = entity.field(u"source");
        for (auto row = made.cbegin(); row != made.cend(); ++row) {
            const QStringList addresses = source ? addressesIn(row->value(*source).text()) : QStringList();
            m_plan.newRows << ListPlan::NewRow{m_parts[i]->lines.at(row.key()), row->ref(),
                                               namesOfRow(*row) + addresses};
        }
    }
}

} // namespace iplan
