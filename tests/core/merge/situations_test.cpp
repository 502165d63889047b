// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What two people can do to the same file apart, one situation a row: how many questions are left, and what shows.
#include "core/base/orderkey.h"
#include "core/store/operation.h"
#include "tests/core/merge/mergefixture.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// A file with a bit of everything, before anybody takes a copy.
struct Office {
    std::unique_ptr<Store> store = memoryStore();
    RowRef measure, second, office, school, step, laterStep, cost, group, area, module, goal, person, team, link;

    Office()
    {
        write(*store, QStringLiteral("batch"), [&](Writer& w) {
            office = add(w, "organization", {{"name", s("Amt für Weiterbildung")}});
            school = add(w, "organization", {{"name", s("Grundschule Nord")}});
            module = add(w, "conceptModule", {{"title", s("Sprache")}, {"procedure", s("<p>eins</p>\n<p>zwei</p>")}});
            goal = add(w, "goal", {{"module", Value(idText(module.id))}, {"text", s("Teilhabe")}});
            measure = add(w, "measure",
                          {{"code", s("K001")},
                           {"title", s("Sprachkurse")},
                           {"summary", s("Anlass\nZiel\nWeg")},
                           {"priority", s("low")},
                           {"state", s("idea")}});
            second = add(w, "measure", {{"code", s("K002")}, {"title", s("Lotsen")}});
            step = add(
                w, "measureStep",
                {{"measure", Value(idText(measure.id))}, {"title", s("planen")}, {"position", Value(orderKeyAt(0))}});
            laterStep = add(
                w, "measureStep",
                {{"measure", Value(idText(measure.id))}, {"title", s("beginnen")}, {"position", Value(orderKeyAt(1))}});
            cost = add(w, "costItem", {{"measure", Value(idText(measure.id))}, {"amount", Value(qint64(100000))}});
            group = add(w, "targetGroup", {{"key", s("families")}, {"label", s("Familien")}});
            area = add(w, "area", {{"key", s("nord")}, {"label", s("Nord")}});
            person = add(w, "person", {{"familyName", s("Beispiel")}, {"phone", s("0221 1")}});
            team = add(w, "workingGroup", {{"title", s("AG Sprache")}});
            link = linkGroup(w, measure, group);
        });
    }
    static RowRef add(Writer& w, const char* entity, const QList<std::pair<const char*, Value>>& values)
    {
        Record record = emptyRecord(*entityByKey(QString::fromLatin1(entity)), newRowId());
        for (const auto& [key, value] : values)
            record.setValue(*record.entity->field(QString::fromLatin1(key)), value);
        w.add(record);
        return record.ref();
    }
    static RowRef linkGroup(Writer& w, const RowRef& measure, const RowRef& group)
    {
        return rowRef(w.link(MeasureTargetGroup{{}, false, Id<Measure>(measure.id), Id<TargetGroup>(group.id)}));
    }
};

void put(Store& store, const RowRef& row, const QList<std::pair<const char*, Value>>& values)
{
    QList<FieldValue> fields;
    for (const auto& [key, value] : values)
        fields << FieldValue{row.entity->field(QString::fromLatin1(key)), value};
    value_of(store.transact(operationKey(*row.entity, "edit"), [&](Writer& w) { return w.set(row, fields); }));
}

void remove(Store& store, const RowRef& row)
{
    value_of(store.transact(operationKey(*row.entity, "delete"), [&](Writer& w) { return w.remove(row); }));
}

void restore(Store& store, const RowRef& row)
{
    value_of(store.transact(operationKey(*row.entity, "restore"), [&](Writer& w) { return w.restore(row); }));
}

RowRef add(Store& store, const char* entity, const QList<std::pair<const char*, Value>>& values)
{
    RowRef row;
    write(store, QStringLiteral("batch"), [&](Writer& w) { row = Office::add(w, entity, values); });
    return row;
}

