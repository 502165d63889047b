// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace iplan
{

/// The strip below the page that leads through the introduction: where one is, what there is to see, and the way on.
/// Screen readers are told of each stop. Esc in the strip ends.
class IntroductionPanel : public QFrame
{
    Q_OBJECT
public:
    explicit IntroductionPanel(QWidget* parent = nullptr);

    /// Shows a stop, counted from 1; at the last one the way on is "Fertig".
    void showStop(int stop, int stops, const QString& title, const QString& text);
    /// Puts the focus on the way on, so that the introduction goes through with the keyboard alone.
    void focusNext();

Q_SIGNALS:
    void backRequested();
    void nextRequested();
    void endRequested();

private:
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_end;
};

} // namespace iplan
