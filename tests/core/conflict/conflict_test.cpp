// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a conflict: listed with all that people need, never settled by the way, decided everywhere.
#include "core/conflict/conflictgraph.h"
#include "tests/core/copies/mergefixture.h"

#include <random>

using namespace iplan;
using namespace iplan::test;

namespace
{

void title(Store& store, const Id<Measure>& id, const char* text)
{
    edit<Measure>(store, id, [&](Measure& m) { m.title = s(text); });
}

void summary(Store& store, const Id<Measure>& id, const char* text)
{
    edit<Measure>(store, id, [&](Measure& m) { m.summary = s(text); });
}

struct Pair {
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> id = addMeasure(*office, s("K001"), s("vorher"));
    std::unique_ptr<Store> copy = copyOf(*office, s("Max Mobil"));
};

struct Contested : Pair {
    Contested()
    {
        title(*office, id, "Büro");
        title(*copy, id, "unterwegs");
        exchange(*office, *copy);
        REQUIRE(open(*office).size() == 1);
    }
};

} // namespace

TEST_CASE("A conflict names base, both values, authors and times", "[merge][conflict]")
{
    const Contested pair;
    const Conflict conflict = open(*pair.office).first();
    CHECK(conflict.kind == Conflict::Kind::Values);
    CHECK(conflict.row == rowRef(pair.id));
    CHECK(conflict.unit == u"title");
    CHECK(conflict.base == Value(s("vorher")));
    REQUIRE(conflict.sides.size() == 2);
    CHECK(conflict.sides.first().value == Value(get(*pair.office, pair.id).title));
    QStringList authors{conflict.sides.at(0).authorName, conflict.sides.at(1).authorName};
    authors.sort();
    CHECK(authors == QStringList{s("Erika Beispiel"), s("Max Mobil")});
    CHECK(conflict.sides.at(0).time.isValid());
    requireSame(*pair.office, *pair.copy);
}

TEST_CASE("An ordinary edit never settles a conflict, a decision does on every copy", "[merge][conflict]")
{
    const Contested pair;
    const Value other = open(*pair.office).first().sides.at(1).value;
    title(*pair.office, pair.id, "noch einmal");
    REQUIRE(open(*pair.office).size() == 1);
    CHECK(open(*pair.office).first().sides.at(1).value == other);

    value_of(resolve(*pair.office, open(*pair.office).first().id, Decision::mine()));
    CHECK(open(*pair.office).isEmpty());
    CHECK(get(*pair.office, pair.id).title == s("noch einmal"));
    exchange(*pair.office, *pair.copy);
    CHECK(open(*pair.copy).isEmpty());
    requireSame(*pair.office, *pair.copy);
}

TEST_CASE("A decision can be taken back, and opens its conflict again", "[merge][conflict]")
{
    const Contested pair;
    const auto before = open(*pair.office);
    value_of(resolve(*pair.office, before.first().id, Decision::theirs()));
    CHECK(open(*pair.office).isEmpty());
    value_of(pair.office->undoLog().undo());
    CHECK((open(*pair.office) == before));
    exchange(*pair.office, *pair.copy);
    requireSame(*pair.office, *pair.copy);
}

TEST_CASE("Two different decisions are a conflict again, the same one is not", "[merge][conflict]")
{
    Contested same;
    const Conflict conflict = open(*same.office).first();
    value_of(resolve(*same.office, conflict.id, Decision::mine()));
    value_of(resolve(*same.copy, conflict.id, Decision::mine()));
    exchange(*same.office, *same.copy);
    CHECK(open(*same.office).isEmpty());

    Contested different;
    value_of(resolve(*different.office, open(*different.office).first().id, Decision::mine()));
    value_of(resolve(*different.copy, open(*different.copy).first().id, Decision::theirs()));
    exchange(*different.office, *different.copy);
    CHECK(open(*different.office).size() == 1);
    requireSame(*different.office, *different.copy);
}

