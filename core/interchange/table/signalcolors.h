// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

/// Whether the cells of a workbook are filled with the colours of a traffic light. Lists tell a state by them, and no
/// reader here takes colours over: the user is told instead, so that nothing gets lost in silence.
class SignalColors
{
public:
    /// A colour that fills cells: "RRGGBB", "#RRGGBB" or "AARRGGBB"; others are none.
    void add(QStringView color);
    /// Two of red, yellow (or orange) and green at least; one is mere decoration.
    [[nodiscard]] bool areSeveral() const { return int(m_red) + int(m_yellow) + int(m_green) > 1; }
    /// What people are told then.
    [[nodiscard]] static QString notice();

private:
    bool m_red = false;
    bool m_yellow = false;
    bool m_green = false;
};

} // namespace iplan
