// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costmatrix.h"

#include <QAbstractTableModel>

namespace iplan
{

/// A cost matrix as a table: name, years, sum. The head of a row is its name, so that screen readers say it with every
/// cell.
class CostMatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setMatrix(CostMatrix matrix);
    [[nodiscard]] const CostMatrix& matrix() const { return m_matrix; }
    /// The column of the matrix; below 0 for name and sum, which stand for the whole row.
    [[nodiscard]] int yearColumn(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QString text(const QModelIndex& index) const;
    CostMatrix m_matrix;
};

} // namespace iplan
