// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/store/journal.h"
#include "core/store/reader.h"
#include "core/store/reducedcontent.h"
#include "core/store/searchindex.h"

#include <memory>

namespace iplan
{

class ContentStore;
class FileLock;
class OutputFile;

/// Who writes. An author is a row of the file, so that erasure reaches names, too.
struct AuthorName {
    QString name;
    QString abbreviation;
};

/// A data file as a thing on this PC: opened, locked, brought up to date, checked and copied. What stands in it is read
/// and written by Store, which has one, and by the classes that Store hands out; only these reach the database.
class DataFile
{
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
    [[nodiscard]] static Result<std::unique_ptr<DataFile>> open(const QString& path, Options options);
    /// Begins a new file of empty tables; refuses an existing one. It has another name until finishNew(), so that who
    /// is killed meanwhile leaves nothing that looks like a data file. ":memory:" begins one in memory.
    [[nodiscard]] static Result<std::unique_ptr<DataFile>> beginNew(const QString& path, Options options);
    /// Gives it its name. A file that goes without this leaves nothing.
    Result<> finishNew();
    ~DataFile();
    DataFile(const DataFile&) = delete;
    DataFile& operator=(const DataFile&) = delete;

    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] bool isReadOnly() const { return m_options.access == Access::ReadOnly; }
    /// The time by the clock that the commits of this file bear (UTC).
    [[nodiscard]] QDateTime now() const { return m_options.clock().toUTC(); }
    /// Io, saying so, if the file is open for reading only.
    [[nodiscard]] Result<> refuseIfReadOnly() const;
    /// Whether a write was refused since the file was replaced, overwritten or deleted meanwhile. From then on nothing
    /// can be written; only opening it anew helps.
    [[nodiscard]] bool isReplaced() const;

    /// Under which backups and erasures of this file are kept on this PC: its root, or the name of a reduced copy,
    /// which must not come in the way of the whole file.
    [[nodiscard]] Result<QUuid> identity() const;
    /// What the file was taken of, if it is a reduced copy; nothing for a whole file.
    [[nodiscard]] Result<std::optional<ReducedScope>> reducedScope() const;
    /// Rejected in a reduced copy; `what` is a German sentence that says what is not possible there.
    [[nodiscard]] Result<> refuseIfReduced(const QString& what, const QString& hint) const;

    /// A setting of this file at this place on this PC: not a change, no commit, does not travel. In a copy, wherever
    /// it lies, it reads as empty, as does one that was never set.
    [[nodiscard]] Result<QString> localSetting(const QString& key) const;
    /// Keeps it; an empty value removes it. Io if the file is open for reading only.
    Result<> setLocalSetting(const QString& key, const QString& value);

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

    /// Whether a copy has what documents hold. Without it is neither read nor written, however much it is.
    enum class Contents { With, Without };
    /// Writes a complete, verified copy of the file as it is now to `target` (mode 0600; replaces an existing file only
    /// when the copy is good).
    Result<> copyTo(const QString& target, Contents contents = Contents::With) const;

private:
    friend class Store;
    friend class UndoLog;
    friend class Erasure;
    friend class Replica;
    friend class ContentStore;

    /// Holds one state of the file while it lives: other programs' commits wait. Inside another one, or while writing,
    /// it does nothing. Throws SqlError.
    class ReadScope
    {
    public:
        explicit ReadScope(const DataFile& file);
        ~ReadScope();
        ReadScope(const ReadScope&) = delete;
        ReadScope& operator=(const ReadScope&) = delete;
        [[nodiscard]] bool isOutermost() const { return m_outermost; }

    private:
        const DataFile& m_file;
        bool m_outermost = false;
    };

    /// Runs `body` within one state of the file; what it throws comes back as the result.
    template <class Body>
    auto read(const Body& body) const -> std::invoke_result_t<Body>
    {
        try {
            const ReadScope scope(*this);
            return body();
        } catch (const SqlError& error) {
            return tl::unexpected<Error>(error.toError(m_path));
        }
    }
    /// See Store::readYielding().
    template <class Body>
    auto readYielding(const Body& body) const -> std::invoke_result_t<Body>
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

    DataFile(QString path, Options options);
    /// The same file once more, in memory, without what documents hold.
    [[nodiscard]] Result<std::unique_ptr<DataFile>> copyInMemory() const;
    [[nodiscard]] bool holdsContents() const;
    /// Under another name beside the one that it is to have.
    Result<> beginBeside();
    Result<> openDatabase();
    void closeDatabase();
    /// Restores the state before the write that another program did not finish, then opens the file for reading.
    Result<> playJournalBack();
    /// Refuses a schema that is not that of its version, and migrates an older one.
    Result<> bringUpToDate();
    Result<> migrateFile(int fromVersion);
    Result<> refreshSearchIndex();
    /// Has every transaction notice when the file was replaced.
    Result<> watchFile();
    Result<> initialize();
    /// Clears free pages after an erasure; what cannot be done now is done later.
    void clearFreePages();

    QString m_path;
    QString m_newPath; ///< the name that a new file is to have
    Options m_options;
    std::unique_ptr<FileLock> m_lock;
    std::unique_ptr<OutputFile> m_output; ///< until a new file has its name
    std::unique_ptr<Database> m_db;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Reader> m_reader;
    std::unique_ptr<SearchIndex> m_search;
    bool m_writing = false;
    mutable bool m_reading = false;
};

} // namespace iplan
