// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/copies/mergeplan.h"

#include "core/copies/lastmerge.h"
#include "core/copies/reducedcopy.h"
#include "core/store/contents.h"
#include "core/store/unitcodec.h"

#include <algorithm>
#include <QFileInfo>

namespace iplan
{

namespace
{

using ConflictList = QList<Conflict>;

/// The commits of `theirs` that `mine` lacks; Conflict without a common beginning.
Result<QList<CommitRecord>> missing(const QSet<QUuid>& mine, const MergeInput& theirs)
{
    IPLAN_TRY_ASSIGN(const auto ids, theirs.store.replica().commitIds());
    if (!mine.intersects(ids))
        return fail(
            ErrorKind::Conflict,
            QStringLiteral("„%1“ gehört zu einem anderen Konzept: es gibt keinen gemeinsamen Anfang.").arg(theirs.name),
            QStringLiteral("Abgleichen lassen sich nur Kopien derselben Datei. Die Daten einer anderen holen "
                           "Sie mit „iplan import“ oder über Datei > Importieren."));
    return theirs.store.replica().headersMissingFrom(mine);
}

/// Takes in what `theirs`, of which checkCommon() was asked, has and `known` lacks, which is `missing`: piece by piece,
/// but where something came along besides.
Result<Admission> admitInput(Store& mine, const MergeInput& theirs, const QSet<QUuid>& known,
                             const QList<CommitRecord>& missing, const std::atomic_bool* cancelled)
{
    const InputSource source{{}, QFileInfo(theirs.name).fileName(), {}};
    InputSources sources;
    if (theirs.besides.isEmpty()) {
        for (const CommitRecord& header : missing)
            sources.insert(header.id, source);
        return mine.replica().admitFrom(theirs.store, known, Replica::Proof::Given, cancelled, sources);
    }
    IPLAN_TRY_ASSIGN(auto commits, theirs.store.replica().commitsMissingFrom(known));
    commits += theirs.besides;
    for (const CommitData& commit : std::as_const(commits))
        sources.insert(commit.id, source);
    return mine.replica().admit(commits, cancelled, sources);
}

/// Those of `some` that are not among `others`.
ConflictList without(const ConflictList& some, const ConflictList& others)
{
    QSet<QUuid> known;
    for (const Conflict& conflict : others)
        known.insert(conflict.id);
    ConflictList out = some;
    out.removeIf([&](const Conflict& conflict) { return known.contains(conflict.id); });
    return out;
}

/// Compares the file as it is with a trial copy that has taken in the other side.
class Comparison
{
public:
    Comparison(const Reader& before, JournalReader& journal, const Reader& after)
        : m_before(before), m_journal(journal), m_after(after)
    {
    }

    void add(const ChangedRow& changed, MergePlan& plan)
    {
        const auto before = m_before.find(changed.row);
        const auto after = m_after.find(changed.row);
        if (!before && !after)
            return;
        PlannedRow row{changed.row, recordTitle(after ? *after : *before), what(before, after), {}};
        const Record from = before.value_or(emptyRecord(*changed.row.entity));
        const Record to = after.value_or(emptyRecord(*changed.row.entity));
        QHash<QString, bool> combined;
        // Of a row that is new here, nothing can be of both sides.
        for (const QString& unit : before ? changed.units : QStringList())
            combined.insert(unit, look(row, unit, to, plan));
        for (const FieldInfo& field : changed.row.entity->fields) {
            if (from.value(field) != to.value(field))
                row.fields << PlannedField{&field, from.value(field), to.value(field),
                                           combined.value(field.unitText())};
        }
        if (row.what == PlannedRow::What::Erased) {
            plan.lost << row;
            plan.rows << row;
        } else if (!row.fields.isEmpty() || row.what != PlannedRow::What::Changed) {
            plan.rows << row;
        }
    }

private:
    static PlannedRow::What what(const std::optional<Record>& before, const std::optional<Record>& after)
    {
        if (!after)
            return PlannedRow::What::Erased;
        if (!before)
            return PlannedRow::What::Created;
        if (before->deleted != after->deleted)
            return after->deleted ? PlannedRow::What::Deleted : PlannedRow::What::Restored;
        return PlannedRow::What::Changed;
    }

    /// Notes the unit if both sides made the same of it; whether its text is combined.
    bool look(const PlannedRow& row, const QString& unit, const Record& after, MergePlan& plan)
    {
        const UnitState state = m_journal.unitState(m_journal.findRow(row.row), m_journal.findUnit(unit));
        if (state.heads.size() > 1 && !state.combined && !state.conflict && unit != kDeletedUnit)
            plan.equal << EqualChange{row.row, row.title, unit, encodeUnit(after, unit)};
        return state.combined;
    }

