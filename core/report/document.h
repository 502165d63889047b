// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <QColor>
#include <QDate>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <utility>
#include <variant>
#include <vector>

class QPainter;

namespace iplan::report
{

/// Whether a run of a compared text came or went. Shown by a line below or through it; write a sign beside it, too, for
/// those who hear the text.
enum class SpanEdit { None, Inserted, Deleted };

/// A run of text with one look. A line feed in `text` is a line break; other control characters are dropped.
struct Span {
    QString text = {};
    bool bold = false;    ///< merely looks bold
    bool italic = false;  ///< merely looks italic
    bool strong = false;  ///< important: bold, and read as such
    QString link = {};    ///< "#anchor", or an http, https or mailto address; anything else is printed as plain text
    QString pageRef = {}; ///< an anchor: its page number follows `text` ("S. " → "S. 12"). HTML, which has no pages,
                          ///< leaves the whole span out; give the words before it a link to "#anchor".
    SpanEdit edit = SpanEdit::None;
};

using Spans = std::vector<Span>;

/// One plain run.
[[nodiscard]] inline Spans plain(QString text)
{
    return {Span{std::move(text)}};
}

/// A heading. Level 1 to 4; others are taken as the nearest. An empty anchor gets one of its own ("abschnitt-7").
/// With a short title it begins a sheet, up to the next heading of its level or above: on pages what it holds is kept
/// together where that fits, and named "K002 (Fortsetzung)" where it goes on.
struct Heading {
    int level = 1;
    QString text = {};
    QString anchor = {};
    QString shortTitle = {};
};

enum class ParagraphStyle {
    Normal,
    Lead,    ///< opening paragraph, a little larger
    Small,   ///< source lines, remarks
    Quote,   ///< original wording of others, never edited
    Comment, ///< comment of the administration, set apart
};

/// A paragraph. `label` stands above a Quote or Comment; when empty "Wortlaut" or "Anmerkung der Verwaltung". Quotes
/// (comments) that follow each other with the same label form one block under one label.
struct Paragraph {
    Spans spans = {};
    ParagraphStyle style = ParagraphStyle::Normal;
    QString label = {};
};

/// One item of a list, with the items below it.
struct ListItem {
    Spans spans = {};
    std::vector<ListItem> children = {};
};

struct List {
    std::vector<ListItem> items = {};
    bool ordered = false;
};

enum class Align { Left, Center, Right };

/// A column: its width is relative to the other columns; a column is widened where its longest word asks for it.
struct Column {
    QString title = {};
    Align align = Align::Left;
    double width = 1;
};

struct Cell {
    std::vector<Spans> paragraphs = {};
    int columnSpan = 1;
    std::optional<Align> align = {}; ///< instead of the alignment of its column
};

/// A cell of one plain paragraph.
[[nodiscard]] inline Cell textCell(QString text)
{
    return Cell{{plain(std::move(text))}};
}

struct Row {
    std::vector<Cell> cells = {}; ///< missing cells at the end are empty
    bool sum = false;             ///< bold, with a line above
    bool heading = false;         ///< names the rows below it, as `group` does, shaded and with a bookmark
    bool group = false;           ///< names the rows below it: stays with the first of them, and is named again, as
                                  ///< "bewilligt (Fortsetzung)", where they go on on another page
};

/// Size of the type in tables, in points: the usual one, and what can just be read on paper.
inline constexpr double kUsualPoints = 8.5;
inline constexpr double kLeastPoints = 7.5;

/// A table. The last header row is made of the column titles; `upperHeaderRows` (groups of columns) stand above it.
struct Table {
    QString caption = {};
    std::vector<Column> columns = {};
    std::vector<Row> rows = {};
    std::vector<Row> upperHeaderRows = {};
    double points = kUsualPoints; ///< size of the type, kLeastPoints or more
    bool repeatHeader = true;
    bool firstColumnIsHeader = false; ///< the first cell of each row names the row
    QString emptyText = {};           ///< printed when there are no rows; by default "Keine Einträge."
    QString anchor = {};              ///< of its caption, for page numbers and links; none where nothing refers to it
    QString family = {};              ///< of its type; said by normalized(), as the look of the document has it
};

struct KeyValue {
    QString label = {};
    std::vector<Spans> paragraphs = {}; ///< none: "–"
};

/// A sheet of labels and values: a table of two columns whose first names the row.
struct KeyValues {
    QString caption = {};
    std::vector<KeyValue> entries = {};
    double labelWidth = 0.3; ///< share of the whole width
};

/// Paints a figure into the rectangle, whatever its unit: derive fonts and pens from its size, as pixels. Opaque
/// colours only (PDF/A-1b knows no transparency).
using FigurePainter = std::function<void(QPainter&, const QRectF&)>;

struct Figure {
    QString alternativeText = {}; ///< what the figure says, for those who do not see it
    QString caption = {};
    QSizeF sizeMm = {};
    FigurePainter paint = {};
    QString anchor = {}; ///< of its caption, as that of a table
};

enum class NoteKind { Info, Warning };

struct Note {
    NoteKind kind = NoteKind::Info;
    QString title = {}; ///< when empty "Hinweis" or "Achtung"
    Spans spans = {};
};

struct PageBreak {
};

/// A cell of a fixed size: a small line, which may be empty, and lines of text.
struct FixedCell {
    QString small = {};
    std::vector<Spans> lines = {};
};

/// Cells of a fixed size without lines around them, row by row: the address of a letter, the labels of a sheet. The
/// rows follow each other without room in between, and begin a page where the next one does not fit. Text that is too
/// much for its cell is set in smaller type; what is too much even so ends with the cell.
struct FixedCells {
    std::vector<double> widthsMm = {}; ///< of the columns
    double heightMm = 0;               ///< of each row
    double insetMm = 0;                ///< room at the left and right of the text
    double topMm = 0;                  ///< room above it
    double points = 10;                ///< size of the type where the text has room for it
    std::vector<FixedCell> cells = {};
};

/// The contents list at this place (Document::contentsList puts one at the front).
struct Contents {
    QString title = {}; ///< when empty "Inhalt"
    int depth = 3;
};

using Block = std::variant<Heading, Paragraph, List, Table, KeyValues, Figure, Note, PageBreak, Contents, FixedCells>;

/// Margins of an A4 page in millimetres. Header and footer stand inside the upper and lower ones.
struct PageFrame {
    double left = 25; ///< room for punching
    double right = 20;
    double top = 27;
    double bottom = 25;
    double headerTop = 14;
    double footerBottom = 12;
};

/// A cover page, without header and footer: the organization on top, then the picture, then title and subtitle, then
/// the lines.
struct Cover {
    QString organization = {};
    std::vector<QString> lines = {};
    QString title = {}; ///< instead of the title of the document
    std::optional<Figure> picture = {};
};

/// How type and colours of a document differ from those of all reports; what is empty does not.
struct DocumentLook {
    QString bodyFont = {}; ///< a family; where a PC lacks it the usual one is used
    QString headingFont = {};
    double bodyPoints = 0;    ///< instead of kBodyPoints; all other sizes follow
    QColor headingColor = {}; ///< to be read on white
    QColor tableColor = {};   ///< of the ground below the heads of tables, on which black is to be read
};

/// Size of running text, in points, where a look says nothing.
inline constexpr double kBodyPoints = 10;

/// By how much all type is larger than usual.
[[nodiscard]] inline double scaleOf(const DocumentLook& look)
{
    return look.bodyPoints > 0 ? look.bodyPoints / kBodyPoints : 1;
}

/// A piece of a header or footer.
struct RunningPiece {
    enum class Kind { Text, Page, PageCount };
    Kind kind = Kind::Text;
    QString text = {}; ///< of Kind::Text
};
using RunningPieces = std::vector<RunningPiece>;

/// A header or footer.
struct RunningLine {
    RunningPieces left = {};
    RunningPieces center = {};
    RunningPieces right = {};
};

class Layout;

/// On paper, pages of another document that stand in place of a section, with their own header, footer and page number;
/// the heading stays, and a sentence says what follows. The section ends the document or stands before a page break.
/// Formats without pages of their own have the blocks of the section instead.
struct Excerpt {
    QString section = {}; ///< anchor of its heading
    std::shared_ptr<const Layout> whole = {};
    std::vector<int> pages = {}; ///< counted from 1, ascending
    QString sentence = {};
};

/// A whole report, independent of any output format. Without a cover, title and subtitle open the first page. The logo
/// stands above everything else on the first page; in a compact document beside its title.
struct Document {
    QString title = {};
    QString subtitle = {};
    QString subject = {}; ///< metadata only
    QString author = {};  ///< metadata and footer
    QDate asOf = {};      ///< "Stand"; left out when not valid
    QString marking = {}; ///< in the footer of every page, e.g. "Entwurf – nicht öffentlich"
    QString language = QStringLiteral("de-DE");
    bool contentsList = false; ///< contents list before the first block
    bool landscape = false;
    bool compact = false; ///< a list or a plan: narrow margins, small headings, and a head that names the author
    std::optional<PageFrame> form = {}; ///< a letter or a sheet of labels: margins of its own, and nothing on the pages
                                        ///< but the blocks; no title, header or footer
    std::optional<Figure> logo = {};
    std::optional<Cover> cover = {};
    DocumentLook look = {};
    std::optional<RunningLine> header = {}; ///< instead of title and "Stand"
    std::optional<RunningLine> footer = {}; ///< instead of author and page number; the marking is added to it
    std::vector<Block> blocks = {};
    std::vector<Excerpt> excerpts = {}; ///< in the order of the blocks
};

} // namespace iplan::report
