// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/memoryrows.h"

#include <QSet>

namespace iplan
{

/// The rows as an edition froze them: each EditionEntry holds one, as rowToJson() writes it, under the entity and id of
/// its source.
///
/// An entity of which the edition holds an entry is frozen, and so is whatever belongs to it: children and links of a
/// frozen kind come from the entries alone, and are none where there are no entries, since rows made later must not
/// slip in. All other entities come from the tables, always those that are never frozen (core/model/editionscope.h):
/// persons, say, whom frozen content names by their ids. Entries of rows that were erased are passed over, and so are
/// those that only say what was chosen.
class EditionRows : public MemoryRows
{
public:
    /// NotFound if there is no such edition, Damaged for an entry that cannot be read.
    [[nodiscard]] static Result<std::unique_ptr<RowSource>> load(JournalReader& journal, const Reader& reader,
                                                                 const Id<Edition>& edition);

    void each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const override;
    [[nodiscard]] const RowSource* present() const override { return &m_present; }

private:
    explicit EditionRows(const Reader& reader) : m_present(reader) {}
    Result<> read(JournalReader& journal, const EditionEntry& entry);
    [[nodiscard]] bool isFrozen(const EntityInfo& entity) const;

    TableRows m_present;
    QSet<const EntityInfo*> m_frozen; ///< of which there are entries, also where their rows were erased
};

} // namespace iplan
