// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

/// A text key that sorts between `before` and `after` (both exclusive; empty means "no neighbour on that side"). Keys
/// compare by code unit (QString::operator<, BINARY in SQLite). A random tail keeps two people who insert at the same
/// place apart from each other, so nothing is ever renumbered. If `before` is not less than `after`, the key follows
/// `before`.
[[nodiscard]] QString orderKeyBetween(const QString& before, const QString& after);

/// A key for the `index`-th (from 0) of rows that are made in order and by rule: without random tail, the same
/// everywhere.
[[nodiscard]] QString orderKeyAt(int index);

} // namespace iplan
