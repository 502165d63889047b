// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ownfields.h"

#include <QMap>

namespace iplan
{

// Rows are made, set, deleted and restored here, the same from form, cell, paste, command line and import. Values may
// be of fields of the table and of own fields. Rows that the program keeps itself (authors, copies taken along) are
// refused (Rejected).

/// Makes rows of one entity inside one transaction; for many it remembers what it looked up for the first.
class RowMaker
{
public:
    RowMaker(Writer& writer, const EntityInfo& entity) : m_writer(writer), m_entity(entity) {}

    /// Makes a row of what is given and, where nothing is given, of what is nearly always right: a measure has the
    /// number that follows those in use (none where numbers follow no rule); an ordered row is the last of its owner's;
    /// a cost item is of this year, a Sachstand of today by the office that leads the measure; a resolution has group
    /// and day of its agenda item and the register number that follows (core/ops/registernumber.h), a task the meeting
    /// of its agenda item. A field that is given empty stays empty. A reference to a term that went into another one
    /// refers to that. A link, and the value of an own field, have the id by which copies meet; Rejected for a link
    /// without its ends. `id`: of a row that others refer to before it is made, or that was made before and taken back;
    /// null: a new one.
    Result<RowRef> make(const QList<ColumnValue>& given, const QUuid& id = {});
    /// Says before the first make() that a row will be given that number: the program gives it to no other one.
    void reserveCode(const QString& code) { m_reserved << code; }

private:
    /// Numbers that begin with the same letters.
    struct Series {
        int count = 0;
        qint64 largest = 0;
        qsizetype digits = 0; ///< of the largest
    };
    void setDefaults(Record& row, const QList<ColumnValue>& given);
    [[nodiscard]] QString followingCode();
    void countCode(const QString& code);
    [[nodiscard]] QString lastPosition(const FieldInfo& order, const Record& row);

    Writer& m_writer;
    const EntityInfo& m_entity;
    std::optional<QMap<QString, Series>> m_codes; ///< ordered, so that the answer does not depend on chance
    QStringList m_reserved;
    QHash<QString, QString> m_lastPositions; ///< by the id of the owner
};

/// One row, as RowMaker::make().
Result<RowRef> createRow(Writer& writer, const EntityInfo& entity, const QList<ColumnValue>& given = {});
/// A child of `owner`, by the field `ownerField`.
Result<RowRef> createChild(Writer& writer, const EntityInfo& entity, const FieldInfo& ownerField, const RowRef& owner);

/// Gives fields other values, with what follows (core/ops/handedit.h) and merged terms followed as in RowMaker::make().
/// A resolution without a register number gets one when its group is given. The state of an edition freezes it or opens
/// it again (core/ops/editions.h).
/// Saying what a term of a vocabulary went into merges it: what uses the term goes along. Errors as Writer::set().
Result<> setRow(Writer& writer, const RowRef& row, const QList<ColumnValue>& values);
/// Whether setRow() merges a term by that value.
[[nodiscard]] bool mergesTerm(const EntityInfo& entity, const ColumnValue& value);

/// Moves the row to the Papierkorb, or back. Errors as Writer::remove(); Rejected also for what stays (Closing::keeps)
/// and for what such a row belongs to, with its name.
Result<> deleteRow(Writer& writer, const RowRef& row);
Result<> restoreRow(Writer& writer, const RowRef& row);
Result<> deleteRows(Writer& writer, const QList<RowRef>& rows);
Result<> restoreRows(Writer& writer, const QList<RowRef>& rows);

} // namespace iplan
