// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tablesource.h"

#include <memory>

namespace iplan
{

/// The cards of a vCard file (2.1, 3.0, 4.0) as a sheet "Kontakte": a header row, then a row for each card. Damaged if
/// the last card does not end.
[[nodiscard]] Result<std::unique_ptr<TableSource>> readCards(const QString& name, const QByteArray& bytes);

/// The events and tasks of an iCalendar file, each kind a sheet. Times are those of Europe/Berlin; repeated events are
/// one row, with their rule. Damaged if the last component does not end.
[[nodiscard]] Result<std::unique_ptr<TableSource>> readCalendar(const QString& name, const QByteArray& bytes);

} // namespace iplan
