// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace iplan
{

/// A table whose first column stays in sight when it is scrolled sideways, with others that are told, which then stand
/// beside it. A second view lies over these columns and shares model, selection and scrolling; keyboard and screen
/// reader know this one only, which has all columns.
class FrozenTable : public QTableView
{
    Q_OBJECT
public:
    explicit FrozenTable(QWidget* parent = nullptr);

    /// The columns that stay, in this order from the left; only the first where they would take most of the room.
    void setFrozen(const QList<int>& columns);
    void setModel(QAbstractItemModel* model) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// What lies over the columns that stay.
    [[nodiscard]] const QTableView& frozen() const { return *m_frozen; }

protected:
    void updateGeometries() override;

private:
    void hideOthers();
    [[nodiscard]] QList<int> staying() const;
    [[nodiscard]] int frozenWidth() const;

    QTableView* m_frozen;
    QList<int> m_columns{0};
    bool m_isFollowing = false; ///< what lies over takes the widths of this table, not the other way round
};

} // namespace iplan
