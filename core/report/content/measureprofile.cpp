// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/measureprofile.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/measuretexts.h"
#include "core/report/content/metricplot.h"

namespace iplan::report
{

namespace
{

constexpr qsizetype kChartsAtMost = 3; ///< more do not fit on two pages; the table has all Kennzahlen

void addFacts(Blocks& blocks, const ReportContext& context, const Measure& measure)
{
    const Snapshot& s = context.snapshot;
    const FieldOfAction* field = s.fieldsOfAction.find(measure.fieldOfAction);
    const ConceptModule* module = s.modules.find(measure.module);
    SheetBuilder sheet;
    sheet.add(QStringLiteral("Stand"), stateText(context, measure, true));
    sheet.add(QStringLiteral("Ampel"), trafficLightLine(context, measure));
    sheet.add(QStringLiteral("Handlungsfeld"), field ? context.titleOf(*field) : QString());
    sheet.add(QStringLiteral("Konzeptmodul"), module ? context.moduleTitle(*module) : QString());
    sheet.add(QStringLiteral("Einordnung"), classificationText(context, measure, true));
    sheet.add(QStringLiteral("Federführend"), responsibilityText(context, measure));
    sheet.add(QStringLiteral("Beteiligte"), participantsText(context, measure));
    sheet.add(QStringLiteral("Zielgruppen"), targetGroupsText(context, measure));
    sheet.add(QStringLiteral("Zeitraum"), periodText(measure));
    sheet.add(QStringLiteral("Mittel"), increaseLines(s, measure));
    sheet.addTo(blocks);
}

void addCosts(Blocks& blocks, const ReportContext& context, const Measure& measure, int level)
{
    const CostTable costs = costsOf(context.snapshot, measure.id);
    if (costs.isEmpty() && costs.unknownAmounts() == 0)
        return;
    addHeading(blocks, level, QStringLiteral("Kosten"));
    addCostTable(blocks, costs, QStringLiteral("Kosten nach Jahr und Kostenart in Euro"));
}

void addResults(Blocks& blocks, const ReportContext& context, const Measure& measure, int level)
{
    QList<const Metric*> metrics(context.snapshot.metricsOf.of(measure.id));
    if (metrics.isEmpty())
        return;
    // The same plots in every copy of the file: rows have no other order than that of their ids.
    std::ranges::sort(metrics, [](const Metric* a, const Metric* b) { return textBefore(a->name, b->name); });
    addHeading(blocks, level, QStringLiteral("Kennzahlen"));
    addMetrics(blocks, context, measure, {});
    qsizetype drawn = 0;
    for (const Metric* metric : metrics) {
        auto plot = drawn < kChartsAtMost ? metricPlot(context.snapshot, *metric, AimLook::Column) : std::nullopt;
        if (plot) {
            blocks.emplace_back(std::move(*plot));
            ++drawn;
        }
    }
}

void addProgress(Blocks& blocks, const ReportContext& context, const Measure& measure, int level)
{
    const QString status = statusReportText(context, measure);
    if (!status.isEmpty()) {
        addHeading(blocks, level, QStringLiteral("Letzter Sachstand"));
        addText(blocks, status);
    }
    List open;
    if (const QString next = nextStepText(context, measure); !next.isEmpty())
        open.items.push_back({plain(next)});
    for (const QString& step : openStepsOf(context, measure))
        open.items.push_back({plain(step)});
    const QString done = doneStepsText(context, measure);
    if (open.items.empty() && done.isEmpty())
        return;
    addHeading(blocks, level, QStringLiteral("Nächste Schritte"));
    if (open.items.empty())
        addParagraph(blocks, QStringLiteral("Alle Arbeitsschritte sind erledigt."));
    else
        blocks.emplace_back(std::move(open));
    addParagraph(blocks, labelled("Erledigt: ", done), ParagraphStyle::Small);
}

/// The measures asked for that there are, in the order of the file.
QList<const Measure*> chosen(const Snapshot& snapshot, const QList<Id<Measure>>& ids)
{
    const QSet<Id<Measure>> wanted(ids.begin(), ids.end());
    QList<const Measure*> out;
    for (const Measure& measure : snapshot.measures) {
        if (wanted.isEmpty() || wanted.contains(measure.id))
            out << &measure;
    }
    return out;
}

Document buildProfile(const Snapshot& snapshot, const ReportParameters& parameters)
{
    QList<Id<Measure>> measures;
    for (const QUuid& row : parameters.rows)
        measures << Id<Measure>(row);
    return measureProfile(snapshot, measures, parameters.options);
}

} // namespace

void addMeasureProfile(Blocks& blocks, const ReportContext& context, const Measure& measure, int level)
{
    const QString title = ReportContext::titleOf(measure);
    blocks.emplace_back(
        Heading{level, title, ReportContext::anchorOf(measure), measure.code.isEmpty() ? title : measure.code});
    addText(blocks, measure.summary.trimmed().isEmpty() ? measure.description : measure.summary, ParagraphStyle::Lead);
    addFacts(blocks, context, measure);
    addCosts(blocks, context, measure, level + 1);
    addResults(blocks, context, measure, level + 1);
    addProgress(blocks, context, measure, level + 1);
    context.addUnknown(blocks, unknownOf(context, measure));
}

Document measureProfile(const Snapshot& snapshot, const QList<Id<Measure>>& ids, const ReportOptions& options)
{
    ReportContext context(snapshot, options);
    const QList<const Measure*> measures = chosen(snapshot, ids);
    for (const Measure* measure : measures)
        context.include(*measure);
    const bool isOne = measures.size() == 1;
    Document document = programmeDocument(
        context, isOne ? QStringLiteral("Maßnahmen-Steckbrief") : QStringLiteral("Maßnahmen-Steckbriefe"),
        isOne ? ReportContext::titleOf(*measures.first()) : counted(measures.size(), "Maßnahme", "Maßnahmen"));
    if (measures.isEmpty())
        context.addGap(document.blocks, QStringLiteral("Noch keine Maßnahmen eingetragen."));
    if (measures.size() > 1)
        document.blocks.emplace_back(Contents{{}, 1});
    for (const Measure* measure : measures) {
        if (measures.size() > 1)
            document.blocks.emplace_back(PageBreak{});
        addMeasureProfile(document.blocks, context, *measure, 1);
    }
    return document;
}

const ReportInfo& measureProfileInfo()
{
    static constexpr ReportInfo info{"measure", "Maßnahmen-Steckbrief", ReportSubject::Measures, kAllFormats,
                                     &buildProfile};
    return info;
}

} // namespace iplan::report
