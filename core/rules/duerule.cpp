// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/duerule.h"

#include "core/query/eachrow.h"
#include "core/query/rowlabel.h"

namespace iplan
{

namespace
{

PartialDate dueDay(const DueRule& rule, const Snapshot& snapshot, const RowView& row)
{
    if (rule.day)
        return rule.day(snapshot, row.row);
    const FieldInfo* field = row.entity->field(QString::fromLatin1(rule.field));
    return PartialDate::fromIso(row.value(*field).text()).value_or(PartialDate());
}

QString actorName(const Snapshot& snapshot, const RowRef& actor, QDate today)
{
    if (actor.entity == &entityOf<Organization>())
        return snapshot.nameOf(Id<Organization>(actor.id), today);
    const Person* person = snapshot.persons.find(Id<Person>(actor.id));
    return person ? personName(*person) : QString();
}

} // namespace

QList<DueEntry> dueEntries(const Snapshot& snapshot, QDate today, std::optional<int> within)
{
    QList<DueEntry> out;
    for (const DueRule& rule : allDueRules()) {
        const QDate end = today.addDays(within.value_or(rule.leadDays));
        forEachRowOf(snapshot, rule.entity(), [&](const RowView& row) {
            const PartialDate day = dueDay(rule, snapshot, row);
            if (!day.last().isValid() || day.last() > end || !rule.counts(snapshot, row.row))
                return;
            const RowRef actor = rule.actor(snapshot, row.row);
            out << DueEntry{row.ref(),
                            rule.title(snapshot, row.row),
                            rule.labelText(),
                            day.toString(),
                            day.last(),
                            &rule,
                            actor,
                            actorName(snapshot, actor, today),
                            day};
        });
    }
    std::stable_sort(out.begin(), out.end(), [](const DueEntry& a, const DueEntry& b) { return a.due < b.due; });
    return out;
}

} // namespace iplan
