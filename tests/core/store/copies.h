// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/commitproof.h"
#include "core/store/storefixture.h"

namespace iplan::test
{

inline Store::Options copyOptions(const QString& author,
                                  const QDateTime& now = QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC))
{
    Store::Options options;
    options.clock = fixedClock(now);
    options.author = {author, {}};
    return options;
}

/// A copy in memory with the same commits, as another person takes it along.
inline std::unique_ptr<Store> copyOf(const Store& store, const QString& author = QStringLiteral("Kopie"),
                                     const QDateTime& now = QDateTime({2026, 11, 22}, {9, 0}, Qt::UTC))
{
    return value_of(Store::createFrom(QStringLiteral(":memory:"), copyOptions(author, now),
                                      value_of(store.replica().commitsMissingFrom({}))));
}

/// Gives a commit that a test made up or changed what proves it, as if a program had written it after those of `known`.
inline void prove(CommitData& commit, const QList<CommitData>& known)
{
    commit.format = kContentFormat;
    commit.normalize();
    for (qsizetype i = 0; i < commit.changes.size(); ++i) {
        ChangeData& change = commit.changes[i];
        const bool isFirst = i == 0 || !(commit.changes.at(i - 1).row == change.row);
        if (!change.blank)
            change.proof = isFirst ? newSalt() : commit.changes.at(i - 1).proof;
    }
    ParentDigests parents;
    for (const CommitData& each : known) {
        if (commit.parents.contains(each.id))
            parents.insert(each.id, each.digest);
    }
    commit.digest = digestOf(commit, parents);
}

/// Gives `target` what it lacks.
inline Admission give(const Store& source, Store& target)
{
    return value_of(
        target.replica().admit(value_of(source.replica().commitsMissingFrom(value_of(target.replica().commitIds())))));
}

/// Admits one commit that must be refused; why.
inline RefusedInput refusalOf(Store& store, const QList<CommitData>& commits)
{
    const auto admission = value_of(store.replica().admit(commits));
    REQUIRE(admission.refused.size() == 1);
    REQUIRE_FALSE(admission.refused.first().error.hint.isEmpty());
    return admission.refused.first();
}

inline void exchange(Store& one, Store& other)
{
    give(one, other);
    give(other, one);
}

/// All rows of all entities, in an order that does not depend on the file.
inline QByteArray dump(const Store& store)
{
    return value_of(store.read([](const Reader& reader) -> Result<QByteArray> {
        QByteArray out;
        for (const EntityInfo* entity : allEntities()) {
            auto records = reader.list(*entity, Rows::All);
            std::sort(records.begin(), records.end(), [](const Record& a, const Record& b) { return a.id < b.id; });
            for (const Record& record : std::as_const(records)) {
                out += entity->key + (' ' + idText(record.id).toUtf8()) + (record.deleted ? '-' : '+');
                for (const Value& value : record.values)
                    out += value.toVariant().toString().toUtf8() + '|';
                out += '\n';
            }
        }
        return out;
    }));
}

} // namespace iplan::test
