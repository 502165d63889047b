// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/measure.h"
#include "core/model/people.h"
#include "core/model/statusround.h"
#include "core/store/store.h"

namespace iplan
{

// Sachstandsabfrage: whom a round asks about what, what becomes of its sheets, and who has answered.

/// Operations of the commits.
inline const QString kRoundRecipientsOperation = QStringLiteral("round:recipients");
inline const QString kRoundOutOperation = QStringLiteral("round:out");
inline const QString kRoundRemindOperation = QStringLiteral("round:remind");
inline const QString kRoundReturnOperation = QStringLiteral("round:return");

/// Whether a round asks about the measure: it is neither finished (done, stopped, rejected) nor merged into another.
[[nodiscard]] bool isAskedAbout(const Measure& measure);

/// What a round asks one organisation about.
struct RoundQuestion {
    Id<Organization> organization;
    QList<Measure> measures; ///< in list order
};

/// Whom the round asks: each office that leads a measure, and of measures of third parties their providers (Träger) as
/// well. Of the measures of its edition, or of all; isAskedAbout() each. Organisations by name.
[[nodiscard]] QList<RoundQuestion> questionsOf(const Reader& reader, const StatusRound& round);

/// The measures of the round that nobody is asked about: no leading office is entered.
[[nodiscard]] QList<Measure> askedOfNobody(const Reader& reader, const StatusRound& round);
/// "Nach 2 Maßnahmen wird niemand gefragt …: K004, K007."; empty for none.
[[nodiscard]] QString askedOfNobodyText(const QList<Measure>& measures);

/// The recipient of a round with what it is asked about; NotFound if it is not there, or its round is not.
struct AskedRecipient {
    StatusRound round;
    RoundRecipient recipient;
    Organization organization;
    QList<Measure> measures;
};
[[nodiscard]] Result<AskedRecipient> askedRecipient(const Reader& reader, const Id<RoundRecipient>& recipient);

/// Makes the recipients that questionsOf() names and the round does not have yet; gives how many. A recipient in the
/// Papierkorb stays there. The contact person is the one of the measures, where they agree on one. NotFound without the
/// round, Rejected for one that is closed.
Result<int> makeRecipients(Writer& writer, const Id<StatusRound>& round);

/// Notes that the sheet with that key was given out; the round runs from then on. Rejected for a closed round.
Result<> noteSheetSent(Writer& writer, const Id<RoundRecipient>& recipient, const QString& sheetKey, QDate day);
/// Notes that the recipient was reminded.
Result<> noteReminded(Writer& writer, const Id<RoundRecipient>& recipient, QDate day);
/// Notes that the sheet came back; a day that stands there stays.
Result<> noteReturned(Writer& writer, const Id<RoundRecipient>& recipient, QDate day);

/// How far a recipient has come.
enum class RoundProgress { NotSent, Waiting, Overdue, Returned };
[[nodiscard]] QString progressText(RoundProgress progress);

struct RoundAnswer {
    RoundRecipient recipient;
    QString name; ///< of the organisation
    RoundProgress progress = RoundProgress::NotSent;
    int asked = 0;    ///< measures
    int answered = 0; ///< of these, by a Sachstand of this round
};

/// Who is asked and who has answered, in the order of names. Overdue counts from the day after StatusRound::due.
[[nodiscard]] QList<RoundAnswer> answersOf(const Reader& reader, const StatusRound& round, QDate today);

} // namespace iplan
