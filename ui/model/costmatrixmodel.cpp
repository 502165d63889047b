// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/costmatrixmodel.h"

#include "ui/base/icons.h"
#include "ui/base/rowroles.h"

#include <algorithm>
#include <QFont>
#include <QGuiApplication>
#include <QPalette>

namespace iplan
{

namespace
{

/// How the cells of the row look.
QVariant lookOf(const CostRow& row, bool isName, int role)
{
    const bool isMeasure = row.kind == CostRow::Kind::Measure;
    if (role == Qt::TextAlignmentRole)
        return int((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role == Qt::BackgroundRole && !isMeasure)
        return QGuiApplication::palette().brush(QPalette::AlternateBase);
    if (role == Qt::FontRole && !isMeasure) {
        QFont font;
        font.setBold(true);
        return font;
    }
    return {};
}

} // namespace

bool CostMatrixModel::hasShapeOf(const CostMatrix& matrix) const
{
    const auto isSame = [](const CostRow& a, const CostRow& b) {
        return a.kind == b.kind && a.measure == b.measure && a.label == b.label;
    };
    return m_matrix.years() == matrix.years() && std::ranges::equal(m_matrix.rows(), matrix.rows(), isSame);
}

void CostMatrixModel::setMatrix(CostMatrix matrix)
{
    if (rowCount() > 0 && hasShapeOf(matrix)) {
        m_matrix = std::move(matrix);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_refused.clear();
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

void CostMatrixModel::setEditing(WriteAmount write, bool makesItems)
{
    m_write = std::move(write);
    m_makesItems = makesItems;
}

bool CostMatrixModel::isAmount(const QModelIndex& index) const
{
    const int year = index.isValid() ? yearColumn(index.column()) : -1;
    if (year < 0)
        return false;
    const CostRow& row = m_matrix.rows().at(index.row());
    return row.kind == CostRow::Kind::Measure && !row.measure.isNull() && m_matrix.years().at(year);
}

QString CostMatrixModel::lockReason(const QModelIndex& index) const
{
    if (!isAmount(index) || !m_write)
        return {};
    const auto count = m_matrix.items(index.row(), yearColumn(index.column())).size();
    if (count > 1)
        return tr("Hier zählen %L1 Positionen zusammen; die Eingabetaste führt zu ihnen.").arg(count);
    return count == 0 && !m_makesItems ? tr("Wählen Sie oben eine Art, damit feststeht, welche Kosten das sind.")
                                       : QString();
}

Qt::ItemFlags CostMatrixModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags out = QAbstractTableModel::flags(index);
    return m_write && isAmount(index) && lockReason(index).isEmpty() ? out | Qt::ItemIsEditable : out;
}

bool CostMatrixModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString typed = value.toString().trimmed();
    const auto amount = parseMoney(typed);
    if (!typed.isEmpty() && !amount) {
        m_refused.insert({index.row(), index.column()}, typed);
        Q_EMIT dataChanged(index, index);
        Q_EMIT refused(tr("„%1“ ist kein Betrag. Erlaubt sind Beträge wie „12.500,00“ oder „12500“.").arg(typed));
        return false;
    }
    if (m_refused.remove({index.row(), index.column()}) > 0)
        Q_EMIT dataChanged(index, index);
    Q_EMIT refused({});
    const int year = yearColumn(index.column());
    const CostRow& row = m_matrix.rows().at(index.row());
    if (row.cells.at(year).amount == amount)
        return true;
    return m_write(row.measure, *m_matrix.years().at(year), m_matrix.items(index.row(), year).value(0), amount);
}

QString CostMatrixModel::refusalOf(const QModelIndex& index) const
{
    const auto typed = m_refused.constFind({index.row(), index.column()});
    return typed == m_refused.constEnd() ? QString() : tr("„%1“ ist kein Betrag.").arg(*typed);
}

QString CostMatrixModel::text(const QModelIndex& index) const
{
    const CostRow& row = m_matrix.rows().at(index.row());
    if (const auto typed = m_refused.constFind({index.row(), index.column()}); typed != m_refused.constEnd())
        return *typed;
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
        return text(index);
    case Qt::DecorationRole:
        return refusalOf(index).isEmpty() ? QVariant()
                                          : themedIcon(QStringLiteral("findings"), QGuiApplication::palette());
    case Qt::AccessibleDescriptionRole: {
        const QString refusal = refusalOf(index);
        return refusal.isEmpty() ? lockReason(index) : refusal;
    }
    case Qt::EditRole: {
        if (!refusalOf(index).isEmpty())
            return text(index);
        const int year = yearColumn(index.column());
        const auto amount = year < 0 ? std::nullopt : row.cells.at(year).amount;
        return amount ? formatMoney(*amount) : QString();
    }
    case Qt::ToolTipRole: {
        const QString refusal = refusalOf(index);
        const QString reason = refusal.isEmpty() ? lockReason(index) : refusal;
        return reason.isEmpty() ? text(index) : text(index) + u'\n' + reason;
    }
    case Qt::AccessibleTextRole: {
        const QString shown = text(index);
        return shown.isEmpty() ? tr("keine Angabe") : shown;
    }
    case kRowIdRole:
        return row.measure.uuid();
    default:
        return lookOf(row, index.column() == 0, role);
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
