// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/packagebytes.h"

#include <QtEndian>

// The inside of packagebytes.cpp and packageheader.cpp.
namespace iplan::package
{

inline constexpr quint16 kEncrypted = 1; // flags
inline constexpr quint16 kReduced = 2;   // a reduced copy: its scope stands before the commits
inline constexpr quint16 kContents = 4;  // what documents hold stands behind the content
inline constexpr qsizetype kBeforeDigest = kPackageHeaderBytes - 32;
inline constexpr quint64 kMostPayload = quint64(1) << 30;
inline constexpr int kStreamHeaderBytes = 24;
inline constexpr quint16 kVersion = 1;

/// All that stands before the content; the digest follows and covers it.
struct Header {
    quint16 version = kVersion;
    quint16 flags = 0;
    QUuid root;
    quint32 commits = 0;
    quint64 payload = 0; ///< bytes of the content before compression
    quint64 body = 0;    ///< bytes that follow the header
    KeyCost cost;
    QByteArray salt = QByteArray(SecretKey::kSaltBytes, '\0');
    QByteArray keyCheck = QByteArray(SecretKey::kCheckBytes, '\0');
    QByteArray stream = QByteArray(kStreamHeaderBytes, '\0');
    [[nodiscard]] bool isEncrypted() const { return (flags & kEncrypted) != 0; }
    [[nodiscard]] bool hasContents() const { return (flags & kContents) != 0; }
    [[nodiscard]] bool isReduced() const { return (flags & kReduced) != 0; }
};

template <class T>
inline void append(QByteArray& out, T number)
{
    const T big = qToBigEndian(number);
    out.append(reinterpret_cast<const char*>(&big), sizeof big);
}

/// Takes pieces off the front of bytes; gives zeros and notes it when there are too few.
class Cursor
{
public:
    explicit Cursor(const QByteArray& bytes) : m_bytes(bytes) {}
    [[nodiscard]] bool atEnd() const { return m_at == m_bytes.size(); }
    [[nodiscard]] bool isGood() const { return m_good; }
    QByteArray take(qsizetype count)
    {
        m_good = m_good && count >= 0 && count <= m_bytes.size() - m_at;
        if (!m_good)
            return {};
        m_at += count;
        return m_bytes.mid(m_at - count, count);
    }
    template <class T>
    T number()
    {
        const QByteArray raw = take(sizeof(T));
        return m_good ? qFromBigEndian<T>(raw.constData()) : T(0);
    }

private:
    const QByteArray& m_bytes;
    qsizetype m_at = 0;
    bool m_good = true;
};

/// The header as it is written, without the digest.
[[nodiscard]] QByteArray headerBytes(const Header& header);
/// What the encrypted content is bound to: the header, except for what is known only after encrypting.
[[nodiscard]] QByteArray contextOf(Header header);
[[nodiscard]] tl::unexpected<Error> damaged(const QString& message, const QString& detail = {});
/// Reads the header and checks everything that can be checked without a password.
[[nodiscard]] Result<Header> readHeader(const QByteArray& bytes);
/// Whether so many packed bytes cannot honestly hold so many.
[[nodiscard]] bool isBomb(quint64 payload, quint64 packed);

} // namespace iplan::package
