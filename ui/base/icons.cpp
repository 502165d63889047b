// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QPainter>
#include <QPalette>
#include <QSvgRenderer>

namespace iplan
{

namespace
{

constexpr int kSizes[] = {16, 20, 24, 32, 48, 64};

void addPixmaps(QIcon& icon, QByteArray svg, const QColor& color, QIcon::Mode mode)
{
    svg.replace("#000000", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    for (const int size : kSizes) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap, mode);
    }
}

} // namespace

QIcon themedIcon(const QString& name, const QPalette& palette)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray svg = file.readAll();
    QIcon icon;
    addPixmaps(icon, svg, palette.color(QPalette::Active, QPalette::WindowText), QIcon::Normal);
    addPixmaps(icon, svg, palette.color(QPalette::Disabled, QPalette::WindowText), QIcon::Disabled);
    addPixmaps(icon, svg, palette.color(QPalette::Active, QPalette::HighlightedText), QIcon::Selected);
    return icon;
}

QIcon themedIcon(const QString& name)
{
    return themedIcon(name, QGuiApplication::palette());
}

} // namespace iplan