Record row(const Store& store, const RowRef& ref)
{
    return *value_of(store.read<std::optional<Record>>(
        [&](const Reader& reader) -> Result<std::optional<Record>> { return reader.find(ref); }));
}

QString text(const Store& store, const RowRef& ref, const char* field)
{
    return row(store, ref).value(QString::fromLatin1(field)).text();
}

Value idOf(const RowRef& row)
{
    return Value(idText(row.id));
}

using Step = std::function<void(const Office&, Store&)>;
struct Situation {
    const char* name;
    qsizetype questions;
    Step office;                                                 ///< what is done in the office
    Step copy;                                                   ///< what is done on the copy
    std::function<bool(const Office&, const Store&)> holds = {}; ///< after the merge
};

/// What must hold in every situation, whatever was done.
void play(const Situation& situation)
{
    INFO(situation.name);
    Office office;
    const auto copy = copyOf(*office.store);
    situation.office(office, *office.store);
    situation.copy(office, *copy);
    const auto untouchedOffice = copyOf(*office.store);
    const QByteArray before = dump(*office.store);
    const MergePlan plan = value_of(planMerge(*office.store, *copy));
    CHECK(dump(*office.store) == before);

    const MergeReport report = value_of(merge(*office.store, *copy));
    CHECK(open(*office.store).size() == situation.questions);
    CHECK(plan.conflicts == report.newConflicts);
    CHECK(plan.theirs == report.admission.admitted.size());
    if (situation.holds)
        CHECK(situation.holds(office, *office.store));
    // Merging the other way round, once more, and by a third copy comes to the same.
    give(*untouchedOffice, *copy);
    requireSame(*office.store, *copy);
    CHECK(value_of(merge(*office.store, *copy)).admission.admitted.isEmpty());
    const auto third = copyOf(*copy);
    requireSame(*office.store, *third);

    // A decision on one copy settles it on all.
    const auto questions = open(*office.store);
    for (const Conflict& conflict : questions) {
        CHECK(conflict.sides.size() >= 2);
        value_of(resolve(*office.store, conflict.id, Decision::theirs()));
    }
    CHECK(open(*office.store).isEmpty());
    give(*office.store, *third);
    requireSame(*office.store, *third);
}

void playAll(const QList<Situation>& situations)
{
    for (const Situation& situation : situations)
        play(situation);
}

const Step nothing = [](const Office&, Store&) {};

Step sets(RowRef Office::*row, const char* field, const char* value)
{
    return [=](const Office& o, Store& store) { put(store, o.*row, {{field, s(value)}}); };
}

Step removes(RowRef Office::*row)
{
    return [=](const Office& o, Store& store) { remove(store, o.*row); };
}

Step both(const Step& first, const Step& then)
{
    return [=](const Office& o, Store& store) {
        first(o, store);
        then(o, store);
    };
}

const Step undoes = [](const Office&, Store& store) { value_of(store.undo()); };
const Step redoes = [](const Office&, Store& store) { value_of(store.redo()); };

std::function<bool(const Office&, const Store&)> shows(RowRef Office::*row, const char* field, const char* value)
{
    return [=](const Office& o, const Store& store) { return text(store, o.*row, field) == s(value); };
}

std::function<bool(const Office&, const Store&)> isDeleted(RowRef Office::*ref, bool deleted)
{
    return [=](const Office& o, const Store& store) { return row(store, o.*ref).deleted == deleted; };
}

} // namespace

using O = Office;

