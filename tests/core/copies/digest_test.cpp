// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What digests of commits are good for beyond noticing damage: erasure, older files, reduced copies.
#include "core/copies/reducedcopy.h"
#include "tests/core/copies/provenfile.h"

#include <cmath>

using namespace iplan;
using namespace iplan::test;

TEST_CASE("Bytes that are not exactly one commit are refused", "[merge][digest]")
{
    const ProvenFile file;
    const auto office = value_of(Store::open(file.path, copyOptions({})));
    for (const CommitData& commit : value_of(office->replica().commitsMissingFrom({}))) {
        const QByteArray bytes = toBytes(commit);
        REQUIRE(value_of(commitFromBytes(bytes)) == commit);
        CHECK_FALSE(commitFromBytes(bytes + '\0').has_value());
        CHECK_FALSE(commitFromBytes(bytes + bytes).has_value());
        CHECK_FALSE(commitFromBytes(bytes.left(bytes.size() - 1)).has_value());
        // The same array with its length in two bytes, and without one.
        CHECK_FALSE(commitFromBytes(QByteArray("\x98\x0b", 2) + bytes.mid(1)).has_value());
        CHECK_FALSE(commitFromBytes(char(0x9f) + bytes.mid(1) + char(0xff)).has_value());
    }
}

TEST_CASE("Whatever a person types is stored and travels as it was proven", "[merge][digest]")
{
    const auto office = memoryStore();
    const auto id = addMeasure(*office, s("K001"), s("Sprachcafé"));
    const QString half(QChar(0xd83d));
    const QList<QString> texts{s("\uFEFFmit Marke"),
                               QString(s("halb ") + half + s(" Zeichen")),
                               half,
                               QString(s("Ende ") + half),
                               QString(u'\uFFFE') + half,
                               s("\U0001F600 Ko\u0308ln"),
                               QString(QChar(0)),
                               QString(s("lang \uFEFF") + half).repeated(500)};
    for (const QString& text : texts) {
        edit<Measure>(*office, id, [&](Measure& m) {
            m.title = text;
            m.summary = text;
            m.state = Choice<MeasureState>::fromKey(text); // a key that nobody knows is kept
            m.stateReason = text;
        });
    }
    CostItem item;
    write(*office, s("costItem:create"), [&](Writer& writer) { writer.insert(item); });
    for (const double number : {0.5, -0.0, 0.1 + 0.2, 1e300, 5e-324, 7.0, std::nan("")})
        edit<CostItem>(*office, item.id, [&](CostItem& row) { row.fte = number; });
    CHECK(value_of(office->file().selfCheck()) == QStringList());
    const auto copy = copyOf(*office);
    for (const CommitData& commit : value_of(office->replica().commitsMissingFrom({})))
        CHECK(value_of(commitFromBytes(toBytes(commit))) == commit);
    requireSame(*office, *copy);
}

TEST_CASE("What was erased cannot be guessed from what is left, and the rest is still proven", "[merge][digest][erase]")
{
    const TempDir dir;
    const QString path = dir.file(s("büro.iplan"));
    const auto office = value_of(Store::create(path, copyOptions(s("Erika Beispiel"))));
    const auto person = ProvenFile::addPersonTo(*office);
    const auto copy = copyOf(*office);
    edit<Person>(*copy, person, [](Person& p) { p.phone = s("0221 7654321"); });
    QList<QByteArray> salts;
    const auto collect = [&](const Store& store) {
        for (const CommitData& commit : value_of(store.replica().commitsMissingFrom({}))) {
            for (const ChangeData& change : commit.changes) {
                if (change.row.id == person.uuid())
                    salts << change.proof;
            }
        }
    };
    collect(*office);
    collect(*copy);
    REQUIRE(salts.size() > 4);
    value_of(office->erasure().erase({rowRef(person)}));
    give(*copy, *office);
    exchange(*office, *copy);

    CHECK(value_of(office->file().selfCheck()).isEmpty());
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
    REQUIRE_OK(office->file().checkProofs());
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    for (const QByteArray& salt : std::as_const(salts)) {
        REQUIRE(salt.size() == kSaltBytes);
        CHECK_FALSE(content.contains(salt));
    }
    // Whoever knows the name and has the file with all that it still holds finds nothing that agrees.
    int seals = 0;
    const auto commits = value_of(office->replica().commitsMissingFrom({}));
    for (const CommitData& commit : commits) {
        CHECK_FALSE(toBytes(commit).contains("huber"));
        for (const ChangeData& change : commit.changes) {
            if (!change.blank)
                continue;
            ++seals;
            REQUIRE(change.proof.size() == kSealBytes);
            for (const CommitData& other : commits) {
                for (const ChangeData& salted : other.changes)
                    CHECK(sealOf(change.row, change.unit, s("Beispielhuber"), salted.proof) != change.proof);
            }
        }
    }
    CHECK(seals > 3);
    // A new copy takes it all, and a file that was erased apart agrees with it.
    CHECK(value_of(copyOf(*office)->file().selfCheck()).isEmpty());
    requireSame(*office, *copy);
}

