// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/roundmail.h"
#include "ui/page/sidepanel.h"

class QLabel;
class QListWidget;
class QPushButton;

namespace iplan
{

class FileChooser;
class Workspace;

/// "Bögen ausgeben": whom a round asks and who has answered; sheets and mails for all, or reminders for those who are
/// missing, go into a folder.
class RoundOutPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit RoundOutPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// `chooser` is asked for the folder; it outlives the panel.
    void begin(const Id<StatusRound>& round, FileChooser* chooser);
    [[nodiscard]] QListWidget* answers() const { return m_answers; }
    [[nodiscard]] QPushButton* outButton() const { return m_out; }
    [[nodiscard]] QPushButton* remindButton() const { return m_remind; }
    [[nodiscard]] QString outcome() const;

private:
    void refresh();
    void issue(RoundMailKind kind);
    [[nodiscard]] QList<RoundAnswer> readAnswers() const;
    /// Who is asked as well once sheets are given out.
    [[nodiscard]] QStringList readNew() const;

    Workspace& m_workspace;
    FileChooser* m_chooser = nullptr;
    Id<StatusRound> m_round;
    QLabel* m_text;
    QListWidget* m_answers;
    QPushButton* m_out;
    QPushButton* m_remind;
    QLabel* m_outcome;
};

} // namespace iplan
