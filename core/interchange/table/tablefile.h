// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/tableplace.h"

#include <QFile>

namespace iplan
{

/// Io: that a file of others cannot be read, with what to do.
[[nodiscard]] tl::unexpected<Error> failUnreadable(const QFile& file);

/// Opens a file of others for reading, or failUnreadable().
[[nodiscard]] Result<> openForReading(QFile& file);

/// The bytes of a file whose format needs all of it at once; failUnreadable(), also where reading ends half-way, and
/// Rejected above tablelimits::kMostTextBytes.
[[nodiscard]] Result<QByteArray> wholeFile(const QString& path);

} // namespace iplan
