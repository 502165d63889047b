// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/tablearea.h"

namespace iplan
{

/// headingsOf() for those who hold the rows of headings only: `header` begins at area.headerRow.
[[nodiscard]] QStringList joinedHeadings(const QList<TableRow>& header, const QList<QRect>& merged,
                                         const TableArea& area);

/// A text of a heading on one line, words that were parted at line ends put together.
[[nodiscard]] QString cleanHeading(const QString& text);

} // namespace iplan
