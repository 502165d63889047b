// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/merge/folder.h"

#include "core/base/outputfile.h"
#include "core/base/temporary.h"
#include "core/merge/foldermemory.h"
#include "core/merge/packagebytes.h"

#include <QDir>
#include <QFile>

namespace iplan
{

namespace
{

const QString kSuffix = QStringLiteral(".iplanabgleich");
const QString kCopyKey = QStringLiteral("copy");
// A file of an exchange holds at most so many commits: what was given is kept when the rest is cut off.
constexpr qsizetype kCommitsPerFile = 5000;
// Larger files are left as they are, or joining would copy the same again and again.
constexpr qint64 kSmall = 256 * 1024;
constexpr qsizetype kFewFiles = 16;
// Small files of others that nobody has joined for so long are joined by whoever comes by.
constexpr qint64 kRetiredDays = 30;

} // namespace

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
    const auto known = store.localSetting(kCopyKey);
    if (!known || !known->isEmpty())
        return known;
    const QString name = newCommitId().toString(QUuid::Id128);
    IPLAN_TRY(store.setLocalSetting(kCopyKey, name));
    return name;
}

Result<QList<QUuid>> FolderTransport::conceptsIn(const QString& folder)
{
    const FolderTransport transport(QUuid(), {}, folder);
    const QFileInfo info(transport.m_folder);
    if (!info.isDir() || !info.isReadable())
        return transport.unreachable();
    QList<QUuid> out;
    const auto files = QDir(transport.m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& one : files) {
        QFile file(one.absoluteFilePath());
        if (!file.open(QIODevice::ReadOnly) || !looksLikePackage(file.peek(kPackageHeaderBytes)))
            continue;
        const auto header = packageHeader(file.readAll());
        if (header && !header->reduced && !out.contains(header->root))
            out << header->root;
    }
    return out;
}

tl::unexpected<Error> FolderTransport::unreachable() const
{
    return fail(ErrorKind::Io,
                QStringLiteral("Der Abgleichordner „%1“ ist nicht erreichbar.").arg(QDir::toNativeSeparators(m_folder)),
                QStringLiteral("Sie können weiterarbeiten; der Abgleich holt alles nach, sobald er wieder da ist."));
}

tl::unexpected<Error> FolderTransport::wrongKey() const
{
    if (m_password.isEmpty())
        return fail(ErrorKind::Rejected, QStringLiteral("Der Abgleichordner ist mit einem Passwort verschlüsselt."),
                    QStringLiteral("Geben Sie den gemeinsamen Schlüssel an, der für diesen Ordner vereinbart ist."));
    return fail(ErrorKind::Rejected,
                QStringLiteral("Der gemeinsame Schlüssel (das Passwort) des Abgleichordners stimmt nicht."),
                QStringLiteral("Prüfen Sie Groß- und Kleinschreibung, oder fragen Sie bei den anderen nach."));
}

Result<> FolderTransport::prepare()
{
    if (!m_root.isNull())
        return {};
    const auto copy = m_store->localSetting(kCopyKey);
    if (!copy)
        return failFrom(copy);
    const auto info = m_store->info();
    if (!info)
        return failFrom(info);
    m_copy = *copy;
    m_root = info->root;
    recall();
    return {};
}

void FolderTransport::recall()
{
    if (m_copy.isEmpty())
        return;
    const auto files = FolderMemory(m_root, m_copy, m_folder).load();
    QString smallest;
    for (auto file = files.begin(); file != files.end(); ++file) {
        m_entries.insert(file.key(),
                         {file->bytes, file->modified, Kind::Whole, file->encrypted, file->ids, {}, file->blankFor});
        if (file->encrypted && (smallest.isEmpty() || file->bytes < files.value(smallest).bytes))
            smallest = file.key();
    }
    m_entries.remove(smallest); // one is read again, so that a wrong password shows
}

void FolderTransport::remember() const
{
    if (m_copy.isEmpty())
        return;
    QMap<QString, FolderMemory::File> files;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->kind == Kind::Whole)
            files.insert(entry.key(), {entry->bytes, entry->modified, entry->encrypted, entry->ids, entry->blankFor});
    }
    FolderMemory(m_root, m_copy, m_folder).save(files);
}

