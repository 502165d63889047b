// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listgroups.h"
#include "core/query/ownfields.h"
#include "ui/base/filereader.h"

#include <QAbstractTableModel>
#include <QCache>

namespace iplan
{

class Workspace;
struct CommitNotice;

/// The live rows of an entity as a table: a column for each field that is not hidden, in the order of the field table,
/// then the own fields of the entity, which come and go as people add and retire them;
/// filtered and sorted by a ListQuery. Keeps the ids of the rows in order and reads the rows that are looked at.
/// Follows every commit, undo and redo row by row.
///
/// Grouped by a field, the table has a heading row above each group: no row of the file (rowAt() is null), not
/// editable; it names the group and says how many rows it has and what their amounts come to. A group can be folded to
/// its heading.
///
/// Up to some thousand rows everything happens at once. Above that the query runs in another thread, with a connection
/// of its own; until it is done the list shows what it showed before (isLoading()).
class EntityTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< the value as QVariant (also EditRole)
        MarkRole,                     ///< why the cell could not take what was to be put there; empty if it could
    };

    /// With a `scope`, only rows with that value in that field (for example: of one measure).
    EntityTableModel(Workspace& workspace, const EntityInfo& entity, QObject* parent = nullptr);
    EntityTableModel(Workspace& workspace, const EntityInfo& entity, const FieldValue& scope,
                     QObject* parent = nullptr);

    [[nodiscard]] const EntityInfo& entity() const { return m_entity; }
    /// Null for a heading.
    [[nodiscard]] RowRef rowAt(int row) const;
    /// -1 if the row is not in the table, or folded away.
    [[nodiscard]] int rowOf(const QUuid& id) const { return static_cast<int>(m_ids.indexOf(id)); }
    /// Whether the row passes text, options and filters, also if it is folded away.
    [[nodiscard]] bool matches(const QUuid& id) const
    {
        return (m_headings.isEmpty() ? m_ids : m_matching).contains(id);
    }
    /// True while rows go away: views then make another row the current one.
    [[nodiscard]] bool isDropping() const { return m_dropping; }
    /// The row as it is now; read from the file if it was not looked at lately.
    [[nodiscard]] Record record(int row) const;
    [[nodiscard]] const Column& fieldAt(int column) const { return *m_fields.at(column); }
    /// What the cell holds, as its field stores it.
    [[nodiscard]] Value valueAt(int row, const Column& field) const;
    /// -1 if the field is no column.
    [[nodiscard]] int columnOf(const Column& field) const;
    /// Whether the column shows unless the user chooses otherwise.
    [[nodiscard]] bool isDefaultColumn(int column) const;

    /// Another scope; a null field means all rows, a null value none.
    void setScope(const FieldValue& scope);
    /// Only rows in which every word occurs in a searched column, whatever letter case and umlauts.
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_query.words; }
    /// The columns that the text is looked for in; by default all default columns. Views call it when the user shows
    /// or hides columns.
    void setSearchedColumns(const QList<int>& columns);
    /// Only rows with that option in that column; an empty key means all, "-" those without a value.
    void setOption(const Column& field, const QString& key);
    /// Filters that hold besides text and options.
    void setFilters(const QList<ListFilter>& filters);
    [[nodiscard]] QList<ListFilter> filters() const { return m_filters; }
    /// Only these rows; nothing means all.
    void setOnly(const std::optional<QSet<QUuid>>& rows);
    void setOrder(const ListOrder& order);
    /// Null: no groups. `folded`: groupKey() of the groups to be folded.
    void setGrouping(const Column* field, const QStringList& folded = {});
    [[nodiscard]] QStringList foldedGroups() const;
    /// What is shown and how, for prints and exports of the same list.
    [[nodiscard]] const ListQuery& query() const { return m_query; }
    /// Rows before text, options and filters.
    [[nodiscard]] qsizetype totalCount() const { return m_total; }
    /// Rows that pass text, options and filters, also those folded away; headings do not count.
    [[nodiscard]] qsizetype matchCount() const { return m_headings.isEmpty() ? m_ids.size() : m_matching.size(); }
    [[nodiscard]] const QList<ListGroup>& groups() const { return m_groups; }
    [[nodiscard]] bool isHeading(int row) const;
    /// The group whose heading stands in the row.
    [[nodiscard]] ListGroup groupAt(int row) const { return m_headings.value(m_ids.at(row)); }
    [[nodiscard]] bool isFolded(int row) const { return m_folded.contains(groupAt(row).key); }
    /// What the column comes to in the group of that heading, as people read it; empty where nothing is added up.
    [[nodiscard]] QString totalText(int row, int column) const;
    void setFolded(int row, bool folded);
    void setAllFolded(bool folded);
    /// Unfolds the group of the row, so that rowOf() finds it.
    void reveal(const QUuid& id);
    /// The nearest row that is no heading, from `row` on downwards (1) or upwards (-1); -1 if there is none.
    [[nodiscard]] int recordRow(int row, int direction) const;
    /// Whether a query runs in the background.
    [[nodiscard]] bool isLoading() const { return m_reader.isReading(); }
    /// While held, rows keep their places, whatever is changed in them, so that somebody who edits cell by cell does
    /// not lose sight of them; new rows come last.
    void setHeld(bool held);
    /// A list with more rows than that is queried in the background.
    void setAtOnceAtMost(int rows) { m_atOnceAtMost = rows; }

    /// Whether the kind of field can be edited on one line; others are for the form.
    [[nodiscard]] static bool isLine(const Column& field);
    /// Why the cell cannot be changed by hand; empty if it can.
    [[nodiscard]] QString lockReason(const QModelIndex& index) const;
    struct Mark {
        RowRef row;
        const Column* field = nullptr;
        QString reason;
    };
    /// Marks cells (MarkRole) until the next call or until they change.
    void setMarks(const QList<Mark>& marks);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// EditRole: writes the value, as a field stores it, as one commit. False if it was refused.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// By one column, empty cells last; a column of -1 gives the order of a query without any (core/query/listquery.h).
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// rowCount(), totalCount() or isLoading() may have changed.
    void countsChanged();
    /// Somebody folded or unfolded groups.
    void groupsFolded();

