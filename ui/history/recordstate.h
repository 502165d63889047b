// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QWidget>

class QDateTimeEdit;
class QLabel;
class QTableWidget;

namespace iplan
{

class Workspace;

/// A record as it was at a time, field by field beside what it is now. To be read and copied, not changed.
class RecordState : public QWidget
{
    Q_OBJECT
public:
    explicit RecordState(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows the record at that time; a null reference shows nothing.
    void show(const RowRef& row, const QDateTime& time);
    /// Fills itself when it is next seen.
    void refresh();
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] QDateTimeEdit* time() const { return m_time; }

protected:
    void showEvent(QShowEvent* event) override;

private:
    void fill();
    void fillRows(const Record& then, const Record* now);

    Workspace& m_workspace;
    RowRef m_row;
    bool m_stale = true;
    QLabel* m_title;
    QDateTimeEdit* m_time;
    QLabel* m_note;
    QTableWidget* m_table;
};

} // namespace iplan