TEST_CASE("Situations: fields", "[merge][situations]")
{
    playAll({
        {"nothing on either side", 0, nothing, nothing},
        {"only the copy wrote", 0, nothing, sets(&O::measure, "title", "neu"), shows(&O::measure, "title", "neu")},
        {"only the office wrote", 0, sets(&O::measure, "title", "neu"), nothing, shows(&O::measure, "title", "neu")},
        {"two fields of one record", 0, sets(&O::measure, "title", "neu"), sets(&O::measure, "code", "K009"),
         [](const O& o, const Store& store) {
             return text(store, o.measure, "title") == s("neu") && text(store, o.measure, "code") == s("K009");
         }},
        {"one field, two values", 1, sets(&O::measure, "title", "Büro"), sets(&O::measure, "title", "unterwegs")},
        {"one field, the same value", 0, sets(&O::measure, "title", "gleich"), sets(&O::measure, "title", "gleich"),
         shows(&O::measure, "title", "gleich")},
        {"one field, a value and none", 1, sets(&O::person, "phone", ""), sets(&O::person, "phone", "0221 2")},
        {"one field emptied by both", 0, sets(&O::person, "phone", ""), sets(&O::person, "phone", "")},
        {"a field that was empty, filled by both", 1, sets(&O::second, "officialTitle", "A"),
         sets(&O::second, "officialTitle", "B")},
        {"changed and changed back against a change", 1,
         both(sets(&O::measure, "title", "kurz"), sets(&O::measure, "title", "Sprachkurse")),
         sets(&O::measure, "title", "neu")},
        {"several edits on one side count once", 1,
         both(sets(&O::measure, "title", "eins"), sets(&O::measure, "title", "zwei")),
         sets(&O::measure, "title", "drei")},
        {"the same in two steps", 0, both(sets(&O::measure, "title", "kurz"), sets(&O::measure, "title", "gleich")),
         sets(&O::measure, "title", "gleich")},
        {"numbers", 1,
         [](const O& o, Store& st) {
             put(st, o.cost, {{"amount", Value(qint64(1))}});
         },
         [](const O& o, Store& st) {
             put(st, o.cost, {{"amount", Value(qint64(2))}});
         }},
        {"dates with precision", 1, sets(&O::measure, "plannedEnd", "2027-Q1"),
         sets(&O::measure, "plannedEnd", "2027")},
        {"options", 1, sets(&O::measure, "priority", "high"), sets(&O::measure, "priority", "medium")},
        {"an option that only a newer version knows", 1, sets(&O::measure, "priority", "urgent"),
         sets(&O::measure, "priority", "high")},
        {"references", 1,
         [](const O& o, Store& st) {
             put(st, o.measure, {{"leadOffice", idOf(o.office)}});
         },
         [](const O& o, Store& st) {
             put(st, o.measure, {{"leadOffice", idOf(o.school)}});
         }},
        {"two rows of one kind", 0, sets(&O::measure, "title", "A"), sets(&O::second, "title", "B")},
        {"traffic light with its reason is one question", 1,
         [](const O& o, Store& st) {
             put(st, o.measure, {{"trafficLight", s("green")}, {"trafficLightReason", s("läuft")}});
         },
         [](const O& o, Store& st) {
             put(st, o.measure, {{"trafficLight", s("red")}, {"trafficLightReason", s("stockt")}});
         }},
        {"state here, its reason there", 1, sets(&O::measure, "state", "running"),
         sets(&O::measure, "stateReason", "weil")},
        {"three fields in conflict", 3,
         [](const O& o, Store& st) {
             put(st, o.measure, {{"title", s("A")}, {"code", s("A")}, {"priority", s("high")}});
         },
         [](const O& o, Store& st) {
             put(st, o.measure, {{"title", s("B")}, {"code", s("B")}, {"priority", s("medium")}});
         }},
    });
}

