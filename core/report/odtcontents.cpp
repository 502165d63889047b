// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/odttext.h"

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

/// How a word processor makes the list anew.
void contentsSource(XmlWriter& xml, const Contents& contents)
{
    const QString depth = QString::number(contents.depth);
    xml.open("text:table-of-content-source"_L1, {{"text:outline-level"_L1, depth}});
    xml.element("text:index-title-template"_L1, contents.title, {{"text:style-name"_L1, u"Contents_20_Heading"_s}});
    for (int level = 1; level <= contents.depth; ++level) {
        const QString number = QString::number(level);
        xml.open("text:table-of-content-entry-template"_L1,
                 {{"text:outline-level"_L1, number}, {"text:style-name"_L1, u"Contents_20_"_s + number}});
        xml.empty("text:index-entry-link-start"_L1, {{"text:style-name"_L1, u"Index_20_Link"_s}});
        xml.empty("text:index-entry-text"_L1);
        xml.empty("text:index-entry-tab-stop"_L1, {{"style:type"_L1, u"right"_s}, {"style:leader-char"_L1, u"."_s}});
        xml.empty("text:index-entry-page-number"_L1);
        xml.empty("text:index-entry-link-end"_L1);
        xml.close();
    }
    xml.close();
}

void contentsEntry(OdtText& out, const OutlineEntry& entry)
{
    XmlWriter& xml = out.xml;
    out.openParagraph(u"Contents_20_%1"_s.arg(entry.level));
    xml.open("text:a"_L1, {{"xlink:type"_L1, u"simple"_s},
                           {"xlink:href"_L1, u'#' + entry.anchor},
                           {"text:style-name"_L1, u"Index_20_Link"_s},
                           {"text:visited-style-name"_L1, u"Index_20_Link"_s}});
    out.text(entry.text);
    xml.empty("text:tab"_L1);
    out.pageNumber(entry.anchor);
    xml.close();
    xml.close();
}

} // namespace

void writeContents(OdtText& out, const Contents& contents, const std::vector<OutlineEntry>& headings, int number)
{
    XmlWriter& xml = out.xml;
    const QString name = u"Inhaltsverzeichnis%1"_s.arg(number);
    const OdtText::Start start = out.takeStart();
    if (start != OdtText::Start::Here) { // a list cannot begin a page itself
        out.startNext(start);
        out.paragraph(u"Spacer"_s, {});
    }
    xml.open("text:table-of-content"_L1, {{"text:name"_L1, name}, {"text:protected"_L1, u"true"_s}});
    contentsSource(xml, contents);
    xml.open("text:index-body"_L1);
    xml.open("text:index-title"_L1, {{"text:name"_L1, name + u"_Titel"_s}});
    out.paragraph(u"Contents_20_Heading"_s, plain(contents.title));
    xml.close();
    for (const OutlineEntry& entry : headings) {
        if (entry.level <= contents.depth)
            contentsEntry(out, entry);
    }
    xml.close();
    xml.close();
}

} // namespace iplan::report
