// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/versioncomparison.h"

#include "core/report/content/blocks.h"

namespace iplan::report
{

namespace
{

Span diffSpan(const DiffPiece& piece)
{
    switch (piece.kind) {
    case DiffPiece::Kind::Added: {
        Span span{QStringLiteral("[+ %1]").arg(piece.text)};
        span.strong = true;
        return span;
    }
    case DiffPiece::Kind::Removed: {
        Span span{QStringLiteral("[− %1]").arg(piece.text)};
        span.italic = true;
        return span;
    }
    case DiffPiece::Kind::Same:
        break;
    }
    return Span{piece.text};
}

void addChangedSection(Blocks& blocks, const SectionComparison& section)
{
    addHeading(blocks, 2, section.section.heading);
    addParagraph(blocks, section.summary(), ParagraphStyle::Small);
    for (const auto& line : diffLines(section.pieces)) {
        Spans spans;
        for (const DiffPiece& piece : line)
            spans.push_back(diffSpan(piece));
        blocks.emplace_back(Paragraph{std::move(spans)});
    }
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
    addParagraph(out.blocks, QStringLiteral("[− …] entfällt, [+ …] kommt hinzu."), ParagraphStyle::Small);
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
