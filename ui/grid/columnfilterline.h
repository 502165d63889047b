// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listquery.h"

#include <QWidget>

class QHeaderView;
class QLineEdit;

namespace iplan
{

class EntityTableModel;

/// A line above the head of a list with a field over each column: what is typed there must be in the cells of the
/// column, see conditionFromText(). Follows widths, order and scrolling of the columns.
class ColumnFilterLine : public QWidget
{
    Q_OBJECT
public:
    ColumnFilterLine(QHeaderView& header, EntityTableModel& model, QWidget* parent = nullptr);

    [[nodiscard]] ListFilter filter() const;
    void clear();
    /// Null if the column is not shown.
    [[nodiscard]] QLineEdit* editor(int column) const { return m_editors.value(column); }

Q_SIGNALS:
    void filterChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void place();
    QLineEdit* makeEditor(int column);

    QHeaderView& m_header;
    EntityTableModel& m_model;
    QHash<int, QLineEdit*> m_editors; ///< by column of the model
};

} // namespace iplan
