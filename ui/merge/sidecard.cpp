// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/merge/sidecard.h"

#include "ui/widget/diffview.h"
#include "ui/widget/pageparts.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

SideCard::SideCard(Content content, int number, QWidget* parent)
    : QFrame(parent), m_content(std::move(content)), m_view(new DiffView(m_content.heading)),
      m_button(new QPushButton(QStringLiteral("%1 (Alt+%2)").arg(m_content.button).arg(number)))
{
    setFrameShape(QFrame::StyledPanel);
    auto* who = new QLabel(m_content.who);
    who->setWordWrap(true);
    who->setTextFormat(Qt::PlainText);
    who->setForegroundRole(QPalette::PlaceholderText);
    m_button->setAutoDefault(true); // Return chooses it
    m_button->setEnabled(m_content.canDecide);
    m_button->setAccessibleName(QStringLiteral("%1: %2").arg(m_content.heading, m_content.button));
    m_button->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(pageHeading(m_content.heading, 1.0));
    layout->addWidget(who);
    layout->addWidget(m_view);
    layout->addWidget(m_button, 0, Qt::AlignLeft);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT chosen(m_content.decision); });
    showPlain();
}

void SideCard::showPlain()
{
    m_view->showText(m_content.text);
}

void SideCard::compareWith(const QString& before)
{
    m_view->showDiff(before, m_content.text);
}

} // namespace iplan
