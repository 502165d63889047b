// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/database.h"
#include "core/store/record.h"

#include <functional>
#include <optional>

namespace iplan
{

/// Which rows a reader gives.
enum class Rows {
    Live,   ///< neither deleted nor owned by (or linked to) a deleted row
    All,    ///< also those in the Papierkorb
    Deleted ///< only those that are deleted themselves
};

/// Reads rows as they are on display. Throws SqlError inside the core; use it inside Store::read() or transact().
class Reader
{
public:
    explicit Reader(Database& database) : m_db(database) {}

    /// The row, deleted or not; nothing if there is none.
    [[nodiscard]] std::optional<Record> find(const RowRef& row) const;
    /// All rows of the entity, in the order in which people find them (core/model/roworder.h), then by id.
    [[nodiscard]] QList<Record> list(const EntityInfo& entity, Rows rows = Rows::Live) const;
    /// Visits the rows of list(), in its order; the record is valid during the call, which must not read rows.
    void each(const EntityInfo& entity, Rows rows, const std::function<void(const Record&)>& visit) const;
    /// The rows whose field `field` has that value.
    [[nodiscard]] QList<Record> listWhere(const EntityInfo& entity, const FieldInfo& field, const Value& value,
                                          Rows rows = Rows::Live) const;
    [[nodiscard]] qint64 count(const EntityInfo& entity, Rows rows = Rows::Live) const;
    /// Whether the table of the entity holds more than `limit` rows, deleted ones included; quick for any size.
    [[nodiscard]] bool hasMoreThan(const EntityInfo& entity, int limit) const;
    /// Visits the live rows of a part of the table, in the order in which they were stored, with the values of `fields`
    /// only (others are null); the record is valid during the call. The part begins after `after` (0 at first) and
    /// holds at most `rows` rows; returns where the next part begins, or nothing after the last. Reading a large table
    /// in parts lets others write in between.
    [[nodiscard]] std::optional<qint64> scan(const EntityInfo& entity, const QList<const FieldInfo*>& fields,
                                             qint64 after, int rows,
                                             const std::function<void(const Record&)>& visit) const;
    /// Whether the row itself, its owners or the ends of a link are deleted.
    [[nodiscard]] bool isLive(const RowRef& row) const;

    template <class E>
    [[nodiscard]] std::optional<E> find(const Id<E>& id) const
    {
        const auto record = find(rowRef(id));
        return record ? std::optional(fromRecord<E>(*record)) : std::nullopt;
    }
    template <class E>
    [[nodiscard]] QList<E> all(Rows rows = Rows::Live) const
    {
        QList<E> out;
        each(entityOf<E>(), rows, [&out](const Record& record) { out << fromRecord<E>(record); });
        return out;
    }
    /// `reader.where<CostItem>("measure", id)`: the rows of E whose field of that key refers to `id`.
    template <class E, class Target>
    [[nodiscard]] QList<E> where(const char* field, const Id<Target>& id, Rows rows = Rows::Live) const
    {
        const FieldInfo* info = entityOf<E>().field(QString::fromLatin1(field));
        return info ? typed<E>(listWhere(entityOf<E>(), *info, id.text(), rows)) : QList<E>();
    }

private:
    template <class E>
    [[nodiscard]] static QList<E> typed(const QList<Record>& records)
    {
        QList<E> out;
        out.reserve(records.size());
        for (const Record& record : records)
            out << fromRecord<E>(record);
        return out;
    }
    [[nodiscard]] Record current(const EntityInfo& entity, const Statement& statement) const;
    [[nodiscard]] QList<Record> read(const EntityInfo& entity, Statement& statement) const;
    Database& m_db;
};

/// The SQL condition that keeps live rows of `entity` under the table alias `alias`.
[[nodiscard]] QString liveCondition(const EntityInfo& entity, const QString& alias);

} // namespace iplan
