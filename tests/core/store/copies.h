// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/storefixture.h"

namespace iplan::test
{

inline Store::Options authorOptions(const QString& name)
{
    Store::Options options;
    options.clock = fixedClock(QDateTime({2026, 11, 21}, {14, 3}, Qt::UTC));
    options.author = {name, {}};
    return options;
}

/// A copy in memory, as taken along by another person.
inline std::unique_ptr<Store> copyOf(const Store& store, const QString& author = QStringLiteral("Kopie"))
{
    return value_of(
        Store::createFrom(QStringLiteral(":memory:"), authorOptions(author), value_of(store.commitsMissingFrom({}))));
}

/// Gives `target` what it lacks.
inline Admission give(const Store& source, Store& target)
{
    return value_of(target.admit(value_of(source.commitsMissingFrom(value_of(target.commitIds())))));
}

/// Everything that is in the tables, in an order that does not depend on the file.
inline QByteArray dump(const Store& store)
{
    return value_of(store.read<QByteArray>([](const Reader& reader) -> Result<QByteArray> {
        QByteArray out;
        for (const EntityInfo* entity : allEntities()) {
            auto records = reader.list(*entity, Rows::All);
            std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return a.id < b.id; });
            for (const Record& record : std::as_const(records)) {
                out += idText(record.id).toUtf8() + (record.deleted ? '-' : '+');
                for (const Value& value : record.values)
                    out += value.toVariant().toString().toUtf8() + '|';
            }
        }
        return out;
    }));
}

} // namespace iplan::test
