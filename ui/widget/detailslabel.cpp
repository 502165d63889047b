// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/detailslabel.h"

#include <QEvent>

namespace iplan
{

DetailsLabel::DetailsLabel(int leastLines, QWidget* parent) : QLabel(parent), m_leastLines(leastLines)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::NoFocus);
    setAlignment(Qt::AlignTop | Qt::AlignLeft);
    fitHeight();
}

void DetailsLabel::showText(const QString& html)
{
    setText(html);
    fitHeight();
}

void DetailsLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    fitHeight();
}

void DetailsLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        fitHeight();
}

void DetailsLabel::fitHeight()
{
    setMinimumHeight(0); // it counts in heightForWidth()
    setMinimumHeight(qMax(fontMetrics().lineSpacing() * m_leastLines, heightForWidth(width())));
}

} // namespace iplan
