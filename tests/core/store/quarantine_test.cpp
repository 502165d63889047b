// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What cannot be admitted harms itself only.
#include "tests/core/store/copies.h"

#include <functional>

using namespace iplan;
using namespace iplan::test;

namespace
{

/// An office file and a copy that lacks its latest commit, and has one of its own.
struct Behind {
    std::unique_ptr<Store> office = memoryStore();
    Id<Measure> first = addMeasure(*office, s("K001"), s("eins"));
    Id<Measure> second = addMeasure(*office, s("K002"), s("eins"));
    QList<CommitData> base = value_of(office->replica().commitsMissingFrom({}));
    std::unique_ptr<Store> copy = copyOf(*office);
    QList<CommitData> news;

    Behind()
    {
        edit<Measure>(*office, first, [](Measure& m) { m.title = s("zwei"); });
        edit<Measure>(*copy, second, [](Measure& m) { m.title = s("nebenan"); });
        news = value_of(office->replica().commitsMissingFrom(value_of(copy->replica().commitIds())));
        REQUIRE(news.size() == 1);
    }
    /// What both began with, in the hands of somebody else.
    std::unique_ptr<Store> another() const
    {
        return value_of(Store::createFrom(s(":memory:"), copyOptions(s("Berta Beispiel")), base));
    }
    /// An honest commit of that person.
    CommitData beside() const
    {
        const auto other = another();
        const auto known = value_of(other->replica().commitIds());
        edit<Measure>(*other, second, [](Measure& m) { m.summary = s("ehrlich"); });
        return value_of(other->replica().commitsMissingFrom(known)).last();
    }
};

struct Forgery {
    const char* name;
    ErrorKind kind;
    const char* word; ///< of the reason
    std::function<void(CommitData&)> forge;
};

const QList<Forgery>& forgeries()
{
    static const QList<Forgery> all{
        {"counter too large", ErrorKind::Rejected, "Zähler", [](CommitData& c) { c.counter += 1; }},
        {"counter beyond all", ErrorKind::Rejected, "Zähler",
         [](CommitData& c) { c.counter = 9'000'000'000'000'000'000; }},
        {"counter negative", ErrorKind::Rejected, "Zähler", [](CommitData& c) { c.counter = -1; }},
        {"a unit twice", ErrorKind::Rejected, "zweimal", [](CommitData& c) { c.changes << c.changes.first(); }},
        {"a parent twice", ErrorKind::Rejected, "zweimal", [](CommitData& c) { c.parents << c.parents.first(); }},
        {"a replaced change twice", ErrorKind::Rejected, "zweimal",
         [](CommitData& c) { c.changes.first().replaces << c.changes.first().replaces.first(); }},
        {"a reference to nothing", ErrorKind::Rejected, "bezieht sich",
         [](CommitData& c) { c.changes.first().replaces = {newCommitId()}; }},
        {"a cancelling of nothing", ErrorKind::Rejected, "bezieht sich",
         [](CommitData& c) {
             c.cancels << CancelData{c.changes.first().row, c.changes.first().unit, newCommitId()};
         }},
        {"itself as parent", ErrorKind::Rejected, "Vorgänger", [](CommitData& c) { c.parents << c.id; }},
        {"a number as title", ErrorKind::Rejected, "Wert",
         [](CommitData& c) { c.changes.first().value = Value(qint64(7)); }},
        {"a time that is none", ErrorKind::Rejected, "Zeitpunkt", [](CommitData& c) { c.time = QDateTime(); }},
        {"another root", ErrorKind::Conflict, "anderen Konzept",
         [](CommitData& c) {
             c.parents.clear();
             c.counter = 1;
         }},
        {"a newer format", ErrorKind::Damaged, "neueren Version", [](CommitData& c) { c.format = kContentFormat + 1; }},
    };
    return all;
}

} // namespace

TEST_CASE("An honest commit arrives though a forged one comes with it", "[store][quarantine]")
{
    for (const Forgery& forgery : forgeries()) {
        INFO(forgery.name);
        Behind p;
        const CommitData honest = p.beside();
        CommitData forged = p.news.first();
        forgery.forge(forged);
        const auto admission = value_of(p.copy->replica().admit({forged, honest}));
        CHECK(admission.admitted == QList{honest.id});
        REQUIRE(admission.refused.size() == 1);
        CHECK(admission.refused.first().commit == forged.id);
        CHECK(admission.refused.first().error.kind == forgery.kind);
        CHECK(admission.refused.first().error.message.contains(s(forgery.word)));
        CHECK_FALSE(admission.refused.first().error.hint.isEmpty());
        CHECK(get(*p.copy, p.second).summary == s("ehrlich"));
        CHECK(get(*p.copy, p.first).title == s("eins"));
        CHECK(value_of(p.copy->file().selfCheck()).isEmpty());
    }
}

TEST_CASE("A commit under a known id with other content is refused, and others come in", "[store][quarantine]")
{
    Behind p;
    auto known = value_of(p.copy->replica().commitsMissingFrom({}));
    known[1].changes.first().value = Value(s("untergeschoben"));
    const QByteArray before = dump(*p.copy);
    const auto admission = value_of(p.copy->replica().admit({known[1], p.news.first()}));
    CHECK(admission.admitted == QList{p.news.first().id});
    REQUIRE(admission.refused.size() == 1);
    CHECK(admission.refused.first().commit == known[1].id);
    CHECK(admission.refused.first().error.message.contains(s("anderen Inhalt")));
    CHECK_FALSE(dump(*p.copy).contains("untergeschoben"));
    CHECK(dump(*p.copy) != before);
}

