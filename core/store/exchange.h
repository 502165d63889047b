// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/ancestry.h"
#include "core/store/commitpieces.h"
#include "core/store/commitreader.h"
#include "core/store/helditems.h"
#include "core/store/reducedcontent.h"

#include <map>
#include <QSet>

namespace iplan
{

/// Takes in commits: the base of every way to exchange (CommitReader gives them away). Throws SqlError; used by Replica
/// inside its transaction.
class CommitExchange
{
public:
    CommitExchange(Database& database, Journal& journal, SearchIndex& search);

    /// Takes commits in, in any order: admitted when all parents are there, kept in the inbox otherwise; commits that
    /// wait there are tried again. Each is judged by itself: what cannot be admitted (a counter that is not 1 + the
    /// largest of the parents', a known id with other content, a reference to what is not among the ancestors, another
    /// root, see flawOf()) is named in Admission::refused and stops no other; what builds on it waits. One of a newer
    /// format waits for a newer program. An error (Conflict) only where all that came is of another concept.
    /// Erasures take effect at once, also those that wait: they name rows and need nothing else. Blanks are taken only
    /// with an erasure that covers them; a new commit with others waits, a known one is refused.
    /// Piece by piece: each is in tables and search index before the next one is read.
    Result<Admission> admit(CommitPieces& pieces, const Arrival& arrival = {});
    /// Erasures that the last admit() refused after they had taken effect: it must be rolled back and done again
    /// `withoutErasing` them.
    [[nodiscard]] const QSet<QUuid>& refusedErasures() const { return m_refusedErasures; }
    /// Those of the commits that the file has with other content, blanks apart. See Replica::knownOtherwise().
    [[nodiscard]] QList<RefusedInput> knownOtherwise(const QList<CommitData>& commits);
    /// Fills a new file with what a reduced copy begins with. Damaged if a parent is missing or comes later.
    Result<> adopt(const ReducedContent& content);

private:
    using Key = std::pair<qint64, qint64>;
    /// The units of a row that new commits touched.
    struct Touched {
        struct Unit {
            qint64 unit = 0;
            const ChangeData* only = nullptr; ///< the one change that the unit has in the whole file; null if unknown
        };
        RowKey key;
        QList<Unit> units;
        bool isNew = false; ///< the file had never heard of the row
    };
    /// The number of a row, and whether it was given just now.
    struct RowNumber {
        qint64 number = 0;
        bool isNew = false;
    };
    using Candidate = HeldItems::Waiting;
    /// What came and what waits, smaller counters first, blank where it is erased. What cannot be admitted whatever
    /// else there is is refused already.
    QList<Candidate> gather(const QList<Candidate>& all, std::set<RowKey>& erased);
    /// Adds the rows that these erase, if the file does not have the commits yet.
    void noteErasures(const QList<CommitData>& commits, std::set<RowKey>& erased);
    /// Takes in a piece; adds to `waiting` what must wait.
    Result<> take(const QList<Candidate>& all, std::set<RowKey>& erased, QList<Candidate>& waiting);
    /// All pieces; gives back what waits.
    Result<QList<Candidate>> takeAll(CommitPieces& pieces, std::set<RowKey>& erased);
    /// Those of the commits that could be some of the program and were not discarded.
    QList<Candidate> sound(const QList<CommitData>& commits, bool areProven);
    /// The commit with what is to be known of a parent, of those met last.
    [[nodiscard]] std::optional<CommitRecord> parent(const QUuid& id);
    /// Remembers one that may be a parent soon.
    void noteParent(const CommitRecord& commit);
    /// Adds it to the candidates, each content once.
    static void add(QList<Candidate>& candidates, QMultiHash<QUuid, qsizetype>& places, Candidate candidate);
    /// Admits, refuses or keeps waiting. False if it waits.
    bool judge(const Candidate& candidate, const std::set<RowKey>& erased);
    Result<> checkAgainstExisting(const CommitData& commit, const CommitRecord& existing,
                                  const std::set<RowKey>& erased);
    /// Whether the commit may come in, all of whose parents are there. One function for each thing to check; an error
    /// concerns this commit only.
    [[nodiscard]] Result<> admissible(const Candidate& candidate, const QList<CommitRecord>& parents);
    [[nodiscard]] Result<> checkRoot(const CommitData& commit);
    [[nodiscard]] Result<> checkCounter(const CommitData& commit, const QList<CommitRecord>& parents);
    /// Whether all that the commit replaces or cancels is by its ancestors; its parents are in the file.
    [[nodiscard]] Result<> checkReferences(const CommitData& commit);
    void refuse(const Candidate& candidate, const Error& error, bool later = false);
    [[nodiscard]] Result<> goOn() const;
    void listWaiting(const QList<Candidate>& waiting);
    /// Remembers what was not taken in.
    void gatherRefused();
    void noteHeld(QList<Candidate> waiting);
    /// The number of the next commit that is written.
    [[nodiscard]] qint64 nextSeq() const { return m_lastSeq > 0 ? m_lastSeq + 1 : m_journal.nextSeq(); }
    /// For a commit that is admissible(). It must live until refresh().
    void write(const CommitData& commit, qint64 seq);
    [[nodiscard]] RowNumber rowNumber(const RowKey& row);
    [[nodiscard]] Touched& touch(const RowKey& row, qint64& number);
    void noteTouched(Touched& touched, qint64 unit, const ChangeData* change);
    [[nodiscard]] std::optional<qint64> seqOf(const QUuid& commit);
    /// Erases what belongs to erased rows or tells about them and was written by who did not know of the erasure
    /// (isErasedWith()): a commit of its own for each such row, made of the two that it follows from alone, so that all
    /// copies make the same. It travels and is looked after like any other erasure.
    void eraseWhatBelongs();
    [[nodiscard]] QSet<qint64> eraseThoseThatReferTo(const std::set<RowKey>& erased, const EntityInfo& entity,
                                                     const FieldInfo& field);
    /// False if it is there.
    bool eraseAlong(qint64 row, const CommitRecord& erasure, const CommitRecord& reference);
    /// The first commit by counter and id that names the row and does not wait.
    [[nodiscard]] std::optional<CommitRecord> erasureOf(const RowKey& row);
    /// Heads, tables and search index of all units that the new commits touched; adds their rows to Admission::rows.
    Result<> refresh();
    void noteChanged(qint64 row, ChangedRow changed);
    std::optional<ChangedRow> refreshRow(qint64 number, const Touched& touched, const Reader& reader);

    Database& m_db;
    Journal& m_journal;
    SearchIndex& m_search;
    CommitReader m_reader;
    HeldItems m_held;
    Ancestry m_ancestry;
    Admission m_out;       ///< of the admit() under way
    Arrival m_arrival;     ///< likewise
    QSet<QUuid> m_foreign; ///< commits of another concept among them
    QSet<QUuid> m_refusedErasures;
    QHash<QUuid, qint64> m_seqs;          ///< of commits looked up or written
    qint64 m_lastSeq = 0;                 ///< of the commit that was written last
    QHash<QUuid, CommitRecord> m_parents; ///< see parent(); also those written last
    QList<Candidate> m_candidates;        ///< of the piece under way; what is touched points to their changes
    std::map<qint64, Touched> m_touched;
    QHash<qint64, qsizetype> m_changedAt;               ///< place of a row in Admission::rows
    QHash<const EntityInfo*, QStringList> m_usualUnits; ///< lists that many changed rows share
    // Changes come row by row: the row looked up last is nearly always the next one, too.
    std::pair<RowKey, qint64> m_lastNumber;
};

} // namespace iplan
