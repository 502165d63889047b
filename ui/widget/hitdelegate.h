// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace iplan
{

/// Paints a hit in two lines: its name, and below, smaller, the place where the words occur. Items that cannot be
/// chosen are headings.
class HitDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    enum Role { SecondLineRole = Qt::UserRole + 10 }; ///< HTML on one line

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace iplan
