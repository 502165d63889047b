// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/comparedstate.h"
#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// Gives the report the state that it compares with: of one that tells what changed since an edition that edition, or
/// the last one of the file; of one that looks back the file at the end of `since`, where that is a date, else the
/// predecessor of the edition that the report is of, where it is frozen, else the latest edition that was frozen before
/// the day of the report. Nothing for other reports, without a section that looks back, and where there is none. To be
/// called before `build`. Errors as loadComparedState().
[[nodiscard]] Result<> addEarlierState(const Store& store, const ReportInfo& report, ReportParameters& parameters,
                                       QDate since = {});

} // namespace iplan::report
