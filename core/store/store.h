// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/store/exchange.h"
#include "core/store/searchindex.h"
#include "core/store/writer.h"

#include <functional>
#include <memory>
#include <QObject>

namespace iplan
{

class FileLock;

/// What a commit did: result of Store::transact() and notice to screens.
struct CommitNotice {
    CommitRecord commit; ///< with a null id if nothing was changed
    QList<ChangedRow> rows;
    [[nodiscard]] bool isEmpty() const { return commit.id.isNull(); }
};

/// Who writes. An author is a row of the file, so that erasure reaches names, too.
struct AuthorName {
    QString name;
    QString abbreviation;
};

/// What undo or redo would do next, for the menu.
struct UndoStep {
    CommitRecord commit; ///< the commit taken back or brought back
    [[nodiscard]] bool isNull() const { return commit.id.isNull(); }
};

/// A data file: the only door to it. Everything is written by transact(); nobody else starts a transaction. Belongs to
/// the thread that opened it.
class Store : public QObject
{
    Q_OBJECT
public:
    enum class Access { ReadOnly, ReadWrite };
    struct Options {
        Access access = Access::ReadWrite;
        Clock clock = systemClock();
        AuthorName author;
        /// Where verified copies are put before a migration; empty means the folder of backups of this PC.
        QString backupFolder;
    };

