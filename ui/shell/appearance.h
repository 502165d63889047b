// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace iplan
{

/// Small corrections to the look of the system: secondary text gets enough contrast to be read (WCAG AA).
void adjustAppearance();

} // namespace iplan
