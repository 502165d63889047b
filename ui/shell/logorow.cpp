// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/logorow.h"

#include "core/report/logo.h"
#include "ui/base/preferences.h"
#include "ui/dialog/filechooser.h"
#include "ui/widget/flowlayout.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QLabel>
#include <QPixmap>
#include <QPushButton>
#include <QVBoxLayout>

namespace iplan
{

LogoRow::LogoRow(FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_chooser(chooser), m_preview(new QLabel), m_choose(new QPushButton(tr("&Logo wählen …"))),
      m_remove(new QPushButton(tr("Logo en&tfernen"))), m_message(new QLabel)
{
    m_preview->setObjectName(QStringLiteral("settingsLogo"));
    m_choose->setObjectName(QStringLiteral("settingsLogoChoose"));
    m_choose->setAccessibleDescription(
        tr("PNG-, JPEG- oder SVG-Datei; das Logo steht auf der ersten Seite der Berichte"));
    m_remove->setObjectName(QStringLiteral("settingsLogoRemove"));
    m_message->setObjectName(QStringLiteral("settingsLogoMessage"));
    m_message->setWordWrap(true);
    m_message->setTextFormat(Qt::PlainText);
    auto* buttons = new FlowLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_remove);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_preview);
    column->addLayout(buttons);
    column->addWidget(m_message);
    connect(m_choose, &QPushButton::clicked, this, &LogoRow::choose);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        m_choose->setFocus(); // the button itself goes away
        keep({});
    });
    say({});
    showStored();
}

void LogoRow::choose()
{
    FileQuestion question;
    question.title = tr("Logo wählen");
    question.filter = tr("Bilder (*.png *.jpg *.jpeg *.svg)");
    const QString path = m_chooser.existingFile(this, question);
    if (path.isEmpty())
        return;
    QGuiApplication::setOverrideCursor(Qt::WaitCursor); // a large picture takes half a second
    const auto logo = report::readLogo(path);
    QGuiApplication::restoreOverrideCursor();
    if (logo)
        keep(*logo);
    else
        say(logo.error().message + u'\n' + logo.error().hint);
}

void LogoRow::keep(const QByteArray& logo)
{
    const auto kept = preferences::setLogo(logo);
    say(kept ? QString() : kept.error().message + u'\n' + kept.error().hint);
    showStored();
}

void LogoRow::showStored()
{
    QPixmap picture;
    picture.loadFromData(preferences::letterhead().logo, "PNG");
    m_remove->setVisible(!picture.isNull());
    if (picture.isNull()) {
        m_preview->setText(tr("kein Logo"));
        m_preview->setAccessibleName(m_preview->text());
        return;
    }
    const double ratio = devicePixelRatioF();
    const QSize room = QSize(20, 4) * fontMetrics().height() * ratio;
    picture = picture.scaled(room, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    m_preview->setPixmap(picture);
    m_preview->setAccessibleName(tr("Vorschau des Logos"));
}

void LogoRow::say(const QString& text)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    m_message->setAccessibleName(tr("Fehlermeldung: %1").arg(text));
    QAccessibleEvent alert(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace iplan
