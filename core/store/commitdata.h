// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/id.h"
#include "core/base/value.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <set>

namespace iplan
{

/// A row as commits name it: by keys, since the other side may know entities that this program does not.
struct RowKey {
    QString entity;
    QUuid id;
    friend bool operator==(const RowKey&, const RowKey&) = default;
    friend bool operator<(const RowKey& a, const RowKey& b)
    {
        return a.entity < b.entity || (a.entity == b.entity && a.id < b.id);
    }
};

/// A change as it travels: one unit of one row, its value as encodeUnit() gives it, and which commits' changes of the
/// same unit it replaces.
struct ChangeData {
    RowKey row;
    QString unit;
    Value value;
    QList<QUuid> replaces;
    bool blank = false; ///< the value was there and is erased; it is null then
    /// The salt of the row in this commit or, of a blank, the seal of the value; see commitproof.h. Empty in the first
    /// content format, and in the part of a commit that a reduced copy holds.
    QByteArray proof = {};
    friend bool operator==(const ChangeData&, const ChangeData&) = default;
};

/// What a commit cancels: what commit `cancelled` did to the unit.
struct CancelData {
    RowKey row;
    QString unit;
    QUuid cancelled;
    friend bool operator==(const CancelData&, const CancelData&) = default;
};

/// A whole commit, independent of the file it is in: what files, packages, folders and servers exchange. Lists are in a
/// fixed order (normalize()), so that equal commits are equal byte by byte.
struct CommitData {
    QUuid id;
    qint64 counter = 0;
    QDateTime time; ///< UTC, milliseconds
    QUuid author;
    QString operation;
    int format = 0;
    QList<QUuid> parents;
    QList<ChangeData> changes;
    QList<CancelData> cancels;
    QList<RowKey> erased;
    QByteArray digest = {}; ///< empty in the first content format

    void normalize();
    friend bool operator==(const CommitData&, const CommitData&) = default;
};

/// Blanks the values of these rows in the commit and leaves a seal for each, so that its digest still holds; whether
/// there was one that was not blank yet. For whoever keeps commits outside of a data file (inbox, packages, folders)
/// when an erasure comes.
bool blankRows(CommitData& commit, const std::set<RowKey>& erased);
[[nodiscard]] bool hasBlanks(const CommitData& commit);
/// Whether both are one commit, of which each may have been blanked apart.
[[nodiscard]] bool equalButForBlanks(CommitData a, CommitData b);

/// The form in which a commit travels and waits in the inbox (CBOR, RFC 8949).
[[nodiscard]] QByteArray toBytes(const CommitData& commit);

/// Reads toBytes(); Damaged for anything else, also for what follows a commit or is the same in another form. Fields
/// that this program does not know make it refuse, not guess.
[[nodiscard]] Result<CommitData> commitFromBytes(const QByteArray& bytes);

} // namespace iplan
