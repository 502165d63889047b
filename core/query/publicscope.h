// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/snapshot.h"

#include <QSet>

namespace iplan
{

/// The rows, also those in the Papierkorb, that somebody closed to the public: groups with a protected list of members,
/// rows without the PublicMark that their entity asks for, own fields that are personal or internal.
[[nodiscard]] QSet<RowRef> closedRows(const RowSource& rows);

/// Whether the list of members of the group is protected: by then, or since, so that it is in no output of an earlier
/// day.
[[nodiscard]] bool isListProtected(const Snapshot& snapshot, const Id<WorkingGroup>& group);

/// What a report or an export shows: everything, or only what anybody may see. The one place that says what public
/// output leaves out: what is missing (findings, and sentences such as "Noch keine Angaben"), the rows that their
/// entity does not open (EntityInfo::publicRows) and what hangs on them, all memberships of groups whose list of
/// members is protected, and every field that holds personal data or is internal.
class PublicScope
{
public:
    /// Shows everything.
    PublicScope() = default;
    /// With `publicOnly`, reads from `rows` which working groups have a protected list of members (also those in the
    /// Papierkorb), which Vorlagen and which own fields are not for the public; without, shows everything. Of a past
    /// state that leaves out what was closed then and what has been closed since: who mends a mark today does not want
    /// it printed tomorrow. Throws SqlError.
    PublicScope(const RowSource& rows, bool publicOnly);
    /// The same for what reports are made of, which is never in the Papierkorb.
    PublicScope(const Snapshot& snapshot, bool publicOnly);

    [[nodiscard]] bool isPublicOnly() const { return m_publicOnly; }
    /// Whether it is said what is missing.
    [[nodiscard]] bool showsGaps() const { return !m_publicOnly; }
    [[nodiscard]] bool shows(const EntityInfo& entity) const;
    /// Whether the row is not closed by its PublicMark; true for none.
    template <class E>
    [[nodiscard]] bool shows(const Id<E>& row) const
    {
        return !m_publicOnly || !isClosed(rowRef(row));
    }
    [[nodiscard]] bool shows(const FieldInfo& field) const { return !m_publicOnly || field.isPublic(); }
    /// Whether the row is shown; its fields are asked for one by one.
    [[nodiscard]] bool shows(const Record& row) const;
    /// The fields shown of `entity`, in the order of its table; none if the entity is left out.
    [[nodiscard]] QList<const FieldInfo*> fields(const EntityInfo& entity) const;

private:
    /// `groups` and `fields` are ranges of WorkingGroup and OwnFieldDefinition.
    template <class Groups, class Fields>
    void read(const Groups& groups, const Fields& fields);
    /// Closes rows as closedRows() names them.
    void close(const QSet<RowRef>& rows);
    void readMark(const RowRef& row, const Value& mark);
    [[nodiscard]] bool isClosed(const RowRef& row) const;
    /// Whether the row belongs to, or joins, a row that is closed.
    [[nodiscard]] bool hangsOnClosed(const Record& row) const;
    bool m_publicOnly = false;
    QSet<QString> m_protectedGroups; ///< ids of working groups
    QSet<RowRef> m_closed;           ///< rows without the mark that their entity asks for
    QSet<QString> m_publicOwnFields; ///< ids of own fields
};

} // namespace iplan
