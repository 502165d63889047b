// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/docxtable.h"
#include "core/report/docxtext.h"
#include "core/report/measure.h"
#include "core/report/pageframe.h"
#include "core/report/picture.h"

#include <algorithm>
#include <iterator>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

constexpr double kEmuPerMm = 36000; ///< English Metric Units, in which drawings are measured

class DocxWriter
{
public:
    DocxWriter(const Document& document, const PageNumbers& pages)
        : m_document(document), m_headings(outline(document)),
          m_out(&m_body, anchorsOf(document), pages, kUsualPoints * scaleOf(document.look))
    {
    }

    DocxContent run()
    {
        title();
        for (const Block& block : m_document.blocks) {
            const bool aside = isAside(block);
            if (m_wasAside && (!aside || !std::get<Paragraph>(block).label.isEmpty()))
                spacer();
            m_wasAside = aside;
            std::visit(*this, block);
            m_begins = m_begins && std::holds_alternative<PageBreak>(block);
        }
        section(true);
        m_result.links = m_out.links();
        m_result.xml = docxDeclaration() + u"<w:document "_s + docxNamespaces() + u"><w:body>"_s + m_body +
                       u"</w:body></w:document>"_s;
        return std::move(m_result);
    }

    void operator()(const Heading& heading)
    {
        static constexpr QLatin1StringView styles[] = {"Heading1"_L1, "Heading2"_L1, "Heading3"_L1, "Heading4"_L1};
        m_out.openParagraph(styles[heading.level - 1]);
        m_out.bookmarked({heading.level, heading.text, heading.anchor});
        m_out.xml.close();
    }

    void operator()(const Paragraph& paragraph)
    {
        static constexpr QLatin1StringView styles[] = {"BodyText"_L1, "Lead"_L1, "Small"_L1, "Quote"_L1,
                                                       "Kommentar"_L1};
        if (!paragraph.label.isEmpty() && isAside(paragraph))
            m_out.paragraph(paragraph.style == ParagraphStyle::Quote ? "QuoteLabel"_L1 : "KommentarLabel"_L1,
                            plain(paragraph.label));
        m_out.paragraph(styles[int(paragraph.style)], paragraph.spans);
    }

    void operator()(const List& list)
    {
        if (!list.items.empty())
            items(list.items, list.ordered ? docxListId(++m_result.orderedLists) : kDocxBullets, 0);
    }

    void operator()(const Table& block) { table(block, false); }

    void operator()(const KeyValues& sheet)
    {
        if (!sheet.entries.empty())
            table(asTable(sheet), isShort(sheet));
    }

    void operator()(const Figure& figure)
    {
        const QString number = QString::number(++m_figures);
        m_out.openParagraph("Figure"_L1, {.keepWithNext = !figure.caption.isEmpty()});
        drawing(figure, u"word/media/abbildung%1.png"_s.arg(number), u"Abbildung "_s + number);
        m_out.xml.close();
        if (!figure.caption.isEmpty())
            caption("Caption"_L1, figure.caption, figure.anchor);
    }

    void operator()(const Note& note)
    {
        const bool warns = note.kind == NoteKind::Warning;
        m_out.paragraph(warns ? "WarnungTitel"_L1 : "HinweisTitel"_L1, plain(note.title));
        m_out.paragraph(warns ? "Warnung"_L1 : "Hinweis"_L1, note.spans);
        spacer();
    }

    void operator()(const PageBreak&)
    {
        if (!m_begins)
            m_out.breakPage();
    }

    void operator()(const Contents& contents) { writeContents(m_out, contents, m_headings); }

    void operator()(const FixedCells& cells) { writeFixedCells(m_out, cells); }

private:
    /// All that links and page numbers may refer to.
    static std::vector<OutlineEntry> anchorsOf(const Document& document)
    {
        std::vector<OutlineEntry> out = outline(document);
        std::ranges::move(captions(document), std::back_inserter(out));
        return out;
    }

    void caption(QLatin1StringView style, const QString& text, const QString& anchor)
    {
        m_out.openParagraph(style);
        if (anchor.isEmpty())
            m_out.text(text);
        else
            m_out.bookmarked({kCaptionLevel, text, anchor});
        m_out.xml.close();
    }

