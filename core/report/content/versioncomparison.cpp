// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/versioncomparison.h"

#include "core/report/content/diffblocks.h"

namespace iplan::report
{

namespace
{

void addChangedSection(Blocks& blocks, const SectionComparison& section)
{
    addHeading(blocks, 2, section.section.heading);
    addParagraph(blocks, section.summary(), ParagraphStyle::Small);
    addDiff(blocks, section.pieces, DiffLines::All);
}

} // namespace

Document versionComparison(const ComparedVersions& versions, const QList<SectionComparison>& sections)
{
    Document out;
    out.title = QStringLiteral("Vergleich zweier Fassungen");
    out.subtitle = versions.module;
    out.subject = versions.module;
    out.asOf = versions.asOf;
    addParagraph(out.blocks, QStringLiteral("Von „%1“ zu „%2“.").arg(versions.before, versions.after),
                 ParagraphStyle::Lead);
    addDiffLegend(out.blocks);
    QStringList unchanged;
    for (const SectionComparison& section : sections) {
        if (section.isChanged())
            addChangedSection(out.blocks, section);
        else
            unchanged << section.section.heading;
    }
    if (unchanged.size() == sections.size())
        addParagraph(out.blocks, QStringLiteral("Die beiden Fassungen haben denselben Wortlaut."));
    else if (!unchanged.isEmpty())
        addParagraph(out.blocks, QStringLiteral("Unverändert: %1.").arg(unchanged.join(QStringLiteral("; "))),
                     ParagraphStyle::Small);
    return out;
}

} // namespace iplan::report
