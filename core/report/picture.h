// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

#include <QByteArray>

namespace iplan::report
{

/// The figure as PNG on white.
[[nodiscard]] QByteArray pngOf(const Figure& figure, int dotsPerInch);

} // namespace iplan::report
