// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/mailaddress.h"

#include <QByteArray>

namespace iplan
{

/// A file that goes with a mail.
struct MailAttachment {
    QString fileName;  ///< without a folder
    QString mediaType; ///< "application/pdf"
    QByteArray bytes;
};

/// A mail that somebody is to look through and send with a mail program.
struct MailMessage {
    QList<Recipient> to = {};
    QList<Recipient> blind = {}; ///< in "Bcc": nobody learns the addresses of others
    QString subject = {};
    QString text = {};
    QList<MailAttachment> attachments = {};
};

/// The mail as a file (*.eml) that Outlook opens as a draft (X-Unsent): RFC 5322 with MIME (RFC 2045 to 2047, file
/// names by RFC 2231), lines of at most 78 letters that end with CRLF. Sender and date are left to the mail program.
/// Addresses outside of ASCII: the host in its ASCII form, what stands before "@" as RFC 6532 has it.
[[nodiscard]] QByteArray mailMessageBytes(const MailMessage& message);

/// More than mail servers usually take.
inline constexpr qint64 kLargestAttachment = 25 * 1024 * 1024;

/// The file as an attachment; Io if it cannot be read, Rejected if it is larger than kLargestAttachment.
[[nodiscard]] Result<MailAttachment> readAttachment(const QString& path);

} // namespace iplan
