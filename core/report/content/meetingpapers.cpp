// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/meetingpapers.h"

#include "core/report/content/invitationtext.h"
#include "core/report/content/meetingparts.h"

namespace iplan::report
{

namespace
{

/// The text as in a letter to all; a paper for the public tells what was written and addresses nobody.
void addInvitation(Blocks& blocks, const ReportContext& context, const Meeting& meeting)
{
    if (context.scope.isPublicOnly()) {
        addText(blocks, meeting.invitationText);
        return;
    }
    const InvitationText text = invitationText(meeting);
    addParagraph(blocks, text.salutation.isEmpty() ? kSalutationToAll : text.salutation);
    addText(blocks, text.body.isEmpty() ? usualInvitation(meeting, {}) : text.body);
    addText(blocks, text.greeting.isEmpty() ? kUsualGreeting : text.greeting);
}

Document agendas(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    return meetingDocument(context, parameters.rows,
                           {QStringLiteral("Einladungen mit Tagesordnung"),
                            [](const Meeting& meeting) {
                                return meeting.state == MeetingState::Cancelled
                                           ? QStringLiteral("Absage")
                                           : QStringLiteral("Einladung mit Tagesordnung");
                            },
                            [&](Blocks& blocks, const Meeting& meeting, int) {
                                addInvitation(blocks, context, meeting);
                                addAgendaTable(blocks, context, meeting);
                            }});
}

QString minutesHeading(const Meeting& meeting)
{
    const QString kind =
        meeting.minutesKind.key().isEmpty() ? QStringLiteral("Protokoll") : meeting.minutesKind.label();
    return meeting.minutesState == MinutesState::Released ? kind : kind + QStringLiteral(" (Entwurf)");
}

/// "freigegeben am 12.03.2027 durch Erika Beispiel", as far as that is known and may be said.
QString minutesState(const ReportContext& context, const Meeting& meeting)
{
    if (meeting.minutesState != MinutesState::Released)
        return QStringLiteral("Entwurf, noch nicht freigegeben");
    const MinutesRelease release = context.options.releases.value(meeting.id);
    const QString by = context.isInternal() ? labelled("durch ", release.by) : QString();
    return joined({QStringLiteral("freigegeben"), labelled("am ", formatDate(release.day)), by}, QStringLiteral(" "));
}

Document minutes(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const ReportContext context(snapshot, parameters.options);
    return meetingDocument(
        context, parameters.rows,
        {QStringLiteral("Sitzungsprotokolle"), &minutesHeading,
         [&](Blocks& blocks, const Meeting& meeting, int level) { addMinutes(blocks, context, meeting, level, true); },
         [&](const Meeting& meeting) -> MeetingFact {
             return {QStringLiteral("Protokoll"), minutesState(context, meeting)};
         }});
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

QString factsOf(const Meeting& meeting)
{
    return joined({labelled("Termin: ", meetingTimeText(meeting)), labelled("Ort: ", meeting.place)},
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
    return joined({kUsualGreeting, senderText(sender)}, QStringLiteral("\n\n"));
}

QString subjectOfInvitation(const Snapshot& snapshot, const Meeting& meeting)
{
    return subjectOf(snapshot, meeting, meeting.state == MeetingState::Cancelled ? "Absage: " : "Einladung: ");
}

/// What a letter to one of them says: addressed by name, whatever salutation to all was written.
LetterTemplate letterOf(const Snapshot& snapshot, const Meeting& meeting)
{
    const InvitationText text = invitationText(meeting);
    const QString body = text.body.isEmpty() ? usualInvitation(meeting, factsOf(meeting)) : text.body;
    const QString end = text.greeting.isEmpty() ? kUsualGreeting + QStringLiteral("\n\n\n\n{Absender}")
                                                : withoutPlaceholders(text.greeting);
    return {withoutPlaceholders(subjectOfInvitation(snapshot, meeting)),
            QStringLiteral("{Anrede},\n\n") + withoutPlaceholders(body) + QStringLiteral("\n\n") + end};
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
    const LetterTemplate letter = letterOf(snapshot, *meeting);
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
    out.title = subjectOfInvitation(snapshot, *meeting);
    return out;
}

MeetingMail invitationMail(const Snapshot& snapshot, const Meeting& meeting, const LetterSender& sender)
{
    const ReportContext context(snapshot, {sender.day});
    const InvitationText text = invitationText(meeting);
    return {subjectOfInvitation(snapshot, meeting),
            joined({text.salutation.isEmpty() ? kSalutationToAll : text.salutation,
                    text.body.isEmpty() ? usualInvitation(meeting, factsOf(meeting)) : text.body,
                    agendaText(context, meeting), text.greeting.isEmpty() ? greeting(sender) : text.greeting},
                   QStringLiteral("\n\n")) +
                u'\n'};
}

MeetingMail minutesMail(const Snapshot& snapshot, const Meeting& meeting, const LetterSender& sender)
{
    const QString state = meeting.minutesState == MinutesState::Released
                              ? QStringLiteral("beiliegend erhalten Sie das Protokoll der Sitzung.")
                              : QStringLiteral("beiliegend erhalten Sie den Entwurf des Protokolls mit der Bitte um "
                                               "Durchsicht.");
    return {subjectOf(snapshot, meeting, "Protokoll: "),
            joined({kSalutationToAll, state, greeting(sender)}, QStringLiteral("\n\n")) + u'\n'};
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
