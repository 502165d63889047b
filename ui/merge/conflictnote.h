// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QWidget>

class QPushButton;

namespace iplan
{

class NoteLine;
class Workspace;

/// Above a form: that there are open conflicts about its record and its parts, and the way to them. Hidden without any.
class ConflictNote : public QWidget
{
    Q_OBJECT
public:
    explicit ConflictNote(Workspace& workspace, QWidget* parent = nullptr);

    void setRow(const RowRef& row);
    /// Empty if there is nothing to say.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton* button() const { return m_button; }

private:
    void refresh();

    Workspace& m_workspace;
    RowRef m_row;
    NoteLine* m_note;
    QPushButton* m_button;
};

} // namespace iplan
