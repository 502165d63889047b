// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "core/rules/rule.h"

namespace iplan::report
{

/// The findings ("Lücken") as a compact document, to be handed to those who can mend them: where and what, below a
/// heading for each rule that says how. Those of one rule stand together. `filter` are the words they were chosen by.
[[nodiscard]] Document findingsReport(const QList<Finding>& findings, const QString& filter, QDate asOf);

} // namespace iplan::report
