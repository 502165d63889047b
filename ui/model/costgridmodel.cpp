// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/costgridmodel.h"

#include "core/model/entities.h"
#include "core/store/operation.h"
#include "ui/base/icons.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"

#include <algorithm>
#include <QFont>
#include <QGuiApplication>

namespace iplan
{

namespace
{

constexpr int kYearsAhead = 2; ///< empty years offered after the present one
constexpr int kYearsAtMost = 60;

QString amountText(const std::optional<Money>& amount)
{
    return amount ? formatMoney(*amount) : QString();
}

/// What most programmes ask for, offered before there is anything.
const QList<CostLine>& usualLines()
{
    static const QList<CostLine> lines{{CostKind::Personnel, CostStage::Requested},
                                       {CostKind::Material, CostStage::Requested}};
    return lines;
}

} // namespace

CostGridModel::CostGridModel(Workspace& workspace, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace)
{
    connect(&workspace, &Workspace::rowsChanged, this, &CostGridModel::onRowsChanged);
}

void CostGridModel::setMeasure(const Id<Measure>& measure)
{
    for (const QString& typed : std::as_const(m_refused)) // it must not vanish in silence
        m_workspace.runner().report({ErrorKind::Rejected,
                                     tr("„%1“ wurde nicht übernommen.").arg(typed),
                                     tr("„%1“ ist kein Betrag.").arg(typed),
                                     {}});
    m_measure = measure;
    m_shownLines.clear();
    m_shownYears.reset();
    m_refused.clear();
    read();
}

void CostGridModel::showLine(const CostLine& line)
{
    if (!m_shownLines.contains(line))
        m_shownLines << line;
    arrange();
}

void CostGridModel::showYears(int first, int last)
{
    if (last - first <= kYearsAtMost)
        m_shownYears = {first, last};
    arrange();
}

void CostGridModel::onRowsChanged(const CommitNotice& notice)
{
    const bool concerned = std::ranges::any_of(notice.rows, [](const ChangedRow& changed) {
        return changed.row.entity == &entityOf<CostItem>() || changed.row.entity == &entityOf<Measure>();
    });
    if (!m_measure.isNull() && (concerned || notice.rows.isEmpty()))
        read();
}

void CostGridModel::read()
{
    QList<CostItem> items;
    if (!m_measure.isNull()) {
        const EntityInfo& info = entityOf<CostItem>();
        for (const Record& row : m_workspace.listWhere(info, *info.field(u"measure"), m_measure.text()))
            items << fromRecord<CostItem>(row);
    }
    m_grid = CostGrid(items);
    arrange();
}

/// What was shown stays: a line that vanished under the hand of somebody who took its last amount away would be a
/// surprise, and a cell being edited keeps its place.
void CostGridModel::arrange()
{
    QList<CostLine> lines = m_shownLines;
    for (const CostLine& line : m_grid.lines()) {
        if (!lines.contains(line))
            lines << line;
    }
    if (lines.isEmpty())
        lines = usualLines();
    std::ranges::sort(lines, [](const CostLine& a, const CostLine& b) { return a < b; });
    m_shownLines = lines;
    const QList<int> years = yearsToShow();
    if (lines == m_lines && years == m_years) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_lines = lines;
    m_years = years;
    m_stages.clear();
    for (const CostLine& line : std::as_const(m_lines)) {
        if (isSpending(line.kind) && !m_stages.contains(line.stage))
            m_stages << line.stage;
    }
    endResetModel();
}

QList<int> CostGridModel::yearsToShow()
{
    const QList<int> used = m_grid.years();
    const int present = m_workspace.today().year();
    auto [first, last] = m_shownYears.value_or(std::pair(present, present + kYearsAhead));
    if (!used.isEmpty() && std::max(last, used.last()) - std::min(first, used.first()) > kYearsAtMost)
        return used; // a slip of the keyboard lies far off
    if (!used.isEmpty()) {
        first = std::min(first, used.first());
        last = std::max(last, used.last());
    }
    m_shownYears = {first, last};
    QList<int> out;
    for (int year = first; year <= last; ++year)
        out << year;
    return out;
}

bool CostGridModel::isAmount(const QModelIndex& index) const
{
    return index.isValid() && index.row() < m_lines.size() && index.column() < m_years.size();
}

int CostGridModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size() + m_stages.size());
}

int CostGridModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_years.size()) + 1;
}

