// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/folder.h"

#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/sync/packagebytes.h"

#include <QDir>
#include <QFile>

namespace iplan
{

namespace
{

// A file of an exchange holds at most so many commits: what was given is kept when the rest is cut off.
constexpr qsizetype kCommitsPerFile = 5000;
constexpr qsizetype kBytesPerFile = qsizetype(64) << 20; // before they are packed; one commit may be more
// Larger files are left as they are, or joining would copy the same again and again.
constexpr qint64 kSmall = 256 * 1024;
constexpr qsizetype kFewFiles = 16;
// Small files of others that nobody has joined for so long are joined by whoever comes by.
constexpr qint64 kRetiredDays = 30;

} // namespace

const QString FolderTransport::kSuffix = QStringLiteral(".iplanabgleich");
const QString FolderTransport::kCopyKey = QStringLiteral("copy");

FolderTransport::FolderTransport(Store& store, const QString& folder, Password password)
    : m_store(&store), m_folder(QDir(folder).absolutePath()), m_password(std::move(password))
{
}

FolderTransport::FolderTransport(const QUuid& root, QString copy, const QString& folder, Password password)
    : m_folder(QDir(folder).absolutePath()), m_password(std::move(password)), m_copy(std::move(copy)), m_root(root)
{
}

Result<QString> FolderTransport::copyName(Store& store)
{
    const auto known = store.file().localSetting(kCopyKey);
    if (!known || !known->isEmpty())
        return known;
    const QString name = newCommitId().toString(QUuid::Id128);
    IPLAN_TRY(store.file().setLocalSetting(kCopyKey, name));
    return name;
}

bool FolderTransport::isOwn(const QString& name) const
{
    return !m_copy.isEmpty() && name.startsWith(m_copy);
}

bool FolderTransport::mayJoin(const QString& name, const Entry& entry) const
{
    const bool retired = name.endsWith(kSuffix) && entry.modified.daysTo(QDateTime::currentDateTime()) > kRetiredDays;
    return (isOwn(name) || retired) && entry.kind == Kind::Whole && entry.bytes < kSmall && entry.unreadable == 0;
}

Result<QSet<QUuid>> FolderTransport::ids()
{
    IPLAN_TRY(scan());
    QSet<QUuid> out;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        entry->commits.clear();
        const InputSource source = sourceOf(entry.key(), *entry);
        for (const QUuid& id : std::as_const(entry->ids)) {
            // A forged one does not stand for the true one.
            if (!isPassedOver(source, id))
                out.insert(id);
        }
    }
    return out;
}

Result<QList<CommitData>> FolderTransport::fetch(const QSet<QUuid>& known)
{
    IPLAN_TRY(scan());
    QHash<QUuid, CommitData> out;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        const InputSource source = sourceOf(entry.key(), *entry);
        // Read before, and named as a whole: what could be taken of it is here, the rest would be refused again.
        if (entry->recalled && isPassedOver(source))
            continue;
        const auto isNew = [&](const QUuid& id) { return !known.contains(id) && !isPassedOver(source, id); };
        if (entry->commits.isEmpty() && std::any_of(entry->ids.begin(), entry->ids.end(), isNew)) {
            IPLAN_TRY_ASSIGN(auto again, read(QFileInfo(QDir(m_folder).filePath(entry.key()))));
            *entry = std::move(again);
        }
        QList<CommitData> heldAlready;
        for (const CommitData& commit : std::as_const(entry->commits)) {
            if (known.contains(commit.id))
                heldAlready << commit;
            else if (isNew(commit.id) && !out.contains(commit.id)) {
                out.insert(commit.id, commit);
                noteSource(commit.id, source);
            }
        }
        IPLAN_TRY(compareKnown(entry.key(), *entry, heldAlready));
        entry->commits.clear();
    }
    return out.values();
}

