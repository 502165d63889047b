// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

namespace iplan
{

/// The rows that disappear with these when they are put away: what belongs to them, at any depth, and does not lie in
/// the Papierkorb by itself; the same before and after. In the order of allEntities(), links among them.
[[nodiscard]] QList<Record> belongings(const Reader& reader, const QList<RowRef>& rows);

/// What people are told of them, as German nominative: "3 Sitzungen, 14 Mitgliedschaften und 36 weitere Einträge".
/// Records come first; links go without saying. Empty where there is nothing to name.
[[nodiscard]] QString belongingsText(const QList<Record>& belongings);

/// The first of the rows that stay (Closing::keeps, core/model/closing.h) among the row and what belongs to it, and how
/// many there are; none where it may be put away.
struct KeptRows {
    std::optional<Record> first;
    qsizetype count = 0;
};
[[nodiscard]] KeptRows keptRows(const Reader& reader, const RowRef& row);

} // namespace iplan