TEST_CASE("A decision for a third value, for one side, and those that do not fit", "[merge][conflict]")
{
    const Contested pair;
    const Conflict conflict = open(*pair.office).first();
    const FieldInfo* field = entityOf<Measure>().field(u"title");
    REQUIRE_ERROR(ErrorKind::Rejected, resolve(*pair.office, conflict.id, Decision::of(newCommitId())));
    REQUIRE_ERROR(
        ErrorKind::Rejected,
        resolve(*pair.office, conflict.id, Decision::value({{entityOf<Measure>().field(u"code"), Value(s("K9"))}})));
    REQUIRE_ERROR(ErrorKind::Conflict, resolve(*pair.office, newCommitId(), Decision::mine()));
    REQUIRE(open(*pair.office).size() == 1);
    value_of(resolve(*pair.office, conflict.id, Decision::value({{field, Value(s("drittens"))}})));
    CHECK(get(*pair.office, pair.id).title == s("drittens"));
    CHECK(open(*pair.office).isEmpty());
}

TEST_CASE("Many conflicts are decided at once by a policy", "[merge][conflict]")
{
    const auto office = memoryStore();
    const auto first = addMeasure(*office, s("K001"), s("vorher"));
    const auto second = addMeasure(*office, s("K002"), s("vorher"));
    const auto copy = copyOf(*office, s("Max Mobil"), QDateTime({2099, 1, 1}, {0, 0}, Qt::UTC));
    title(*office, first, "Büro");
    title(*copy, first, "unterwegs");
    remove(*office, second);
    title(*copy, second, "unterwegs");
    const auto report = value_of(merge(*office, *copy));
    REQUIRE(report.newConflicts.size() == 2);

    SECTION("newest")
    {
        value_of(resolveAll(*office, Policy::Newest));
        CHECK(get(*office, first).title == s("unterwegs"));
        CHECK_FALSE(get(*office, second).deleted);
    }
    SECTION("mine, by commits")
    {
        value_of(resolveAll(*office, Policy::Mine, {{}, {}, report.mineBefore}));
        CHECK(get(*office, first).title == s("Büro"));
        CHECK(get(*office, second).deleted);
    }
    SECTION("theirs, by commits")
    {
        value_of(resolveAll(*office, Policy::Theirs, {{}, {}, report.mineBefore}));
        CHECK(get(*office, first).title == s("unterwegs"));
        CHECK_FALSE(get(*office, second).deleted);
    }
    SECTION("of one kind only")
    {
        value_of(resolveAll(*office, Policy::Mine, {Conflict::Kind::Values, {}, {}}));
        REQUIRE(open(*office).size() == 1);
        CHECK(open(*office).first().kind == Conflict::Kind::DeletedAndEdited);
        return;
    }
    CHECK(open(*office).isEmpty());
    give(*office, *copy);
    requireSame(*office, *copy);
}

TEST_CASE("A deleted row that was edited elsewhere stays a question until it is decided", "[merge][conflict]")
{
    Pair pair;
    remove(*pair.office, pair.id);
    title(*pair.copy, pair.id, "wichtig");
    exchange(*pair.office, *pair.copy);
    const Conflict conflict = open(*pair.office).first();
    CHECK(conflict.kind == Conflict::Kind::DeletedAndEdited);
    REQUIRE(conflict.sides.size() == 2);
    CHECK(conflict.sides.at(1).value == Value(s("wichtig")));

    // Neither another edit nor one in the Papierkorb settles it.
    title(*pair.copy, pair.id, "wichtiger");
    REQUIRE(open(*pair.copy).size() == 1);
    CHECK(open(*pair.copy).first().id == conflict.id);

    SECTION("delete after all")
    {
        value_of(resolve(*pair.office, conflict.id, Decision::mine()));
        CHECK(get(*pair.office, pair.id).deleted);
    }
    SECTION("bring back")
    {
        value_of(resolve(*pair.office, conflict.id, Decision::theirs()));
        CHECK_FALSE(get(*pair.office, pair.id).deleted);
    }
    CHECK(open(*pair.office).isEmpty());
    exchange(*pair.office, *pair.copy);
    requireSame(*pair.office, *pair.copy);
}

