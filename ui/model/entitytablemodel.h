// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/base/filereader.h"
#include "ui/model/listcolumns.h"
#include "ui/model/listquestion.h"
#include "ui/model/liststate.h"

#include <QAbstractTableModel>
#include <QCache>

namespace iplan
{

class Workspace;
struct CommitNotice;

/// The live rows of an entity as a table: columns (ListColumns), filtered and sorted by a question (ListQuestion),
/// shown as ListState has them. Reads the rows that are looked at. Follows every commit, undo and redo row by row.
///
/// The heading row above a group is not editable; it names the group and says how many rows it has and what their
/// amounts come to.
///
/// The new row at the end, where it is offered (setAccess()), is empty; what is put into a cell of it makes a row of
/// the file, which takes its place, and a further new row comes below.
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

    [[nodiscard]] const ListColumns& columns() const { return m_columns; }
    [[nodiscard]] const ListQuestion& question() const { return m_question; }
    /// Which rows are shown, and their groups.
    [[nodiscard]] const ListState& state() const { return m_state; }
    /// True while rows go away: views then make another row the current one.
    [[nodiscard]] bool isDropping() const { return m_dropping; }
    /// The row as it is now; read from the file if it was not looked at lately.
    [[nodiscard]] Record record(int row) const;
    /// What the cell holds, as its field stores it.
    [[nodiscard]] Value valueAt(int row, const Column& field) const;

    /// Another scope; a null field means all rows, a null value none.
    void setScope(const FieldValue& scope);
    /// Only rows in which every word occurs in a searched column, whatever letter case and umlauts.
    void setText(const QString& text);
    /// The columns that the text is looked for in; by default all default columns. Views call it when the user shows
    /// or hides columns.
    void setSearchedColumns(const QList<int>& columns);
    /// Only rows with that option in that column; an empty key means all, "-" those without a value.
    void setOption(const Column& field, const QString& key);
    /// Filters that hold besides text and options.
    void setFilters(const QList<ListFilter>& filters);
    /// Only these rows; nothing means all.
    void setOnly(const std::optional<QSet<QUuid>>& rows);
    void setOrder(const ListOrder& order);
    /// Null: no groups. `folded`: groupKey() of the groups to be folded.
    void setGrouping(const Column* field, const QStringList& folded = {});
    void setFolded(int row, bool folded);
    void setAllFolded(bool folded);
    /// Unfolds the group of the row, so that it is shown.
    void reveal(const QUuid& id);
    /// Whether a query runs in the background.
    [[nodiscard]] bool isLoading() const { return m_reader.isReading(); }
    /// While held, rows keep their places, whatever is changed in them, so that somebody who edits cell by cell does
    /// not lose sight of them; new rows come last.
    void setHeld(bool held);
    /// A list with more rows than that is queried in the background.
    void setAtOnceAtMost(int rows) { m_atOnceAtMost = rows; }

    /// What people may do in the list besides what the file allows.
    struct Access {
        QString closed = {};       ///< why nothing can be changed; empty if something can
        bool offersNewRow = false; ///< an empty row at the end, for rows made by typing
    };
    void setAccess(const Access& access);
    /// Why the cell cannot be changed by hand; empty if it can. Of the whole list for an invalid index.
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
    /// EditRole: writes the value, as a field stores it, as one commit; of a NamedRow also makes that row, and in the
    /// new row the row itself. False if it was refused.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// By one column, empty cells last; a column of -1 gives the order of a query without any (core/query/listquery.h).
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

Q_SIGNALS:
    /// rowCount(), the total of state() or isLoading() may have changed.
    void countsChanged();
    /// Somebody folded or unfolded groups.
    void groupsFolded();

private:
    void requery();
    void ask();
    [[nodiscard]] bool isLarge() const;
    void take(const ListAnswer& answer);
    void step(const QList<QUuid>& ids, const ListSteps& steps);
    void showGroup(int row, bool shown);
    void announceHeadings(const QSet<QUuid>& changed);
    [[nodiscard]] QStringList totalsOf(int row) const;
    [[nodiscard]] QVariant headingData(const QModelIndex& index, int role) const;
    [[nodiscard]] QVariant newRowText(const Column& field, int role) const;
    [[nodiscard]] Record newRecord() const;
    bool write(const RowRef& row, const Column& field, const QVariant& value);
    [[nodiscard]] Result<RowRef> makeRow(Writer& writer) const;
    void reorder(const QList<QUuid>& ids);

    void readOwnFields();
    void setOwnFields(const QList<OwnFieldDefinition>& fields);
    [[nodiscard]] bool followOwnFields(const CommitNotice& notice);
    void clear();
    void onRowsChanged(const CommitNotice& notice);
    void announce(const QUuid& id, const QStringList& units);
    void refreshReferences(const QList<RowRef>& renamed);
    void refreshRow(const QUuid& id, bool liveChanged);
    void keepPlaces(const QList<ChangedRow>& changes);
    void fillNewRow(const QUuid& id);
    void placeRows(int row, const QList<QUuid>& ids);
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
    ListColumns m_columns;
    ListQuestion m_question;
    ListState m_state;
    mutable QCache<QUuid, Record> m_records;
    mutable QCache<QUuid, QHash<const Column*, Value>> m_ownValues; ///< of rows looked at
    QHash<std::pair<QUuid, const Column*>, QString> m_marks;
    QString m_closed;
    int m_atOnceAtMost;
    bool m_held = false;
    bool m_fillsNewRow = false; ///< a row is being made of what was put into the new one
    bool m_dropping = false;
    bool m_stale = false; ///< rows are not in their places, since they were held
};

} // namespace iplan
