// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/normalize.h"

#include <algorithm>
#include <QSet>
#include <QUrl>

namespace iplan::report
{

namespace
{

bool isAllowed(QChar c)
{
    return c == u'\n' || (c.unicode() >= 0x20 && c.unicode() != 0x7f && c.unicode() < 0xfffe);
}

QString cleanText(const QString& text, bool lineBreaks = true)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            result += c;
            result += text.at(++i);
        } else if (c == u'\t' || (c == u'\n' && !lineBreaks)) {
            result += u' ';
        } else if (c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            result += lineBreaks ? u'\n' : u' ';
        } else if (isAllowed(c) && !c.isSurrogate()) {
            result += c;
        }
    }
    return result;
}

QString anchorId(const QString& anchor)
{
    QString result;
    for (const QChar c : anchor.trimmed()) {
        const bool ascii = c.unicode() < 0x80;
        result += (ascii && c.isLetterOrNumber()) || c == u'-' || c == u'_' ? c : u'-';
    }
    if (!result.isEmpty() && !result.front().isLetter())
        result.prepend(u'a');
    return result;
}

/// Rewrites a document in place; one method per kind of block.
class Normalizer
{
public:
    explicit Normalizer(const DocumentLook& look) : m_look(look) {}

    void operator()(Heading& heading)
    {
        heading.level = std::clamp(heading.level, 1, 4);
        heading.text = cleanText(heading.text, false);
        heading.shortTitle = cleanText(heading.shortTitle, false);
        ++m_headings;
        QString anchor = anchorId(heading.anchor);
        if (anchor.isEmpty())
            anchor = QStringLiteral("abschnitt-%1").arg(m_headings);
        heading.anchor = anchor;
        for (int n = 2; m_anchors.contains(heading.anchor); ++n)
            heading.anchor = QStringLiteral("%1-%2").arg(anchor).arg(n);
        m_anchors.insert(heading.anchor);
        m_aside.clear();
    }

    void operator()(Paragraph& paragraph)
    {
        clean(paragraph.spans);
        QString aside;
        if (isAside(paragraph)) {
            const bool quote = paragraph.style == ParagraphStyle::Quote;
            paragraph.label = cleanText(paragraph.label, false);
            if (paragraph.label.isEmpty())
                paragraph.label = quote ? QStringLiteral("Wortlaut") : QStringLiteral("Anmerkung der Verwaltung");
            aside = (quote ? u'q' : u'c') + paragraph.label;
        }
        if (aside == m_aside)
            paragraph.label.clear();
        m_aside = aside;
    }

    void operator()(List& list)
    {
        clean(list.items);
        m_aside.clear();
    }

    void operator()(Table& table)
    {
        table.caption = cleanText(table.caption, false);
        std::size_t width = table.columns.size();
        for (const Row& row : table.rows)
            width = std::max(width, row.cells.size());
        table.columns.resize(std::max<std::size_t>(width, 1));
        table.points = std::clamp(table.points, kLeastPoints, kUsualPoints) * scaleOf(m_look);
        table.family = m_look.bodyFont;
        table.anchor = anchorId(table.anchor);
        for (Column& column : table.columns) {
            column.title = cleanText(column.title);
            column.width = column.width > 0 ? column.width : 1;
        }
        if (table.rows.empty())
            table.rows.push_back(emptyRow(table));
        for (Row& row : table.upperHeaderRows)
            clean(row, table.columns.size());
        for (Row& row : table.rows)
            clean(row, table.columns.size());
        m_aside.clear();
    }

    void operator()(KeyValues& sheet)
    {
        sheet.caption = cleanText(sheet.caption, false);
        sheet.labelWidth = std::clamp(sheet.labelWidth, 0.1, 0.6);
        for (KeyValue& entry : sheet.entries) {
            entry.label = cleanText(entry.label);
            clean(entry.paragraphs);
            const bool empty = std::all_of(entry.paragraphs.begin(), entry.paragraphs.end(),
                                           [](const Spans& spans) { return plainText(spans).trimmed().isEmpty(); });
            if (empty)
                entry.paragraphs = {plain(QStringLiteral("–"))};
        }
        m_aside.clear();
    }

