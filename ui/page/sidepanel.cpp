// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/sidepanel.h"

#include "ui/widget/pageparts.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kListStretch = 100;

} // namespace

SidePanel::SidePanel(const QString& heading, QWidget* parent) : QFrame(parent)
{
    auto* inside = new QWidget;
    m_content = new QVBoxLayout(inside);
    m_content->setContentsMargins(12, 10, 12, 12);
    m_content->addWidget(pageHeading(heading));
    inside->installEventFilter(this);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(inside);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
}

void SidePanel::add(QWidget* widget, const QString& label)
{
    if (!label.isEmpty()) {
        auto* title = new QLabel(label);
        title->setBuddy(widget);
        m_content->addWidget(title);
    }
    // What lists things takes the room that is left; the stretch below the last button is for panels without a list.
    const bool isList = qobject_cast<QAbstractItemView*>(widget);
    m_content->addWidget(widget, isList ? kListStretch : 0);
}

void SidePanel::addPinned(QWidget* widget)
{
    widget->setContentsMargins(m_content->contentsMargins());
    layout()->addWidget(widget);
}

void SidePanel::addCloseButton()
{
    auto* close = new QPushButton(tr("S&chließen"));
    close->setObjectName(QStringLiteral("closePanel"));
    connect(close, &QPushButton::clicked, this, &SidePanel::closed);
    m_content->addWidget(close, 0, Qt::AlignLeft);
    m_content->addStretch(1);
}

bool SidePanel::eventFilter(QObject* watched, QEvent* event)
{
    // A scroll area knows nothing of heights that follow from the width: texts would be cut off after one line.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        auto* inside = static_cast<QWidget*>(watched);
        inside->setMinimumHeight(m_content->hasHeightForWidth() ? m_content->minimumHeightForWidth(inside->width())
                                                                : 0);
    }
    return QFrame::eventFilter(watched, event);
}

void SidePanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT closed();
    else
        QFrame::keyPressEvent(event);
}

} // namespace iplan