TEST_CASE("Situations: long texts", "[merge][situations]")
{
    playAll({
        {"different paragraphs", 0, sets(&O::measure, "summary", "ANLASS\nZiel\nWeg"),
         sets(&O::measure, "summary", "Anlass\nZiel\nWEG"), shows(&O::measure, "summary", "ANLASS\nZiel\nWEG")},
        {"neighbouring paragraphs", 0, sets(&O::measure, "summary", "ANLASS\nZiel\nWeg"),
         sets(&O::measure, "summary", "Anlass\nZIEL\nWeg"), shows(&O::measure, "summary", "ANLASS\nZIEL\nWeg")},
        {"the same paragraph", 1, sets(&O::measure, "summary", "A\nZiel\nWeg"),
         sets(&O::measure, "summary", "B\nZiel\nWeg")},
        {"the same paragraph and another", 1, sets(&O::measure, "summary", "A\nZiel\nWeg"),
         sets(&O::measure, "summary", "B\nZiel\nWEG")},
        {"a paragraph added, another changed", 0, sets(&O::measure, "summary", "Anlass\nZiel\nWeg\nEnde"),
         sets(&O::measure, "summary", "ANLASS\nZiel\nWeg"), shows(&O::measure, "summary", "ANLASS\nZiel\nWeg\nEnde")},
        {"a paragraph removed, another changed", 0, sets(&O::measure, "summary", "Anlass\nWeg"),
         sets(&O::measure, "summary", "ANLASS\nZiel\nWeg"), shows(&O::measure, "summary", "ANLASS\nWeg")},
        {"a paragraph removed here and changed there", 1, sets(&O::measure, "summary", "Anlass\nWeg"),
         sets(&O::measure, "summary", "Anlass\nZIEL\nWeg")},
        {"both add at the end", 1, sets(&O::measure, "summary", "Anlass\nZiel\nWeg\nA"),
         sets(&O::measure, "summary", "Anlass\nZiel\nWeg\nB")},
        {"text emptied here, changed there", 1, sets(&O::measure, "summary", ""),
         sets(&O::measure, "summary", "Anlass\nZiel\nWEG")},
        {"text written by both where there was none", 1, sets(&O::second, "summary", "A"),
         sets(&O::second, "summary", "B")},
        {"blocks of a formatted text", 0, sets(&O::module, "procedure", "<p>EINS</p>\n<p>zwei</p>"),
         sets(&O::module, "procedure", "<p>eins</p>\n<p>ZWEI</p>"),
         shows(&O::module, "procedure", "<p>EINS</p>\n<p>ZWEI</p>")},
        {"one block of a formatted text", 1, sets(&O::module, "procedure", "<p>A</p>\n<p>zwei</p>"),
         sets(&O::module, "procedure", "<p>B</p>\n<p>zwei</p>")},
        {"a reason is one with its traffic light and never combined", 1,
         [](const O& o, Store& st) {
             put(st, o.measure, {{"trafficLightReason", s("a\nb")}});
         },
         [](const O& o, Store& st) {
             put(st, o.measure, {{"trafficLightReason", s("a\nc")}});
         }},
        {"undo of a paragraph here, another changed there", 0,
         both(sets(&O::measure, "summary", "X\nZiel\nWeg"), undoes), sets(&O::measure, "summary", "Anlass\nZiel\nWEG"),
         shows(&O::measure, "summary", "Anlass\nZiel\nWEG")},
    });
}

