// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A meeting is prepared and minuted on a copy reduced to its group, while the office goes on.
#include "core/copies/reducedcopy.h"
#include "tests/core/conflict/situations.h"
#include "tests/core/sync/packagefixture.h"

using namespace iplan;
using namespace iplan::test;
using namespace iplan::test::situations;

namespace
{

/// Two groups that meet; the first one treats a measure, a recommendation and a paper of nobody's field.
struct TwoMeetings {
    std::unique_ptr<Store> store = memoryStore();
    RowRef group[2], meeting[2], item[2], member[2], present[2], resolution[2], task[2];
    RowRef last, measure, recommendation, paper, document, series, untreated;

    TwoMeetings()
    {
        write(*store, QStringLiteral("batch"), [&](Writer& w) {
            fill(w, 0, s("AG Bildung"), s("Beispiel"));
            fill(w, 1, s("AG Wohnen"), s("Andernorts"));
            const RowRef module = Office::add(w, "conceptModule", {{"title", s("Sprache")}});
            measure = Office::add(w, "measure", {{"title", s("Sprachkurse")}, {"summary", s("Anlass\nZiel\nWeg")}});
            untreated = Office::add(w, "measure", {{"title", s("Anderes")}});
            recommendation = Office::add(w, "recommendation", {{"title", s("Kurse")}, {"module", idOf(module)}});
            paper = Office::add(w, "paper", {{"name", s("Mitteilung über Kurse")}});
            document = Office::add(w, "document", {{"paper", idOf(paper)}, {"title", s("Anlage zur Mitteilung")}});
            Office::add(w, "agendaItemMeasure", {{"agendaItem", idOf(item[0])}, {"measure", idOf(measure)}});
            Office::add(w, "agendaItemRecommendation",
                        {{"agendaItem", idOf(item[0])}, {"recommendation", idOf(recommendation)}});
            Office::add(w, "agendaItemPaper", {{"agendaItem", idOf(item[0])}, {"paper", idOf(paper)}});
            series = Office::add(w, "meetingSeries",
                                 {{"workingGroup", idOf(group[0])}, {"title", s("Monatlich")}, {"first", at(2, 17)}});
            last = Office::add(w, "agendaItem",
                               {{"meeting", idOf(meeting[0])}, {"number", s("2")}, {"title", s("Verschiedenes")}});
        });
    }

    static Value at(int day, int hour)
    {
        return Value(QStringLiteral("2027-02-%1T%2:00").arg(day, 2, 10, QLatin1Char('0')).arg(hour));
    }

    void fill(Writer& w, size_t i, const QString& title, const QString& name)
    {
        group[i] = Office::add(w, "workingGroup", {{"title", title}});
        member[i] = Office::add(w, "person", {{"familyName", name}, {"phone", s("0221 112233")}});
        Office::add(w, "membership", {{"workingGroup", idOf(group[i])}, {"person", idOf(member[i])}});
        meeting[i] =
            Office::add(w, "meeting", {{"workingGroup", idOf(group[i])}, {"title", title}, {"start", at(9, 16)}});
        item[i] = Office::add(w, "agendaItem",
                              {{"meeting", idOf(meeting[i])}, {"number", s("1")}, {"title", s("Sprachkurse")}});
        present[i] = Office::add(w, "attendance", {{"meeting", idOf(meeting[i])}, {"person", idOf(member[i])}});
        resolution[i] =
            Office::add(w, "resolution", {{"agendaItem", idOf(item[i])}, {"title", s("Ausbau")}, {"text", s("Ja.")}});
        task[i] = Office::add(w, "task", {{"resolution", idOf(resolution[i])}, {"text", s("Räume suchen")}});
    }
};

bool holds(const Store& store, const RowRef& row)
{
    return value_of(store.read([&](const Reader& reader) -> Result<bool> { return reader.isLive(row); }));
}

} // namespace

