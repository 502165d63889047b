// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace iplan
{

/// Whether bytes from outside are text in UTF-8; else Rejected with the line, since a replacement character would stand
/// in the file for good. `source` names where they are from: "„namen.txt“", "Die Standardeingabe".
[[nodiscard]] Result<> checkUtf8(const QByteArray& bytes, const QString& source);

/// The text of such bytes, without a byte order mark.
[[nodiscard]] Result<QString> utf8Text(const QByteArray& bytes, const QString& source);

} // namespace iplan
