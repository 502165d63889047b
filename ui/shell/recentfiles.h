// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace iplan
{

/// The files opened last on this PC, the newest first; kept in QSettings.
namespace recentfiles
{

inline constexpr int kMaximum = 10;

[[nodiscard]] QStringList all();
/// Puts `path` at the top.
void add(const QString& path);
void remove(const QString& path);

/// The file to open at start: the one that was open when the program was last left; empty if none.
[[nodiscard]] QString last();
void setLast(const QString& path);

} // namespace recentfiles

} // namespace iplan
