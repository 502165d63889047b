// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/layout.h"

#include <functional>

class QPrinter;
class QWidget;

namespace iplan
{

/// Paints the pages that the printer was asked for, on A4 in the orientation of the document. Io if the printer does
/// not take them.
[[nodiscard]] Result<> printLayout(const report::Layout& layout, QPrinter& printer);

/// As printLayout(), after the dialog of the printer; nothing if the person leaves that. `before` is called between the
/// two and may refuse.
[[nodiscard]] Result<> askAndPrint(const report::Layout& layout, QWidget* window,
                                   const std::function<Result<>()>& before = {});

} // namespace iplan
