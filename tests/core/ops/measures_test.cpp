// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ops/bulkedit.h"
#include "core/ops/copymeasure.h"
#include "core/ops/measurerows.h"
#include "core/ops/mergemeasures.h"
#include "core/ops/splitmeasure.h"
#include "tests/core/copies/mergefixture.h"
#include "tests/core/query/planfixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// Two measures with all that hangs on them, a third that refers to the first.
struct TwoMeasures : PlanWorld {
    TwoMeasures()
    {
        from = measure("K012", [this](Measure& m) {
            m.title = s("Sprachkurse für Eltern");
            m.summary = s("Kurse am Vormittag");
            m.priority = Priority::High;
            m.state = MeasureState::Running;
            m.description = s("Mit Kinderbetreuung.");
            m.leadOffice = schools.id;
        });
        into = measure("K007", [](Measure& m) {
            m.title = s("Elternbildung");
            m.description = s("In allen Stadtteilen.");
            m.plannedStart = partial("2026-Q1");
        });
        later = measure("K020", [this](Measure& m) { m.supersedes = from; });
        first = addStep(s("Träger auswählen"), true);
        second = addStep(s("Kurse beginnen"), false, first);
        addCost(CostStage::Approved, 10'000'00);
        addCost(CostStage::Spent, 2'500'00);
        TargetGroup parents;
        parents.label = s("Eltern");
        group = add(parents);
        Paper proposal;
        proposal.reference = s("0815/2025");
        paper = add(proposal);
        write(*store, s("measure:link"), [this](Writer& w) {
            w.link(MeasureTargetGroup{{}, false, from, group});
            w.link(MeasureTargetGroup{{}, false, into, group});
            w.link(MeasurePaper{{}, false, from, paper});
            w.link(MeasureParticipant{{}, false, from, youth.id, ParticipantRole::Provider});
        });
    }
    Id<MeasureStep> addStep(const QString& title, bool done, const Id<MeasureStep>& dependsOn = {})
    {
        MeasureStep step;
        step.measure = from;
        step.title = title;
        step.done = done;
        step.doneOn = done ? QDate(2026, 3, 1) : QDate();
        step.dependsOn = dependsOn;
        return add(step);
    }
    Id<CostItem> addCost(CostStage stage, qint64 cents)
    {
        CostItem item;
        item.measure = from;
        item.year = 2026;
        item.stage = stage;
        item.amount = Money{cents};
        return add(item);
    }
    /// Rows of the measure by entity: "measureStep,measureStep,costItem".
    [[nodiscard]] QString has(const Id<Measure>& id) const { return has(*store, id); }
    static QString has(const Store& at, const Id<Measure>& id)
    {
        return value_of(at.read([&](const Reader& reader) -> Result<QString> {
            QStringList out;
            for (const MeasureRow& row : rowsOfMeasure(reader, id))
                out << row.record.entity->keyText();
            return out.join(u',');
        }));
    }
    Result<CommitNotice> merge(const Id<Measure>& one, const Id<Measure>& other,
                               const QHash<QString, MergeTake>& takes = {})
    {
        return store->transact(s("measure:merge"), [&](Writer& w) { return mergeMeasures(w, one, other, takes); });
    }

    Id<Measure> from;
    Id<Measure> into;
    Id<Measure> later;
    Id<MeasureStep> first;
    Id<MeasureStep> second;
    Id<TargetGroup> group;
    Id<Paper> paper;
};

Id<Measure> copyOfMeasure(Store& store, const Id<Measure>& id)
{
    Id<Measure> made;
    REQUIRE_OK(store.transact(s("measure:copy"), [&](Writer& w) -> Result<> {
        const auto result = copyMeasureAsTemplate(w, id);
        if (!result)
            return failFrom(result);
        made = *result;
        return {};
    }));
    return made;
}

QList<ColumnValue> valueFor(const char* field, const Value& value)
{
    return {{entityOf<Measure>().field(QString::fromLatin1(field)), value}};
}

} // namespace

