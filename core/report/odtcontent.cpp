// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/columns.h"
#include "core/report/fixedcells.h"
#include "core/report/measure.h"
#include "core/report/normalize.h"
#include "core/report/odtparts.h"
#include "core/report/odttext.h"
#include "core/report/pageframe.h"
#include "core/report/picture.h"

#include <cmath>

namespace iplan::report
{

using namespace Qt::StringLiterals;

namespace
{

/// Cell, row and table styles.
constexpr char tableStyles[] = R"(
<style:style style:name="Zelle" style:family="table-cell"><style:table-cell-properties fo:padding="0.8mm"
 fo:border="none" fo:border-bottom="0.5pt solid #8c8c8c"/></style:style>
<style:style style:name="ZelleOben" style:family="table-cell"><style:table-cell-properties fo:padding="0.8mm"
 fo:border="none" fo:border-top="0.75pt solid #000000" fo:border-bottom="0.5pt solid #8c8c8c"/></style:style>
<style:style style:name="Kopfzelle" style:family="table-cell"><style:table-cell-properties fo:padding="0.8mm"
 fo:border="none" fo:border-top="0.75pt solid #000000" fo:border-bottom="0.75pt solid #000000"
 fo:background-color="@head@"/></style:style>
<style:style style:name="Gruppenzelle" style:family="table-cell"><style:table-cell-properties fo:padding="0.8mm"
 fo:border="none" fo:border-bottom="0.5pt solid #8c8c8c" fo:background-color="#ececec"/></style:style>
<style:style style:name="Zeile" style:family="table-row"><style:table-row-properties fo:keep-together="always"/>
</style:style>
<style:style style:name="LangeZeile" style:family="table-row"><style:table-row-properties fo:keep-together="auto"/>
</style:style>
)";

class ContentWriter
{
public:
    explicit ContentWriter(const Document& document)
        : m_document(document), m_headings(outline(document)), m_out(&m_body, kUsualPoints * scaleOf(document.look))
    {
    }

    OdtContent run()
    {
        title();
        for (const Block& block : m_document.blocks) {
            const bool aside = isAside(block);
            if (m_wasAside && (!aside || beginsAside(block)))
                m_out.paragraph(u"Spacer"_s, {});
            m_wasAside = aside;
            std::visit(*this, block);
        }
        m_result.xml =
            u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content %1 "
            "office:version=\"1.3\"><office:automatic-styles>%2%3%4%5</office:automatic-styles>"
            "<office:body><office:text>%6</office:text></office:body></office:document-content>"_s.arg(
                odtNamespaces(), m_out.automaticStyles(), cellStyles(), columnStyles(), fixedStyles(), m_body);
        return std::move(m_result);
    }

    void operator()(const Heading& heading)
    {
        m_out.openHeading(heading.level);
        m_out.xml.empty("text:bookmark-start"_L1, {{"text:name"_L1, heading.anchor}});
        m_out.text(heading.text);
        m_out.xml.empty("text:bookmark-end"_L1, {{"text:name"_L1, heading.anchor}});
        m_out.xml.close();
    }

    void operator()(const Paragraph& paragraph)
    {
        static const QString styles[] = {u"Text_20_body"_s, u"Lead"_s, u"Small"_s, u"Quotations"_s, u"Kommentar"_s};
        if (!paragraph.label.isEmpty() && isAside(paragraph))
            m_out.paragraph(paragraph.style == ParagraphStyle::Quote ? u"Quotation_20_Label"_s
                                                                     : u"Kommentar_20_Label"_s,
                            plain(paragraph.label));
        m_out.paragraph(styles[int(paragraph.style)], paragraph.spans);
    }

    void operator()(const List& list)
    {
        if (!list.items.empty())
            items(list.items, list.ordered ? u"Numbers"_s : u"Bullets"_s);
    }

    void operator()(const Table& table)
    {
        if (!table.caption.isEmpty())
            caption(u"Table"_s, table.caption, table.anchor);
        openTable(table);
        const std::vector<Row> heads = headerRows(table);
        if (!heads.empty()) {
            m_out.xml.open("table:table-header-rows"_L1);
            for (const Row& head : heads)
                row(table, head, u"Kopfzelle"_s, false);
            m_out.xml.close();
        }
        for (std::size_t i = 0; i < table.rows.size(); ++i) {
            const Row& body = table.rows[i];
            const bool lined = body.sum || (i == 0 && heads.empty());
            row(table, body,
                body.heading ? u"Gruppenzelle"_s
                : lined      ? u"ZelleOben"_s
                             : u"Zelle"_s,
                staysWithNext(table, i));
        }
        m_out.xml.close();
        m_out.paragraph(u"Spacer"_s, {});
    }

