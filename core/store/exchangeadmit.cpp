// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How CommitExchange judges what came: each commit by itself.
#include "core/store/commitproof.h"
#include "core/store/eraser.h"
#include "core/store/exchange.h"
#include "core/store/meta.h"
#include "core/store/wellformed.h"

namespace iplan
{

namespace
{

tl::unexpected<Error> refusal(const CommitData& commit, const QString& why)
{
    return fail(ErrorKind::Rejected,
                QStringLiteral("Der Commit %1 %2; er wurde nicht übernommen.").arg(idText(commit.id), why),
                QStringLiteral("Eine der beiden Seiten wurde außerhalb des Programms verändert. Prüfen Sie beide mit "
                               "„iplan check“."));
}

tl::unexpected<Error> otherConcept()
{
    return fail(ErrorKind::Conflict,
                QStringLiteral("Die andere Datei gehört zu einem anderen Konzept: es gibt keinen gemeinsamen Anfang."),
                QStringLiteral("Holen Sie ihre Daten über Datei > Importieren."));
}

Error newerFormat(const CommitData& commit)
{
    return {ErrorKind::Damaged,
            QStringLiteral("Der Commit %1 wurde mit einer neueren Version geschrieben.").arg(idText(commit.id)),
            QStringLiteral("Installieren Sie die neue Version auch auf diesem PC; bis dahin wartet er in der Datei."),
            {}};
}

/// Made late, since most of what comes is taken in.
QString hashOf(const HeldItems::Waiting& candidate)
{
    return candidate.n == 0 && candidate.hash.isEmpty() ? heldHash(candidate.commit) : candidate.hash;
}

const QString kOtherContent = QStringLiteral("trägt eine bekannte Kennung, aber einen anderen Inhalt");

} // namespace

Result<> CommitExchange::goOn() const
{
    if (!m_arrival.cancelled || !m_arrival.cancelled->load(std::memory_order_relaxed))
        return {};
    return fail(ErrorKind::Rejected, QStringLiteral("Das Übernehmen wurde abgebrochen; die Datei ist wie vorher."));
}

void CommitExchange::refuse(const Candidate& candidate, const Error& error, bool later)
{
    // Of what waited it is noted already where it came from.
    const InputSource source = candidate.n == 0 ? m_arrival.sources.value(candidate.commit.id) : InputSource();
    m_out.refused << RefusedInput{candidate.commit.id, error, source, later, hashOf(candidate)};
}

Result<> CommitExchange::checkAgainstExisting(const CommitData& commit, const CommitRecord& existing,
                                              const std::set<RowKey>& erased)
{
    CommitData mine = m_reader.read(existing);
    blankRows(mine, erased);
    CommitData theirs = commit;
    blankRows(theirs, erased);
    theirs.normalize();
    if (mine == theirs)
        return {};
    if (!equalButForBlanks(mine, theirs))
        return refusal(commit, kOtherContent);
    auto blanked = refusal(commit, QStringLiteral("wurde geleert, ohne dass die Löschung dabei ist, die das verlangt"));
    blanked.value().hint = QStringLiteral("Gleichen Sie zuerst mit der Kopie ab, in der gelöscht wurde.");
    return blanked;
}

QList<RefusedInput> CommitExchange::knownOtherwise(const QList<CommitData>& commits)
{
    QList<RefusedInput> out;
    const qint64 inPart = reducedUpTo(m_db);
    for (const CommitData& commit : commits) {
        const auto seq = seqOf(commit.id);
        if (!seq || *seq <= inPart)
            continue;
        CommitData theirs = commit;
        theirs.normalize();
        if (!equalButForBlanks(m_reader.read(*m_journal.commit(commit.id)), theirs))
            out << RefusedInput{commit.id, refusal(commit, kOtherContent).value(), {}, false, heldHash(commit)};
    }
    return out;
}

Result<> CommitExchange::checkRoot(const CommitData& commit)
{
    // The first commit of a concept comes only into a file that has none yet.
    return commit.parents.isEmpty() && m_journal.nextSeq() > 1 ? Result<>(otherConcept()) : Result<>();
}

Result<> CommitExchange::checkCounter(const CommitData& commit, const QList<CommitRecord>& parents)
{
    qint64 largest = 0;
    for (const CommitRecord& parent : parents)
        largest = qMax(largest, parent.counter);
    if (commit.counter != largest + 1)
        return refusal(commit, QStringLiteral("hat den Zähler %1 statt %2").arg(commit.counter).arg(largest + 1));
    return {};
}

Result<> CommitExchange::checkReferences(const CommitData& commit)
{
    QSet<QUuid> named;
    for (const ChangeData& change : commit.changes)
        named.unite(QSet<QUuid>(change.replaces.begin(), change.replaces.end()));
    for (const CancelData& cancel : commit.cancels)
        named.insert(cancel.cancelled);
    QList<qint64> parents;
    for (const QUuid& parent : commit.parents)
        parents << *seqOf(parent);
    QSet<qint64> known;
    for (const QUuid& id : std::as_const(named)) {
        if (const auto seq = seqOf(id))
            known.insert(*seq);
    }
    // One that is here is refused like one that is not: which of the two it is depends on what came before.
    if (known.size() < named.size() || !m_ancestry.knows(parents, known))
        return refusal(commit, QStringLiteral("bezieht sich auf einen, den er nicht kennen konnte"));
    return {};
}

Result<> CommitExchange::admissible(const Candidate& candidate, const QList<CommitRecord>& parents)
{
    const CommitData& commit = candidate.commit;
    IPLAN_TRY(checkRoot(commit));
    IPLAN_TRY(checkCounter(commit, parents));
    IPLAN_TRY(checkReferences(commit));
    if (candidate.proven)
        return {};
    ParentDigests digests;
    for (const CommitRecord& parent : parents)
        digests.insert(parent.id, parent.digest);
    if (!isProven(commit, digests))
        return refusal(commit, QStringLiteral("stimmt nicht mit seiner Prüfsumme überein"));
    return {};
}

QList<CommitExchange::Candidate> CommitExchange::sound(const QList<CommitData>& commits, bool areProven)
{
    QList<Candidate> out;
    const QSet<QUuid> noted = m_held.noted();
    for (const CommitData& commit : commits) {
        Candidate candidate{0, commit, {}, areProven};
        if (noted.contains(commit.id)) {
            candidate.hash = heldHash(commit);
            if (m_held.isDiscarded(commit.id, candidate.hash)) {
                m_held.noteDiscarded(commit.id, candidate.hash, m_arrival.sources.value(commit.id), m_arrival.now);
                continue;
            }
        }
        const bool isNewer = commit.format > kContentFormat;
        const QString flaw = isNewer ? QString() : flawOf(commit);
        if (isNewer)
            refuse(candidate, newerFormat(commit), true);
        if (flaw.isEmpty())
            out << candidate;
        else
            refuse(candidate, refusal(commit, flaw).value());
    }
    return out;
}

void CommitExchange::add(QList<Candidate>& candidates, QMultiHash<QUuid, qsizetype>& places, Candidate candidate)
{
    const auto known = places.values(candidate.commit.id);
    const auto same = std::find_if(known.begin(), known.end(), [&](qsizetype place) {
        return equalButForBlanks(candidates.at(place).commit, candidate.commit);
    });
    if (same == known.end()) {
        places.insert(candidate.commit.id, candidates.size());
        candidates << std::move(candidate);
    } else if (!hasBlanks(candidate.commit)) {
        candidates[*same].commit = std::move(candidate.commit);
    }
}

void CommitExchange::noteErasures(const QList<CommitData>& commits, std::set<RowKey>& erased)
{
    for (const CommitData& commit : commits) {
        if (!commit.erased.isEmpty() && !m_arrival.withoutErasing.contains(commit.id) && !seqOf(commit.id))
            erased.insert(commit.erased.begin(), commit.erased.end());
    }
}

QList<CommitExchange::Candidate> CommitExchange::gather(const QList<Candidate>& all, std::set<RowKey>& erased)
{
    for (const Candidate& each : all) {
        if (!each.commit.erased.isEmpty())
            noteErasures({each.commit}, erased);
    }
    QList<Candidate> out;
    QMultiHash<QUuid, qsizetype> places;
    for (Candidate each : all) {
        if (const auto existing = seqOf(each.commit.id)) {
            const auto same = checkAgainstExisting(each.commit, *m_journal.commit(*existing), erased);
            if (!same)
                refuse(each, same.error());
            continue;
        }
        const CommitData asItCame = each.commit;
        if (blankRows(each.commit, erased) && each.n == 0)
            each.hash = heldHash(asItCame);
        add(out, places, std::move(each));
    }
    // Smaller counters first: a commit's parents have smaller ones, so one pass admits all that can be.
    std::stable_sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
        return a.commit.counter < b.commit.counter ||
               (a.commit.counter == b.commit.counter && a.commit.id < b.commit.id);
    });
    return out;
}

