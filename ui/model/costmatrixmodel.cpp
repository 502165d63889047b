// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/costmatrixmodel.h"

#include "ui/base/rowroles.h"

#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace iplan
{

void CostMatrixModel::setMatrix(CostMatrix matrix)
{
    beginResetModel();
    m_matrix = std::move(matrix);
    endResetModel();
}

int CostMatrixModel::yearColumn(int column) const
{
    return column > 0 && column <= m_matrix.years().size() ? column - 1 : -1;
}

int CostMatrixModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.rows().size());
}

int CostMatrixModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_matrix.years().size()) + 2;
}

QString CostMatrixModel::text(const QModelIndex& index) const
{
    const CostRow& row = m_matrix.rows().at(index.row());
    if (index.column() == 0)
        return row.label;
    const int year = yearColumn(index.column());
    return costSumText(year < 0 ? row.sum : row.cells.at(year));
}

QVariant CostMatrixModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CostRow& row = m_matrix.rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return text(index);
    case Qt::AccessibleTextRole: {
        const QString shown = text(index);
        return shown.isEmpty() ? tr("keine Angabe") : shown;
    }
    case Qt::TextAlignmentRole:
        return int((index.column() == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return row.kind == CostRow::Kind::Measure ? QVariant() : QVariant(font);
    }
    case Qt::BackgroundRole:
        return row.kind == CostRow::Kind::Measure ? QVariant()
                                                  : QVariant(QGuiApplication::palette().brush(QPalette::AlternateBase));
    case kRowIdRole:
        return row.measure.uuid();
    default:
        return {};
    }
}

QVariant CostMatrixModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::TextAlignmentRole && orientation == Qt::Horizontal)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section < rowCount() ? m_matrix.rows().at(section).label : QVariant();
    if (section == 0)
        return tr("Maßnahme");
    const int year = yearColumn(section);
    return year < 0 ? tr("Summe") : costYearText(m_matrix.years().at(year));
}

} // namespace iplan