    void operator()(const KeyValues& sheet)
    {
        if (!sheet.entries.empty())
            (*this)(asTable(sheet));
    }

    void operator()(const Figure& figure)
    {
        const QString number = QString::number(++m_figures);
        m_out.openParagraph(figure.caption.isEmpty() ? u"Figure"_s : u"Figure_20_Titled"_s);
        frame(figure, u"Pictures/abbildung%1.png"_s.arg(number), u"Abbildung "_s + number);
        m_out.xml.close();
        if (!figure.caption.isEmpty())
            caption(u"Caption"_s, figure.caption, figure.anchor);
    }
    void operator()(const Note& note)
    {
        const QString style = note.kind == NoteKind::Warning ? u"Warnung"_s : u"Hinweis"_s;
        m_out.paragraph(style + u"_20_Titel"_s, plain(note.title));
        m_out.paragraph(style, note.spans);
        m_out.paragraph(u"Spacer"_s, {});
    }

    void operator()(const PageBreak&) { m_out.startNext(OdtText::Start::NewPage); }

    void operator()(const Contents& contents) { writeContents(m_out, contents, m_headings, ++m_contents); }

    void operator()(const FixedCells& cells)
    {
        const bool breaks = m_out.takeStart() == OdtText::Start::NewPage;
        // Letters have the same cells all over.
        const QString styles = odtFixedStyles(cells, u"%1"_s, breaks);
        const QString number = QString::number(m_fixedStyles.try_emplace(styles, m_fixedStyles.size()).first->second);
        XmlWriter& xml = m_out.xml;
        xml.open("table:table"_L1, {{"table:name"_L1, u"Felder"_s + QString::number(++m_fixed)},
                                    {"table:style-name"_L1, u"Felder"_s + number}});
        const std::size_t columns = cells.widthsMm.size();
        for (std::size_t column = 0; column < columns; ++column)
            xml.empty("table:table-column"_L1,
                      {{"table:style-name"_L1, u"Felder%1.%2"_s.arg(number, QString::number(column))}});
        for (std::size_t i = 0; i < cells.cells.size(); ++i) {
            if (i % columns == 0)
                xml.open("table:table-row"_L1, {{"table:style-name"_L1, u"Felder%1.Zeile"_s.arg(number)}});
            fixedCell(cells, i, u"Felder%1.Zelle"_s.arg(number));
            if (i % columns == columns - 1)
                xml.close();
        }
        xml.close();
        m_out.paragraph(u"Tiny"_s, {}); // LibreOffice wants one behind a table, and would take a high one
    }

private:
    static bool beginsAside(const Block& block) { return !std::get<Paragraph>(block).label.isEmpty(); }

    void fixedCell(const FixedCells& cells, std::size_t index, const QString& style)
    {
        const FixedCell& cell = cells.cells[index];
        m_out.xml.open("table:table-cell"_L1, {{"table:style-name"_L1, style}, {"office:value-type"_L1, u"string"_s}});
        if (!cell.small.isEmpty())
            m_out.paragraph(u"Table_20_Contents"_s, plain(cell.small), {.points = kSmallFixedPoints});
        const double points = fittedPoints(cells, cell, index % cells.widthsMm.size());
        for (const Spans& line : cell.lines)
            m_out.paragraph(u"Table_20_Contents"_s, line, {.points = points});
        if (cell.small.isEmpty() && cell.lines.empty())
            m_out.paragraph(u"Table_20_Contents"_s, {});
        m_out.xml.close();
    }

    void caption(const QString& style, const QString& text, const QString& anchor)
    {
        if (anchor.isEmpty())
            return m_out.paragraph(style, plain(text));
        m_out.openParagraph(style);
        m_out.xml.empty("text:bookmark"_L1, {{"text:name"_L1, anchor}});
        m_out.text(text);
        m_out.xml.close();
    }

