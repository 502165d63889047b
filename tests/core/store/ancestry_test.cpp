// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ancestry.h"

#include "core/store/journal.h"
#include "tests/core/store/copies.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// The one commit that `copy` made with `body`, as it travels.
CommitData commitOf(Store& copy, const Id<Measure>& id, const QString& title)
{
    const QSet<QUuid> before = value_of(copy.replica().commitIds());
    edit<Measure>(copy, id, [&](Measure& m) { m.title = title; });
    return value_of(copy.replica().commitsMissingFrom(before)).first();
}

/// Office and home changed the same title apart; home's commit then claims to have known of the office's.
struct Claim {
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> id = addMeasure(*office, QStringLiteral("K001"), QStringLiteral("eins"));
    std::unique_ptr<Store> home = copyOf(*office);
    CommitData honest = commitOf(*office, id, QStringLiteral("Büro"));
    CommitData claiming = commitOf(*home, id, QStringLiteral("Zuhause"));
};

/// Whether the commit is refused by a copy that has the honest one, by one that gets both, and by one that has neither.
void requireRefusedEverywhere(const Store& office, const CommitData& honest, const CommitData& refused)
{
    QList<CommitData> before = value_of(office.replica().commitsMissingFrom({}));
    before.removeIf([&](const CommitData& commit) { return commit.id == honest.id; });
    const auto fresh = [&] {
        return value_of(Store::createFrom(QStringLiteral(":memory:"), copyOptions(QStringLiteral("Dritte")), before));
    };
    const auto first = fresh();
    value_of(first->replica().admit({honest}));
    CHECK(refusalOf(*first, {refused}).error.kind == ErrorKind::Rejected);
    CHECK(refusalOf(*fresh(), {honest, refused}).error.kind == ErrorKind::Rejected);
    CHECK(refusalOf(*fresh(), {refused, honest}).error.kind == ErrorKind::Rejected);
    const auto last = fresh();
    CHECK(refusalOf(*last, {refused}).error.kind == ErrorKind::Rejected);
    value_of(last->replica().admit({honest}));
    CHECK(dump(*first) == dump(*last));
}

} // namespace

TEST_CASE("A commit that replaces a concurrent one is refused, whichever of the two came first",
          "[store][exchange-of-commits]")
{
    Claim claim;
    claim.claiming.changes.first().replaces = {claim.honest.id};
    claim.claiming.normalize();
    requireRefusedEverywhere(*claim.office, claim.honest, claim.claiming);
}

TEST_CASE("A commit that takes back a concurrent one is refused, whichever of the two came first",
          "[store][exchange-of-commits]")
{
    Claim claim;
    const ChangeData change = claim.claiming.changes.first();
    claim.claiming.changes.clear();
    claim.claiming.cancels = {{change.row, change.unit, claim.honest.id}};
    claim.claiming.normalize();
    requireRefusedEverywhere(*claim.office, claim.honest, claim.claiming);
}

TEST_CASE("A commit that replaces itself, or one that came later, is refused", "[store][exchange-of-commits]")
{
    Claim claim;
    claim.claiming.changes.first().replaces = {claim.claiming.id};
    requireRefusedEverywhere(*claim.office, claim.honest, claim.claiming);
    const CommitData later = commitOf(*claim.office, claim.id, QStringLiteral("Büro, später"));
    claim.claiming.changes.first().replaces = {later.id};
    CHECK(refusalOf(*claim.office, {claim.claiming}).error.kind == ErrorKind::Rejected);
}

TEST_CASE("What lies generations back, on either side of a merge, may be replaced", "[store][exchange-of-commits]")
{
    Claim claim;
    for (int i = 0; i < 5; ++i) {
        addMeasure(*claim.office, QStringLiteral("B%1").arg(i), QStringLiteral("Büro"));
        addMeasure(*claim.home, QStringLiteral("Z%1").arg(i), QStringLiteral("Zuhause"));
    }
    exchange(*claim.office, *claim.home);
    const CommitData merged = commitOf(*claim.home, claim.id, QStringLiteral("beides"));
    CHECK(merged.parents.size() == 2);
    const auto copy = copyOf(*claim.office);
    CHECK(value_of(copy->replica().admit({merged})).admitted == QList{merged.id});
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
}

TEST_CASE("Whether a commit knew of another is told rightly in any history", "[store][exchange-of-commits][random]")
{
    const quint64 seed = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                 : std::random_device{}();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    std::mt19937_64 random(seed);
    for (int history = 0; history < scaled(300, 30); ++history) {
        Database db(QStringLiteral(":memory:"), Database::Mode::ReadWrite);
        db.exec(QStringLiteral("CREATE TABLE \"parent_\"(\"seq\" INTEGER, \"parent\" INTEGER)"));
        Journal journal(db);
        Ancestry ancestry(journal);
        const auto count = qint64(2 + random() % 30);
        const auto asked = qint64(random() % size_t(count)); // what is asked after has to be noted as it comes
        QList<QSet<qint64>> ancestors(count + 1);
        bool wrong = false;
        for (qint64 seq = 2; seq <= count; ++seq) {
            QSet<qint64> parents{random() % 3 == 0 ? 1 + qint64(random() % size_t(seq - 1)) : seq - 1};
            if (random() % 3 == 0)
                parents.insert(1 + qint64(random() % size_t(seq - 1)));
            const QList<qint64> list(parents.begin(), parents.end());
            for (const qint64 parent : list) {
                db.exec(QStringLiteral("INSERT INTO \"parent_\" VALUES(%1,%2)").arg(seq).arg(parent));
                ancestors[seq].insert(parent);
                ancestors[seq].unite(ancestors.at(parent));
            }
            ancestry.add(seq, list);
            for (qint64 other = 1; seq >= asked && other < seq; ++other) {
                const qint64 third = 1 + qint64(random() % size_t(seq - 1));
                wrong |= ancestry.knows(list, {other}) != ancestors.at(seq).contains(other);
                wrong |= ancestry.knows(list, {other, third}) !=
                         (ancestors.at(seq).contains(other) && ancestors.at(seq).contains(third));
            }
        }
        REQUIRE_FALSE(wrong);
    }
}
