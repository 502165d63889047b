// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/helditems.h"
#include "core/store/reducedcontent.h"

namespace iplan
{

class CommitExchange;
class CommitPieces;
class CommitReader;
class DataFile;
class Store;

/// A file as one of several that hold the same set of commits: what it has, what others lack, what it takes in from
/// them, and what came and is not taken in.
class Replica
{
public:
    explicit Replica(Store& store) : m_store(store) {}

    /// The commits that no other one follows.
    [[nodiscard]] Result<QSet<QUuid>> heads() const;
    /// Ids of all commits of the file.
    [[nodiscard]] Result<QSet<QUuid>> commitIds() const;
    /// The commits that a side which has `known` lacks, parents before children.
    [[nodiscard]] Result<QList<CommitData>> commitsMissingFrom(const QSet<QUuid>& known) const;
    /// Their headers, which is little even where they are not.
    [[nodiscard]] Result<QList<CommitRecord>> headersMissingFrom(const QSet<QUuid>& known) const;
    /// Of each of the commits `of` that the file has a number that tells whether another file has the same under that
    /// id, values of the rows in `erased` apart; see commitdigest.h.
    [[nodiscard]] Result<QHash<QUuid, quint64>> commitDigests(const QSet<QUuid>& of,
                                                              const std::set<RowKey>& erased) const;
    /// Those of the commits that the file has with other content, blanks apart. What it does not have is passed over.
    [[nodiscard]] Result<QList<RefusedInput>> knownOtherwise(const QList<CommitData>& commits) const;

    /// Takes in commits from elsewhere in one transaction, without a commit of its own; see CommitExchange::admit().
    Result<Admission> admit(const QList<CommitData>& commits, const std::atomic_bool* cancelled = nullptr,
                            const InputSources& sources = {});
    /// Whether the digests of what comes are still to be computed, or have been, by DataFile::checkProofs() of the
    /// other file within the same Store::read().
    enum class Proof { Due, Given };
    /// The same with what `other` has and a side with `known` lacks; read piece by piece, so that it takes little
    /// memory, however much it is.
    Result<Admission> admitFrom(const Store& other, const QSet<QUuid>& known, Proof proof = Proof::Due,
                                const std::atomic_bool* cancelled = nullptr, const InputSources& sources = {});

    /// What came from elsewhere and waits, or was refused: all that nobody discarded.
    [[nodiscard]] Result<QList<HeldItem>> heldItems() const;
    /// Whether anything waits: then admit() of nothing tries it again, and says what is missing.
    [[nodiscard]] Result<bool> hasWaiting() const;
    /// What a transport to that place passes over: read before, and not taken in.
    [[nodiscard]] Result<QList<HeldMark>> heldMarks(const QString& place) const;
    /// Notes sources that cannot be read, so that they are named and passed over from now on.
    Result<> hold(const QList<RefusedInput>& inputs);
    /// Hears no more of what HeldItem::key() names; see HeldItems::discard().
    Result<> discardHeld(const QString& key);

private:
    friend class Store;
    /// Runs `work`, which writes; what it throws comes back as the result.
    template <class Work>
    std::invoke_result_t<Work> written(const Work& work);
    /// The same in a transaction, which is kept if `work` went well.
    Result<> transact(const std::function<Result<>()>& work);
    Result<> changeHeld(const std::function<Result<>(HeldItems&)>& change);
    Result<Admission> admitPieces(CommitPieces& pieces, const std::atomic_bool* cancelled, const InputSources& sources);
    Result<Admission> tryAdmission(CommitPieces& pieces, Arrival arrival);
    Result<> writeReduced(const ReducedContent& content);
    [[nodiscard]] CommitExchange exchange() const;
    [[nodiscard]] CommitReader commits() const;
    [[nodiscard]] DataFile& file() const;
    Store& m_store;
};

} // namespace iplan
