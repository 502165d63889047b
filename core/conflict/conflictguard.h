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
    ConflictReader(JournalReader& journal, const Reader& reader) : m_journal(journal), m_reader(reader) {}

    /// The conflict of a unit, if its heads differ and do not combine.
    [[nodiscard]] std::optional<Conflict> ofUnit(qint64 row, qint64 unit);
    /// A conflict without sides.
    [[nodiscard]] Conflict of(Conflict::Kind kind, qint64 row, const QString& unit);
    [[nodiscard]] ConflictSide side(const RowKey& row, const QString& unit, const UnitChange& change);

private:
    [[nodiscard]] QString authorName(const QUuid& author);
    JournalReader& m_journal;
    const Reader& m_reader;
    QHash<QUuid, QString> m_authors;
};

/// Newest first by (counter, commit).
void sortSides(QList<ConflictSide>& sides);

/// Rows that are closed (core/model/closing.h) and that somebody changed, or a row that they own, without knowing of
/// the guard: the change that closed them. All changes that count are looked at, not only heads: a later edit must not
/// settle the question. Throws SqlError.
[[nodiscard]] QList<Conflict> guardConflicts(JournalReader& journal, const Reader& reader, ConflictReader& conflicts);

/// What a unit was when a guard closed it.
struct GuardedValue {
    RowRef row;
    QString unit;
    Value value;
    bool existed = false; ///< whether the row was there
};
/// Of each change of a ClosedAndEdited conflict, what it changed; for those who decide for the guard. Throws SqlError.
[[nodiscard]] QList<GuardedValue> valuesAtGuard(JournalReader& journal, const Conflict& conflict);

} // namespace iplan
