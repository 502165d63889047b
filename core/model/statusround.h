// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/enums.h"
#include "core/model/field.h"

namespace iplan
{

struct Edition;
struct Measure;
struct Organization;
struct Person;
struct RoundRecipient;
struct StatusReport;
struct StatusRound;

/// Sachstandsabfrage: the offices and providers of the measures are asked, at one date, where these stand. From the
/// model. Whom it asks are its RoundRecipient rows; about what is said by core/ops/rounds.h.
struct StatusRound {
    Id<StatusRound> id;
    bool deleted = false;
    QString title;
    PartialDate asOf;
    QDate due; ///< when the answers are to be back
    Choice<RoundState> state;
    Id<Edition> edition; ///< whose measures it asks for; null: all that are live
    QString questions;   ///< beside the usual ones, one a line
    QString letterText;  ///< of the mail that goes with the sheets; empty: the usual one
    QString source;
};
template <>
const EntityInfo& entityOf<StatusRound>();

/// An office or provider that a Sachstandsabfrage asks. From the model. The id follows from round and organisation
/// (roundRecipientId()), so that two copies which ask the same office ask it once.
struct RoundRecipient {
    Id<RoundRecipient> id;
    bool deleted = false;
    Id<StatusRound> round;
    Id<Organization> organization;
    Id<Person> contactPerson;
    QDate sentOn;
    QDate remindedOn;
    QDate returnedOn;
    QString sheetKey; ///< of the sheet that was given out last
    QString note;
    QString source;
};
template <>
const EntityInfo& entityOf<RoundRecipient>();

/// The id of the recipient of a round: the same on every copy.
[[nodiscard]] Id<RoundRecipient> roundRecipientId(const Id<StatusRound>& round, const Id<Organization>& organization);

/// The id of what a recipient reports on a measure: a sheet that is read twice makes one Sachstand.
[[nodiscard]] Id<StatusReport> roundReportId(const Id<RoundRecipient>& recipient, const Id<Measure>& measure);

} // namespace iplan
