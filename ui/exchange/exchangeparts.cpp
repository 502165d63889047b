// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchangeparts.h"

#include <QAction>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace iplan
{

int indentWidth(const QWidget& widget)
{
    return widget.style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, &widget) +
           widget.style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, &widget);
}

QLabel* indentedNote(const QString& text)
{
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setIndent(0);
    label->setContentsMargins(indentWidth(*label), 0, 0, label->fontMetrics().height() / 3);
    return label;
}

QLineEdit* passwordEdit(const QString& name)
{
    auto* edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace iplan
