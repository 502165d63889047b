// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/localtime.h"
#include "core/model/fieldtext.h"
#include "core/model/plausible.h"
#include "core/rules/rulerun.h"

#include <QSet>

namespace iplan
{

namespace
{

/// As people type it: "100", "12.500,00 €", "0,5".
/// Names of the rows, at most three.
QString namesOf(const RuleRun& run, const QList<RowView>& rows, const RowView& without)
{
    QStringList names;
    for (const RowView& row : rows) {
        if (row.id == without.id)
            continue;
        if (names.size() == 3) {
            names << QStringLiteral("…");
            break;
        }
        names << u'„' + run.titleOf(row) + u'“';
    }
    return names.join(QStringLiteral(", "));
}

template <class E>
void checkPeriod(RuleRun& run, const RowSet<E>& rows, PartialDate E::*from, PartialDate E::*to, const char* field)
{
    for (const E& row : rows) {
        const PartialDate& begin = row.*from;
        const PartialDate& end = row.*to;
        if (begin.first().isValid() && end.last().isValid() && begin.first() > end.last())
            run.report(row,
                       QStringLiteral("Das Ende (%1) liegt vor dem Beginn (%2).").arg(end.toString(), begin.toString()),
                       field);
    }
}

/// Fields whose absence has a rule of its own that says more.
bool hasOwnRule(const EntityInfo& entity, const FieldInfo& field)
{
    return (&entity == &entityOf<Measure>() && field.keyText() == QLatin1String("leadOffice")) ||
           (&entity == &entityOf<FieldOfAction>() && field.keyText() == QLatin1String("title"));
}

/// Reports a child that could belong to one of several rows and belongs to none.
void checkOwner(RuleRun& run, const RowView& row)
{
    QStringList owners;
    const FieldInfo* first = nullptr;
    for (const FieldInfo& field : row.entity->fields) {
        if (!field.has(IsOwner))
            continue;
        if (field.has(Required) || !row.value(field).isNull())
            return;
        first = first ? first : &field;
        owners << u'„' + field.labelText() + u'“';
    }
    if (first)
        run.report(row.ref(),
                   QStringLiteral("Es fehlt, wozu der Eintrag gehört: %1.").arg(owners.join(QStringLiteral(" oder "))),
                   first);
}

/// Follows one field that refers to rows of the same entity, and finds the rows in circles. Each row is visited once.
class CycleSearch
{
public:
    CycleSearch(RuleRun& run, const FieldInfo& field) : m_run(run), m_field(field) {}

    void visit(const RowView& start)
    {
        QList<RowView> path;
        QHash<QUuid, qsizetype> onPath;
        for (RowView at = start; at.entity && !m_visited.contains(at.id); at = next(at)) {
            m_visited.insert(at.id);
            onPath.insert(at.id, path.size());
            path << at;
        }
        if (path.isEmpty())
            return;
        const auto circle = onPath.constFind(next(path.last()).id);
        if (circle != onPath.constEnd())
            reportCircle(path.mid(*circle));
    }

private:
    [[nodiscard]] RowView next(const RowView& row) const
    {
        const RowView target = m_run.find(idFromText(row.value(m_field).text()));
        return target.entity == row.entity ? target : RowView();
    }
    void reportCircle(const QList<RowView>& rows)
    {
        const RowView& row = rows.first();
        const QString label = m_field.labelText();
        m_run.report(row.ref(),
                     rows.size() == 1
                         ? QStringLiteral("„%1“ verweist auf den Eintrag selbst.").arg(label)
                         : QStringLiteral("„%1“ führt im Kreis über %2.").arg(label, namesOf(m_run, rows, row)),
                     &m_field);
    }

