// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/programme.h"

#include "core/report/content/captionlist.h"
#include "core/report/content/comparisonreport.h"
#include "core/report/content/measurecolumns.h"
#include "core/report/content/programmeparts.h"

#include <iterator>

namespace iplan::report
{

namespace
{

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

using AddSection = void (*)(Blocks& blocks, const ReportContext& context, const ReportParameters& parameters);

/// A section that nothing is chosen of.
template <void (*Add)(Blocks& blocks, const ReportContext& context)>
void plainly(Blocks& blocks, const ReportContext& context, const ReportParameters&)
{
    Add(blocks, context);
}

/// Lists of what is numbered only when all is there: captionLists() puts them in.
void addLater(Blocks&, const ReportContext&, const ReportParameters&) {}

/// The sections, in their usual order.
struct ProgrammeSection {
    ReportSection info;
    AddSection add;
};
const ProgrammeSection kSections[] = {
    {{"foreword", "Vorwort", false, {}, ReportText::Foreword}, &addForeword},
    {{"summary", "Zusammenfassung", true}, &plainly<&addProgrammeSummary>},
    {{"consultation", "Beratungsfolge und Beschluss", true}, &plainly<&addProgrammeConsultation>},
    {{"changes", "Änderungen seit der letzten Fortschreibung", false, {}, ReportText::None, true}, &addChangesSince},
    {{"overview", "Überblick", true}, &plainly<&addProgrammeOverview>},
    {{"matrix", "Maßnahmen auf einen Blick", true, matrixColumns()}, &addProgrammeMatrix},
    {{"timeline", "Zeitplan", false}, &plainly<&addProgrammeTimeline>},
    {{"costs", "Kosten je Maßnahme, Handlungsfeld und Jahr", false}, &plainly<&addProgrammeCosts>},
    {{"measures", "Maßnahmen nach Handlungsfeld", true}, &plainly<&addMeasureChapters>},
    {{"pages", "Maßnahmen, jede auf eigener Seite", false}, &plainly<&addMeasurePages>},
    {{"short", "Kurzfassung als Tabelle", false, shortColumns()}, &addMeasureTables},
    {{"indexByCode", "Verzeichnis nach Nummer", true}, &plainly<&addIndexByCode>},
    {{"indexByOffice", "Verzeichnis nach Dienststelle", true}, &plainly<&addIndexByOffice>},
    {{"tables", "Tabellenverzeichnis", false}, &addLater},
    {{"figures", "Abbildungsverzeichnis", false}, &addLater},
    {{"reading", "Hinweise zum Lesen", true}, &plainly<&addReadingHints>},
    {{"contact", "Kontakt", false, {}, ReportText::Contact}, &addContact},
    {{"imprint", "Impressum", false, {}, ReportText::Imprint}, &addImprint},
};

std::span<const ReportSection> sectionInfos()
{
    static const std::vector<ReportSection> infos = [] {
        std::vector<ReportSection> out;
        for (const ProgrammeSection& section : kSections)
            out.push_back(section.info);
        return out;
    }();
    return infos;
}

AddSection sectionBuilder(const QString& key)
{
    for (const ProgrammeSection& section : kSections) {
        if (key == QLatin1String(section.info.key))
            return section.add;
    }
    return nullptr; // of a newer program
}

/// Whether the sections hold a sheet of each measure, to which others can refer.
bool holdSheets(const QStringList& sections)
{
    return sections.contains(QStringLiteral("measures")) || sections.contains(QStringLiteral("pages"));
}

/// Numbers tables and figures and puts their lists in, where these are asked for; `places` says before which block.
void addCaptionLists(Blocks& blocks, const QList<std::pair<CaptionKind, std::size_t>>& places)
{
    if (places.isEmpty())
        return;
    numberCaptions(blocks);
    const Blocks numbered = blocks;
    std::size_t added = 0;
    for (const auto& [kind, place] : places) {
        Blocks list = captionList(numbered, kind);
        const std::size_t count = list.size();
        blocks.insert(blocks.begin() + std::ptrdiff_t(place + added), std::make_move_iterator(list.begin()),
                      std::make_move_iterator(list.end()));
        added += count;
    }
}

} // namespace

Document programmeReport(const Snapshot& snapshot, const ReportOptions& options, const QStringList& sections)
{
    ReportParameters parameters{options};
    parameters.sections = sections;
    return buildProgramme(snapshot, parameters);
}

Document buildProgramme(const Snapshot& snapshot, const ReportParameters& parameters)
{
    const QStringList sections = parameters.sections.value_or(usualSections(programmeReportInfo()));
    ReportContext context(snapshot, parameters.options);
    if (holdSheets(sections)) {
        for (const Measure& measure : snapshot.measures)
            context.include(measure);
    }
    Document document;
    fillTitle(document, context);
    Blocks blocks;
    blocks.emplace_back(Contents{{}, 2});
    blocks.emplace_back(PageBreak{});
    QList<std::pair<CaptionKind, std::size_t>> lists;
    for (const QString& key : sections) {
        if (key == QLatin1String("tables") || key == QLatin1String("figures"))
            lists << std::pair(key == QLatin1String("tables") ? CaptionKind::Table : CaptionKind::Figure,
                               blocks.size());
        else if (const AddSection add = sectionBuilder(key))
            add(blocks, context, parameters);
    }
    addCaptionLists(blocks, lists);
    document.blocks = std::move(blocks);
    return document;
}

const ReportInfo& programmeReportInfo()
{
    static const ReportInfo info{.key = "programme",
                                 .label = "Maßnahmenprogramm",
                                 .subject = ReportSubject::Everything,
                                 .formats = kAllFormats,
                                 .build = &buildProgramme,
                                 .sections = sectionInfos(),
                                 .looksBack = true};
    return info;
}

} // namespace iplan::report
