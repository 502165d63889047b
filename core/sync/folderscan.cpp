// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What lies in an Abgleichordner: which files are read, which are not, and why.
#include "core/sync/folder.h"

#include "core/store/cborlimits.h"
#include "core/sync/foldermemory.h"

#include <QDir>
#include <QFile>
#include <utility>

namespace iplan
{

namespace
{

// No file of the program is larger, packed or unpacked: see FolderTransport::push().
constexpr qint64 kMostFolderFile = qint64(2) * kMostCommitBytes;
// Nor does one hold more: 5,000 as they are given, and what small ones hold that are joined. What waits of a file is
// kept in the data file, so that its number is limited before anything of it is read.
constexpr quint32 kMostCommitsOfFile = 50000;

QString megabytes(qint64 bytes)
{
    return QStringLiteral("%1 MB").arg(bytes >> 20);
}

} // namespace

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
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto start = peekPackage(file.peek(kPackageHeaderBytes), file.size());
        if (!start || start->excessive || file.size() > kMostFolderFile)
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
    if (m_root.isNull())
        IPLAN_TRY(readNames());
    if (!std::exchange(m_recalled, true))
        recall();
    return {};
}

Result<> FolderTransport::readNames()
{
    IPLAN_TRY_ASSIGN(const auto copy, m_store->file().localSetting(kCopyKey));
    IPLAN_TRY_ASSIGN(const auto info, m_store->file().info());
    m_copy = copy;
    m_root = info.root;
    return {};
}

QString FolderTransport::memoryName() const
{
    // One that has given nothing yet has no name.
    const QString path = m_store ? m_store->file().path() : QString();
    return m_copy.isEmpty() && path != QStringLiteral(":memory:") ? path : m_copy;
}

void FolderTransport::recall()
{
    if (memoryName().isEmpty())
        return;
    const auto files = FolderMemory(m_root, memoryName(), m_folder).load();
    QString smallest;
    for (auto file = files.begin(); file != files.end(); ++file) {
        m_entries.insert(
            file.key(),
            {file->bytes, file->modified, Kind::Whole, file->encrypted, file->ids, {}, file->blankFor, 0, true});
        if (file->encrypted && (smallest.isEmpty() || file->bytes < files.value(smallest).bytes))
            smallest = file.key();
    }
    m_entries.remove(smallest); // one is read again, so that a wrong password shows
}

void FolderTransport::remember() const
{
    if (memoryName().isEmpty())
        return;
    QMap<QString, FolderMemory::File> files;
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->kind == Kind::Whole)
            files.insert(entry.key(), {entry->bytes, entry->modified, entry->encrypted, entry->ids, entry->blankFor});
    }
    FolderMemory(m_root, memoryName(), m_folder).save(files);
}

InputSource FolderTransport::sourceOf(const QString& name, const Entry& entry) const
{
    return {m_folder, name, QStringLiteral("%1:%2").arg(entry.bytes).arg(entry.modified.toMSecsSinceEpoch())};
}

Result<> FolderTransport::compareKnown(const QString& name, const Entry& entry, const QList<CommitData>& commits)
{
    if (!m_store || isOwn(name) || commits.isEmpty())
        return {};
    IPLAN_TRY_ASSIGN(const auto others, m_store->replica().knownOtherwise(commits));
    for (RefusedInput other : others) {
        other.source = sourceOf(name, entry);
        noteFound(other);
    }
    return {};
}

