// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/columns.h"

#include "core/report/hyphenate.h"
#include "core/report/measure.h"

#include <algorithm>
#include <numeric>

namespace iplan::report
{

namespace
{

constexpr int kShortText = 12;       ///< letters; that much of a text stays on one line
constexpr double kUsualLetters = 32; ///< more than that no column asks for
constexpr double kLongLetters = 45;  ///< nor gets more than in proportion to that, while words are broken
constexpr double kWidestColumn = 0.4;

/// Whether a line may end with that character: hyphens and slashes hold on to digits ("M01-001", "12/2026").
bool endsLine(QStringView text, qsizetype at)
{
    const QChar c = text.at(at);
    if (c == QChar(0x2013))
        return true;
    return (c == u'-' || c == u'/') && at + 1 < text.size() && text.at(at + 1).isLetter();
}

/// Calls `use` with every part of the text that a line cannot be broken in.
template <class Use>
void eachWord(QStringView text, const Use& use)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isGap = c == u' ' || c == u'\n';
        if (!isGap && !endsLine(text, i))
            continue;
        const qsizetype end = isGap ? i : i + 1;
        if (end > begin)
            use(text.sliced(begin, end - begin));
        begin = i + 1;
    }
    if (begin < text.size())
        use(text.sliced(begin));
}

/// Walks through the words of one table.
class TableWords
{
public:
    explicit TableWords(const Table& table)
        : m_table(table), m_regular(table.points, false, table.family), m_bold(table.points, true, table.family)
    {
    }

    [[nodiscard]] const WordMeter& regular() const { return m_regular; }

    /// Calls `use` with column, text, meter of its type and whether it stands in the header, for each text that is in
    /// one column.
    template <class Use>
    void eachText(const Use& use) const
    {
        for (const Row& head : headerRows(m_table))
            lookAt(head, true, use);
        for (const Row& row : m_table.rows)
            lookAt(row, false, use);
    }

private:
    template <class Use>
    void lookAt(const Row& row, bool isHead, const Use& use) const
    {
        std::size_t column = 0;
        for (const Cell& cell : row.cells) {
            const bool bold = isHead || row.sum || (m_table.firstColumnIsHeader && column == 0);
            for (const Spans& spans : cell.paragraphs) {
                if (cell.columnSpan == 1)
                    use(column, plainText(spans), bold ? m_bold : m_regular, isHead);
            }
            column += std::size_t(cell.columnSpan);
        }
    }

    const Table& m_table;
    const WordMeter m_regular;
    const WordMeter m_bold;
};

/// Beside the texts of a column.
qreal roomBeside(const Table& table)
{
    return 2 * cellPad(table) + pt / 2;
}

qreal sumOf(const std::vector<qreal>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

/// Shares `width` out by weight; no column gets less than `least`, which fits.
std::vector<qreal> shared(std::vector<qreal> least, const std::vector<qreal>& weights, qreal width)
{
    std::vector<bool> fixed(least.size(), false);
    const auto weightOfRest = [&] {
        qreal sum = 0;
        for (std::size_t i = 0; i < weights.size(); ++i)
            sum += fixed[i] ? 0 : weights[i];
        return sum;
    };
    qreal room = width;
    for (std::size_t i = 0; i < least.size();) {
        if (fixed[i] || room * weights[i] / weightOfRest() >= least[i]) {
            ++i;
            continue;
        }
        room -= least[i]; // the others share what is left: look at them again
        fixed[i] = true;
        i = 0;
    }
    const qreal sum = weightOfRest();
    for (std::size_t i = 0; i < least.size(); ++i) {
        if (!fixed[i])
            least[i] = room * weights[i] / sum;
    }
    return least;
}

} // namespace

qreal cellPad(const Table& table)
{
    return (4 - 1.6 * std::max(0.0, kUsualPoints - table.points)) * pt; // down to 2.4 pt
}

WordMeter::WordMeter(qreal points, bool bold, const QString& family)
    : m_metrics([&] {
          QFont font = fontFor(TextRole::TableCell, points, {.bodyFont = family});
          font.setBold(bold);
          return QFontMetricsF(font);
      }())
{
}

qreal WordMeter::width(QStringView word) const
{
    qreal sum = 0;
    for (const QChar c : word) {
        if (c.unicode() >= m_advances.size()) {
            sum += m_metrics.horizontalAdvance(c);
            continue;
        }
        qreal& advance = m_advances[c.unicode()];
        if (advance == 0)
            advance = m_metrics.horizontalAdvance(c);
        sum += advance;
    }
    return sum;
}