TEST_CASE("A file of the first format goes on, and its copies merge, with commits of both formats", "[merge][digest]")
{
    const TempDir dir;
    const auto migrated = [&](const char* name) {
        const QString path = dir.file(QString::fromUtf8(name));
        {
            Database db(path, Database::Mode::ReadWrite);
            db.execScript(sourceText(s("tests/data/schema1.sql")));
        }
        return value_of(Store::open(path, copyOptions(QString::fromUtf8(name))));
    };
    const auto office = migrated("büro.iplan");
    const auto copy = migrated("kopie.iplan");
    const auto old = value_of(office->replica().commitsMissingFrom({}));
    for (const CommitData& commit : old) {
        CHECK(commit.format == 1);
        CHECK(commit.digest.isEmpty());
        CHECK(value_of(commitFromBytes(toBytes(commit))) == commit);
    }
    addMeasure(*office, s("K100"), s("im Büro"));
    addMeasure(*copy, s("K200"), s("unterwegs"));
    exchange(*office, *copy);
    addMeasure(*office, s("K300"), s("danach"));
    exchange(*office, *copy);
    requireSame(*office, *copy);
    const auto fresh =
        value_of(office->replica().commitsMissingFrom(value_of(migrated("alt.iplan")->replica().commitIds())));
    REQUIRE(fresh.size() >= 3);
    for (const CommitData& commit : fresh)
        CHECK(commit.digest.size() == kDigestBytes);
    REQUIRE_OK(planMerge(*migrated("zweite.iplan"), *office));

    // A program that knew only the first format took in nothing newer, so nothing of it can build on that.
    CommitData backdated = fresh.last();
    backdated.id = newCommitId();
    backdated.counter += 1;
    backdated.parents = {fresh.last().id};
    backdated.format = 1;
    backdated.digest.clear();
    for (ChangeData& change : backdated.changes)
        change.proof.clear();
    CHECK(refusalOf(*copy, {backdated}).error.message.contains(s("Prüfsumme")));
    // What a commit of the first format holds is compared as before.
    CommitData other = old.at(2);
    const auto text = std::find_if(other.changes.begin(), other.changes.end(),
                                   [](const ChangeData& change) { return change.value.isText(); });
    REQUIRE(text != other.changes.end());
    text->value = s("untergeschoben");
    CHECK(refusalOf(*copy, {other}).error.message.contains(s("anderen Inhalt")));
}

TEST_CASE("What was written on a reduced copy proves itself on its return", "[merge][digest][reduced]")
{
    const auto office = memoryStore();
    ConceptModule module;
    module.title = s("Bildung");
    write(*office, s("batch"), [&](Writer& writer) { writer.insert(module); });
    edit<ConceptModule>(*office, module.id, [](ConceptModule& m) { m.title = s("Bildung und Sprache"); });
    const auto content = value_of(reducedContent(*office, {rowRef(module.id), {}}));
    const auto copy = value_of(Store::createReduced(s(":memory:"), copyOptions(s("Max Muster")), content));
    edit<ConceptModule>(*copy, module.id, [](ConceptModule& m) { m.title = s("Sprache"); });
    edit<ConceptModule>(*copy, module.id, [](ConceptModule& m) { m.title = s("Sprache und Bildung"); });
    CHECK(value_of(copy->file().selfCheck()).isEmpty());
    const auto back = value_of(copy->replica().commitsMissingFrom(value_of(office->replica().commitIds())));
    REQUIRE(back.size() >= 2);

    auto forged = back;
    forged.last().changes.first().value = s("untergeschoben");
    const RefusedInput refused = refusalOf(*office, forged);
    CHECK(refused.commit == back.last().id);
    CHECK(refused.error.message.contains(s("Prüfsumme")));
    CHECK(value_of(office->replica().admit({back.last()})).admitted == QList<QUuid>{back.last().id});
    CHECK(get(*office, module.id).title == s("Sprache und Bildung"));
    CHECK(value_of(office->file().selfCheck()).isEmpty());
}
