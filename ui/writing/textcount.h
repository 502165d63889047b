// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

class QTimer;

namespace iplan
{

/// How long a text is: "345 Wörter, 2.100 Zeichen", or how much of it is selected. Stands below its control and counts
/// soon after a pause, so that typing never waits; at once where nobody types. The action "Wörter zählen" of the
/// control has it read out.
class TextCount : public QLabel
{
    Q_OBJECT
public:
    /// Of a QTextEdit or QPlainTextEdit.
    explicit TextCount(QWidget& control, QWidget* parent = nullptr);

private:
    void count();
    void announce();

    QWidget& m_control;
    QTimer* m_soon;
};

} // namespace iplan
