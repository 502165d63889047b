// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace iplan
{

/// Leaves the wheel to what scrolls around the choice or field `box` while it has no focus: scrolling a form must not
/// change what happens to lie under the pointer.
void guardWheel(QWidget& box);

} // namespace iplan
