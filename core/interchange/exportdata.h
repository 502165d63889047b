// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/export.h"
#include "core/query/ownfields.h"
#include "core/query/publicscope.h"
#include "core/query/snapshot.h"

#include <variant>

namespace iplan
{

/// A cell of a table for people: nothing, text, a number, an amount or a day. What is text stays text, whatever it
/// looks like.
using Cell = std::variant<std::monostate, QString, qint64, double, Money, QDate>;

/// What the table formats write: the live rows that are shown, with names in place of ids.
class ExportData
{
public:
    [[nodiscard]] static Result<std::unique_ptr<ExportData>> load(const Store& store, const ExportOptions& options);

    [[nodiscard]] QDate asOf() const { return m_asOf; }
    [[nodiscard]] const PublicScope& scope() const { return m_scope; }
    /// Fails (Conflict) once whoever asked for the export has given it up; writers look now and then.
    [[nodiscard]] Result<> goOn() const;
    /// All live rows, also those not shown: for the ways between rows.
    [[nodiscard]] const Snapshot& snapshot() const { return *m_snapshot; }

    /// The entities shown, in the order of allEntities(), without authors: they belong to the history.
    [[nodiscard]] QList<const EntityInfo*> entities() const;
    /// The rows shown of `entity`, in list order; made when asked for.
    [[nodiscard]] QList<Record> rows(const EntityInfo& entity) const;
    [[nodiscard]] qsizetype rowCount(const EntityInfo& entity) const { return m_order.value(&entity).size(); }
    /// The fields that people read in a table: those shown but without order keys.
    [[nodiscard]] QList<const FieldInfo*> columns(const EntityInfo& entity) const;

    [[nodiscard]] bool shows(const RowRef& row) const { return m_titles.contains(row); }
    /// How people call the row on the Stand; empty for a row not shown.
    [[nodiscard]] QString title(const RowRef& row) const { return m_titles.value(row); }
    template <class E>
    [[nodiscard]] QString title(const Id<E>& id) const
    {
        return title(rowRef(id));
    }
    /// The stored value; in public output nothing if it refers to a row that is not shown.
    [[nodiscard]] Value value(const Record& row, const FieldInfo& field) const;
    /// The value for people: names for references, labels for options, plain text for rich text.
    [[nodiscard]] Cell cell(const Record& row, const FieldInfo& field) const;

    /// The own fields shown of `entity`, in order; retired ones only if there are values.
    [[nodiscard]] QList<OwnFieldDefinition> ownColumns(const EntityInfo& entity) const;
    [[nodiscard]] Cell ownCell(const Record& row, const OwnFieldDefinition& column) const;

private:
    ExportData() = default;
    void readOwnFields();
    [[nodiscard]] QString titleOf(const Record& row) const;

    QDate m_asOf;
    std::function<bool()> m_isCancelled;
    PublicScope m_scope;
    std::unique_ptr<Snapshot> m_snapshot;
    QHash<const EntityInfo*, QList<QUuid>> m_order; ///< ids of the rows shown
    QHash<RowRef, QString> m_titles;
    OwnFieldList m_ownFields;                               ///< those shown
    QHash<Id<OwnField>, QHash<QUuid, QString>> m_ownValues; ///< by field and row
};

/// The name of `entity` in file and view names: its plural in lower case ASCII, "massnahmen". Never changed once used.
[[nodiscard]] QString exportName(const EntityInfo& entity);

} // namespace iplan
