// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to a text in conflict that somebody goes on writing before anybody decides.
#include "tests/core/conflict/situations.h"

using namespace iplan;
using namespace iplan::test;
using namespace iplan::test::situations;

namespace
{

/// An organisation whose `field` two copies wrote apart.
struct ContestedText {
    const char* field;
    std::unique_ptr<Store> office = memoryStore();
    RowRef club;
    std::unique_ptr<Store> copy;

    ContestedText(const char* key, const char* before, const char* here, const char* there)
        : field(key), club(add(*office, "organization", {{"name", s("Verein Brücke")}, {key, s(before)}}))
    {
        copy = copyOf(*office, s("Max Mobil"));
        put(*office, club, {{field, s(here)}});
        put(*copy, club, {{field, s(there)}});
        exchange(*office, *copy);
        REQUIRE(open(*office).size() == 1);
    }
    /// Sets the text on the first copy; what it is then, on both.
    void type(const char* value)
    {
        put(*office, club, {{field, s(value)}});
        CHECK(text(*office, club, field) == s(value));
        exchange(*office, *copy);
        requireSame(*office, *copy);
        requireSame(*office, *copyOf(*copy));
    }
    /// The values that stand against each other; empty if nothing does.
    [[nodiscard]] QStringList sides() const
    {
        QStringList out;
        const auto all = open(*copy);
        for (const Conflict& conflict : all) {
            for (const ConflictSide& side : conflict.sides)
                out << side.value.text();
        }
        out.sort();
        return out;
    }
};

} // namespace

TEST_CASE("Emptying an address in conflict drops nobody's address and leaves the question open", "[merge][conflict]")
{
    ContestedText story("address", "", "Marktplatz 1\n50667 Musterstadt", "Hafenstraße 7\n50667 Musterstadt");
    story.type("");
    CHECK(story.sides().contains(s("Hafenstraße 7\n50667 Musterstadt")));
    CHECK(story.sides().contains(s("")));
    story.type("Am Ring 3\n50667 Musterstadt");
    CHECK(story.sides().contains(s("Hafenstraße 7\n50667 Musterstadt")));
    story.type("");
    REQUIRE(open(*story.copy).size() == 1);
    value_of(resolve(*story.copy, open(*story.copy).first().id, Decision::mine()));
    exchange(*story.office, *story.copy);
    CHECK(story.sides().isEmpty());
    CHECK(text(*story.office, story.club, "address").isEmpty());
    requireSame(*story.office, *story.copy);
}

TEST_CASE("Another paragraph of a note in conflict is edited, and both sides stay", "[merge][conflict]")
{
    ContestedText story("note", "Träger\nTelefon", "Träger A\nTelefon", "Träger B\nTelefon");
    const QString shown = text(*story.office, story.club, "note");
    const QString other = shown == s("Träger A\nTelefon") ? s("Träger B\nTelefon") : s("Träger A\nTelefon");
    story.type(shown.startsWith(s("Träger A")) ? "Träger A\nTelefon mittags" : "Träger B\nTelefon mittags");
    CHECK(story.sides().contains(other));
    // Back to what it was before both: the other side would fit in silently, and the question would be gone.
    story.type("Träger\nTelefon abends");
    CHECK(story.sides().contains(other));
    CHECK(story.sides().contains(s("Träger\nTelefon abends")));
}

TEST_CASE("Formatted texts in conflict stay in conflict, block by block", "[merge][conflict]")
{
    const Office office;
    put(*office.store, office.module, {{"procedure", s("<p>eins</p>\n<p>zwei</p>")}});
    const auto copy = copyOf(*office.store);
    put(*office.store, office.module, {{"procedure", s("<p>A</p>\n<p>zwei</p>")}});
    put(*copy, office.module, {{"procedure", s("<p>B</p>\n<p>zwei</p>")}});
    exchange(*office.store, *copy);
    put(*copy, office.module, {{"procedure", s("<p>eins</p>\n<p>ZWEI</p>")}});
    exchange(*office.store, *copy);
    CHECK(text(*office.store, office.module, "procedure") == s("<p>eins</p>\n<p>ZWEI</p>"));
    CHECK(open(*office.store).size() == 1);
    requireSame(*office.store, *copy);
}

TEST_CASE("Typing what the other side wrote is no decision", "[merge][conflict]")
{
    ContestedText name("name", "vorher", "Verein A", "Verein B");
    name.type("Verein A");
    CHECK(name.sides() == QStringList{s("Verein A"), s("Verein B")});
    name.type("Verein B");
    CHECK(name.sides() == QStringList{s("Verein A"), s("Verein B")});
    ContestedText note("note", "", "A", "B");
    note.type("B");
    note.type("A");
    CHECK(note.sides() == QStringList{s("A"), s("B")});
}

