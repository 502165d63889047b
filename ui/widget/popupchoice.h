// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace iplan
{

/// A choice for a cell, where what is chosen takes effect at once: every key opens its list, in which keys only move.
/// Return or a click chooses, Esc leaves all as it was.
class PopupChoice : public QComboBox
{
    Q_OBJECT
public:
    using QComboBox::QComboBox;

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace iplan