void CommitExchange::noteParent(const CommitRecord& commit)
{
    constexpr qsizetype kKept = 1000; // a child comes soon after its parents, mostly
    if (m_parents.size() >= kKept)
        m_parents.clear();
    m_parents.insert(commit.id, commit);
}

std::optional<CommitRecord> CommitExchange::parent(const QUuid& id)
{
    if (const auto known = m_parents.constFind(id); known != m_parents.constEnd())
        return *known;
    const auto found = m_journal.commit(id);
    if (found)
        noteParent(*found);
    return found;
}

bool CommitExchange::judge(const Candidate& candidate, const std::set<RowKey>& erased)
{
    const CommitData& commit = candidate.commit;
    QList<CommitRecord> parents;
    QList<QUuid> absent;
    bool foreign = false;
    for (const QUuid& id : commit.parents) {
        if (const auto found = parent(id))
            parents << *found;
        else
            absent << id;
        foreign = foreign || m_foreign.contains(id);
    }
    const bool uncovered = std::any_of(commit.changes.begin(), commit.changes.end(), [&](const ChangeData& change) {
        return change.blank && !erased.contains(change.row);
    });
    const bool waits = (!absent.isEmpty() && !foreign) || uncovered || commit.format > kContentFormat;
    if (waits) {
        m_out.awaited += absent;
        return false;
    }
    // gather() passed over those that were there before.
    const auto good = foreign                      ? Result<>(otherConcept())
                      : m_seqs.contains(commit.id) ? Result<>(refusal(commit, kOtherContent))
                                                   : admissible(candidate, parents);
    if (good) {
        write(commit, nextSeq());
        m_out.admitted << commit.id;
        return true;
    }
    // An erasure that waited has had its effect, which cannot be taken back.
    if (candidate.n > 0 && !commit.erased.isEmpty())
        return false;
    if (good.error().kind == ErrorKind::Conflict)
        m_foreign.insert(commit.id);
    if (!commit.erased.isEmpty() && !m_arrival.withoutErasing.contains(commit.id))
        m_refusedErasures.insert(commit.id);
    refuse(candidate, good.error());
    return true;
}

