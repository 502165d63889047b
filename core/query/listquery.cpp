// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/listquery.h"

#include "core/query/listgroups.h"
#include "core/query/ownfields.h"

#include <algorithm>
#include <numeric>

// Running a query over a whole table.

namespace iplan
{

namespace
{

constexpr int kListPart = 10'000; ///< rows read while nobody else may write: some 30 ms

bool isCancelled(const std::atomic_bool* cancelled)
{
    return cancelled && cancelled->load(std::memory_order_relaxed);
}

/// Visits the rows of the scope.
Result<> visitScope(const Store& store, const ListQuery& query, const QList<const FieldInfo*>& fields,
                    const std::atomic_bool* cancelled, const std::function<void(const Record&)>& visit)
{
    if (query.scope.field) {
        if (query.scope.value.isNull())
            return {};
        return store
            .read([&](const Reader& reader) -> Result<bool> {
                for (const Record& record : reader.listWhere(*query.entity, *query.scope.field, query.scope.value))
                    visit(record);
                return true;
            })
            .map([](bool) {});
    }
    std::optional<qint64> place = 0;
    while (place && !isCancelled(cancelled)) {
        IPLAN_TRY_ASSIGN(const auto next, store.read([&](const Reader& reader) {
            return Result<std::optional<qint64>>(reader.scan(*query.entity, fields, *place, kListPart, visit));
        }));
        place = next;
    }
    return {};
}

/// Rows that are to be put in order.
class RowPlaces
{
public:
    explicit RowPlaces(const ListEvaluator& evaluator) : m_evaluator(evaluator) {}
    void add(const Record& record, int group)
    {
        m_places.push_back(m_evaluator.placeOf(record));
        m_groups.push_back(group);
    }
    /// `ranks`: which place the group of that number has.
    [[nodiscard]] QList<QUuid> ordered(const std::vector<int>& ranks) const
    {
        // Numbers are moved, not places, which are large.
        std::vector<size_t> order(m_places.size());
        std::iota(order.begin(), order.end(), size_t(0));
        std::sort(order.begin(), order.end(), [&](size_t a, size_t b) {
            if (m_groups[a] != m_groups[b])
                return ranks[static_cast<size_t>(m_groups[a])] < ranks[static_cast<size_t>(m_groups[b])];
            return m_evaluator.comesBefore(m_places[a], m_places[b]);
        });
        QList<QUuid> out;
        out.reserve(static_cast<qsizetype>(m_places.size()));
        for (const size_t i : order)
            out << m_places[i].id;
        return out;
    }

private:
    const ListEvaluator& m_evaluator;
    std::vector<ListEvaluator::Place> m_places;
    std::vector<int> m_groups;
};

} // namespace

Result<ListRows> listRows(const Store& store, const ListQuery& query, const std::atomic_bool* cancelled)
{
    RowLabels labels(store);
    const LabelSource source = [&labels](const RowRef& row) { return labels.of(row); };
    const QList<const Column*> fields = ListEvaluator(query, source).fields();
    IPLAN_TRY_ASSIGN(const auto own, store.read([&](const Reader& reader) -> Result<std::shared_ptr<const OwnColumns>> {
        return std::make_shared<const OwnColumns>(reader, fields);
    }));
    const ListEvaluator evaluator(query, source, own);
    ListRows out;
    RowPlaces rows(evaluator);
    std::optional<GroupCollector> groups;
    if (query.groupBy)
        groups.emplace(query, source, own);
    IPLAN_TRY(visitScope(store, query, fieldsAmong(fields), cancelled, [&](const Record& record) {
        ++out.total;
        if (evaluator.accepts(record))
            rows.add(record, groups ? groups->add(record) : 0);
    }));
    const std::vector<int> ranks = groups ? groups->ranks() : std::vector<int>{0};
    out.ids = isCancelled(cancelled) ? QList<QUuid>() : rows.ordered(ranks);
    if (groups)
        out.groups = groups->groups(ranks);
    return out;
}

namespace
{

/// The places of `list` whose ids are not in `other`, as spans from the front.
QList<ListSteps::Span> spansMissing(const QList<QUuid>& list, const QSet<QUuid>& other)
{
    QList<ListSteps::Span> out;
    for (int i = 0; i < list.size(); ++i) {
        if (other.contains(list.at(i)))
            continue;
        if (!out.isEmpty() && out.last().last == i - 1)
            out.last().last = i;
        else
            out << ListSteps::Span{i, i};
    }
    return out;
}

QList<QUuid> common(const QList<QUuid>& list, const QSet<QUuid>& other)
{
    QList<QUuid> out;
    std::copy_if(list.begin(), list.end(), std::back_inserter(out),
                 [&](const QUuid& id) { return other.contains(id); });
    return out;
}

} // namespace

ListSteps stepsBetween(const QList<QUuid>& before, const QList<QUuid>& after, int most)
{
    ListSteps out;
    if (before == after)
        return out;
    const QSet<QUuid> old(before.begin(), before.end());
    const QSet<QUuid> wanted(after.begin(), after.end());
    out.removed = spansMissing(before, wanted);
    out.inserted = spansMissing(after, old);
    if (out.removed.size() + out.inserted.size() > most) {
        out = {};
        out.tooMany = true;
        return out;
    }
    std::reverse(out.removed.begin(), out.removed.end());
    const QList<QUuid> kept = common(after, old);
    if (kept != common(before, wanted))
        out.reordered = kept;
    return out;
}

} // namespace iplan
