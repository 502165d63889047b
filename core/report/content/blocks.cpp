// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/blocks.h"

#include "core/base/recordaddress.h"
#include "core/base/richtext.h"

#include <QLocale>

namespace iplan::report
{

namespace
{

Spans spansOf(const RichBlock& block)
{
    Spans out;
    for (const RichSpan& span : block.spans) {
        Span one{span.text};
        one.strong = span.strong;
        one.italic = span.emphasis;
        one.link = span.link;
        out.push_back(one);
    }
    return out;
}

/// Adds the item to the list before it, if that is of the same kind.
void addItem(Blocks& blocks, const RichBlock& block, bool continues)
{
    const bool ordered = block.kind == RichBlock::Kind::Numbered;
    if (!continues)
        blocks.emplace_back(List{{}, ordered});
    std::get<List>(blocks.back()).items.push_back({spansOf(block)});
}

} // namespace

void addHeading(Blocks& blocks, int level, const QString& text, const QString& anchor)
{
    blocks.emplace_back(Heading{level, text, anchor});
}

void addParagraph(Blocks& blocks, const QString& text, ParagraphStyle style)
{
    if (!text.isEmpty())
        blocks.emplace_back(Paragraph{plain(text), style});
}

void addText(Blocks& blocks, const QString& text, ParagraphStyle style, const QString& label)
{
    for (Spans& spans : lines(text))
        blocks.emplace_back(Paragraph{std::move(spans), style, label});
}

void addRichText(Blocks& blocks, const QString& stored)
{
    auto before = RichBlock::Kind::Paragraph;
    for (const RichBlock& block : parseRichText(stored)) {
        switch (block.kind) {
        case RichBlock::Kind::Paragraph:
            blocks.emplace_back(Paragraph{spansOf(block)});
            break;
        case RichBlock::Kind::Heading3:
        case RichBlock::Kind::Heading4:
            addHeading(blocks, block.kind == RichBlock::Kind::Heading3 ? 3 : 4, block.plainText());
            break;
        case RichBlock::Kind::Bullet:
        case RichBlock::Kind::Numbered:
            addItem(blocks, block, before == block.kind);
            break;
        }
        before = block.kind;
    }
}

std::vector<Spans> lines(const QString& text)
{
    std::vector<Spans> out;
    for (const QString& line : withoutRecordAddresses(text).split(u'\n')) {
        if (!line.trimmed().isEmpty())
            out.push_back(plain(line.trimmed()));
    }
    return out;
}

QString sentence(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty() || QStringLiteral(".!?…:“\"").contains(trimmed.back()))
        return trimmed;
    return trimmed + u'.';
}

QString labelled(const char* label, const QString& text)
{
    return text.isEmpty() ? QString() : QString::fromUtf8(label) + text;
}

QString joined(const QStringList& parts, const QString& separator)
{
    QStringList known = parts;
    known.removeAll(QString());
    return known.join(separator);
}

QString numberText(double value)
{
    QLocale german(QLocale::German);
    QString text = german.toString(value, 'f', 3);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u','))
        text.chop(1);
    return text;
}

Cell moneyCell(const std::optional<Money>& amount)
{
    return textCell(amount ? formatMoney(*amount, false) : QString());
}

void SheetBuilder::add(const QString& label, const QString& text)
{
    add(label, lines(text));
}

void SheetBuilder::add(const QString& label, std::vector<Spans> paragraphs)
{
    if (!paragraphs.empty())
        m_sheet.entries.push_back({label, std::move(paragraphs)});
}

void SheetBuilder::addTo(Blocks& blocks, double labelWidth)
{
    if (m_sheet.entries.empty())
        return;
    m_sheet.labelWidth = labelWidth;
    blocks.emplace_back(std::move(m_sheet));
    m_sheet = {};
}

} // namespace iplan::report
