// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/hitdelegate.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QPainter>
#include <QTextDocument>

namespace iplan
{

namespace
{

constexpr int kHitMargin = 6;

bool isHeading(const QModelIndex& index)
{
    return !(index.flags() & Qt::ItemIsSelectable);
}

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

void paintHtml(QPainter& painter, const QString& html, const QFont& font, const QColor& color, const QRect& rect)
{
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    document.setDefaultTextOption(option);
    document.setHtml(html);
    const QString more(QChar(0x2026));
    const bool fits = document.idealWidth() <= rect.width();
    const int room = fits ? rect.width() : rect.width() - QFontMetrics(font).horizontalAdvance(more);
    if (!fits) {
        painter.setPen(color);
        painter.drawText(rect, Qt::AlignRight | Qt::AlignTop, more);
    }
    painter.save();
    painter.setClipRect(QRect(rect.topLeft(), QSize(room, rect.height())));
    painter.translate(rect.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, color);
    document.documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace

void HitDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QRect inner = option.rect.adjusted(kHitMargin, kHitMargin / 2, -kHitMargin, -kHitMargin / 2);
    const QString text = index.data().toString();
    if (isHeading(index)) {
        painter->setFont(bold(option.font));
        painter->setPen(option.palette.color(QPalette::PlaceholderText));
        painter->drawText(inner, Qt::AlignLeft | Qt::AlignBottom, text);
        return;
    }
    QStyleOptionViewItem background = option;
    initStyleOption(&background, index);
    background.text.clear();
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &background, painter, option.widget);

    const bool selected = option.state & QStyle::State_Selected;
    const QColor color = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const QFontMetrics metrics(option.font);
    painter->setFont(option.font);
    painter->setPen(color);
    const QRect first(inner.left(), inner.top(), inner.width(), metrics.lineSpacing());
    painter->drawText(first, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(text, Qt::ElideRight, first.width()));
    QColor faint = color;
    if (!selected)
        faint = option.palette.color(QPalette::PlaceholderText);
    const QRect second(inner.left() + kHitMargin * 2, first.bottom() + 1, inner.width() - kHitMargin * 2,
                       metrics.lineSpacing());
    paintHtml(*painter, index.data(SecondLineRole).toString(), option.font, faint, second);
}

QSize HitDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = QFontMetrics(option.font).lineSpacing();
    return {0, (isHeading(index) ? line + kHitMargin : line * 2) + kHitMargin + 2};
}

} // namespace iplan
