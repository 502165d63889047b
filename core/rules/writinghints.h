// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/rule.h"

#include <atomic>

namespace iplan
{

// "Texte prüfen": hints on how texts are written, by the rules that the office keeps in the file (HouseStyle,
// Abbreviation). They are findings that one asks for: never among those of allRules(), so that they do not hide what is
// missing. Accepted ones (AcceptedFinding) hold for one passage, as long as it reads as it did.

/// The rules, in the order in which hints are listed.
[[nodiscard]] std::span<const Rule> writingRules();

/// The hints on all texts, by rule, then in list order; accepted ones are marked. Each word is pointed out once in a
/// field. May take a second for a large file, and ends early, with what it found, when `cancelled` becomes true.
[[nodiscard]] QList<Finding> findWritingHints(const Snapshot& snapshot, QDate today,
                                              const std::atomic_bool* cancelled = nullptr);

/// Whether the texts of that field are looked at: prose that may be seen by anybody, and is not kept as it was once
/// (editions, versions). Texts that are closed to changes are left out as well, row by row.
[[nodiscard]] bool isCheckedText(const EntityInfo& entity, const FieldInfo& field);

} // namespace iplan
