// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/richtextdocument.h"

#include <array>
#include <QGuiApplication>
#include <QPalette>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextList>

namespace iplan
{

namespace
{

using Kind = RichBlock::Kind;

bool isItem(Kind kind)
{
    return kind == Kind::Bullet || kind == Kind::Numbered;
}

int headingLevel(Kind kind)
{
    return kind == Kind::Heading3 ? 3 : kind == Kind::Heading4 ? 4 : 0;
}

/// Steps by which letters of a heading are larger. Not bold: that says <strong>.
int sizeStep(Kind kind)
{
    return kind == Kind::Heading3 ? 2 : kind == Kind::Heading4 ? 1 : 0;
}

QTextListFormat listFormat(Kind kind)
{
    QTextListFormat format;
    format.setStyle(kind == Kind::Numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
    return format;
}

QTextCharFormat spanFormat(const RichSpan& span, Kind kind)
{
    QTextCharFormat format;
    if (const int step = sizeStep(kind); step != 0)
        format.setProperty(QTextFormat::FontSizeAdjustment, step);
    if (span.strong)
        format.setFontWeight(QFont::Bold);
    if (span.emphasis)
        format.setFontItalic(true);
    if (!span.link.isEmpty()) {
        format.setAnchor(true);
        format.setAnchorHref(span.link);
        format.setFontUnderline(true);
        format.setForeground(QGuiApplication::palette().link());
    }
    return format;
}

/// Gives the present block its kind; an item joins the list of the block before if that is of the same kind.
void applyKind(QTextCursor& cursor, Kind kind)
{
    QTextBlockFormat format;
    if (headingLevel(kind) > 0)
        format.setHeadingLevel(headingLevel(kind));
    format.setTopMargin(headingLevel(kind) > 0 ? 10 : 0);
    format.setBottomMargin(isItem(kind) ? 2 : 6);
    cursor.setBlockFormat(format);
    if (!isItem(kind))
        return;
    QTextList* before = cursor.block().previous().textList();
    if (before && before->format().style() == listFormat(kind).style())
        before->add(cursor.block());
    else
        cursor.createList(listFormat(kind));
}

Kind kindOf(const QTextBlock& block)
{
    if (const int level = block.blockFormat().headingLevel(); level > 0)
        return level <= 3 ? Kind::Heading3 : Kind::Heading4;
    const QTextList* list = block.textList();
    if (!list)
        return Kind::Paragraph;
    const auto style = list->format().style();
    return style <= QTextListFormat::ListDecimal && style >= QTextListFormat::ListUpperRoman ? Kind::Numbered
                                                                                             : Kind::Bullet;
}

void insertSpans(QTextCursor& cursor, const RichBlock& block, Kind kind)
{
    for (const RichSpan& span : block.spans)
        cursor.insertText(span.text, spanFormat(span, kind));
}

RichSpan spanOf(const QTextFragment& fragment)
{
    const QTextCharFormat format = fragment.charFormat();
    RichSpan span;
    for (const QChar c : fragment.text()) {
        if (c != QChar::ObjectReplacementCharacter)
            span.text += c;
    }
    span.strong = format.fontWeight() >= QFont::DemiBold;
    span.emphasis = format.fontItalic();
    span.link = format.isAnchor() ? format.anchorHref() : QString();
    return span;
}

} // namespace

void writeRichText(QTextDocument& document, const RichBlocks& text)
{
    document.setUndoRedoEnabled(false);
    document.clear();
    QTextCursor cursor(&document);
    cursor.beginEditBlock(); // else a shown text of 50 pages is laid out for every paragraph
    bool first = true;
    for (const RichBlock& block : text) {
        if (!std::exchange(first, false))
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        applyKind(cursor, block.kind);
        cursor.setBlockCharFormat(spanFormat({}, block.kind));
        insertSpans(cursor, block, block.kind);
    }
    cursor.endEditBlock();
    document.setUndoRedoEnabled(true);
    document.setModified(false);
}

RichBlocks readRichText(const QTextDocument& document)
{
    RichBlocks out;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        RichBlock current{kindOf(block), {}};
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const RichSpan span = spanOf(it.fragment());
            // Shift+Return makes a line within the block; the stored form knows blocks only.
            const QStringList lines = span.text.split(QChar::LineSeparator);
            for (qsizetype i = 0; i < lines.size(); ++i) {
                if (i > 0) {
                    out << current;
                    current.spans.clear();
                }
                current.spans << RichSpan{lines.at(i), span.strong, span.emphasis, span.link};
            }
        }
        out << current;
    }
    // The parser knows what counts as empty, as a double blank and as one span.
    return parseRichText(richTextToHtml(out));
}

void insertRichText(QTextCursor& cursor, const RichBlocks& text)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    const bool onEmptyBlock = cursor.block().length() <= 1;
    bool first = true;
    for (const RichBlock& block : text) {
        const bool continues = first && !onEmptyBlock;
        if (!std::exchange(first, false))
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat());
        if (!continues)
            applyKind(cursor, block.kind);
        insertSpans(cursor, block, continues ? kindOf(cursor.block()) : block.kind);
    }
    cursor.endEditBlock();
}

void setBlockKind(QTextCursor cursor, RichBlock::Kind kind)
{
    cursor.beginEditBlock();
    QTextBlock block = cursor.document()->findBlock(cursor.selectionStart());
    const int end = cursor.selectionEnd();
    for (; block.isValid() && block.position() <= end; block = block.next()) {
        if (QTextList* list = block.textList())
            list->remove(block);
        QTextCursor inBlock(block);
        applyKind(inBlock, kind);
        inBlock.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat size;
        size.setProperty(QTextFormat::FontSizeAdjustment, sizeStep(kind));
        inBlock.mergeCharFormat(size);
        inBlock.mergeBlockCharFormat(size);
    }
    cursor.endEditBlock();
}

RichBlock::Kind blockKind(const QTextCursor& cursor)
{
    return kindOf(cursor.block());
}

bool setLink(QTextCursor& cursor, const QString& address)
{
    QString link = address.trimmed();
    if (link.startsWith(QLatin1String("www."), Qt::CaseInsensitive))
        link.prepend(QLatin1String("https://"));
    static constexpr std::array schemes{"http://", "https://", "mailto:", "iplan:"};
    const bool allowed = std::any_of(schemes.begin(), schemes.end(), [&](const char* scheme) {
        return link.startsWith(QLatin1String(scheme), Qt::CaseInsensitive);
    });
    if (!link.isEmpty() && !allowed)
        return false;
    QTextCharFormat format;
    format.setAnchor(!link.isEmpty());
    format.setAnchorHref(link);
    format.setFontUnderline(!link.isEmpty());
    format.setForeground(link.isEmpty() ? QGuiApplication::palette().text() : QGuiApplication::palette().link());
    if (cursor.hasSelection())
        cursor.mergeCharFormat(format);
    else if (!link.isEmpty())
        cursor.insertText(link, format);
    return true;
}

} // namespace iplan
