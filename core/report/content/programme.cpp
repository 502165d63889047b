// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/programme.h"

#include "core/report/content/programmeparts.h"

#include <array>

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

using AddSection = void (*)(Blocks& blocks, const ReportContext& context);

/// The sections, in their usual order.
struct ProgrammeSection {
    ReportSection info;
    AddSection add;
};
constexpr ProgrammeSection kSections[] = {
    {{"summary", "Zusammenfassung", true}, &addProgrammeSummary},
    {{"consultation", "Beratungsfolge und Beschluss", true}, &addProgrammeConsultation},
    {{"overview", "Überblick", true}, &addProgrammeOverview},
    {{"matrix", "Maßnahmen auf einen Blick", true}, &addProgrammeMatrix},
    {{"measures", "Maßnahmen nach Handlungsfeld", true}, &addMeasureChapters},
    {{"pages", "Maßnahmen, jede auf eigener Seite", false}, &addMeasurePages},
    {{"short", "Kurzfassung als Tabelle", false}, &addMeasureTables},
    {{"indexByCode", "Verzeichnis nach Nummer", true}, &addIndexByCode},
    {{"indexByOffice", "Verzeichnis nach Dienststelle", true}, &addIndexByOffice},
    {{"reading", "Hinweise zum Lesen", true}, &addReadingHints},
};

constexpr auto sectionInfos()
{
    std::array<ReportSection, std::size(kSections)> out{};
    for (size_t i = 0; i < out.size(); ++i)
        out[i] = kSections[i].info;
    return out;
}
constexpr auto kSectionInfos = sectionInfos();

AddSection sectionNamed(const QString& key)
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

Document buildProgramme(const Snapshot& snapshot, const ReportParameters& parameters)
{
    return programmeReport(snapshot, parameters.options,
                           parameters.sections.value_or(usualSections(programmeReportInfo())));
}

} // namespace

Document programmeReport(const Snapshot& snapshot, const ReportOptions& options, const QStringList& sections)
{
    ReportContext context(snapshot, options);
    if (holdSheets(sections)) {
        for (const Measure& measure : snapshot.measures)
            context.include(measure);
    }
    Document document;
    fillTitle(document, context);
    Blocks blocks;
    blocks.emplace_back(Contents{{}, 2});
    blocks.emplace_back(PageBreak{});
    for (const QString& key : sections) {
        if (const AddSection add = sectionNamed(key))
            add(blocks, context);
    }
    document.blocks = std::move(blocks);
    return document;
}

const ReportInfo& programmeReportInfo()
{
    static constexpr ReportInfo info{"programme", "Maßnahmenprogramm", ReportSubject::Everything,
                                     kAllFormats, &buildProgramme,     kSectionInfos};
    return info;
}

} // namespace iplan::report
