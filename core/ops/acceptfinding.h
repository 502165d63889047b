// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"
#include "core/store/writer.h"

namespace iplan
{

/// Operations of the commits.
inline const QString kAcceptFindingOperation = QStringLiteral("acceptFinding");
inline const QString kReopenFindingOperation = QStringLiteral("reopenFinding");
inline const QString kAcceptHintOperation = QStringLiteral("acceptHint"); ///< of a finding about a passage
inline const QString kReopenHintOperation = QStringLiteral("reopenHint");

/// Accepts the findings: they are no longer reported as open, and the reason is recorded with them. Accepting again
/// changes the reason. Rejected without a reason.
Result<> acceptFindings(Writer& writer, const QList<Finding>& findings, const QString& reason, QDate today);

/// Takes the acceptance back; findings that nobody accepted are passed over.
Result<> reopenFindings(Writer& writer, const QList<Finding>& findings);

} // namespace iplan
