// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/journal.h"

namespace iplan
{

/// Finds units in the whole file by what their heads say, for conflicts and for what refers to an erased row. Throws
/// SqlError.
class HeadSearch
{
public:
    explicit HeadSearch(JournalReader& journal) : m_db(journal.m_db) {}

    /// The units that have more than one head, by row and unit.
    [[nodiscard]] QList<std::pair<qint64, qint64>> contestedUnits();
    /// The heads that say that their row lies in the Papierkorb, by row: number of the row and commit.
    [[nodiscard]] QList<std::pair<qint64, qint64>> deletions();
    /// The heads that give a unit of one field one of these (short) values, of the rows of an entity that show one of
    /// them, in the same form. Rows that show none of them are not looked at.
    [[nodiscard]] QList<std::pair<qint64, qint64>> headsOfShown(const EntityInfo& entity, const QString& unit,
                                                                const QStringList& values);
    /// The heads that give a unit of rows of an entity one of these (short) values, whatever the rows show, in the same
    /// form.
    [[nodiscard]] QList<std::pair<qint64, qint64>> headsWithValue(const QString& entityKey, const QString& unit,
                                                                  const QStringList& values);
    /// The units that commits from `seq` on changed in a row.
    [[nodiscard]] QList<qint64> unitsChangedSince(qint64 row, qint64 seq);

private:
    Database& m_db;
};

} // namespace iplan