std::optional<Money> CostGridModel::amountAt(int row, int column) const
{
    const bool isSum = column == m_years.size();
    if (row >= m_lines.size()) {
        const auto& stage = m_stages.at(row - m_lines.size());
        return m_grid.spending(stage, isSum ? std::nullopt : std::optional(m_years.at(column)));
    }
    return isSum ? m_grid.sum(m_lines.at(row)) : m_grid.cell(m_lines.at(row), m_years.at(column)).amount;
}

QVariant CostGridModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto typed = m_refused.constFind({index.row(), index.column()});
    const bool isRefused = typed != m_refused.constEnd();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: {
        if (isRefused)
            return *typed;
        const auto amount = amountAt(index.row(), index.column());
        const bool isUnknown = isAmount(index) && !amount &&
                               !m_grid.cell(m_lines.at(index.row()), m_years.at(index.column())).items.isEmpty();
        return role == Qt::DisplayRole && isUnknown ? tr("nicht beziffert") : amountText(amount);
    }
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(!isAmount(index));
        return font;
    }
    case Qt::DecorationRole:
        return isRefused ? QVariant(themedIcon(QStringLiteral("findings"), QGuiApplication::palette())) : QVariant();
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        if (isRefused)
            return tr("„%1“ ist kein Betrag.").arg(*typed);
        return isAmount(index) ? m_grid.cell(m_lines.at(index.row()), m_years.at(index.column())).lockReason()
                               : QString();
    default:
        return {};
    }
}

QVariant CostGridModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return orientation == Qt::Horizontal && role == Qt::TextAlignmentRole
                   ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                   : QVariant();
    if (orientation == Qt::Horizontal)
        return section < m_years.size() ? QString::number(m_years.at(section)) : tr("Summe");
    if (section < m_lines.size())
        return costLineText(m_lines.at(section));
    const auto& stage = m_stages.value(section - m_lines.size());
    return tr("Kosten insgesamt, %1").arg(stage ? Choice<CostStage>(*stage).label() : tr("ohne Stufe"));
}

Qt::ItemFlags CostGridModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags seen = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    const bool open = isAmount(index) && !m_readOnly && !m_measure.isNull() &&
                      m_grid.cell(m_lines.at(index.row()), m_years.at(index.column())).lockReason().isEmpty();
    return open ? seen | Qt::ItemIsEditable : seen;
}

bool CostGridModel::write(const QList<CostCell>& cells)
{
    const Id<Measure> measure = m_measure;
    return m_workspace.runner().run(operationKey(entityOf<CostItem>(), "edit"),
                                    [&](Writer& writer) { return setCostCells(writer, measure, cells); });
}

bool CostGridModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable))
        return false;
    const QString text = value.toString().trimmed();
    const auto amount = parseMoney(text);
    const std::pair<int, int> place(index.row(), index.column());
    if (!text.isEmpty() && !amount) {
        m_refused.insert(place, text);
        Q_EMIT dataChanged(index, index);
        Q_EMIT refused(tr("„%1“ ist kein Betrag. Erlaubt sind Beträge wie „12.500,00“ oder „12500“.").arg(text));
        return false;
    }
    const bool wasRefused = m_refused.remove(place) > 0;
    if (wasRefused) {
        Q_EMIT dataChanged(index, index);
        Q_EMIT refused({});
    }
    const CostCell cell{m_lines.at(index.row()), m_years.at(index.column()), amount};
    if (m_grid.cell(cell.line, cell.year).amount == amount)
        return true;
    return write({cell});
}

bool CostGridModel::setTexts(const QModelIndex& corner, const QList<QStringList>& texts)
{
    QList<CostCell> cells;
    for (qsizetype row = 0; row < texts.size(); ++row) {
        for (qsizetype column = 0; column < texts.at(row).size(); ++column) {
            const QString text = texts.at(row).at(column).trimmed();
            if (texts.at(row).at(column).isNull())
                continue;
            const QModelIndex at = index(corner.row() + int(row), corner.column() + int(column));
            const auto amount = parseMoney(text);
            if (!isAmount(at) || (!text.isEmpty() && !amount)) {
                Q_EMIT refused(isAmount(at)
                                   ? tr("„%1“ ist kein Betrag. Eingefügt wurde nichts.").arg(text)
                                   : tr("Der Block ist größer als die Tabelle. Eingefügt wurde nichts. Zeigen Sie "
                                        "zuerst weitere Zeilen oder Jahre an."));
                return false;
            }
            cells << CostCell{m_lines.at(at.row()), m_years.at(at.column()), amount};
        }
    }
    Q_EMIT refused({});
    return write(cells);
}

} // namespace iplan
