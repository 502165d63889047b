// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/contentfetch.h"

namespace iplan
{

Result<ContentPart> ContentFetch::ended(const Error& error)
{
    if (error.kind == ErrorKind::Io)
        return tl::unexpected<Error>(error);
    ContentPart out{std::exchange(m_hash, {})};
    out.error = error;
    return out;
}

Result<ContentPart> ContentFetch::begin()
{
    while (!m_hashes.isEmpty()) {
        m_hash = m_hashes.takeFirst();
        auto source = m_open(m_hash);
        if (!source && source.error().kind == ErrorKind::NotFound)
            continue;
        if (!source)
            return ended(source.error());
        m_source = verified(std::move(*source), m_hash);
        m_first.reset();
        m_number = 0;
        ContentPart out{m_hash};
        out.isFirst = true;
        return out;
    }
    return ContentPart();
}

Result<ContentPart> ContentFetch::next()
{
    ContentPart out{m_hash};
    if (m_hash.isEmpty()) {
        IPLAN_TRY_ASSIGN(auto begun, begin());
        if (begun.hash.isEmpty() || begun.error)
            return begun;
        out = std::move(begun);
    }
    while (out.pieces.size() < kPiecesOfPart) {
        const auto plain = m_source();
        if (!plain)
            return ended(plain.error());
        if (plain->isEmpty()) { // an empty content has an empty first piece
            out.pieces << ContentPart::Piece{0, m_first.value_or(PackedPiece{QByteArray(""), false})};
            out.isLast = true;
            out.count = std::max(m_number, qint64(1));
            m_hash.clear();
            return out;
        }
        if (m_number++ == 0)
            m_first = packPiece(*plain);
        else
            out.pieces << ContentPart::Piece{m_number - 1, packPiece(*plain)};
    }
    return out;
}

} // namespace iplan
