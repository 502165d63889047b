// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/ownfields.h"
#include "core/query/publicscope.h"
#include "core/query/rowlabel.h"
#include "core/report/content/blocks.h"
#include "core/report/content/reportoptions.h"
#include "core/rules/rule.h"

#include <QSet>

namespace iplan::report
{

/// What all parts of a report need: the data, the options, the names valid on the report's date, and which measures
/// have a sheet of their own to refer to.
class ReportContext
{
public:
    ReportContext(const Snapshot& snapshot_, const ReportOptions& options_);

    const Snapshot& snapshot;
    const ReportOptions options;
    const OwnFieldList ownFields;
    const PublicScope scope;

    /// Whether persons and internal notes may be printed.
    [[nodiscard]] bool isInternal() const { return options.withPeople && !options.publicOnly; }
    /// The footer marking that goes with the options.
    [[nodiscard]] QString marking() const;

    /// The name valid on the report's date; empty for none.
    [[nodiscard]] QString bodyName(const Id<Organization>& id) const;
    [[nodiscard]] QString personName(const Id<Person>& id) const;
    /// "3293/2012 „Sachstandsbericht“ (21.11.2012)"; other papers than Vorlagen begin with their type. Empty in public
    /// reports for a paper that is not public.
    [[nodiscard]] QString paperText(const Id<Paper>& id) const;
    [[nodiscard]] QString groupTitle(const WorkingGroup& group) const;
    [[nodiscard]] QString titleOf(const FieldOfAction& field) const
    {
        return fieldOfActionName(field, scope.showsGaps());
    }
    [[nodiscard]] QString moduleTitle(const ConceptModule& module) const;

    /// Says that the measure has a sheet in this report.
    void include(const Measure& measure) { m_included.insert(measure.id.uuid()); }
    [[nodiscard]] bool hasSheet(const Measure& measure) const { return m_included.contains(measure.id.uuid()); }
    [[nodiscard]] static QString anchorOf(const Measure& measure);
    [[nodiscard]] static QString titleOf(const Measure& measure);
    /// "K001 Titel, S. 12", or without the title; a link where the measure has a sheet.
    [[nodiscard]] Spans reference(const Measure& measure, bool withTitle) const;

    /// A paragraph on what is missing; nothing in public reports.
    void addGap(Blocks& blocks, const QString& text, ParagraphStyle style = ParagraphStyle::Normal) const;
    /// "Noch keine Angaben: Kosten, Kennzahlen." in small print; nothing for an empty list and in public reports.
    void addUnknown(Blocks& blocks, const QStringList& what) const;

    /// All findings on the report's date; made at the first call.
    [[nodiscard]] const FindingIndex& findings();

private:
    QSet<QUuid> m_included;
    std::optional<FindingIndex> m_findings;
};

/// A document about the whole programme, without blocks: under the name of the concept, with day and marking of the
/// options.
[[nodiscard]] Document programmeDocument(const ReportContext& context, const QString& title,
                                         const QString& subject = {});

} // namespace iplan::report
