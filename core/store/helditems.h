// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/admission.h"
#include "core/store/commitdata.h"
#include "core/store/journal.h"

namespace iplan
{

/// Something from elsewhere that is not in the file: it waits, or was refused.
struct HeldItem {
    QUuid commit; ///< null: a source as a whole
    InputSource source;
    QString reason; ///< why it was refused, a German sentence; empty if it waits
    QString hint;
    QDateTime since;        ///< UTC; invalid where an older program had it
    QList<QUuid> missing;   ///< of one that waits: parents that are not in the file
    QUuid author;           ///< of one that waits
    QString authorName;     ///< as far as it is known
    QDateTime time;         ///< of one that waits: when it was written
    QString operation;      ///< likewise
    bool newer = false;     ///< waits for a newer program
    bool isErasure = false; ///< waits, and holds already
    [[nodiscard]] bool isRefused() const { return !reason.isEmpty(); }
    /// What a person names it by: the id of the commit, or the name of the source.
    [[nodiscard]] QString key() const { return commit.isNull() ? source.name : idText(commit); }
};

/// What a transport passes over, since it was read before.
struct HeldMark {
    InputSource source;
    QUuid commit; ///< null: all of it
};

/// Tells contents under one id apart.
[[nodiscard]] QString heldHash(const CommitData& commit);

/// The inbox and the quarantine of a file (tables inbox_ and held_). Throws SqlError.
class HeldItems
{
public:
    HeldItems(Database& database, Journal& journal) : m_db(database), m_journal(journal) {}

    struct Waiting {
        qint64 n = 0; ///< of the inbox; 0: not in it yet
        CommitData commit;
        QString hash;
        bool proven = false; ///< whoever brought it has computed its digest, see CommitPieces::areProven()
    };
    [[nodiscard]] QList<Waiting> inbox();
    /// Keeps exactly these, whose erasures hold from now on.
    void keepWaiting(const QList<Waiting>& waiting);

    /// Commits of which something is noted.
    [[nodiscard]] QSet<QUuid> noted();
    /// Whether somebody wants to hear no more of that content.
    [[nodiscard]] bool isDiscarded(const QUuid& commit, const QString& hash);
    /// Notes where something waits.
    void noteWaiting(const QUuid& commit, const QString& hash, const InputSource& source, const QDateTime& now);
    /// Notes where something turned up again that isDiscarded().
    void noteDiscarded(const QUuid& commit, const QString& hash, const InputSource& source, const QDateTime& now);
    /// Notes that it was refused, wherever it was seen.
    void noteRefused(const RefusedInput& refused, const QDateTime& now);
    /// Commits that are in the file now: nothing waits under their ids any more.
    void noteAdmitted(const QList<QUuid>& commits);

    /// All but what was discarded: first what waits, then what was refused.
    [[nodiscard]] QList<HeldItem> list();
    /// Names of those who wrote what waits.
    [[nodiscard]] QStringList authorsOf(const QList<Waiting>& waiting);
    [[nodiscard]] QList<HeldMark> marks(const QString& place);
    /// Hears no more of what HeldItem::key() names; where that is nothing, of all that a source of that name has
    /// brought and no other one. NotFound; Rejected for an erasure, which holds already; those of a source stay.
    Result<> discard(const QString& key, const QDateTime& now);

private:
    void note(const RefusedInput& input, const QDateTime& now);
    [[nodiscard]] HeldItem itemOf(const Waiting& waiting, const QHash<QUuid, QString>& names);
    [[nodiscard]] QHash<QUuid, QString> namesIn(const QList<Waiting>& waiting);
    [[nodiscard]] QString nameOf(const QUuid& author, const QHash<QUuid, QString>& names);
    Result<> discardWaiting(const QUuid& commit, const QDateTime& now);
    void discardSource(const QString& name);
    /// Whether what waits came from nowhere that was not discarded.
    [[nodiscard]] bool isUnwanted(const Waiting& waiting);

    Database& m_db;
    Journal& m_journal;
};

} // namespace iplan
