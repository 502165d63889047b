// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/orderkey.h"
#include "core/copies/reducedcopy.h"
#include "core/store/operation.h"
#include "tests/core/copies/mergefixture.h"

// What two people can do to the same file apart, one situation a row: how many questions are left, and what shows.
namespace iplan::test::situations
{

/// A file with a bit of everything, before anybody takes a copy.
struct Office {
    std::unique_ptr<Store> store = memoryStore();
    RowRef measure, second, office, school, step, laterStep, cost, group, area, module, goal, person, team, link;
    RowRef recommendation, point, edition, meeting, item, nextItem, member;

    Office()
    {
        write(*store, QStringLiteral("batch"), [&](Writer& w) {
            office = add(w, "organization", {{"name", s("Amt für Weiterbildung")}});
            school = add(w, "organization", {{"name", s("Grundschule Nord")}});
            module = add(w, "conceptModule", {{"title", s("Sprache")}, {"procedure", s("<p>eins</p>\n<p>zwei</p>")}});
            person = add(w, "person", {{"familyName", s("Beispiel")}, {"phone", s("0221 1")}});
            goal = add(w, "goal", {{"module", Value(idText(module.id))}, {"text", s("Teilhabe")}});
            measure = add(w, "measure",
                          {{"code", s("K001")},
                           {"title", s("Sprachkurse")},
                           {"summary", s("Anlass\nZiel\nWeg")},
                           {"priority", s("low")},
                           {"state", s("idea")},
                           {"module", Value(idText(module.id))},
                           {"contactPerson", Value(idText(person.id))}});
            second =
                add(w, "measure", {{"code", s("K002")}, {"title", s("Lotsen")}, {"module", Value(idText(module.id))}});
            step = add(
                w, "measureStep",
                {{"measure", Value(idText(measure.id))}, {"title", s("planen")}, {"position", Value(orderKeyAt(0))}});
            laterStep = add(
                w, "measureStep",
                {{"measure", Value(idText(measure.id))}, {"title", s("beginnen")}, {"position", Value(orderKeyAt(1))}});
            cost = add(w, "costItem", {{"measure", Value(idText(measure.id))}, {"amount", Value(qint64(100000))}});
            group = add(w, "targetGroup", {{"key", s("families")}, {"label", s("Familien")}});
            area = add(w, "area", {{"key", s("nord")}, {"label", s("Nord")}});
            team = add(w, "workingGroup", {{"title", s("AG Sprache")}});
            link = linkGroup(w, measure, group);
            recommendation = add(w, "recommendation",
                                 {{"module", Value(idText(module.id))},
                                  {"number", s("5.3")},
                                  {"originalText", s("Kurse ausbauen")},
                                  {"state", s("inConsultation")}});
            point = add(w, "recommendationItem",
                        {{"recommendation", Value(idText(recommendation.id))}, {"text", s("am Abend")}});
            edition = add(w, "edition", {{"title", s("Fortschreibung 2027")}, {"state", s("inProgress")}});
            member =
                add(w, "membership", {{"workingGroup", Value(idText(team.id))}, {"person", Value(idText(person.id))}});
            meeting = add(w, "meeting", {{"workingGroup", Value(idText(team.id))}, {"start", s("2027-03-09T17:00")}});
            item = add(w, "agendaItem",
                       {{"meeting", Value(idText(meeting.id))},
                        {"number", s("1")},
                        {"title", s("Lotsen")},
                        {"minutes", s("Anlass\nVerlauf\nSchluss")},
                        {"position", Value(orderKeyAt(0))}});
            nextItem = add(w, "agendaItem",
                           {{"meeting", Value(idText(meeting.id))},
                            {"number", s("2")},
                            {"title", s("Kurse")},
                            {"position", Value(orderKeyAt(1))}});
        });
    }
    static RowRef add(Writer& w, const char* entity, const QList<std::pair<const char*, Value>>& values)
    {
        Record record = emptyRecord(*entityByKey(QString::fromLatin1(entity)), newRowId());
        for (const auto& [key, value] : values) {
            INFO(entity << '.' << key);
            const FieldInfo* field = record.entity->field(QString::fromLatin1(key));
            REQUIRE(field);
            record.setValue(*field, value);
        }
        w.add(record);
        return record.ref();
    }
    static RowRef linkGroup(Writer& w, const RowRef& measure, const RowRef& group)
    {
        return rowRef(w.link(MeasureTargetGroup{{}, false, Id<Measure>(measure.id), Id<TargetGroup>(group.id)}));
    }
};

inline void put(Store& store, const RowRef& row, const QList<std::pair<const char*, Value>>& values)
{
    QList<FieldValue> fields;
    for (const auto& [key, value] : values)
        fields << FieldValue{row.entity->field(QString::fromLatin1(key)), value};
    value_of(store.transact(operationKey(*row.entity, "edit"), [&](Writer& w) { return w.set(row, fields); }));
}

inline void remove(Store& store, const RowRef& row)
{
    value_of(store.transact(operationKey(*row.entity, "delete"), [&](Writer& w) { return w.remove(row); }));
}

inline void restore(Store& store, const RowRef& row)
{
    value_of(store.transact(operationKey(*row.entity, "restore"), [&](Writer& w) { return w.restore(row); }));
}

inline RowRef add(Store& store, const char* entity, const QList<std::pair<const char*, Value>>& values)
{
    RowRef row;
    write(store, QStringLiteral("batch"), [&](Writer& w) { row = Office::add(w, entity, values); });
    return row;
}

inline Record row(const Store& store, const RowRef& ref)
{
    return *value_of(
        store.read([&](const Reader& reader) -> Result<std::optional<Record>> { return reader.find(ref); }));
}

inline QString text(const Store& store, const RowRef& ref, const char* field)
{
    return row(store, ref).value(QString::fromLatin1(field)).text();
}

inline Value idOf(const RowRef& row)
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
inline void play(const Situation& situation)
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

/// A copy reduced to a module or group, in memory.
inline std::unique_ptr<Store> reducedOf(const Store& store, const RowRef& scope)
{
    return value_of(Store::createReduced(QStringLiteral(":memory:"), copyOptions(QStringLiteral("Kopie")),
                                         value_of(reducedContent(store, {scope, {}}))));
}

/// The same with a copy reduced to the module: what was written on it comes back as from a whole copy.
inline void playReduced(const Situation& situation)
{
    INFO(situation.name << ", on a reduced copy");
    Office office;
    const auto reduced = reducedOf(*office.store, office.module);
    situation.office(office, *office.store);
    situation.copy(office, *reduced);
    CHECK(value_of(reduced->file().selfCheck()) == QStringList());
    const auto other = copyOf(*office.store);
    const MergeReport report = value_of(merge(*office.store, *reduced));
    CHECK(report.admission.waiting.isEmpty());
    CHECK(open(*office.store).size() == situation.questions);
    if (situation.holds)
        CHECK(situation.holds(office, *office.store));
    CHECK(value_of(merge(*office.store, *reduced)).admission.admitted.isEmpty());
    give(*office.store, *other);
    requireSame(*office.store, *other);
}

inline void playAll(const QList<Situation>& situations)
{
    for (const Situation& situation : situations) {
        play(situation);
        playReduced(situation);
    }
}

inline const Step nothing = [](const Office&, Store&) {};

inline Step sets(RowRef Office::*row, const char* field, const char* value)
{
    return [=](const Office& o, Store& store) { put(store, o.*row, {{field, s(value)}}); };
}

inline Step removes(RowRef Office::*row)
{
    return [=](const Office& o, Store& store) { remove(store, o.*row); };
}

inline Step both(const Step& first, const Step& then)
{
    return [=](const Office& o, Store& store) {
        first(o, store);
        then(o, store);
    };
}

inline const Step undoes = [](const Office&, Store& store) { value_of(store.undoLog().undo()); };
inline const Step redoes = [](const Office&, Store& store) { value_of(store.undoLog().redo()); };

inline std::function<bool(const Office&, const Store&)> shows(RowRef Office::*row, const char* field, const char* value)
{
    return [=](const Office& o, const Store& store) { return text(store, o.*row, field) == s(value); };
}

inline std::function<bool(const Office&, const Store&)> isDeleted(RowRef Office::*ref, bool deleted)
{
    return [=](const Office& o, const Store& store) { return row(store, o.*ref).deleted == deleted; };
}

using O = Office;

} // namespace iplan::test::situations
