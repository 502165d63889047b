// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/filelocation.h"

#include "core/store/erasebackup.h"
#include "core/sync/exchangetarget.h"
#include "core/sync/folder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

namespace iplan
{

namespace
{

struct KnownName {
    const char* pattern; ///< how it begins, lower case
    const char* name;    ///< for people
};

// File systems as Linux names them.
constexpr KnownName kNetworkSystems[] = {
    {"cifs", "SMB"},           {"smb", "SMB"},      {"nfs", "NFS"}, {"fuse.sshfs", "SSH"}, {"fuse.gvfsd", "Netzwerk"},
    {"fuse.davfs", "WebDAV"},  {"davfs", "WebDAV"}, {"afs", "AFS"}, {"9p", "Netzwerk"},    {"ceph", "Netzwerk"},
    {"glusterfs", "Netzwerk"},
};
constexpr KnownName kCloudSystems[] = {
    {"fuse.onedriver", "OneDrive"},
    {"fuse.rclone", "Cloud"},
    {"fuse.google-drive", "Google Drive"},
};
// Names of folders.
constexpr KnownName kCloudFolders[] = {
    {"onedrive", "OneDrive"},        {"nextcloud", "Nextcloud"}, {"owncloud", "ownCloud"},
    {"dropbox", "Dropbox"},          {"syncthing", "Syncthing"}, {"google drive", "Google Drive"},
    {"googledrive", "Google Drive"}, {"icloud", "iCloud"},       {"magentacloud", "MagentaCLOUD"},
    {"seafile", "Seafile"},
};
// Files that the services keep in the folders they copy.
constexpr KnownName kCloudMarkers[] = {
    {".sync_", "Nextcloud"},         {"._sync_", "Nextcloud"}, {".owncloudsync", "Nextcloud"},
    {".nextcloudsync", "Nextcloud"}, {".dropbox", "Dropbox"},  {".stfolder", "Syncthing"},
    {".stignore", "Syncthing"},
};

template <size_t N>
QString nameBeginning(const KnownName (&names)[N], const QString& text)
{
    for (const KnownName& known : names) {
        if (text.startsWith(QLatin1String(known.pattern), Qt::CaseInsensitive))
            return QString::fromLatin1(known.name);
    }
    return {};
}

/// "OneDrive - Stadt Köln" is one, "Dropboxen" is none.
QString cloudFolderName(const QString& path)
{
    const QStringList folders = path.section(u'/', 0, -2).split(u'/', Qt::SkipEmptyParts);
    for (const QString& folder : folders) {
        for (const KnownName& known : kCloudFolders) {
            const QString begin = QString::fromLatin1(known.pattern);
            if (folder.startsWith(begin, Qt::CaseInsensitive) &&
                (folder.size() == begin.size() || !folder.at(begin.size()).isLetterOrNumber()))
                return QString::fromLatin1(known.name);
        }
    }
    return {};
}

tl::unexpected<Error> notMoved(const QString& what, const QString& detail = {})
{
    return fail(ErrorKind::Io, what,
                QStringLiteral("Die bisherige Datei ist unverändert; Sie können mit ihr weiterarbeiten."), detail);
}

/// A name beside the file that says what it is.
QString retiredName(const QString& file)
{
    const QFileInfo info(file);
    const QString base = info.absolutePath() + u'/' + info.completeBaseName() + QStringLiteral(" (vor dem Abgleich");
    QString out = base + QStringLiteral(").iplan");
    for (int number = 2; QFileInfo::exists(out); ++number)
        out = base + QStringLiteral(", %1).iplan").arg(number);
    return out;
}

/// The copy is good, knows where it exchanges, and everything is in the folder.
Result<> prepareLocal(const Relocation& relocation, const QSet<QUuid>& commits)
{
    IPLAN_TRY_ASSIGN(const auto local, Store::open(relocation.local, {}));
    IPLAN_TRY_ASSIGN(const auto faults, local->file().selfCheck());
    const auto copied = local->replica().commitIds();
    if (!copied || *copied != commits || !faults.isEmpty())
        return notMoved(QStringLiteral("Die Kopie auf diesem PC stimmt nicht mit der Datei überein."),
                        faults.join(u' '));
    if (!QDir().mkpath(relocation.folder))
        return notMoved(QStringLiteral("Der Abgleichordner „%1“ konnte nicht angelegt werden.").arg(relocation.folder));
    IPLAN_TRY(setExchangeTarget(*local, {ExchangeTarget::Way::Folder, relocation.folder}));
    FolderTransport folder(*local, relocation.folder);
    const auto exchanged = syncFolder(*local, folder);
    return exchanged ? Result<>() : Result<>(failFrom(exchanged));
}

} // namespace

FileLocation locationOf(const LocationFacts& facts)
{
    using Kind = FileLocation::Kind;
    if (const QString cloud = nameBeginning(kCloudSystems, facts.fileSystem); !cloud.isEmpty())
        return {Kind::Cloud, cloud};
    for (const QString& marker : facts.markers) {
        if (const QString cloud = nameBeginning(kCloudMarkers, marker); !cloud.isEmpty())
            return {Kind::Cloud, cloud};
    }
    if (const QString cloud = cloudFolderName(facts.path); !cloud.isEmpty())
        return {Kind::Cloud, cloud};
    if (const QString network = nameBeginning(kNetworkSystems, facts.fileSystem); !network.isEmpty())
        return {Kind::Network, network};
    // On Windows a local volume is "\\?\Volume{…}".
    const QString device = QString(facts.device).replace(u'\\', u'/');
    const bool isShare = device.startsWith(QLatin1String("//")) && !device.startsWith(QLatin1String("//?/"));
    if (facts.path.startsWith(QLatin1String("//")) || isShare)
        return {Kind::Network, QStringLiteral("SMB")};
    return {};
}

LocationFacts locationFacts(const QString& path)
{
    const QFileInfo file(path);
    const QStorageInfo storage(file.absolutePath());
    LocationFacts out{file.absoluteFilePath(),
                      QString::fromLatin1(storage.fileSystemType()),
                      QString::fromLocal8Bit(storage.device()),
                      {}};
    QDir folder = file.absoluteDir();
    do {
        const auto entries =
            folder.entryList({QStringLiteral(".sync_*"), QStringLiteral("._sync_*"), QStringLiteral(".owncloudsync*"),
                              QStringLiteral(".nextcloudsync*"), QStringLiteral(".dropbox*"),
                              QStringLiteral(".stfolder"), QStringLiteral(".stignore")},
                             QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
        // The settings of the Dropbox program in the home folder are no folder of Dropbox.
        for (const QString& entry : entries) {
            if (entry != u".dropbox-dist" && !(entry == u".dropbox" && folder == QDir::home()))
                out.markers << entry;
        }
    } while (folder.cdUp());
    return out;
}

Result<QString> makeLocal(const Relocation& relocation)
{
    if (QFileInfo::exists(relocation.local))
        return fail(ErrorKind::Conflict, QStringLiteral("Die Datei „%1“ gibt es schon.").arg(relocation.local),
                    QStringLiteral("Wählen Sie einen anderen Namen."));
    QSet<QUuid> commits;
    {
        // For writing: whoever else has it open must close it first, or what they write would be left behind.
        IPLAN_TRY_ASSIGN(const auto file, Store::open(relocation.file, {}));
        IPLAN_TRY_ASSIGN(const auto ids, file->replica().commitIds());
        commits = ids;
        IPLAN_TRY(file->file().copyTo(relocation.local));
    }
    if (const auto prepared = prepareLocal(relocation, commits); !prepared) {
        QFile::remove(relocation.local);
        return failFrom(prepared);
    }
    const QString retired = retiredName(relocation.file);
    if (!QFile::rename(relocation.file, retired)) {
        QFile::remove(relocation.local);
        return notMoved(QStringLiteral("Die bisherige Datei „%1“ konnte nicht umbenannt werden.").arg(relocation.file));
    }
    return retired;
}

} // namespace iplan
