// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/picture.h"

#include <cmath>
#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace iplan::report
{

QByteArray pngOf(const Figure& figure, int dotsPerInch)
{
    const QSizeF dots = figure.sizeMm * (dotsPerInch / 25.4);
    QImage image(QSize(int(std::ceil(dots.width())), int(std::ceil(dots.height()))), QImage::Format_RGB32);
    image.fill(Qt::white);
    image.setDotsPerMeterX(int(std::lround(dotsPerInch / 0.0254)));
    image.setDotsPerMeterY(image.dotsPerMeterX());
    if (figure.paint) {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        figure.paint(painter, QRectF(QPointF(0, 0), dots));
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

} // namespace iplan::report
