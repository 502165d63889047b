// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

namespace iplan
{

/// "A", "Z", "AA": the name of a column (from 0).
[[nodiscard]] QString columnName(int column);

/// Where in a table of others something is, for messages. Rows and columns count from 0 here and from 1 for people.
struct TablePlace {
    QString file;       ///< without folder
    QString sheet = {}; ///< empty: the file as a whole
    int row = -1;
    int column = -1;

    /// "„liste.xlsx“, Blatt „Kosten“, Zeile 5, Spalte C".
    [[nodiscard]] QString text() const;
};

/// "<place>: <what>" as an error of that kind.
[[nodiscard]] tl::unexpected<Error> failAt(ErrorKind kind, const TablePlace& place, const QString& what,
                                           const QString& hint, const QString& detail = {});

/// Damaged: that the file is cut off or changed, with what to do.
[[nodiscard]] tl::unexpected<Error> failDamaged(const TablePlace& place, const QString& detail);

/// Rejected: something is larger than tablelimits allow, such as "mehr als 1.000 Blätter".
[[nodiscard]] tl::unexpected<Error> failTooLarge(const TablePlace& place, const QString& what);

} // namespace iplan
