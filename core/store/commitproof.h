// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

#include <array>
#include <QMap>
#include <vector>

namespace iplan
{

// What proves a commit: see docs/decisions/0011-digest-per-commit.md.

inline constexpr qsizetype kSaltBytes = 16;
inline constexpr qsizetype kSealBytes = 32;
inline constexpr qsizetype kDigestBytes = 32;

/// Random bytes for the values of one row in one commit.
[[nodiscard]] QByteArray newSalt();

/// 32 bytes that stand for the value of a change. They stay when the row is erased; its salt does not, and without it
/// nobody can find the value by trying.
[[nodiscard]] QByteArray sealOf(const RowKey& row, const QString& unit, const Value& value, const QByteArray& salt);

/// The parents of a commit with their digests; an empty one for a parent of the first content format.
using ParentDigests = QMap<QUuid, QByteArray>;

/// Adds up what a commit does, in any order, to its digest. Everything is named as on every copy, never by local
/// number.
class CommitProof
{
public:
    void addChange(const RowKey& row, const QString& unit, const QByteArray& seal, QList<QUuid> replaces);
    void addCancel(const RowKey& row, const QString& unit, const QUuid& cancelled);
    void addErased(const RowKey& row);
    /// BLAKE2b-256 over the header, the parents and what was added.
    [[nodiscard]] QByteArray digest(const CommitRecord& header, const ParentDigests& parents);

private:
    using Leaf = std::array<char, 32>;
    void add(QByteArrayView message);
    std::vector<Leaf> m_leaves;
};

/// The digest that the commit must carry; empty if its changes are not in order (normalize()) or lack their
/// salt or seal.
[[nodiscard]] QByteArray digestOf(const CommitData& commit, const ParentDigests& parents);

/// Whether the commit agrees with its digest. One of the first content format has none, and no parent that has one:
/// programs which wrote that format took in no newer commits.
[[nodiscard]] bool isProven(const CommitData& commit, const ParentDigests& parents);

} // namespace iplan
