// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

namespace iplan::report
{

/// Writes the document as Office Open XML (ISO/IEC 29500, transitional) with the styles that Word knows, to be worked
/// on further. Page numbers are filled in as our own layout has them, so that nobody is asked to update fields.
[[nodiscard]] Result<> writeDocx(const Document& document, const QString& path);

} // namespace iplan::report
