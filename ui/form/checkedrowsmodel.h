// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIdentityProxyModel>
#include <QSet>
#include <QUuid>

namespace iplan
{

class EntityTableModel;

/// The rows of a list with a box to be ticked in the first column that shows by default; nothing else can be changed.
/// Ticks belong to rows of the file, also while a filter hides them.
class CheckedRowsModel : public QIdentityProxyModel
{
    Q_OBJECT
public:
    explicit CheckedRowsModel(EntityTableModel& rows, QObject* parent = nullptr);

    [[nodiscard]] EntityTableModel& rows() const { return m_rows; }
    [[nodiscard]] int tickColumn() const { return m_tickColumn; }
    /// In the order in which they were ticked.
    [[nodiscard]] QList<QUuid> ticked() const { return m_ticked; }
    /// Takes all ticks away. `present`: rows that are there already, ticked for good.
    void begin(const QSet<QUuid>& present);

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    /// Qt::CheckStateRole of tickColumn().
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void tickedChanged();

private:
    [[nodiscard]] QUuid idOf(const QModelIndex& index) const;

    EntityTableModel& m_rows;
    int m_tickColumn = 0;
    QList<QUuid> m_ticked;
    QSet<QUuid> m_present;
};

} // namespace iplan
