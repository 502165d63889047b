// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/columnguess.h"
#include "core/model/filework.h"
#include "core/store/store.h"

namespace iplan
{

/// Operations of the commits.
inline const QString kSaveMappingOperation = QStringLiteral("savedMapping:edit");
inline const QString kRemoveMappingOperation = QStringLiteral("savedMapping:delete");

/// The mappings of the file, by title.
[[nodiscard]] QList<SavedMapping> savedMappings(const Reader& reader);
/// The mapping of that title; letter case does not matter. NotFound names those that are there.
[[nodiscard]] Result<SavedMapping> savedMappingNamed(const Reader& reader, const QString& title);
/// Keeps the mapping under its title; one of the same title is written over. Rejected without a title.
Result<Id<SavedMapping>> saveMapping(Writer& writer, const TableMapping& mapping);
/// What is kept, read. Rejected where it cannot be read.
[[nodiscard]] Result<TableMapping> mappingOf(const SavedMapping& saved);

/// What is asked for of a mapping before it is found.
struct MappingWishes {
    const EntityInfo* entity = nullptr;       ///< null: what the table looks like
    QString sheet = {};                       ///< empty: the first that is shown and has a table
    std::optional<TableArea> area = {};       ///< where the table is; otherwise the largest of the sheet
    bool countsHeaderRows = false;            ///< those of `area` count, also where others were found below its begin
    bool passesSavedOver = false;             ///< guess, also where a saved mapping has the same headings
    std::optional<TableMapping> mapping = {}; ///< that is to be used; its columns are found again by their headings
};

/// How a table would be taken over before anybody has changed anything.
struct ProposedMapping {
    TableMapping mapping;
    QList<FoundTable> tables;   ///< of the sheet
    QList<ColumnGuess> guesses; ///< of each column; empty where a saved mapping is used
    QString because; ///< German sentences: which saved mapping, or what it was guessed by; which could not be read
};

/// Finds the table and proposes a mapping: a saved one of the same shape, else a guess. NotFound if there is no table,
/// Rejected if nobody can tell what it lists (then `entity` has to be said).
[[nodiscard]] Result<ProposedMapping> proposeMapping(const Store& store, const TableSource& source,
                                                     const MappingWishes& wishes = {});

} // namespace iplan
