// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"

#include <QAbstractItemModel>

namespace iplan
{

/// Findings below the rules that report them, in two columns: where, and what. A rule has the first one only. Only
/// rules with findings that pass the filter are there.
class FindingsModel : public QAbstractItemModel
{
    Q_OBJECT
public:
    using QAbstractItemModel::QAbstractItemModel;

    /// Those of one rule must stand together.
    void setFindings(const QList<Finding>& findings);
    /// Only findings in which (or in whose rule) every word occurs, whatever letter case and umlauts. Many findings are
    /// looked through in another thread: then the model is reset a little later.
    void setFilter(const QString& text);

    /// Those that pass the filter, in the order of the list.
    [[nodiscard]] QList<Finding> shownFindings() const;
    /// Null for a rule.
    [[nodiscard]] const Finding* findingAt(const QModelIndex& index) const;
    /// The rule, also of a finding; null for an invalid index.
    [[nodiscard]] const Rule* ruleAt(const QModelIndex& index) const;
    /// Invalid if it has no finding that passes.
    [[nodiscard]] QModelIndex indexOf(const Rule* rule) const;
    /// The finding on the same place by the same rule; invalid if there is none any more.
    [[nodiscard]] QModelIndex indexOf(const Finding& finding) const;

    /// What the columns say: where, with the field if it is about a passage of it, and what.
    [[nodiscard]] static QString whereText(const Finding& finding);
    [[nodiscard]] static QString whatText(const Finding& finding);

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& index) const override;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    struct Group {
        const Rule* rule = nullptr;
        QList<qsizetype> shown; ///< places in the list of findings
    };
    [[nodiscard]] static QList<Group> grouped(const QList<Finding>& findings, const QString& text);
    void regroup();
    void take(const QList<Group>& groups);
    [[nodiscard]] const Group* groupOf(const QModelIndex& index) const;
    [[nodiscard]] QVariant ruleData(const Group& group, int column, int role) const;
    [[nodiscard]] static QVariant findingData(const Finding& finding, int column, int role);

    QList<Finding> m_findings;
    QString m_filter;
    QList<Group> m_groups;
    int m_ticket = 0; ///< of the latest search in the background
};

} // namespace iplan
