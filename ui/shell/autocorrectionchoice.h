// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;

namespace iplan
{

/// What is corrected while somebody writes: all, or by rule. What is chosen is stored, and counts with the next letter.
class AutoCorrectionChoice : public QWidget
{
    Q_OBJECT
public:
    explicit AutoCorrectionChoice(QWidget* parent = nullptr);

private:
    void keep();

    QCheckBox* m_on;
    QCheckBox* m_quotes;
    QCheckBox* m_spaces;
    QCheckBox* m_dashes;
};

} // namespace iplan