TEST_CASE("Situations: deleting", "[merge][situations]")
{
    playAll({
        {"deleted here, edited there", 1, removes(&O::measure), sets(&O::measure, "title", "neu"),
         isDeleted(&O::measure, true)},
        {"edited here, deleted there", 1, sets(&O::measure, "title", "neu"), removes(&O::measure)},
        {"deleted by both", 0, removes(&O::measure), removes(&O::measure), isDeleted(&O::measure, true)},
        {"deleted here, nothing there", 0, removes(&O::measure), nothing, isDeleted(&O::measure, true)},
        {"deleted here, another row edited there", 0, removes(&O::measure), sets(&O::second, "title", "neu")},
        {"edited, then deleted, against nothing", 0, both(sets(&O::measure, "title", "neu"), removes(&O::measure)),
         nothing},
        {"deleted and restored here, edited there", 0,
         both(removes(&O::measure), [](const O& o, Store& st) { restore(st, o.measure); }),
         sets(&O::measure, "title", "neu"), isDeleted(&O::measure, false)},
        {"deleted and restored here, deleted there", 1,
         both(removes(&O::measure), [](const O& o, Store& st) { restore(st, o.measure); }), removes(&O::measure)},
        {"deletion undone here, edited there", 0, both(removes(&O::measure), undoes), sets(&O::measure, "title", "neu"),
         isDeleted(&O::measure, false)},
        {"deleted here, edited and taken back there", 0, removes(&O::measure),
         both(sets(&O::measure, "title", "neu"), undoes)},
        {"deleted here, a step of it edited there", 1, removes(&O::measure), sets(&O::step, "title", "neu")},
        {"deleted here, a step added to it there", 1, removes(&O::measure),
         [](const O& o, Store& st) {
             add(st, "measureStep", {{"measure", idOf(o.measure)}, {"title", s("neu")}});
         }},
        {"deleted here, a step of it deleted there", 0, removes(&O::measure), removes(&O::step)},
        {"deleted here, linked there", 1, removes(&O::second),
         [](const O& o, Store& st) {
             write(st, QStringLiteral("batch"), [&](Writer& w) { O::linkGroup(w, o.second, o.group); });
         }},
        {"linked here, the other end deleted there", 1,
         [](const O& o, Store& st) {
             write(st, QStringLiteral("batch"), [&](Writer& w) { O::linkGroup(w, o.second, o.group); });
         },
         removes(&O::group)},
        {"module deleted here, its goal edited there", 1, removes(&O::module), sets(&O::goal, "text", "neu")},
        {"deleted here, referred to there", 0, removes(&O::office),
         [](const O& o, Store& st) {
             put(st, o.measure, {{"leadOffice", idOf(o.office)}});
         }},
        {"a step deleted here, its measure edited there", 0, removes(&O::step), sets(&O::measure, "title", "neu")},
        {"deleted here, edited twice there", 1, removes(&O::measure),
         both(sets(&O::measure, "title", "eins"), sets(&O::measure, "title", "zwei"))},
        {"deleted with an edit of the same field before", 2,
         both(sets(&O::measure, "title", "A"), removes(&O::measure)), sets(&O::measure, "title", "B")},
    });
}

