// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/cborlimits.h"

namespace iplan
{

namespace
{

constexpr int kDeepest = 8;
// In a commit an item takes four bytes and more on average; a reader makes some thirty of each.
constexpr qsizetype kBytesPerItem = 2;
constexpr qsizetype kFreeItems = 64;

class Walk
{
public:
    explicit Walk(QByteArrayView bytes) : m_bytes(bytes) {}

    [[nodiscard]] bool all() { return item(0) && m_at == m_bytes.size(); }

private:
    [[nodiscard]] bool item(int depth)
    {
        if (m_at >= m_bytes.size() || depth > kDeepest || ++m_items > kFreeItems + m_bytes.size() / kBytesPerItem)
            return false;
        const auto first = static_cast<quint8>(m_bytes[m_at++]);
        quint64 length = 0;
        if (!argument(first & 0x1f, length))
            return false;
        switch (first >> 5) {
        case 2: // bytes
        case 3: // text
            return skip(length);
        case 4: // list
            return items(length, depth + 1);
        case 0: // numbers
        case 1:
        case 7: // null, real numbers
            return true;
        default:
            return false; // no commit holds maps or tags
        }
    }
    [[nodiscard]] bool items(quint64 count, int depth)
    {
        if (count > static_cast<quint64>(m_bytes.size() - m_at))
            return false;
        for (quint64 i = 0; i < count; ++i) {
            if (!item(depth))
                return false;
        }
        return true;
    }
    [[nodiscard]] bool skip(quint64 length)
    {
        if (length > static_cast<quint64>(qMin(m_bytes.size() - m_at, kMostValueBytes)))
            return false;
        m_at += static_cast<qsizetype>(length);
        return true;
    }
    /// The number in the head of an item; false for lengths that are left open.
    [[nodiscard]] bool argument(int info, quint64& out)
    {
        if (info < 24) {
            out = static_cast<quint64>(info);
            return true;
        }
        const qsizetype count = qsizetype(1) << (info - 24);
        if (info > 27 || count > m_bytes.size() - m_at)
            return false;
        for (qsizetype i = 0; i < count; ++i)
            out = (out << 8) | static_cast<quint8>(m_bytes[m_at++]);
        return true;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    qsizetype m_items = 0;
};

} // namespace

bool isReasonableCbor(QByteArrayView bytes)
{
    return bytes.size() <= kMostCommitBytes && Walk(bytes).all();
}

} // namespace iplan
