// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/signalcolors.h"

#include <algorithm>

namespace iplan
{

void SignalColors::add(QStringView color)
{
    if (color.startsWith(u'#'))
        color = color.mid(1);
    if (color.size() == 8)
        color = color.mid(2); // Excel writes the opacity first
    bool isNumber = false;
    const uint number = color.toUInt(&isNumber, 16);
    if (!isNumber || color.size() != 6)
        return;
    const int red = int(number >> 16U);
    const int green = int((number >> 8U) & 0xffU);
    const int blue = int(number & 0xffU);
    const int most = std::max({red, green, blue});
    const int range = most - std::min({red, green, blue});
    // The pale "Gut", "Neutral" and "Schlecht" of Excel count (C6EFCE: 17 %), grey, beige and black do not.
    if (most < 0x60 || range * 100 < most * 15)
        return;
    const int hue = most == red     ? (60 * (green - blue) / range + 360) % 360
                    : most == green ? 60 * (blue - red) / range + 120
                                    : 60 * (red - green) / range + 240;
    m_red = m_red || hue <= 15 || hue >= 340;
    m_yellow = m_yellow || (hue > 15 && hue <= 70);
    m_green = m_green || (hue > 70 && hue <= 165);
}

QString SignalColors::notice()
{
    return QStringLiteral(
        "Zellen sind in Ampelfarben hinterlegt. Farben werden nicht übernommen: Sagt eine Farbe etwas "
        "aus, etwa den Stand, dann schreiben Sie es vorher als Wort in eine eigene Spalte.");
}

} // namespace iplan
