// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mailmessage.h"
#include "core/report/content/meetingpapers.h"

namespace iplan
{

/// The document as a PDF that goes with a mail, called `name` with the ending of its format, without
/// signs that no file name may have; no file of it stays.
[[nodiscard]] Result<MailAttachment> documentAttachment(const report::Document& document, const QString& name,
                                                        report::Format format = report::Format::Pdf);

/// Whom the papers of a meeting are for: its group as such, so that a protected list stays protected, or the members of
/// its body.
[[nodiscard]] QList<RowRef> invitedTo(const Snapshot& snapshot, const Meeting& meeting);
/// The day on which they are members: that of the meeting, or `today` where nobody knows it.
[[nodiscard]] QDate invitationDay(const Meeting& meeting, QDate today);

/// What a mail on a meeting brings.
enum class MeetingMailKind {
    Invitation, ///< with the agenda as PDF and the entry for the calendar
    Minutes,    ///< with the minutes as PDF
};

/// A draft (mailMessageBytes()) to all members, who do not learn each other's addresses. Who is named in the paper, the
/// options say. Rejected for a group whose list is protected, unless ReportOptions::naming asks for its members: the
/// addresses are the list.
[[nodiscard]] Result<QByteArray> meetingMail(const Store& store, const Snapshot& snapshot, const Meeting& meeting,
                                             MeetingMailKind kind, const report::LetterSender& sender,
                                             const report::ReportOptions& options);

} // namespace iplan
