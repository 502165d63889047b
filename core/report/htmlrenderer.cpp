// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/htmlrenderer.h"

#include "core/base/outputfile.h"
#include "core/report/htmlstyle.h"
#include "core/report/normalize.h"
#include "core/report/picture.h"
#include "core/report/runningline.h"
#include "core/report/xmlwriter.h"

#include <QStringList>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

class HtmlWriter
{
public:
    HtmlWriter(const Document& document, const HtmlSite& site)
        : m_document(document), m_site(site), m_xml(&m_html, XmlWriter::Syntax::Html)
    {
    }

    QString run()
    {
        m_xml.stream().writeDTD(u"<!DOCTYPE html>\n"_s);
        m_xml.open("html"_L1, {{"xmlns"_L1, u"http://www.w3.org/1999/xhtml"_s},
                               {"lang"_L1, m_document.language},
                               {"xml:lang"_L1, m_document.language}});
        head();
        m_xml.open("body"_L1);
        if (m_document.compact)
            m_xml.attribute("class"_L1, u"list"_s);
        m_xml.element("a"_L1, u"Zum Inhalt springen"_s, {{"class"_L1, u"skip"_s}, {"href"_L1, u"#_inhalt"_s}});
        homeLink();
        pageHeader();
        navigation();
        m_xml.open("main"_L1, {{"id"_L1, u"_inhalt"_s}});
        blocks();
        m_xml.close();
        pageFooter();
        m_xml.stream().writeEndDocument();
        return std::move(m_html);
    }

    void operator()(const Heading& heading)
    {
        static constexpr QLatin1StringView names[] = {"h2"_L1, "h3"_L1, "h4"_L1, "h5"_L1};
        m_section = heading.text;
        m_xml.open(names[heading.level - 1], {{"id"_L1, heading.anchor}});
        if (std::exchange(m_break, false))
            m_xml.attribute("class"_L1, u"pagebreak"_s);
        text(heading.text);
        m_xml.close();
    }

    void operator()(const Paragraph& paragraph)
    {
        switch (paragraph.style) {
        case ParagraphStyle::Lead:
            return this->paragraph(paragraph.spans, u"lead"_s);
        case ParagraphStyle::Small:
            return this->paragraph(paragraph.spans, u"small"_s);
        case ParagraphStyle::Quote:
        case ParagraphStyle::Comment:
            if (!paragraph.label.isEmpty()) // otherwise inside the element that the paragraph before has opened
                openAside(paragraph);
            break;
        case ParagraphStyle::Normal:
            break;
        }
        this->paragraph(paragraph.spans);
    }

    void operator()(const List& list)
    {
        if (!list.items.empty())
            items(list.items, list.ordered ? "ol"_L1 : "ul"_L1);
    }

    void operator()(const Table& table)
    {
        const QString caption = table.caption.isEmpty() ? hiddenCaption() : table.caption;
        m_xml.open("div"_L1, {{"class"_L1, table.columns.size() > 2 ? u"table wide"_s : u"table"_s}});
        if (table.columns.size() > 2) { // may scroll: reachable by keyboard
            m_xml.attribute("tabindex"_L1, u"0"_s);
            m_xml.attribute("role"_L1, u"group"_s); // a region each would be too many landmarks
            m_xml.attribute("aria-label"_L1, caption);
        }
        m_xml.open("table"_L1);
        if (!table.anchor.isEmpty())
            m_xml.attribute("id"_L1, table.anchor);
        m_xml.open("caption"_L1);
        if (table.caption.isEmpty())
            m_xml.attribute("class"_L1, u"hidden"_s);
        text(caption);
        m_xml.close();
        if (const std::vector<Row> heads = headerRows(table); !heads.empty()) {
            m_xml.open("thead"_L1);
            for (const Row& head : heads)
                row(table, head, true);
            m_xml.close();
        }
        m_xml.open("tbody"_L1);
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            if (i > 0 && table.rows[i].heading) { // a group of its own
                m_xml.close();
                m_xml.open("tbody"_L1);
            }
            row(table, table.rows[i], false);
        }
        for (int i = 0; i < 3; ++i)
            m_xml.close();
    }

    void operator()(const KeyValues& sheet)
    {
        if (!sheet.entries.empty())
            (*this)(asTable(sheet));
    }

    void operator()(const Figure& figure)
    {
        m_xml.open("figure"_L1);
        if (!figure.anchor.isEmpty())
            m_xml.attribute("id"_L1, figure.anchor);
        image(figure, 200);
        if (!figure.caption.isEmpty()) {
            m_xml.open("figcaption"_L1);
            text(figure.caption);
            m_xml.close();
        }
        m_xml.close();
    }

    void operator()(const Note& note)
    {
        const bool warning = note.kind == NoteKind::Warning;
        m_xml.open("div"_L1, {{"class"_L1, warning ? u"note warning"_s : u"note"_s}, {"role"_L1, u"note"_s}});
        m_xml.element("p"_L1, note.title, {{"class"_L1, u"label"_s}});
        paragraph(note.spans);
        m_xml.close();
    }

    void operator()(const PageBreak&) { m_break = true; }

    void operator()(const Contents&) {} // is the navigation in front of the text
    void operator()(const FixedCells& cells) { (*this)(asTable(cells)); }

