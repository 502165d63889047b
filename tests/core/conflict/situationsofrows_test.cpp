// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/conflict/situations.h"

using namespace iplan;
using namespace iplan::test;
using namespace iplan::test::situations;

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
