// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/previewmodel.h"

#include "core/base/shortened.h"
#include "core/interchange/mapping/targetchoices.h"
#include "ui/base/icons.h"
#include "ui/base/workspace.h"
#include "ui/importing/importsession.h"

#include <algorithm>
#include <QFont>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kFilledFrom = 500;      ///< rows above that are asked what an empty cell holds
constexpr qsizetype kShownText = 200; ///< of a cell; all of it is in the tool tip

} // namespace

QString fateSymbol(ListPlan::Fate fate)
{
    switch (fate) {
    case ListPlan::Fate::Create:
        return QStringLiteral("add");
    case ListPlan::Fate::Change:
        return QStringLiteral("edition");
    case ListPlan::Fate::Unchanged:
        return QStringLiteral("ok");
    case ListPlan::Fate::Duplicate:
        return QStringLiteral("duplicates");
    case ListPlan::Fate::Faulty:
        return QStringLiteral("conflicts");
    case ListPlan::Fate::Skipped:
        return QStringLiteral("close");
    }
    return {};
}

PreviewModel::PreviewModel(Workspace& workspace, ImportSession& session, QObject* parent)
    : QAbstractTableModel(parent), m_workspace(workspace), m_session(session)
{
}

void PreviewModel::update()
{
    const ImportState& state = m_session.state();
    const bool isEmpty = !m_session.state().hasSource() || state.error;
    if (!isEmpty && (!state.plan || state.plan == m_plan)) {
        if (std::exchange(m_isApplied, m_plan && m_session.applied() == m_plan) != m_isApplied && rowCount() > 0)
            Q_EMIT dataChanged(index(0, Action), index(rowCount() - 1, Action));
        return;
    }
    if (isEmpty && !m_plan)
        return;
    beginResetModel();
    m_plan = isEmpty ? nullptr : state.plan;
    m_isApplied = m_plan && m_session.applied() == m_plan;
    m_texts = m_plan ? state.texts : nullptr;
    m_cells = m_plan ? state.cells : nullptr;
    m_headings = m_plan ? state.headings : QStringList();
    m_firstColumn = state.mapping.area.firstColumn;
    m_isTaken.clear();
    for (const ColumnMapping& column : state.mapping.columns)
        m_isTaken << (column.target.kind != ColumnTarget::Kind::Skip);
    fill();
    endResetModel();
}

void PreviewModel::fill()
{
    m_lines.clear();
    for (int line = 0; m_plan && m_fate && line < m_plan->lines.size(); ++line) {
        if (m_plan->lines.at(line).fate == *m_fate)
            m_lines << line;
    }
}

void PreviewModel::setFate(const std::optional<ListPlan::Fate>& fate)
{
    if (fate == m_fate)
        return;
    beginResetModel();
    m_fate = fate;
    fill();
    endResetModel();
}

const ListPlan::Line& PreviewModel::line(int row) const
{
    return m_plan->lines.at(lineAt(row));
}

int PreviewModel::rowOf(int sheetRow) const
{
    if (!m_plan)
        return -1;
    const auto line = std::ranges::lower_bound(m_plan->lines, sheetRow, {}, &ListPlan::Line::sheetRow);
    if (line == m_plan->lines.end() || line->sheetRow != sheetRow)
        return -1;
    const int at = int(line - m_plan->lines.begin());
    if (!m_fate)
        return at;
    const auto shown = std::ranges::lower_bound(m_lines, at);
    return shown != m_lines.end() && *shown == at ? int(shown - m_lines.begin()) : -1;
}

int PreviewModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_plan)
        return 0;
    return int(m_fate ? m_lines.size() : m_plan->lines.size());
}

int PreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : FirstCell + int(m_headings.size());
}

QString PreviewModel::cellText(int line, int column) const
{
    const int sheetRow = m_plan->lines.at(line).sheetRow;
    const QString corrected = m_session.correction(sheetRow, sheetColumn(column));
    return corrected.isNull() && m_texts ? m_texts->text(sheetRow, sheetColumn(column)) : corrected;
}

QString PreviewModel::filledText(int line, int column) const
{
    const ColumnMapping mapping = m_session.state().mapping.columns.value(column - FirstCell);
    if (!mapping.fillsDown || !m_texts)
        return {};
    const int last = m_firstColumn + int(m_headings.size());
    for (int row = m_plan->lines.at(line).sheetRow - 1, seen = 0; row >= 0 && seen < kFilledFrom; --row, ++seen) {
        if (const QString above = m_texts->text(row, sheetColumn(column)); !above.isEmpty())
            return above;
        bool isBlank = true;
        for (int at = m_firstColumn; isBlank && at < last; ++at)
            isBlank = m_texts->text(row, at).isEmpty();
        if (isBlank)
            return {};
    }
    return {};
}

QString PreviewModel::meantText(int column, const QString& text) const
{
    const ColumnMapping mapping = m_session.state().mapping.columns.value(column - FirstCell);
    const auto choice = mapping.values.constFind(text.simplified());
    if (text.isEmpty() || choice == mapping.values.constEnd() || mapping.target.kind == ColumnTarget::Kind::Skip)
        return {};
    switch (choice->kind) {
    case ValueChoice::Kind::Nothing:
        return tr("(keine Angabe)");
    case ValueChoice::Kind::Text:
        return choice->text;
    case ValueChoice::Kind::New:
        return tr("(neu)");
    case ValueChoice::Kind::Row:
        break;
    }
    const ImportState& state = m_session.state();
    const Column* field = targetColumn(*state.mapping.entity, mapping.target, state.ownFields);
    return field && field->target ? m_workspace.labelOf({&(*field->target)(), idFromText(choice->text)}) : QString();
}

