// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/docxparts.h"
#include "core/report/normalize.h"
#include "core/report/xmlwriter.h"

#include <map>

namespace iplan::report
{

/// How a paragraph differs from its style.
struct DocxLook {
    Align align = Align::Left;
    bool bold = false;
    bool keepWithNext = false;
    double points = 0; ///< size of the type; 0: that of the style
    int list = 0;      ///< id of a list in word/numbering.xml
    int level = 0;     ///< in that list, from 0
};

/// Writes paragraphs of word/document.xml in the order of elements that the schema asks for, and gathers the addresses
/// that they lead to.
class DocxText
{
public:
    /// `pages` outlives the writer. `tablePoints`: the usual size of the type in tables.
    DocxText(QString* target, const std::vector<OutlineEntry>& headings, const PageNumbers& pages,
             double tablePoints = kUsualPoints);

    /// Lets the next paragraph begin a page.
    void breakPage() { m_breaks = true; }
    [[nodiscard]] bool breaksPage() const { return m_breaks; }

    void openParagraph(QLatin1StringView style, const DocxLook& look = {});
    void paragraph(QLatin1StringView style, const Spans& spans, const DocxLook& look = {});
    /// Text with its line breaks and soft hyphens, in the look of the paragraph.
    void text(const QString& text);
    void tab();
    /// The number of the page on which the heading stands, which Word keeps up to date.
    void pageNumber(const QString& anchor);
    /// Begins a field; what follows until closeField() is what it shows.
    void openField(const QString& instruction);
    void closeField();
    /// The heading under a name that fields and links know; opens a link to it.
    void bookmarked(const OutlineEntry& heading);
    void openLinkTo(const QString& anchor);

    [[nodiscard]] const QStringList& links() const { return m_links; }

    XmlWriter xml;

private:
    /// How a run differs from its paragraph.
    struct Run {
        QLatin1StringView style = {};
        bool bold = false;
        bool italic = false;
        double points = 0;
        SpanEdit edit = SpanEdit::None;
    };
    void run(const QString& text, const Run& look);
    void openRun(const Run& look);
    void pieces(const QString& text);
    void span(const Span& span, const DocxLook& look);
    bool openLink(const QString& link);
    void fieldMark(QLatin1StringView type);

    std::map<QString, int> m_bookmarks; ///< number of each heading by its anchor
    const PageNumbers& m_pages;
    double m_tablePoints;
    QStringList m_links;
    bool m_breaks = false;
};

/// Writes a contents list of these headings.
void writeContents(DocxText& out, const Contents& contents, const std::vector<OutlineEntry>& headings);

} // namespace iplan::report
