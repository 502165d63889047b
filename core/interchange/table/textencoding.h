// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QString>
#include <QStringDecoder>

namespace iplan
{

enum class TextEncoding { Utf8, Utf16LE, Utf16BE, Windows1252 };

/// "UTF-8", "UTF-16 (LE)", "UTF-16 (BE)", "Windows-1252".
[[nodiscard]] QString encodingName(TextEncoding encoding);

/// Decodes text that comes in pieces; a byte order mark is left out. What the encoding lacks becomes U+FFFD.
class TextDecoder
{
public:
    explicit TextDecoder(TextEncoding encoding);
    [[nodiscard]] QString decoded(QByteArrayView bytes);

private:
    TextEncoding m_encoding;
    QStringDecoder m_decoder; ///< not for Windows-1252
};

/// Tells the encoding of text whose bytes come in pieces: by its byte order mark, by zeros (UTF-16), by validity
/// (UTF-8); what is neither is Windows-1252.
class EncodingGuess
{
public:
    void add(QByteArrayView bytes);
    [[nodiscard]] TextEncoding encoding() const;
    [[nodiscard]] bool hasMark() const { return m_marked.has_value(); }
    /// Whether it holds characters that no text has: a picture, a program, an archive.
    [[nodiscard]] bool isBinary() const;

private:
    void addFirst(QByteArrayView bytes);

    std::optional<TextEncoding> m_marked;
    QStringDecoder m_utf8{QStringDecoder::Utf8};
    qint64 m_bytes = 0;
    qint64 m_zeros[2] = {0, 0}; ///< at even and odd places
    qint64 m_controls = 0;
    bool m_isUtf8 = true;
};

/// The encoding of bytes that are all there.
[[nodiscard]] TextEncoding guessedEncoding(QByteArrayView bytes);

/// All of it decoded.
[[nodiscard]] QString decodedText(QByteArrayView bytes, TextEncoding encoding);

} // namespace iplan
