// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

namespace iplan
{

/// A day by which somebody has to do something ("Frist"), beside Rule. Static data; the address is the identity. Texts
/// are German and UTF-8. Overview, command line and whatever reminds people read the table.
struct DueRule {
    const char* key; ///< for scripts; never renamed or reused
    const EntityInfo& (*entity)();
    const char* field; ///< the Date or PartialDate that says the day, or from which it is counted
    const char* label; ///< what is due: "Arbeitsschritt"
    int leadDays;      ///< so many days ahead it is shown by itself
    /// Whether it still counts: not done, given up or replaced.
    bool (*counts)(const Snapshot& snapshot, const void* row);
    /// What people call the row, with what is to be done if the row says so.
    QString (*title)(const Snapshot& snapshot, const void* row);
    /// Who must act: a body or a person; null where nobody is named.
    RowRef (*actor)(const Snapshot& snapshot, const void* row);
    /// The day, where it is not the value of the field; null otherwise.
    PartialDate (*day)(const Snapshot& snapshot, const void* row);

    [[nodiscard]] QString keyText() const { return QString::fromLatin1(key); }
    [[nodiscard]] QString labelText() const { return QString::fromUtf8(label); }
};

/// A date by which nobody has to do anything, and why.
struct DateWithoutDeadline {
    const EntityInfo& (*entity)();
    const char* field;
    const char* reason; ///< English, for whoever reads the table
};

/// All rules, in the order in which entries of one day are listed.
[[nodiscard]] std::span<const DueRule> allDueRules();
/// Every other date of an entity; a test fails when a field is in neither table.
[[nodiscard]] std::span<const DateWithoutDeadline> datesWithoutDeadline();

/// Something that somebody has to do by a day.
struct DueEntry {
    RowRef row;                    ///< what opens: the step, the Sachstand, the module
    QString title;                 ///< "K12 Sprachförderung: Raum suchen"
    QString what;                  ///< DueRule::label
    QString dateText;              ///< as exactly as it is known: "2. Quartal 2026"
    QDate due;                     ///< the last day that it may mean
    const DueRule* rule = nullptr; ///< what it is an entry of
    RowRef actor = {};             ///< who must act; null where nobody is named
    QString who = {};              ///< their name on that day
    PartialDate day = {};          ///< as exactly as it is known
};

/// What is overdue on `today` and what comes: up to the lead time of each rule, or within so many days for all. The
/// longest overdue first.
[[nodiscard]] QList<DueEntry> dueEntries(const Snapshot& snapshot, QDate today, std::optional<int> within = {});

} // namespace iplan