TEST_CASE("A field is set for a selection of measures in one step, or for none", "[ops]")
{
    TwoMeasures world;
    const QList<RowRef> rows{rowRef(world.from), rowRef(world.into)};
    const QByteArray before = dump(*world.store);
    const auto set = [&](const QList<RowRef>& which) {
        return world.store->transact(
            s("measure:bulk"), [&](Writer& w) { return setValuesOfRows(w, which, valueFor("priority", s("high"))); });
    };
    CHECK(value_of(set(rows)).rows.size() == 1); // one of them had it already
    CHECK(get(*world.store, world.into).priority == Priority::High);
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(dump(*world.store) == before);
    REQUIRE_OK(world.store->undoLog().redo());
    CHECK(get(*world.store, world.into).priority == Priority::High);
    REQUIRE_OK(world.store->undoLog().undo());

    write(*world.store, s("measure:delete"), [&](Writer& w) { REQUIRE_OK(w.remove(rowRef(world.from))); });
    REQUIRE_ERROR(ErrorKind::NotFound, set({rowRef(world.into), rowRef(world.from)}));
    CHECK(get(*world.store, world.into).priority.isNull());
}

TEST_CASE("A locked row keeps a selection from being changed", "[ops]")
{
    PlanWorld world;
    Recommendation open;
    open.originalText = s("Alt");
    Recommendation adopted = open;
    adopted.state = RecommendationState::Adopted;
    const auto one = world.add(open);
    const auto two = world.add(adopted);
    const FieldInfo* text = entityOf<Recommendation>().field(u"originalText");
    REQUIRE_ERROR(ErrorKind::Rejected, world.store->transact(s("recommendation:bulk"), [&](Writer& w) {
        return setValuesOfRows(w, {rowRef(one), rowRef(two)}, {{text, s("Neu")}});
    }));
    CHECK(get(*world.store, one).originalText == s("Alt"));
}

TEST_CASE("What tells rows apart is not set for many", "[ops]")
{
    QStringList units;
    for (const auto& fields : bulkUnits(entityOf<Measure>()))
        units << fields.first()->unitText();
    CHECK(units.contains(s("state")));
    CHECK(units.contains(s("leadOffice")));
    CHECK_FALSE(units.contains(s("code")));
    CHECK_FALSE(units.contains(s("title")));
    CHECK(bulkUnits(entityOf<MeasureTargetGroup>()).isEmpty());
}

TEST_CASE("A measure is copied as a template: what it is, not what happened to it", "[ops]")
{
    TwoMeasures world;
    edit<Measure>(*world.store, world.from, [](Measure& m) { m.actualStart = partial("2026-02"); });
    const QByteArray before = dump(*world.store);
    const auto copy = copyOfMeasure(*world.store, world.from);
    const Measure row = get(*world.store, copy);
    CHECK(row.code == s("K021"));
    CHECK(row.title == s("Sprachkurse für Eltern (Kopie)"));
    CHECK(row.state == MeasureState::Idea);
    CHECK(row.actualStart.isNull());
    CHECK(row.priority == Priority::High);
    CHECK(world.has(copy) == s("measureStep,measureStep,costItem,measureTargetGroup,measureParticipant"));
    const auto steps = value_of(world.store->read(
        [&](const Reader& r) -> Result<QList<MeasureStep>> { return r.where<MeasureStep>("measure", copy); }));
    REQUIRE(steps.size() == 2);
    for (const MeasureStep& step : steps) {
        CHECK_FALSE(step.done);
        CHECK(step.id != world.first);
        if (!step.dependsOn.isNull())
            CHECK((step.dependsOn == steps.at(0).id || step.dependsOn == steps.at(1).id));
    }
    const auto costs = value_of(world.store->read(
        [&](const Reader& r) -> Result<QList<CostItem>> { return r.where<CostItem>("measure", copy); }));
    REQUIRE(costs.size() == 1);
    CHECK(costs.first().stage == CostStage::Estimated);
    CHECK(costs.first().amount == Money{10'000'00});

    REQUIRE_OK(world.store->undoLog().undo());
    CHECK_FALSE(world.snapshot()->measures.find(copy));
    REQUIRE_OK(world.store->undoLog().redo());
    CHECK(world.snapshot()->measures.find(copy));
    CHECK(before != dump(*world.store));
    // A code that lay in the Papierkorb is not given again.
    write(*world.store, s("measure:delete"), [&](Writer& w) { REQUIRE_OK(w.remove(rowRef(copy))); });
    CHECK(get(*world.store, copyOfMeasure(*world.store, world.into)).code == s("K022"));
}

