// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace iplan
{

/// Files beside `path` that look like copies of it which a cloud service or file manager left: "… (Konfliktkopie …)",
/// "… - Kopie", "… conflicted copy …", "….sync-conflict-…", "… (2)". Absolute paths, sorted. Only the name tells;
/// whether it is a copy of this concept shows when it is opened.
[[nodiscard]] QStringList conflictCopies(const QString& path);

/// Whether `candidate` (a file name) is the name of such a copy of `original` (a file name).
[[nodiscard]] bool isConflictCopyName(const QString& candidate, const QString& original);

} // namespace iplan