private:
    void image(const Figure& figure, int dotsPerInch)
    {
        const QString data = u"data:image/png;base64,"_s + QString::fromLatin1(pngOf(figure, dotsPerInch).toBase64());
        m_xml.empty("img"_L1, {{"src"_L1, data},
                               {"alt"_L1, figure.alternativeText},
                               {"width"_L1, QString::number(int(figure.sizeMm.width() * 96 / 25.4))},
                               {"height"_L1, QString::number(int(figure.sizeMm.height() * 96 / 25.4))}});
    }

    void head()
    {
        m_xml.open("head"_L1);
        m_xml.empty("meta"_L1, {{"charset"_L1, u"utf-8"_s}});
        m_xml.empty("meta"_L1, {{"name"_L1, u"viewport"_s}, {"content"_L1, u"width=device-width, initial-scale=1"_s}});
        m_xml.element("title"_L1, m_document.title);
        const auto meta = [this](const QString& name, const QString& value) {
            if (!value.isEmpty())
                m_xml.empty("meta"_L1, {{"name"_L1, name}, {"content"_L1, value}});
        };
        meta(u"author"_s, m_document.author);
        meta(u"description"_s, m_document.subject);
        if (m_site.styles.isEmpty())
            m_xml.element("style"_L1, htmlStyleSheet(m_document));
        else
            m_xml.empty("link"_L1, {{"rel"_L1, u"stylesheet"_s}, {"href"_L1, m_site.styles}});
        if (!m_site.script.isEmpty())
            m_xml.element("script"_L1, QString(), {{"src"_L1, m_site.script}, {"defer"_L1, u"defer"_s}});
        m_xml.close();
    }

    void homeLink()
    {
        if (m_site.home.isEmpty())
            return;
        m_xml.open("nav"_L1, {{"class"_L1, u"home"_s}, {"aria-label"_L1, m_site.homeText}});
        m_xml.element("a"_L1, m_site.homeText, {{"href"_L1, m_site.home}});
        m_xml.close();
    }

    /// Where a link of the document leads from this page.
    [[nodiscard]] QString address(const QString& link) const
    {
        if (!m_site.pageOf || !link.startsWith(u'#'))
            return link;
        const QString page = m_site.pageOf(link.mid(1));
        return page.isEmpty() ? link : page;
    }

    void pageHeader()
    {
        m_xml.open("header"_L1);
        if (m_document.header)
            line(ownText(*m_document.header).join(u" · "_s), u"running"_s);
        if (m_document.logo) {
            m_xml.open("p"_L1, {{"class"_L1, u"logo"_s}});
            image(*m_document.logo, 300);
            m_xml.close();
        }
        if (m_document.cover)
            line(m_document.cover->organization, u"organization"_s);
        else if (m_document.compact)
            line(m_document.author, u"small"_s);
        const bool hasTitle = m_document.cover && !m_document.cover->title.isEmpty();
        m_xml.element("h1"_L1, hasTitle ? m_document.cover->title : m_document.title);
        line(m_document.subtitle, u"subtitle"_s);
        line(asOfText(m_document), u"stand"_s);
        if (m_document.cover) {
            for (const QString& text : m_document.cover->lines)
                line(text, u"cover"_s);
        }
        line(m_document.marking, u"marking"_s);
        if (m_document.cover && m_document.cover->picture)
            (*this)(*m_document.cover->picture);
        m_xml.close();
    }

    void line(const QString& content, const QString& style)
    {
        if (!content.isEmpty())
            paragraph(plain(content), style);
    }

    /// The contents list; there is none when the document asks for none.
    void navigation()
    {
        const Contents* contents = nullptr;
        for (const Block& block : m_document.blocks) {
            if (const auto* found = std::get_if<Contents>(&block); found && contents == nullptr)
                contents = found;
        }
        std::vector<OutlineEntry> entries;
        for (const OutlineEntry& entry : outline(m_document)) {
            if (contents != nullptr && entry.level <= contents->depth)
                entries.push_back(entry);
        }
        if (entries.empty())
            return;
        m_xml.open("nav"_L1, {{"aria-labelledby"_L1, u"_verzeichnis"_s}});
        m_xml.element("p"_L1, contents->title, {{"id"_L1, u"_verzeichnis"_s}});
        std::size_t next = 0;
        while (next < entries.size())
            navigationLevel(entries, next, entries[next].level);
        m_xml.close();
    }

    /// Writes the entries from `next` on as long as they are of the level or below it.
    void navigationLevel(const std::vector<OutlineEntry>& entries, std::size_t& next, int level)
    {
        m_xml.open("ol"_L1);
        while (next < entries.size() && entries[next].level >= level) {
            const OutlineEntry& entry = entries[next++];
            m_xml.open("li"_L1);
            m_xml.element("a"_L1, entry.text, {{"href"_L1, u'#' + entry.anchor}});
            if (next < entries.size() && entries[next].level > entry.level)
                navigationLevel(entries, next, entries[next].level);
            m_xml.close();
        }
        m_xml.close();
    }

    void blocks()
    {
        for (const Block& block : m_document.blocks) {
            const auto* paragraph = std::get_if<Paragraph>(&block);
            const bool aside = paragraph != nullptr && (paragraph->style == ParagraphStyle::Quote ||
                                                        paragraph->style == ParagraphStyle::Comment);
            if (m_inAside && (!aside || !paragraph->label.isEmpty())) {
                m_xml.close();
                m_inAside = false;
            }
            std::visit(*this, block);
        }
        if (m_inAside)
            m_xml.close();
    }

    void openAside(const Paragraph& paragraph)
    {
        if (paragraph.style == ParagraphStyle::Quote)
            m_xml.open("blockquote"_L1);
        else
            m_xml.open("div"_L1, {{"class"_L1, u"comment"_s}, {"role"_L1, u"note"_s}});
        m_xml.element("p"_L1, paragraph.label, {{"class"_L1, u"label"_s}});
        m_inAside = true;
    }

    void items(const std::vector<ListItem>& list, QLatin1StringView element)
    {
        m_xml.open(element);
        for (const ListItem& item : list) {
            m_xml.open("li"_L1);
            spans(item.spans);
            if (!item.children.empty())
                items(item.children, element);
            m_xml.close();
        }
        m_xml.close();
    }

    void row(const Table& table, const Row& row, bool header)
    {
        m_xml.open("tr"_L1);
        if (row.sum || row.heading)
            m_xml.attribute("class"_L1, row.heading ? u"group"_s : u"sum"_s);
        std::size_t column = 0;
        for (const Cell& cell : row.cells) {
            const bool names = header || ((table.firstColumnIsHeader || row.heading) && column == 0);
            const QString scope = row.heading           ? u"rowgroup"_s
                                  : !header             ? u"row"_s
                                  : cell.columnSpan > 1 ? u"colgroup"_s
                                                        : u"col"_s;
            this->cell(cell, cell.align.value_or(table.columns[column].align), names ? scope : QString());
            column += std::size_t(cell.columnSpan);
        }
        m_xml.close();
    }

    /// For those who hear the page: every table is announced by what it stands under.
    [[nodiscard]] QString hiddenCaption() const
    {
        return m_section.isEmpty() ? u"Angaben"_s : u"Angaben zu „%1“"_s.arg(m_section);
    }

    /// A cell that names others has a scope.
    void cell(const Cell& cell, Align align, const QString& scope)
    {
        const bool filled = std::any_of(cell.paragraphs.begin(), cell.paragraphs.end(),
                                        [](const Spans& spans) { return !plainText(spans).isEmpty(); });
        const bool names = filled && !scope.isEmpty();
        m_xml.open(names ? "th"_L1 : "td"_L1);
        if (names)
            m_xml.attribute("scope"_L1, scope);
        if (cell.columnSpan > 1)
            m_xml.attribute("colspan"_L1, QString::number(cell.columnSpan));
        if (align != Align::Left)
            m_xml.attribute("class"_L1, align == Align::Right ? u"r"_s : u"c"_s);
        if (cell.paragraphs.size() == 1)
            spans(cell.paragraphs.front());
        for (std::size_t i = 0; cell.paragraphs.size() > 1 && i < cell.paragraphs.size(); ++i)
            paragraph(cell.paragraphs[i]);
        m_xml.close();
    }

    void paragraph(const Spans& content, const QString& style = {})
    {
        m_xml.open("p"_L1);
        if (!style.isEmpty())
            m_xml.attribute("class"_L1, style);
        spans(content);
        m_xml.close();
    }

    void spans(const Spans& content)
    {
        for (const Span& span : content) {
            if (!span.pageRef.isEmpty())
                continue; // there are no pages here
            std::vector<QLatin1StringView> elements;
            if (span.edit != SpanEdit::None)
                elements.push_back(span.edit == SpanEdit::Inserted ? "ins"_L1 : "del"_L1);
            if (span.strong)
                elements.push_back("strong"_L1);
            if (span.bold)
                elements.push_back("b"_L1);
            if (span.italic)
                elements.push_back("i"_L1);
            if (!span.link.isEmpty())
                m_xml.open("a"_L1, {{"href"_L1, address(span.link)}});
            for (const QLatin1StringView element : elements)
                m_xml.open(element);
            text(span.text);
            for (std::size_t i = 0; i < elements.size() + (span.link.isEmpty() ? 0 : 1); ++i)
                m_xml.close();
        }
    }

    void text(const QString& text)
    {
        const QStringList lines = text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            if (i > 0)
                m_xml.empty("br"_L1);
            m_xml.text(lines.at(i));
        }
    }

    /// The parts of a header or footer, without those that count pages, which there are none of here.
    static QStringList ownText(const RunningLine& line)
    {
        QStringList out;
        for (const RunningPieces* pieces : {&line.left, &line.center, &line.right}) {
            if (!countsPages(*pieces))
                out << runningText(*pieces, {}, {}).trimmed();
        }
        out.removeAll(QString());
        return out;
    }

    void pageFooter()
    {
        QStringList parts{m_document.author, asOfText(m_document), m_document.marking};
        if (m_document.footer)
            parts = ownText(footerOf(m_document));
        parts.removeAll(QString());
        if (parts.isEmpty())
            return;
        m_xml.open("footer"_L1);
        m_xml.element("p"_L1, parts.join(u" · "_s));
        m_xml.close();
    }

    const Document& m_document;
    const HtmlSite& m_site;
    QString m_html;
    XmlWriter m_xml;
    QString m_section;      ///< the heading above
    bool m_inAside = false; ///< a blockquote or comment is open
    bool m_break = false;
};

} // namespace

QString toHtml(const Document& document, const HtmlSite& site)
{
    const Document whole = normalized(document);
    return HtmlWriter(whole, site).run();
}

Result<> writeHtml(const Document& document, const QString& path)
{
    return writeFile(path, toHtml(document).toUtf8());
}

} // namespace iplan::report
