// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;

namespace iplan
{

/// Whether the spelling is checked while one writes, and in which of the languages that this PC has a dictionary of.
/// Says how to get one where there is none.
class SpellingChoice : public QWidget
{
    Q_OBJECT
public:
    explicit SpellingChoice(QWidget* parent = nullptr);

Q_SIGNALS:
    /// What was chosen is stored.
    void changed();

private:
    void keep();

    QCheckBox* m_on;
    QComboBox* m_language;
};

} // namespace iplan
