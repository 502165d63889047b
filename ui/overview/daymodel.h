// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/duelist.h"

#include <QAbstractTableModel>
#include <QSet>

namespace iplan
{

/// Deadlines as lines of Mein Tag. Texts are made when a line is asked for, so that a long list costs what is in sight.
class DayModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Span, When, What, About, Who, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setEntries(const QList<DueEntry>& entries, QDate today);
    [[nodiscard]] const QList<DueEntry>& entries() const { return m_entries; }
    /// Null for no line, and for what was just done.
    [[nodiscard]] const DueEntry* entryAt(const QModelIndex& index) const;
    /// The line of that deadline; -1 if there is none.
    [[nodiscard]] int lineOf(const RowRef& row, const DueRule* rule) const;
    /// Shows at once what became of a line: the file is looked through a moment later.
    void showDone(int line);
    void showMoved(int line, const PartialDate& day);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString text(int line, int column) const;

    QList<DueEntry> m_entries;
    QSet<int> m_done;
    QDate m_today;
};

} // namespace iplan
