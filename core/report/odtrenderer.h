// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

namespace iplan::report
{

/// Writes the document as OpenDocument text with real heading, list and table styles, to be worked on further.
[[nodiscard]] Result<> writeOdt(const Document& document, const QString& path);

} // namespace iplan::report
