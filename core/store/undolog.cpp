// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/undolog.h"

#include "core/model/author.h"
#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "core/store/store.h"
#include "core/store/unitcodec.h"

namespace iplan
{

namespace
{

/// What is taken back or brought back stands near the end of the list, which may be long.
const QString kMarkUndone = QStringLiteral(
    "UPDATE \"undo_\" SET \"undoneBy\"=? WHERE \"n\"=(SELECT \"n\" FROM \"undo_\" WHERE \"commit\"=? ORDER "
    "BY \"n\" DESC LIMIT 1)");

QUuid scalarId(Database& db, const QString& sql)
{
    return idFromText(db.scalar(sql).text());
}

/// The latest own commit that is not taken back.
QUuid undoable(Database& db)
{
    return scalarId(
        db, QStringLiteral("SELECT \"commit\" FROM \"undo_\" WHERE \"undoneBy\" IS NULL ORDER BY \"n\" DESC LIMIT 1"));
}

/// The latest commit taken back, if nothing of our own was written since. The list stands in the order of the commits,
/// so its last is the latest of our own; those after it are few, the list may be long.
QUuid redoable(Database& db)
{
    return scalarId(
        db, QStringLiteral(
                "SELECT \"of\" FROM (SELECT k.\"seq\",(SELECT u.\"commit\" FROM \"undo_\" u WHERE u.\"undoneBy\"="
                "k.\"id\" ORDER BY u.\"n\" DESC LIMIT 1) AS \"of\" FROM \"commit_\" k WHERE k.\"operation\" LIKE "
                "'undo:%' AND k.\"seq\">coalesce((SELECT o.\"seq\" FROM \"undo_\" p JOIN \"commit_\" o ON "
                "o.\"id\"=p.\"commit\" ORDER BY p.\"n\" DESC LIMIT 1),0)) WHERE \"of\" IS NOT NULL ORDER BY "
                "\"seq\" DESC LIMIT 1"));
}

/// Says which later commit changed what should be taken back.
Error standsInTheWay(JournalReader& journal, const Reader& reader, const CommitRecord& commit,
                     const JournalReader::Touched& touch, qint64 headSeq)
{
    const RowRef row = journal.rowOf(touch.row);
    const auto record = reader.find(row);
    const auto head = journal.commit(headSeq);
    QString by;
    if (head) {
        const auto author = reader.find(Id<Author>(head->author));
        by = QStringLiteral("„%1“ vom %2%3 (%4)")
                 .arg(operationLabel(head->operation),
                      head->time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")),
                      author && !author->name.isEmpty() ? QStringLiteral(" von ") + author->name : QString(),
                      idText(head->id));
    }
    const QString name = record ? recordTitle(*record) : idText(row.id);
    return {ErrorKind::Conflict,
            QStringLiteral("„%1“ kann nicht zurückgenommen werden: „%2“ wurde danach geändert%3.")
                .arg(operationLabel(commit.operation), name, by.isEmpty() ? QString() : QStringLiteral(" durch ") + by),
            QStringLiteral("Nehmen Sie zuerst jene Änderung zurück, oder ändern Sie den Wert von Hand."),
            {}};
}

/// What taking back a commit takes back: all of it, but for the name of its author, who has still written it, and for
/// what is erased.
QList<JournalReader::Touched> undoableChanges(JournalReader& journal, const CommitRecord& commit)
{
    auto touched = journal.touched(commit.seq);
    const qint64 author = journal.findRow({&entityOf<Author>(), commit.author});
    touched.removeIf(
        [&](const JournalReader::Touched& touch) { return touch.row == author || journal.isErased(touch.row); });
    return touched;
}

/// Tells whoever waits how far a long step is.
class StepCount
{
public:
    StepCount(const StepProgress& progress, qint64 all) : m_progress(progress), m_all(all) {}