private:
    struct Answer;
    void requery();
    void ask();
    void finish(const Answer& answer);
    [[nodiscard]] bool isLarge() const;
    void take(const QList<QUuid>& ids, const ListSteps& steps);
    void step(const QList<QUuid>& ids, const ListSteps& steps);
    [[nodiscard]] QSet<QUuid> takeHeadings();
    void dropHeadings();
    void showFigures();
    void announceHeadings(const QSet<QUuid>& changed);
    void showGroup(int row, bool shown);
    [[nodiscard]] qsizetype firstOf(const QUuid& heading) const;
    [[nodiscard]] QStringList totalsOf(int row) const;
    [[nodiscard]] QVariant headingData(const QModelIndex& index, int role) const;
    void reorder(const QList<QUuid>& ids);
    void combineFilters();

    void readOwnFields();
    void setOwnFields(const QList<OwnFieldDefinition>& fields);
    [[nodiscard]] bool followOwnFields(const CommitNotice& notice);
    void clear();
    void onRowsChanged(const CommitNotice& notice);
    void announce(const QUuid& id, const QStringList& units);
    void refreshReferences(const QList<RowRef>& renamed);
    void refreshRow(const QUuid& id, bool liveChanged);
    void keepPlaces(const QList<ChangedRow>& changes);
    void insertRow(const Record& record);
    void dropRows(int first, int last);
    void moveToPlace(int row);
    [[nodiscard]] int placeOf(const ListEvaluator& evaluator, const Record& record, int without) const;
    [[nodiscard]] ListEvaluator evaluator() const;
    [[nodiscard]] Record recordOf(const QUuid& id) const;
    void fetchAround(int row) const;
    [[nodiscard]] QVariant textOf(const QModelIndex& index, int role) const;

    Workspace& m_workspace;
    FileReader m_reader;
    const EntityInfo& m_entity;
    QList<const Column*> m_fields;         ///< those of the table, then own fields
    QList<OwnFieldDefinition> m_ownFields; ///< the columns behind those of the table
    ListQuery m_query;
    QList<ListFilter> m_filters;
    QHash<const Column*, QString> m_options;
    QList<QUuid> m_ids;      ///< of the table's rows, with headings
    QList<QUuid> m_matching; ///< all rows that pass, in order, if they are grouped
    QList<ListGroup> m_groups;
    QList<const Column*> m_totalled;    ///< columns that the groups are added up by
    QHash<QUuid, ListGroup> m_headings; ///< those in m_ids
    QSet<QString> m_folded;
    qsizetype m_total = 0;
    mutable QCache<QUuid, Record> m_records;
    mutable QCache<QUuid, QHash<const Column*, Value>> m_ownValues; ///< of rows looked at
    QHash<std::pair<QUuid, const Column*>, QString> m_marks;
    int m_atOnceAtMost;
    bool m_held = false;
    bool m_dropping = false;
    bool m_stale = false; ///< rows are not in their places, since they were held
};

} // namespace iplan
