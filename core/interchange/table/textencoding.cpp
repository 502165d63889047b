// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/table/textencoding.h"

namespace iplan
{

namespace
{

/// 0x80 to 0x9F of Windows-1252; the rest is Latin-1. What is not assigned stays a control character, as in browsers.
constexpr char16_t kUpperHalf[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                     0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

QString windows1252Text(QByteArrayView bytes)
{
    QString out = QString::fromLatin1(bytes);
    for (QChar& c : out) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(kUpperHalf[c.unicode() - 0x80]);
    }
    return out;
}

QStringDecoder::Encoding qtEncoding(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16LE   ? QStringDecoder::Utf16LE
           : encoding == TextEncoding::Utf16BE ? QStringDecoder::Utf16BE
                                               : QStringDecoder::Utf8;
}

} // namespace

QString encodingName(TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QStringLiteral("UTF-8");
    case TextEncoding::Utf16LE:
        return QStringLiteral("UTF-16 (LE)");
    case TextEncoding::Utf16BE:
        return QStringLiteral("UTF-16 (BE)");
    case TextEncoding::Windows1252:
        break;
    }
    return QStringLiteral("Windows-1252");
}

TextDecoder::TextDecoder(TextEncoding encoding) : m_encoding(encoding), m_decoder(qtEncoding(encoding)) {}

QString TextDecoder::decoded(QByteArrayView bytes)
{
    if (m_encoding == TextEncoding::Windows1252)
        return windows1252Text(bytes);
    return m_decoder(bytes);
}

void EncodingGuess::addFirst(QByteArrayView bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        m_marked = TextEncoding::Utf8;
    else if (bytes.startsWith("\xFF\xFE"))
        m_marked = TextEncoding::Utf16LE;
    else if (bytes.startsWith("\xFE\xFF"))
        m_marked = TextEncoding::Utf16BE;
}

void EncodingGuess::add(QByteArrayView bytes)
{
    if (m_bytes == 0)
        addFirst(bytes);
    for (const char each : bytes) {
        if (each == 0)
            ++m_zeros[m_bytes % 2];
        else if (each > 0 && each < 32 && each != '\n' && each != '\r' && each != '\t' && each != '\f' && each != '\v')
            ++m_controls;
        ++m_bytes;
    }
    if (m_isUtf8) {
        static_cast<void>(QString(m_utf8(bytes)));
        m_isUtf8 = !m_utf8.hasError();
    }
}

TextEncoding EncodingGuess::encoding() const
{
    if (m_marked)
        return *m_marked;
    // Of Latin letters in UTF-16 every other byte is zero.
    if (m_bytes >= 4 && m_zeros[1] * 5 > m_bytes && m_zeros[0] * 20 < m_bytes)
        return TextEncoding::Utf16LE;
    if (m_bytes >= 4 && m_zeros[0] * 5 > m_bytes && m_zeros[1] * 20 < m_bytes)
        return TextEncoding::Utf16BE;
    return m_isUtf8 ? TextEncoding::Utf8 : TextEncoding::Windows1252;
}

bool EncodingGuess::isBinary() const
{
    const TextEncoding is = encoding();
    if (is == TextEncoding::Utf16LE || is == TextEncoding::Utf16BE)
        return false;
    return m_zeros[0] + m_zeros[1] > 0 || (m_controls > 8 && m_controls * 20 > m_bytes);
}

TextEncoding guessedEncoding(QByteArrayView bytes)
{
    EncodingGuess guess;
    guess.add(bytes);
    return guess.encoding();
}

QString decodedText(QByteArrayView bytes, TextEncoding encoding)
{
    return TextDecoder(encoding).decoded(bytes);
}

} // namespace iplan