QString PreviewModel::shownText(int line, int column) const
{
    const QString text = cellText(line, column);
    if (m_plan->lines.at(line).fate == ListPlan::Fate::Skipped)
        return text;
    const QString filled = text.isEmpty() ? filledText(line, column) : text;
    const QString meant = meantText(column, filled);
    return meant.isEmpty() || meant == filled ? filled : tr("%1 → %2").arg(filled, meant);
}

QVariant PreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_plan)
        return {};
    const int line = lineAt(index.row());
    return index.column() < FirstCell ? lineData(line, index.column(), role) : cellData(line, index.column(), role);
}

QVariant PreviewModel::lineData(int line, int column, int role) const
{
    const ListPlan::Line& at = m_plan->lines.at(line);
    const bool saysWhy = role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole;
    if (saysWhy && column != Number)
        return at.reasons.join(u'\n');
    if (role == Qt::DecorationRole && column == Action)
        return themedIcon(fateSymbol(at.fate));
    if (role == Qt::TextAlignmentRole && column == Number)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::DisplayRole && column == Number)
        return at.sheetRow + 1;
    if (role == Qt::DisplayRole && column == Action)
        return m_isApplied ? doneText(at.fate) : fateText(at.fate);
    if (role == Qt::DisplayRole && column == Entry)
        return shortened(at.label, kShownText);
    return {};
}

QVariant PreviewModel::cellData(int line, int column, int role) const
{
    const QString text = role == Qt::TextAlignmentRole ? QString() : cellText(line, column);
    switch (role) {
    case Qt::EditRole:
        return text;
    case Qt::DisplayRole:
        return shortened(shownText(line, column), kShownText);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole: {
        const QString story = cellStory(line, column);
        const bool showsAll = text.size() <= kShownText && !text.contains(u'\n');
        return role == Qt::ToolTipRole && !showsAll ? QStringList({text, story}).join(u'\n').trimmed() : story;
    }
    case Qt::DecorationRole:
        return m_cells->notes(line, sheetColumn(column)).isEmpty() ? QVariant()
                                                                   : themedIcon(fateSymbol(ListPlan::Fate::Faulty));
    case Qt::FontRole: {
        QFont font;
        font.setBold(m_cells->change(line, sheetColumn(column), text));
        font.setItalic(!m_session.correction(m_plan->lines.at(line).sheetRow, sheetColumn(column)).isNull());
        return font.bold() || font.italic() ? QVariant(font) : QVariant();
    }
    default:
        return {};
    }
}

QString PreviewModel::cellStory(int line, int column) const
{
    QStringList out;
    for (const ListPlan::Note* note : m_cells->notes(line, sheetColumn(column)))
        out << QStringList({note->message, note->hint}).join(u' ').trimmed();
    if (const ImportPlan::Change* change = m_cells->change(line, sheetColumn(column), cellText(line, column))) {
        const auto text = [&](const Value& value) {
            const QString shown = m_workspace.valueText(*change->value.column, value);
            return shown.isEmpty() ? tr("(leer)") : shown;
        };
        out << tr("%1: bisher %2 → danach %3")
                   .arg(change->value.column->labelText(), text(change->before), text(change->value.value));
    }
    const int sheetRow = m_plan->lines.at(line).sheetRow;
    if (!m_session.correction(sheetRow, sheetColumn(column)).isNull())
        out << tr("Von Ihnen berichtigt; in der Liste steht „%1“.").arg(m_texts->text(sheetRow, sheetColumn(column)));
    if (cellText(line, column).isEmpty() && !filledText(line, column).isEmpty())
        out << tr("Leer in der Liste; gilt wie die Zelle darüber.");
    if (!m_isTaken.value(column - FirstCell))
        out << tr("Diese Spalte wird nicht übernommen.");
    return out.join(u'\n');
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    switch (section) {
    case Number:
        return tr("Zeile");
    case Action:
        return tr("Aktion");
    case Entry:
        return tr("Eintrag");
    default:
        return m_headings.value(section - FirstCell);
    }
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags out = QAbstractTableModel::flags(index);
    const bool isCell = index.isValid() && index.column() >= FirstCell;
    if (isCell && m_isTaken.value(index.column() - FirstCell) && !m_session.applied())
        out |= Qt::ItemIsEditable;
    return out;
}

bool PreviewModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const int sheetRow = line(index.row()).sheetRow;
    const int column = sheetColumn(index.column());
    const QString text = value.toString();
    if (text == cellText(lineAt(index.row()), index.column()))
        return true;
    const bool isBack = m_texts && text == m_texts->text(sheetRow, column);
    m_corrections << Correction{sheetRow, column, m_session.correction(sheetRow, column)};
    // An empty text is a correction, too: the cell shall say nothing.
    m_session.correct(sheetRow, column, isBack ? QString() : text.isNull() ? QStringLiteral("") : text);
    Q_EMIT dataChanged(index, index);
    return true;
}

bool PreviewModel::hasCorrections() const
{
    return !m_session.applied() && std::ranges::any_of(m_corrections, [this](const Correction& each) {
        return !m_session.correction(each.sheetRow, each.column).isNull(); // the session forgets them with the list
    });
}

bool PreviewModel::takeBackCorrection()
{
    while (hasCorrections()) {
        const Correction last = m_corrections.takeLast();
        if (m_session.correction(last.sheetRow, last.column).isNull())
            continue;
        m_session.correct(last.sheetRow, last.column, last.before);
        return true;
    }
    m_corrections.clear();
    return false;
}

} // namespace iplan
