// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/report/document.h"

namespace iplan::report
{

/// The document as one self-contained, accessible page: semantic HTML that is well-formed XML too, pictures inside.
[[nodiscard]] QString toHtml(const Document& document);

[[nodiscard]] Result<> writeHtml(const Document& document, const QString& path);

} // namespace iplan::report
