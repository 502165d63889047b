// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costmatrix.h"

#include <functional>
#include <QAbstractTableModel>
#include <QHash>

namespace iplan
{

/// A cost matrix as a table: name, years, sum. The head of a row is its name, so that screen readers say it with every
/// cell. Amounts can be typed where it is plain what they are (setEditing()).
class CostMatrixModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Writes the amount of the measure in that year, or takes it away; `item`: the one that counts there, null if none
    /// does. False if it was refused.
    using WriteAmount = std::function<bool(const Id<Measure>& measure, int year, const Id<CostItem>& item,
                                           const std::optional<Money>& amount)>;
    /// How amounts are written; null: not at all. `makesItems`: also where there is none yet.
    void setEditing(WriteAmount write, bool makesItems);
    /// Why an amount cannot be typed into the cell of a measure and a year, and what to do; empty if it can, and for
    /// other cells.
    [[nodiscard]] QString lockReason(const QModelIndex& index) const;

    /// Where only amounts differ, rows and columns stay, and with them what somebody is typing.
    void setMatrix(CostMatrix matrix);
    /// Whether the matrix has the same rows and years as the one that is shown.
    [[nodiscard]] bool hasShapeOf(const CostMatrix& matrix) const;
    [[nodiscard]] const CostMatrix& matrix() const { return m_matrix; }
    /// The column of the matrix; below 0 for name and sum, which stand for the whole row.
    [[nodiscard]] int yearColumn(int column) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// A text that people read as an amount; an empty one takes the amount away. Another one stays in the cell, marked,
    /// until it is mended or the matrix gets another shape.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    /// What was typed is no amount; a German sentence. Empty when that is mended.
    void refused(const QString& reason);

private:
    [[nodiscard]] QString text(const QModelIndex& index) const;
    /// Whether the cell is that of a measure and a year.
    [[nodiscard]] bool isAmount(const QModelIndex& index) const;

    [[nodiscard]] QString refusalOf(const QModelIndex& index) const;

    CostMatrix m_matrix;
    QHash<std::pair<int, int>, QString> m_refused; ///< by row and column: what is no amount
    WriteAmount m_write;
    bool m_makesItems = false;
};

} // namespace iplan
