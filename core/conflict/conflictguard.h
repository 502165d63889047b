// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/conflict.h"
#include "core/store/unitcodec.h"

namespace iplan
{

/// Makes conflicts out of the journal; looks each author up once. Throws SqlError.
class ConflictReader
{
public:
    ConflictReader(Journal& journal, const Reader& reader) : m_journal(journal), m_reader(reader) {}

    /// The conflict of a unit, if its heads differ and do not combine.
    [[nodiscard]] std::optional<Conflict> ofUnit(qint64 row, qint64 unit);
    /// A conflict without sides.
    [[nodiscard]] Conflict of(Conflict::Kind kind, qint64 row, const QString& unit);
    [[nodiscard]] ConflictSide side(const RowKey& row, const QString& unit, const UnitChange& change);

private:
    [[nodiscard]] QString authorName(const QUuid& author);
    Journal& m_journal;
    const Reader& m_reader;
    QHash<QUuid, QString> m_authors;
};

/// Newest first by (counter, commit).
void sortSides(QList<ConflictSide>& sides);

/// What closes rows against changes that do not know of it (rule 4): that they are deleted; that a recommendation is
/// adopted, as to its wording and points; that an edition is frozen, as to what it covers and its entries.
struct GuardRule {
    Conflict::Kind kind;
    const EntityInfo* entity;   ///< null: any
    QString unit;               ///< whose heads are the guard
    QStringList values;         ///< of the unit, that close; empty: deletions
    QStringList units;          ///< of the row itself that are closed; empty: all
    const EntityInfo* children; ///< whose rows are closed with it; null: all that belong to the row
    [[nodiscard]] bool isDeletion() const { return values.isEmpty(); }
};
[[nodiscard]] const QList<GuardRule>& guardRules();

/// Guarded rows that somebody changed, or a row that they own, without knowing of the guard. All changes that count are
/// looked at, not only heads: a later edit must not settle the question. Throws SqlError.
[[nodiscard]] QList<Conflict> guardConflicts(Journal& journal, const Reader& reader, ConflictReader& conflicts);

/// What a unit was when a guard closed it.
struct GuardedValue {
    RowRef row;
    QString unit;
    Value value;
    bool existed = false; ///< whether the row was there
};
/// Of each change of a ClosedAndEdited conflict, what it changed; for those who decide for the guard. Throws SqlError.
[[nodiscard]] QList<GuardedValue> valuesAtGuard(Journal& journal, const Conflict& conflict);

} // namespace iplan
