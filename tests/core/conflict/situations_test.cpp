// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/conflict/situations.h"

using namespace iplan;
using namespace iplan::test;
using namespace iplan::test::situations;

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
