// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnsmodel.h"

#include "core/base/shortened.h"
#include "core/interchange/mapping/targetchoices.h"
#include "ui/importing/importsession.h"

#include <algorithm>
#include <QComboBox>
#include <QCoreApplication>
#include <QStandardItemModel>

namespace iplan
{

namespace
{

constexpr int kSure = 85;
constexpr int kLikely = 65;
constexpr int kGuessed = 50; ///< below it nothing was guessed
constexpr qsizetype kExample = 60;

void addHeading(QComboBox& choice, const QString& text)
{
    choice.addItem(text);
    auto* items = qobject_cast<QStandardItemModel*>(choice.model());
    items->item(choice.count() - 1)->setFlags(Qt::NoItemFlags);
}

} // namespace

QString confidenceText(int confidence)
{
    return confidence >= kSure      ? ColumnsModel::tr("sicher")
           : confidence >= kLikely  ? ColumnsModel::tr("wahrscheinlich")
           : confidence >= kGuessed ? ColumnsModel::tr("unsicher")
                                    : QString();
}

ColumnsModel::ColumnsModel(ImportSession& session, QObject* parent) : QAbstractTableModel(parent), m_session(session) {}

void ColumnsModel::update()
{
    const ImportState& state = m_session.state();
    const int rows = state.hasColumns() ? int(state.headings.size()) : 0;
    if (rows != m_rows) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    } else if (rows > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
    }
}

void ColumnsModel::fillChoice(QComboBox& choice, int row) const
{
    const ImportState& state = m_session.state();
    const EntityInfo& entity = *state.mapping.entity;
    choice.clear();
    choice.addItem(targetText(entity, {}, state.ownFields), kSkip);
    if (takesOwnFields(entity))
        choice.addItem(tr("Neues eigenes Feld „%1“").arg(shortened(state.headings.at(row), 40)), kNewField);
    const QList<TargetChoice> choices = targetChoices(entity, state.ownFields);
    QString group;
    for (int i = 0; i < choices.size(); ++i) {
        if (choices.at(i).group != group)
            addHeading(choice, choices.at(i).group);
        group = choices.at(i).group;
        choice.addItem(choices.at(i).label, i);
    }
    choice.setCurrentIndex(qMax(0, choice.findData(choiceOf(row))));
}

int ColumnsModel::choiceOf(int row) const
{
    const ImportState& state = m_session.state();
    const ColumnTarget& target = state.mapping.columns.at(row).target;
    const QList<TargetChoice> choices = targetChoices(*state.mapping.entity, state.ownFields);
    const auto at = std::ranges::find_if(choices, [&target](const TargetChoice& choice) {
        return choice.target.kind == target.kind && choice.target.field == target.field &&
               choice.target.entity == target.entity;
    });
    return at == choices.end() ? kSkip : int(at - choices.begin());
}

bool ColumnsModel::isPersonalRow(int row) const
{
    const ImportState& state = m_session.state();
    const ColumnTarget& target = state.mapping.columns.at(row).target;
    return target.kind != ColumnTarget::Kind::Skip && isPersonal(*state.mapping.entity, target, state.ownFields);
}

bool ColumnsModel::hasPersonal() const
{
    for (int row = 0; row < m_rows; ++row) {
        if (isPersonalRow(row))
            return true;
    }
    return false;
}

int ColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int ColumnsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ColumnsModel::text(int row, int column) const
{
    const ImportState& state = m_session.state();
    switch (column) {
    case Heading:
        return state.headings.at(row);
    case Target: {
        const QString target = targetText(*state.mapping.entity, state.mapping.columns.at(row).target, state.ownFields);
        return isPersonalRow(row) ? tr("%1 · personenbezogen").arg(target) : target;
    }
    case Confidence:
        if (row < state.guesses.size() && state.guesses.at(row).mapping.target == state.mapping.columns.at(row).target)
            return confidenceText(state.guesses.at(row).confidence);
        return state.guesses.isEmpty() ? tr("wie gespeichert") : tr("von Ihnen");
    case Example:
        return row < state.samples.size() ? shortened(state.samples.at(row).distinct.value(0), kExample) : QString();
    default:
        return {};
    }
}

QString ColumnsModel::story(int row, int column) const
{
    const ImportState& state = m_session.state();
    if (column == Example && row < state.samples.size())
        return state.samples.at(row).distinct.mid(0, 5).join(u'\n');
    const bool isGuess =
        row < state.guesses.size() && state.guesses.at(row).mapping.target == state.mapping.columns.at(row).target;
    return isGuess ? state.guesses.at(row).reason : QString();
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_session.state().mapping.columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return text(index.row(), index.column());
    if (role == Qt::EditRole)
        return choiceOf(index.row());
    if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole)
        return story(index.row(), index.column());
    return {};
}

QVariant ColumnsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Heading:
        return tr("Spalte");
    case Target:
        return tr("wird zu");
    case Confidence:
        return tr("Sicherheit");
    case Example:
        return tr("Beispiel");
    default:
        return {};
    }
}

Qt::ItemFlags ColumnsModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags out = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Target && !m_session.isProposing())
        out |= Qt::ItemIsEditable;
    return out;
}

bool ColumnsModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !index.isValid() || index.column() != Target || value == data(index, Qt::EditRole))
        return false;
    const int choice = value.toInt();
    if (choice == kNewField) {
        m_session.makeOwnField(index.row());
        return true;
    }
    const ImportState& state = m_session.state();
    TableMapping mapping = state.mapping;
    const QList<TargetChoice> choices = targetChoices(*mapping.entity, state.ownFields);
    ColumnMapping& column = mapping.columns[index.row()];
    // Back to what was guessed, it is guessed again with all that belongs to it.
    const bool isGuessed = index.row() < state.guesses.size() && choice != kSkip &&
                           state.guesses.at(index.row()).mapping.target.field == choices.at(choice).target.field &&
                           state.guesses.at(index.row()).mapping.target.entity == choices.at(choice).target.entity;
    const QString heading = column.heading;
    column = isGuessed ? state.guesses.at(index.row()).mapping : ColumnMapping{heading};
    if (!isGuessed && choice != kSkip)
        column.target = choices.at(choice).target;
    m_session.setMapping(mapping);
    return true;
}

} // namespace iplan