Result<> FolderTransport::checkKnown(const QString& name, const QList<CommitData>& commits) const
{
    if (!m_store || isOwn(name) || commits.isEmpty())
        return {};
    const auto others = m_store->knownOtherwise(commits);
    if (!others)
        return failFrom(others);
    if (!others->isEmpty())
        return fail(others->first().error.kind,
                    QStringLiteral("Abgleichordner, Datei „%1“: %2").arg(name, others->first().error.message),
                    others->first().error.hint);
    return {};
}

bool FolderTransport::isOwn(const QString& name) const
{
    return !m_copy.isEmpty() && name.startsWith(m_copy);
}

bool FolderTransport::mayJoin(const QString& name, const Entry& entry) const
{
    const bool retired = name.endsWith(kSuffix) && entry.modified.daysTo(QDateTime::currentDateTime()) > kRetiredDays;
    return (isOwn(name) || retired) && entry.kind == Kind::Whole && entry.bytes < kSmall;
}

Result<FolderTransport::Entry> FolderTransport::read(const QFileInfo& info) const
{
    Entry out{info.size(), info.lastModified(), Kind::Foreign, false, {}, {}, 0};
    QFile file(info.absoluteFilePath());
    // A file that vanished meanwhile or that somebody else holds counts as one that has not come yet.
    out.kind = Kind::Incomplete;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QByteArray bytes = file.read(kPackageHeaderBytes);
    if (!looksLikePackage(bytes)) {
        out.kind = info.fileName().endsWith(kSuffix) ? Kind::Incomplete : Kind::Foreign;
        return out;
    }
    bytes += file.readAll();
    const auto header = packageHeader(bytes);
    if (!header)
        return out;
    out.encrypted = header->encrypted;
    if (header->root != m_root) {
        out.kind = Kind::OtherConcept;
        return out;
    }
    auto commits = packageCommits(bytes, m_password);
    if (!commits && commits.error().kind == ErrorKind::Damaged)
        return out;
    if (!commits && out.encrypted && commits.error().kind == ErrorKind::Rejected)
        return wrongKey();
    if (!commits)
        return fail(commits.error().kind, QStringLiteral("Abgleichordner: ") + commits.error().message,
                    commits.error().hint);
    out.kind = Kind::Whole;
    out.commits = std::move(*commits);
    for (const CommitData& commit : std::as_const(out.commits))
        out.ids << commit.id;
    return out;
}

Result<> FolderTransport::scan()
{
    IPLAN_TRY(prepare());
    const QFileInfo folder(m_folder);
    if (!folder.isDir() || !folder.isReadable())
        return unreachable();
    QMap<QString, Entry> entries;
    const auto files = QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden);
    for (const QFileInfo& file : files) {
        const auto known = m_entries.constFind(file.fileName());
        if (known != m_entries.constEnd() && known->kind != Kind::Incomplete && known->bytes == file.size() &&
            known->modified == file.lastModified()) {
            entries.insert(file.fileName(), *known);
            continue;
        }
        auto entry = read(file);
        if (!entry)
            return failFrom(entry);
        entries.insert(file.fileName(), std::move(*entry));
    }
    m_entries = std::move(entries);
    return checkConcept();
}

Result<> FolderTransport::checkConcept() const
{
    const auto has = [this](const auto& condition) {
        return std::any_of(m_entries.begin(), m_entries.end(), condition);
    };
    // A stray file of another concept stops nobody; a folder of another concept is not the right one.
    if (has([](const Entry& entry) { return entry.kind == Kind::OtherConcept; }) &&
        !has([](const Entry& entry) { return entry.kind == Kind::Whole; }))
        return fail(
            ErrorKind::Conflict,
            QStringLiteral("Der Abgleichordner „%1“ gehört zu einem anderen Konzept.")
                .arg(QDir::toNativeSeparators(m_folder)),
            QStringLiteral("Wählen Sie den Ordner dieses Konzepts oder legen Sie einen neuen, leeren Ordner an."));
    if (!m_password.isEmpty() && has([](const Entry& entry) { return entry.kind == Kind::Whole && !entry.encrypted; }))
        return fail(
            ErrorKind::Rejected,
            QStringLiteral("Der Abgleichordner „%1“ wird ohne Passwort benutzt.")
                .arg(QDir::toNativeSeparators(m_folder)),
            QStringLiteral("Lassen Sie das Passwort weg, oder vereinbaren Sie einen neuen Ordner mit Passwort."));
    return {};
}

