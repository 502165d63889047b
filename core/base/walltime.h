// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

namespace iplan
{

/// Europe/Berlin.
[[nodiscard]] const QTimeZone& officeZone();

/// The moment, in UTC, at which clocks of the zone show that time (RFC 5545, 3.3.5): an hour that daylight saving
/// leaves out counts from the offset before it, of an hour that comes twice the first is meant.
[[nodiscard]] QDateTime momentOf(QDate day, QTime time, const QTimeZone& zone);

} // namespace iplan
