// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/field.h"

#include <QCollator>
#include <QSortFilterProxyModel>
#include <QUuid>

namespace iplan
{

class EntityTableModel;
struct RowRef;

/// Filters and sorts an EntityTableModel: every word of the text must occur in a searched column (letter case and
/// umlauts do not matter: "Koeln" finds "Köln"), and chosen options must match. Sorts as German dictionaries do,
/// numbers in texts by value; empty cells come last in either direction.
class FilterProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit FilterProxy(EntityTableModel& model, QObject* parent = nullptr);

    [[nodiscard]] EntityTableModel& table() const { return m_table; }
    void setText(const QString& text);
    [[nodiscard]] QString text() const { return m_text; }
    /// The columns that the text is looked for in; by default all default columns. Views call it when the user shows
    /// or hides columns.
    void setSearchedColumns(const QList<int>& columns);
    /// Only rows with that option in that column; an empty key means all, "-" those without a value.
    void setOption(const FieldInfo& field, const QString& key);
    /// The row of the table behind a row of the proxy, and back (-1 if filtered out).
    [[nodiscard]] RowRef rowAt(int proxyRow) const;
    [[nodiscard]] int rowOf(const QUuid& id) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    [[nodiscard]] bool matchesText(int row) const;

    EntityTableModel& m_table;
    QString m_text;
    QList<QStringList> m_words; ///< each folded both ways
    QList<int> m_columns;
    QHash<const FieldInfo*, QString> m_options;
    mutable QHash<QUuid, QString> m_folded; ///< text of rows as it is searched, until the row changes
    QCollator m_collator;
};

} // namespace iplan
