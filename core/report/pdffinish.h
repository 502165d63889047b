// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/layout.h"

#include <QDateTime>

namespace iplan::report
{

/// Adds to the pages that Qt has written what its PDF writer lacks: bookmarks, language, links, and metadata that agree
/// with each other as PDF/A asks.
[[nodiscard]] Result<QByteArray> finishPdf(const QByteArray& pages, const Layout& layout, const QDateTime& created);

} // namespace iplan::report
