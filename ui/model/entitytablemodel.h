// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/writer.h"

#include <QAbstractTableModel>

namespace iplan
{

class Workspace;
struct CommitNotice;

/// The live rows of an entity as a table: a column for each field that is not hidden, in the order of the field table.
/// Follows every commit, undo and redo row by row. Read-only; editing is the business of forms.
class EntityTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Role {
        ValueRole = Qt::UserRole + 1, ///< the value as QVariant (also EditRole)
        SortRole,                     ///< number, ISO date, position of the option, or display text
    };

    /// With a `filter`, only rows with that value in that field (for example: of one measure).
    EntityTableModel(Workspace& workspace, const EntityInfo& entity, QObject* parent = nullptr);
    EntityTableModel(Workspace& workspace, const EntityInfo& entity, const FieldValue& filter,
                     QObject* parent = nullptr);

    [[nodiscard]] const EntityInfo& entity() const { return m_entity; }
    /// Another fixed filter; a null field means all rows, a null value none.
    void setFilter(const FieldValue& filter);
    [[nodiscard]] RowRef rowAt(int row) const;
    /// -1 if the row is not in the table.
    [[nodiscard]] int rowOf(const QUuid& id) const { return m_rowOf.value(id, -1); }
    [[nodiscard]] const Record& record(int row) const { return m_rows.at(row); }
    [[nodiscard]] const FieldInfo& fieldAt(int column) const { return *m_fields.at(column); }
    /// -1 if the field is no column.
    [[nodiscard]] int columnOf(const FieldInfo& field) const;
    /// Whether the column shows unless the user chooses otherwise.
    [[nodiscard]] bool isDefaultColumn(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void reload();
    void onRowsChanged(const CommitNotice& notice);
    void refreshRow(const RowRef& row);
    void refreshReferences(const RowRef& target);
    void refreshMembers();
    [[nodiscard]] QList<Record> read() const;
    [[nodiscard]] QString cellText(const FieldInfo& field, const Value& value) const;
    [[nodiscard]] QVariant sortKey(const FieldInfo& field, const Value& value) const;
    [[nodiscard]] bool belongs(const Record& record) const;
    void insertRecord(const Record& record);
    void removeAt(int row);
    void replaceAt(int row, const Record& record);
    void moveToPlace(int row);
    void renumber(int from);

    Workspace& m_workspace;
    const EntityInfo& m_entity;
    FieldValue m_filter;
    QList<const FieldInfo*> m_fields;
    QList<Record> m_rows;
    QHash<QUuid, int> m_rowOf;
};

} // namespace iplan