TEST_CASE("Situations: links, orders, vocabularies", "[merge][situations]")
{
    const Step links = [](const O& o, Store& st) {
        write(st, QStringLiteral("batch"), [&](Writer& w) { O::linkGroup(w, o.second, o.group); });
    };
    playAll({
        {"the same link made by both is one link", 0, links, links,
         [](const O&, const Store& st) { return all<MeasureTargetGroup>(st).size() == 2; }},
        {"two different links", 0, links,
         [](const O& o, Store& st) {
             write(st, QStringLiteral("batch"), [&](Writer& w) {
                 w.link(MeasureParticipant{{}, false, Id<Measure>(o.second.id), Id<Organization>(o.school.id), {}});
             });
         }},
        {"unlinked by both", 0, removes(&O::link), removes(&O::link), isDeleted(&O::link, true)},
        {"unlinked here, nothing there", 0, removes(&O::link), nothing, isDeleted(&O::link, true)},
        {"unlinked here, unlinked and linked again there", 1, removes(&O::link),
         both(removes(&O::link),
              [](const O& o, Store& st) {
                  write(st, QStringLiteral("batch"), [&](Writer& w) { O::linkGroup(w, o.measure, o.group); });
              })},
        {"different steps moved", 0,
         [](const O& o, Store& st) {
             put(st, o.step, {{"position", Value(orderKeyAt(7))}});
         },
         [](const O& o, Store& st) {
             put(st, o.laterStep, {{"position", Value(orderKeyAt(8))}});
         }},
        {"the same step moved to two places", 1,
         [](const O& o, Store& st) {
             put(st, o.step, {{"position", Value(orderKeyAt(7))}});
         },
         [](const O& o, Store& st) {
             put(st, o.step, {{"position", Value(orderKeyAt(8))}});
         }},
        {"steps added at the same place", 0,
         [](const O& o, Store& st) {
             add(st, "measureStep", {{"measure", idOf(o.measure)}, {"position", Value(orderKeyAt(2))}});
         },
         [](const O& o, Store& st) {
             add(st, "measureStep", {{"measure", idOf(o.measure)}, {"position", Value(orderKeyAt(2))}});
         },
         [](const O&, const Store& st) { return all<MeasureStep>(st).size() == 4; }},
        {"a step moved here, renamed there", 0,
         [](const O& o, Store& st) {
             put(st, o.step, {{"position", Value(orderKeyAt(7))}});
         },
         sets(&O::step, "title", "neu")},
        {"a step given to another measure here, edited there", 0,
         [](const O& o, Store& st) {
             put(st, o.step, {{"measure", idOf(o.second)}});
         },
         sets(&O::step, "title", "neu")},
        {"the same word added to a vocabulary by both stays twice, as a finding", 0,
         [](const O&, Store& st) {
             add(st, "targetGroup", {{"key", s("youth")}, {"label", s("Jugend")}});
         },
         [](const O&, Store& st) {
             add(st, "targetGroup", {{"key", s("youth")}, {"label", s("Jugendliche")}});
         },
         [](const O&, const Store& st) { return all<TargetGroup>(st).size() == 3; }},
        {"a word renamed by both", 1, sets(&O::group, "label", "Eltern"), sets(&O::group, "label", "Haushalte")},
        {"a word retired here, used there", 0,
         [](const O& o, Store& st) {
             put(st, o.group, {{"retired", Value(qint64(1))}});
         },
         links},
        {"the same number given by both is a finding, no question", 0,
         [](const O&, Store& st) {
             add(st, "measure", {{"code", s("K100")}, {"title", s("A")}});
         },
         [](const O&, Store& st) {
             add(st, "measure", {{"code", s("K100")}, {"title", s("B")}});
         },
         [](const O&, const Store& st) { return all<Measure>(st).size() == 4; }},
        {"areas put below each other make a ring, which nobody walks for ever", 0,
         [](const O& o, Store& st) {
             put(st, o.measure, {{"supersedes", idOf(o.second)}});
         },
         [](const O& o, Store& st) {
             put(st, o.second, {{"supersedes", idOf(o.measure)}});
         }},
        {"measures merged into each other", 0,
         [](const O& o, Store& st) {
             put(st, o.measure, {{"mergedInto", idOf(o.second)}});
         },
         [](const O& o, Store& st) {
             put(st, o.second, {{"mergedInto", idOf(o.measure)}});
         }},
    });
}

TEST_CASE("Situations: undo", "[merge][situations]")
{
    playAll({
        {"both took back what each had changed", 0, both(sets(&O::measure, "title", "A"), undoes),
         both(sets(&O::measure, "title", "B"), undoes), shows(&O::measure, "title", "Sprachkurse")},
        {"taken back here, changed there", 0, both(sets(&O::measure, "title", "A"), undoes),
         sets(&O::measure, "title", "B"), shows(&O::measure, "title", "B")},
        {"taken back and brought back here, changed there", 1,
         both(sets(&O::measure, "title", "A"), both(undoes, redoes)), sets(&O::measure, "title", "B")},
        {"a row made and taken back here", 0,
         both(
             [](const O&, Store& st) {
                 add(st, "measure", {{"title", s("Irrtum")}});
             },
             undoes),
         sets(&O::measure, "title", "B")},
        {"undone twice on one side", 0,
         both(both(sets(&O::measure, "title", "A"), sets(&O::measure, "code", "K9")), both(undoes, undoes)),
         sets(&O::measure, "code", "K8"), shows(&O::measure, "code", "K8")},
    });
}