    /// Whether a page surely has room for it.
    static bool isShort(const KeyValues& sheet)
    {
        constexpr qsizetype room = 2000; // characters
        qsizetype length = 0;
        for (const KeyValue& entry : sheet.entries) {
            for (const Spans& spans : entry.paragraphs)
                length += plainText(spans).size();
        }
        return length <= room;
    }

    void table(const Table& table, bool together)
    {
        if (!table.caption.isEmpty())
            caption("TableCaption"_L1, table.caption, table.anchor);
        else if (m_out.breaksPage())
            spacer(); // a table cannot begin a page itself
        writeTable(m_out, table, {textAreaMm(m_document).width(), headColor(m_document), together});
        spacer(); // Word joins tables that follow each other, and a document ends with a paragraph
    }

    void spacer() { m_out.paragraph("Spacer"_L1, {}); }

    /// The picture inside the open paragraph.
    void drawing(const Figure& figure, const QString& file, const QString& name)
    {
        m_result.pictures.push_back({file, pngOf(figure, 300)});
        const QString relation = docxPictureId(m_result.pictures.size());
        const QString id = QString::number(m_result.pictures.size());
        const QSizeF size = placedSizeMm(figure, m_document) * kEmuPerMm;
        const QString width = QString::number(qRound64(size.width()));
        const QString height = QString::number(qRound64(size.height()));
        const XmlWriter::Attributes extent{{"cx"_L1, width}, {"cy"_L1, height}};
        XmlWriter& xml = m_out.xml;
        for (const QLatin1StringView part : {"w:r"_L1, "w:drawing"_L1})
            xml.open(part);
        xml.open("wp:inline"_L1);
        xml.empty("wp:extent"_L1, extent);
        xml.empty("wp:docPr"_L1, {{"id"_L1, id}, {"name"_L1, name}, {"descr"_L1, figure.alternativeText}});
        xml.open("wp:cNvGraphicFramePr"_L1);
        xml.empty("a:graphicFrameLocks"_L1, {{"noChangeAspect"_L1, u"1"_s}});
        xml.close();
        const QString pictures = u"http://schemas.openxmlformats.org/drawingml/2006/picture"_s;
        xml.open("a:graphic"_L1);
        xml.open("a:graphicData"_L1, {{"uri"_L1, pictures}});
        xml.open("pic:pic"_L1);
        xml.open("pic:nvPicPr"_L1);
        xml.empty("pic:cNvPr"_L1, {{"id"_L1, id}, {"name"_L1, name}});
        xml.empty("pic:cNvPicPr"_L1);
        xml.close();
        fill(relation, extent);
        for (int i = 0; i < 6; ++i) // pic, graphicData, graphic, inline, drawing, run
            xml.close();
    }

    /// What the frame of a picture shows and how large.
    void fill(const QString& relation, const XmlWriter::Attributes& extent)
    {
        XmlWriter& xml = m_out.xml;
        xml.open("pic:blipFill"_L1);
        xml.empty("a:blip"_L1, {{"r:embed"_L1, relation}});
        xml.open("a:stretch"_L1);
        xml.empty("a:fillRect"_L1);
        xml.close();
        xml.close();
        xml.open("pic:spPr"_L1);
        xml.open("a:xfrm"_L1);
        xml.empty("a:off"_L1, {{"x"_L1, u"0"_s}, {"y"_L1, u"0"_s}});
        xml.empty("a:ext"_L1, extent);
        xml.close();
        xml.open("a:prstGeom"_L1, {{"prst"_L1, u"rect"_s}});
        xml.empty("a:avLst"_L1);
        xml.close();
        xml.close();
    }

    void logoPicture() { drawing(*m_document.logo, u"word/media/logo.png"_s, u"Logo"_s); }

    void logo()
    {
        if (!m_document.logo)
            return;
        m_out.openParagraph("Figure"_L1);
        logoPicture();
        m_out.xml.close();
    }

    /// Who prints, and at the right end of the line the logo.
    void compactHead()
    {
        if (m_document.author.isEmpty() && !m_document.logo)
            return;
        m_out.openParagraph("ListHead"_L1);
        m_out.text(m_document.author);
        if (m_document.logo) {
            m_out.tab();
            logoPicture();
        }
        m_out.xml.close();
    }

