// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/bookplan.h"
#include "core/interchange/mapping/savedmapping.h"

namespace iplan::cli
{

class Formatter;

/// How the columns would be taken, and why.
[[nodiscard]] Result<> answerGuess(Formatter& out, const TableSource& source, const ProposedMapping& proposed,
                                   const OwnFieldList& ownFields);
/// What becomes, or became, of the rows; as JSON row by row.
[[nodiscard]] Result<> answerPlan(Formatter& out, const Store& store, const ListPlan& plan, const TableMapping& mapping,
                                  bool onlyShown);

/// The same of all sheets of one of our own books.
[[nodiscard]] Result<> answerBook(Formatter& out, const Store& store, const TableSource& source, const BookPlan& book,
                                  bool onlyShown);

} // namespace iplan::cli
