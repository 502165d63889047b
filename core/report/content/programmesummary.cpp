// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"
#include "core/report/content/costblocks.h"
#include "core/report/content/measurecolumns.h"
#include "core/report/content/measuresheet.h"
#include "core/report/content/programmeparts.h"

// What a council member reads first: summary, Beratungsfolge, all measures at a glance, how to read the rest.

namespace iplan::report
{

namespace
{

QList<const Measure*> allMeasures(const ReportContext& context)
{
    QList<const Measure*> out;
    for (const Measure& measure : context.snapshot.measures)
        out << &measure;
    return out;
}

const Paper* paperOf(const ReportContext& context)
{
    const Edition* edition = editionOf(context);
    const Paper* paper = edition ? context.snapshot.papers.find(edition->paper) : nullptr;
    return paper && (paper->isPublic || !context.options.publicOnly) ? paper : nullptr;
}

/// The step of the Beratungsfolge that decides, or the last one that has a text.
const Consultation* resolutionOf(const ReportContext& context, const Paper& paper)
{
    const Consultation* found = nullptr;
    for (const Consultation* one : context.snapshot.consultationsOf.of(paper.id)) {
        if (!one->resolutionText.trimmed().isEmpty() && (!found || one->authoritative || !found->authoritative))
            found = one;
    }
    return found;
}

/// "2 fortzusetzen, 1 einzustellen": what is proposed, by what occurs.
QString proposals(const QList<const Measure*>& measures)
{
    QStringList out;
    const auto count = [&measures](Continuation wanted) {
        return std::ranges::count_if(measures, [wanted](const Measure* one) { return one->continuation == wanted; });
    };
    const std::pair<Continuation, const char*> words[] = {{Continuation::Continue, "fortzusetzen"},
                                                          {Continuation::Restart, "neu zu beginnen"},
                                                          {Continuation::Stop, "einzustellen"}};
    for (const auto& [continuation, word] : words) {
        if (const auto number = count(continuation); number > 0)
            out << countText(number) + u' ' + QString::fromUtf8(word);
    }
    return out.join(QStringLiteral(", "));
}

void addAsked(Blocks& blocks, const ReportContext& context, const QList<const Measure*>& all)
{
    const Paper* paper = paperOf(context);
    const Consultation* resolution = paper ? resolutionOf(context, *paper) : nullptr;
    const QString proposed = proposals(all);
    if (!resolution && proposed.isEmpty())
        return;
    addHeading(blocks, 2, QStringLiteral("Worum es geht"));
    if (resolution)
        addText(blocks, resolution->resolutionText, ParagraphStyle::Quote, QStringLiteral("Beschlusstext"));
    if (proposed.isEmpty())
        return;
    const auto open = std::ranges::count_if(
        all, [](const Measure* one) { return !one->continuation.value() && one->mergedInto.isNull(); });
    QString text =
        QStringLiteral("Vorgeschlagen wird, von %1 %2.").arg(counted(all.size(), "Maßnahme", "Maßnahmen"), proposed);
    if (open > 0 && context.scope.showsGaps())
        text += QStringLiteral(" Zu %1 fehlt noch ein Vorschlag.").arg(counted(open, "Maßnahme", "Maßnahmen"));
    addParagraph(blocks, text);
}

/// What is approved and what is asked for in addition, by year.
void addMoney(Blocks& blocks, const CostTable& costs)
{
    Table table;
    table.caption = QStringLiteral("Bewilligte und zusätzlich beantragte Mittel je Jahr in Euro");
    table.firstColumnIsHeader = true;
    table.columns = {{QStringLiteral("Jahr"), Align::Left, 1},
                     {QStringLiteral("bewilligt"), Align::Right, 1.4},
                     {QStringLiteral("zusätzlich beantragt"), Align::Right, 1.6},
                     {QStringLiteral("zusammen"), Align::Right, 1.4}};
    for (const auto& year : costs.years()) {
        const auto approved = costs.spending(year, CostStage::Approved);
        const auto requested = costs.spending(year, CostStage::Requested);
        if (!approved && !requested)
            continue;
        const Money together = approved.value_or(Money{}) + requested.value_or(Money{});
        table.rows.push_back({{textCell(year ? QString::number(*year) : QStringLiteral("ohne Jahr")),
                               moneyCell(approved), moneyCell(requested), moneyCell(together)}});
    }
    if (table.rows.empty())
        return;
    addHeading(blocks, 2, QStringLiteral("Mittel"));
    blocks.emplace_back(std::move(table));
}

/// "10 vorgeschlagen, 3 beschlossen": by what occurs, in the order of the options.
template <class E>
QString countsOf(const QList<const Measure*>& measures, Choice<E> Measure::*member)
{
    QStringList out;
    for (const Option& option : optionsOf<E>()) {
        const auto number = std::ranges::count_if(
            measures, [&](const Measure* one) { return (one->*member).key() == option.keyText(); });
        if (number > 0)
            out << countText(number) + u' ' + option.labelText();
    }
    return out.join(QStringLiteral(", "));
}

void addStateOfProgramme(Blocks& blocks, const QList<const Measure*>& all)
{
    SheetBuilder sheet;
    sheet.add(QStringLiteral("Stand"), countsOf(all, &Measure::state));
    sheet.add(QStringLiteral("Ampel"), countsOf(all, &Measure::trafficLight));
    sheet.add(QStringLiteral("Gruppen"), countsOf(all, &Measure::programmeGroup));
    sheet.add(QStringLiteral("Träger"), countsOf(all, &Measure::providerKind));
    Blocks inner;
    sheet.addTo(inner);
    if (inner.empty())
        return;
    addHeading(blocks, 2, QStringLiteral("Stand des Programms"));
    std::ranges::move(inner, std::back_inserter(blocks));
}

} // namespace

/// The edition that the report is of: the one that was asked for, else the latest that had begun on its day.
const Edition* editionOf(const ReportContext& context)
{
    if (!context.options.edition.isNull())
        return context.snapshot.editions.find(context.options.edition);
    const Edition* latest = nullptr;
    for (const Edition& edition : context.snapshot.editions) {
        const bool hasBegun = edition.asOf.isNull() || edition.asOf.first() <= context.options.asOf;
        if (hasBegun && (!latest || edition.asOf.last() >= latest->asOf.last()))
            latest = &edition;
    }
    return latest;
}

std::optional<Money> spendingOf(const ReportContext& context, const Measure& measure, CostStage stage)
{
    return costsOf(context.snapshot, measure.id).sum([stage](const CostKey& key) {
        return countsAsSpending(key, stage);
    });
}

void addProgrammeSummary(Blocks& blocks, const ReportContext& context)
{
    const auto all = allMeasures(context);
    if (all.isEmpty())
        return;
    Blocks parts;
    addAsked(parts, context, all);
    addMoney(parts, costsOf(context.snapshot, all));
    addStateOfProgramme(parts, all);
    if (parts.empty())
        return;
    addHeading(blocks, 1, QStringLiteral("Zusammenfassung"));
    std::ranges::move(parts, std::back_inserter(blocks));
    blocks.emplace_back(PageBreak{});
}

void addProgrammeConsultation(Blocks& blocks, const ReportContext& context)
{
    const Paper* paper = paperOf(context);
    if (!paper)
        return;
    addHeading(blocks, 1, QStringLiteral("Beratungsfolge und Beschluss"));
    addParagraph(blocks, QStringLiteral("Vorlage: ") + context.paperText(paper->id));
    Table table;
    table.caption = QStringLiteral("Beratungsfolge");
    table.columns = {{QStringLiteral("Datum"), Align::Left, 1},
                     {QStringLiteral("Gremium"), Align::Left, 2.4},
                     {QStringLiteral("Zuständigkeit"), Align::Left, 1.3},
                     {QStringLiteral("TOP"), Align::Left, 0.7},
                     {QStringLiteral("Ergebnis"), Align::Left, 2.4}};
    for (const Consultation* one : context.snapshot.consultationsOf.of(paper->id))
        table.rows.push_back(
            {{textCell(one->date.toString()), textCell(context.bodyName(one->body)), textCell(one->role.label()),
              textCell(one->agendaItemNumber), textCell(joined({one->result, one->votes}, QStringLiteral("; ")))}});
    table.emptyText = QStringLiteral("Noch keine Beratung eingetragen.");
    if (!table.rows.empty() || context.scope.showsGaps())
        blocks.emplace_back(std::move(table));
    if (const Consultation* resolution = resolutionOf(context, *paper)) {
        addHeading(blocks, 2, QStringLiteral("Beschluss"));
        addText(blocks, resolution->resolutionText, ParagraphStyle::Quote, QStringLiteral("Beschlusstext"));
    }
    const Edition* edition = editionOf(context);
    if (edition->state != EditionState::InProgress && edition->state != EditionState::Frozen)
        return; // adopted, or of a time that nobody signs for any more
    addHeading(blocks, 2, QStringLiteral("Freigabe"));
    addParagraph(blocks, QStringLiteral("Beschlossen am: ______________________     TOP: ____________"));
    addParagraph(blocks, QStringLiteral("Unterschrift: _________________________________________"));
}

void addProgrammeMatrix(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters)
{
    if (context.snapshot.measures.size() == 0)
        return;
    addHeading(blocks, 1, QStringLiteral("Maßnahmen auf einen Blick"));
    const QStringList columns = parameters.columns.value(QStringLiteral("matrix"), usualColumns(matrixColumns()));
    Table table = tableOfMeasures(columns);
    for (const FieldOfAction* field : fieldsWithMeasures(context)) {
        const auto measures = measuresIn(context, field);
        if (measures.isEmpty())
            continue;
        Row heading{{textCell(fieldTitle(context, field))}};
        heading.cells.front().columnSpan = int(table.columns.size());
        heading.heading = true;
        table.rows.push_back(heading);
        for (const Measure* measure : measures)
            table.rows.push_back(rowOfMeasure(context, *measure, columns));
    }
    blocks.emplace_back(std::move(table));
    if (columns.contains(QStringLiteral("approved")) || columns.contains(QStringLiteral("requested")))
        addParagraph(blocks, QStringLiteral("Beträge über alle Jahre, die eingetragen sind. ") + refusedCostsText(),
                     ParagraphStyle::Small);
}

void addReadingHints(Blocks& blocks, const ReportContext& context)
{
    addHeading(blocks, 1, QStringLiteral("Hinweise zum Lesen"));
    SheetBuilder words;
    for (const Option& option : optionsOf<ProgrammeGroup>())
        words.add(QStringLiteral("Gruppe ") + option.labelText(),
                  groupText(Choice<ProgrammeGroup>::fromKey(option.keyText())).section(QStringLiteral(" – "), 1));
    words.add(QStringLiteral("geschätzt"), QStringLiteral("Was eine Maßnahme voraussichtlich kostet."));
    words.add(QStringLiteral("beantragt"),
              QStringLiteral("Worüber noch zu entscheiden ist; Abgelehntes zählt nicht mit."));
    words.add(QStringLiteral("bewilligt"), QStringLiteral("Was beschlossen ist und bereitsteht."));
    words.add(QStringLiteral("verausgabt"), QStringLiteral("Was ausgegeben wurde."));
    words.add(QStringLiteral("Ampel"),
              QStringLiteral("%1: wie geplant; %2: gefährdet; %3: steht still oder braucht eine "
                             "Entscheidung.")
                  .arg(trafficLightText(TrafficLight::Green), trafficLightText(TrafficLight::Yellow),
                       trafficLightText(TrafficLight::Red)));
    words.addTo(blocks);
    SheetBuilder abbreviations;
    for (const Abbreviation& one : context.snapshot.rows<Abbreviation>())
        abbreviations.add(one.abbreviation, one.meaning);
    Blocks list;
    abbreviations.addTo(list);
    if (list.empty())
        return;
    addHeading(blocks, 2, QStringLiteral("Abkürzungen"));
    std::ranges::move(list, std::back_inserter(blocks));
}

} // namespace iplan::report
