// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/comparisonmodel.h"

#include "core/base/searchtext.h"
#include "core/base/shortened.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr qsizetype kCellLetters = 160; ///< of a text; the details show all of it

QString comparisonCell(const ProgrammeChange& change, int column)
{
    switch (column) {
    case ComparisonModel::CodeColumn:
        return change.code;
    case ComparisonModel::TitleColumn:
        return change.title;
    case ComparisonModel::KindColumn:
        return changeKindLabel(change.kind);
    case ComparisonModel::WhatColumn:
        return change.what;
    case ComparisonModel::BeforeColumn:
        return shortened(change.before.simplified(), kCellLetters);
    case ComparisonModel::AfterColumn:
        return shortened(change.after.simplified(), kCellLetters);
    default:
        return {};
    }
}

/// Whether each word occurs, in one of its forms.
bool holdsWords(const ProgrammeChange& change, const QList<QStringList>& words)
{
    if (words.isEmpty())
        return true;
    const QStringList parts{change.subject(), changeKindLabel(change.kind), change.what, change.before, change.after,
                            change.reason};
    const QString text = foldedForIndex(parts.join(u' '));
    return std::ranges::all_of(words, [&text](const QStringList& forms) {
        return std::ranges::any_of(forms, [&text](const QString& form) { return text.contains(form); });
    });
}

} // namespace

void ComparisonModel::setComparison(std::shared_ptr<const ProgrammeComparison> comparison)
{
    beginResetModel();
    m_comparison = std::move(comparison);
    m_shown = matching();
    endResetModel();
}

void ComparisonModel::setFilter(std::optional<ChangeKind> kind, const QString& words)
{
    beginResetModel();
    m_kind = kind;
    m_words = words;
    m_shown = matching();
    endResetModel();
}

QList<qsizetype> ComparisonModel::matching() const
{
    QList<qsizetype> out;
    if (!m_comparison)
        return out;
    const auto words = foldedQuery(m_words);
    for (qsizetype at = 0; at < m_comparison->changes.size(); ++at) {
        const ProgrammeChange& change = m_comparison->changes.at(at);
        if ((!m_kind || change.kind == *m_kind) && holdsWords(change, words))
            out << at;
    }
    return out;
}

const ProgrammeChange* ComparisonModel::changeAt(const QModelIndex& index) const
{
    return index.isValid() && m_comparison ? &m_comparison->changes.at(m_shown.at(index.row())) : nullptr;
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    const ProgrammeChange* change = changeAt(index);
    if (!change)
        return {};
    if (role == Qt::DisplayRole)
        return comparisonCell(*change, index.column());
    if (role == Qt::AccessibleTextRole) {
        const QString text = comparisonCell(*change, index.column());
        return text.isEmpty() ? tr("keine Angabe") : text;
    }
    if (role == Qt::TextAlignmentRole && change->cost && index.column() >= BeforeColumn)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    static const char* const titles[ColumnCount] = {QT_TR_NOOP("Nummer"), QT_TR_NOOP("Titel"),  QT_TR_NOOP("Änderung"),
                                                    QT_TR_NOOP("Angabe"), QT_TR_NOOP("Früher"), QT_TR_NOOP("Später")};
    return section >= 0 && section < ColumnCount ? tr(titles[section]) : QVariant();
}

} // namespace iplan
