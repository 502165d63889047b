// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/reportcontext.h"

namespace iplan::report
{

// The parts of a measure's sheet as text; each is empty where nothing is known.

[[nodiscard]] QString stateText(const ReportContext& context, const Measure& measure, bool withSymbol = false);
/// What is proposed to the committees: "fortsetzen", "noch offen"; the state of a measure on which nobody has to decide
/// any more, such as "abgelehnt".
[[nodiscard]] QString proposalText(const Measure& measure);
[[nodiscard]] QString trafficLightLine(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString classificationText(const ReportContext& context, const Measure& measure, bool withGroup);
[[nodiscard]] QString responsibilityText(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString participantsText(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString targetGroupsText(const ReportContext& context, const Measure& measure);
/// Each step that is still to be done: "Lotsen schulen (bis Dezember 2026, Amt für Integration)".
[[nodiscard]] QStringList openStepsOf(const ReportContext& context, const Measure& measure);
/// "Lotsen schulen am 12.03.2026; Räume mieten".
[[nodiscard]] QString doneStepsText(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString stepsText(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString statusReportText(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString nextStepText(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString originText(const Measure& measure);
[[nodiscard]] QString papersText(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString goalsText(const ReportContext& context, const Measure& measure);
[[nodiscard]] QString recommendationsText(const ReportContext& context, const Measure& measure);
/// The metric in one line: "Name: Ausgangswert 12 (2023), Ziel 40 (2026), 2025: 31 Teilnehmende".
[[nodiscard]] QString metricText(const ReportContext& context, const Metric& metric);
/// A value with its table sign: "31", "(31)", "–".
[[nodiscard]] QString metricValueText(const MetricValue& value);

} // namespace iplan::report
