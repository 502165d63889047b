// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/costcells.h"

#include <QAbstractTableModel>

namespace iplan
{

class Workspace;
struct CommitNotice;

/// The costs of one measure as a sheet: lines of kind and stage, years, and what both come to. An amount typed into a
/// cell is a cost item (setCostCells()). What is no amount stays in its cell, marked, until it is mended or left.
class CostGridModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit CostGridModel(Workspace& workspace, QObject* parent = nullptr);

    void setMeasure(const Id<Measure>& measure);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }
    /// Shows a line, or the years from `first` to `last`, also while nothing is there.
    void showLine(const CostLine& line);
    void showYears(int first, int last);

    [[nodiscard]] const CostGrid& grid() const { return m_grid; }
    [[nodiscard]] const QList<CostLine>& lines() const { return m_lines; }
    [[nodiscard]] const QList<int>& years() const { return m_years; }
    /// Whether the cell holds an amount of a line and year, not a sum.
    [[nodiscard]] bool isAmount(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// EditRole: a text as people write amounts, or an empty one.
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// Writes texts into the cells from `corner` on, as one step; all of them, or none if one of them does not fit.
    bool setTexts(const QModelIndex& corner, const QList<QStringList>& texts);

Q_SIGNALS:
    /// Why something was not taken; empty when all is well again.
    void refused(const QString& reason);

private:
    void onRowsChanged(const CommitNotice& notice);
    void read();
    void arrange();
    [[nodiscard]] QList<int> yearsToShow();
    [[nodiscard]] std::optional<Money> amountAt(int row, int column) const;
    [[nodiscard]] bool write(const QList<CostCell>& cells);

    Workspace& m_workspace;
    Id<Measure> m_measure;
    bool m_readOnly = false;
    CostGrid m_grid;
    QList<CostLine> m_shownLines; ///< since the measure came, with items or without
    std::optional<std::pair<int, int>> m_shownYears;
    QList<CostLine> m_lines;
    QList<std::optional<CostStage>> m_stages; ///< of the sums below the lines
    QList<int> m_years;
    QHash<std::pair<int, int>, QString> m_refused; ///< what was typed into a cell and is no amount
};

} // namespace iplan
