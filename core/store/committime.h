// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The time of a commit as it stands in a file, "2026-11-21T14:00:00.000Z". By hand, since Qt takes microseconds for
// each and files hold hundreds of thousands.
#pragma once

#include <QDateTime>

namespace iplan
{

/// As QDateTime::fromString() with Qt::ISODateWithMs reads it, also where it is of another form.
[[nodiscard]] QDateTime commitTime(const QString& text);

/// As QDateTime::toString() with Qt::ISODateWithMs writes it, in UTC.
[[nodiscard]] QString commitTimeText(const QDateTime& time);

} // namespace iplan
