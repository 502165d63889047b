// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/contentreport.h"
#include "core/store/writer.h"

#include <atomic>
#include <QHash>
#include <QSet>
#include <QUuid>

namespace iplan
{

/// Where something came from.
struct InputSource {
    QString place; ///< an Abgleichordner, a server; empty for a single file that somebody chose
    QString name;  ///< the file or the account there; for people
    QString stamp; ///< how it looked: with another one it is looked at anew
    friend bool operator==(const InputSource&, const InputSource&) = default;
};
using InputSources = QHash<QUuid, InputSource>;

/// Something from elsewhere that was not taken in: a commit, or a source as a whole.
struct RefusedInput {
    QUuid commit; ///< null: the source as a whole
    Error error;  ///< why, and what to do
    InputSource source;
    bool later = false; ///< of a newer version: kept in the inbox and tried again by a newer program
    QString hash;       ///< of the content as it came, see heldHash()
};

/// How commits are taken in.
struct Arrival {
    InputSources sources;
    QDateTime now;                               ///< noted with what is not taken in
    const std::atomic_bool* cancelled = nullptr; ///< set by another thread, ends it soon: the caller rolls back
    QSet<QUuid> withoutErasing;                  ///< see CommitExchange::refusedErasures()
};

/// What became of commits that came from elsewhere.
struct Admission {
    QList<QUuid> admitted;       ///< new in the file now, parents before children
    QList<QUuid> waiting;        ///< in the inbox until their parents come
    QList<QUuid> awaited;        ///< parents that nobody has brought yet
    QStringList waitingOf;       ///< names of those who wrote what waits, as far as they are known
    QList<RefusedInput> refused; ///< what came now and cannot be taken in; it stopped nothing else
    QList<ChangedRow> rows;      ///< rows whose content or conflicts may have changed
    ContentReport contents;      ///< what documents hold, where the way brought it along
    bool hasErased = false;      ///< rows were erased: BackupManager::carryErasuresOnThisPc() is due
};

} // namespace iplan
