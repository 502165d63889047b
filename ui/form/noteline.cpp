// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/form/noteline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace iplan
{

NoteLine::NoteLine(Kind kind, QWidget* parent) : QWidget(parent), m_text(new QLabel(this))
{
    const auto standard = kind == Kind::Refused ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    const int size = fontMetrics().height();
    auto* symbol = new QLabel(this);
    symbol->setPixmap(style()->standardIcon(standard, nullptr, this).pixmap(size));
    symbol->setAccessibleName(kind == Kind::Refused ? tr("Nicht angenommen") : tr("Hinweis"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    hide();
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
