// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QStringList>

namespace iplan
{

/// Where a data file lies. On a network share or in a folder that a cloud service copies, one file in the hands of
/// several programs is at risk: locks do not reach that far, and half-written files are copied.
struct FileLocation {
    enum class Kind { Local, Network, Cloud };
    Kind kind = Kind::Local;
    QString name; ///< "SMB", "NFS", "Nextcloud"; empty for a local file
    [[nodiscard]] bool isLocal() const { return kind == Kind::Local; }
    friend bool operator==(const FileLocation&, const FileLocation&) = default;
};

/// What the PC says about the place of a file.
struct LocationFacts {
    QString path;        ///< absolute, with "/"
    QString fileSystem;  ///< as QStorageInfo names it: "ext4", "cifs", "NTFS"
    QString device;      ///< "//server/share" or "server:/export" for a network share
    QStringList markers; ///< names of files that cloud services keep in the folders above the file
};

/// Judges by the facts alone.
[[nodiscard]] FileLocation locationOf(const LocationFacts& facts);

/// Asks the PC. Qt tells of network drives on Linux by file system and device, on Windows by a device that begins with
/// "//" (also for a drive letter), so that no other system call is needed.
[[nodiscard]] LocationFacts locationFacts(const QString& path);

/// A file that is turned into a local one with an Abgleichordner.
struct Relocation {
    QString file;   ///< on the share; must not be open
    QString local;  ///< the new working file; must not exist
    QString folder; ///< the Abgleichordner; made if it is not there
};

/// Copies the file, checks the copy (selfCheck() and the same commits), gives everything to the Abgleichordner, sets
/// the exchange up in the copy, and last renames the old file, which is never deleted. Returns its new name. On an
/// error the old file is as it was and the local one is not there.
Result<QString> makeLocal(const Relocation& relocation);

} // namespace iplan
