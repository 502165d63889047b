// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exchangeparts.h"

#include "core/sync/exchangetarget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>

namespace iplan
{

namespace
{

QString exchangeWord(const char* source)
{
    return QCoreApplication::translate("ExchangeParts", source);
}

} // namespace

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

QPushButton* addPathRow(QFormLayout& form, const QString& title, QLineEdit* edit)
{
    auto* button = new QPushButton(exchangeWord(QT_TRANSLATE_NOOP("ExchangeParts", "Auswählen …")));
    button->setObjectName(edit->objectName() + QStringLiteral("Choose"));
    button->setAutoDefault(false);
    button->setAccessibleDescription(edit->accessibleName());
    auto* line = new QHBoxLayout;
    line->addWidget(edit, 1);
    line->addWidget(button);
    auto* label = new QLabel(title);
    label->setBuddy(edit);
    form.addRow(label, line);
    return button;
}

QLabel* secretNote()
{
    return indentedNote(
        exchangeWord(QT_TRANSLATE_NOOP("ExchangeParts",
                                       "Gemerkt wird unverschlüsselt im Ordner „%1“, den nur Ihr Benutzerkonto lesen "
                                       "kann. Ohne Merken wird nach jedem Öffnen wieder danach gefragt. In der Datei, "
                                       "die Sie weitergeben, steht beides nie."))
            .arg(QDir::toNativeSeparators(ExchangeSecret::folder())));
}

} // namespace iplan