TEST_CASE("What builds on a refused commit waits and says for what", "[store][quarantine]")
{
    Behind p;
    edit<Measure>(*p.office, p.first, [](Measure& m) { m.title = s("drei"); });
    auto news = value_of(p.office->replica().commitsMissingFrom(value_of(p.copy->replica().commitIds())));
    REQUIRE(news.size() == 2);
    const CommitData honest = news.first();
    news.first().counter += 5;
    const auto admission = value_of(p.copy->replica().admit(news));
    CHECK(admission.admitted.isEmpty());
    CHECK(admission.waiting == QList{news.last().id});
    CHECK(admission.awaited == QList{honest.id});
    // The true one still comes in, and with it what waited.
    CHECK(value_of(p.copy->replica().admit({honest})).admitted.size() == 2);
    CHECK(get(*p.copy, p.first).title == s("drei"));
}

TEST_CASE("A commit that waited and proves wrong goes, whatever comes first", "[store][quarantine]")
{
    Behind p;
    edit<Measure>(*p.office, p.first, [](Measure& m) { m.title = s("drei"); });
    auto news = value_of(p.office->replica().commitsMissingFrom(value_of(p.copy->replica().commitIds())));
    CommitData forged = news.last();
    forged.counter += 1;
    CHECK(value_of(p.copy->replica().admit({forged})).waiting == QList{forged.id});
    const auto admission = value_of(p.copy->replica().admit({news.first()}));
    CHECK(admission.admitted == QList{news.first().id});
    CHECK(admission.waiting.isEmpty());
    REQUIRE(admission.refused.size() == 1);
    CHECK(admission.refused.first().commit == forged.id);
    CHECK(value_of(p.copy->replica().admit({news.last()})).admitted.size() == 1);
}

TEST_CASE("Another concept as a whole is an error and leaves nothing behind", "[store][quarantine]")
{
    Behind p;
    const auto other = memoryStore();
    addMeasure(*other, s("X1"), s("fremd"));
    const QByteArray before = dump(*p.copy);
    REQUIRE_ERROR(ErrorKind::Conflict, p.copy->replica().admit(value_of(other->replica().commitsMissingFrom({}))));
    const auto mixed =
        value_of(p.copy->replica().admit(value_of(other->replica().commitsMissingFrom({})) + QList{p.beside()}));
    CHECK(mixed.admitted.size() == 1);
    CHECK(mixed.waiting.isEmpty());
    CHECK(mixed.refused.size() == 2);
    CHECK(dump(*p.copy) != before);
    CHECK_FALSE(dump(*p.copy).contains("fremd"));
}

TEST_CASE("A forged erasure empties nothing, also not what came with it", "[store][quarantine]")
{
    Behind p;
    const auto eraser = p.another();
    const auto known = value_of(eraser->replica().commitIds());
    REQUIRE_OK(eraser->erasure().erase({rowRef(p.second)}));
    auto commits = value_of(eraser->replica().commitsMissingFrom(known));
    commits.last().counter += 1;
    const QUuid erasure = commits.last().id;
    const CommitData honest = p.beside();
    const auto admission = value_of(p.copy->replica().admit(commits + QList{honest}));
    CHECK(admission.admitted.contains(honest.id));
    REQUIRE(admission.refused.size() == 1);
    CHECK(admission.refused.first().commit == erasure);
    CHECK_FALSE(admission.hasErased);
    CHECK(get(*p.copy, p.second).summary == s("ehrlich"));
    CHECK(get(*p.copy, p.second).title == s("nebenan"));
    CHECK(value_of(p.copy->erasure().rows()).empty());
    CHECK(value_of(p.copy->file().selfCheck()).isEmpty());
}

TEST_CASE("A commit of a newer format waits for a newer program, and what builds on it", "[store][quarantine]")
{
    Behind p;
    edit<Measure>(*p.office, p.first, [](Measure& m) { m.title = s("drei"); });
    auto news = value_of(p.office->replica().commitsMissingFrom(value_of(p.copy->replica().commitIds())));
    news.first().format = kContentFormat + 1;
    const auto admission = value_of(p.copy->replica().admit(news));
    CHECK(admission.admitted.isEmpty());
    CHECK(admission.waiting.size() == 2);
    REQUIRE(admission.refused.size() == 1);
    CHECK(admission.refused.first().later);
    // It is not tried again and again, and stops nobody.
    const auto again = value_of(p.copy->replica().admit({p.beside()}));
    CHECK(again.admitted.size() == 1);
    CHECK(again.refused.isEmpty());
    CHECK(again.waiting.size() == 2);
}

TEST_CASE("What others could not take in is not written", "[store][quarantine]")
{
    Behind p;
    const auto error = error_of(p.office->transact(s("measure:edit"), [&](Writer& writer) -> Result<> {
        Measure measure = get(*p.office, p.first);
        measure.summary = QString(70 << 20, u'x');
        return writer.update(measure);
    }));
    CHECK(error.kind == ErrorKind::Rejected);
    CHECK(error.message.contains(s("64 MB")));
    CHECK(get(*p.office, p.first).title == s("zwei"));
}
