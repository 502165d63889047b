// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/report/content/reportcontext.h"

namespace iplan::report
{

/// The edition that the report is of: the one that was asked for, else the latest that had begun on its day; null if
/// there is none.
[[nodiscard]] const Edition* editionOf(const ReportContext& context);

/// On one page: what the council is asked for, money for each year, where the measures stand.
void addProgrammeSummary(Blocks& blocks, const ReportContext& context);
/// The Beratungsfolge of the paper of the edition, the text of its resolution, and room for the signature; nothing
/// without a paper.
void addProgrammeConsultation(Blocks& blocks, const ReportContext& context);
/// Tables and plots over all measures: by Handlungsfeld and group, by state, costs by year and kind.
void addProgrammeOverview(Blocks& blocks, const ReportContext& context);
/// Each measure in one line: number, title, lead, group, state, light, sums, page, or the columns chosen.
void addProgrammeMatrix(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters);
/// The measures by Handlungsfeld and group, each as a sheet; Handlungsfelder without any in one line each.
void addMeasureChapters(Blocks& blocks, const ReportContext& context);
/// As addMeasureChapters(), each measure on a page of its own.
void addMeasurePages(Blocks& blocks, const ReportContext& context);
/// Kurzfassung: as addMeasureChapters(), the measures as rows of tables, with the columns chosen.
void addMeasureTables(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters);
/// What each measure costs, with sums, and the costs by Handlungsfeld, year and who pays; nothing where none are known.
void addProgrammeCosts(Blocks& blocks, const ReportContext& context);
/// The measures in time, as far as they have dates; nothing where none has.
void addProgrammeTimeline(Blocks& blocks, const ReportContext& context);
/// Vorwort, as given; nothing without a text.
void addForeword(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters);
/// Impressum, as given, else what the file says of who issues the programme.
void addImprint(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters);
/// Kontakt, as given, else how the offices are reached that lead measures.
void addContact(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters);
/// How the programme is to be read: groups, stages of costs, signs, and the abbreviations of the file.
void addReadingHints(Blocks& blocks, const ReportContext& context);

/// All measures by number, with page.
void addIndexByCode(Blocks& blocks, const ReportContext& context);
/// All measures by federführende Dienststelle, with page.
void addIndexByOffice(Blocks& blocks, const ReportContext& context);

/// What is spent on the measure at the stage, over all years and kinds; nothing if nothing is known.
[[nodiscard]] std::optional<Money> spendingOf(const ReportContext& context, const Measure& measure, CostStage stage);

/// "Handlungsfeld 1 Bildung", or "Ohne Handlungsfeld" for null.
[[nodiscard]] QString fieldTitle(const ReportContext& context, const FieldOfAction* field);
/// The fields of action, and null at the end if some measure has none (or an absent one).
[[nodiscard]] QList<const FieldOfAction*> fieldsWithMeasures(const ReportContext& context);
/// The measures of the field in the order of their codes; null is for those without.
[[nodiscard]] QList<const Measure*> measuresIn(const ReportContext& context, const FieldOfAction* field);

} // namespace iplan::report