    /// Opens an existing file; migrates it if it is older. Refuses foreign, newer, truncated, damaged and locked files
    /// with a German message and leaves them as they are.
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString& path, Options options);
    /// Fills a new file before it gets its name: what fails or is killed half-way leaves no file.
    using Filling = std::function<Result<>(Store&)>;
    /// Makes a new file with the first commit; refuses an existing one. ":memory:" makes one in memory.
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString& path, Options options,
                                                               const Filling& fill = {});
    /// Makes a new file that holds exactly these commits, as another file gave them; refuses an incomplete set.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    createFrom(const QString& path, Options options, const QList<CommitData>& commits, const Filling& fill = {});
    /// Makes a new file that is a reduced copy (docs/architecture.md, rule 9). It takes in no commits from elsewhere,
    /// gives away only those written on it, and refuses erasing and editions.
    [[nodiscard]] static Result<std::unique_ptr<Store>> createReduced(const QString& path, Options options,
                                                                      const ReducedContent& content);
    ~Store() override;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_options.access == Access::ReadOnly; }
    /// Whether a write was refused since the file was replaced, overwritten or deleted meanwhile. From then on nothing
    /// can be written; only opening it anew helps.
    [[nodiscard]] bool isReplaced() const;
    void setAuthor(const AuthorName& author) { m_options.author = author; }

    using Body = std::function<Result<>(Writer&)>;
    /// The only way to write: runs `body`, records what it changed as one commit named `operation` (a key such as
    /// "measure:edit", without values) and keeps all of it, or, on an error, nothing. No change, no commit.
    Result<CommitNotice> transact(const QString& operation, const Body& body);

    /// Runs `body` with a reader that sees one state of the file; its errors come back as the result.
    template <class Body>
    auto read(const Body& body) const -> std::invoke_result_t<Body, const Reader&>
    {
        try {
            const ReadScope scope(*this);
            return body(*m_reader);
        } catch (const SqlError& error) {
            return tl::unexpected<Error>(error.toError(m_path));
        }
    }
    /// As read(), for reading that may take long and runs beside the thread that writes: a commit of this program does
    /// not wait for it. The reading is broken off, and `body` begins from nothing after the commit; what it had read
    /// would be out of date by then.
    template <class Body>
    auto readYielding(const Body& body) const -> std::invoke_result_t<Body, const Reader&>
    {
        return yielding([&] { return body(*m_reader); });
    }
    /// As readYielding(), with the journal.
    template <class Body>
    auto readJournalYielding(const Body& body) const -> std::invoke_result_t<Body, JournalReader&, const Reader&>
    {
        return yielding([&] { return body(*m_journal, *m_reader); });
    }
    /// As read(), with the journal.
    template <class Body>
    auto readJournal(const Body& body) const -> std::invoke_result_t<Body, JournalReader&, const Reader&>
    {
        try {
            const ReadScope scope(*this);
            return body(*m_journal, *m_reader);
        } catch (const SqlError& error) {
            return tl::unexpected<Error>(error.toError(m_path));
        }
    }
    [[nodiscard]] Result<QList<SearchHit>> search(const QString& words, int limit = 50) const;
    /// Builds the search index anew.
    Result<> rebuildSearch();

    /// The own commit that undo() would take back, and the one that redo() would bring back (null if none).
    [[nodiscard]] UndoStep nextUndo() const;
    [[nodiscard]] UndoStep nextRedo() const;
    /// Takes back the latest own commit not yet undone, or `commit`. Refused, naming the commit in the way, where one
    /// of its changes is no longer the last word (Conflict).
    Result<CommitNotice> undo(const QUuid& commit = {});
    Result<CommitNotice> redo();

    /// Erases rows for good: every value they ever had reads as blank in every commit, on every copy that takes this
    /// commit in, and is gone from the file, its search index and its free pages. Cannot be undone. Rows erased before
    /// are passed over; NotFound if the file never had one of them. Rows that belong to them are not taken along.
    Result<CommitNotice> erase(const QList<RowRef>& rows);
    /// All erase commits of the file, also those that wait for their parents.
    [[nodiscard]] Result<QList<CommitData>> erasures() const;
    /// All rows that they name.
    [[nodiscard]] Result<std::set<RowKey>> erasedRows() const;
    /// A row with a text in which one of some names stands, now or in an earlier version.
    struct Mention {
        RowRef row;
        bool isPast = false; ///< only in earlier versions
    };
    /// The rows in whose texts one of the names stands (NameSearch): hints for whoever erases a person.
    [[nodiscard]] Result<QList<Mention>> mentions(const QStringList& wanted) const;
    /// Whether free pages may still hold what was erased, since another program was reading: the next erasure or the
    /// next opening for writing clears them.
    [[nodiscard]] bool erasureIsPending() const;

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
    /// The same with what `other` has and a side with `known` lacks; read piece by piece, so that it takes little
    /// memory, however much it is.
    Result<Admission> admitFrom(const Store& other, const QSet<QUuid>& known,
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

    /// A setting of this file at this place on this PC: not a change, no commit, does not travel. In a copy, wherever
    /// it lies, it reads as empty, as does one that was never set.
    [[nodiscard]] Result<QString> localSetting(const QString& key) const;
    /// Keeps it; an empty value removes it. Io if the file is open for reading only.
    Result<> setLocalSetting(const QString& key, const QString& value);

    /// What the file was taken of, if it is a reduced copy; nothing for a whole file.
    [[nodiscard]] Result<std::optional<ReducedScope>> reducedScope() const;
    /// Under which backups and erasures of this file are kept on this PC: its root, or the name of a reduced copy,
    /// which must not come in the way of the whole file.
    [[nodiscard]] Result<QUuid> identity() const;

    /// Facts of the file for "iplan info" and "Über".
    struct Info {
        QList<std::pair<const EntityInfo*, qint64>> rows; ///< live rows of each entity
        qint64 commits = 0;
        QList<QUuid> heads;
        QUuid root;
        int schemaVersion = 0;
        qint64 bytes = 0;
    };
    [[nodiscard]] Result<Info> info() const;

    /// Damaged, naming the first commit that does not agree with its digest (commitproof.h); all are computed anew from
    /// the journal. Commits of the first content format have none, and a reduced copy can prove only what was written
    /// on it. For whoever takes something from this file.
    [[nodiscard]] Result<> checkProofs() const;
    /// SQLite's integrity check, the digests of all commits, then the self-check: rebuilds every row from the commits
    /// and compares it with the tables. An empty list means that all is well; otherwise German sentences.
    [[nodiscard]] Result<QStringList> selfCheck() const;

    /// Writes a complete, verified copy of the file as it is now to `target` (mode 0600; replaces an existing file only
    /// when the copy is good).
    Result<> copyTo(const QString& target) const;
    /// The same file once more, in memory: to try there what would happen.
    [[nodiscard]] Result<std::unique_ptr<Store>> copyInMemory() const;

Q_SIGNALS:
    /// After every commit, undo and redo of this store.
    void committed(const iplan::CommitNotice& notice);
    /// After commits from elsewhere were taken in.
    void admitted(const iplan::Admission& admission);

private:
    /// Holds one state of the file while it lives: other programs' commits wait. Inside another one, or inside
    /// transact(), it does nothing. Throws SqlError.
    class ReadScope
    {
    public:
        explicit ReadScope(const Store& store);
        ~ReadScope();
        ReadScope(const ReadScope&) = delete;
        ReadScope& operator=(const ReadScope&) = delete;
        [[nodiscard]] bool isOutermost() const { return m_outermost; }

    private:
        const Store& m_store;
        bool m_outermost = false;
    };

    template <class Body>
    auto yielding(const Body& body) const -> std::invoke_result_t<Body>
    {
        for (;;) {
            try {
                const ReadScope scope(*this);
                const Yielding way(*m_db, scope.isOutermost());
                return body();
            } catch (const SqlError& error) {
                if (!error.isInterruption())
                    return tl::unexpected<Error>(error.toError(m_path));
            }
            m_db->waitForWriter();
        }
    }

    Store(QString path, Options options);
    [[nodiscard]] static Result<std::unique_ptr<Store>> createFile(const QString& path, Options options,
                                                                   const Filling& fill);
    [[nodiscard]] static Result<std::unique_ptr<Store>> createBeside(std::unique_ptr<Store> store, const Filling& fill);
    /// Makes what is empty a data file and fills it.
    Result<> fillNew(const Filling& fill);
    Result<> openDatabase();
    void closeDatabase();
    /// Restores the state before the write that another program did not finish, then opens the file for reading.
    Result<> playJournalBack();
    /// Refuses a schema that is not that of its version, and migrates an older one.
    Result<> bringUpToDate();
    /// Has every transaction notice when the file was replaced.
    Result<> watchFile();
    Result<> initialize();
    Result<> writeRoot();
    Result<> changeHeld(const std::function<Result<>(HeldItems&)>& change);
    Result<Admission> admitPieces(CommitPieces& pieces, const std::atomic_bool* cancelled, const InputSources& sources);
    Result<Admission> tryAdmission(CommitPieces& pieces, Arrival arrival);
    Result<> writeReduced(const ReducedContent& content);
    /// Rejected in a reduced copy; `what` is a German sentence that says what is not possible there.
    [[nodiscard]] Result<> refuseIfReduced(const QString& what, const QString& hint) const;
    [[nodiscard]] Result<> checkEditions(const CommitNotice& notice) const;
    Result<> migrateFile(int fromVersion);
    Result<> refreshSearchIndex();
    Result<> tryTransaction(const QString& operation, const Body& body, CommitNotice& notice);
    /// Clears free pages after an erasure; what cannot be done now is done later.
    void clearFreePages();
    CommitNotice finishCommit(Writer& writer, const CommitRecord& header);
    /// The row of the present author; made in the commit if the file does not have it.
    QUuid authorRow(Writer& writer);
    Result<> takeBack(Writer& writer, const CommitRecord& commit);
    Result<> bringBack(Writer& writer, const CommitRecord& undoing);

    QString m_path;
    Options m_options;
    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<SearchIndex> m_search;
    QUuid m_currentCommit; ///< id that the commit being written will have
    bool m_writing = false;
    mutable bool m_reading = false;
};

} // namespace iplan
