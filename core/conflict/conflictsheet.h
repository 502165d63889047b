// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listsheet.h"

namespace iplan
{

/// A conflict in the words that people read.
struct ConflictLine {
    struct Side {
        QString who; ///< "Erika Beispiel (EB), 21.11.2026 14:03"
        QString text;
    };
    QUuid id;
    QString record; ///< "Maßnahme K001 Sprachförderung"
    QString what;   ///< the field, or that it was deleted and edited
    QString base;   ///< from which the sides went apart; empty if there is none
    QList<Side> sides;
    bool postponed = false;
};

/// The open conflicts as a list to decide about together: below each record its fields with the common state before
/// and the sides beside each other. Lines of one record stand together.
[[nodiscard]] ListSheet conflictSheet(const QList<ConflictLine>& lines);

} // namespace iplan
