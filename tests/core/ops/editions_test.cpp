// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What editions hold: chosen by a view and by hand, frozen, opened again, printed as on the day.
#include "core/ops/editions.h"

#include "core/interchange/sample.h"
#include "core/model/editionscope.h"
#include "core/ops/rows.h"
#include "core/ops/savedviews.h"
#include "core/query/editionselection.h"
#include "core/query/listview.h"
#include "core/store/closing.h"
#include "tests/core/store/datedfile.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// Three measures, two with a cost item, one module with a recommendation; an office; an edition.
struct ProgrammeWorld {
    std::unique_ptr<Store> store = memoryStore();
    Organization office;
    ConceptModule module;
    QList<Measure> measures;
    Edition edition;

    ProgrammeWorld()
    {
        edition.title = u"Programm 2027"_s;
        edition.period = u"2027–2028"_s;
        office.name = u"Amt für Vielfalt"_s;
        module.number = u"M1"_s;
        module.title = u"Sprache"_s;
        write(*store, u"test:fill"_s, [&](Writer& writer) {
            writer.insert(office);
            writer.insert(module);
            writer.insert(edition);
            for (int i = 1; i <= 3; ++i) {
                Measure measure;
                measure.code = u"K00%1"_s.arg(i);
                measure.title = u"Maßnahme %1"_s.arg(i);
                measure.leadOffice = office.id;
                measure.programmeGroup = i == 1 ? ProgrammeGroup::A : ProgrammeGroup::B;
                writer.insert(measure);
                measures << measure;
                CostItem cost;
                cost.measure = measure.id;
                cost.year = 2027;
                cost.amount = Money{100'000 * i};
                writer.insert(cost);
            }
        });
    }
    Result<> run(const std::function<Result<>(Writer&)>& body)
    {
        const auto done = store->transact(u"test:edition"_s, body);
        return done ? Result<>() : failFrom(done);
    }
    Result<> freeze(const QString& reason = {}, const QDateTime& time = {})
    {
        IPLAN_TRY_ASSIGN(const auto content, contentToFreeze(*store, edition.id, time));
        return run([&](Writer& writer) { return freezeEdition(writer, edition.id, content, reason); });
    }
    Result<> setState(const char* key, const QString& reason = {})
    {
        QList<ColumnValue> values{{entityOf<Edition>().field(u"state"), QString::fromLatin1(key)}};
        if (!reason.isEmpty())
            values << ColumnValue{entityOf<Edition>().field(u"reopenReason"), reason};
        return run([&](Writer& writer) { return setRow(writer, rowRef(edition.id), values); });
    }
    void choose(const Measure& measure, std::optional<EditionChoice> choice)
    {
        REQUIRE_OK(
            run([&](Writer& writer) { return chooseForEdition(writer, edition.id, rowRef(measure.id), choice); }));
    }
    /// What the edition shows.
    [[nodiscard]] std::unique_ptr<Snapshot> shown() const
    {
        return value_of(Snapshot::load(*store, value_of(stateOfEdition(*store, edition.id))));
    }
    [[nodiscard]] QStringList codes() const
    {
        QStringList out;
        const auto snapshot = shown();
        for (const Measure& measure : snapshot->measures)
            out << measure.code;
        return out;
    }
    [[nodiscard]] qsizetype entries() const { return all<EditionEntry>(*store).size(); }
    [[nodiscard]] Edition stored() const { return get(*store, edition.id); }
};

} // namespace

TEST_CASE("Every entity says whether it is frozen with an edition", "[edition]")
{
    for (const EntityInfo* entity : allEntities()) {
        INFO(entity->key);
        const InEdition scope = inEdition(*entity);
        CHECK(scope != InEdition::Unsaid);
        const bool isOwned = entity->fieldFlagged(IsOwner) || entity->fieldFlagged(LinkEnd);
        if (scope == InEdition::WithOwner)
            CHECK(isOwned);
        // Who is no longer to be named is not named by an old edition either.
        for (const FieldInfo& field : entity->fields) {
            if (field.has(Personal) && !field.has(InternalOnly) && entity->publicRows == PublicRows::None)
                CHECK(scope == InEdition::Never);
        }
    }
}

