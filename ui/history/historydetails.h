// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/history.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace iplan
{

class DiffView;
class Workspace;

/// One commit, or one change of it, in full: who, when, what; the text compared word by word; and what can be done.
class HistoryDetails : public QWidget
{
    Q_OBJECT
public:
    explicit HistoryDetails(Workspace& workspace, QWidget* parent = nullptr);

    /// Without `entry` it says what to do; without `change` it shows the commit as a whole.
    void show(const HistoryEntry* entry, const FieldChange* change);
    [[nodiscard]] DiffView* text() const { return m_text; }
    [[nodiscard]] QPushButton* undoButton() const { return m_undo; }
    [[nodiscard]] QLabel* undoNote() const { return m_undoNote; }

Q_SIGNALS:
    void openRequested();
    void undoRequested();

private:
    void showChange(const FieldChange& change);
    void showUndo(const HistoryEntry& entry);
    /// What taking the step back would do, or why it cannot be.
    [[nodiscard]] static QString undoText(const HistoryEntry& entry);

    Workspace& m_workspace;
    QLabel* m_head;
    QLabel* m_what;
    DiffView* m_text;
    QPushButton* m_open;
    QPushButton* m_undo;
    QLabel* m_undoNote;
};

} // namespace iplan
