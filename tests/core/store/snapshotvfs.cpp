// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/store/snapshotvfs.h"

#include <list>
#include <sqlite3.h>
#include <utility>

namespace iplan::test
{

namespace
{

/// SQLite has a table of functions for each kind of file.
struct ToldMethods {
    sqlite3_io_methods told; ///< first, so that the table of a file leads here
    const sqlite3_io_methods* system = nullptr;
};

std::function<void()> g_beforeChange; // SQLite's tables of functions have no room for it
sqlite3_vfs* g_system = nullptr;
sqlite3_vfs g_vfs;
std::list<ToldMethods> g_methods;

void tellBeforeChange()
{
    if (g_beforeChange)
        g_beforeChange();
}

const sqlite3_io_methods& systemOf(const sqlite3_file* file)
{
    return *reinterpret_cast<const ToldMethods*>(file->pMethods)->system;
}

int writeTold(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 offset)
{
    tellBeforeChange();
    return systemOf(file).xWrite(file, bytes, count, offset);
}

int truncateTold(sqlite3_file* file, sqlite3_int64 size)
{
    tellBeforeChange();
    return systemOf(file).xTruncate(file, size);
}

int syncTold(sqlite3_file* file, int flags)
{
    tellBeforeChange();
    return systemOf(file).xSync(file, flags);
}

const sqlite3_io_methods* toldMethods(const sqlite3_io_methods* system)
{
    for (const ToldMethods& known : g_methods) {
        if (known.system == system)
            return &known.told;
    }
    ToldMethods& methods = g_methods.emplace_back(ToldMethods{*system, system});
    methods.told.xWrite = writeTold;
    methods.told.xTruncate = truncateTold;
    methods.told.xSync = syncTold;
    return &methods.told;
}

int openTold(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    const int code = g_system->xOpen(g_system, name, file, flags, outFlags);
    if (code == SQLITE_OK && file->pMethods)
        file->pMethods = toldMethods(file->pMethods);
    return code;
}

int removeTold(sqlite3_vfs*, const char* name, int syncFolder)
{
    tellBeforeChange();
    return g_system->xDelete(g_system, name, syncFolder);
}

} // namespace

SnapshotVfs::SnapshotVfs(std::function<void()> beforeChange)
{
    g_beforeChange = std::move(beforeChange);
    g_system = sqlite3_vfs_find(nullptr);
    g_vfs = *g_system;
    g_vfs.zName = "snapshots";
    g_vfs.pNext = nullptr;
    g_vfs.xOpen = openTold;
    g_vfs.xDelete = removeTold;
    sqlite3_vfs_register(&g_vfs, 1);
}

SnapshotVfs::~SnapshotVfs()
{
    g_beforeChange = nullptr;
    sqlite3_vfs_register(g_system, 1);
    sqlite3_vfs_unregister(&g_vfs);
}

} // namespace iplan::test
