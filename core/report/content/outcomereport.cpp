// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/outcomereport.h"

#include "core/base/collation.h"
#include "core/base/counted.h"
#include "core/query/measuregroups.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/measuretexts.h"
#include "core/report/content/metricplot.h"
#include "core/rules/rulerun.h"

namespace iplan::report
{

namespace
{

/// The Kennzahlen of the measure, the same order in every copy of the file.
QList<const Metric*> metricsIn(const ReportContext& context, const Measure& measure)
{
    QList<const Metric*> out = context.snapshot.metricsOf.of(measure.id);
    std::ranges::sort(out, [](const Metric* a, const Metric* b) { return textBefore(a->name, b->name); });
    return out;
}

/// How far the latest number is on the way from the baseline to the aim.
QString reachedText(const Metric& metric, const MetricValue* latest)
{
    if (!metric.target)
        return QStringLiteral("ohne Ziel");
    if (!latest)
        return QStringLiteral("noch kein Wert");
    const double from = metric.baseline.value_or(0);
    const double way = *metric.target - from;
    if (way == 0)
        return *latest->value == *metric.target ? QStringLiteral("gehalten") : QStringLiteral("nicht gehalten");
    const int percent = qRound(100 * (*latest->value - from) / way);
    if (percent >= 100)
        return QStringLiteral("✓ Ziel erreicht");
    if (percent < 0)
        return QStringLiteral("vom Ziel entfernt");
    return metric.baseline ? QStringLiteral("%1 % des Weges zum Ziel").arg(percent)
                           : QStringLiteral("%1 % des Ziels").arg(percent);
}

QString numberOf(const std::optional<double>& value, const std::optional<int>& year)
{
    if (!value)
        return {};
    return year ? QStringLiteral("%1 (%2)").arg(numberText(*value)).arg(*year) : numberText(*value);
}

Row overviewRow(const ReportContext& context, const Measure& measure, const Metric& metric)
{
    const auto numbers = numbersOf(context.snapshot, metric);
    const MetricValue* latest = numbers.isEmpty() ? nullptr : numbers.last();
    const QString actual = latest
                               ? joined({metricValueText(*latest),
                                         latest->period.isNull() ? QString() : u'(' + latest->period.toString() + u')'},
                                        QStringLiteral(" "))
                               : QString();
    return {{textCell(joined({metric.name, metric.unit.isEmpty() ? QString() : u'(' + metric.unit + u')'},
                             QStringLiteral(" "))),
             Cell{{context.reference(measure, false)}}, textCell(metric.kind.label()),
             textCell(numberOf(metric.baseline, metric.baselineYear)),
             textCell(numberOf(metric.target, metric.targetYear)), textCell(actual),
             textCell(reachedText(metric, latest))}};
}

Table overviewTable()
{
    Table out;
    out.caption = QStringLiteral("Kennzahlen im Überblick");
    out.firstColumnIsHeader = true;
    out.columns = {{QStringLiteral("Kennzahl"), Align::Left, 3},
                   {QStringLiteral("Maßnahme"), Align::Left, 1.3},
                   {QStringLiteral("Art"), Align::Left, 1},
                   {QStringLiteral("Ausgangswert"), Align::Right, 1.3},
                   {QStringLiteral("Ziel"), Align::Right, 1.2},
                   {QStringLiteral("Zuletzt erreicht"), Align::Right, 1.5},
                   {QStringLiteral("Zielerreichung"), Align::Left, 1.5}};
    return out;
}

void addMeasure(Blocks& blocks, const ReportContext& context, const Measure& measure)
{
    const QString title = ReportContext::titleOf(measure);
    blocks.emplace_back(
        Heading{2, title, ReportContext::anchorOf(measure), measure.code.isEmpty() ? title : measure.code});
    SheetBuilder sheet;
    sheet.add(QStringLiteral("Erwartete Wirkung"), measure.expectedEffect);
    sheet.add(QStringLiteral("Ziele"), goalsText(context, measure));
    sheet.addTo(blocks);
    addMetrics(blocks, context, measure, QStringLiteral("Kennzahlen von ") + title);
    for (const Metric* metric : metricsIn(context, measure)) {
        if (auto plot = metricPlot(context.snapshot, *metric, AimLook::Line))
            blocks.emplace_back(std::move(*plot));
        addParagraph(blocks, labelled("Quelle: ", metric->source.simplified()), ParagraphStyle::Small);
    }
}

Note whatItDoesNotShow()
{
    return {
        NoteKind::Info, QStringLiteral("Was Kennzahlen nicht zeigen"),
        plain(QStringLiteral(
            "Monitoring zeigt nicht die Wirkung einer einzelnen Maßnahme: Es beschreibt, wie sich Zahlen entwickeln. "
            "Dazu tragen viele Maßnahmen und Umstände bei. Ob eine Maßnahme gewirkt hat, lässt sich daraus allein "
            "nicht schließen."))};
}

} // namespace

Document outcomeReport(const Snapshot& snapshot, const ReportOptions& options)
{
    ReportContext context(snapshot, options);
    Document out =
        programmeDocument(context, QStringLiteral("Wirkung"), QStringLiteral("Kennzahlen des Maßnahmenprogramms"));
    out.blocks.emplace_back(whatItDoesNotShow());
    const auto groups = groupMeasures(snapshot, MeasureGrouping::FieldOfAction, options.asOf);
    Table overview = overviewTable();
    Blocks chapters;
    qsizetype without = 0;
    for (const MeasureGroup& group : groups) {
        QList<const Measure*> measured;
        for (const Measure* measure : group.measures) {
            if (!snapshot.metricsOf.of(measure->id).isEmpty())
                measured << measure;
            else if (isConcerned(*measure))
                ++without;
        }
        if (measured.isEmpty())
            continue;
        addHeading(chapters, 1, group.title);
        for (const Measure* measure : measured) {
            context.include(*measure);
            for (const Metric* metric : metricsIn(context, *measure))
                overview.rows.push_back(overviewRow(context, *measure, *metric));
            addMeasure(chapters, context, *measure);
        }
    }
    if (overview.rows.empty())
        addParagraph(out.blocks, QStringLiteral("Zu den Maßnahmen gibt es keine Kennzahlen."));
    else
        out.blocks.emplace_back(std::move(overview));
    if (without > 0)
        context.addGap(out.blocks,
                       QStringLiteral("Noch ohne Kennzahl: %1.").arg(counted(without, "Maßnahme", "Maßnahmen")));
    std::ranges::move(chapters, std::back_inserter(out.blocks));
    return out;
}

const ReportInfo& outcomeReportInfo()
{
    static constexpr ReportInfo info{"outcome", "Wirkung", ReportSubject::Everything, kAllFormats,
                                     [](const Snapshot& snapshot, const ReportParameters& parameters) {
                                         return outcomeReport(snapshot, parameters.options);
                                     }};
    return info;
}

} // namespace iplan::report