TEST_CASE("Of several values in one step the last counts, and a decision among them decides", "[merge][conflict]")
{
    ContestedText story("address", "", "A", "B");
    const FieldInfo* field = story.club.entity->field(u"address");
    write(*story.office, s("batch"), [&](Writer& w) {
        for (const char* value : {"erst", "", "zuletzt"})
            value_of(w.set(story.club, {{field, Value(s(value))}}));
    });
    CHECK(text(*story.office, story.club, "address") == s("zuletzt"));
    CHECK(open(*story.office).size() == 1);
    write(*story.office, s("batch"), [&](Writer& w) {
        value_of(w.set(story.club, {{field, Value()}}));
        value_of(w.decide(story.club, {{field, Value(s("entschieden"))}}));
        value_of(w.set(story.club, {{field, Value(s("danach"))}}));
    });
    CHECK(open(*story.office).isEmpty());
    story.type("weiter");
    CHECK(open(*story.copy).isEmpty());
}

TEST_CASE("An edit in a conflict is taken back and brought back as any other", "[merge][conflict][undo]")
{
    ContestedText story("note", "", "A", "B");
    const QStringList before = story.sides();
    const QString shown = text(*story.office, story.club, "note");
    for (const char* value : {"", "C", "B", "A"}) {
        const auto notice = value_of(story.office->transact(s("organization:edit"), [&](Writer& w) {
            return w.set(story.club, {{story.club.entity->field(u"note"), Value(s(value))}});
        }));
        if (notice.isEmpty()) // it stood there already
            continue;
        CHECK(notice.rows.first().units == QStringList{s("note")});
        value_of(story.office->undoLog().undo());
        CHECK(text(*story.office, story.club, "note") == shown);
        exchange(*story.office, *story.copy);
        CHECK(story.sides() == before);
        value_of(story.office->undoLog().redo());
        CHECK(text(*story.office, story.club, "note") == s(value));
        exchange(*story.office, *story.copy);
        CHECK(open(*story.copy).size() == 1);
        requireSame(*story.office, *story.copy);
        value_of(story.office->undoLog().undo());
    }
}

TEST_CASE("A combined text that is edited replaces all that it was made of", "[merge][conflict]")
{
    const Office office;
    const auto copy = copyOf(*office.store);
    put(*office.store, office.measure, {{"summary", s("ANLASS\nZiel\nWeg")}});
    put(*copy, office.measure, {{"summary", s("Anlass\nZiel\nWEG")}});
    exchange(*office.store, *copy);
    put(*copy, office.measure, {{"summary", s("Anlass\nZiel\nWeg")}});
    exchange(*office.store, *copy);
    CHECK(text(*office.store, office.measure, "summary") == s("Anlass\nZiel\nWeg"));
    CHECK(open(*office.store).isEmpty());
    requireSame(*office.store, *copy);
}

TEST_CASE("A link of which it is open whether it holds is made again and stays open", "[merge][conflict]")
{
    const Office office;
    RowRef link;
    write(*office.store, s("batch"), [&](Writer& w) {
        link = Office::linkGroup(w, office.measure, Office::add(w, "targetGroup", {{"label", s("Familien")}}));
    });
    remove(*office.store, link);
    const auto copy = copyOf(*office.store);
    const auto third = copyOf(*office.store);
    restore(*office.store, link);
    give(*office.store, *copy);
    remove(*office.store, link);
    restore(*third, link); // without knowing
    exchange(*office.store, *third);
    const auto questions = open(*office.store).size();
    write(*office.store, s("measure:link"), [&](Writer& w) {
        w.put(row(*office.store, link)); // as it stands: nothing new
        value_of(w.restore(link));
    });
    CHECK(open(*office.store).size() == questions);
    exchange(*office.store, *copy);
    exchange(*office.store, *third);
    exchange(*copy, *third);
    requireSame(*office.store, *third);
    requireSame(*office.store, *copy);
}

TEST_CASE("What a commit changed reads the same on all copies, in whatever order they got it", "[merge][history]")
{
    ContestedText story("address", "Altmarkt", "Marktplatz 1", "Hafenstraße 7");
    value_of(resolve(*story.office, open(*story.office).first().id, Decision::theirs()));
    put(*story.copy, story.club, {{"address", s("Am Ring 3")}, {"note", s("eins\nzwei")}});
    value_of(story.copy->undoLog().undo());
    exchange(*story.office, *story.copy);
    put(*story.office, story.club, {{"note", s("neu")}});
    value_of(story.office->undoLog().undo());
    value_of(story.office->undoLog().redo());
    exchange(*story.office, *story.copy);
    std::mt19937_64 random(7);
    for (int i = 0; i < 20; ++i)
        requireSame(*story.office, *shuffledCopy(*story.office, random));

    const auto history = historyOf(*story.office);
    const auto has = [&](const QString& end) {
        return std::any_of(history.begin(), history.end(), [&](const QStringList& lines) {
            return std::any_of(lines.begin(), lines.end(), [&](const QString& line) { return line.endsWith(end); });
        });
    };
    CHECK(has(s("address : Altmarkt -> Marktplatz 1")));
    CHECK(has(s("address : Altmarkt -> Hafenstraße 7")));
    CHECK(has(s("address back: Am Ring 3 -> Marktplatz 1")) != has(s("address back: Am Ring 3 -> Hafenstraße 7")));
    CHECK(has(s("note back: eins\nzwei -> ")));
    CHECK(has(s("note :  -> neu")));
    CHECK(has(s("note back: neu -> ")));
    CHECK(has(s("note back:  -> neu")));
}
