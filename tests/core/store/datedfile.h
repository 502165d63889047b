// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/copies.h"
#include "core/store/rowsource.h"

namespace iplan::test
{

/// A file in memory whose commits are of the days that the test says.
struct DatedFile {
    std::shared_ptr<QDateTime> now = std::make_shared<QDateTime>();
    std::unique_ptr<Store> store;

    explicit DatedFile(QDate begin)
    {
        on(begin);
        store = value_of(Store::create(QStringLiteral(":memory:"), options()));
    }
    /// What is written from now on is of noon of that day.
    void on(QDate day) { *now = QDateTime(day, {12, 0}, Qt::UTC); }
    [[nodiscard]] Store::Options options() const
    {
        Store::Options out;
        out.clock = [time = now] { return *time; };
        out.author = {QStringLiteral("Erika Beispiel"), QStringLiteral("EB")};
        return out;
    }
};

/// All rows of a state, in the order in which the source gives them.
inline QList<Record> rowsIn(const Store& store, const FileState& state, Rows rows = Rows::Live)
{
    return value_of(readRows<QList<Record>>(store, state, [&](const RowSource& source) -> Result<QList<Record>> {
        QList<Record> out;
        for (const EntityInfo* entity : allEntities())
            out += source.list(*entity, rows);
        return out;
    }));
}

template <class E>
QList<E> allOn(const Store& store, QDate day)
{
    return value_of(readRows<QList<E>>(store, FileState::onDay(day),
                                       [](const RowSource& rows) -> Result<QList<E>> { return rows.all<E>(); }));
}

} // namespace iplan::test