    void operator()(Figure& figure)
    {
        figure.alternativeText = cleanText(figure.alternativeText);
        figure.caption = cleanText(figure.caption);
        figure.anchor = anchorId(figure.anchor);
        if (figure.sizeMm.isEmpty())
            figure.sizeMm = QSizeF(160, 80);
        m_aside.clear();
    }

    void operator()(Note& note)
    {
        note.title = cleanText(note.title, false);
        if (note.title.isEmpty())
            note.title = note.kind == NoteKind::Warning ? QStringLiteral("Achtung") : QStringLiteral("Hinweis");
        clean(note.spans);
        m_aside.clear();
    }

    void operator()(PageBreak&) { m_aside.clear(); }

    void operator()(Contents& contents)
    {
        contents.title = cleanText(contents.title, false);
        if (contents.title.isEmpty())
            contents.title = QStringLiteral("Inhalt");
        contents.depth = std::clamp(contents.depth, 1, 4);
        m_aside.clear();
    }

    void operator()(FixedCells& fixed)
    {
        if (fixed.widthsMm.empty())
            fixed.widthsMm.push_back(100);
        fixed.heightMm = std::max(fixed.heightMm, 1.0);
        const std::size_t columns = fixed.widthsMm.size();
        fixed.cells.resize((fixed.cells.size() + columns - 1) / columns * columns);
        for (FixedCell& cell : fixed.cells) {
            cell.small = cleanText(cell.small, false);
            clean(cell.lines);
        }
        m_aside.clear();
    }

private:
    static void clean(Spans& spans)
    {
        for (Span& span : spans) {
            span.text = cleanText(span.text);
            span.pageRef = anchorId(span.pageRef);
            if (!isSafeLink(span.link))
                span.link.clear();
            else if (span.link.startsWith(u'#'))
                span.link = u'#' + anchorId(span.link.mid(1));
        }
    }

    static void clean(std::vector<Spans>& paragraphs)
    {
        for (Spans& spans : paragraphs)
            clean(spans);
    }

    static void clean(std::vector<ListItem>& items)
    {
        for (ListItem& item : items) {
            clean(item.spans);
            clean(item.children);
        }
    }

    /// Makes the spans of the cells add up to the number of columns.
    static void clean(Row& row, std::size_t columns)
    {
        std::size_t used = 0;
        std::size_t cells = 0;
        for (Cell& cell : row.cells) {
            if (used >= columns)
                break;
            clean(cell.paragraphs);
            cell.columnSpan = std::clamp(cell.columnSpan, 1, int(columns - used));
            used += std::size_t(cell.columnSpan);
            ++cells;
        }
        row.cells.resize(cells + (columns - used));
    }

    static Row emptyRow(const Table& table)
    {
        Cell cell = textCell(table.emptyText.isEmpty() ? QStringLiteral("Keine Einträge.") : table.emptyText);
        cell.columnSpan = int(table.columns.size());
        cell.align = Align::Left;
        return Row{{std::move(cell)}};
    }

    const DocumentLook& m_look;
    int m_headings = 0;
    QSet<QString> m_anchors;
    QString m_aside; ///< kind and label of the quote or comment just seen
};

void clean(RunningLine& line)
{
    for (RunningPieces* pieces : {&line.left, &line.center, &line.right}) {
        for (RunningPiece& piece : *pieces)
            piece.text = cleanText(piece.text, false);
    }
}

void cleanHead(Document& document)
{
    for (QString* text : {&document.title, &document.subtitle, &document.subject, &document.author, &document.marking})
        *text = cleanText(*text, false);
    if (document.title.trimmed().isEmpty())
        document.title = QStringLiteral("Ohne Titel");
    if (document.language.isEmpty())
        document.language = QStringLiteral("de-DE");
    if (document.logo)
        document.logo->alternativeText = cleanText(document.logo->alternativeText, false);
    for (std::optional<RunningLine>* line : {&document.header, &document.footer}) {
        if (*line)
            clean(**line);
    }
    if (!document.cover)
        return;
    document.cover->organization = cleanText(document.cover->organization);
    document.cover->title = cleanText(document.cover->title, false);
    if (document.cover->picture)
        document.cover->picture->alternativeText = cleanText(document.cover->picture->alternativeText, false);
    for (QString& line : document.cover->lines)
        line = cleanText(line);
}

} // namespace

