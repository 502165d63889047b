// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/noteline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>

namespace iplan
{

NoteLine::NoteLine(Kind kind, QWidget* parent)
    : QWidget(parent), m_kind(kind), m_symbol(new QLabel(this)), m_text(new QLabel(this))
{
    m_symbol->setAccessibleName(noteWord(kind));
    paintSymbol();
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_symbol, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
}

void NoteLine::paintSymbol()
{
    m_symbol->setPixmap(noteSymbol(m_kind).pixmap(fontMetrics().height()));
}

void NoteLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange)
        paintSymbol();
}

void NoteLine::setText(const QString& text)
{
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

QString NoteLine::text() const
{
    return m_text->text();
}

} // namespace iplan
