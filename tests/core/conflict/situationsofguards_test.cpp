// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/conflict/situations.h"

using namespace iplan;
using namespace iplan::test;
using namespace iplan::test::situations;

namespace
{

const Step adopts = sets(&O::recommendation, "state", "adopted");
const Step rewords = sets(&O::recommendation, "originalText", "Kurse verdoppeln");

/// Freezes the edition with one entry, under the id that it has wherever that is done.
const Step freezes = [](const Office& o, Store& store) {
    write(store, QStringLiteral("edition:freeze"), [&](Writer& w) {
        EditionEntry entry;
        entry.id = Id<EditionEntry>(derivedId(idText(o.edition.id) + idText(o.measure.id)));
        entry.edition = Id<Edition>(o.edition.id);
        entry.sourceEntity = s("measure");
        entry.sourceId = idText(o.measure.id);
        entry.content = s("Sprachkurse");
        w.insert(entry);
        value_of(w.set(o.edition, {{o.edition.entity->field(u"state"), Value(s("frozen"))}}));
    });
};

const Step addsEntry = [](const Office& o, Store& store) {
    add(store, "editionEntry", {{"edition", idOf(o.edition)}, {"content", s("nachgereicht")}});
};

RowRef onlyEntry(const Store& store)
{
    const auto entries = all<EditionEntry>(store);
    REQUIRE(entries.size() == 1);
    return rowRef(entries.first().id);
}

} // namespace

TEST_CASE("Situations: a recommendation is adopted while its wording changes elsewhere", "[merge][situations]")
{
    playAll({
        {"adopted here, reworded there", 1, adopts, rewords},
        {"reworded here, adopted there", 1, rewords, adopts},
        {"adopted here, commented there", 0, adopts, sets(&O::recommendation, "adminComment", "machbar")},
        {"adopted by both", 0, adopts, adopts},
        {"reworded and adopted here, nothing there", 0, both(rewords, adopts), nothing},
        {"adopted here, reworded and taken back there", 0, adopts, both(rewords, undoes)},
        {"adopted and taken back here, reworded there", 0, both(adopts, undoes), rewords,
         shows(&O::recommendation, "originalText", "Kurse verdoppeln")},
        {"adopted here, reworded twice there", 1, adopts,
         both(sets(&O::recommendation, "originalText", "eins"), sets(&O::recommendation, "originalText", "zwei"))},
        {"rejected here, reworded there", 0, sets(&O::recommendation, "state", "rejected"), rewords},
        {"adopted here, a point reworded there", 1, adopts, sets(&O::point, "text", "am Morgen")},
        {"adopted here, a point added there", 1, adopts,
         [](const O& o, Store& st) {
             add(st, "recommendationItem", {{"recommendation", idOf(o.recommendation)}, {"text", s("mittags")}});
         }},
        {"adopted here, a point deleted there", 1, adopts, removes(&O::point)},
        {"adopted here, linked to a measure there", 0, adopts,
         [](const O& o, Store& st) {
             write(st, QStringLiteral("batch"), [&](Writer& w) {
                 w.link(MeasureRecommendation{
                     {}, false, Id<Measure>(o.measure.id), Id<Recommendation>(o.recommendation.id)});
             });
         }},
        {"adopted here, deleted there", 1, adopts, removes(&O::recommendation)},
        {"reworded by both and adopted here", 2, both(rewords, adopts),
         sets(&O::recommendation, "originalText", "Kurse halbieren")},
    });
}

TEST_CASE("Situations: an edition is frozen while it changes elsewhere", "[merge][situations]")
{
    for (const Situation& situation : QList<Situation>{
             {"frozen here, an entry added there", 1, freezes, addsEntry},
             {"frozen by both is frozen once", 0, freezes, freezes,
              [](const O&, const Store& st) { return all<EditionEntry>(st).size() == 1; }},
             {"frozen here, its period changed there", 1, freezes, sets(&O::edition, "period", "2027–2028")},
             {"frozen here, its source noted there", 0, freezes, sets(&O::edition, "source", "Ratsinformation")},
             {"frozen here, a measure changed there", 0, freezes, sets(&O::measure, "title", "neu")},
             {"frozen and published here, an entry added there", 1,
              both(freezes, sets(&O::edition, "state", "published")), addsEntry},
         })
        play(situation);
}

TEST_CASE("What was adopted holds when the decision is for it, and the change when it is not", "[merge]")
{
    for (const bool adoption : {true, false}) {
        Office office;
        const auto copy = copyOf(*office.store);
        adopts(office, *office.store);
        rewords(office, *copy);
        put(*copy, office.point, {{"text", s("am Morgen")}});
        const RowRef added =
            add(*copy, "recommendationItem", {{"recommendation", idOf(office.recommendation)}, {"text", s("mittags")}});
        value_of(merge(*office.store, *copy));
        const auto questions = open(*office.store);
        REQUIRE(questions.size() == 1);
        CHECK(questions.first().kind == Conflict::Kind::ClosedAndEdited);
        CHECK(questions.first().isGuard());
        CHECK(questions.first().sides.first().value == Value(s("adopted")));
        CHECK(text(*office.store, office.recommendation, "originalText") == s("Kurse verdoppeln"));

        // An ordinary edit beside it settles nothing.
        put(*office.store, office.recommendation, {{"adminComment", s("gesehen")}});
        REQUIRE(open(*office.store).size() == 1);
        value_of(resolve(*office.store, questions.first().id, adoption ? Decision::mine() : Decision::theirs()));
        CHECK(open(*office.store).isEmpty());
        CHECK(text(*office.store, office.recommendation, "state") == s("adopted"));
        CHECK(text(*office.store, office.recommendation, "originalText") ==
              (adoption ? s("Kurse ausbauen") : s("Kurse verdoppeln")));
        CHECK(text(*office.store, office.point, "text") == (adoption ? s("am Abend") : s("am Morgen")));
        CHECK(row(*office.store, added).deleted == adoption);
        give(*office.store, *copy);
        requireSame(*office.store, *copy);
        value_of(office.store->undoLog().undo()); // the decision
        CHECK(open(*office.store).size() == 1);
    }
}

TEST_CASE("An edition frozen by one stays as frozen when the entries changed elsewhere", "[merge]")
{
    Office office;
    freezes(office, *office.store);
    sets(&O::edition, "state", "inProgress")(office, *office.store); // opened again by all
    const auto copy = copyOf(*office.store);
    freezes(office, *office.store);
    put(*copy, onlyEntry(*copy), {{"content", s("anders")}});
    value_of(merge(*office.store, *copy));
    REQUIRE(open(*office.store).size() == 1);
    value_of(resolveAll(*office.store, Policy::Mine, {Conflict::Kind::ClosedAndEdited, {}, {}}));
    CHECK(open(*office.store).isEmpty());
    CHECK(text(*office.store, onlyEntry(*office.store), "content") == s("Sprachkurse"));
}
