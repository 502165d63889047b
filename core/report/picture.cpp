// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/picture.h"

#include <array>
#include <cmath>
#include <optional>
#include <QBuffer>
#include <QImage>
#include <QPainter>

namespace iplan::report
{

namespace
{

constexpr int kPaletteColors = 256;

/// Numbers the colours of a picture in the order in which they occur.
class Palette
{
public:
    /// The number of the colour; nothing where there are too many.
    std::optional<uchar> numberOf(QRgb color)
    {
        if (color == m_last) // most pixels are as the one before
            return m_lastNumber;
        std::size_t slot = (color * 2654435761U) >> 22; // Fibonacci hashing to 10 bits
        while (m_numbers[slot] >= 0 && m_colors.at(m_numbers[slot]) != color)
            slot = (slot + 1) % m_numbers.size();
        if (m_numbers[slot] < 0) {
            if (m_colors.size() == kPaletteColors)
                return std::nullopt;
            m_numbers[slot] = short(m_colors.size());
            m_colors << color;
        }
        m_last = color;
        m_lastNumber = uchar(m_numbers[slot]);
        return m_lastNumber;
    }
    [[nodiscard]] const QList<QRgb>& colors() const { return m_colors; }

    Palette() { m_numbers.fill(-1); }

private:
    std::array<short, 1024> m_numbers; ///< by a hash of the colour; -1: free
    QList<QRgb> m_colors;
    QRgb m_last = 0; ///< transparent: no colour of ours
    uchar m_lastNumber = 0;
};

/// In steps that nobody sees at the edges of lines and letters, of which most colours are.
QRgb coarse(QRgb color)
{
    const auto step = [](int value) { return (value + 8) / 17 * 17; };
    return qRgb(step(qRed(color)), step(qGreen(color)), step(qBlue(color)));
}

/// The picture with a palette; nothing where it has too many colours. A byte for each pixel instead of four takes a
/// fraction of the time and room to pack.
std::optional<QImage> withPalette(const QImage& image, bool exact)
{
    QImage out(image.size(), QImage::Format_Indexed8);
    Palette palette;
    for (int y = 0; y < image.height(); ++y) {
        const auto* from = reinterpret_cast<const QRgb*>(image.constScanLine(y));
        uchar* to = out.scanLine(y);
        for (int x = 0; x < image.width(); ++x) {
            const auto number = palette.numberOf(exact ? from[x] | 0xff000000 : coarse(from[x]));
            if (!number)
                return std::nullopt;
            to[x] = *number;
        }
    }
    out.setColorTable(palette.colors());
    out.setDotsPerMeterX(image.dotsPerMeterX());
    out.setDotsPerMeterY(image.dotsPerMeterY());
    return out;
}

} // namespace

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
    auto lean = withPalette(image, true);
    if (!lean)
        lean = withPalette(image, false);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    lean.value_or(image).save(&buffer, "PNG");
    return buffer.data();
}

} // namespace iplan::report
