// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/programme.h"

#include "core/report/content/measuresheet.h"
#include "core/report/content/programmeparts.h"

namespace iplan::report
{

namespace
{

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

void fillTitle(Document& document, const ReportContext& context)
{
    const Snapshot& s = context.snapshot;
    document.title = QStringLiteral("Interkulturelles Maßnahmenprogramm");
    document.asOf = context.options.asOf;
    document.marking = context.marking();
    document.cover = Cover{};
    if (s.concepts.size() > 0) {
        const Concept& first = s.concepts.rows().first();
        document.cover->organization = first.municipality;
        document.cover->lines.push_back(QStringLiteral("Zum Konzept: ") + first.title);
        document.subject = joined({first.municipality, first.title}, QStringLiteral(": "));
    }
    if (const Edition* edition = editionOf(context)) {
        document.subtitle = joined({edition->title, edition->period}, QStringLiteral(", "));
        document.cover->lines.push_back(joined(
            {edition->part.label(), edition->state.label(), context.paperText(edition->paper)}, QStringLiteral(" · ")));
    }
}

void addGroup(Blocks& blocks, const ReportContext& context, const QString& title, const QList<const Measure*>& measures)
{
    if (measures.isEmpty())
        return;
    addHeading(blocks, 2, title);
    for (const Measure* measure : measures)
        addMeasureSheet(blocks, context, *measure, 3, SheetSize::Short);
}

void addChapter(Blocks& blocks, const ReportContext& context, const FieldOfAction* field)
{
    addHeading(blocks, 1, fieldTitle(context, field));
    if (field && field->prioritised)
        addParagraph(blocks, QStringLiteral("Dieses Handlungsfeld wird laut Beschluss mit Vorrang behandelt."));
    if (field)
        addRichText(blocks, field->description);
    const auto measures = measuresIn(context, field);
    if (measures.isEmpty())
        context.addGap(blocks, QStringLiteral("Noch keine Maßnahmen eingetragen."));
    QStringList groups;
    for (const Option& option : optionsOf<ProgrammeGroup>())
        groups << option.keyText();
    for (const QString& key : groups) {
        QList<const Measure*> members;
        std::copy_if(measures.begin(), measures.end(), std::back_inserter(members),
                     [&key](const Measure* one) { return one->programmeGroup.key() == key; });
        addGroup(blocks, context, groupText(Choice<ProgrammeGroup>::fromKey(key)), members);
    }
    QList<const Measure*> others;
    std::copy_if(measures.begin(), measures.end(), std::back_inserter(others),
                 [](const Measure* one) { return !one->programmeGroup.value(); });
    addGroup(blocks, context, QStringLiteral("Ohne Gruppe"), others);
}

Document buildProgramme(const Snapshot& snapshot, const ReportParameters& parameters)
{
    return programmeReport(snapshot, parameters.options);
}

} // namespace

QString fieldTitle(const ReportContext& context, const FieldOfAction* field)
{
    if (!field)
        return QStringLiteral("Ohne Handlungsfeld");
    const QString title = context.titleOf(*field);
    const QString word = QStringLiteral("Handlungsfeld ");
    return title.startsWith(word) ? title : word + title;
}

QList<const Measure*> measuresIn(const ReportContext& context, const FieldOfAction* field)
{
    if (field)
        return context.snapshot.measuresOfField.of(field->id);
    QList<const Measure*> out;
    for (const Measure& measure : context.snapshot.measures) {
        if (!context.snapshot.fieldsOfAction.find(measure.fieldOfAction))
            out << &measure;
    }
    return out;
}

QList<const FieldOfAction*> fieldsWithMeasures(const ReportContext& context)
{
    QList<const FieldOfAction*> out;
    for (const FieldOfAction& field : context.snapshot.fieldsOfAction)
        out << &field;
    if (!measuresIn(context, nullptr).isEmpty())
        out << nullptr;
    return out;
}

Document programmeReport(const Snapshot& snapshot, const ReportOptions& options)
{
    ReportContext context(snapshot, options);
    for (const Measure& measure : snapshot.measures)
        context.include(measure);
    Document document;
    fillTitle(document, context);
    Blocks blocks;
    blocks.emplace_back(Contents{{}, 2});
    blocks.emplace_back(PageBreak{});
    addProgrammeOverview(blocks, context);
    for (const FieldOfAction* field : fieldsWithMeasures(context))
        addChapter(blocks, context, field);
    addIndexByCode(blocks, context);
    addIndexByOffice(blocks, context);
    document.blocks = std::move(blocks);
    return document;
}

const ReportInfo& programmeReportInfo()
{
    static constexpr ReportInfo info{"programme", "Maßnahmenprogramm", ReportSubject::Everything, kAllFormats,
                                     &buildProgramme};
    return info;
}

} // namespace iplan::report
