// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/package.h"

namespace iplan
{

// Reduced copies (docs/architecture.md, "Reduced copies"): what one working group or one concept module needs on the
// way. They hold the present values, no history; they leave out the personal data of everybody who has no part in it,
// and of the persons named in it all but name, function and organisation. Merging one into the whole file (merge())
// gives back what was written on it. It is refreshed by taking it anew.

/// What is taken along.
struct ReducedRequest {
    RowRef scope;       ///< a working group or a concept module
    QList<RowRef> also; ///< further rows that come along by themselves, such as the note of who has the copy
};

/// What a reduced copy of the file would hold. NotFound for a row that is not there, Rejected for one that is neither
/// working group nor module, and for a file that is a reduced copy itself. `now` is when it is taken.
[[nodiscard]] Result<ReducedContent> reducedContent(const Store& store, const ReducedRequest& request,
                                                    const QDateTime& now = QDateTime::currentDateTimeUtc());

/// A reduced copy that was written.
struct ReducedCopy {
    QString path;
    ReducedScope scope;
    qsizetype rows = 0;
    qint64 bytes = 0;
};

/// Writes a reduced copy to a new file; refuses an existing one (Conflict). Errors as reducedContent().
Result<ReducedCopy> createReducedCopy(const Store& store, const ReducedRequest& request, const QString& path,
                                      const Store::Options& options = {});

/// As a package (*.iplanpaket), which createFromPackage() makes a file of. Errors as reducedContent() and pack().
Result<PackageInfo> packReducedCopy(const Store& store, const ReducedRequest& request, const QString& path,
                                    const Password& password = {});

/// "Arbeitsgruppe „AG Bildung“", for windows and messages.
[[nodiscard]] QString reducedScopeText(const ReducedScope& scope);

} // namespace iplan
