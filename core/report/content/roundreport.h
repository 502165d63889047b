// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// "Antworten einer Sachstandsabfrage": who has answered, then for each question that the round asks of its own the
/// answer to each measure with the office that gave it, and which answers are missing. Of the rounds by choice, or of
/// all. For the public there is nothing but a sentence that says so.
[[nodiscard]] const ReportInfo& roundReportInfo();

} // namespace iplan::report