ColumnNeeds columnNeeds(const Table& table)
{
    const TableWords words(table);
    const std::size_t count = table.columns.size();
    ColumnNeeds out{std::vector<qreal>(count), std::vector<qreal>(count)};
    words.eachText([&](std::size_t column, const QString& text, const WordMeter& meter, bool) {
        eachWord(text, [&](QStringView word) { out.whole[column] = std::max(out.whole[column], meter.width(word)); });
    });
    for (std::size_t i = 0; i < count; ++i) {
        const qreal usual = std::min(table.columns[i].width, kUsualLetters) * words.regular().width(u"n");
        out.usual[i] = std::max(out.whole[i], usual) + roomBeside(table);
        out.whole[i] += roomBeside(table);
    }
    return out;
}

std::vector<qreal> leastWidths(const Table& table)
{
    const TableWords words(table);
    const qreal shortest = kShortText * words.regular().width(u"n");
    std::vector<qreal> least(table.columns.size());
    std::vector<qreal> whole(table.columns.size());
    words.eachText([&](std::size_t column, const QString& text, const WordMeter& meter, bool isHead) {
        if (!isHead && text.size() > 0 && least[column] < shortest)
            least[column] = std::max(least[column], std::min(shortest, meter.width(text)));
        eachWord(text, [&](QStringView word) {
            const qreal width = meter.width(word);
            whole[column] = std::max(whole[column], width);
            if (width <= least[column])
                return;
            const QStringList pieces = wordPieces(word);
            for (const QString& piece : pieces) {
                const qreal hyphen = piece == pieces.last() ? 0 : meter.width(u"-");
                least[column] = std::max(least[column], meter.width(piece) + hyphen);
            }
        });
    });
    for (std::size_t i = 0; i < least.size(); ++i)
        least[i] = std::min(least[i], whole[i]) + roomBeside(table);
    return least;
}

std::vector<qreal> columnWidths(const Table& table, qreal width)
{
    const auto narrowed = [width](std::vector<qreal> columns) {
        for (qreal& column : columns)
            column = std::min(column, width * kWidestColumn);
        return columns;
    };
    const std::vector<qreal> whole = narrowed(columnNeeds(table).whole);
    std::vector<qreal> weights;
    if (sumOf(whole) <= width) {
        for (const Column& column : table.columns)
            weights.push_back(column.width);
        return shared(whole, weights, width);
    }
    std::vector<qreal> least = narrowed(leastWidths(table));
    if (const qreal sum = sumOf(least); sum > width) { // words are broken anywhere
        for (qreal& column : least)
            column *= width / sum;
        return least;
    }
    // Long texts get more of what there is, or they would make rows high.
    const qreal letter = WordMeter(table.points, false).width(u"n");
    for (std::size_t i = 0; i < whole.size(); ++i)
        weights.push_back(std::max(whole[i], std::min(table.columns[i].width, kLongLetters) * letter));
    return shared(std::move(least), weights, width);
}

bool fitToWidth(Table& table, double widthMm)
{
    const qreal width = widthMm * mm;
    for (const double points : {kUsualPoints, (kUsualPoints + kLeastPoints) / 2, kLeastPoints}) {
        table.points = points;
        if (sumOf(columnNeeds(table).usual) <= width)
            return true;
    }
    return sumOf(leastWidths(table)) <= width;
}

ColumnGrid::ColumnGrid(const Table& table, qreal width)
    : m_pad(cellPad(table)), m_regular(table.points, false, table.family), m_bold(table.points, true, table.family),
      m_widths(columnWidths(table, width))
{
    const ColumnNeeds needs = columnNeeds(table);
    for (std::size_t i = 0; i < m_widths.size(); ++i)
        m_breaksWords.push_back(needs.whole[i] > m_widths[i]);
}

Spans ColumnGrid::fitted(const Spans& spans, std::size_t column, bool bold) const
{
    if (!m_breaksWords[column])
        return spans;
    const WordMeter& meter = bold ? m_bold : m_regular;
    const qreal width = m_widths[column] - 2 * m_pad;
    Spans out = spans;
    for (Span& span : out) {
        QString text;
        qsizetype done = 0;
        eachWord(span.text, [&](QStringView word) {
            if (meter.width(word) <= width)
                return;
            const qsizetype at = word.data() - QStringView(span.text).data();
            text += QStringView(span.text).sliced(done, at - done) % wordPieces(word).join(QChar::SoftHyphen);
            done = at + word.size();
        });
        if (done > 0)
            span.text = text + span.text.mid(done);
    }
    return out;
}

} // namespace iplan::report
