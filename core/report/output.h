// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QByteArray>

namespace iplan::report
{

/// Writes the bytes to the file in one step: a reader sees the old file or the new one, never a part of it.
[[nodiscard]] Result<> writeFile(const QString& path, const QByteArray& bytes);

} // namespace iplan::report
