// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace iplan
{

/// A commit takes no more bytes, and a value in it no more. A list of 100,000 rows and 12 columns that is taken over
/// takes 165 MiB; what a person writes, far less.
inline constexpr qsizetype kMostCommitBytes = qsizetype(256) << 20;
inline constexpr qsizetype kMostValueBytes = qsizetype(64) << 20;
/// What a change takes in a commit that travels, besides its text: rather more than less.
inline constexpr qsizetype kBytesOfChange = 96;

/// Whether the bytes can be a commit, looked at without making anything of them: one CBOR item (RFC 8949) to the last
/// byte, nested no deeper than commits are, with lengths that are true and within the limits, and not so many tiny
/// items that the reader would take many times the memory.
[[nodiscard]] bool isReasonableCbor(QByteArrayView bytes);

} // namespace iplan
