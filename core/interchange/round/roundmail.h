// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mailmessage.h"
#include "core/interchange/round/roundsheet.h"

namespace iplan
{

/// What goes out to a recipient.
enum class RoundMailKind {
    Request, ///< the sheet, for the first time or anew
    Reminder ///< to those who have not answered: the same sheet as the file stands now
};

/// The mail that goes with a sheet, without it: to the contact person, or to the organisation where that has no
/// address; to nobody where neither has one. The text of the round, or the usual one, below a salutation.
[[nodiscard]] MailMessage roundMail(const Reader& reader, const RoundSheet& sheet, RoundMailKind kind);

/// A sheet that was written.
struct IssuedSheet {
    Id<RoundRecipient> recipient;
    QString organization;
    QString key;
    QString sheetPath;
    QString mailPath;
    QString address; ///< empty: none is known, the mail has no recipient
    int measures = 0;
};

/// What was written, and who got nothing for which reason.
struct IssuedSheets {
    QList<IssuedSheet> sheets;
    QStringList leftOut; ///< "Amt für Beispiele: führt keine Maßnahme mehr."
};

/// Writes a sheet and a mail with it (*.eml) for each recipient into the folder, which is made if need be. Of a
/// reminder: for those of them whose sheet was given out and has not come back, under its key. Notes nothing in the
/// file, and leaves nothing where it fails. NotFound where there is no recipient; Rejected where a file of that name
/// lies there already: it may be one that came back filled. `goOn` is asked before each one.
[[nodiscard]] Result<IssuedSheets> writeRoundSheets(const Store& store, const QList<Id<RoundRecipient>>& recipients,
                                                    const QString& folder, QDate today, RoundMailKind kind,
                                                    const std::function<Result<>()>& goOn = {});

/// Notes what was written: given out, or reminded.
Result<> noteIssued(Writer& writer, const IssuedSheets& issued, RoundMailKind kind, QDate today);

} // namespace iplan
