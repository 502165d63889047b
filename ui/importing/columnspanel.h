// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QTableView;

namespace iplan
{

class ColumnDetails;
class ColumnsModel;
class ImportSession;
class Workspace;

/// "Spalten": what each column of the list becomes, and how the one in front is read.
class ColumnsPanel : public QWidget
{
    Q_OBJECT
public:
    ColumnsPanel(Workspace& workspace, ImportSession& session, QWidget* parent = nullptr);

    [[nodiscard]] QTableView* view() const { return m_view; }
    /// How the column in front is read, or the table where nothing is to be said of it.
    [[nodiscard]] QWidget* inFront() const;
    /// Goes to the column of the table with that number.
    void showColumn(int column);

private:
    void update();
    void showDetails();

    ImportSession& m_session;
    ColumnsModel* m_model;
    QTableView* m_view;
    QLabel* m_empty;
    QLabel* m_legal; ///< about personal data
    ColumnDetails* m_details;
};

} // namespace iplan
