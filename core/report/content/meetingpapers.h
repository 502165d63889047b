// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"

namespace iplan::report
{

/// Einladung mit Tagesordnung: where and when a meeting is, what it treats, with clock times where all durations are
/// known. No ids: all meetings. For the public only what it may see.
[[nodiscard]] Document meetingAgenda(const Snapshot& snapshot, const QList<Id<Meeting>>& ids,
                                     const ReportOptions& options);

/// Protokoll: who took part (by name only with ReportOptions::withPeople, and never of a group whose members are to be
/// protected), what was said, resolved and voted for each item, the tasks, the addendum, lines to sign. A
/// Verlaufsprotokoll has all that was minuted, an Ergebnisprotokoll results only.
[[nodiscard]] Document meetingMinutes(const Snapshot& snapshot, const QList<Id<Meeting>>& ids,
                                      const ReportOptions& options);

/// Beschlussregister: all resolutions by date, with what became of them.
[[nodiscard]] Document resolutionRegister(const Snapshot& snapshot, const ReportOptions& options);

[[nodiscard]] const ReportInfo& meetingAgendaInfo();
[[nodiscard]] const ReportInfo& meetingMinutesInfo();
[[nodiscard]] const ReportInfo& resolutionRegisterInfo();

} // namespace iplan::report
