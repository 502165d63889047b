// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigationdelegate.h"

#include <QPainter>

namespace iplan
{

namespace
{

constexpr int kRoomOfPage = 5;
constexpr int kRoomOfHeading = 11;
constexpr int kRoomOfLine = 9;

bool isHeading(const QModelIndex& index)
{
    return !index.parent().isValid();
}

} // namespace

QSize NavigationDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize size = QStyledItemDelegate::sizeHint(option, index);
    if (m_narrow && isHeading(index))
        return {size.width(), kRoomOfLine};
    return {size.width(), size.height() + (isHeading(index) ? kRoomOfHeading : kRoomOfPage)};
}

void NavigationDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (m_narrow)
        option->text.clear();
    if (!isHeading(index))
        return;
    option->font.setBold(true); // here rather than in the item, so that the size follows the window
    option->fontMetrics = QFontMetrics(option->font);
}

void NavigationDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyledItemDelegate::paint(painter, option, index);
    if (m_narrow) {
        if (isHeading(index) && index.row() > 0) {
            painter->save();
            painter->setPen(option.palette.color(QPalette::Mid));
            painter->drawLine(option.rect.left() + kRoomOfPage, option.rect.center().y(),
                              option.rect.right() - kRoomOfPage, option.rect.center().y());
            painter->restore();
        }
        return;
    }
    QString keys = index.data(ShortcutRole).toString();
    if (keys.isEmpty())
        return;
    QFont bold = option.font;
    bold.setBold(true);
    const int margin = option.fontMetrics.averageCharWidth();
    const QRect room =
        option.rect.adjusted(QFontMetrics(bold).horizontalAdvance(index.data().toString()) + 2 * margin, 0, -margin, 0);
    if (room.width() < option.fontMetrics.horizontalAdvance(keys))
        keys = keys.right(1); // beside the others one sees what the digit means
    if (room.width() < option.fontMetrics.horizontalAdvance(keys))
        return;
    const bool marked = option.state & QStyle::State_Selected;
    const auto group = option.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
    painter->save();
    painter->setFont(option.font);
    painter->setPen(option.palette.color(group, marked ? QPalette::HighlightedText : QPalette::PlaceholderText));
    painter->drawText(room, Qt::AlignRight | Qt::AlignVCenter, keys);
    painter->restore();
}

} // namespace iplan