TEST_CASE("An edition that begins as frozen is frozen, and its days are not typed in", "[edition]")
{
    ProgrammeWorld world;
    const EntityInfo& entity = entityOf<Edition>();
    RowRef made;
    REQUIRE_OK(world.run([&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(
            made, createRow(writer, entity,
                            {{entity.field(u"title"), u"Programm 2028"_s}, {entity.field(u"state"), u"frozen"_s}}));
        return {};
    }));
    const Edition edition = get(*world.store, Id<Edition>(made.id));
    CHECK(edition.state == EditionState::Frozen);
    CHECK(edition.frozenOn.isValid());
    CHECK(world.entries() > 0);
    const auto typed = world.run([&](Writer& writer) {
        return setRow(writer, made, {{entity.field(u"frozenOn"), u"2020-01-01T00:00:00Z"_s}});
    });
    REQUIRE_FALSE(typed);
    CHECK(typed.error().message.contains(u"trägt das Programm ein"_s));
    CHECK(typed.error().hint.contains(u"Datenstand"_s));
    const auto closed = value_of(world.store->read([&](const Reader& reader) -> Result<QString> {
        return closedByHand(*reader.find(made), *entity.field(u"reopenedOn"), findIn(reader)).reason;
    }));
    CHECK(closed.contains(u"trägt das Programm ein"_s)); // so that forms and lists show it read-only
    // Reports of today do not read what editions hold.
    CHECK(value_of(Snapshot::load(*world.store))->rows<EditionEntry>().size() == 0);
}

TEST_CASE("The edition of a past day is not frozen by its state alone, which would take what stands today", "[edition]")
{
    ProgrammeWorld world;
    const EntityInfo& entity = entityOf<Edition>();
    const auto set = [&](const QString& asOf, const QString& state) {
        return world.run([&](Writer& writer) -> Result<> {
            return setRow(writer, rowRef(world.edition.id),
                          {{entity.field(u"asOf"), asOf}, {entity.field(u"state"), state}});
        });
    };
    const QString state = GENERATE(u"adopted"_s, u"frozen"_s, u"published"_s);
    for (const char* day : {"2013", "2013-11", "2001-02-03"}) {
        const auto refused = set(QString::fromLatin1(day), state);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().message.contains(u"Datenstand"_s));
        CHECK(refused.error().hint.contains(u"Einfrieren"_s));
    }
    CHECK(world.entries() == 0);
    CHECK(world.stored().state != EditionState::Adopted);
    const auto made = world.run([&](Writer& writer) -> Result<> {
        const auto row = createRow(writer, entity,
                                   {{entity.field(u"title"), u"Bestandsaufnahme 2013"_s},
                                    {entity.field(u"asOf"), u"2013"_s},
                                    {entity.field(u"state"), state}});
        return row ? Result<>() : failFrom(row);
    });
    CHECK_FALSE(made);
    REQUIRE_OK(set(u"2199"_s, state));
    CHECK(world.entries() > 0);
}

TEST_CASE("A frozen edition stays as it was, with costs and names, whatever is changed later", "[edition]")
{
    ProgrammeWorld world;
    REQUIRE_OK(world.freeze());
    CHECK(world.stored().state == EditionState::Frozen);
    CHECK(world.stored().frozenOn == world.store->file().now()); // by the clock of the file, as its commits
    CHECK_FALSE(world.stored().asOf.isNull());

    Store& store = *world.store;
    edit<Measure>(store, world.measures.at(0).id, [](Measure& row) { row.title = u"Umbenannt"_s; });
    edit<Organization>(store, world.office.id, [](Organization& row) { row.name = u"Amt für Neues"_s; });
    write(store, u"test:change"_s, [&](Writer& writer) {
        REQUIRE_OK(writer.remove(rowRef(world.measures.at(1).id)));
        Measure late;
        late.code = u"K009"_s;
        late.title = u"Zu spät"_s;
        writer.insert(late);
        CostItem more;
        more.measure = world.measures.at(0).id;
        more.amount = Money{1};
        writer.insert(more);
    });
    const auto shown = world.shown();
    CHECK(world.codes() == QStringList{u"K001"_s, u"K002"_s, u"K003"_s});
    CHECK(shown->measures.find(world.measures.at(0).id)->title == u"Maßnahme 1"_s);
    CHECK(shown->costItemsOf.of(world.measures.at(0).id).size() == 1);
    CHECK(shown->nameOf(world.office.id, QDate(2027, 1, 1)) == u"Amt für Vielfalt"_s);

    // What it holds is closed to changes by hand, and one undo takes all of it back.
    const auto refused = world.run([&](Writer& writer) {
        return setRow(writer, rowRef(world.edition.id), {{entityOf<Edition>().field(u"title"), u"Anders"_s}});
    });
    REQUIRE_FALSE(refused);
    for (int i = 0; i < 4; ++i)
        REQUIRE(store.undoLog().undo());
    CHECK_FALSE(isFrozen(world.stored()));
    CHECK(world.entries() == 0);
}

