// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/pageparts.h"

#include "ui/base/icons.h"

#include <QLabel>
#include <QToolButton>

namespace iplan
{

QLabel* pageHeading(const QString& text, double factor)
{
    auto* label = new QLabel(text);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    label->setFont(font);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString shortened(const QString& text, qsizetype limit)
{
    const QString line = text.simplified();
    if (line.size() <= limit)
        return line;
    const qsizetype blank = line.lastIndexOf(u' ', limit);
    return line.left(blank > limit / 2 ? blank : limit) + QStringLiteral(" …");
}

QToolButton* pageButton(const QString& text, const QString& icon, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setIcon(themedIcon(icon));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(tip);
    button->setAccessibleName(text);
    button->setAccessibleDescription(tip);
    return button;
}

} // namespace iplan
