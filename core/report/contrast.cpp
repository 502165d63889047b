// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/contrast.h"

#include <cmath>

namespace iplan
{

namespace
{

constexpr int kShades = 20;

double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// A part of the way from one colour to the other.
QColor between(const QColor& from, const QColor& to, double share)
{
    const auto part = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return {part(from.red(), to.red()), part(from.green(), to.green()), part(from.blue(), to.blue())};
}

} // namespace

double contrastOf(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (qMax(a, b) + 0.05) / (qMin(a, b) + 0.05);
}

QColor legibleOn(const QColor& color, const QColor& ground)
{
    const QColor end = contrastOf(Qt::white, ground) > contrastOf(Qt::black, ground) ? Qt::white : Qt::black;
    for (int shade = 0; shade < kShades; ++shade) {
        const QColor tried = between(color, end, double(shade) / kShades);
        if (contrastOf(tried, ground) >= kLegibleContrast)
            return tried;
    }
    return end;
}

} // namespace iplan
