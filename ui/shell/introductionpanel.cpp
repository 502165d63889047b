// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/introductionpanel.h"

#include "ui/widget/pageparts.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>

namespace iplan
{

namespace
{

QPushButton* stopButton(const QString& name, const QString& text)
{
    auto* button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(true); // the Enter key presses it, as in a dialog
    return button;
}

} // namespace

IntroductionPanel::IntroductionPanel(QWidget* parent)
    : QFrame(parent), m_title(pageHeading({}, 1.1)), m_text(new QLabel),
      m_back(stopButton(QStringLiteral("introductionBack"), tr("&Zurück"))),
      m_next(stopButton(QStringLiteral("introductionNext"), tr("&Weiter"))),
      m_end(stopButton(QStringLiteral("introductionEnd"), tr("Einführung be&enden")))
{
    setObjectName(QStringLiteral("introductionPanel"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    m_title->setForegroundRole(QPalette::ToolTipText);
    m_text->setObjectName(QStringLiteral("introductionText"));
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);

    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    for (QPushButton* button : {m_back, m_next, m_end})
        head->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 12, 8);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_text);

    connect(m_back, &QPushButton::clicked, this, &IntroductionPanel::backRequested);
    connect(m_next, &QPushButton::clicked, this, &IntroductionPanel::nextRequested);
    connect(m_end, &QPushButton::clicked, this, &IntroductionPanel::endRequested);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &IntroductionPanel::endRequested);
    hide();
}

void IntroductionPanel::showStop(int stop, int stops, const QString& title, const QString& text)
{
    const QString heading = tr("Einführung, %1 von %2: %3").arg(stop).arg(stops).arg(title);
    m_title->setText(heading);
    m_text->setText(text);
    m_back->setEnabled(stop > 1);
    m_next->setText(stop == stops ? tr("&Fertig") : tr("&Weiter"));
    m_next->setAccessibleDescription(heading + u'\n' + text); // read out with the button, which has the focus
    m_end->setVisible(stop < stops);
    setAccessibleName(heading);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void IntroductionPanel::focusNext()
{
    m_next->setFocus();
}

} // namespace iplan
