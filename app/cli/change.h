// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/store.h"

#include <functional>
#include <QStringList>

namespace iplan::cli
{

class Call;
class Formatter;

/// One writing command, read and checked: a commit of its own, or a line of a batch.
struct Change {
    const EntityInfo* entity = nullptr;           ///< of the operation
    const char* verb = "";                        ///< of the operation key: create, edit, delete, restore, link, unlink
    std::function<Result<RowRef>(Writer&)> apply; ///< writes and gives the row written
};

/// Reads a command and its arguments without the file: "add measure code=K900", "set measure:K900 state=done",
/// "delete REF", "restore REF", "link REF REF role=provider", "unlink REF REF". Rows and values are looked up in
/// `store`, inside transact() with what was written so far.
[[nodiscard]] Result<Change> prepareChange(const Store& store, const QString& command, const QStringList& words);

/// The commands that prepareChange() knows.
[[nodiscard]] QStringList changeCommands();

/// The run function of those commands: one change, one commit, then the answer with "id", "entity" and "commit".
[[nodiscard]] Result<> runChange(const Call& call, Formatter& out);
/// As runChange(), for a command of another name.
[[nodiscard]] Result<> runChangeAs(const QString& command, const Call& call, Formatter& out);

} // namespace iplan::cli
