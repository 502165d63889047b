// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QUrl>

namespace iplan
{

/// Somebody who can be written to.
struct Recipient {
    QString name;
    QString address;
};

/// What the e-mail address says, without blanks; empty if it is none that a mail program could use (one "@" between two
/// parts, no blank, bracket or separator inside).
[[nodiscard]] QString mailAddress(const QString& text);

/// The longest address of a mail that every way of opening a mail program takes: Windows hands on about 2,000
/// characters.
inline constexpr int kLongestMailto = 1900;

/// One opening of the mail program.
struct MailtoCall {
    QUrl url;
    qsizetype count = 0; ///< of those who are reached by it
};

/// Opens new mails to all in the mail program (RFC 6068), in as many calls as kLongestMailto asks for, each with the
/// subject. Somebody alone goes into "An", unless `blind`; several go into "Blindkopie", so that nobody learns the
/// addresses of others.
[[nodiscard]] QList<MailtoCall> mailtoCalls(const QList<Recipient>& recipients, bool blind = false,
                                            const QString& subject = {});

/// "Erika Beispiel <e.beispiel@amt.example>; …": a list for the field "Bcc" of a mail program. Outlook asks for
/// semicolons between the entries, others for the comma of RFC 5322.
[[nodiscard]] QString distributionList(const QList<Recipient>& recipients, QChar separator = u';');

} // namespace iplan
