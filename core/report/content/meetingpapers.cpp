// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/meetingpapers.h"

#include "core/report/content/meetingparts.h"

namespace iplan::report
{

namespace
{

Document agendas(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    return meetingDocument(
        context, parameters.rows, QStringLiteral("Einladung mit Tagesordnung"),
        [&](Blocks& blocks, const Meeting& meeting) {
            addMeetingHead(blocks, context, meeting, {QStringLiteral("Einladung"), anchorOf(meeting)});
            addText(blocks, meeting.invitationText);
            addAgendaTable(blocks, context, meeting);
        });
}

QString minutesHeading(const Meeting& meeting)
{
    const QString kind =
        meeting.minutesKind.key().isEmpty() ? QStringLiteral("Protokoll") : meeting.minutesKind.label();
    return meeting.minutesState == MinutesState::Released ? kind : kind + QStringLiteral(" (Entwurf)");
}

Document minutes(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    return meetingDocument(context, parameters.rows, QStringLiteral("Sitzungsprotokoll"),
                           [&](Blocks& blocks, const Meeting& meeting) {
                               addMeetingHead(blocks, context, meeting, {minutesHeading(meeting), anchorOf(meeting)});
                               addMinutes(blocks, context, meeting, 2, true);
                           });
}

/// "Sitzung der AG Bildung" or the title of the meeting.
QString occasion(const Snapshot& snapshot, const Meeting& meeting)
{
    const QString host = meetingHost(snapshot, meeting);
    const QString name = joined({meeting.number, meeting.title}, QStringLiteral(" "));
    if (host.isEmpty())
        return name.isEmpty() ? QStringLiteral("Sitzung") : name;
    return name.isEmpty() ? QStringLiteral("Sitzung: ") + host : host + QStringLiteral(": ") + name;
}

/// What an invitation says where nobody wrote a text for it.
QString invitationText(const Meeting& meeting)
{
    if (!meeting.invitationText.trimmed().isEmpty())
        return meeting.invitationText.trimmed();
    const QString time = meetingTimeText(meeting);
    return joined({QStringLiteral("hiermit lade ich Sie herzlich ein."), labelled("Termin: ", time),
                   labelled("Ort: ", meeting.place)},
                  QStringLiteral("\n"));
}

QString subjectOf(const Snapshot& snapshot, const Meeting& meeting, const char* what)
{
    const QString day = formatDate(meeting.start.date());
    return QString::fromUtf8(what) + occasion(snapshot, meeting) + labelled(" am ", day);
}

/// Braces are placeholders of letters; in what somebody typed they are letters.
QString withoutPlaceholders(QString text)
{
    return text.replace(u'{', u'(').replace(u'}', u')');
}

QString senderText(const LetterSender& sender)
{
    return joined({sender.letterhead.municipality.simplified(), sender.letterhead.office.simplified()},
                  QStringLiteral(", "));
}

QString greeting(const LetterSender& sender)
{
    return joined({QStringLiteral("Mit freundlichen Grüßen"), senderText(sender)}, QStringLiteral("\n\n"));
}

/// The agenda as lines of text, without names: a mail goes further than a paper.
QString agendaText(const ReportContext& context, const Meeting& meeting)
{
    QStringList out;
    for (const AgendaLine& line : shownAgenda(context, meeting))
        out << QString(line.level * 2, u' ') +
                   joined({line.start.isValid() ? line.start.toString(QStringLiteral("HH:mm")) : QString(),
                           itemTitle(*line.item)},
                          QStringLiteral("  "));
    return out.isEmpty() ? QString() : QStringLiteral("Tagesordnung\n\n") + out.join(u'\n');
}

} // namespace

Document meetingAgenda(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const ReportOptions& options)
{
    return agendas(snapshot, {options, meetingRows(ids)});
}

Document meetingMinutes(const Snapshot& snapshot, const QList<Id<Meeting>>& ids, const ReportOptions& options)
{
    return minutes(snapshot, {options, meetingRows(ids)});
}

Document meetingLetters(const Snapshot& snapshot, const Id<Meeting>& id, const QList<Addressee>& addressees,
                        const LetterSender& sender, const ReportOptions& options)
{
    const ReportContext context(snapshot, options);
    const Meeting* meeting = snapshot.meetings.find(id);
    Document out;
    if (!meeting)
        return out;
    const LetterTemplate letter{withoutPlaceholders(subjectOf(snapshot, *meeting, "Einladung: ")),
                                QStringLiteral("{Anrede},\n\n") + withoutPlaceholders(invitationText(*meeting)) +
                                    QStringLiteral("\n\nMit freundlichen Grüßen\n\n\n\n{Absender}")};
    for (const Addressee& one : addressees) {
        Document page = serialLetters({one}, letter, sender);
        if (out.blocks.empty())
            out = std::move(page);
        else {
            out.blocks.emplace_back(PageBreak{});
            std::ranges::move(page.blocks, std::back_inserter(out.blocks));
        }
        addAgendaTable(out.blocks, context, *meeting);
    }
    out.title = subjectOf(snapshot, *meeting, "Einladung: ");
    return out;
}

MeetingMail invitationMail(const Snapshot& snapshot, const Meeting& meeting, const LetterSender& sender)
{
    const ReportContext context(snapshot, {sender.day});
    return {subjectOf(snapshot, meeting, "Einladung: "),
            joined({QStringLiteral("Sehr geehrte Damen und Herren,"), invitationText(meeting),
                    agendaText(context, meeting), greeting(sender)},
                   QStringLiteral("\n\n")) +
                u'\n'};
}

MeetingMail minutesMail(const Snapshot& snapshot, const Meeting& meeting, const LetterSender& sender)
{
    const QString state = meeting.minutesState == MinutesState::Released
                              ? QStringLiteral("beiliegend erhalten Sie das Protokoll der Sitzung.")
                              : QStringLiteral("beiliegend erhalten Sie den Entwurf des Protokolls mit der Bitte um "
                                               "Durchsicht.");
    return {
        subjectOf(snapshot, meeting, "Protokoll: "),
        joined({QStringLiteral("Sehr geehrte Damen und Herren,"), state, greeting(sender)}, QStringLiteral("\n\n")) +
            u'\n'};
}

const ReportInfo& meetingAgendaInfo()
{
    static constexpr ReportInfo info{"agenda", "Einladung mit Tagesordnung", ReportSubject::Meetings, kAllFormats,
                                     &agendas};
    return info;
}

const ReportInfo& meetingMinutesInfo()
{
    static constexpr ReportInfo info{"minutes", "Sitzungsprotokoll", ReportSubject::Meetings, kAllFormats, &minutes};
    return info;
}

} // namespace iplan::report
