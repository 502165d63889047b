// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/content/letters.h"

namespace iplan::report
{

// The papers of meetings. Members and participants are named with ReportOptions::withPeople only, and those of a group
// whose list of members is protected only where ReportOptions::naming asks for it. No ids: all meetings. For the public
// only what it may see.

/// Einladung mit Tagesordnung: where and when a meeting is, what it treats, with clock times where all durations are
/// known.
[[nodiscard]] Document meetingAgenda(const Snapshot& snapshot, const QList<Id<Meeting>>& ids,
                                     const ReportOptions& options);

/// The same as a letter to each, with the address where envelopes have their window: the text of the invitation, or one
/// that says when and where the meeting is, and the agenda.
[[nodiscard]] Document meetingLetters(const Snapshot& snapshot, const Id<Meeting>& id,
                                      const QList<Addressee>& addressees, const LetterSender& sender,
                                      const ReportOptions& options);

/// What a mail that invites to the meeting, or sends its minutes round, says: salutation to all, text, agenda,
/// greeting.
struct MeetingMail {
    QString subject;
    QString text;
};
[[nodiscard]] MeetingMail invitationMail(const Snapshot& snapshot, const Meeting& meeting, const LetterSender& sender);
[[nodiscard]] MeetingMail minutesMail(const Snapshot& snapshot, const Meeting& meeting, const LetterSender& sender);

/// Protokoll: who took part, what was said, resolved and voted for each item, the tasks, the documents, the addendum,
/// lines to sign. A Verlaufsprotokoll has all that was minuted, an Ergebnisprotokoll results only.
[[nodiscard]] Document meetingMinutes(const Snapshot& snapshot, const QList<Id<Meeting>>& ids,
                                      const ReportOptions& options);

/// Anwesenheitsliste: the members on the day, who else was noted, and free lines, with room to sign.
[[nodiscard]] Document attendanceList(const Snapshot& snapshot, const QList<Id<Meeting>>& ids,
                                      const ReportOptions& options);

/// Namensschilder to cut or to print on sheets of 85 × 54 mm, ten on a page.
[[nodiscard]] Document nameBadges(const Snapshot& snapshot, const QList<Id<Meeting>>& ids,
                                  const ReportOptions& options);

/// Unterlagenverzeichnis: the documents and Vorlagen of a meeting, item by item.
[[nodiscard]] Document documentTable(const Snapshot& snapshot, const QList<Id<Meeting>>& ids,
                                     const ReportOptions& options);

/// Sitzungsmappe: agenda, for each item what was prepared and the profiles of the measures treated, open tasks of the
/// group and the minutes of its last meeting. Each item begins a page and is a bookmark.
[[nodiscard]] Document meetingFolder(const Snapshot& snapshot, const QList<Id<Meeting>>& ids,
                                     const ReportOptions& options);

/// Beschlussregister: all resolutions by date, with what became of them.
[[nodiscard]] Document resolutionRegister(const Snapshot& snapshot, const ReportOptions& options);

/// Aufgabenliste: all tasks, the open ones first and these by the day they are due.
[[nodiscard]] Document taskList(const Snapshot& snapshot, const ReportOptions& options);

/// Quellenband: for each group its meetings, topics and results, the wording of each recommendation and where it went,
/// and for each measure where it comes from, with cross-references both ways.
[[nodiscard]] Document sourcebook(const Snapshot& snapshot, const ReportOptions& options);

/// Bericht der Arbeitsgruppen, for these groups or all: meetings, topics and results year by year, who took part in
/// numbers and by the kind of organisation. Names nobody.
[[nodiscard]] Document groupReport(const Snapshot& snapshot, const QList<Id<WorkingGroup>>& ids,
                                   const ReportOptions& options);

[[nodiscard]] const ReportInfo& meetingAgendaInfo();
[[nodiscard]] const ReportInfo& meetingMinutesInfo();
[[nodiscard]] const ReportInfo& attendanceListInfo();
[[nodiscard]] const ReportInfo& nameBadgesInfo();
[[nodiscard]] const ReportInfo& documentTableInfo();
[[nodiscard]] const ReportInfo& meetingFolderInfo();
[[nodiscard]] const ReportInfo& resolutionRegisterInfo();
[[nodiscard]] const ReportInfo& taskListInfo();
[[nodiscard]] const ReportInfo& sourcebookInfo();
[[nodiscard]] const ReportInfo& groupReportInfo();

} // namespace iplan::report