QString FolderTransport::flawOf(const PackageHeader& header, qint64 bytes) const
{
    if (bytes > kMostFolderFile)
        return QStringLiteral("ist mit %1 größer, als eine Datei des Abgleichs sein kann").arg(megabytes(bytes));
    if (header.excessive || header.payload > quint64(kMostFolderFile))
        return QStringLiteral("würde beim Auspacken auf %1 und %2 Commits wachsen")
            .arg(megabytes(static_cast<qint64>(header.payload)))
            .arg(header.commits);
    if (header.commits > kMostCommitsOfFile)
        return QStringLiteral("enthält mit %1 Commits mehr, als eine Datei des Abgleichs haben kann")
            .arg(header.commits);
    if (header.reduced)
        return QStringLiteral("enthält eine Teilkopie");
    // Its key would cost what the file wants, at each exchange; those of the folder share one.
    if (header.encrypted && !m_password.isEmpty() &&
        (header.salt != m_root.toRfc4122() || header.cost.passes > m_password.cost().passes ||
         header.cost.memoryKib > m_password.cost().memoryKib))
        return QStringLiteral("ist anders verschlüsselt als die anderen");
    return {};
}

FolderTransport::Entry FolderTransport::refused(const QString& name, Entry entry, const QString& why)
{
    entry.kind = Kind::Refused;
    entry.ids.clear();
    entry.commits.clear();
    noteFound({{},
               {ErrorKind::Damaged,
                QStringLiteral("Die Datei „%1“ im Abgleichordner %2; sie wird übergangen.").arg(name, why),
                QStringLiteral("Löschen Sie sie dort, oder fragen Sie, wer sie hineingelegt hat."),
                {}},
               sourceOf(name, entry),
               false,
               {}});
    return entry;
}

Result<FolderTransport::Entry> FolderTransport::read(const QFileInfo& info)
{
    Entry out;
    out.bytes = info.size();
    out.modified = info.lastModified();
    // A file that vanished meanwhile or that somebody else holds counts as one that has not come yet.
    out.kind = Kind::Incomplete;
    QFile file(info.absoluteFilePath());
    if (!file.open(QIODevice::ReadOnly))
        return out;
    QByteArray bytes = file.read(kPackageHeaderBytes);
    if (!looksLikePackage(bytes)) {
        out.kind = info.fileName().endsWith(kSuffix) ? Kind::Incomplete : Kind::Foreign;
        return out;
    }
    const auto start = peekPackage(bytes, info.size());
    if (!start && info.size() > kMostFolderFile)
        return refused(info.fileName(), out, flawOf({}, info.size()));
    if (!start)
        return out;
    out.encrypted = start->encrypted;
    if (start->root != m_root) {
        out.kind = Kind::OtherConcept;
        return out;
    }
    if (const QString flaw = flawOf(*start, info.size()); !flaw.isEmpty())
        return refused(info.fileName(), out, flaw);
    bytes += file.readAll();
    ++m_filesRead;
    return readContent(bytes, info.fileName(), out);
}

Result<FolderTransport::Entry> FolderTransport::readContent(const QByteArray& bytes, const QString& name, Entry entry)
{
    if (!packageHeader(bytes))
        return entry;
    auto content = readableCommits(bytes, m_password);
    if (!content && content.error().kind == ErrorKind::Rejected && entry.encrypted) {
        entry.kind = Kind::Locked;
        return entry;
    }
    if (!content && content.error().kind == ErrorKind::Io)
        return fail(ErrorKind::Io, QStringLiteral("Abgleichordner: ") + content.error().message, content.error().hint);
    if (!content)
        return refused(name, entry,
                       QStringLiteral("ist keine des Programms, wurde verändert oder ist zu aufwendig zu lesen"));
    entry.kind = Kind::Whole;
    entry.unreadable = content->unreadable;
    entry.commits = std::move(content->commits);
    for (const CommitData& commit : std::as_const(entry.commits))
        entry.ids << commit.id;
    if (entry.unreadable > 0) // what can be read of it is taken
        noteFound({{},
                   {ErrorKind::Damaged,
                    QStringLiteral("Die Datei „%1“ im Abgleichordner enthält Commits (%2), die nicht lesbar sind; das "
                                   "Übrige wird übernommen.")
                        .arg(name)
                        .arg(entry.unreadable),
                    QStringLiteral("Wurde sie mit einer neueren Version geschrieben, installieren Sie diese auch hier; "
                                   "sonst löschen Sie sie dort."),
                    {}},
                   sourceOf(name, entry),
                   false,
                   {}});
    return entry;
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
        Entry entry;
        entry.bytes = file.size();
        entry.modified = file.lastModified();
        const auto known = m_entries.constFind(file.fileName());
        if (known != m_entries.constEnd() && known->kind != Kind::Incomplete && known->bytes == entry.bytes &&
            known->modified == entry.modified) {
            entries.insert(file.fileName(), *known);
            continue;
        }
        if (isPassedOver(sourceOf(file.fileName(), entry))) {
            entry.kind = Kind::Refused;
            entries.insert(file.fileName(), entry);
            continue;
        }
        IPLAN_TRY_ASSIGN(auto read, this->read(file));
        entries.insert(file.fileName(), std::move(read));
    }
    m_entries = std::move(entries);
    IPLAN_TRY(checkConcept());
    return checkKeys();
}

