// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/round/datasheet.h"
#include "core/ops/ratings.h"

namespace iplan
{

// The data sheet (Bogen) of a Bewertungsrunde: a row for each thing that is rated, and for each ballot the columns of
// what is asked. A member gets a sheet with one ballot; of a secret round somebody who counts paper may get one sheet
// with all of them.

/// Sheets of a later version are refused.
inline constexpr int kRatingSheetVersion = 1;
/// More things than these are not rated by hand.
inline constexpr int kMostRatingRows = 2000;
/// More ballots than these do not stand side by side in one sheet.
inline constexpr int kMostBallotsInSheet = 100;

/// What one sheet holds.
struct RatingSheet {
    RatingRound round;
    QUuid file;  ///< DataFile::identity()
    QString key; ///< of this sheet
    QDate day;
    QList<NamedBallot> ballots; ///< with what they say already
    QList<RatingItem> items;
};

/// A column of answers: what the ballot at that place of the sheet says of the criterion.
struct RatingSheetColumn {
    QString key; ///< "relevance.1": the criterion, and the place of the ballot, from 1
    int ballot = 0;
    const FieldInfo* criterion = nullptr;
};
[[nodiscard]] QList<RatingSheetColumn> ratingSheetColumns(const RatingRound& round, qsizetype ballots);

/// The sheet of these ballots of one round as the file stands now. NotFound where one is not there; Rejected: none, of
/// several rounds, the round is closed or has nothing to rate; several with names, since each would see how the others
/// rate.
[[nodiscard]] Result<RatingSheet> ratingSheetOf(const Store& store, const QList<Id<RatingBallot>>& ballots,
                                                QDate today);

/// Writes the sheet as writeDataSheet().
[[nodiscard]] Result<> writeRatingSheet(const RatingSheet& sheet, const QString& path);

/// A sheet that was written.
struct IssuedRatingSheet {
    QList<Id<RatingBallot>> ballots;
    QString name; ///< of the member, or which ballots they are
    QString key;
    QString path;
};

/// Writes a sheet for each ballot into the folder, which is made if need be; `together` one for all. Notes nothing in
/// the file. Rejected, before anything is written: as ratingSheetOf(); a file that is there already.
[[nodiscard]] Result<QList<IssuedRatingSheet>> writeRatingSheets(const Store& store,
                                                                 const QList<Id<RatingBallot>>& ballots,
                                                                 const QString& folder, QDate today, bool together);

/// Notes what writeRatingSheets() wrote.
Result<> noteIssued(Writer& writer, const QList<IssuedRatingSheet>& issued, QDate today);

/// How these sheets are read again.
[[nodiscard]] DataSheetKind ratingSheetKind();

} // namespace iplan
