// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/filelocation.h"

#include "core/copies/conflictcopies.h"
#include "core/store/storefixture.h"
#include "core/sync/exchangetarget.h"
#include "core/sync/folder.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;

namespace
{

using Kind = FileLocation::Kind;

FileLocation at(const char* path, const char* fileSystem = "ext4", const char* device = "/dev/sda1",
                const QStringList& markers = {})
{
    return locationOf({s(path), s(fileSystem), s(device), markers});
}

} // namespace

TEST_CASE("Network shares and cloud folders are recognised, local folders are not", "[merge]")
{
    CHECK(at("/home/erika/Dokumente/Köln.iplan").isLocal());
    CHECK(at("C:/Users/erika/Documents/Köln.iplan", "NTFS", "\\\\?\\Volume{4711}\\").isLocal());
    CHECK(at("/home/erika/Dropboxen/Köln.iplan").isLocal());
    CHECK(at("/home/erika/Dropbox.iplan").isLocal());
    CHECK(at("/media/usb/Köln.iplan", "vfat", "/dev/sdb1").isLocal());
    CHECK(at("/home/erika/Köln.iplan", "fuseblk", "/dev/sdb1").isLocal());

    CHECK(at("/mnt/amt/Köln.iplan", "cifs", "//server/amt") == FileLocation{Kind::Network, s("SMB")});
    CHECK(at("/mnt/amt/Köln.iplan", "smb3", "//server/amt") == FileLocation{Kind::Network, s("SMB")});
    CHECK(at("/mnt/amt/Köln.iplan", "nfs4", "server:/amt") == FileLocation{Kind::Network, s("NFS")});
    CHECK(at("/run/user/1000/gvfs/x/Köln.iplan", "fuse.gvfsd-fuse") == FileLocation{Kind::Network, s("Netzwerk")});
    CHECK(at("//server/amt/Köln.iplan", "NTFS", "") == FileLocation{Kind::Network, s("SMB")});
    CHECK(at("H:/Köln.iplan", "NTFS", "//server/amt") == FileLocation{Kind::Network, s("SMB")});

    CHECK(at("C:/Users/erika/OneDrive - Stadt Köln/K.iplan", "NTFS", "") == FileLocation{Kind::Cloud, s("OneDrive")});
    CHECK(at("/home/erika/Nextcloud/AG/K.iplan") == FileLocation{Kind::Cloud, s("Nextcloud")});
    CHECK(at("/home/erika/Dropbox/K.iplan") == FileLocation{Kind::Cloud, s("Dropbox")});
    CHECK(at("/home/erika/amt/K.iplan", "ext4", "", {s(".stfolder")}) == FileLocation{Kind::Cloud, s("Syncthing")});
    CHECK(at("/home/erika/amt/K.iplan", "ext4", "", {s(".sync_4f2a.db")}) == FileLocation{Kind::Cloud, s("Nextcloud")});
    CHECK(at("/mnt/od/K.iplan", "fuse.onedriver") == FileLocation{Kind::Cloud, s("OneDrive")});
}

TEST_CASE("The facts of a real folder are gathered", "[merge]")
{
    const TempDir dir;
    CHECK(locationOf(locationFacts(dir.file(s("K.iplan")))).kind != Kind::Cloud);
    REQUIRE(QDir(dir.path()).mkpath(s(".stfolder")));
    REQUIRE(QDir(dir.path()).mkpath(s("AG/Bildung")));
    CHECK(locationOf(locationFacts(dir.file(s("AG/Bildung/K.iplan")))) == FileLocation{Kind::Cloud, s("Syncthing")});
}

TEST_CASE("A file on a share becomes a local one with an Abgleichordner, and the old one stays", "[merge][folder]")
{
    const TempDir dir;
    REQUIRE(QDir(dir.path()).mkpath(s("share")));
    const Relocation relocation{dir.file(s("share/Köln.iplan")), dir.file(s("Köln.iplan")),
                                dir.file(s("share/Köln Abgleich"))};
    {
        const auto store = value_of(Store::create(relocation.file, {}));
        addMeasure(*store, s("K001"), s("eins"));
        REQUIRE_ERROR(ErrorKind::Locked, makeLocal(relocation)); // somebody has it open
        CHECK_FALSE(QFile::exists(relocation.local));
    }
    const QString retired = value_of(makeLocal(relocation));
    CHECK(retired == dir.file(s("share/Köln (vor dem Abgleich).iplan")));
    CHECK_FALSE(QFile::exists(relocation.file));
    const auto local = value_of(Store::open(relocation.local, {}));
    CHECK(all<Measure>(*local).size() == 1);
    CHECK(value_of(exchangeTargetOf(*local)).place == relocation.folder);
    const auto old = value_of(Store::open(retired, {}));
    CHECK(all<Measure>(*old).size() == 1);
    FolderTransport folder(*old, relocation.folder);
    CHECK(value_of(folder.ids()) == value_of(local->replica().commitIds()));
    REQUIRE_ERROR(ErrorKind::Conflict, makeLocal(relocation));
}

TEST_CASE("Where moving fails the file stays what it was", "[merge][folder]")
{
    const TempDir dir;
    const QString path = dir.file(s("Köln.iplan"));
    REQUIRE_OK(Store::create(path, {}));
    QFile blocked(dir.file(s("belegt")));
    REQUIRE(blocked.open(QIODevice::WriteOnly));
    const Relocation noFolder{path, dir.file(s("neu.iplan")), dir.file(s("belegt/Abgleich"))};
    REQUIRE_ERROR(ErrorKind::Io, makeLocal(noFolder));
    const Relocation noTarget{path, dir.file(s("weg/neu.iplan")), dir.file(s("Abgleich"))};
    REQUIRE_ERROR(ErrorKind::Io, makeLocal(noTarget));
    CHECK_FALSE(QFile::exists(noFolder.local));
    REQUIRE_OK(Store::open(path, {}));
}

TEST_CASE("Copies beside the file count only where somebody wrote in them", "[merge]")
{
    const TempDir dir;
    const auto store = value_of(Store::create(dir.file(s("Köln.iplan")), {}));
    const QString copy = dir.file(s("Köln (Konfliktkopie 2026-11-21).iplan"));
    REQUIRE_OK(store->file().copyTo(copy));
    CHECK(copiesWithNews(*store).isEmpty());
    {
        const auto other = value_of(Store::open(copy, {}));
        addMeasure(*other, s("K001"), s("eins"));
    }
    CHECK(copiesWithNews(*store) == QStringList(copy));
    // Another concept of a similar name, and rubbish.
    {
        const auto foreign = value_of(Store::create(dir.file(s("Köln (2).iplan")), {}));
        addMeasure(*foreign, s("K002"), s("zwei"));
    }
    QFile rubbish(dir.file(s("Köln - Kopie.iplan")));
    REQUIRE(rubbish.open(QIODevice::WriteOnly));
    rubbish.write("nichts");
    rubbish.close();
    CHECK(copiesWithNews(*store) == QStringList(copy));
    addMeasure(*store, s("K003"), s("drei"));
    const auto other = value_of(Store::open(copy, {}));
    REQUIRE_OK(
        store->replica().admit(value_of(other->replica().commitsMissingFrom(value_of(store->replica().commitIds())))));
    CHECK(copiesWithNews(*store).isEmpty());
}
