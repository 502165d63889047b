// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

namespace iplan::test
{

/// While it lives, SQLite tells before each step that changes a file on disk: each write, cutting, syncing and
/// removing. What lies on the disk at that moment is what a program that is killed there leaves, and what somebody who
/// copies the file just then gets. For connections that are opened meanwhile.
class SnapshotVfs
{
public:
    explicit SnapshotVfs(std::function<void()> beforeChange);
    ~SnapshotVfs();
    SnapshotVfs(const SnapshotVfs&) = delete;
    SnapshotVfs& operator=(const SnapshotVfs&) = delete;
};

} // namespace iplan::test
