// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/foldtable.h"

#include <algorithm>
#include <iterator>

namespace iplan
{

namespace
{

struct Plain {
    char32_t letter;
    const char* text;
};

// In the order of the code points. After CLDR's Latin-ASCII, and for letters that it leaves out the letter that people
// without the keyboard type instead.
constexpr Plain kPlain[] = {
    {0x00df, "ss"}, {0x00e6, "ae"}, {0x00f0, "d"},  {0x00f8, "o"}, {0x00fe, "th"}, {0x0111, "d"},  {0x0127, "h"},
    {0x0131, "i"},  {0x0138, "k"},  {0x0142, "l"},  {0x0149, "n"}, {0x014b, "n"},  {0x0153, "oe"}, {0x0167, "t"},
    {0x0180, "b"},  {0x0183, "b"},  {0x0185, "b"},  {0x0188, "c"}, {0x018c, "d"},  {0x018d, "d"},  {0x0192, "f"},
    {0x0195, "hv"}, {0x0199, "k"},  {0x019a, "l"},  {0x019b, "l"}, {0x019e, "n"},  {0x01a3, "oi"}, {0x01a5, "p"},
    {0x01a8, "s"},  {0x01aa, "s"},  {0x01ab, "t"},  {0x01ad, "t"}, {0x01b4, "y"},  {0x01b6, "z"},  {0x01b9, "z"},
    {0x01ba, "z"},  {0x01bd, "s"},  {0x01be, "ts"}, {0x01bf, "w"}, {0x01dd, "e"},  {0x01e5, "g"},  {0x021d, "y"},
    {0x0221, "d"},  {0x0223, "ou"}, {0x0225, "z"},  {0x0234, "l"}, {0x0235, "n"},  {0x0236, "t"},  {0x0237, "j"},
    {0x0238, "db"}, {0x0239, "qp"}, {0x023c, "c"},  {0x023f, "s"}, {0x0240, "z"},  {0x0247, "e"},  {0x0249, "j"},
    {0x024b, "q"},  {0x024d, "r"},  {0x024f, "y"},  {0x0250, "a"}, {0x0251, "a"},  {0x0252, "a"},  {0x0253, "b"},
    {0x0254, "o"},  {0x0256, "d"},  {0x0257, "d"},  {0x0259, "e"}, {0x025b, "e"},  {0x025c, "e"},  {0x0260, "g"},
    {0x0261, "g"},  {0x0263, "g"},  {0x0265, "h"},  {0x0266, "h"}, {0x0268, "i"},  {0x0269, "i"},  {0x026a, "i"},
    {0x026b, "l"},  {0x026c, "l"},  {0x026f, "m"},  {0x0271, "m"}, {0x0272, "n"},  {0x0275, "o"},  {0x027d, "r"},
    {0x0280, "r"},  {0x0282, "s"},  {0x0283, "s"},  {0x0287, "t"}, {0x0288, "t"},  {0x0289, "u"},  {0x028a, "u"},
    {0x028b, "v"},  {0x028c, "v"},  {0x0292, "z"},  {0x029d, "j"}, {0x029e, "k"},  {0x1d79, "g"},  {0x1d7d, "p"},
    {0x1d8e, "z"},  {0x1e9a, "a"},  {0x1e9c, "s"},  {0x1e9d, "s"}, {0x1e9f, "d"},  {0x1efb, "ll"}, {0x1efd, "v"},
    {0x1eff, "y"},  {0x2c61, "l"},  {0x2c65, "a"},  {0x2c66, "t"}, {0x2c68, "h"},  {0x2c6a, "k"},  {0x2c6c, "z"},
    {0x2c73, "w"},  {0xa733, "aa"}, {0xa741, "k"},  {0xa749, "l"}, {0xa74b, "o"},  {0xa74d, "o"},  {0xa757, "q"},
    {0xa75b, "r"},
};

struct Span {
    char32_t first;
    char32_t last;
};

// Default_Ignorable_Code_Point of Unicode 15 (DerivedCoreProperties.txt).
constexpr Span kIgnorable[] = {
    {0x00ad, 0x00ad}, {0x034f, 0x034f}, {0x061c, 0x061c},   {0x115f, 0x1160},   {0x17b4, 0x17b5},  {0x180b, 0x180f},
    {0x200b, 0x200f}, {0x202a, 0x202e}, {0x2060, 0x206f},   {0x3164, 0x3164},   {0xfe00, 0xfe0f},  {0xfeff, 0xfeff},
    {0xffa0, 0xffa0}, {0xfff0, 0xfff8}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a}, {0xe0000, 0xe0fff}};

} // namespace

QLatin1String plainLatin(char32_t lower)
{
    const auto* at = std::lower_bound(std::begin(kPlain), std::end(kPlain), lower,
                                      [](const Plain& one, char32_t letter) { return one.letter < letter; });
    return at != std::end(kPlain) && at->letter == lower ? QLatin1String(at->text) : QLatin1String();
}

bool isIgnorable(char32_t c)
{
    return std::any_of(std::begin(kIgnorable), std::end(kIgnorable),
                       [c](const Span& span) { return c >= span.first && c <= span.last; });
}

} // namespace iplan
