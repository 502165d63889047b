// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/diffblocks.h"

#include "core/ops/moduleversion.h"

namespace iplan::report
{

namespace
{

Span diffSpan(const DiffPiece& piece)
{
    Span span{piece.text};
    if (piece.kind == DiffPiece::Kind::Added) {
        span.text = QStringLiteral("[+ %1]").arg(piece.text);
        span.strong = true;
        span.edit = SpanEdit::Inserted;
    } else if (piece.kind == DiffPiece::Kind::Removed) {
        span.text = QStringLiteral("[− %1]").arg(piece.text);
        span.italic = true;
        span.edit = SpanEdit::Deleted;
    }
    return span;
}

bool isDifferent(const QList<DiffPiece>& line)
{
    return std::ranges::any_of(line, [](const DiffPiece& piece) { return piece.kind != DiffPiece::Kind::Same; });
}

} // namespace

void addDiff(Blocks& blocks, const QList<DiffPiece>& pieces, DiffLines lines)
{
    bool isLeftOut = false;
    for (const auto& line : diffLines(pieces)) {
        if (lines == DiffLines::Changed && !isDifferent(line)) {
            if (!std::exchange(isLeftOut, true))
                blocks.emplace_back(Paragraph{plain(QStringLiteral("…"))});
            continue;
        }
        isLeftOut = false;
        Spans spans;
        for (const DiffPiece& piece : line)
            spans.push_back(diffSpan(piece));
        blocks.emplace_back(Paragraph{std::move(spans)});
    }
}

void addDiffLegend(Blocks& blocks)
{
    addParagraph(blocks, QStringLiteral("[− …] entfällt, [+ …] kommt hinzu."), ParagraphStyle::Small);
}

} // namespace iplan::report
