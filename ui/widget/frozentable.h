// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace iplan
{

/// A table whose first column stays in sight when it is scrolled sideways. A second view lies over that column and
/// shares model, selection and scrolling; keyboard and screen reader know this one only, which has all columns.
class FrozenTable : public QTableView
{
    Q_OBJECT
public:
    explicit FrozenTable(QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    /// What lies over the first column.
    [[nodiscard]] const QTableView& frozen() const { return *m_frozen; }

protected:
    void updateGeometries() override;

private:
    void hideOthers();

    QTableView* m_frozen;
};

} // namespace iplan