TEST_CASE("Codes are counted on in their own manner", "[ops]")
{
    PlanWorld world;
    for (const char* code : {"M 9", "M 12", "5.3", "Sprache", "007"})
        world.measure(code);
    const auto next = [&](const char* like) {
        return value_of(world.store->read(
            [&](const Reader& r) -> Result<QString> { return nextMeasureCode(r, QString::fromLatin1(like)); }));
    };
    CHECK(next("M 9") == s("M 13"));
    CHECK(next("5.3") == s("5.4"));
    CHECK(next("007") == s("008"));
    CHECK(next("Sprache") == s("Sprache-2"));
    CHECK(next("") == s("1"));
}

TEST_CASE("Two measures become one: everything follows, the old code stays known", "[ops]")
{
    TwoMeasures world;
    const QByteArray before = dump(*world.store);
    REQUIRE_OK(world.merge(world.from, world.into, {{s("description"), MergeTake::Both}}));

    const Measure kept = get(*world.store, world.into);
    CHECK(kept.title == s("Elternbildung"));
    CHECK(kept.leadOffice == world.youth.id);
    CHECK(kept.summary == s("Kurse am Vormittag")); // it had none
    CHECK(kept.priority == Priority::High);
    CHECK(kept.description == s("In allen Stadtteilen.\n\nMit Kinderbetreuung."));
    CHECK(world.has(world.into) == s("measureStep,measureStep,costItem,costItem,measureTargetGroup,"
                                     "measurePaper,measureParticipant"));
    CHECK(get(*world.store, world.later).supersedes == world.into);

    const Measure shell = get(*world.store, world.from);
    CHECK_FALSE(shell.deleted);
    CHECK(shell.mergedInto == world.into);
    CHECK(shell.state == MeasureState::Stopped);
    CHECK(shell.stateReason.contains(s("K007 Elternbildung")));
    CHECK(shell.stateReason.contains(s("in Umsetzung")));
    CHECK(world.has(world.from).isEmpty());
    const auto hits = value_of(world.store->search(s("K012")));
    CHECK(std::any_of(hits.begin(), hits.end(), [&](const SearchHit& hit) { return hit.row == rowRef(world.from); }));

    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.has(world.from) == s("measureStep,measureStep,costItem,costItem,measureTargetGroup,measurePaper,"
                                     "measureParticipant"));
    CHECK(world.has(world.into) == s("measureTargetGroup"));
    CHECK(get(*world.store, world.from).mergedInto.isNull());
    CHECK(get(*world.store, world.later).supersedes == world.from);
    REQUIRE_OK(world.store->undoLog().redo());
    CHECK(world.has(world.from).isEmpty());
    CHECK(value_of(world.store->file().selfCheck()).isEmpty());
}

TEST_CASE("What two measures differ in is put to the person, with a proposal", "[ops]")
{
    TwoMeasures world;
    QStringList units;
    for (const MergeDifference& difference :
         mergeDifferences(get(*world.store, world.from), get(*world.store, world.into)))
        units << difference.unit() + (difference.proposed == MergeTake::From ? u'>' : u'=') +
                     (difference.canBoth ? u'+' : u' ');
    CHECK(units == QStringList{s("title= "), s("summary> "), s("description=+"), s("priority> "), s("leadOffice= "),
                               s("state> ")});
}

TEST_CASE("Measures that cannot become one are refused", "[ops]")
{
    TwoMeasures world;
    REQUIRE_ERROR(ErrorKind::Rejected, world.merge(world.from, world.from));
    REQUIRE_ERROR(ErrorKind::NotFound, world.merge(world.from, Id<Measure>(newRowId())));
    REQUIRE_OK(world.merge(world.from, world.into));
    const QByteArray before = dump(*world.store);
    const Error again = error_of(world.merge(world.from, world.later));
    CHECK(again.message.contains(s("K007")));
    REQUIRE_ERROR(ErrorKind::Rejected, world.merge(world.later, world.from));
    CHECK(dump(*world.store) == before);
    // What went into K007 goes with it.
    REQUIRE_OK(world.merge(world.into, world.later));
    CHECK(get(*world.store, world.from).mergedInto == world.later);
    CHECK(get(*world.store, world.later).supersedes.isNull());
}

