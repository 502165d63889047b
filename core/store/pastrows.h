// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/memoryrows.h"

namespace iplan
{

/// The rows as the commits dated up to a time make them, of those all of whose ancestors are, too (Journal::
/// admittedUpTo()). It is a function of the set of commits, the same on every copy: what a merge brought later counts
/// from the day on which it was written elsewhere. Erased rows are in no state.
class PastRows : public MemoryRows
{
public:
    PastRows(JournalReader& journal, const Reader& reader, const QDateTime& time);

    /// Whether there was a file at that time.
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }
    [[nodiscard]] const RowSource* present() const override { return &m_present; }

private:
    TableRows m_present;
    bool m_hasBegun = false;
};

} // namespace iplan
