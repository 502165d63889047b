// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/waitline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace iplan
{

WaitLine::WaitLine(QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_bar(new QProgressBar), m_button(new QPushButton),
      m_timeout(new QTimer(this))
{
    m_bar->setRange(0, 0);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Fortschritt"));
    m_bar->setMaximumHeight(8);
    m_bar->setMaximumWidth(160);
    m_button->setObjectName(QStringLiteral("stop"));
    m_button->setAutoDefault(false);
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_text);
    line->addWidget(m_bar);
    line->addWidget(m_button);
    line->addStretch(1);
    m_timeout->setSingleShot(true);
    m_timeout->setInterval(1000);
    connect(m_timeout, &QTimer::timeout, this, &QWidget::show);
    connect(m_button, &QPushButton::clicked, this, &WaitLine::press);
    hide();
}

void WaitLine::setTimeout(int milliseconds)
{
    m_timeout->setInterval(milliseconds);
}

void WaitLine::begin(const QString& text)
{
    m_isStopped = false;
    m_text->setText(text);
    m_button->setText(tr("Abbre&chen"));
    m_bar->show();
    if (!isVisible())
        m_timeout->start();
}

void WaitLine::end()
{
    m_isStopped = false;
    m_timeout->stop();
    hide();
}

void WaitLine::press()
{
    if (m_isStopped) {
        Q_EMIT againRequested();
        return;
    }
    m_isStopped = true;
    m_timeout->stop();
    m_bar->hide();
    m_text->setText(tr("Abgebrochen."));
    m_button->setText(tr("&Noch einmal"));
    Q_EMIT stopRequested();
}

} // namespace iplan
