// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace iplan
{

/// Paints the side bar: pages with some air, headings bold with their keys at the right where there is room. Where it
/// is narrow, symbols of pages alone, and lines for headings.
class NavigationDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { ShortcutRole = Qt::UserRole + 10 };
    using QStyledItemDelegate::QStyledItemDelegate;
    void setNarrow(bool narrow) { m_narrow = narrow; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    bool m_narrow = false;
};

} // namespace iplan