    const Reader& m_before;
    JournalReader& m_journal;
    const Reader& m_after;
};

Result<> compare(const Store& mine, const Store& trial, const Admission& admission, MergePlan& plan)
{
    return mine.read([&](const Reader& before) -> Result<> {
        return trial.readJournal([&](JournalReader& journal, const Reader& after) -> Result<> {
            Comparison comparison(before, journal, after);
            for (const ChangedRow& row : admission.rows)
                comparison.add(row, plan);
            const auto all = allEntities();
            const auto place = [&](const RowRef& row) { return std::find(all.begin(), all.end(), row.entity); };
            std::sort(plan.rows.begin(), plan.rows.end(), [&](const PlannedRow& a, const PlannedRow& b) {
                return place(a.row) < place(b.row) || (a.row.entity == b.row.entity && a.row.id < b.row.id);
            });
            return {};
        });
    });
}

/// Whether both have the same under the ids that both know; Rejected, naming a commit that differs.
Result<> checkCommon(const Store& mine, const QSet<QUuid>& ids, const MergeInput& input)
{
    const Store& theirs = input.store;
    IPLAN_TRY(theirs.file().checkProofs());
    const auto scope = theirs.file().reducedScope();
    if (!scope || *scope)
        return scope ? Result<>() : failFrom(scope); // it holds a part of each
    IPLAN_TRY(mine.file().checkProofs());
    auto erased = mine.erasure().rows();
    const auto theirErased = theirs.erasure().rows();
    if (!erased || !theirErased)
        return erased ? failFrom(theirErased) : failFrom(erased);
    erased->insert(theirErased->begin(), theirErased->end());
    IPLAN_TRY_ASSIGN(const auto others, theirs.replica().commitDigests(ids, *erased));
    IPLAN_TRY_ASSIGN(const auto own,
                     mine.replica().commitDigests(QSet<QUuid>(others.keyBegin(), others.keyEnd()), *erased));
    for (auto one = others.begin(); one != others.end(); ++one) {
        const auto known = own.constFind(one.key());
        if (known != own.constEnd() && *known != *one)
            return fail(
                ErrorKind::Rejected,
                QStringLiteral("Der Commit %1 hat in „%2“ einen anderen Inhalt als hier; nichts wurde übernommen.")
                    .arg(idText(one.key()), input.name),
                QStringLiteral("Eine der beiden Dateien wurde außerhalb des Programms verändert. Arbeiten Sie "
                               "mit einer Sicherung weiter und prüfen Sie beide mit „iplan check“."));
    }
    return {};
}

/// What would come of contents, once the file is as the trial copy.
Result<ContentReport> plannedContents(const Store& mine, const Store& trial, const MergeInput& theirs)
{
    IPLAN_TRY_ASSIGN(const auto named, ContentStore(trial).named());
    IPLAN_TRY_ASSIGN(const auto here, ContentStore(mine).present());
    ContentReport out;
    for (const QString& hash : named - here) {
        const auto there = theirs.contents(hash);
        if (there)
            out.taken << hash;
        else if (there.error().kind == ErrorKind::NotFound)
            out.awaited.insert(hash);
        else
            out.bad.insert(hash, there.error());
    }
    IPLAN_TRY(ContentStore(trial).nameDocuments(out));
    return out;
}

/// Before anything is read or backed up.
Result<> checkTakesIn(const Store& mine)
{
    IPLAN_TRY_ASSIGN(const auto scope, mine.file().reducedScope());
    if (scope)
        return fail(ErrorKind::Rejected,
                    QStringLiteral("„%1“ ist eine Teilkopie (%2) und übernimmt nichts von anderen.")
                        .arg(mine.file().path(), reducedScopeText(*scope)),
                    QStringLiteral("Öffnen Sie die ganze Datei und führen Sie die Teilkopie dorthin zurück."));
    return {};
}

Result<MergePlan> planned(const Store& mine, const MergeInput& theirs, const std::atomic_bool* cancelled)
{
    IPLAN_TRY(checkTakesIn(mine));
    IPLAN_TRY_ASSIGN(const auto ids, mine.replica().commitIds());
    IPLAN_TRY_ASSIGN(const auto commits, missing(ids, theirs));
    IPLAN_TRY(checkCommon(mine, ids, theirs));
    MergePlan plan;
    plan.theirs = commits.size();
    IPLAN_TRY_ASSIGN(const auto theirIds, theirs.store.replica().commitIds());
    // Of a reduced copy, not all that is not given is common: it names commits that the file may lack.
    plan.common = std::count_if(theirIds.begin(), theirIds.end(), [&](const QUuid& id) { return ids.contains(id); });
    plan.mine = ids.size() - plan.common;
    for (CommitRecord commit : commits) {
        commit.seq = 0; // which is theirs
        plan.theirCommits << commit;
    }
    IPLAN_TRY_ASSIGN(const auto before, conflicts(mine));
    IPLAN_TRY_ASSIGN(const auto trial, mine.copyInMemory());
    const auto admission = admitInput(*trial, theirs, ids, commits, cancelled);
    if (!admission)
        return failFrom(admission);
    IPLAN_TRY_ASSIGN(const auto after, conflicts(*trial));
    plan.conflicts = without(after, before);
    plan.settled = without(before, after);
    IPLAN_TRY(compare(mine, *trial, *admission, plan));
    IPLAN_TRY_ASSIGN(plan.contents, plannedContents(mine, *trial, theirs));
    plan.admission = *admission;
    return plan;
}

Result<MergeReport> merged(Store& mine, const MergeInput& theirs, const std::optional<BackupManager>& backups,
                           const std::atomic_bool* cancelled)
{
    IPLAN_TRY(checkTakesIn(mine));
    MergeReport report;
    IPLAN_TRY_ASSIGN(const auto ids, mine.replica().commitIds());
    report.mineBefore = ids;
    IPLAN_TRY_ASSIGN(const auto commits, missing(ids, theirs));
    IPLAN_TRY(checkCommon(mine, ids, theirs));
    IPLAN_TRY_ASSIGN(const auto before, conflicts(mine));
    if (mine.file().path() != QStringLiteral(":memory:") && !commits.isEmpty()) {
        IPLAN_TRY_ASSIGN(const auto manager,
                         backups ? Result<BackupManager>(*backups) : BackupManager::forFile(mine.file().path()));
        const auto backup = manager.backup(mine.file().path());
        if (!backup)
            return failFrom(backup);
        report.backup = *backup;
    }
    auto admission = admitInput(mine, theirs, ids, commits, cancelled);
    if (!admission)
        return failFrom(admission);
    report.admission = std::move(*admission);
    IPLAN_TRY_ASSIGN(report.admission.contents, ContentStore(mine).takeMissing(theirs.contents));
    // Also the backup just made. What fails is tried again with the next backup.
    if (report.admission.hasErased)
        (void)(backups ? backups->carryErasures(mine) : BackupManager::carryErasuresOnThisPc(mine));
    const auto after = conflicts(mine);
    if (!after)
        return failFrom(after);
    report.newConflicts = without(*after, before);
    report.openConflicts = after->size();
    IPLAN_TRY_ASSIGN(const auto idsAfter, mine.replica().commitIds());
    report.after = idsAfter;
    if (report.backup)
        (void)noteMerge(mine, *report.backup, report.after); // without it the merge stands all the same
    return report;
}

} // namespace

MergeInput::MergeInput(const Store& other)
    : store(other), name(other.file().path()), contents(ContentStore(other).opener())
{
}

Result<MergePlan> planMerge(const Store& mine, const MergeInput& theirs, const std::atomic_bool* cancelled)
{
    // One state of the other file: what is taken in is what was proven.
    return theirs.store.read([&](const Reader&) { return planned(mine, theirs, cancelled); });
}

Result<MergeReport> merge(Store& mine, const MergeInput& theirs, const std::optional<BackupManager>& backups,
                          const std::atomic_bool* cancelled)
{
    return theirs.store.read([&](const Reader&) { return merged(mine, theirs, backups, cancelled); });
}

Result<> takeBackMerge(const QString& path, const MergeReport& report, const std::optional<BackupManager>& backups)
{
    if (!report.backup)
        return fail(ErrorKind::NotFound, QStringLiteral("Der Abgleich hat nichts geändert."));
    {
        Store::Options options;
        options.access = Store::Access::ReadOnly;
        IPLAN_TRY_ASSIGN(const auto store, Store::open(path, options));
        IPLAN_TRY_ASSIGN(const auto ids, store->replica().commitIds());
        if (ids != report.after)
            return fail(ErrorKind::Conflict,
                        QStringLiteral("Seit dem Abgleich wurde in „%1“ geschrieben; er kann nicht mehr als Ganzes "
                                       "zurückgenommen werden.")
                            .arg(path),
                        QStringLiteral("Nehmen Sie einzelne Änderungen zurück, oder stellen Sie die Sicherung als "
                                       "Kopie wieder her und gleichen Sie später wieder ab."));
    }
    IPLAN_TRY_ASSIGN(const auto manager, backups ? Result<BackupManager>(*backups) : BackupManager::forFile(path));
    IPLAN_TRY(manager.restore(report.backup->name, path));
    return {};
}

} // namespace iplan
