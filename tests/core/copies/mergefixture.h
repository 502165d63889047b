// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/conflict/resolve.h"
#include "core/copies/mergeplan.h"
#include "core/store/commithistory.h"
#include "tests/core/store/copies.h"

#include <random>

namespace iplan::test
{

inline QList<Conflict> open(const Store& store)
{
    return value_of(conflicts(store));
}

/// What each commit changed, from which value to which, by commit.
inline QMap<QString, QStringList> historyOf(const Store& store)
{
    using History = QMap<QString, QStringList>;
    return value_of(store.readJournal([](JournalReader& journal, const Reader&) -> Result<History> {
        History out;
        for (const CommitRecord& commit : CommitHistory(journal).commits()) {
            QStringList lines;
            for (const JournalChange& change : CommitHistory(journal).changes(commit.seq))
                lines << QStringLiteral("%1 %2 %3 %4: %5 -> %6")
                             .arg(change.entityKey, idText(change.row.id), change.unit,
                                  change.cancelling ? QStringLiteral("back") : QString(),
                                  change.from.toVariant().toString(), change.to.toVariant().toString());
            lines.sort();
            out.insert(idText(commit.id), lines);
        }
        return out;
    }));
}

/// A copy that got the same commits in parts and in another order, parents late.
inline std::unique_ptr<Store> shuffledCopy(const Store& store, std::mt19937_64& random)
{
    auto commits = value_of(store.replica().commitsMissingFrom({}));
    auto copy = value_of(Store::createFrom(QStringLiteral(":memory:"), copyOptions({}), {commits.takeFirst()}));
    std::shuffle(commits.begin(), commits.end(), random);
    while (!commits.isEmpty()) {
        const auto part = qsizetype(1 + random() % 5);
        value_of(copy->replica().admit(commits.mid(0, part)));
        commits = commits.mid(part);
    }
    return copy;
}

/// Everything that must be the same on copies with the same commits.
inline void requireSame(const Store& one, const Store& other)
{
    REQUIRE(value_of(one.replica().commitIds()) == value_of(other.replica().commitIds()));
    REQUIRE(dump(one) == dump(other));
    REQUIRE((open(one) == open(other)));
    REQUIRE(historyOf(one) == historyOf(other));
    REQUIRE(value_of(one.file().selfCheck()) == QStringList());
    REQUIRE(value_of(other.file().selfCheck()) == QStringList());
}

/// Puts the measure into the Papierkorb as one commit.
inline void remove(Store& store, const Id<Measure>& id)
{
    write(store, QStringLiteral("measure:delete"), [&](Writer& writer) { value_of(writer.remove(rowRef(id))); });
}

} // namespace iplan::test