TEST_CASE("An edition holds what a view shows and what was chosen by hand", "[edition]")
{
    ProgrammeWorld world;
    CHECK(world.codes().size() == 3);
    world.choose(world.measures.at(2), EditionChoice::Excluded);
    CHECK(world.codes() == QStringList{u"K001"_s, u"K002"_s});

    ListView view;
    view.filter.conditions << ListCondition{entityOf<Measure>().field(u"programmeGroup"), ListOperator::Equals, u"b"_s};
    Id<SavedView> saved;
    REQUIRE_OK(world.run([&](Writer& writer) -> Result<> {
        IPLAN_TRY_ASSIGN(saved, saveView(writer, entityOf<Measure>(), u"Gruppe B"_s, listViewToText(view)));
        return {};
    }));
    edit<Edition>(*world.store, world.edition.id, [&](Edition& row) { row.selection = saved; });
    CHECK(world.codes() == QStringList{u"K002"_s}); // K003 is of group B, but left out by hand
    world.choose(world.measures.at(0), EditionChoice::Included);
    CHECK(world.codes() == QStringList{u"K001"_s, u"K002"_s});
    world.choose(world.measures.at(2), std::nullopt);
    CHECK(world.codes().size() == 3);
    world.choose(world.measures.at(0), std::nullopt);

    // What is left out takes its costs along, and is not frozen.
    CHECK(world.shown()->costItems.size() == 2);
    REQUIRE_OK(world.freeze());
    CHECK(world.codes() == QStringList{u"K002"_s, u"K003"_s});
    // Other rows than measures and modules cannot be chosen.
    CHECK_FALSE(world.run([&](Writer& writer) {
        return chooseForEdition(writer, world.edition.id, rowRef(world.office.id), EditionChoice::Included);
    }));
}

TEST_CASE("A choice that says what the rule says is none", "[edition]")
{
    ProgrammeWorld world;
    QList<RowRef> all;
    for (const Measure& measure : std::as_const(world.measures))
        all << rowRef(measure.id);
    const auto hold = [&](const QList<RowRef>& rows, bool wanted) {
        REQUIRE_OK(world.run([&](Writer& writer) { return holdInEdition(writer, world.edition.id, rows, wanted); }));
    };
    hold(all, false);
    CHECK(world.codes().isEmpty());
    CHECK(world.entries() == 3);
    hold({all.at(1)}, true);
    CHECK(world.codes() == QStringList{u"K002"_s});
    CHECK(world.entries() == 2);
    CHECK(world.shown()->modules.size() == 1);
}

TEST_CASE("Freezing in spite of errors takes a reason, and says why", "[edition]")
{
    ProgrammeWorld world;
    edit<Measure>(*world.store, world.measures.at(1).id, [](Measure& row) { row.code = u"K001"_s; }); // twice
    const auto refused = world.freeze();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::Rejected);
    CHECK(refused.error().message.contains(u"K001"_s));
    CHECK_FALSE(isFrozen(world.stored()));
    CHECK_FALSE(world.setState("frozen")); // by the form likewise
    REQUIRE_OK(world.freeze(u"Der Rat tagt morgen."_s));
    CHECK(world.stored().freezeReason == u"Der Rat tagt morgen."_s);
}

TEST_CASE("An error that is left out does not stop an edition", "[edition]")
{
    ProgrammeWorld world;
    edit<Measure>(*world.store, world.measures.at(1).id, [](Measure& row) {
        row.plannedStart = PartialDate::fromIso(u"2030"_s).value();
        row.plannedEnd = PartialDate::fromIso(u"2020"_s).value();
    });
    const bool stops = !value_of(contentToFreeze(*world.store, world.edition.id)).errors.isEmpty();
    CHECK(stops);
    world.choose(world.measures.at(1), EditionChoice::Excluded);
    CHECK(value_of(contentToFreeze(*world.store, world.edition.id)).errors.isEmpty());
}

TEST_CASE("A frozen edition is opened again with a reason, but no adopted one", "[edition]")
{
    ProgrammeWorld world;
    world.choose(world.measures.at(2), EditionChoice::Excluded);
    REQUIRE_OK(world.setState("frozen"));
    CHECK(world.codes().size() == 2);
    CHECK_FALSE(world.setState("inProgress"));
    REQUIRE_OK(world.setState("inProgress", u"Beträge nachgetragen"_s));
    CHECK(world.stored().reopenReason == u"Beträge nachgetragen"_s);
    CHECK(world.stored().reopenedOn.isValid());
    CHECK(world.entries() == 1); // the choice stays
    edit<Measure>(*world.store, world.measures.at(0).id, [](Measure& row) { row.title = u"Neu"_s; });
    CHECK(world.shown()->measures.find(world.measures.at(0).id)->title == u"Neu"_s);

    REQUIRE_OK(world.setState("adopted")); // freezes what was open
    CHECK(world.codes() == QStringList{u"K001"_s, u"K002"_s});
    const auto refused = world.setState("inProgress", u"doch nicht"_s);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"beschlossen"_s));
    CHECK_FALSE(world.setState("frozen"));
    REQUIRE_OK(world.setState("published"));
    CHECK(world.codes().size() == 2);
}

