// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/normalize.h"
#include "core/report/xmlwriter.h"

#include <map>
#include <set>

namespace iplan::report
{

/// How a paragraph differs from its style.
struct OdtLook {
    Align align = Align::Left;
    bool bold = false;
    bool keepWithNext = false;
    double points = 0; ///< size of the type; 0: that of the style
};

/// Writes paragraphs of content.xml and gathers the automatic styles they need.
class OdtText
{
public:
    /// `tablePoints`: the usual size of the type in tables.
    explicit OdtText(QString* target, double tablePoints = kUsualPoints) : xml(target), m_tablePoints(tablePoints) {}

    /// Where the next paragraph or table begins.
    enum class Start { Here, NewPage, CoverPage, FirstTextPage };
    void startNext(Start start) { m_start = std::max(m_start, start); }

    /// Takes the pending start for an element of another kind (a table).
    Start takeStart() { return std::exchange(m_start, Start::Here); }

    /// Opens a paragraph of the style.
    void openParagraph(const QString& style, const OdtLook& look = {});
    /// Opens a heading.
    void openHeading(int level);
    void paragraph(const QString& style, const Spans& spans, const OdtLook& look = {});
    void spans(const Spans& spans);
    /// Text with its line breaks and runs of spaces.
    void text(const QString& text);
    /// A page number that the word processor keeps up to date.
    void pageNumber(const QString& anchor);

    /// The automatic paragraph and text styles used so far.
    [[nodiscard]] QString automaticStyles() const;

    XmlWriter xml;

private:
    QString variant(const QString& style, const OdtLook& look);
    void span(const Span& span);

    double m_tablePoints;
    Start m_start = Start::Here;
    std::map<QString, QString> m_variants; ///< definition of each automatic style by its name
};

/// Writes the contents list of these headings, the `number`-th of the document.
void writeContents(OdtText& out, const Contents& contents, const std::vector<OutlineEntry>& headings, int number);

} // namespace iplan::report