    /// The picture inside the open paragraph.
    void frame(const Figure& figure, const QString& file, const QString& name)
    {
        m_result.pictures.push_back({file, pngOf(figure, 300)});
        const QSizeF size = placedSizeMm(figure, m_document);
        XmlWriter& xml = m_out.xml;
        xml.open("draw:frame"_L1, {{"draw:name"_L1, name},
                                   {"text:anchor-type"_L1, u"as-char"_s},
                                   {"svg:width"_L1, u"%1mm"_s.arg(size.width())},
                                   {"svg:height"_L1, u"%1mm"_s.arg(size.height())}});
        xml.empty("draw:image"_L1, {{"xlink:href"_L1, file},
                                    {"xlink:type"_L1, u"simple"_s},
                                    {"xlink:show"_L1, u"embed"_s},
                                    {"xlink:actuate"_L1, u"onLoad"_s}});
        xml.element("svg:title"_L1, figure.caption.isEmpty() ? name : figure.caption);
        xml.element("svg:desc"_L1, figure.alternativeText);
        xml.close();
    }

    void logo()
    {
        if (!m_document.logo)
            return;
        m_out.openParagraph(u"Figure"_s);
        frame(*m_document.logo, u"Pictures/logo.png"_s, u"Logo"_s);
        m_out.xml.close();
    }

    /// Who prints, and at the right end of the line the logo.
    void compactHead()
    {
        if (m_document.author.isEmpty() && !m_document.logo)
            return;
        m_out.openParagraph(u"List_20_Head"_s);
        m_out.text(m_document.author);
        if (m_document.logo) {
            m_out.xml.empty("text:tab"_L1);
            frame(*m_document.logo, u"Pictures/logo.png"_s, u"Logo"_s);
        }
        m_out.xml.close();
    }

    void title()
    {
        if (m_document.form)
            return;
        const auto line = [this](const QString& style, const QString& text) {
            if (!text.isEmpty())
                m_out.paragraph(style, plain(text));
        };
        if (!m_document.cover && m_document.compact) {
            compactHead();
            line(u"List_20_Title"_s, m_document.title);
            line(u"Text_20_body"_s, m_document.subtitle);
            return;
        }
        if (!m_document.cover) {
            logo();
            line(u"Title"_s, m_document.title);
            line(u"Subtitle"_s, m_document.subtitle);
            return;
        }
        m_out.startNext(OdtText::Start::CoverPage);
        logo();
        line(u"Subtitle"_s, m_document.cover->organization);
        if (m_document.cover->picture) {
            m_out.openParagraph(u"Cover_20_Picture"_s);
            frame(*m_document.cover->picture, u"Pictures/deckblatt.png"_s, u"Titelbild"_s);
            m_out.xml.close();
        }
        line(m_document.cover->picture ? u"Title"_s : u"Cover_20_Title"_s,
             m_document.cover->title.isEmpty() ? m_document.title : m_document.cover->title);
        line(u"Subtitle"_s, m_document.subtitle);
        line(u"Cover_20_Line"_s, asOfText(m_document));
        for (const QString& text : m_document.cover->lines)
            line(u"Cover_20_Line"_s, text);
        if (!m_document.marking.isEmpty())
            m_out.paragraph(u"Cover_20_Line"_s, plain(m_document.marking), {.bold = true});
        m_out.startNext(OdtText::Start::FirstTextPage);
    }

    void items(const std::vector<ListItem>& list, const QString& style)
    {
        m_out.xml.open("text:list"_L1, {{"text:style-name"_L1, style}});
        for (const ListItem& item : list) {
            m_out.xml.open("text:list-item"_L1);
            m_out.paragraph(u"List_20_Item"_s, item.spans);
            if (!item.children.empty())
                items(item.children, style);
            m_out.xml.close();
        }
        m_out.xml.close();
    }

    void openTable(const Table& table)
    {
        const QString number = QString::number(++m_tables);
        QString style = u"Tabelle"_s;
        if (const OdtText::Start start = m_out.takeStart(); start != OdtText::Start::Here)
            style = start == OdtText::Start::NewPage ? u"TabelleSeite"_s : u"TabelleText"_s;
        m_out.xml.open("table:table"_L1, {{"table:name"_L1, u"Tabelle"_s + number}, {"table:style-name"_L1, style}});
        const double whole = textAreaMm(m_document).width() * mm;
        m_grid.emplace(table, whole);
        for (const double width : m_grid->widths()) {
            const int share = int(std::lround(width * 10000 / whole));
            m_columns.insert(share);
            m_out.xml.empty("table:table-column"_L1, {{"table:style-name"_L1, u"Spalte%1"_s.arg(share)}});
        }
    }

