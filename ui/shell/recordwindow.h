// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <QWidget>

namespace iplan
{

class FormPanel;
class MessageBar;
class Workspace;

/// A window with the form of one row, beside the main window and on the same open file: what is changed in either shows
/// in the other. Knows undo, redo, "Verweis kopieren" and closing; everything else is in the main window.
class RecordWindow : public QWidget
{
    Q_OBJECT
public:
    RecordWindow(Workspace& workspace, const RowRef& row);

    [[nodiscard]] RowRef row() const;
    [[nodiscard]] FormPanel* panel() const { return m_panel; }
    /// Records what is being typed.
    void flush();

Q_SIGNALS:
    /// Something in the form leads to another row.
    void openRequested(const iplan::RowRef& row);
    /// Undo and redo: a long one closes the file, and this window with it.
    void takeBackRequested();
    void bringBackRequested();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void addCommands();
    void updateTitle();

    Workspace& m_workspace;
    FormPanel* m_panel;
    MessageBar* m_messages;
};

} // namespace iplan
