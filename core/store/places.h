// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>
#include <QUuid>

namespace iplan
{

class DataFile;

/// A place on this PC where content of a data file may lie, and so what was erased from it.
struct ContentPlace {
    enum class Kind {
        File,           ///< the file itself: tables, journal of commits, search index, inbox, free pages
        RollbackFile,   ///< SQLite's journal beside it
        Temporaries,    ///< a folder with files that are being written; see temporary.h
        MigrationCopies ///< how copies begin that earlier versions put beside the file before they changed its version
    };
    Kind kind;
    QString path;
};

/// The one list of them. Erasing clears the file (Eraser) and the backups, which are a folder of Kind::Temporaries, too
/// (BackupManager::carryErasures()); sweepPlaces() sees to the rest. Not in the list is what somebody took out on
/// purpose: exports, reports, packages and working copies. Folders and servers of an exchange are blanked by it.
[[nodiscard]] QList<ContentPlace> placesOf(const QString& file, const QUuid& identity);

/// Clears what dead programs left in the places of the file, and brings copies made before a migration among the
/// backups. At each opening for writing, each erasure and each backup; quick where there is nothing.
void sweepPlaces(const DataFile& file);

} // namespace iplan
