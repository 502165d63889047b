// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/checkedrowsmodel.h"

#include "ui/model/entitytablemodel.h"

namespace iplan
{

CheckedRowsModel::CheckedRowsModel(EntityTableModel& rows, QObject* parent) : QIdentityProxyModel(parent), m_rows(rows)
{
    setSourceModel(&rows);
    while (m_tickColumn < rows.columnCount() - 1 && !rows.columns().isDefault(m_tickColumn, {}))
        ++m_tickColumn;
}

void CheckedRowsModel::begin(const QSet<QUuid>& present)
{
    beginResetModel();
    m_ticked.clear();
    m_present = present;
    endResetModel();
    Q_EMIT tickedChanged();
}

QUuid CheckedRowsModel::idOf(const QModelIndex& index) const
{
    return m_rows.state().rowAt(index.row()).id;
}

Qt::ItemFlags CheckedRowsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags out = QIdentityProxyModel::flags(index) & ~Qt::ItemIsEditable;
    if (!index.isValid() || m_present.contains(idOf(index)))
        return out & ~Qt::ItemIsEnabled;
    return index.column() == m_tickColumn ? out | Qt::ItemIsUserCheckable : out;
}

QVariant CheckedRowsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const QUuid id = idOf(index);
    const bool isPresent = m_present.contains(id);
    if (role == Qt::CheckStateRole && index.column() == m_tickColumn)
        return isPresent || m_ticked.contains(id) ? Qt::Checked : Qt::Unchecked;
    const QVariant text = QIdentityProxyModel::data(index, role);
    if ((role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) && isPresent)
        return tr("%1 (schon dabei)").arg(text.toString());
    return text;
}

bool CheckedRowsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !flags(index).testFlag(Qt::ItemIsUserCheckable))
        return false;
    const QUuid id = idOf(index);
    m_ticked.removeAll(id);
    if (value.toInt() == Qt::Checked)
        m_ticked << id;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT tickedChanged();
    return true;
}

} // namespace iplan
