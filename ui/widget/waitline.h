// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace iplan
{

/// Says on a line that something takes its time, as soon as it takes longer than a second, and lets a person stop it
/// and, if so, begin it again. Hidden otherwise.
class WaitLine : public QWidget
{
    Q_OBJECT
public:
    explicit WaitLine(QWidget* parent = nullptr);

    /// `text` says what is being done.
    void begin(const QString& text);
    void end();
    /// Was stopped and not begun again.
    [[nodiscard]] bool isStopped() const { return m_isStopped; }
    /// How long it may take without a word; a second.
    void setTimeout(int milliseconds);
    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void stopRequested();
    void againRequested();

private:
    void press();

    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_button;
    QTimer* m_timeout;
    bool m_isStopped = false;
};

} // namespace iplan
