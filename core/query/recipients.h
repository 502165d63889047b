// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/reader.h"

#include <QDate>
#include <QUrl>

namespace iplan
{

/// Somebody who can be written to.
struct Recipient {
    QString name;
    QString address;
};

struct Recipients {
    QList<Recipient> list; ///< by name, each address once
    QStringList without;   ///< names of those who have no address, or none that is one
};

/// The field with the e-mail address of a row of the entity; null if such rows have none.
[[nodiscard]] const FieldInfo* mailField(const EntityInfo& entity);

/// Whether rows of the entity can be written to: they have an e-mail address, or members.
[[nodiscard]] bool hasRecipients(const EntityInfo& entity);

/// Who is reached by writing to the rows: persons and organisations themselves, of working groups the members of that
/// day.
[[nodiscard]] Recipients recipientsOf(const Reader& reader, const QList<RowRef>& rows, QDate day);

/// What the e-mail address says, without blanks; empty if it is none that a mail program could use (one "@" between two
/// parts, no blank, bracket or separator inside).
[[nodiscard]] QString mailAddress(const QString& text);

/// The longest address of a mail that every way of opening a mail program takes.
inline constexpr int kLongestMailto = 1900;

/// Opens a new mail to all (RFC 6068) in the mail program: one goes into "An", several into "Blindkopie", so that
/// nobody learns the addresses of others. An empty URL if that is longer than kLongestMailto.
[[nodiscard]] QUrl mailtoUrl(const QList<Recipient>& recipients);

/// "Erika Beispiel <e.beispiel@amt.example>; …": a list for the field "Bcc" of any mail program.
[[nodiscard]] QString distributionList(const QList<Recipient>& recipients);

} // namespace iplan
