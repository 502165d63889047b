// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/programmecomparison.h"

#include <memory>
#include <QAbstractTableModel>

namespace iplan
{

/// The changes of a comparison as a table, a row each; by kind and by words those that a person wants to see.
class ComparisonModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { CodeColumn, TitleColumn, KindColumn, WhatColumn, BeforeColumn, AfterColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Null: nothing is compared.
    void setComparison(std::shared_ptr<const ProgrammeComparison> comparison);
    [[nodiscard]] const std::shared_ptr<const ProgrammeComparison>& comparison() const { return m_comparison; }
    /// Only changes of that kind, if one is given, in which every word occurs, whatever letter case and umlauts.
    void setFilter(std::optional<ChangeKind> kind, const QString& words);
    /// Null for an invalid index.
    [[nodiscard]] const ProgrammeChange* changeAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] QList<qsizetype> matching() const;

    std::shared_ptr<const ProgrammeComparison> m_comparison;
    std::optional<ChangeKind> m_kind;
    QString m_words;
    QList<qsizetype> m_shown; ///< places in the list of changes
};

} // namespace iplan
