// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/textblock.h"

#include <atomic>
#include <cmath>
#include <QFontMetricsF>
#include <QPainter>
#include <utility>

namespace iplan::report
{

namespace
{

struct RoleLook {
    qreal points;
    bool bold;
    qreal lineFactor;
};

constexpr RoleLook lookOf(TextRole role)
{
    switch (role) {
    case TextRole::Title:
        return {22, true, 1.05};
    case TextRole::Subtitle:
        return {13, false, 1.1};
    case TextRole::Heading1:
        return {15, true, 1.05};
    case TextRole::Heading2:
        return {12.5, true, 1.05};
    case TextRole::Heading3:
        return {11, true, 1.05};
    case TextRole::Heading4:
        return {10, true, 1.05};
    case TextRole::Lead:
        return {11, false, 1.15};
    case TextRole::Body:
        return {9.5, false, 1.15};
    case TextRole::TableCell:
        return {8.5, false, 1.12};
    case TextRole::TableHead:
        return {8.5, true, 1.12};
    case TextRole::Label:
        return {8, true, 1.1};
    case TextRole::Caption:
        return {8.5, true, 1.1};
    case TextRole::Small:
    case TextRole::Running:
        break;
    }
    return {8, false, 1.1};
}

bool isHeading(TextRole role)
{
    return role == TextRole::Title || (role >= TextRole::Heading1 && role <= TextRole::Heading4);
}

QFont fontOf(const TextLook& look)
{
    QFont font = look.document ? fontFor(look.role, look.points, *look.document) : fontFor(look.role, look.points);
    font.setBold(font.bold() || look.bold);
    font.setItalic(look.italic);
    return font;
}

QTextOption optionFor(Align align)
{
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    option.setAlignment(align == Align::Right    ? Qt::AlignRight
                        : align == Align::Center ? Qt::AlignHCenter
                                                 : Qt::AlignLeft);
    return option;
}

QString printedText(const Span& span, const PageNumbers& pages)
{
    QString text = span.text;
    text.replace(u'\n', QChar::LineSeparator);
    if (span.pageRef.isEmpty())
        return text;
    const auto found = pages.find(span.pageRef);
    return text + (found == pages.end() ? QStringLiteral("00") : QString::number(found->second));
}

/// The text and the looks that differ from the base font.
struct Runs {
    QString text;
    QList<QTextLayout::FormatRange> formats;
    std::vector<TextLink> links;
};

Runs runsOf(const Spans& spans, const QFont& base, const PageNumbers& pages)
{
    Runs runs;
    for (const Span& span : spans) {
        const QString text = printedText(span, pages);
        const int from = int(runs.text.size());
        runs.text += text;
        const QString target = span.link.isEmpty() && !span.pageRef.isEmpty() ? u'#' + span.pageRef : span.link;
        if (!target.isEmpty())
            runs.links.push_back({from, int(runs.text.size()), target});
        const bool underline = (!target.isEmpty() && !target.startsWith(u'#')) || span.edit == SpanEdit::Inserted;
        const bool struck = span.edit == SpanEdit::Deleted;
        if (!span.bold && !span.strong && !span.italic && !underline && !struck)
            continue;
        QFont font = base;
        font.setBold(base.bold() || span.bold || span.strong);
        font.setItalic(base.italic() || span.italic);
        font.setUnderline(underline);
        font.setStrikeOut(struck);
        QTextLayout::FormatRange range;
        range.start = from;
        range.length = int(text.size());
        range.format.setFont(font);
        runs.formats.push_back(range);
    }
    return runs;
}

void breakLines(TextBlock& block, qreal width, qreal lineFactor)
{
    qreal y = 0;
    block.layout->beginLayout();
    for (QTextLine line = block.layout->createLine(); line.isValid(); line = block.layout->createLine()) {
        line.setLineWidth(std::max<qreal>(width, pt));
        const qreal height = std::ceil(line.height() * lineFactor);
        line.setPosition(QPointF(0, y + (height - line.height()) / 2));
        block.tops.push_back(y);
        y += height;
    }
    block.layout->endLayout();
    block.tops.push_back(y);
}

/// Of the running thread, and never of another: identifiers of the system are used again.
quint64 threadNumber()
{
    static std::atomic<quint64> last = 0;
    thread_local const quint64 own = ++last;
    return own;
}

/// The same lines with fonts of the running thread.
std::unique_ptr<QTextLayout> shapedHere(const QTextLayout& other)
{
    auto out = std::make_unique<QTextLayout>(other.text(), other.font());
    out->setTextOption(other.textOption());
    out->setFormats(other.formats());
    out->beginLayout();
    for (int i = 0; i < other.lineCount(); ++i) {
        QTextLine line = out->createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(other.lineAt(i).width());
        line.setPosition(other.lineAt(i).position());
    }
    out->endLayout();
    return out;
}

} // namespace

QStringList fontFamilies()
{
    return {QStringLiteral("Liberation Sans"), QStringLiteral("DejaVu Sans")};
}

QFont fontFor(TextRole role, qreal points, const DocumentLook& look)
{
    const RoleLook usual = lookOf(role);
    const QString family = isHeading(role) && !look.headingFont.isEmpty() ? look.headingFont : look.bodyFont;
    QFont font;
    font.setFamilies(family.isEmpty() ? fontFamilies() : QStringList{family} + fontFamilies());
    font.setPixelSize(int(std::lround((points > 0 ? points : usual.points * scaleOf(look)) * pt)));
    font.setBold(usual.bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferOutline);
    // Any spacing, however small, switches ligatures off: German has none across parts of a word ("Schifffahrt"), and
    // text with them is not found when searching the PDF.
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.02);
    return font;
}

TextBlockPtr breakText(const Spans& spans, const TextLook& look, qreal width, const PageNumbers& pages)
{
    const QFont font = fontOf(look);
    Runs runs = runsOf(spans, font, pages);
    auto block = std::make_shared<TextBlock>();
    block->layout = std::make_unique<QTextLayout>(runs.text, font);
    block->layout->setTextOption(optionFor(look.align));
    if (!runs.formats.isEmpty())
        block->layout->setFormats(runs.formats);
    block->links = std::move(runs.links);
    if (look.document && isHeading(look.role) && look.document->headingColor.isValid())
        block->color = look.document->headingColor;
    block->thread = threadNumber();
    breakLines(*block, width, lookOf(look.role).lineFactor);
    return block;
}

void LinePainter::draw(QPainter& painter, const TextBlock& block, int first, int count, const QPointF& origin)
{
    const QTextLayout* layout = block.layout.get();
    if (block.thread != threadNumber()) {
        if (std::exchange(m_shaped, &block) != &block)
            m_layout = shapedHere(*block.layout);
        layout = m_layout.get();
    }
    const int end = std::min(first + count, layout->lineCount());
    for (int i = first; i < end; ++i)
        layout->lineAt(i).draw(&painter, origin);
}

qreal textWidth(const QString& text, const TextLook& look)
{
    return QFontMetricsF(fontOf(look)).horizontalAdvance(text);
}

QString elided(const QString& text, const TextLook& look, qreal width)
{
    return QFontMetricsF(fontOf(look)).elidedText(text, Qt::ElideRight, width);
}

} // namespace iplan::report