    [[nodiscard]] Result<> tell() const { return m_progress ? m_progress(m_done, m_all) : Result<>(); }
    [[nodiscard]] Result<> next()
    {
        constexpr qint64 kBetween = 128; // about a hundredth of a second
        return ++m_done % kBetween == 0 ? tell() : Result<>();
    }

private:
    const StepProgress& m_progress;
    const qint64 m_all;
    qint64 m_done = 0;
};

Error nothingToDo(const QString& what)
{
    return {ErrorKind::NotFound,
            QStringLiteral("Es gibt nichts, was %1 werden kann.").arg(what),
            QStringLiteral("Zurückgenommen werden nur Änderungen, die an diesem PC in dieser Datei gemacht wurden."),
            {}};
}

/// Why a commit that somebody named is none that can be taken back here.
Error notOwn(const CommitRecord& commit, bool isUndone)
{
    const QString name = QStringLiteral("„%1“ vom %2")
                             .arg(operationLabel(commit.operation),
                                  commit.time.toLocalTime().toString(QStringLiteral("dd.MM.yyyy HH:mm")));
    if (isUndone)
        return {ErrorKind::NotFound,
                QStringLiteral("%1 ist schon zurückgenommen.").arg(name),
                QStringLiteral("„Wiederholen“ bringt die letzte zurückgenommene Änderung zurück."),
                {}};
    return {ErrorKind::NotFound,
            QStringLiteral("%1 kann hier nicht zurückgenommen werden.").arg(name),
            QStringLiteral("Zurückgenommen werden nur Änderungen, die an diesem PC in dieser Datei gemacht wurden. "
                           "Ändern Sie die Werte von Hand."),
            {}};
}

} // namespace

UndoStep UndoLog::nextUndo() const
{
    const auto step = m_store.readJournal([&](JournalReader& journal, const Reader&) -> Result<UndoStep> {
        const auto commit = journal.commit(undoable(*m_store.file().m_db));
        return commit ? UndoStep{*commit} : UndoStep{};
    });
    return step.value_or(UndoStep{});
}

UndoStep UndoLog::nextRedo() const
{
    const auto step = m_store.readJournal([&](JournalReader& journal, const Reader&) -> Result<UndoStep> {
        const auto commit = journal.commit(redoable(*m_store.file().m_db));
        return commit ? UndoStep{*commit} : UndoStep{};
    });
    return step.value_or(UndoStep{});
}

Result<CommitNotice> UndoLog::undo(const QUuid& commit, const StepProgress& progress)
{
    IPLAN_TRY_ASSIGN(const auto header, m_store.readJournal([&](JournalReader& journal,
                                                                const Reader&) -> Result<CommitRecord> {
        const QUuid wanted = commit.isNull() ? undoable(*m_store.file().m_db) : commit;
        const auto found = journal.commit(wanted);
        if (found && found->operation == kEraseOperation)
            return fail(ErrorKind::Rejected,
                        QStringLiteral("Das Löschen von Personendaten lässt sich nicht zurücknehmen."),
                        QStringLiteral("Die Daten sind auch im Verlauf und in den Sicherungen nicht mehr enthalten."));
        if (!found)
            return tl::unexpected<Error>(nothingToDo(QStringLiteral("zurückgenommen")));
        const auto own = CommitHistory(journal).ownCommits({wanted});
        if (!own.contains(wanted) || own.value(wanted))
            return tl::unexpected<Error>(notOwn(*found, own.contains(wanted)));
        return *found;
    }));
    return m_store.transact(QStringLiteral("undo:") + header.operation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY(takeBack(writer, header, progress));
        m_store.file().m_db->cached(kMarkUndone).run(idText(writer.m_commit), idText(header.id));
        return {};
    });
}

