// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listgroups.h"

namespace iplan
{

/// What a query gave, and the way to it from the list that was shown when it was asked.
struct ListAnswer {
    ListRows rows;
    QList<QUuid> shown; ///< with headings, without what is folded
    ListSteps steps;
};

/// Which rows a list shows, in which order and under which headings: a value, without a model or a file. Grouped by a
/// field, the list has a heading above each group: no row of the file; a group can be folded to its heading. A list in
/// which people create rows by typing has an empty one at its end, the new row: no row of the file either.
struct ListState {
    explicit ListState(const EntityInfo& entity_) : entity(&entity_) {}

    const EntityInfo* entity;
    QList<QUuid> ids;    ///< of what is shown, with headings and the new row
    qsizetype total = 0; ///< rows before text, options and filters
    bool offersNewRow = false;

    [[nodiscard]] bool isNewRow(int row) const { return row >= 0 && row < ids.size() && ids.at(row) == newRowId(); }
    /// Whether the row is one of the file: no heading, not the new row.
    [[nodiscard]] bool isRecord(int row) const;
    /// Behind the last row of the file: the place of the new row.
    [[nodiscard]] int end() const;
    /// Stands for the new row among the ids.
    [[nodiscard]] static QUuid newRowId();
    /// Null for what is no row of the file, and outside the list.
    [[nodiscard]] RowRef rowAt(int row) const;
    /// -1 if the row is not in the list, or folded away.
    [[nodiscard]] int rowOf(const QUuid& id) const { return static_cast<int>(ids.indexOf(id)); }
    /// The nearest row of the file, from `row` on downwards (1) or upwards (-1); -1 if there is none.
    [[nodiscard]] int recordRow(int row, int direction) const;
    /// Whether the row passes text, options and filters, also if it is folded away.
    [[nodiscard]] bool matches(const QUuid& id) const { return (m_headings.isEmpty() ? ids : m_matching).contains(id); }
    /// Rows that pass, also those folded away; headings and the new row do not count.
    [[nodiscard]] qsizetype matchCount() const { return m_headings.isEmpty() ? end() : m_matching.size(); }

    [[nodiscard]] const QList<ListGroup>& groups() const { return m_groups; }
    [[nodiscard]] bool isHeading(int row) const { return row >= 0 && row < ids.size() && isHeadingId(ids.at(row)); }
    /// The group whose heading stands in the row.
    [[nodiscard]] ListGroup groupAt(int row) const { return m_headings.value(ids.at(row)); }
    /// The group that the row belongs to, shown or folded away; an empty one if there is none.
    [[nodiscard]] ListGroup groupOf(const QUuid& id) const;
    /// The rows of the group of that heading.
    [[nodiscard]] QList<QUuid> idsOf(const ListGroup& group) const;
    /// What the column comes to in the group of that heading, as people read it; empty where nothing is added up.
    [[nodiscard]] QString totalText(int row, const Column& field) const;
    [[nodiscard]] bool isFolded(int row) const { return m_folded.contains(groupAt(row).key); }
    /// groupKey() of each, sorted.
    [[nodiscard]] QStringList foldedGroups() const;
    /// False if these are folded already. What is shown stays as it is, see idsAsFolded().
    bool setFoldedGroups(const QSet<QString>& keys);
    /// All that is to be shown, as it is folded now.
    [[nodiscard]] QList<QUuid> idsAsFolded() const;

    /// What the rows that a query gave mean for this list, in at most that many steps.
    [[nodiscard]] ListAnswer answerOf(ListRows rows, int stepsAtMost) const;
    /// Takes over what the answer to that question says about rows and groups. What is shown and what headings say is
    /// for the caller to follow: takeHeadings() before, dropHeadings() after the steps, or takeFigures() where all rows
    /// keep their places.
    void take(const ListAnswer& answer, const ListQuery& query);
    /// Learns the new headings; gives those that were there before and say something else now.
    [[nodiscard]] QSet<QUuid> takeHeadings();
    /// Forgets headings that are in the list no more.
    void dropHeadings();
    /// What the headings say now, of those that are shown: a group without rows stays as an empty one. Gives those that
    /// say something else.
    [[nodiscard]] QSet<QUuid> takeFigures();
    /// Nothing is shown; what is folded stays so.
    void clear();

private:
    [[nodiscard]] QList<QUuid> withNewRow(QList<QUuid> rows) const;
    [[nodiscard]] QHash<QUuid, ListGroup> groupsByHeading() const;

    QList<QUuid> m_matching; ///< all rows that pass, in order, if they are grouped
    QList<ListGroup> m_groups;
    QList<const Column*> m_summed;      ///< columns that the groups are added up by
    QHash<QUuid, ListGroup> m_headings; ///< those in `ids`
    QSet<QString> m_folded;
};

} // namespace iplan