TEST_CASE("A measure is split: what is chosen goes, links may stay with both", "[ops]")
{
    TwoMeasures world;
    const QByteArray before = dump(*world.store);
    MeasureSplit split{s("Kurse am Abend"), {}, {}};
    const auto rows = value_of(
        world.store->read([&](const Reader& r) -> Result<QList<MeasureRow>> { return rowsOfMeasure(r, world.from); }));
    for (const MeasureRow& row : rows) {
        if (row.record.id == world.second.uuid() || row.record.entity == &entityOf<MeasurePaper>())
            split.moved << row.record.ref();
        if (row.record.entity == &entityOf<MeasureTargetGroup>())
            split.both << row.record.ref();
    }
    Id<Measure> made;
    const auto run = [&](const MeasureSplit& what) {
        return world.store->transact(s("measure:split"), [&](Writer& w) -> Result<> {
            const auto result = splitMeasure(w, world.from, what);
            if (!result)
                return failFrom(result);
            made = *result;
            return {};
        });
    };
    REQUIRE_OK(run(split));
    const Measure row = get(*world.store, made);
    CHECK(row.code == s("K021"));
    CHECK(row.title == s("Kurse am Abend"));
    CHECK(row.leadOffice == world.schools.id);
    CHECK(row.state == MeasureState::Running);
    CHECK(row.internalNote.contains(s("K012 Sprachkurse für Eltern")));
    CHECK(row.description.isEmpty());
    CHECK(world.has(made) == s("measureStep,measureTargetGroup,measurePaper"));
    CHECK(world.has(world.from) == s("measureStep,costItem,costItem,measureTargetGroup,measureParticipant"));
    CHECK(get(*world.store, world.second).dependsOn == world.first);
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.has(world.from).count(u',') == 6);
    CHECK_FALSE(world.snapshot()->measures.find(made));

    REQUIRE_ERROR(ErrorKind::Rejected, run({s("  "), {}, {}}));
    REQUIRE_ERROR(ErrorKind::Rejected, run({s("Neu"), {}, {rowRef(world.first)}}));
    REQUIRE_ERROR(ErrorKind::Rejected, run({s("Neu"), {rowRef(world.group)}, {}}));
    CHECK(world.has(world.from).count(u',') == 6);
}

TEST_CASE("Two copies merge the same measures apart and meet in one state", "[ops]")
{
    TwoMeasures world;
    const auto other = copyOf(*world.store, s("Otto Beispiel"));
    REQUIRE_OK(world.merge(world.from, world.into));
    SECTION("the same way")
    {
        REQUIRE_OK(
            other->transact(s("measure:merge"), [&](Writer& w) { return mergeMeasures(w, world.from, world.into); }));
        exchange(*world.store, *other);
        requireSame(*world.store, *other);
        CHECK(open(*other).isEmpty());
        CHECK(world.has(world.into) == s("measureStep,measureStep,costItem,costItem,measureTargetGroup,"
                                         "measurePaper,measureParticipant"));
        CHECK(world.has(world.from).isEmpty());
    }
    SECTION("while somebody else works on the one that went: nothing is lost")
    {
        MeasureStep step;
        step.measure = world.from;
        step.title = s("Räume mieten");
        write(*other, s("measureStep:create"), [&](Writer& w) { w.insert(step); });
        edit<MeasureStep>(*other, world.second, [](MeasureStep& s_) { s_.done = true; });
        exchange(*world.store, *other);
        requireSame(*world.store, *other);
        CHECK(world.has(world.from) == s("measureStep")); // seen at its old place, which is still there
        CHECK(get(*world.store, world.second).done);
        CHECK(get(*world.store, world.second).measure == world.into);
    }
    SECTION("into different ones: a question for people")
    {
        REQUIRE_OK(
            other->transact(s("measure:merge"), [&](Writer& w) { return mergeMeasures(w, world.from, world.later); }));
        exchange(*world.store, *other);
        requireSame(*world.store, *other);
        CHECK_FALSE(open(*other).isEmpty());
    }
}
