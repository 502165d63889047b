// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"

namespace iplan::report
{

/// Header and footer of the pages: those that the document says, else the usual ones; the footer with the marking.
[[nodiscard]] RunningLine headerOf(const Document& document);
[[nodiscard]] RunningLine footerOf(const Document& document);
/// Whether the pieces hold a page number or a number of pages.
[[nodiscard]] bool countsPages(const RunningPieces& pieces);
/// The pieces as text, with these in place of page number and number of pages.
[[nodiscard]] QString runningText(const RunningPieces& pieces, const QString& page, const QString& count);

} // namespace iplan::report
