// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"

#include <memory>

namespace iplan
{

// Each sheet says whose rows it lists (TableSheet::entity); what one names, another may bring.

/// The cards of a vCard file (2.1, 3.0, 4.0) as a sheet "Kontakte" of people and a sheet "Organisationen": a header
/// row, then a row for each card. Damaged if the last card does not end.
[[nodiscard]] Result<std::unique_ptr<TableSource>> readCards(const QString& name, const QByteArray& bytes);

/// The events, series and tasks of an iCalendar file, each kind a sheet. Times are those of Europe/Berlin. A repeated
/// event is a row with its rule among the series and, among the events, a row for each of its days, with the id that
/// createOccurrences() (core/ops/meetings.h) gives that day. Damaged if the last component does not end.
[[nodiscard]] Result<std::unique_ptr<TableSource>> readCalendar(const QString& name, const QByteArray& bytes);

} // namespace iplan
