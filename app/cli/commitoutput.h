// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/formatter.h"
#include "core/store/store.h"

namespace iplan::cli
{

/// The commit with that id, or the only one whose id starts so; a null id for an empty text.
[[nodiscard]] Result<QUuid> commitNamed(const Store& store, const QString& text);

/// The answer of undo and redo: what was taken back or brought back.
[[nodiscard]] Result<> answerCommit(const Result<CommitNotice>& notice, Formatter& out);

/// The id of what was written; null if nothing was.
[[nodiscard]] QJsonValue commitJson(const CommitNotice& notice);

/// A time for people: local, to the second.
[[nodiscard]] QString timeText(const QDateTime& time);
/// A time for programs: UTC, ISO 8601 with milliseconds.
[[nodiscard]] QString timeJson(const QDateTime& time);

} // namespace iplan::cli
