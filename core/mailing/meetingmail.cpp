// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mailing/meetingmail.h"

#include "core/base/temporary.h"
#include "core/interchange/calendarexport.h"
#include "core/ops/disclosure.h"
#include "core/query/publicscope.h"
#include "core/query/recipients.h"
#include "core/query/turnout.h"

#include <QRegularExpression>

namespace iplan
{

Result<MailAttachment> documentAttachment(const report::Document& document, const QString& name, report::Format format)
{
    const TemporaryFolder folder;
    if (!folder.isValid())
        return fail(ErrorKind::Io, QStringLiteral("Die Anlage lässt sich nicht zwischenspeichern."),
                    QStringLiteral("Prüfen Sie, ob in Ihrem Benutzerordner Platz ist."));
    const QString ending = u'.' + report::extensionOf(format);
    const QString path = folder.filePath(QStringLiteral("anlage") + ending);
    IPLAN_TRY(report::render(document, format, path));
    IPLAN_TRY_ASSIGN(auto out, readAttachment(path));
    static const QRegularExpression inNoName(
        QStringLiteral("[\\\\/:*?\"<>|]")); // of Windows, where most mails are read
    out.fileName = QString(name).replace(inNoName, QStringLiteral("-")) + ending;
    return out;
}

QList<RowRef> invitedTo(const Snapshot& snapshot, const Meeting& meeting)
{
    if (!meeting.workingGroup.isNull())
        return {rowRef(meeting.workingGroup)};
    QList<RowRef> out;
    for (const Membership* member : membersAt(snapshot, meeting))
        out << (member->person.isNull() ? rowRef(member->organization) : rowRef(member->person));
    return out;
}

QDate invitationDay(const Meeting& meeting, QDate today)
{
    return meeting.start.isValid() ? meeting.start.date() : today;
}

Result<QByteArray> meetingMail(const Store& store, const Snapshot& snapshot, const Meeting& meeting,
                               MeetingMailKind kind, const report::LetterSender& sender,
                               const report::ReportOptions& options)
{
    const WorkingGroup* group = snapshot.workingGroups.find(meeting.workingGroup);
    if (group && isListProtected(snapshot, group->id) && !namesProtected(options.naming, group->id))
        return refuseProtected({*group});
    IPLAN_TRY_ASSIGN(const auto recipients, store.read([&](const Reader& reader) -> Result<Recipients> {
        return recipientsOf(reader, invitedTo(snapshot, meeting), {invitationDay(meeting, sender.day)});
    }));
    const bool isInvitation = kind == MeetingMailKind::Invitation;
    const report::MeetingMail mail = isInvitation ? report::invitationMail(snapshot, meeting, sender)
                                                  : report::minutesMail(snapshot, meeting, sender);
    const report::Document paper = isInvitation ? report::meetingAgenda(snapshot, {meeting.id}, options)
                                                : report::meetingMinutes(snapshot, {meeting.id}, options);
    IPLAN_TRY_ASSIGN(const auto attachment, documentAttachment(paper, isInvitation ? QStringLiteral("Einladung")
                                                                                   : QStringLiteral("Protokoll")));
    MailMessage message{
        .blind = recipients.list, .subject = mail.subject, .text = mail.text, .attachments = {attachment}};
    if (isInvitation) {
        IPLAN_TRY_ASSIGN(const auto entry,
                         calendarBytes(store, {rowRef(meeting.id)}, {.publicOnly = options.publicOnly}));
        message.attachments << MailAttachment{QStringLiteral("Termin.ics"),
                                              QStringLiteral("text/calendar; charset=utf-8; method=PUBLISH"), entry};
    }
    return mailMessageBytes(message);
}

} // namespace iplan