    void line(QLatin1StringView style, const QString& text, const DocxLook& look = {})
    {
        if (!text.isEmpty())
            m_out.paragraph(style, plain(text), look);
    }

    void title()
    {
        if (m_document.form)
            return;
        if (m_document.cover) {
            cover(*m_document.cover);
            return;
        }
        if (m_document.compact)
            compactHead();
        else
            logo();
        line(m_document.compact ? "ListTitle"_L1 : "Title"_L1, m_document.title);
        line(m_document.compact ? "BodyText"_L1 : "Subtitle"_L1, m_document.subtitle);
    }

    void cover(const Cover& cover)
    {
        logo();
        line("Subtitle"_L1, cover.organization);
        if (cover.picture) {
            m_out.openParagraph("CoverPicture"_L1);
            drawing(*cover.picture, u"word/media/deckblatt.png"_s, u"Titelbild"_s);
            m_out.xml.close();
        }
        line(cover.picture ? "Title"_L1 : "CoverTitle"_L1, cover.title.isEmpty() ? m_document.title : cover.title);
        line("Subtitle"_L1, m_document.subtitle);
        line("CoverLine"_L1, asOfText(m_document));
        for (const QString& text : cover.lines)
            line("CoverLine"_L1, text);
        line("CoverLine"_L1, m_document.marking, {.bold = true});
        m_out.xml.open("w:p"_L1);
        m_out.xml.open("w:pPr"_L1);
        m_out.xml.empty("w:pStyle"_L1, {{"w:val"_L1, u"Spacer"_s}});
        section(false);
        m_out.xml.close();
        m_out.xml.close();
        m_begins = true;
    }

    /// Ends a section: the cover, or the text, whose pages have header and footer.
    void section(bool isText)
    {
        XmlWriter& xml = m_out.xml;
        const PageFrame frame = pageFrame(m_document);
        const QSizeF page = pageSizeMm(m_document.landscape);
        const auto length = [](double mm) { return QString::number(twips(mm)); };
        xml.open("w:sectPr"_L1);
        if (isText && !m_document.form) {
            xml.empty("w:headerReference"_L1,
                      {{"w:type"_L1, u"default"_s}, {"r:id"_L1, QString::fromLatin1(kDocxHeaderId)}});
            xml.empty("w:footerReference"_L1,
                      {{"w:type"_L1, u"default"_s}, {"r:id"_L1, QString::fromLatin1(kDocxFooterId)}});
        }
        xml.empty("w:type"_L1, {{"w:val"_L1, u"nextPage"_s}});
        xml.empty("w:pgSz"_L1, {{"w:w"_L1, length(page.width())}, {"w:h"_L1, length(page.height())}});
        if (m_document.landscape)
            xml.attribute("w:orient"_L1, u"landscape"_s);
        xml.empty("w:pgMar"_L1, {{"w:top"_L1, length(frame.top)},
                                 {"w:right"_L1, length(frame.right)},
                                 {"w:bottom"_L1, length(frame.bottom)},
                                 {"w:left"_L1, length(frame.left)},
                                 {"w:header"_L1, length(frame.headerTop)},
                                 {"w:footer"_L1, length(frame.footerBottom)},
                                 {"w:gutter"_L1, u"0"_s}});
        xml.close();
    }

    void items(const std::vector<ListItem>& list, int id, int level)
    {
        for (const ListItem& item : list) {
            m_out.paragraph("ListParagraph"_L1, item.spans,
                            {.list = id, .level = std::min(level, kDocxListLevels - 1)});
            items(item.children, id, level + 1);
        }
    }

    const Document& m_document;
    std::vector<OutlineEntry> m_headings;
    QString m_body;
    DocxText m_out;
    DocxContent m_result;
    int m_figures = 0;
    bool m_wasAside = false;
    bool m_begins = false; ///< the page after the cover has nothing on it yet
};

} // namespace

QString docxNamespaces()
{
    return u"xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "
           "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
           "xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\""_s;
}

DocxContent docxContent(const Document& document, const PageNumbers& pages)
{
    return DocxWriter(document, pages).run();
}

} // namespace iplan::report
