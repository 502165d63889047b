// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/odttext.h"

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

QString startAttributes(OdtText::Start start, QString& name)
{
    switch (start) {
    case OdtText::Start::NewPage:
        name += u"_Seite"_s;
        return u"fo:break-before=\"page\" "_s;
    case OdtText::Start::CoverPage:
    case OdtText::Start::FirstTextPage:
    case OdtText::Start::Here:
        break;
    }
    return {};
}

QString masterAttribute(OdtText::Start start, QString& name)
{
    if (start == OdtText::Start::CoverPage) {
        name += u"_Deckblatt"_s;
        return u" style:master-page-name=\"Cover\""_s;
    }
    if (start == OdtText::Start::FirstTextPage) {
        name += u"_Textbeginn"_s;
        return u" style:master-page-name=\"Standard\""_s;
    }
    return {};
}

QString alignAttribute(Align align, QString& name)
{
    if (align == Align::Left)
        return {};
    name += align == Align::Right ? u"_R"_s : u"_M"_s;
    return u"fo:text-align=\"%1\" fo:justify-single-word=\"false\" "_s.arg(align == Align::Right ? u"end"_s
                                                                                                 : u"center"_s);
}

} // namespace

QString OdtText::variant(const QString& style, const OdtLook& look)
{
    QString name = u"P_"_s + style;
    const Start start = takeStart();
    const QString master = masterAttribute(start, name);
    QString paragraph = startAttributes(start, name);
    paragraph += alignAttribute(look.align, name);
    QString text;
    if (look.keepWithNext) {
        name += u"_Z"_s;
        paragraph += u"fo:keep-with-next=\"always\" "_s;
    }
    if (look.bold) {
        name += u"_F"_s;
        text += u" fo:font-weight=\"bold\""_s;
    }
    if (look.points > 0 && look.points != m_tablePoints) {
        name += u"_K%1"_s.arg(qRound(look.points * 10));
        text += u" fo:font-size=\"%1pt\""_s.arg(look.points);
    }
    if (name == u"P_"_s + style)
        return style;
    m_variants[name] = u"<style:style style:name=\"%1\" style:family=\"paragraph\" style:parent-style-name=\"%2\"%3>"
                       "<style:paragraph-properties %4/><style:text-properties%5/></style:style>"_s.arg(
                           name, style, master, paragraph, text);
    return name;
}

void OdtText::openParagraph(const QString& style, const OdtLook& look)
{
    xml.open("text:p"_L1, {{"text:style-name"_L1, variant(style, look)}});
}

void OdtText::openHeading(int level)
{
    const QString number = QString::number(level);
    xml.open("text:h"_L1,
             {{"text:style-name"_L1, variant(u"Heading_20_"_s + number, {})}, {"text:outline-level"_L1, number}});
}

void OdtText::paragraph(const QString& style, const Spans& content, const OdtLook& look)
{
    openParagraph(style, look);
    spans(content);
    xml.close();
}

void OdtText::spans(const Spans& content)
{
    for (const Span& one : content)
        span(one);
}

void OdtText::span(const Span& span)
{
    const bool linked = !span.link.isEmpty();
    if (linked) {
        const bool internal = span.link.startsWith(u'#');
        const QString style = internal ? u"Index_20_Link"_s : u"Internet_20_link"_s;
        xml.open("text:a"_L1, {{"xlink:type"_L1, u"simple"_s},
                               {"xlink:href"_L1, span.link},
                               {"text:style-name"_L1, style},
                               {"text:visited-style-name"_L1, style}});
    }
    const bool bold = span.bold || (span.strong && span.italic);
    const bool styled = bold || span.italic || span.strong;
    const bool edited = span.edit != SpanEdit::None;
    if (edited)
        xml.open("text:span"_L1, {{"text:style-name"_L1, span.edit == SpanEdit::Inserted ? u"T_Neu"_s : u"T_Weg"_s}});
    if (styled) {
        const QString name =
            bold ? (span.italic ? u"T_FK"_s : u"T_F"_s) : (span.italic ? u"T_K"_s : u"Strong_20_Emphasis"_s);
        xml.open("text:span"_L1, {{"text:style-name"_L1, name}});
    }
    text(span.text);
    if (!span.pageRef.isEmpty())
        pageNumber(span.pageRef);
    for (int open = int(styled) + int(edited); open > 0; --open)
        xml.close();
    if (linked)
        xml.close();
}

void OdtText::text(const QString& text)
{
    QString run;
    const auto flush = [&] {
        xml.text(run);
        run.clear();
    };
    QChar before = u' ';
    for (const QChar c : text) {
        if (c == u'\n') {
            flush();
            xml.empty("text:line-break"_L1);
        } else if (c == u' ' && (before == u' ' || before == u'\n')) {
            flush();
            xml.empty("text:s"_L1); // a word processor would drop a second space
        } else {
            run += c;
        }
        before = c;
    }
    flush();
}

void OdtText::pageNumber(const QString& anchor)
{
    xml.element("text:bookmark-ref"_L1, u"…"_s,
                {{"text:reference-format"_L1, u"page"_s}, {"text:ref-name"_L1, anchor}});
}

QString OdtText::automaticStyles() const
{
    static constexpr std::pair<const char*, const char*> looks[] = {
        {"T_F", R"(fo:font-weight="bold")"},
        {"T_K", R"(fo:font-style="italic")"},
        {"T_FK", R"(fo:font-weight="bold" fo:font-style="italic")"},
        {"T_Neu", R"(style:text-underline-style="solid" style:text-underline-width="auto" )"
                  R"(style:text-underline-color="font-color")"},
        {"T_Weg", R"(style:text-line-through-style="solid" style:text-line-through-type="single")"},
    };
    QString styles;
    for (const auto& [name, look] : looks)
        styles +=
            u"<style:style style:name=\"%1\" style:family=\"text\"><style:text-properties %2/></style:style>"_s.arg(
                QLatin1String(name), QLatin1String(look));
    for (const auto& [name, definition] : m_variants)
        styles += definition;
    return styles;
}

} // namespace iplan::report