TEST_CASE("A combined text is stored only when a person saves, and then replaces what it was made of",
          "[merge][conflict]")
{
    Pair pair;
    summary(*pair.office, pair.id, "eins\nzwei");
    exchange(*pair.office, *pair.copy);
    summary(*pair.office, pair.id, "EINS\nzwei");
    summary(*pair.copy, pair.id, "eins\nZWEI");
    exchange(*pair.office, *pair.copy);
    CHECK(get(*pair.office, pair.id).summary == s("EINS\nZWEI"));
    const auto commits = value_of(pair.office->replica().commitIds()).size();
    summary(*pair.office, pair.id, "EINS\nZWEI"); // nothing new: nothing is written
    CHECK(value_of(pair.office->replica().commitIds()).size() == commits);
    summary(*pair.office, pair.id, "EINS");
    exchange(*pair.office, *pair.copy);
    CHECK(get(*pair.copy, pair.id).summary == s("EINS"));
    CHECK(open(*pair.copy).isEmpty());
    value_of(pair.office->undoLog().undo());
    CHECK(get(*pair.office, pair.id).summary == s("EINS\nZWEI"));
    CHECK(value_of(pair.office->search(s("ZWEI"))).size() == 1);
    exchange(*pair.office, *pair.copy);
    requireSame(*pair.office, *pair.copy);
}

TEST_CASE("Three copies that changed three paragraphs agree in every order", "[merge][conflict]")
{
    Pair pair;
    summary(*pair.office, pair.id, "a\nb\nc");
    const auto one = copyOf(*pair.office, s("Eins"));
    const auto two = copyOf(*pair.office, s("Zwei"));
    summary(*pair.office, pair.id, "A\nb\nc");
    summary(*one, pair.id, "a\nB\nc");
    summary(*two, pair.id, "a\nb\nC");
    give(*two, *one);
    give(*pair.office, *two);
    give(*one, *pair.office);
    exchange(*one, *two);
    CHECK(get(*one, pair.id).summary == s("A\nB\nC"));
    requireSame(*one, *two);
    requireSame(*pair.office, *two);
    title(*one, pair.id, "weiter");
    summary(*two, pair.id, "A\nB\nZ");
    exchange(*one, *two);
    CHECK(get(*one, pair.id).summary == s("A\nB\nZ"));
    CHECK(open(*one).isEmpty());
}

TEST_CASE("What both changed alike does not become a question later", "[merge][conflict]")
{
    Pair pair;
    title(*pair.office, pair.id, "gleich");
    title(*pair.copy, pair.id, "gleich");
    exchange(*pair.office, *pair.copy);
    title(*pair.office, pair.id, "weiter");
    CHECK(open(*pair.office).isEmpty());
    exchange(*pair.office, *pair.copy);
    CHECK(open(*pair.copy).isEmpty());
    CHECK(get(*pair.copy, pair.id).title == s("weiter"));
}

TEST_CASE("A conflict is found by the beginning of its id", "[merge][conflict]")
{
    const Contested pair;
    const QString id = idText(open(*pair.office).first().id);
    CHECK(value_of(conflictNamed(*pair.office, id.left(6))).unit == u"title");
    CHECK(value_of(conflictNamed(*pair.office, id.toUpper())).unit == u"title");
    REQUIRE_ERROR(ErrorKind::NotFound, conflictNamed(*pair.office, s("zzzz")));
    REQUIRE_ERROR(ErrorKind::NotFound, conflictNamed(*pair.office, {}));
}

TEST_CASE("Undo after a merge takes back one's own side of a conflict", "[merge][conflict]")
{
    Contested pair;
    value_of(pair.office->undoLog().undo());
    CHECK(open(*pair.office).isEmpty());
    CHECK(get(*pair.office, pair.id).title == s("unterwegs"));
    exchange(*pair.office, *pair.copy);
    CHECK(open(*pair.copy).isEmpty());
    // Bringing it back would be a new conflict: refused, and named.
    REQUIRE_ERROR(ErrorKind::Conflict, pair.office->undoLog().redo());
    requireSame(*pair.office, *pair.copy);
}

TEST_CASE("Undo after a merge is refused for what somebody has gone on from", "[merge][conflict]")
{
    Pair pair;
    title(*pair.office, pair.id, "Büro");
    give(*pair.office, *pair.copy);
    title(*pair.copy, pair.id, "weiter");
    give(*pair.copy, *pair.office);
    REQUIRE_ERROR(ErrorKind::Conflict, pair.office->undoLog().undo());
    CHECK(get(*pair.office, pair.id).title == s("weiter"));
}