TEST_CASE("A copy reduced to a group holds its meetings with all that they treat", "[merge][reduced][meeting]")
{
    const TwoMeetings office;
    const auto copy = reducedOf(*office.store, office.group[0]);
    for (const RowRef* rows :
         {office.meeting, office.item, office.present, office.resolution, office.task, office.member}) {
        CHECK(holds(*copy, rows[0]));
        CHECK_FALSE(holds(*copy, rows[1]));
    }
    for (const RowRef& row :
         {office.last, office.measure, office.recommendation, office.paper, office.document, office.series})
        CHECK(holds(*copy, row));
    CHECK_FALSE(holds(*copy, office.untreated));
    CHECK(text(*copy, office.member[0], "phone").isEmpty());
    CHECK(value_of(copy->file().selfCheck()) == QStringList());
}

TEST_CASE("What was minuted on the copy of a group comes back without a question", "[merge][reduced][meeting]")
{
    TwoMeetings office;
    const auto copy = reducedOf(*office.store, office.group[0]);
    const auto elsewhere = copyOf(*office.store);
    put(*copy, office.item[0], {{"minutes", s("Die Kurse sind voll.")}, {"result", s("accepted")}});
    put(*copy, office.item[0], {{"votesFor", Value(qint64(9))}, {"votesAgainst", Value(qint64(1))}});
    put(*copy, office.present[0], {{"state", s("present")}});
    const RowRef task = add(*copy, "task", {{"agendaItem", idOf(office.item[0])}, {"text", s("Träger anschreiben")}});
    const RowRef guest = add(*copy, "attendance", {{"meeting", idOf(office.meeting[0])}, {"state", s("guest")}});
    // Somebody else minutes another item of the same meeting in the office, and writes on what is treated.
    put(*office.store, office.last, {{"minutes", s("Nächste Sitzung im März.")}});
    put(*office.store, office.measure, {{"summary", s("Anlass\nZiel\nWeg\nDauer")}});
    put(*copy, office.measure, {{"summary", s("Neuer Anlass\nZiel\nWeg")}});

    value_of(merge(*office.store, *copy));
    CHECK(open(*office.store).isEmpty());
    CHECK(text(*office.store, office.item[0], "minutes") == s("Die Kurse sind voll."));
    CHECK(text(*office.store, office.last, "minutes") == s("Nächste Sitzung im März."));
    CHECK(text(*office.store, office.measure, "summary") == s("Neuer Anlass\nZiel\nWeg\nDauer"));
    CHECK(holds(*office.store, task));
    CHECK(holds(*office.store, guest));
    give(*office.store, *elsewhere);
    requireSame(*office.store, *elsewhere);
    CHECK(value_of(office.store->file().selfCheck()) == QStringList());
}

TEST_CASE("Two people who minute one item merge their paragraphs; one and the same sentence is a question",
          "[merge][meeting]")
{
    TwoMeetings office;
    put(*office.store, office.item[0], {{"minutes", s("Anlass der Beratung.\nAussprache.\nErgebnis.")}});
    const auto copy = copyOf(*office.store);
    put(*office.store, office.item[0], {{"minutes", s("Anlass der Beratung im Rat.\nAussprache.\nErgebnis.")}});
    put(*copy, office.item[0], {{"minutes", s("Anlass der Beratung.\nAussprache.\nErgebnis: vertagt.")}});
    value_of(merge(*office.store, *copy));
    CHECK(open(*office.store).isEmpty());
    CHECK(text(*office.store, office.item[0], "minutes") ==
          s("Anlass der Beratung im Rat.\nAussprache.\nErgebnis: vertagt."));

    // A vote that both have counted: one question for the whole vote, since its numbers belong together.
    const auto again = copyOf(*office.store);
    put(*office.store, office.item[0], {{"votesFor", Value(qint64(9))}, {"votesAgainst", Value(qint64(1))}});
    put(*again, office.item[0], {{"votesFor", Value(qint64(8))}, {"votesAgainst", Value(qint64(2))}});
    value_of(merge(*office.store, *again));
    REQUIRE(open(*office.store).size() == 1);
    // Which one is on display is decided by the clocks; the decision exchanges all numbers, not some.
    const bool officeShows = row(*office.store, office.item[0]).value(u"votesFor") == Value(qint64(9));
    value_of(resolve(*office.store, open(*office.store).first().id, Decision::theirs()));
    const Record item = row(*office.store, office.item[0]);
    CHECK(item.value(u"votesFor").integer() == (officeShows ? 8 : 9));
    CHECK(item.value(u"votesAgainst").integer() == (officeShows ? 2 : 1));
}
