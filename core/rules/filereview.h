// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/overview.h"

namespace iplan
{

/// What the program has to say of a file by itself: one reading for the pages Übersicht and Lücken.
struct FileReview {
    QList<Finding> gaps; ///< findAllGaps()
    Overview overview;
};

/// Reads all of the file, on `today`; a measure is stale if nothing of it changed in the twelve months before `now`.
/// `self` is who looks: changes are of others if they are of somebody else. May take seconds with large files: meant
/// for another thread, where commits do not wait for it.
[[nodiscard]] Result<FileReview> reviewFile(const Store& store, QDate today, const QDateTime& now,
                                            const AuthorName& self);

} // namespace iplan
