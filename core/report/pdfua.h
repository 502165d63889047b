// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace iplan::report
{

/// Mends what LibreOffice's tagged PDF lacks to be what it claims, PDF/UA-1 (ISO 14289-1): row labels that are said to
/// head columns, pictures and rules without tags, empty paragraphs, links that no structure knows or that say nothing
/// but a page number, the order of links. Damaged for bytes that are no tagged PDF.
[[nodiscard]] Result<QByteArray> finishAccessiblePdf(const QByteArray& bytes);

} // namespace iplan::report
