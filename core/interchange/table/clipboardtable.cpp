// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/clipboardtable.h"

#include "core/base/richtext.h"
#include "core/interchange/formulaguard.h"

#include <algorithm>
#include <QMimeData>
#include <QRegularExpression>
#include <QSet>

namespace iplan
{

namespace
{

constexpr int kWidestSpan = 1000; ///< a page may claim anything

/// The cells as they are, tab-separated and in UTF-8: for this program.
const QString kCellsType = QStringLiteral("application/x-integrationsplaner-cells");

/// Says that a cell holds text, whatever it looks like: to LibreOffice, and to Excel.
const QString kTextCell = QStringLiteral(" sdnum=\"1031;0;@\" style='mso-number-format:\"\\@\"'");

/// Whether a spreadsheet might run the cell as a formula.
bool mayRun(const CopiedCells& copied, qsizetype row, qsizetype column)
{
    const bool isHeading = copied.headed && row == 0;
    if (!isHeading && copied.numbers.contains(column))
        return false;
    const QString& text = copied.cells.at(row).at(column);
    return withoutFormula(text) != text;
}

/// "+49 221 1234", "-5,00": without letters there is nothing to run.
bool isMereNumber(const QString& text)
{
    static const QRegularExpression form(QStringLiteral("^[-+]?[-\\d\\s.,/()]*(?: €)?$"));
    return form.match(text).hasMatch();
}

CellTexts withoutFormulas(const CopiedCells& copied)
{
    CellTexts out = copied.cells;
    const bool isSingle = out.size() == 1 && out.first().size() == 1;
    if (isSingle && isMereNumber(out.first().first()))
        return out;
    for (qsizetype row = 0; row < out.size(); ++row) {
        for (qsizetype column = 0; column < out.at(row).size(); ++column) {
            if (mayRun(copied, row, column))
                out[row][column] = withoutFormula(out.at(row).at(column));
        }
    }
    return out;
}

CellTexts padded(CellTexts rows)
{
    qsizetype widest = 0;
    for (const QStringList& row : std::as_const(rows))
        widest = std::max(widest, row.size());
    for (QStringList& row : rows) {
        while (row.size() < widest)
            row << QString(); // no cell
    }
    return rows;
}

bool endsCell(const QString& text, qsizetype at)
{
    return at >= text.size() || text.at(at) == u'\t' || text.at(at) == u'\n';
}

/// Where the quoted cell that begins at `from` ends (behind the closing quote); -1 if it is not a quoted cell.
qsizetype quotedEnd(const QString& text, qsizetype from)
{
    for (qsizetype i = from + 1; i < text.size(); ++i) {
        if (text.at(i) != u'"')
            continue;
        if (i + 1 < text.size() && text.at(i + 1) == u'"')
            ++i;
        else
            return endsCell(text, i + 1) ? i + 1 : -1;
    }
    return -1;
}

/// The cell that begins at `at`; moves on behind it.
QString takeCell(const QString& text, qsizetype& at)
{
    const qsizetype end = at < text.size() && text.at(at) == u'"' ? quotedEnd(text, at) : -1;
    if (end > 0) {
        QString cell = text.mid(at + 1, end - at - 2);
        at = end;
        return cell.replace(QLatin1String("\"\""), QLatin1String("\""));
    }
    const qsizetype begin = at;
    while (!endsCell(text, at))
        ++at;
    return at == begin ? QLatin1String("") : text.mid(begin, at - begin); // empty, not null
}

bool needsQuotes(const QString& cell)
{
    return cell.contains(u'\n') || cell.contains(u'\t') || cell.startsWith(u'"');
}

/// The value of an attribute that is a number; 1 if it is not there.
int spanOf(const QString& attributes, const char* name)
{
    const QRegularExpression number(QLatin1String(name) + QStringLiteral("\\s*=\\s*[\"']?\\s*(\\d+)"),
                                    QRegularExpression::CaseInsensitiveOption);
    const auto match = number.match(attributes);
    return match.hasMatch() ? std::clamp(match.captured(1).toInt(), 1, kWidestSpan) : 1;
}

/// Puts cells of a table where they belong.
class HtmlGrid
{
public:
    void beginRow()
    {
        m_rows << QStringList();
        m_column = 0;
    }
    void add(const QString& text, const QString& attributes)
    {
        if (m_rows.isEmpty())
            beginRow();
        const int row = static_cast<int>(m_rows.size()) - 1;
        while (m_taken.contains({row, m_column}))
            put(QString());
        const int columns = spanOf(attributes, "colspan");
        for (int below = 1; below < spanOf(attributes, "rowspan"); ++below) {
            for (int beside = 0; beside < columns; ++beside)
                m_taken.insert({row + below, m_column + beside});
        }
        put(text.isNull() ? QLatin1String("") : text);
        for (int beside = 1; beside < columns; ++beside)
            put(QString());
    }
    [[nodiscard]] CellTexts rows() const { return padded(m_rows); }

private:
    void put(const QString& text)
    {
        m_rows.last() << text;
        ++m_column;
    }
    CellTexts m_rows;
    QSet<std::pair<int, int>> m_taken; ///< by cells that span rows
    int m_column = 0;
};

/// The text form writes what a merged cell covers as empty cells; only the HTML form of the same table tells them from
/// cells that are there.
void takeOutCovered(CellTexts& texts, const CellTexts& html)
{
    if (texts.size() != html.size() || texts.isEmpty() || texts.first().size() != html.first().size())
        return; // not the same table
    for (qsizetype row = 0; row < texts.size(); ++row) {
        for (qsizetype column = 0; column < texts.at(row).size(); ++column) {
            if (html.at(row).at(column).isNull() && texts.at(row).at(column).isEmpty())
                texts[row][column] = QString();
        }
    }
}

} // namespace

CellTexts readTabSeparated(const QString& text)
{
    QString all = text;
    all.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\r', u'\n');
    if (all.endsWith(u'\n'))
        all.chop(1); // ends the last row
    if (all.isEmpty())
        return {};
    CellTexts rows{QStringList()};
    for (qsizetype at = 0;; ++at) {
        rows.last() << takeCell(all, at);
        if (at >= all.size())
            return padded(rows);
        if (all.at(at) == u'\n')
            rows << QStringList();
    }
}

CellTexts readHtmlTable(const QString& html)
{
    static const QRegularExpression tag(QStringLiteral("<(/?)(table|tr|td|th)\\b([^>]*)>"),
                                        QRegularExpression::CaseInsensitiveOption);
    HtmlGrid grid;
    int depth = 0;
    qsizetype cellBegin = -1;
    QString attributes;
    const auto endCell = [&](qsizetype at) {
        if (cellBegin >= 0)
            grid.add(richTextToPlain(QLatin1String("<p>") + html.mid(cellBegin, at - cellBegin) + QLatin1String("</p>"))
                         .trimmed(),
                     attributes);
        cellBegin = -1;
    };
    for (auto tags = tag.globalMatch(html); tags.hasNext();) {
        const auto match = tags.next();
        const bool closes = !match.captured(1).isEmpty();
        const QString name = match.captured(2).toLower();
        if (name == u"table") {
            depth += closes ? -1 : 1;
            if (depth == 0) {
                endCell(match.capturedStart());
                break;
            }
        }
        if (depth != 1 || name == u"table")
            continue; // the text of a table within a cell belongs to the cell
        endCell(match.capturedStart());
        if (name == u"tr" && !closes)
            grid.beginRow();
        if (name != u"tr" && !closes) {
            cellBegin = match.capturedEnd();
            attributes = match.captured(3);
        }
    }
    endCell(html.size()); // a page may leave out what closes a table
    return grid.rows();
}

CellTexts readClipboardTable(const QString& text, const QString& html)
{
    CellTexts fromText = readTabSeparated(text);
    if (html.isEmpty())
        return fromText;
    const CellTexts fromHtml = readHtmlTable(html);
    if (!text.contains(u'\t'))
        return fromHtml.isEmpty() ? fromText : fromHtml;
    takeOutCovered(fromText, fromHtml);
    return fromText;
}

CellTexts readClipboardTable(const QMimeData& data)
{
    if (data.hasFormat(kCellsType))
        return readTabSeparated(QString::fromUtf8(data.data(kCellsType)));
    return readClipboardTable(data.text(), data.html());
}

std::unique_ptr<QMimeData> clipboardCells(const CopiedCells& copied)
{
    auto out = std::make_unique<QMimeData>();
    out->setText(toTabSeparated(withoutFormulas(copied)));
    out->setHtml(toHtmlTable(copied));
    out->setData(kCellsType, toTabSeparated(copied.cells).toUtf8());
    return out;
}

QString toTabSeparated(const CellTexts& cells)
{
    QString out;
    for (const QStringList& row : cells) {
        QStringList line;
        for (QString cell : row)
            line << (needsQuotes(cell) ? u'"' + cell.replace(u'"', QLatin1String("\"\"")) + u'"' : cell);
        out += line.join(u'\t') + u'\n';
    }
    return out;
}

QString toHtmlTable(const CopiedCells& copied)
{
    QString out = QStringLiteral("<table>\n");
    for (qsizetype row = 0; row < copied.cells.size(); ++row) {
        const QString name = copied.headed && row == 0 ? QStringLiteral("th") : QStringLiteral("td");
        out += QLatin1String("<tr>");
        for (qsizetype column = 0; column < copied.cells.at(row).size(); ++column) {
            QString text = copied.cells.at(row).at(column).toHtmlEscaped();
            out += u'<' + name + (mayRun(copied, row, column) ? kTextCell : QString()) + u'>' +
                   text.replace(u'\n', QLatin1String("<br>")) + QLatin1String("</") + name + u'>';
        }
        out += QLatin1String("</tr>\n");
    }
    return out + QLatin1String("</table>\n");
}

} // namespace iplan
