// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/flowlayout.h"

namespace iplan
{

namespace
{

constexpr int kFlowGap = 6;

} // namespace

FlowLayout::FlowLayout(QWidget* parent) : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize out;
    for (const QLayoutItem* item : m_items)
        out = out.expandedTo(item->minimumSize());
    return out;
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool apply) const
{
    int x = rect.x();
    int y = rect.y();
    int line = 0;
    QList<std::pair<QLayoutItem*, QRect>> row;
    const auto finish = [&] {
        for (const auto& [item, place] : row) {
            if (apply) // centred in its line
                item->setGeometry(place.translated(0, (line - place.height()) / 2));
        }
        row.clear();
    };
    for (QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        QSize size = item->sizeHint();
        if (size.width() > rect.width()) {
            size.setWidth(rect.width());
            if (item->hasHeightForWidth())
                size.setHeight(item->heightForWidth(rect.width()));
        }
        if (x + size.width() > rect.x() + rect.width() && line > 0) {
            finish();
            x = rect.x();
            y += line + kFlowGap;
            line = 0;
        }
        row.append({item, QRect(QPoint(x, y), size)});
        x += size.width() + kFlowGap;
        line = qMax(line, size.height());
    }
    finish();
    return y + line - rect.y();
}

} // namespace iplan