    RuleRun& m_run;
    const FieldInfo& m_field;
    QSet<QUuid> m_visited;
};

} // namespace

void checkDuplicateCodes(RuleRun& run)
{
    // A number is unique within what it belongs to: a Handlungspunkt within its recommendation.
    run.snapshot.eachSet([&run]<class E>(const RowSet<E>& rows) {
        const EntityInfo& entity = entityOf<E>();
        const FieldInfo* code = entity.fieldFlagged(IsCode);
        if (!code)
            return;
        QHash<std::pair<QUuid, QString>, QList<RowView>> same;
        for (const E& row : rows) {
            const RowView view{&entity, &row, row.id.uuid()};
            const QString text = view.value(*code).text().simplified().toCaseFolded();
            if (!text.isEmpty())
                same[{ownerOf(view), text}] << view;
        }
        for (const E& row : rows) {
            const RowView view{&entity, &row, row.id.uuid()};
            const QString text = view.value(*code).text();
            const auto group = same.constFind({ownerOf(view), text.simplified().toCaseFolded()});
            if (group != same.constEnd() && group->size() > 1)
                run.report(view.ref(), QStringLiteral("„%1“ trägt auch %2.").arg(text, namesOf(run, *group, view)),
                           code);
        }
    });
}

/// Two times of a row, with what is said where the second comes first.
struct Times {
    const char* message;
    QDateTime first;
    QDateTime last;
    const char* field; ///< of the second
};

template <class E>
void checkTimes(RuleRun& run, const E& row, const Times& times)
{
    if (times.first.isValid() && times.last.isValid() && times.last < times.first)
        run.report(row, QString::fromUtf8(times.message).arg(formatDateTime(times.last), formatDateTime(times.first)),
                   times.field);
}

void checkPeriods(RuleRun& run)
{
    const Snapshot& s = run.snapshot;
    checkPeriod(run, s.measures, &Measure::plannedStart, &Measure::plannedEnd, "plannedEnd");
    checkPeriod(run, s.measures, &Measure::actualStart, &Measure::actualEnd, "actualEnd");
    checkPeriod(run, s.organizations, &Organization::startDate, &Organization::endDate, "endDate");
    checkPeriod(run, s.organizationNames, &OrganizationName::from, &OrganizationName::to, "to");
    checkPeriod(run, s.workingGroups, &WorkingGroup::startDate, &WorkingGroup::endDate, "endDate");
    checkPeriod(run, s.memberships, &Membership::startDate, &Membership::endDate, "endDate");
    for (const Meeting& meeting : s.meetings)
        checkTimes(run, meeting,
                   {"Die Sitzung endet am %1, vor ihrem Beginn am %2.", meeting.start, meeting.end, "end"});
    for (const Attendance& one : s.attendances)
        checkTimes(run, one, {"Die Teilnahme endet am %1, vor ihrem Beginn am %2.", one.from, one.to, "to"});
    for (const CostItem& item : s.costItems) {
        if (item.year && item.yearTo && *item.yearTo < *item.year)
            run.report(
                item,
                QStringLiteral("Das letzte Jahr (%1) liegt vor dem ersten (%2).").arg(*item.yearTo).arg(*item.year),
                "yearTo");
    }
}

/// Reports each field of which `why` says something.
void checkFields(RuleRun& run, QString (*why)(const FieldInfo&, const Value&))
{
    forEachRow(run.snapshot, [&run, why](const RowView& row) {
        for (const FieldInfo& field : row.entity->fields) {
            if (const QString problem = why(field, row.value(field)); !problem.isEmpty())
                run.report(row.ref(), problem, &field);
        }
    });
}

void checkYears(RuleRun& run)
{
    checkFields(run, &implausibleYear);
}

void checkRanges(RuleRun& run)
{
    checkFields(run, &implausibleNumber);
}

void checkRequired(RuleRun& run)
{
    forEachRow(run.snapshot, [&run](const RowView& row) {
        for (const FieldInfo& field : row.entity->fields) {
            if (!field.has(Required) || hasOwnRule(*row.entity, field))
                continue;
            const Value value = row.value(field);
            if (value.isNull() || (value.isText() && isBlank(value.text())))
                run.report(row.ref(), QStringLiteral("Die Angabe „%1“ fehlt.").arg(field.labelText()), &field);
        }
        checkOwner(run, row);
    });
}

void checkReferences(RuleRun& run)
{
    forEachRow(run.snapshot, [&run](const RowView& row) {
        for (const FieldInfo& field : row.entity->fields) {
            if (field.kind != FieldKind::Reference)
                continue;
            const Value value = row.value(field);
            if (!value.isNull() && run.find(idFromText(value.text())).entity != &field.target())
                run.report(
                    row.ref(),
                    QStringLiteral("„%1“ verweist auf einen Eintrag, den es nicht (mehr) gibt.").arg(field.labelText()),
                    &field);
        }
    });
}

void checkKnownKeys(RuleRun& run)
{
    forEachRow(run.snapshot, [&run](const RowView& row) {
        for (const FieldInfo& field : row.entity->fields) {
            if (field.kind != FieldKind::Enum)
                continue;
            const QString key = row.value(field).text();
            const auto options = field.options();
            const bool known = key.isEmpty() || std::any_of(options.begin(), options.end(), [&key](const Option& one) {
                                   return key == QLatin1String(one.key);
                               });
            if (!known)
                run.report(row.ref(),
                           QStringLiteral("„%1“ enthält den unbekannten Wert „%2“.").arg(field.labelText(), key),
                           &field);
        }
    });
}

void checkCycles(RuleRun& run)
{
    run.snapshot.eachSet([&run]<class E>(const RowSet<E>& rows) {
        const EntityInfo& entity = entityOf<E>();
        for (const FieldInfo& field : entity.fields) {
            if (field.kind != FieldKind::Reference || &field.target() != &entity)
                continue;
            CycleSearch search(run, field);
            for (const E& row : rows)
                search.visit({&entity, &row, row.id.uuid()});
        }
    });
}

} // namespace iplan