    /// The cells are of the style; with `keep` the row does not stand last on a page.
    void row(const Table& table, const Row& row, const QString& style, bool keep)
    {
        m_out.xml.open("table:table-row"_L1, {{"table:style-name"_L1, mayBreak(row) ? u"LangeZeile"_s : u"Zeile"_s}});
        std::size_t column = 0;
        for (const Cell& cell : row.cells) {
            const bool names = style == u"Kopfzelle" || (table.firstColumnIsHeader && column == 0);
            OdtLook look{cell.align.value_or(table.columns[column].align), row.sum && !names, keep, table.points};
            this->cell(cell, column, style, names, look);
            column += std::size_t(cell.columnSpan);
        }
        m_out.xml.close();
    }

    void cell(const Cell& cell, std::size_t column, const QString& style, bool names, const OdtLook& look)
    {
        m_out.xml.open("table:table-cell"_L1, {{"table:style-name"_L1, style}, {"office:value-type"_L1, u"string"_s}});
        if (cell.columnSpan > 1)
            m_out.xml.attribute("table:number-columns-spanned"_L1, QString::number(cell.columnSpan));
        const QString paragraph = names ? u"Table_20_Heading"_s : u"Table_20_Contents"_s;
        if (cell.paragraphs.empty())
            m_out.paragraph(paragraph, {}, look);
        for (const Spans& spans : cell.paragraphs)
            m_out.paragraph(paragraph, cell.columnSpan == 1 ? m_grid->fitted(spans, column, look.bold || names) : spans,
                            look);
        m_out.xml.close();
        for (int i = 1; i < cell.columnSpan; ++i)
            m_out.xml.empty("table:covered-table-cell"_L1);
    }

    [[nodiscard]] QString cellStyles() const
    {
        return QString::fromUtf8(tableStyles).replace(u"@head@"_s, headColor(m_document).name());
    }

    [[nodiscard]] QString fixedStyles() const
    {
        QString xml;
        for (const auto& [styles, number] : m_fixedStyles)
            xml += QString(styles).replace(u"%1"_s, QString::number(number));
        return xml;
    }

    [[nodiscard]] QString columnStyles() const
    {
        const double width = textAreaMm(m_document).width();
        QString xml;
        const std::pair<QString, QString> tables[] = {
            {u"Tabelle"_s, {}}, {u"TabelleSeite"_s, u" fo:break-before=\"page\""_s}, {u"TabelleText"_s, {}}};
        for (const auto& [name, start] : tables)
            xml += u"<style:style style:name=\"%1\" style:family=\"table\"%2><style:table-properties "
                   "style:width=\"%3mm\" table:align=\"margins\" table:border-model=\"collapsing\" "
                   "style:may-break-between-rows=\"true\"%4/></style:style>"_s.arg(
                       name, name == u"TabelleText"_s ? u" style:master-page-name=\"Standard\""_s : QString(),
                       QString::number(width), start);
        for (const int share : m_columns)
            xml += u"<style:style style:name=\"Spalte%1\" style:family=\"table-column\">"
                   "<style:table-column-properties style:column-width=\"%2mm\" style:rel-column-width=\"%1*\"/>"
                   "</style:style>"_s.arg(share)
                       .arg(width * share / 10000, 0, 'f', 2);
        return xml;
    }

    const Document& m_document;
    std::vector<OutlineEntry> m_headings;
    QString m_body;
    OdtText m_out;
    OdtContent m_result;
    std::optional<ColumnGrid> m_grid;             ///< of the table that is being written
    std::set<int> m_columns;                      ///< widths of columns, in ten thousandths
    std::map<QString, std::size_t> m_fixedStyles; ///< of cells of a fixed size, and their numbers
    int m_tables = 0;
    int m_fixed = 0;
    int m_figures = 0;
    int m_contents = 0;
    bool m_wasAside = false;
};

} // namespace

QString odtNamespaces()
{
    static constexpr const char* names[] = {"office", "style", "text", "table", "meta", "manifest"};
    QString xml;
    for (const char* name : names)
        xml += u"xmlns:%1=\"urn:oasis:names:tc:opendocument:xmlns:%1:1.0\" "_s.arg(QLatin1String(name));
    return xml + u"xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\" "
                 "xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
                 "xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\" "
                 "xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""_s;
}

OdtContent odtContent(const Document& document)
{
    return ContentWriter(document).run();
}

} // namespace iplan::report