Document normalized(Document document)
{
    cleanHead(document);
    if (document.contentsList) {
        document.contentsList = false;
        std::vector<Block> front{Contents{}};
        if (document.cover)
            front.emplace_back(PageBreak{});
        document.blocks.insert(document.blocks.begin(), front.begin(), front.end());
    }
    Normalizer normalizer(document.look);
    for (Block& block : document.blocks)
        std::visit(normalizer, block);
    return document;
}

std::vector<OutlineEntry> outline(const Document& document)
{
    std::vector<OutlineEntry> entries;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            entries.push_back({heading->level, heading->text, heading->anchor});
    }
    return entries;
}

std::vector<OutlineEntry> captions(const Document& document)
{
    std::vector<OutlineEntry> entries;
    for (const Block& block : document.blocks) {
        if (const auto* table = std::get_if<Table>(&block); table && !table->anchor.isEmpty())
            entries.push_back({kCaptionLevel, table->caption, table->anchor});
        if (const auto* figure = std::get_if<Figure>(&block); figure && !figure->anchor.isEmpty())
            entries.push_back({kCaptionLevel, figure->caption, figure->anchor});
    }
    return entries;
}

std::vector<Row> headerRows(const Table& table)
{
    std::vector<Row> rows = table.upperHeaderRows;
    const bool titled = std::any_of(table.columns.begin(), table.columns.end(),
                                    [](const Column& column) { return !column.title.trimmed().isEmpty(); });
    if (titled) {
        Row titles;
        for (const Column& column : table.columns)
            titles.cells.push_back(textCell(column.title));
        rows.push_back(std::move(titles));
    }
    return rows;
}

bool staysWithNext(const Table& table, std::size_t row)
{
    if (row + 1 >= table.rows.size())
        return false;
    const Row& here = table.rows[row];
    const Row& next = table.rows[row + 1];
    if (here.heading)
        return !next.sum;
    if (here.group)
        return true;
    return next.sum && !next.heading && !here.sum;
}

bool mayBreak(const Row& row)
{
    constexpr qsizetype longCell = 2500; // characters
    return std::any_of(row.cells.begin(), row.cells.end(), [](const Cell& cell) {
        qsizetype length = 0;
        for (const Spans& spans : cell.paragraphs)
            length += plainText(spans).size();
        return length > longCell;
    });
}

bool isAside(const Paragraph& paragraph)
{
    return paragraph.style == ParagraphStyle::Quote || paragraph.style == ParagraphStyle::Comment;
}

bool isAside(const Block& block)
{
    const auto* paragraph = std::get_if<Paragraph>(&block);
    return paragraph && isAside(*paragraph);
}

Table asTable(const KeyValues& sheet)
{
    Table table;
    table.caption = sheet.caption;
    table.columns = {Column{{}, Align::Left, sheet.labelWidth}, Column{{}, Align::Left, 1 - sheet.labelWidth}};
    table.firstColumnIsHeader = true;
    for (const KeyValue& entry : sheet.entries)
        table.rows.push_back(Row{{textCell(entry.label), Cell{entry.paragraphs}}});
    return table;
}

Table asTable(const FixedCells& cells)
{
    Table table;
    for (const double width : cells.widthsMm)
        table.columns.push_back(Column{{}, Align::Left, width});
    for (std::size_t i = 0; i < cells.cells.size(); ++i) {
        if (i % cells.widthsMm.size() == 0)
            table.rows.emplace_back();
        const FixedCell& cell = cells.cells[i];
        Cell out{cell.lines};
        if (!cell.small.isEmpty())
            out.paragraphs.insert(out.paragraphs.begin(), plain(cell.small));
        table.rows.back().cells.push_back(std::move(out));
    }
    return table;
}

QString asOfText(const Document& document)
{
    if (!document.asOf.isValid())
        return {};
    return QStringLiteral("Stand: %1").arg(document.asOf.toString(QStringLiteral("dd.MM.yyyy")));
}

QString plainText(const Spans& spans)
{
    QString text;
    for (const Span& span : spans)
        text += span.text;
    return text;
}

bool isSafeLink(const QString& link)
{
    if (link.startsWith(u'#'))
        return link.size() > 1;
    static const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("mailto")};
    return schemes.contains(QUrl(link, QUrl::StrictMode).scheme().toLower());
}

} // namespace iplan::report
