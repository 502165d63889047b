// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"

#include <functional>

class QMimeData;

namespace iplan
{

class Workspace;

/// What a row is called; "" if it is not known.
using RowNames = std::function<QString(const RowRef&)>;

/// Puts the address of the row on the clipboard: as text, and as a link with the name of the row.
void copyRecordLink(const Workspace& workspace, const RowRef& row);

/// The row whose address is all that the text holds; null if it is anything else.
[[nodiscard]] RowRef pastedRecord(const QMimeData& data);

/// Follows a link: an address of a row is handed to `openRecord`, one of the web or of mail to the system. Anything
/// else is ignored.
void followLink(const QString& address, const std::function<void(const RowRef&)>& openRecord);

} // namespace iplan
