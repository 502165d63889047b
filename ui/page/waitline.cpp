// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/waitline.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace iplan
{

WaitLine::WaitLine(QWidget* parent)
    : QWidget(parent), m_text(new QLabel), m_bar(new QProgressBar), m_button(new QPushButton),
      m_patience(new QTimer(this))
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
    m_patience->setSingleShot(true);
    m_patience->setInterval(1000);
    connect(m_patience, &QTimer::timeout, this, &QWidget::show);
    connect(m_button, &QPushButton::clicked, this, &WaitLine::press);
    hide();
}

void WaitLine::setPatience(int milliseconds)
{
    m_patience->setInterval(milliseconds);
}

void WaitLine::begin(const QString& text)
{
    m_isStopped = false;
    m_text->setText(text);
    m_button->setText(tr("Abbre&chen"));
    m_bar->show();
    if (!isVisible())
        m_patience->start();
}

void WaitLine::end()
{
    m_isStopped = false;
    m_patience->stop();
    hide();
}

void WaitLine::press()
{
    if (m_isStopped) {
        Q_EMIT againRequested();
        return;
    }
    m_isStopped = true;
    m_patience->stop();
    m_bar->hide();
    m_text->setText(tr("Abgebrochen."));
    m_button->setText(tr("&Noch einmal"));
    Q_EMIT stopRequested();
}

} // namespace iplan