Result<> FolderTransport::checkConcept() const
{
    const auto has = [this](const auto& condition) {
        return std::any_of(m_entries.begin(), m_entries.end(), condition);
    };
    // A stray file of another concept stops nobody; a folder of another concept is not the right one.
    if (has([](const Entry& entry) { return entry.kind == Kind::OtherConcept; }) &&
        !has([](const Entry& entry) { return entry.kind == Kind::Whole || entry.kind == Kind::Locked; }))
        return fail(
            ErrorKind::Conflict,
            QStringLiteral("Der Abgleichordner „%1“ gehört zu einem anderen Konzept.")
                .arg(QDir::toNativeSeparators(m_folder)),
            QStringLiteral("Wählen Sie den Ordner dieses Konzepts oder legen Sie einen neuen, leeren Ordner an."));
    return {};
}

Result<> FolderTransport::confirmKey()
{
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (entry->kind != Kind::Whole || !entry->encrypted || !entry->recalled)
            continue;
        IPLAN_TRY_ASSIGN(auto again, read(QFileInfo(QDir(m_folder).filePath(entry.key()))));
        *entry = std::move(again);
        if (entry->isOpened())
            return {};
    }
    return {};
}

Result<> FolderTransport::checkKeys()
{
    const auto has = [this](const auto& condition) {
        return std::any_of(m_entries.begin(), m_entries.end(), condition);
    };
    const auto isLocked = [](const Entry& entry) { return entry.kind == Kind::Locked; };
    const auto isOpened = [](const Entry& entry) { return entry.isOpened(); };
    const auto isPlain = [](const Entry& entry) { return entry.isPlain(); };
    const bool encrypted = !m_password.isEmpty();
    if (!has(isLocked) && !(encrypted && has(isPlain)))
        return {};
    if (encrypted && !has(isOpened))
        IPLAN_TRY(confirmKey());
    bool ours = encrypted && has(isOpened);
    // Without a key: only where this copy has exchanged so before, or what it gives would lie there for all to read.
    for (auto entry = m_entries.begin(); !encrypted && entry != m_entries.end(); ++entry)
        ours = ours || (entry->isPlain() && (entry->recalled || isOwn(entry.key())));
    if (!ours && has(isLocked))
        return wrongKey();
    if (!ours)
        return fail(
            ErrorKind::Rejected,
            QStringLiteral("Der Abgleichordner „%1“ wird ohne Passwort benutzt.")
                .arg(QDir::toNativeSeparators(m_folder)),
            QStringLiteral("Lassen Sie das Passwort weg, oder vereinbaren Sie einen neuen Ordner mit Passwort."));
    for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
        if (isLocked(*entry))
            *entry = refused(entry.key(), *entry, QStringLiteral("ist mit einem anderen Schlüssel verschlüsselt"));
        else if (encrypted && isPlain(*entry))
            *entry = refused(entry.key(), *entry, QStringLiteral("ist nicht verschlüsselt"));
    }
    return {};
}

} // namespace iplan
