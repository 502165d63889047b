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
    const int columns = state.hasColumns() ? int(state.headings.size()) : 0;
    const QStringList constants = columns > 0 ? state.mapping.constants.keys() : QStringList();
    if (state.mapping.entity != m_entity || constants.contains(m_pending))
        m_pending.clear();
    m_entity = state.mapping.entity;
    if (columns != m_columns || constants != m_constants) {
        beginResetModel();
        m_columns = columns;
        m_constants = constants;
        endResetModel();
    } else if (columns > 0) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

QString ColumnsModel::constantOf(int row) const
{
    return row < m_columns ? QString() : m_constants.value(row - m_columns, m_pending);
}

int ColumnsModel::rowOfConstant(const QString& field) const
{
    const qsizetype at = m_constants.indexOf(field);
    return at >= 0 ? m_columns + int(at) : !field.isEmpty() && field == m_pending ? rowCount() - 1 : -1;
}

ColumnTarget ColumnsModel::target(int row) const
{
    if (isColumn(row))
        return m_session.state().mapping.columns.at(row).target;
    const QString field = constantOf(row);
    return field.isEmpty() ? ColumnTarget() : ColumnTarget{ColumnTarget::Kind::Field, field, {}, {}};
}

/// A field with a fixed value is one that nothing else fills.
bool ColumnsModel::isOffered(const ColumnTarget& offered, int row) const
{
    if (isColumn(row))
        return true;
    if (offered.kind != ColumnTarget::Kind::Field)
        return false;
    for (int other = 0; other < rowCount(); ++other) {
        if (other != row && target(other) == offered)
            return false;
    }
    return true;
}

QString ColumnsModel::choiceName(int row) const
{
    return isColumn(row) ? tr("Die Spalte „%1“ wird zu").arg(text(row, Heading)) : tr("Feld mit festem Wert");
}

void ColumnsModel::fillChoice(QComboBox& choice, int row) const
{
    const ImportState& state = m_session.state();
    const EntityInfo& entity = *state.mapping.entity;
    choice.clear();
    choice.addItem(isColumn(row) ? targetText(entity, {}, state.ownFields) : tr("(keiner)"), kSkip);
    if (isColumn(row) && takesOwnFields(entity))
        choice.addItem(tr("Neues eigenes Feld „%1“").arg(shortened(state.headings.at(row), 40)), kNewField);
    const QList<TargetChoice> choices = targetChoices(entity, state.ownFields);
    QString group;
    for (int i = 0; i < choices.size(); ++i) {
        if (!isOffered(choices.at(i).target, row))
            continue;
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
    const ColumnTarget becomes = target(row);
    const QList<TargetChoice> choices = targetChoices(*state.mapping.entity, state.ownFields);
    const auto at = std::ranges::find_if(choices, [&becomes](const TargetChoice& choice) {
        return choice.target.kind == becomes.kind && choice.target.field == becomes.field &&
               choice.target.entity == becomes.entity;
    });
    return at == choices.end() ? kSkip : int(at - choices.begin());
}

bool ColumnsModel::isPersonalRow(int row) const
{
    const ImportState& state = m_session.state();
    const ColumnTarget becomes = target(row);
    return becomes.kind != ColumnTarget::Kind::Skip && isPersonal(*state.mapping.entity, becomes, state.ownFields);
}

bool ColumnsModel::hasPersonal() const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (isPersonalRow(row))
            return true;
    }
    return false;
}

int ColumnsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_columns == 0 ? 0 : m_columns + int(m_constants.size()) + 1;
}

int ColumnsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool ColumnsModel::isGuess(int row) const
{
    const ImportState& state = m_session.state();
    return isColumn(row) && row < state.guesses.size() && state.guesses.at(row).mapping.target == target(row);
}

QString ColumnsModel::text(int row, int column) const
{
    const ImportState& state = m_session.state();
    const ColumnTarget becomes = target(row);
    switch (column) {
    case Heading:
        return isColumn(row) ? state.headings.at(row) : tr("(fester Wert)");
    case Target: {
        QString out = isColumn(row) || becomes.kind != ColumnTarget::Kind::Skip
                          ? targetText(*state.mapping.entity, becomes, state.ownFields)
                          : tr("(keiner)");
        if (isJoined(row))
            out = tr("%1 · verbunden").arg(out);
        return isPersonalRow(row) ? tr("%1 · personenbezogen").arg(out) : out;
    }
    case Confidence:
        if (isGuess(row))
            return confidenceText(state.guesses.at(row).confidence);
        return !isColumn(row) && becomes.kind == ColumnTarget::Kind::Skip ? QString()
               : isColumn(row) && state.guesses.isEmpty()                 ? tr("wie gespeichert")
                                                                          : tr("von Ihnen");
    case Example:
        if (!isColumn(row))
            return state.mapping.constants.value(becomes.field);
        return row < state.samples.size() ? shortened(state.samples.at(row).distinct.value(0), kExample) : QString();
    default:
        return {};
    }
}

bool ColumnsModel::isJoined(int row) const
{
    const ColumnTarget becomes = target(row);
    if (!isColumn(row) || becomes.kind != ColumnTarget::Kind::Field)
        return false;
    for (int other = 0; other < m_columns; ++other) {
        if (other != row && target(other) == becomes)
            return true;
    }
    return false;
}

QString ColumnsModel::story(int row, int column) const
{
    const ImportState& state = m_session.state();
    if (!isColumn(row))
        return tr("Ein Feld, das keine Spalte hat und das alle neuen Einträge gleich bekommen");
    if (column == Example && row < state.samples.size())
        return state.samples.at(row).distinct.mid(0, 5).join(u'\n');
    return isGuess(row) ? state.guesses.at(row).reason : QString();
}

QVariant ColumnsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || m_columns > m_session.state().headings.size())
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
    if (!isColumn(index.row())) {
        const auto& entity = *m_session.state().mapping.entity;
        setConstant(index.row(), choice == kSkip
                                     ? QString()
                                     : targetChoices(entity, m_session.state().ownFields).at(choice).target.field);
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

/// The field gets its value beside the table; until then nothing is fixed.
void ColumnsModel::setConstant(int row, const QString& field)
{
    const QString before = constantOf(row);
    m_pending = field;
    TableMapping mapping = m_session.state().mapping;
    if (mapping.constants.remove(before) > 0)
        m_session.setMapping(mapping);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

} // namespace iplan
