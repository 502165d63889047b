// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/datafile.h"
#include "core/store/erasure.h"
#include "core/store/replica.h"
#include "core/store/undolog.h"
#include "core/store/writer.h"

#include <functional>
#include <memory>
#include <QObject>

namespace iplan
{

/// What a commit did: result of Store::transact() and notice to screens.
struct CommitNotice {
    CommitRecord commit; ///< with a null id if nothing was changed
    QList<ChangedRow> rows;
    [[nodiscard]] bool isEmpty() const { return commit.id.isNull(); }
};

/// The only door to what stands in a data file. Everything is written by transact(); nobody else starts a transaction.
/// What is done with a file beyond reading and writing is done by its parts. Belongs to the thread that opened it.
class Store : public QObject
{
    Q_OBJECT
public:
    using Access = DataFile::Access;
    using Options = DataFile::Options;

    /// See DataFile::open().
    [[nodiscard]] static Result<std::unique_ptr<Store>> open(const QString& path, Options options);
    /// Fills a new file before it gets its name: what fails or is killed half-way leaves no file.
    using Filling = std::function<Result<>(Store&)>;
    /// Makes a new file with the first commit; see DataFile::beginNew().
    [[nodiscard]] static Result<std::unique_ptr<Store>> create(const QString& path, Options options,
                                                               const Filling& fill = {});
    /// Makes a new file that holds exactly these commits, as another file gave them; refuses an incomplete set.
    [[nodiscard]] static Result<std::unique_ptr<Store>>
    createFrom(const QString& path, Options options, const QList<CommitData>& commits, const Filling& fill = {});
    /// Makes a new file that is a reduced copy (docs/architecture.md, "Reduced copies"). It takes in no commits from
    /// elsewhere, gives away only those written on it, and refuses erasing and editions.
    [[nodiscard]] static Result<std::unique_ptr<Store>> createReduced(const QString& path, Options options,
                                                                      const ReducedContent& content);
    /// The same file once more, in memory: to try there what would happen. What documents hold is not in it.
    [[nodiscard]] Result<std::unique_ptr<Store>> copyInMemory() const;
    ~Store() override;

    [[nodiscard]] DataFile& file() { return *m_file; }
    [[nodiscard]] const DataFile& file() const { return *m_file; }
    [[nodiscard]] UndoLog& undoLog() { return m_undoLog; }
    [[nodiscard]] const UndoLog& undoLog() const { return m_undoLog; }
    [[nodiscard]] Erasure& erasure() { return m_erasure; }
    [[nodiscard]] const Erasure& erasure() const { return m_erasure; }
    [[nodiscard]] Replica& replica() { return m_replica; }
    [[nodiscard]] const Replica& replica() const { return m_replica; }

    void setAuthor(const AuthorName& author) { m_file->m_options.author = author; }

    using Body = std::function<Result<>(Writer&)>;
    /// The only way to write: runs `body`, records what it changed as one commit named `operation` (a key such as
    /// "measure:edit", without values) and keeps all of it, or, on an error, nothing. No change, no commit.
    Result<CommitNotice> transact(const QString& operation, const Body& body);

    /// Runs `body` with a reader that sees one state of the file; its errors come back as the result.
    template <class Body>
    auto read(const Body& body) const -> std::invoke_result_t<Body, const Reader&>
    {
        return m_file->read([&] { return body(std::as_const(*m_file->m_reader)); });
    }
    /// As read(), for reading that may take long and runs beside the thread that writes: a commit of this program does
    /// not wait for it. The reading is broken off, and `body` begins from nothing after the commit; what it had read
    /// would be out of date by then.
    template <class Body>
    auto readYielding(const Body& body) const -> std::invoke_result_t<Body, const Reader&>
    {
        return m_file->readYielding([&] { return body(std::as_const(*m_file->m_reader)); });
    }
    /// As read(), with the journal.
    template <class Body>
    auto readJournal(const Body& body) const -> std::invoke_result_t<Body, JournalReader&, const Reader&>
    {
        return m_file->read([&] { return body(journal(), std::as_const(*m_file->m_reader)); });
    }
    /// As readYielding(), with the journal.
    template <class Body>
    auto readJournalYielding(const Body& body) const -> std::invoke_result_t<Body, JournalReader&, const Reader&>
    {
        return m_file->readYielding([&] { return body(journal(), std::as_const(*m_file->m_reader)); });
    }
    [[nodiscard]] Result<QList<SearchHit>> search(const QString& words, int limit = 50) const;
    /// Builds the search index anew.
    Result<> rebuildSearch();

Q_SIGNALS:
    /// After every commit, undo and redo of this store.
    void committed(const iplan::CommitNotice& notice);
    /// After commits from elsewhere were taken in.
    void admitted(const iplan::Admission& admission);

private:
    friend class Erasure;

    explicit Store(std::unique_ptr<DataFile> file);
    [[nodiscard]] static Result<std::unique_ptr<Store>> createFile(const QString& path, Options options,
                                                                   const Filling& fill);
    [[nodiscard]] JournalReader& journal() const { return *m_file->m_journal; }
    Result<> writeRoot();
    [[nodiscard]] Result<> checkEditions(const CommitNotice& notice) const;
    Result<> tryTransaction(const QString& operation, const Body& body, CommitNotice& notice);
    CommitNotice finishCommit(Writer& writer, const CommitRecord& header);
    /// The row of the present author; made in the commit if the file does not have it.
    QUuid authorRow(Writer& writer);

    std::unique_ptr<DataFile> m_file;
    UndoLog m_undoLog{*this};
    Erasure m_erasure{*this};
    Replica m_replica{*this};
};

} // namespace iplan
