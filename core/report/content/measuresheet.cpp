// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/measuresheet.h"

#include "core/report/content/costblocks.h"
#include "core/report/content/measuretexts.h"

namespace iplan::report
{

namespace
{

const Measure* measureOf(const ReportContext& context, const Id<Measure>& id)
{
    return context.snapshot.measures.find(id);
}

std::vector<Spans> referenceTo(const ReportContext& context, const Id<Measure>& id)
{
    const Measure* measure = measureOf(context, id);
    return measure ? std::vector<Spans>{context.reference(*measure, true)} : std::vector<Spans>{};
}

void addIntroduction(Blocks& blocks, const Measure& measure, SheetSize size)
{
    addText(blocks, measure.summary);
    const bool isNews = measure.description.simplified() != measure.summary.simplified();
    if (isNews && (size == SheetSize::Full || measure.summary.trimmed().isEmpty()))
        addText(blocks, measure.description);
}

/// Own fields of the coordinator in their order; personal and internal ones only in internal reports.
void addOwnFields(SheetBuilder& sheet, const ReportContext& context, const Measure& measure)
{
    QHash<Id<OwnField>, QString> values;
    for (const OwnFieldValue* value : context.snapshot.ownValuesOfMeasure.of(measure.id))
        values.insert(value->ownField, value->value);
    for (const OwnFieldDefinition& field : context.ownFields.of(entityOf<Measure>())) {
        if ((field.isPublic() && context.scope.shows(field.field().id)) || context.isInternal())
            sheet.add(field.field().label, field.textWithUnit(values.value(field.field().id)));
    }
}

void addFacts(Blocks& blocks, const ReportContext& context, const Measure& measure, SheetSize size)
{
    const bool full = size == SheetSize::Full;
    SheetBuilder sheet;
    if (full && measure.officialTitle != measure.title)
        sheet.add(QStringLiteral("Amtlicher Titel"), measure.officialTitle);
    sheet.add(QStringLiteral("Stand"), stateText(context, measure));
    sheet.add(QStringLiteral("Ampel"), trafficLightLine(context, measure));
    sheet.add(QStringLiteral("Zusammengelegt mit"), referenceTo(context, measure.mergedInto));
    sheet.add(QStringLiteral("Ersetzt"), referenceTo(context, measure.supersedes));
    sheet.add(QStringLiteral("Abgeteilt von"), referenceTo(context, measure.splitFrom));
    sheet.add(QStringLiteral("Einordnung"), classificationText(context, measure, full));
    sheet.add(QStringLiteral("Federführend"), responsibilityText(context, measure));
    sheet.add(QStringLiteral("Beteiligte"), participantsText(context, measure));
    sheet.add(QStringLiteral("Zielgruppen"), targetGroupsText(context, measure));
    sheet.add(QStringLiteral("Laufzeit"), periodText(measure));
    sheet.add(QStringLiteral("Mittel"), increaseLines(context.snapshot, measure));
    if (full) {
        sheet.add(QStringLiteral("Erwartete Wirkung"), measure.expectedEffect);
        sheet.add(QStringLiteral("Ziele"), goalsText(context, measure));
        sheet.add(QStringLiteral("Empfehlungen"), recommendationsText(context, measure));
        sheet.add(QStringLiteral("Arbeitsschritte"), stepsText(context, measure));
        sheet.add(QStringLiteral("Herkunft"), originText(measure));
        sheet.add(QStringLiteral("Vorlagen"), papersText(context, measure));
    } else {
        std::vector<Spans> metrics;
        const auto all = context.snapshot.metricsOf.of(measure.id);
        for (const Metric* metric : all)
            metrics.push_back(plain(metricText(context, *metric)));
        sheet.add(QStringLiteral("Kosten"), costLines(context.snapshot.costItemsOf.of(measure.id)));
        sheet.add(QStringLiteral("Kennzahlen"), metrics);
    }
    sheet.add(QStringLiteral("Sachstand"), statusReportText(context, measure));
    sheet.add(QStringLiteral("Nächster Schritt"), nextStepText(context, measure));
    addOwnFields(sheet, context, measure);
    if (full && context.isInternal())
        sheet.add(QStringLiteral("Interne Notiz"), measure.internalNote);
    sheet.addTo(blocks);
}

QString withYear(const std::optional<double>& value, const std::optional<int>& year)
{
    if (!value)
        return {};
    return year ? QStringLiteral("%1 (%2)").arg(numberText(*value)).arg(*year) : numberText(*value);
}

Cell actualsOf(const ReportContext& context, const Metric& metric)
{
    Cell cell;
    const auto values = context.snapshot.valuesOfMetric.of(metric.id);
    for (const MetricValue* value : values) {
        const QString text = metricValueText(*value) + QStringLiteral(" (") + value->period.toString() + u')';
        cell.paragraphs.push_back(plain(joined({text, value->note.simplified()}, QStringLiteral(" – "))));
    }
    return cell;
}

void addSource(Blocks& blocks, const QString& source)
{
    QStringList sources;
    for (const QString& line : source.split(u'\n'))
        sources << line.trimmed();
    sources.removeAll(QString());
    if (sources.isEmpty())
        return;
    Paragraph paragraph{plain(QStringLiteral("Quelle: ")), ParagraphStyle::Small};
    for (const QString& one : sources) {
        Span span{one};
        span.link = one.startsWith(QLatin1String("http")) ? one : QString();
        if (&one != &sources.first())
            paragraph.spans.push_back({QStringLiteral("; ")});
        paragraph.spans.push_back(span);
    }
    blocks.emplace_back(std::move(paragraph));
}

} // namespace

QStringList unknownOf(const ReportContext& context, const Measure& measure)
{
    QStringList out;
    if (!measure.mergedInto.isNull() || measure.state == MeasureState::Rejected ||
        measure.state == MeasureState::Stopped)
        return out;
    const Snapshot& s = context.snapshot;
    const auto ask = [&out](bool known, const char* what) {
        if (!known)
            out << QString::fromUtf8(what);
    };
    ask(!measure.state.isNull(), "Stand");
    ask(!measure.programmeGroup.isNull(), "Gruppe A, B oder C");
    ask(!measure.continuation.isNull(), "Fortführung");
    ask(!measure.leadOffice.isNull(), "federführende Dienststelle");
    ask(!s.participantsOf.of(measure.id).isEmpty() || measure.providerKind == ProviderKind::Municipal, "Träger");
    ask(!targetGroupsText(context, measure).isEmpty(), "Zielgruppen");
    ask(!periodText(measure).isEmpty(), "Laufzeit");
    ask(!costsOf(s, measure.id).isEmpty(), "Kosten");
    ask(!s.metricsOf.of(measure.id).isEmpty(), "Kennzahlen");
    ask(s.latestStatusReport(measure.id) != nullptr, "Sachstand");
    return out;
}

void addMetrics(Blocks& blocks, const ReportContext& context, const Measure& measure, const QString& caption)
{
    const auto metrics = context.snapshot.metricsOf.of(measure.id);
    if (metrics.isEmpty())
        return;
    Table table;
    table.caption = caption;
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Kennzahl"), Align::Left, 2.4},
                     {QStringLiteral("Einheit"), Align::Left, 1},
                     {QStringLiteral("Ausgangswert"), Align::Right, 1},
                     {QStringLiteral("Ziel"), Align::Right, 1},
                     {QStringLiteral("Erreicht"), Align::Right, 1.2}};
    for (const Metric* metric : metrics) {
        Cell name;
        name.paragraphs.push_back(plain(
            metric->kind.isNull() ? metric->name : metric->name + QStringLiteral(" (") + metric->kind.label() + u')'));
        for (Spans& line : lines(metric->definition))
            name.paragraphs.push_back(std::move(line));
        table.rows.push_back({{name, textCell(metric->unit), textCell(withYear(metric->baseline, metric->baselineYear)),
                               textCell(withYear(metric->target, metric->targetYear)), actualsOf(context, *metric)}});
    }
    blocks.emplace_back(std::move(table));
}

void addMeasureSheet(Blocks& blocks, const ReportContext& context, const Measure& measure, int level, SheetSize size)
{
    const QString title = ReportContext::titleOf(measure);
    blocks.emplace_back(
        Heading{level, title, ReportContext::anchorOf(measure), measure.code.isEmpty() ? title : measure.code});
    addIntroduction(blocks, measure, size);
    addFacts(blocks, context, measure, size);
    if (size == SheetSize::Full) {
        addCostTable(blocks, costsOf(context.snapshot, measure.id), QStringLiteral("Kosten in Euro"));
        addCostDetails(blocks, context, measure);
        addMetrics(blocks, context, measure, QStringLiteral("Kennzahlen"));
    }
    context.addUnknown(blocks, unknownOf(context, measure));
    if (size == SheetSize::Full)
        addSource(blocks, measure.source);
}

} // namespace iplan::report
