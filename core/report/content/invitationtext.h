// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/meeting.h"

namespace iplan::report
{

/// The text of an invitation in the parts of a letter, so that none is said twice: somebody may have written the
/// salutation and the greeting already.
struct InvitationText {
    QString salutation = {}; ///< "Liebe Mitglieder,"; empty: not written
    QString body = {};       ///< empty: not written
    QString greeting = {};   ///< "Viele Grüße\nErika Beispiel"; empty: not written
};

[[nodiscard]] InvitationText invitationText(const Meeting& meeting);

/// To all of a group.
inline const QString kSalutationToAll = QStringLiteral("Sehr geehrte Damen und Herren,");

inline const QString kUsualGreeting = QStringLiteral("Mit freundlichen Grüßen");

/// What an invitation says where nobody wrote a text for it; `facts`: with day and place, which a paper has beside it.
[[nodiscard]] QString usualInvitation(const Meeting& meeting, const QString& facts);

} // namespace iplan::report
