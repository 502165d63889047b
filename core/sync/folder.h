// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/packagebytes.h"
#include "core/sync/transport.h"

#include <QFileInfo>

namespace iplan
{

/// An Abgleichordner: a folder on a network drive or in a cloud share through which copies exchange commits. Each copy
/// adds files under its own name and never changes one; a file is a package (packagebytes.h), so that a part of one, a
/// duplicate, a renamed or a vanished one is noticed and does no harm. Other files in the folder are left alone. A file
/// that holds what cannot be taken is named (takeFound()) and not read again while it stays as it is.
///
/// Errors: Io for a folder that is out of reach, full or read-only; Conflict for a folder of another concept; Rejected
/// for a wrong password, and for one where the folder is not encrypted.
class FolderTransport : public Transport
{
public:
    /// `store` is the copy that exchanges: its local settings hold the name of the copy.
    FolderTransport(Store& store, const QString& folder, Password password = {});
    /// For a program that exchanges without holding the file open: the concept and the name of the copy, see
    /// copyName().
    FolderTransport(const QUuid& root, QString copy, const QString& folder, Password password = {});
    /// The first commits of the concepts whose files lie in the folder.
    [[nodiscard]] static Result<QList<QUuid>> conceptsIn(const QString& folder);
    /// The name under which this copy adds files; made and kept in its local settings where it has none.
    [[nodiscard]] static Result<QString> copyName(Store& store);

    [[nodiscard]] Result<QSet<QUuid>> ids() override;
    [[nodiscard]] Result<QList<CommitData>> fetch(const QSet<QUuid>& known) override;
    Result<> push(const QList<CommitData>& commits) override;

    /// Each content lies there once, in a file of its own; see contentfile.h. After an erasure those that nothing names
    /// any more are removed.
    [[nodiscard]] Result<Contents> contents() override;
    Result<ContentReport> giveContents(const Store& store) override;

    [[nodiscard]] QString place() const override { return m_folder; }

    /// Joins the small files of this copy into one, once there are many, and with them those that others left a month
    /// ago or longer, whose copies may be gone: the joined file is written and read again before the others go.
    /// Everybody may go on meanwhile.
    Result<> joinFiles();

    /// Replaces every file, whosever it is, that still holds values which the store knows as erased: a file of this
    /// copy with the same commits, blank where they must be, is written and read again before the other goes.
    Result<> blankErased();
    /// As above, with the rows that are known as erased.
    Result<> blankErased(const std::set<RowKey>& erased);

    /// Keeps what was read for the next program that exchanges this copy with this folder (FolderMemory).
    void remember() const;

    /// What lies in the folder, as far as the last call saw it.
    struct Content {
        int files = 0;      ///< whole files of this concept
        int incomplete = 0; ///< still on their way, or damaged
        int refused = 0;    ///< of this concept, but not taken (Transport::takeFound())
    };
    [[nodiscard]] Content content() const;
    /// How many files were read whole since this was made.
    [[nodiscard]] int filesRead() const { return m_filesRead; }

private:
    enum class Kind {
        Foreign,
        OtherConcept,
        Incomplete,
        Locked, ///< encrypted, and the key does not fit
        Refused,
        Whole
    };
    struct Entry {
        qint64 bytes = 0;
        QDateTime modified;
        Kind kind = Kind::Foreign;
        bool encrypted = false;
        QList<QUuid> ids;
        QList<CommitData> commits; ///< of a file that was just read
        size_t blankFor = 0;       ///< how many erased rows it is known to be blank for
        qsizetype unreadable = 0;  ///< commits that cannot be read: the file is left as it is
        bool recalled = false;     ///< known from an earlier program
        [[nodiscard]] bool isPlain() const { return kind == Kind::Whole && !encrypted; }
        [[nodiscard]] bool isOpened() const { return kind == Kind::Whole && encrypted && !recalled; }
    };

    static const QString kSuffix;  ///< of the names of files
    static const QString kCopyKey; ///< local setting with copyName()
    /// Once, before the folder is looked at.
    Result<> prepare();
    /// Concept and name of the copy, of the store.
    Result<> readNames();
    void recall();
    /// Under which FolderMemory keeps what this copy has read.
    [[nodiscard]] QString memoryName() const;
    /// Finds what others say of commits which the store has, where it is not what it has.
    Result<> compareKnown(const QString& name, const Entry& entry, const QList<CommitData>& commits);
    /// Looks at the folder again and reads what is new.
    Result<> scan();
    Result<Entry> read(const QFileInfo& file);
    Result<Entry> readContent(const QByteArray& bytes, const QString& name, Entry entry);
    /// Why a file is not read, before it is: too large, a bomb, another key than the folder's.
    [[nodiscard]] QString flawOf(const PackageHeader& header, qint64 bytes) const;
    [[nodiscard]] Entry refused(const QString& name, Entry entry, const QString& why);
    [[nodiscard]] InputSource sourceOf(const QString& name, const Entry& entry) const;
    using Transport::sourceOf;
    [[nodiscard]] Result<> checkConcept() const;
    /// Files with another key than ours, or none, are refused where others show that ours is that of the folder;
    /// otherwise ours is the wrong one.
    Result<> checkKeys();
    Result<> confirmKey();
    [[nodiscard]] bool isOwn(const QString& name) const;
    [[nodiscard]] bool mayJoin(const QString& name, const Entry& entry) const;
    /// Writes a file of this copy.
    Result<QString> write(const QList<CommitData>& commits);
    /// Writes these commits as one file, and only when that can be read again removes the files they came from.
    Result<> replace(const QStringList& files, const QList<CommitData>& commits);
    [[nodiscard]] tl::unexpected<Error> unreachable() const;
    /// The key of the folder is missing or another one.
    [[nodiscard]] tl::unexpected<Error> wrongKey() const;

    Store* m_store = nullptr; ///< null where root and name were given
    QString m_folder;
    Password m_password;
    QString m_copy; ///< how the names of own files begin
    QUuid m_root;
    QMap<QString, Entry> m_entries;
    int m_filesRead = 0;
    bool m_recalled = false;
};

/// Exchanges with the folder, then blanks and joins files where that is due.
[[nodiscard]] Result<SyncReport> syncFolder(Store& store, FolderTransport& folder);

/// "abgeglichen 14:05, 2 neue Änderungen von Erika Beispiel", for the status line; `at` is local time.
[[nodiscard]] QString syncText(const Store& store, const SyncReport& report, const QDateTime& at);

} // namespace iplan
