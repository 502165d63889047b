// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/agenda.h"
#include "core/report/content/catalogue.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

// What the papers of a meeting are made of.

inline const QString kBetweenParts = QStringLiteral(", ");

/// "Dienstag, 09.03.2027, 17:00–19:00 Uhr"; the day alone where nobody knows the hour.
[[nodiscard]] QString meetingTimeText(const Meeting& meeting);
/// "TOP 2 Sprachlotsen".
[[nodiscard]] QString itemTitle(const AgendaItem& item);
[[nodiscard]] QString anchorOf(const Meeting& meeting);
[[nodiscard]] QString anchorOf(const AgendaItem& item);

/// The agenda as far as the report may show it.
[[nodiscard]] QList<AgendaLine> shownAgenda(const ReportContext& context, const Meeting& meeting);
/// Measures, recommendations and papers that the item treats.
[[nodiscard]] QString treatedText(const ReportContext& context, const AgendaItem& item);
/// Whether the report may name who belongs to the group and took part: where people are named at all, and of a group
/// whose list of members is protected only where ReportOptions::naming asks for it, which learns otherwise that they
/// were left out.
[[nodiscard]] bool namesPeople(const ReportContext& context, const Meeting& meeting);
[[nodiscard]] bool namesPeople(const ReportContext& context, const Id<WorkingGroup>& group);
/// The name of somebody who belongs to the group or took part, where the report may name them; noted as named.
[[nodiscard]] QString memberName(const ReportContext& context, const Id<WorkingGroup>& group, const Id<Person>& person);
/// Somebody of the group was named; ReportOptions::naming learns of it if its list is protected.
void noteNamed(const ReportContext& context, const Id<WorkingGroup>& group);

/// A document that belongs to a meeting, to one of its items or to a paper treated there.
struct Enclosure {
    const AgendaItem* item = nullptr; ///< null: of the meeting
    QString text;                     ///< title and name of the file, or the Vorlage
    QString kind;                     ///< "Anlage" or "Vorlage"
};
/// All documents of the meeting, those of the meeting first, then item by item.
[[nodiscard]] QList<Enclosure> enclosuresOf(const ReportContext& context, const Meeting& meeting);

/// A line among the facts of a meeting; none without a text.
struct MeetingFact {
    QString label;
    QString text;
};
/// The facts: whose meeting, when, where, and perhaps one more. A paper on one meeting names the host below its title.
enum class NamesHost { No, Yes };
void addMeetingFacts(Blocks& blocks, const ReportContext& context, const Meeting& meeting, NamesHost namesHost,
                     const MeetingFact& more = {});
/// `caption`: none below a heading that says so.
void addAgendaTable(Blocks& blocks, const ReportContext& context, const Meeting& meeting,
                    const QString& caption = QStringLiteral("Tagesordnung"));
/// Minutes, with headings from `level` on: attendance, items, tasks, enclosures, addendum; lines to sign where
/// `isSigned`.
void addMinutes(Blocks& blocks, const ReportContext& context, const Meeting& meeting, int level, bool isSigned);
/// What a list of tasks says of where they come from: nothing, the meeting, or group and meeting.
enum class TaskOrigin { None, Meeting, GroupAndMeeting };
/// Tasks with who shall do them by when; nothing for none. `caption`: none below a heading that says so.
void addTaskTable(Blocks& blocks, const ReportContext& context, const QList<const Task*>& tasks, TaskOrigin origin,
                  const QString& caption = {});

[[nodiscard]] QList<QUuid> meetingRows(const QList<Id<Meeting>>& ids);
/// The meetings with these ids that may be shown, by time; no ids: all.
[[nodiscard]] QList<const Meeting*> meetingsIn(const ReportContext& context, const QList<QUuid>& rows);
/// A kind of paper on meetings. Of one meeting its heading is the title of the document, of several each has a page of
/// its own that begins with it.
struct MeetingPaper {
    QString title; ///< of several
    std::function<QString(const Meeting& meeting)> heading;
    /// What follows the facts; its headings begin at `level`.
    std::function<void(Blocks& blocks, const Meeting& meeting, int level)> add;
    /// What it has among the facts besides those of the meeting; may be empty.
    std::function<MeetingFact(const Meeting& meeting)> fact = {};
};
[[nodiscard]] Document meetingDocument(const ReportContext& context, const QList<QUuid>& rows,
                                       const MeetingPaper& paper);
/// An empty one about these meetings.
[[nodiscard]] Document meetingDocument(const ReportContext& context, const QList<const Meeting*>& meetings,
                                       const QString& title);

} // namespace iplan::report