Result<QSet<QUuid>> FolderTransport::ids()
{
    IPLAN_TRY(scan());
    QSet<QUuid> out;
    for (Entry& entry : m_entries) {
        entry.commits.clear();
        for (const QUuid& id : std::as_const(entry.ids))
            out.insert(id);
    }
    return out;
}

Result<QList<CommitData>> FolderTransport::fetch(const QSet<QUuid>& known)
{
    IPLAN_TRY(scan());
    QHash<QUuid, CommitData> out;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        const bool isNews =
            std::any_of(entry->ids.begin(), entry->ids.end(), [&](const QUuid& id) { return !known.contains(id); });
        if (isNews && entry->commits.isEmpty()) {
            auto again = read(QFileInfo(QDir(m_folder).filePath(entry.key())));
            if (!again)
                return failFrom(again);
            *entry = std::move(*again);
        }
        QList<CommitData> heldAlready;
        for (const CommitData& commit : std::as_const(entry->commits)) {
            if (known.contains(commit.id))
                heldAlready << commit;
            else
                out.insert(commit.id, commit);
        }
        IPLAN_TRY(checkKnown(entry.key(), heldAlready));
        entry->commits.clear();
    }
    return out.values();
}

Result<QString> FolderTransport::write(const QList<CommitData>& commits)
{
    if (m_copy.isEmpty()) { // only now: an exchange that is refused leaves the data file as it is
        const auto copy = copyName(*m_store);
        if (!copy)
            return failFrom(copy);
        m_copy = *copy;
    }
    // One salt for the folder, or everybody would need half a second for each file. It is as random as the root.
    const auto bytes = packageBytes(m_root, commits, m_password, m_root.toRfc4122());
    if (!bytes)
        return failFrom(bytes);
    const QString name = m_copy + u'-' + newCommitId().toString(QUuid::Id128) + kSuffix;
    const QString path = QDir(m_folder).filePath(name);
    if (!QFileInfo(m_folder).isDir())
        return unreachable();
    // Whoever may enter the folder may read it.
    constexpr auto enter = QFile::ExeOwner | QFile::ExeUser | QFile::ExeGroup | QFile::ExeOther;
    const auto written = writeFile(path, *bytes, QFileInfo(m_folder).permissions() & ~QFile::Permissions(enter));
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
    for (qsizetype at = 0; at < commits.size(); at += kCommitsPerFile) {
        const auto written = write(commits.mid(at, kCommitsPerFile));
        if (!written)
            return failFrom(written);
    }
    return {};
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
    for (const QString& name : std::as_const(small)) {
        const auto entry = read(QFileInfo(folder.filePath(name)));
        if (!entry)
            return failFrom(entry);
        if (entry->kind != Kind::Whole)
            return {}; // it changes just now; the next time will do
        for (const CommitData& commit : entry->commits)
            commits.insert(commit.id, commit);
    }
    return replace(small, commits.values());
}

Result<> FolderTransport::replace(const QStringList& files, const QList<CommitData>& commits)
{
    const QDir folder(m_folder);
    const auto written = write(commits);
    if (!written)
        return failFrom(written);
    const auto check = read(QFileInfo(folder.filePath(*written)));
    if (!check)
        return failFrom(check);
    if (check->kind != Kind::Whole || check->ids.size() != commits.size())
        return {}; // not there yet as it was written: the others stay
    for (const QString& name : files)
        QFile::remove(folder.filePath(name));
    return {};
}

Result<> FolderTransport::blankErased()
{
    const auto erased = m_store->erasedRows();
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
        auto again = read(QFileInfo(QDir(m_folder).filePath(entry.key())));
        if (!again)
            return failFrom(again);
        bool held = false;
        for (CommitData& commit : again->commits)
            held = blankRows(commit, erased) || held;
        if (again->kind == Kind::Whole && held)
            IPLAN_TRY(replace({entry.key()}, again->commits));
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
    }
    return out;
}

} // namespace iplan
