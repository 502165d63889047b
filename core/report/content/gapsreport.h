// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/content/letters.h"

namespace iplan::report
{

/// Lückenbericht: how complete the programme is, in percent of what is asked for (core/rules/completeness.h), by office
/// and Handlungsfeld, what has changed since a former state, and then all open findings on measures office by office.
/// For the public there is nothing but a sentence that says so.
[[nodiscard]] Document gapsReport(const Snapshot& snapshot, const ReportParameters& parameters);

/// A letter to ask for what is missing.
[[nodiscard]] LetterTemplate usualGapLetter();

/// Those of the addressees that lead measures with gaps.
[[nodiscard]] QList<Addressee> withGaps(const Snapshot& snapshot, QList<Addressee> addressees, QDate day);

/// Whom letters about gaps go to, and who leads measures with gaps and gets none, since no postal address is known.
struct GapLetterList {
    QList<Addressee> list;
    QStringList without; ///< names, sorted
};
/// Of all organisations of the file.
[[nodiscard]] Result<GapLetterList> gapLetterList(const Store& store, const Snapshot& snapshot, QDate day);

/// The letter to each office that has gaps, with its own gaps and no others below the text. Addressees that lead no
/// measure with a gap get none.
[[nodiscard]] Document gapLetters(const Snapshot& snapshot, const QList<Addressee>& addressees,
                                  const LetterTemplate& letter, const LetterSender& sender);

[[nodiscard]] const ReportInfo& gapsReportInfo();

} // namespace iplan::report