TEST_CASE("An edition without measures and modules is not frozen", "[edition]")
{
    ProgrammeWorld world;
    write(*world.store, u"test:empty"_s, [&](Writer& writer) {
        for (const Measure& measure : std::as_const(world.measures))
            REQUIRE_OK(writer.remove(rowRef(measure.id)));
        REQUIRE_OK(writer.remove(rowRef(world.module.id)));
    });
    const auto refused = world.freeze();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"weder Maßnahmen noch Module"_s));
}

TEST_CASE("An edition that came without its content says so", "[edition]")
{
    const auto store = memoryStore();
    Edition old;
    old.title = u"Programm 2014"_s;
    old.state = EditionState::Adopted;
    write(*store, u"test:old"_s, [&](Writer& writer) { writer.insert(old); });
    const auto state = stateOfEdition(*store, old.id);
    REQUIRE_FALSE(state);
    CHECK(state.error().message.contains(u"Programm 2014"_s));
}

TEST_CASE("Köln's sample is frozen whole and read back alike", "[edition]")
{
    const auto store = memoryStore();
    REQUIRE_OK(loadSample(*store, u"koeln"_s));
    Edition edition;
    edition.title = u"Gesamt"_s;
    write(*store, u"test:edition"_s, [&](Writer& writer) { writer.insert(edition); });
    const auto before = value_of(Snapshot::load(*store));
    const auto content = value_of(contentToFreeze(*store, edition.id));
    REQUIRE_OK(store->transact(kFreezeEditionOperation,
                               [&](Writer& writer) { return freezeEdition(writer, edition.id, content, u"Probe"_s); }));
    const auto after = value_of(Snapshot::load(*store, value_of(stateOfEdition(*store, edition.id))));
    const auto same = [&]<class E>() {
        INFO(entityOf<E>().key);
        const auto& was = before->rows<E>();
        const auto& is = after->rows<E>();
        REQUIRE(is.size() == was.size());
        for (qsizetype i = 0; i < was.size(); ++i)
            CHECK(toRecord(is.rows().at(i)) == toRecord(was.rows().at(i)));
    };
    same.operator()<Measure>();
    same.operator()<CostItem>();
    same.operator()<ConceptModule>();
    same.operator()<Recommendation>();
    same.operator()<FieldOfAction>();
    same.operator()<MetricValue>();
    same.operator()<MeasureParticipant>();
    same.operator()<Person>();
}

TEST_CASE("Frozen here and edited there: the edition stays, the edit arrives", "[edition][merge]")
{
    const auto office = memoryStore();
    Measure measure;
    measure.code = u"K001"_s;
    measure.title = u"Wie beschlossen"_s;
    Edition edition;
    edition.title = u"Programm 2027"_s;
    write(*office, u"test:fill"_s, [&](Writer& writer) {
        writer.insert(measure);
        writer.insert(edition);
    });
    const auto copy = copyOf(*office);
    const auto content = value_of(contentToFreeze(*office, edition.id));
    REQUIRE_OK(office->transact(kFreezeEditionOperation, [&](Writer& writer) {
        return freezeEdition(writer, edition.id, content, u"Probe"_s);
    }));
    edit<Measure>(*copy, measure.id, [](Measure& row) { row.title = u"Weitergedacht"_s; });
    exchange(*office, *copy);
    for (Store* store : {office.get(), copy.get()}) {
        CHECK(get(*store, measure.id).title == u"Weitergedacht"_s);
        const auto shown = value_of(Snapshot::load(*store, value_of(stateOfEdition(*store, edition.id))));
        CHECK(shown->measures.find(measure.id)->title == u"Wie beschlossen"_s);
    }
}

TEST_CASE("An edition takes the content that the file had on a day", "[edition]")
{
    DatedFile file(QDate(2026, 3, 1));
    Measure measure;
    measure.code = u"K001"_s;
    measure.title = u"Im März"_s;
    Edition edition;
    edition.title = u"Programm 2027"_s;
    write(*file.store, u"test:fill"_s, [&](Writer& writer) {
        writer.insert(measure);
        writer.insert(edition);
    });
    file.on(QDate(2026, 4, 1));
    edit<Measure>(*file.store, measure.id, [](Measure& row) { row.title = u"Im April"_s; });
    const auto content = value_of(contentToFreeze(*file.store, edition.id, FileState::onDay(QDate(2026, 3, 15)).time));
    REQUIRE_OK(file.store->transact(kFreezeEditionOperation, [&](Writer& writer) {
        return freezeEdition(writer, edition.id, content, u"Probe"_s);
    }));
    const auto shown = value_of(Snapshot::load(*file.store, value_of(stateOfEdition(*file.store, edition.id))));
    CHECK(shown->measures.find(measure.id)->title == u"Im März"_s);
    CHECK_FALSE(contentToFreeze(*file.store, edition.id, FileState::onDay(QDate(2020, 1, 1)).time));
}
