// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/duerule.h"
#include "core/store/datafile.h"

namespace iplan
{

// What is due, as somebody goes through it in the morning: by how near it is, all of it or what is theirs.

/// How near a deadline is. Weeks end on Sunday.
enum class DueSpan { Overdue, Today, ThisWeek, Later };

[[nodiscard]] DueSpan dueSpan(QDate due, QDate today);
/// German heading of a part of the list: "Überfällig".
[[nodiscard]] QString dueSpanText(DueSpan span);

/// Whether the file has a person who is called as the author, whatever title stands before; letters may be small or
/// capital.
[[nodiscard]] bool hasPersonOf(const Snapshot& snapshot, const AuthorName& author);

/// Whether a person who is called as the author must act. What an office must do is nobody's own.
[[nodiscard]] bool isOwn(const DueEntry& entry, const AuthorName& author);

} // namespace iplan
