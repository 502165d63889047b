// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"
#include "core/store/operation.h"
#include "core/store/store.h"
#include "support/test.h"

namespace iplan::test
{

/// A new file in memory, by an invented author, with a clock that stands still.
inline std::unique_ptr<Store> memoryStore(const QDateTime& now = QDateTime({2026, 11, 21}, {14, 3}, Qt::UTC))
{
    Store::Options options;
    options.clock = fixedClock(now);
    options.author = {QStringLiteral("Erika Beispiel"), QStringLiteral("EB")};
    return value_of(Store::create(QStringLiteral(":memory:"), options));
}

/// Runs the body as one commit; fails the test if it does not succeed.
inline CommitNotice write(Store& store, const QString& operation, const std::function<void(Writer&)>& body)
{
    return value_of(store.transact(operation, [&](Writer& writer) -> Result<> {
        body(writer);
        return {};
    }));
}

template <class E>
E get(const Store& store, const Id<E>& id)
{
    const auto row =
        value_of(store.read([&](const Reader& reader) -> Result<std::optional<E>> { return reader.find(id); }));
    REQUIRE(row.has_value());
    return *row;
}

template <class E>
QList<E> all(const Store& store, Rows rows = Rows::Live)
{
    return value_of(store.read([&](const Reader& reader) -> Result<QList<E>> { return reader.all<E>(rows); }));
}

/// Adds a row as one commit, and gives it its id.
template <class E>
Id<E> add(Store& store, E& row)
{
    write(store, operationKey(entityOf<E>(), "create"), [&](Writer& writer) { writer.insert(row); });
    return row.id;
}

inline Id<Measure> addMeasure(Store& store, const QString& code, const QString& title)
{
    Measure measure;
    measure.code = code;
    measure.title = title;
    write(store, QStringLiteral("measure:create"), [&](Writer& writer) { writer.insert(measure); });
    return measure.id;
}

/// Changes a row with `change` as one commit.
template <class E>
CommitNotice edit(Store& store, const Id<E>& id, const std::function<void(E&)>& change)
{
    E row = get(store, id);
    change(row);
    return value_of(store.transact(entityOf<E>().keyText() + QStringLiteral(":edit"),
                                   [&](Writer& writer) { return writer.update(row); }));
}

} // namespace iplan::test
