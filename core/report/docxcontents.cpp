// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docxtext.h"

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

QLatin1StringView entryStyle(int level)
{
    static constexpr QLatin1StringView styles[] = {"TOC1"_L1, "TOC2"_L1, "TOC3"_L1, "TOC4"_L1};
    return styles[level - 1];
}

/// What tells Word that this is a contents list, which it offers to update.
void openContents(XmlWriter& xml)
{
    xml.open("w:sdt"_L1);
    xml.open("w:sdtPr"_L1);
    xml.open("w:docPartObj"_L1);
    xml.empty("w:docPartGallery"_L1, {{"w:val"_L1, u"Table of Contents"_s}});
    xml.close();
    xml.close();
    xml.open("w:sdtContent"_L1);
}

} // namespace

void writeContents(DocxText& out, const Contents& contents, const std::vector<OutlineEntry>& headings)
{
    openContents(out.xml);
    out.paragraph("TOCHeading"_L1, plain(contents.title));
    bool isOpen = false; // the field begins in its first entry and ends in its last
    const auto closeEntry = [&](bool isLast) {
        if (isOpen && isLast)
            out.closeField();
        if (isOpen)
            out.xml.close();
    };
    for (const OutlineEntry& heading : headings) {
        if (heading.level > contents.depth)
            continue;
        closeEntry(false);
        out.openParagraph(entryStyle(heading.level));
        if (!std::exchange(isOpen, true))
            out.openField(u"TOC \\o \"1-%1\" \\h \\z"_s.arg(contents.depth));
        out.openLinkTo(heading.anchor);
        out.text(heading.text);
        out.tab();
        out.pageNumber(heading.anchor);
        out.xml.close();
    }
    closeEntry(true);
    out.xml.close();
    out.xml.close();
}

} // namespace iplan::report