TEST_CASE("Undo on one copy of what the other has gone on from leaves both to be decided", "[merge][conflict]")
{
    Pair pair;
    title(*pair.office, pair.id, "Büro");
    give(*pair.office, *pair.copy);
    title(*pair.copy, pair.id, "weiter");
    value_of(pair.office->undoLog().undo());
    exchange(*pair.office, *pair.copy);
    const auto conflict = open(*pair.office).first();
    CHECK(conflict.base == Value(s("Büro")));
    QStringList values{conflict.sides.at(0).value.text(), conflict.sides.at(1).value.text()};
    values.sort();
    CHECK(values == QStringList{s("vorher"), s("weiter")});
    requireSame(*pair.office, *pair.copy);
}

TEST_CASE("A conflict of a row that only a newer program knows is listed, and left to that", "[merge][conflict]")
{
    const auto office = memoryStore();
    auto base = value_of(office->replica().commitsMissingFrom({}));
    const RowKey row{s("hologram"), newRowId()};
    base.last().changes << ChangeData{row, s("colour"), Value(s("weiß")), {}};
    prove(base.last(), base);
    const auto variant = [&](const char* colour) {
        CommitData commit = base.last();
        commit.id = newCommitId();
        commit.counter = base.last().counter + 1;
        commit.parents = {base.last().id};
        commit.changes = {ChangeData{row, s("colour"), Value(s(colour)), {base.last().id}}};
        prove(commit, base);
        return commit;
    };
    const auto store = value_of(Store::createFrom(QStringLiteral(":memory:"), copyOptions({}),
                                                  base + QList<CommitData>{variant("rot"), variant("blau")}));
    REQUIRE(open(*store).size() == 1);
    const Conflict conflict = open(*store).first();
    CHECK(conflict.row.entity == nullptr);
    CHECK(conflict.base == Value(s("weiß")));
    REQUIRE_ERROR(ErrorKind::Rejected, resolve(*store, conflict.id, Decision::mine()));
    CHECK(value_of(resolveAll(*store, Policy::Newest)).isEmpty());
    CHECK(open(*store).size() == 1);
}

TEST_CASE("Which commits knew of each other is told rightly in any history", "[merge][conflict]")
{
    const quint64 seed = qEnvironmentVariableIsSet("IPLAN_SEED") ? qEnvironmentVariable("IPLAN_SEED").toULongLong()
                                                                 : std::random_device{}();
    WARN("seed " << seed << " (IPLAN_SEED sets it)");
    std::mt19937_64 random(seed);
    for (int history = 0; history < scaled(300, 30); ++history) {
        const auto count = qint64(2 + random() % 30);
        const bool branches = random() % 4 != 0;
        QList<std::pair<qint64, qint64>> links;
        QList<QSet<qint64>> ancestors(count + 1);
        for (qint64 seq = 2; seq <= count; ++seq) {
            QSet<qint64> parents{branches && random() % 3 == 0 ? 1 + qint64(random() % size_t(seq - 1)) : seq - 1};
            if (branches && random() % 3 == 0)
                parents.insert(1 + qint64(random() % size_t(seq - 1)));
            for (const qint64 parent : std::as_const(parents)) {
                links.emplace_back(seq, parent);
                ancestors[seq].insert(parent);
                ancestors[seq].unite(ancestors.at(parent));
            }
        }
        const CommitGraph graph(count + 1, links);
        bool wrong = false;
        for (qint64 a = 1; a <= count; ++a) {
            bool any = false;
            for (qint64 b = 1; b <= count; ++b) {
                const bool concurrent = a != b && !ancestors.at(a).contains(b) && !ancestors.at(b).contains(a);
                wrong |= graph.concurrent(a, b) != concurrent;
                wrong |= concurrent && graph.firstConcurrentOf(a) > b;
                any |= concurrent;
            }
            wrong |= any && !graph.mayHaveConcurrent(a);
            wrong |= !branches && graph.mayHaveConcurrent(a);
        }
        REQUIRE_FALSE(wrong);
    }
}