Result<QString> FolderTransport::write(const QList<CommitData>& commits)
{
    if (m_copy.isEmpty()) { // only now: an exchange that is refused leaves the data file as it is
        IPLAN_TRY_ASSIGN(const auto copy, copyName(*m_store));
        m_copy = copy;
    }
    // One salt for the folder, or everybody would need half a second for each file. It is as random as the root.
    IPLAN_TRY_ASSIGN(const auto bytes, packageBytes(m_root, commits, m_password, m_root.toRfc4122()));
    const QString name = m_copy + u'-' + newCommitId().toString(QUuid::Id128) + kSuffix;
    const QString path = QDir(m_folder).filePath(name);
    if (!QFileInfo(m_folder).isDir())
        return unreachable();
    // Whoever may enter the folder may read it.
    constexpr auto enter = QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
    const auto written = writeFile(path, bytes, QFileInfo(m_folder).permissions() & ~QFile::Permissions(enter));
    if (written)
        return name;
    const QString native = QDir::toNativeSeparators(m_folder);
    return fail(ErrorKind::Io,
                QStringLiteral("In den Abgleichordner „%1“ konnte nicht geschrieben werden.").arg(native),
                QStringLiteral("Prüfen Sie, ob Sie dort schreiben dürfen und ob Platz ist. Ihre Änderungen sind in der "
                               "Datei; der nächste Abgleich gibt sie weiter."),
                written.error().detail);
}

Result<> FolderTransport::push(const QList<CommitData>& commits)
{
    IPLAN_TRY(prepare());
    QList<CommitData> piece;
    qsizetype bytes = 0;
    for (const CommitData& commit : commits) {
        const qsizetype size = toBytes(commit).size();
        if (piece.size() == kCommitsPerFile || (!piece.isEmpty() && bytes + size > kBytesPerFile)) {
            IPLAN_TRY(write(piece));
            piece.clear();
            bytes = 0;
        }
        piece << commit;
        bytes += size;
    }
    const auto written = piece.isEmpty() ? Result<QString>(QString()) : write(piece);
    return written ? Result<>() : failFrom(written);
}

Result<> FolderTransport::joinFiles()
{
    IPLAN_TRY(scan());
    const QDir folder(m_folder);
    QStringList small;
    QHash<QUuid, CommitData> commits;
    sweepTemporaries(m_folder);
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        // What an earlier version could not finish when it died.
        if (isOwn(entry.key()) && entry->kind == Kind::Incomplete && !entry.key().endsWith(kSuffix))
            QFile::remove(folder.filePath(entry.key()));
        if (mayJoin(entry.key(), *entry))
            small << entry.key();
    }
    if (small.size() <= kFewFiles)
        return {};
    QStringList joined;
    for (const QString& name : std::as_const(small)) {
        IPLAN_TRY_ASSIGN(const auto entry, read(QFileInfo(folder.filePath(name))));
        if (entry.kind == Kind::Whole && entry.unreadable > 0)
            continue; // stays as it is
        if (entry.kind != Kind::Whole)
            return {}; // it changes just now; the next time will do
        for (const CommitData& commit : entry.commits)
            commits.insert(commit.id, commit);
        joined << name;
    }
    return joined.size() > 1 ? replace(joined, commits.values()) : Result<>();
}

Result<> FolderTransport::replace(const QStringList& files, const QList<CommitData>& commits)
{
    const QDir folder(m_folder);
    IPLAN_TRY_ASSIGN(const auto written, write(commits));
    IPLAN_TRY_ASSIGN(const auto check, read(QFileInfo(folder.filePath(written))));
    if (check.kind != Kind::Whole || check.ids.size() != commits.size())
        return {}; // not there yet as it was written: the others stay
    for (const QString& name : files)
        QFile::remove(folder.filePath(name));
    return {};
}

Result<> FolderTransport::blankErased()
{
    const auto erased = m_store->erasure().rows();
    return erased ? blankErased(*erased) : Result<>(failFrom(erased));
}

Result<> FolderTransport::blankErased(const std::set<RowKey>& erased)
{
    if (erased.empty())
        return {};
    IPLAN_TRY(scan());
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->kind != Kind::Whole || entry->blankFor == erased.size())
            continue;
        IPLAN_TRY_ASSIGN(auto again, read(QFileInfo(QDir(m_folder).filePath(entry.key()))));
        bool held = false;
        for (CommitData& commit : again.commits)
            held = blankRows(commit, erased) || held;
        if (again.kind == Kind::Whole && held && again.unreadable == 0)
            IPLAN_TRY(replace({entry.key()}, again.commits));
        else
            entry->blankFor = erased.size();
    }
    return {};
}

FolderTransport::Content FolderTransport::content() const
{
    Content out;
    for (const Entry& entry : m_entries) {
        out.files += entry.kind == Kind::Whole ? 1 : 0;
        out.incomplete += entry.kind == Kind::Incomplete ? 1 : 0;
        out.refused += entry.kind == Kind::Refused ? 1 : 0;
    }
    return out;
}

} // namespace iplan
