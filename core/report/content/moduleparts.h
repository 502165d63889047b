// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/reportcontext.h"

namespace iplan::report
{

// The parts of a module's chapter, in the order in which they are printed. What is wholly unknown is said in a
// sentence.

/// Title block: concept, Handlungsfeld, version, state, responsible body, reviews, Vorlage.
void addModuleHead(Blocks& blocks, const ReportContext& context, const ConceptModule& module);
/// The long texts and the goals.
void addModuleTexts(Blocks& blocks, const ReportContext& context, const ConceptModule& module);
/// Each recommendation with its wording, its points, the administration's comment and references to its measures.
void addRecommendations(Blocks& blocks, const ReportContext& context, const ConceptModule& module);
/// The groups that took part, with the organisations in them, and with persons where the options allow it.
void addGroups(Blocks& blocks, const ReportContext& context, const ConceptModule& module);
/// Consultations and resolutions of the papers of the module and of its measures.
void addConsultations(Blocks& blocks, const ReportContext& context, const QList<Id<Paper>>& papers);
/// The papers of the module and of the measures, each once.
[[nodiscard]] QList<Id<Paper>> papersOf(const ReportContext& context, const Id<Paper>& first,
                                        const QList<const Measure*>& measures);
/// Findings by rule, the measures as references.
void addFindings(Blocks& blocks, const ReportContext& context, const QList<Finding>& findings);

} // namespace iplan::report
