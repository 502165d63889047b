// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// How much a sheet says: Full for the report of a module, Short for the programme, which holds all measures.
enum class SheetSize { Full, Short };

/// The sheet of a measure under a heading of that level: what is known, and in one line what is not.
void addMeasureSheet(Blocks& blocks, const ReportContext& context, const Measure& measure, int level, SheetSize size);

/// What the measure achieves, as a table; nothing without Kennzahlen.
void addMetrics(Blocks& blocks, const ReportContext& context, const Measure& measure, const QString& caption);

/// What a reader expects and does not find. Nobody expects more of a measure that went into another one, was rejected
/// or stopped.
[[nodiscard]] QStringList unknownOf(const ReportContext& context, const Measure& measure);

/// "► in Umsetzung": symbol and word. The symbols are none of those of the traffic light.
[[nodiscard]] QString stateSymbolText(const Choice<MeasureState>& state);

/// "▲ gelb": symbol and word, so that it survives printing in black and white.
[[nodiscard]] QString trafficLightText(const Choice<TrafficLight>& light);

/// "Gruppe B – sehr wichtig, braucht zusätzliche Mittel".
[[nodiscard]] QString groupText(const Choice<ProgrammeGroup>& group);

/// Planned and actual time of the measure; empty if nothing is known.
[[nodiscard]] QString periodText(const Measure& measure);

} // namespace iplan::report
