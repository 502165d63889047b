// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docxtext.h"

#include <QUrl>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

/// Names that begin like this are those of contents lists, which Word does not show. Others could be too long for it.
QString bookmarkName(int number)
{
    return u"_Toc%1"_s.arg(number, 8, 10, QLatin1Char('0'));
}

/// The address as a relationship may hold it; empty for what Word would call damage: it opens no file with an address
/// that is no valid one.
QString linkTarget(const QString& link)
{
    const QUrl url(link, QUrl::StrictMode);
    const bool isMail = url.scheme().compare(u"mailto"_s, Qt::CaseInsensitive) == 0;
    if (!url.isValid() || (isMail ? !url.path().contains(u'@') : url.host().isEmpty()))
        return {};
    return url.toString(QUrl::FullyEncoded);
}

} // namespace

DocxText::DocxText(QString* target, const std::vector<OutlineEntry>& headings, const PageNumbers& pages,
                   double tablePoints)
    : xml(target), m_pages(pages), m_tablePoints(tablePoints)
{
    for (const OutlineEntry& heading : headings)
        m_bookmarks.emplace(heading.anchor, int(m_bookmarks.size()) + 1);
}

void DocxText::openParagraph(QLatin1StringView style, const DocxLook& look)
{
    xml.open("w:p"_L1);
    xml.open("w:pPr"_L1);
    xml.empty("w:pStyle"_L1, {{"w:val"_L1, QString(style)}});
    if (look.keepWithNext)
        xml.empty("w:keepNext"_L1);
    if (std::exchange(m_breaks, false))
        xml.empty("w:pageBreakBefore"_L1);
    if (look.list > 0) {
        xml.open("w:numPr"_L1);
        xml.empty("w:ilvl"_L1, {{"w:val"_L1, QString::number(look.level)}});
        xml.empty("w:numId"_L1, {{"w:val"_L1, QString::number(look.list)}});
        xml.close();
    }
    if (look.align != Align::Left)
        xml.empty("w:jc"_L1, {{"w:val"_L1, look.align == Align::Right ? u"right"_s : u"center"_s}});
    xml.close();
}

void DocxText::paragraph(QLatin1StringView style, const Spans& content, const DocxLook& look)
{
    openParagraph(style, look);
    for (const Span& one : content)
        span(one, look);
    xml.close();
}

void DocxText::span(const Span& span, const DocxLook& look)
{
    const bool isLinked = openLink(span.link);
    Run run{{}, look.bold || span.bold, span.italic, look.points, span.edit};
    if (isLinked && !span.link.startsWith(u'#'))
        run.style = "Hyperlink"_L1;
    else if (span.strong)
        run.style = "Strong"_L1;
    run.bold = run.bold || (span.strong && run.style != "Strong"_L1);
    if (!span.text.isEmpty())
        this->run(span.text, run);
    if (!span.pageRef.isEmpty())
        pageNumber(span.pageRef);
    if (isLinked)
        xml.close();
}

bool DocxText::openLink(const QString& link)
{
    if (link.startsWith(u'#')) {
        if (m_bookmarks.find(link.mid(1)) == m_bookmarks.end())
            return false;
        openLinkTo(link.mid(1));
        return true;
    }
    const QString target = link.isEmpty() ? QString() : linkTarget(link);
    if (target.isEmpty())
        return false;
    if (!m_links.contains(target))
        m_links << target;
    xml.open("w:hyperlink"_L1, {{"r:id"_L1, docxLinkId(m_links.indexOf(target) + 1)}, {"w:history"_L1, u"1"_s}});
    return true;
}

void DocxText::openLinkTo(const QString& anchor)
{
    xml.open("w:hyperlink"_L1, {{"w:anchor"_L1, bookmarkName(m_bookmarks.at(anchor))}, {"w:history"_L1, u"1"_s}});
}

void DocxText::bookmarked(const OutlineEntry& heading)
{
    const int number = m_bookmarks.at(heading.anchor);
    const QString id = QString::number(number);
    xml.empty("w:bookmarkStart"_L1, {{"w:id"_L1, id}, {"w:name"_L1, bookmarkName(number)}});
    text(heading.text);
    xml.empty("w:bookmarkEnd"_L1, {{"w:id"_L1, id}});
}

void DocxText::openRun(const Run& look)
{
    xml.open("w:r"_L1);
    const bool isSized = look.points > 0 && look.points != m_tablePoints;
    if (look.style.isEmpty() && !look.bold && !look.italic && !isSized && look.edit == SpanEdit::None)
        return;
    xml.open("w:rPr"_L1);
    if (!look.style.isEmpty())
        xml.empty("w:rStyle"_L1, {{"w:val"_L1, QString(look.style)}});
    if (look.bold)
        xml.empty("w:b"_L1);
    if (look.italic)
        xml.empty("w:i"_L1);
    if (look.edit == SpanEdit::Deleted)
        xml.empty("w:strike"_L1);
    if (isSized)
        xml.empty("w:sz"_L1, {{"w:val"_L1, QString::number(qRound(look.points * 2))}}); // half points
    if (look.edit == SpanEdit::Inserted)
        xml.empty("w:u"_L1, {{"w:val"_L1, u"single"_s}});
    xml.close();
}

void DocxText::run(const QString& text, const Run& look)
{
    openRun(look);
    pieces(text);
    xml.close();
}

void DocxText::text(const QString& text)
{
    if (!text.isEmpty())
        run(text, {});
}

void DocxText::tab()
{
    openRun({});
    xml.empty("w:tab"_L1);
    xml.close();
}

void DocxText::pieces(const QString& text)
{
    QString piece;
    const auto flush = [&] {
        if (!piece.isEmpty())
            xml.element("w:t"_L1, piece, {{"xml:space"_L1, u"preserve"_s}});
        piece.clear();
    };
    for (const QChar c : text) {
        if (c != u'\n' && c != QChar::SoftHyphen) {
            piece += c;
            continue;
        }
        flush();
        xml.empty(c == u'\n' ? "w:br"_L1 : "w:softHyphen"_L1); // Word would show the character as a hyphen
    }
    flush();
}

void DocxText::fieldMark(QLatin1StringView type)
{
    openRun({});
    xml.empty("w:fldChar"_L1, {{"w:fldCharType"_L1, QString(type)}});
    xml.close();
}

void DocxText::openField(const QString& instruction)
{
    fieldMark("begin"_L1);
    openRun({});
    xml.element("w:instrText"_L1, u' ' + instruction + u' ', {{"xml:space"_L1, u"preserve"_s}});
    xml.close();
    fieldMark("separate"_L1);
}

void DocxText::closeField()
{
    fieldMark("end"_L1);
}

void DocxText::pageNumber(const QString& anchor)
{
    const auto bookmark = m_bookmarks.find(anchor);
    if (bookmark == m_bookmarks.end()) {
        text(u"…"_s); // a field would become an error message
        return;
    }
    const auto page = m_pages.find(anchor);
    openField(u"PAGEREF %1 \\h"_s.arg(bookmarkName(bookmark->second)));
    text(page == m_pages.end() ? u"…"_s : QString::number(page->second));
    closeField();
}

} // namespace iplan::report
