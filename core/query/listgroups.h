// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listquery.h"

namespace iplan
{

// The groups of a list (ListQuery::groupBy), and the list with a heading above each of them.

/// Whether rows can be put together by the field: what takes few values. Days are put together by year.
[[nodiscard]] bool isGroupable(const Column& field);

/// What is the same for all rows of a group, on every day and every copy; empty for cells without a value.
[[nodiscard]] QString groupKey(const Column& field, const Value& value);

/// How people read the group: "in Umsetzung", "2026", "(ohne Angabe)"; "Ressourcenneutral: ja" for yes and no.
[[nodiscard]] QString groupTitle(const Column& field, const Value& value, const LabelSource& labels);

/// Puts rows into groups as they come.
class GroupCollector
{
public:
    GroupCollector(const ListQuery& query, LabelSource labels, std::shared_ptr<const OwnColumns> own);

    /// Counts and adds up the row; gives the number of its group, in the order in which groups were first met.
    int add(const Record& record);
    /// The place of each group, by the number of add(): in the order of the field, groups without a value last.
    [[nodiscard]] std::vector<int> ranks() const;
    /// The groups in the order of their ranks.
    [[nodiscard]] QList<ListGroup> groups(const std::vector<int>& ranks) const;

private:
    [[nodiscard]] Value valueOf(const Record& record, const Column& field) const;

    const Column& m_field;
    const QList<const Column*> m_summed;
    const LabelSource m_labels;
    const std::shared_ptr<const OwnColumns> m_own;
    const ListEvaluator m_order;
    QHash<QString, int> m_numbers; ///< by key
    QList<ListGroup> m_groups;
    std::vector<ListEvaluator::Place> m_places; ///< of the groups
};

/// Whether the id is ListGroup::heading of some group. No row has such an id.
[[nodiscard]] bool isHeadingId(const QUuid& id);

/// The ids of the rows with the heading of each group before its first row; of the groups with a key in `folded` the
/// heading alone.
[[nodiscard]] QList<QUuid> withHeadings(const ListRows& rows, const QSet<QString>& folded);

} // namespace iplan