void CommitExchange::noteHeld(QList<Candidate> waiting)
{
    for (Candidate& one : waiting) {
        one.hash = hashOf(one);
        if (one.n == 0)
            m_held.noteWaiting(one.commit.id, one.hash, m_arrival.sources.value(one.commit.id), m_arrival.now);
    }
    m_held.keepWaiting(waiting);
    for (const RefusedInput& refused : std::as_const(m_out.refused)) {
        if (!refused.later)
            m_held.noteRefused(refused, m_arrival.now);
    }
    m_held.noteAdmitted(m_out.admitted);
}

void CommitExchange::listWaiting(const QList<Candidate>& waiting)
{
    // An erasure holds already: of one that comes without its history nothing is awaited.
    if (std::all_of(waiting.begin(), waiting.end(),
                    [](const Candidate& each) { return !each.commit.erased.isEmpty(); })) {
        m_out.awaited.clear();
        return;
    }
    for (const Candidate& each : waiting)
        m_out.waiting << each.commit.id;
    const QSet<QUuid> here(m_out.waiting.begin(), m_out.waiting.end());
    QSet<QUuid> listed;
    m_out.awaited.removeIf([&](const QUuid& id) {
        const bool again = listed.contains(id);
        listed.insert(id);
        return again || here.contains(id);
    });
}

Result<> CommitExchange::take(const QList<Candidate>& all, std::set<RowKey>& erased, QList<Candidate>& waiting)
{
    m_candidates = gather(all, erased);
    for (const Candidate& candidate : std::as_const(m_candidates)) {
        IPLAN_TRY(goOn());
        if (!judge(candidate, erased))
            waiting << candidate;
    }
    return {};
}

Result<QList<CommitExchange::Candidate>> CommitExchange::takeAll(CommitPieces& pieces, std::set<RowKey>& erased)
{
    QList<Candidate> before = m_held.inbox();
    QList<Candidate> waiting;
    bool hasCome = false;
    bool allForeign = true;
    for (int count = 0; !pieces.atEnd(); ++count) {
        if (count > 0)
            IPLAN_TRY(refresh());
        m_candidates.clear();
        IPLAN_TRY_ASSIGN(const auto piece, pieces.next());
        IPLAN_TRY(take(std::exchange(before, {}) + sound(piece, pieces.areProven()), erased, waiting));
        hasCome = hasCome || !piece.isEmpty();
        allForeign = allForeign && std::all_of(piece.begin(), piece.end(), [this](const CommitData& commit) {
                         return m_foreign.contains(commit.id);
                     });
        if (pieces.atEnd() && count > 0) {
            // What waited in an earlier piece may have been awaiting what a later one brought.
            m_out.awaited.clear();
            IPLAN_TRY(refresh());
            before = std::exchange(waiting, {});
            IPLAN_TRY(take(before, erased, waiting));
        }
    }
    if (hasCome && allForeign)
        return otherConcept();
    return waiting;
}

Result<Admission> CommitExchange::admit(CommitPieces& pieces, const Arrival& arrival)
{
    m_out = {};
    m_arrival = arrival;
    m_foreign.clear();
    m_refusedErasures.clear();
    const QSet<qint64> erasedBefore = m_journal.erasedRows();
    std::set<RowKey> erased = m_reader.erasedRows();
    noteErasures(pieces.erasures(), erased);
    pieces.rewind();
    IPLAN_TRY_ASSIGN(auto waiting, takeAll(pieces, erased));
    gatherRefused();
    noteHeld(waiting);
    listWaiting(waiting);
    const QSet<qint64> fresh = QSet<qint64>(m_journal.erasedRows()).subtract(erasedBefore);
    m_out.hasErased = !fresh.isEmpty();
    m_out.rows += Eraser(m_db, m_journal, m_search).blank(fresh);
    IPLAN_TRY(refresh());
    if (!m_out.waiting.isEmpty()) // only now: who wrote it may have come along
        m_out.waitingOf = m_held.authorsOf(waiting);
    eraseWhatBelongs();
    return std::move(m_out);
}

} // namespace iplan