Result<> UndoLog::takeBack(Writer& writer, const CommitRecord& commit, const StepProgress& progress)
{
    JournalReader& journal = *m_store.file().m_journal;
    QSet<qint64> created;
    const auto touched = undoableChanges(journal, commit);
    const qint64 deletedUnit = journal.findUnit(kDeletedUnit);
    StepCount count(progress, 2 * touched.size()); // each is looked at, then written
    IPLAN_TRY(count.tell());
    for (const auto& touch : touched) {
        IPLAN_TRY(count.next());
        const auto heads = journal.unitHeads(touch.row, touch.unit);
        if (!heads.contains(commit.seq))
            return tl::unexpected<Error>(
                standsInTheWay(journal, writer.reader(), commit, touch, heads.isEmpty() ? 0 : heads.last()));
        const auto changes = journal.changesOfUnit(touch.row, touch.unit);
        if (touch.unit == deletedUnit && changes.first().seq == commit.seq)
            created << touch.row;
    }
    for (const qint64 row : std::as_const(created)) {
        // Somebody wrote on the new row since: taking back its creation would hide that.
        Statement later = m_store.file().m_db->prepare(QStringLiteral(
            "SELECT \"seq\",\"unit\" FROM \"head_\" WHERE \"row\"=? AND \"seq\">? ORDER BY \"seq\" DESC LIMIT 1"));
        later.run(row, commit.seq);
        if (later.next())
            return tl::unexpected<Error>(
                standsInTheWay(journal, writer.reader(), commit, {row, later.integer(1), true, 0}, later.integer(0)));
    }
    for (const bool isNew : {false, true}) { // new rows go when nothing else is left to take back
        for (const auto& touch : touched) {
            if (created.contains(touch.row) != isNew)
                continue;
            IPLAN_TRY(count.next());
            if (!isNew)
                writer.cancel(touch.row, touch.unit, commit.seq);
            else if (touch.unit == deletedUnit)
                IPLAN_TRY(writer.remove(journal.rowOf(touch.row)));
        }
    }
    return count.tell();
}

Result<CommitNotice> UndoLog::redo(const StepProgress& progress)
{
    IPLAN_TRY_ASSIGN(const auto steps,
                     m_store.readJournal(
                         [&](JournalReader& journal, const Reader&) -> Result<std::pair<CommitRecord, CommitRecord>> {
                             const auto original = journal.commit(redoable(*m_store.file().m_db));
                             if (!original)
                                 return tl::unexpected<Error>(nothingToDo(QStringLiteral("wiederholt")));
                             Statement by = m_store.file().m_db->prepare(QStringLiteral(
                                 "SELECT \"undoneBy\" FROM \"undo_\" WHERE \"commit\"=? ORDER BY \"n\" DESC LIMIT 1"));
                             by.run(idText(original->id));
                             const auto undoing = by.next() ? journal.commit(idFromText(by.text(0))) : std::nullopt;
                             if (!undoing)
                                 return tl::unexpected<Error>(nothingToDo(QStringLiteral("wiederholt")));
                             return std::pair(*original, *undoing);
                         }));
    return m_store.transact(QStringLiteral("redo:") + steps.first.operation, [&](Writer& writer) -> Result<> {
        IPLAN_TRY(bringBack(writer, steps.second, progress));
        m_store.file().m_db->cached(kMarkUndone).run(Value(), idText(steps.first.id));
        return {};
    });
}

Result<> UndoLog::bringBack(Writer& writer, const CommitRecord& undoing, const StepProgress& progress)
{
    JournalReader& journal = *m_store.file().m_journal;
    const auto touched = undoableChanges(journal, undoing);
    StepCount count(progress, touched.size());
    IPLAN_TRY(count.tell());
    for (const auto& touch : touched) {
        IPLAN_TRY(count.next());
        const auto heads = journal.unitHeads(touch.row, touch.unit);
        auto cancels = journal.cancelsOfUnit(touch.row, touch.unit);
        cancels << UnitCancel{undoing.seq + 1'000'000'000, undoing.seq};
        const auto after = stateOfUnit(journal.changesOfUnit(touch.row, touch.unit), cancels);
        // Nothing becomes contested by bringing back; what is contested may get back a side that it had.
        const bool inOrder = touch.change ? heads.contains(undoing.seq)
                                          : after.heads.contains(touch.cancelled) &&
                                                (after.heads.size() <= qMax<qsizetype>(1, heads.size()) ||
                                                 journal.unitState(touch.row, touch.unit).conflict);
        if (!inOrder)
            return tl::unexpected<Error>(
                standsInTheWay(journal, writer.reader(), undoing, touch, heads.isEmpty() ? 0 : heads.last()));
        writer.cancel(touch.row, touch.unit, undoing.seq);
    }
    return count.tell();
}

} // namespace iplan
