// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace iplan
{

/// Gives the rows of a tree some air; items that cannot be chosen are headings and stay readable.
class RoomyDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        const bool heading = !(index.flags() & Qt::ItemIsEnabled);
        return {size.width(), size.height() + (heading ? option.fontMetrics.height() : kRoom)};
    }

    static constexpr int kRoom = 9;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.flags() & Qt::ItemIsEnabled)
            return;
        option->state |= QStyle::State_Enabled; // the grey of disabled things is too faint for a heading
        option->palette.setColor(QPalette::Text, option->palette.color(QPalette::Active, QPalette::PlaceholderText));
    }
};

} // namespace iplan
