// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace iplan
{

class EntityTableModel;
class Workspace;

/// The measures of a Handlungsfeld or Konzeptmodul as a short list; Return or a double click opens one. Hidden for rows
/// to which measures do not refer.
class LinkedMeasures : public QWidget
{
    Q_OBJECT
public:
    explicit LinkedMeasures(Workspace& workspace, QWidget* parent = nullptr);
    void setOwner(const RowRef& owner);
    [[nodiscard]] QTableView* view() const { return m_view; }

Q_SIGNALS:
    void openRequested(const iplan::RowRef& row);

protected:
    void changeEvent(QEvent* event) override;

private:
    void updateTitle();
    void fitLetters();

    Workspace& m_workspace;
    EntityTableModel* m_model;
    QLabel* m_title;
    QTableView* m_view;
};

} // namespace iplan
