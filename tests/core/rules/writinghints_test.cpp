// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the office writes: rules in the file, and what the texts are compared with.
#include "core/rules/writinghints.h"

#include "core/ops/acceptfinding.h"
#include "core/ops/rows.h"
#include "core/ops/writing.h"
#include "tests/core/rules/rulesworld.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

constexpr const char* kLong =
    "Die Stadt fördert in jedem Jahr und in allen Bezirken Kurse für alle, die kommen, und für alle, die schon lange "
    "da sind, damit sie einander begegnen, miteinander sprechen und voneinander lernen. Das ist gut.";

struct WritingWorld : RulesWorld {
    void describe(const QString& text)
    {
        measure.description = text;
        write([this](Writer& writer) { REQUIRE_OK(writer.update(measure)); });
    }
    void choose(std::optional<GenderForm> form, std::optional<int> words = {})
    {
        HouseStyle style;
        if (form)
            style.genderForm = *form;
        style.sentenceWords = words;
        REQUIRE_OK(store->transact(operationKey(entityOf<HouseStyle>(), "edit"),
                                   [&](Writer& writer) { return setHouseStyle(writer, style); }));
    }
    void add(Result<> (*body)(Writer&, const QString&), const QString& text)
    {
        REQUIRE_OK(store->transact(QStringLiteral("test"), [&](Writer& writer) { return body(writer, text); }));
    }
    [[nodiscard]] QList<Finding> hints() const { return findWritingHints(*snapshot(), kToday); }
    /// What the open hints of the rule are about.
    [[nodiscard]] QStringList subjects(const char* rule) const
    {
        QStringList out;
        for (const Finding& hint : hints()) {
            if (hint.rule->keyText() == QLatin1String(rule) && !hint.accepted)
                out << hint.subject;
        }
        return out;
    }
};

} // namespace

TEST_CASE("A long sentence is pointed out with its words, by the bound that the office set", "[rules][writing]")
{
    WritingWorld world;
    CHECK(world.hints().isEmpty());
    world.describe(s(kLong));
    const QList<Finding> hints = world.hints();
    REQUIRE(hints.size() == 1);
    CHECK(hints.first().rule->keyText() == s("longSentence"));
    CHECK((hints.first().row == rowRef(world.measure.id)));
    CHECK(hints.first().field == entityOf<Measure>().field(u"description"));
    CHECK(hints.first().passage.startsWith(s("Die Stadt fördert")));
    CHECK(hints.first().passage.endsWith(s("voneinander lernen.")));
    CHECK(hints.first().message == s("Satz mit 32 Wörtern, höchstens sollen es 30 sein."));
    world.choose({}, 40);
    CHECK(world.hints().isEmpty());
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.hints().size() == 1);
}

TEST_CASE("An abbreviation is pointed out unless it is usual, listed, a name of the file, or explained",
          "[rules][writing]")
{
    WritingWorld world;
    world.describe(s("Das KIZ lädt z. B. die ABH und das OB/16 ein. Das KIZ prüft."));
    CHECK(world.subjects("unknownAbbreviation") == QStringList{s("KIZ"), s("ABH")}); // each once
    SECTION("the list of the file")
    {
        world.add(&addAbbreviation, s("KIZ"));
        world.add(&addAbbreviation, s(" ABH "));
        CHECK(world.hints().isEmpty());
        REQUIRE_OK(world.store->undoLog().undo());
        CHECK(world.subjects("unknownAbbreviation") == QStringList{s("ABH")});
    }
    SECTION("names of bodies")
    {
        Organization body;
        body.name = s("Ausländerbehörde");
        body.shortName = s("ABH");
        world.insert(body);
        CHECK(world.subjects("unknownAbbreviation") == QStringList{s("KIZ")});
    }
    SECTION("the same row explains it")
    {
        world.describe(
            s("Das Kommunale Integrationszentrum (KIZ) lädt die ABH (Ausländerbehörde) ein. Das KIZ prüft."));
        CHECK(world.hints().isEmpty());
    }
}

TEST_CASE("Other gender forms than the one of the house are pointed out", "[rules][writing]")
{
    WritingWorld world;
    world.describe(s("Lehrer:innen, Schüler*innen und Lehrerinnen und Lehrer. Kinder kommen."));
    CHECK(world.hints().isEmpty()); // nothing is chosen
    world.choose(GenderForm::Colon);
    CHECK(world.subjects("otherGenderForm") == QStringList{s("Schüler*innen"), s("Lehrerinnen und Lehrer")});
    CHECK(world.hints().first().message ==
          s("„Schüler*innen“: Stern. Die Schreibregel ist: Doppelpunkt (Lehrer:innen)."));
    CHECK(world.hints().first().passage == s("Lehrer:innen, Schüler*innen und Lehrerinnen und Lehrer."));
    world.choose(GenderForm::Both);
    CHECK(world.subjects("otherGenderForm") == QStringList{s("Lehrer:innen"), s("Schüler*innen")});
    world.choose(GenderForm::Neutral);
    CHECK(world.subjects("otherGenderForm").size() == 3);
}

TEST_CASE("A hint that somebody accepted comes again when its sentence is changed", "[rules][writing]")
{
    WritingWorld world;
    world.describe(s(kLong) + u' ' + s(kLong).replace(s("Die Stadt"), s("Der Kreis")));
    QList<Finding> hints = world.hints();
    REQUIRE(hints.size() == 2);
    REQUIRE_OK(world.store->transact(kAcceptHintOperation, [&](Writer& writer) {
        return acceptFindings(writer, {hints.first()}, s("Wortlaut des Rates"), kToday);
    }));
    hints = world.hints();
    CHECK(hints.at(0).accepted);
    CHECK(hints.at(0).reason == s("Wortlaut des Rates"));
    CHECK_FALSE(hints.at(1).accepted); // the other sentence of the same field
    for (const AcceptedFinding& accepted : all<AcceptedFinding>(*world.store))
        CHECK(accepted.field == s("description")); // and nothing of the text lies there
    world.describe(s(kLong).replace(s("fördert"), s("bezahlt")));
    CHECK(world.subjects("longSentence").size() == 1);
}

TEST_CASE("Texts that nobody may change, or that are no texts of the office, are not looked at", "[rules][writing]")
{
    WritingWorld world;
    world.recommendation.originalText = s(kLong);
    world.recommendation.state = RecommendationState::Draft;
    world.write([&](Writer& writer) { REQUIRE_OK(writer.update(world.recommendation)); });
    CHECK(world.hints().size() == 1);
    world.recommendation.state = RecommendationState::Adopted;
    world.write([&](Writer& writer) { REQUIRE_OK(writer.update(world.recommendation)); });
    CHECK(world.hints().isEmpty());
    CHECK_FALSE(isCheckedText(entityOf<Measure>(), *entityOf<Measure>().field(u"internalNote")));
    CHECK_FALSE(isCheckedText(entityOf<Person>(), *entityOf<Person>().field(u"note")));
    CHECK_FALSE(isCheckedText(entityOf<ModuleVersion>(), *entityOf<ModuleVersion>().field(u"note")));
    CHECK_FALSE(isCheckedText(entityOf<Organization>(), *entityOf<Organization>().field(u"name")));
    CHECK(isCheckedText(entityOf<Measure>(), *entityOf<Measure>().field(u"title")));
    CHECK(isCheckedText(entityOf<ConceptModule>(), *entityOf<ConceptModule>().field(u"objectives")));
}

TEST_CASE("Hints on texts are never among the gaps", "[rules][writing]")
{
    WritingWorld world;
    world.describe(s(kLong));
    CHECK(world.hints().size() == 1);
    for (const Finding& gap : findAllGaps(*world.snapshot(), kToday))
        CHECK(gap.passage.isEmpty());
    for (const Rule& rule : writingRules()) {
        CHECK(ruleByKey(rule.keyText()) == nullptr);
        CHECK(rule.severity == Severity::Hint);
        for (const QString& text : {rule.titleText(), rule.explanationText(), rule.remedyText(), rule.sourceText()})
            CHECK_FALSE(text.isEmpty());
    }
    const std::atomic_bool cancelled = true;
    CHECK(findWritingHints(*world.snapshot(), kToday, &cancelled).isEmpty());
}

TEST_CASE("A word of the file is added once, also by two copies, and can be taken back", "[ops][writing]")
{
    const auto office = memoryStore();
    const auto copy = copyOf(*office);
    const auto learn = [](Store& store, const char* word) {
        REQUIRE_OK(store.transact(QStringLiteral("test"), [&](Writer& writer) {
            return addDictionaryWord(writer, s(word), s("de_DE_frami"));
        }));
    };
    learn(*office, "Quartiersnähe");
    learn(*office, " Quartiersnähe ");
    learn(*copy, "Quartiersnähe");
    learn(*copy, "Ankommenskultur");
    give(*copy, *office);
    QStringList words;
    for (const DictionaryWord& word : all<DictionaryWord>(*office)) {
        words << word.word;
        CHECK(word.language == s("de"));
    }
    words.sort();
    CHECK(words == QStringList{s("Ankommenskultur"), s("Quartiersnähe")});
    const auto wordsIn = [&](const char* dictionary) {
        return value_of(office->read(
            [&](const Reader& reader) -> Result<QStringList> { return dictionaryWords(reader, s(dictionary)); }));
    };
    CHECK(wordsIn("de_AT").size() == 2);
    CHECK(wordsIn("fr_FR").isEmpty());
    REQUIRE_FALSE(office->transact(QStringLiteral("test"),
                                   [](Writer& writer) { return addDictionaryWord(writer, s("  "), s("de_DE")); }));
}

TEST_CASE("A word that somebody made another one stays when the first one is added again", "[ops][writing]")
{
    const auto office = memoryStore();
    const EntityInfo& entity = entityOf<DictionaryWord>();
    const auto learn = [&] {
        REQUIRE_OK(office->transact(QStringLiteral("test"), [](Writer& writer) {
            return addDictionaryWord(writer, s("Quartiersnähe"), s("de_DE"));
        }));
    };
    learn();
    write(*office, QStringLiteral("test"), [&](Writer& writer) {
        const RowRef row = rowRef(dictionaryWordId(s("Quartiersnähe"), s("de")));
        REQUIRE_OK(setRow(writer, row, {{entity.field(u"word"), s("Quartiersferne")}}));
    });
    learn();
    CHECK(all<DictionaryWord>(*office).size() == 2);
    // One that was deleted comes back under its id.
    write(*office, QStringLiteral("test"), [&](Writer& writer) {
        for (const DictionaryWord& word : writer.reader().all<DictionaryWord>())
            REQUIRE_OK(deleteRow(writer, rowRef(word.id)));
    });
    learn();
    CHECK(all<DictionaryWord>(*office).size() == 1);
}

TEST_CASE("The rules of the office are one row on every copy, decided field by field", "[ops][writing]")
{
    const auto office = memoryStore();
    const auto copy = copyOf(*office);
    const auto set = [](Store& store, const HouseStyle& style) {
        REQUIRE_OK(
            store.transact(QStringLiteral("test"), [&](Writer& writer) { return setHouseStyle(writer, style); }));
    };
    HouseStyle form;
    form.genderForm = GenderForm::Colon;
    HouseStyle words;
    words.sentenceWords = 25;
    set(*office, form);
    set(*copy, words);
    give(*copy, *office);
    const auto both = all<HouseStyle>(*office);
    REQUIRE(both.size() == 1);
    CHECK(both.first().genderForm == GenderForm::Colon);
    CHECK(both.first().sentenceWords == 25);
    CHECK(sentenceWords(both.first()) == 25);
    CHECK(sentenceWords(HouseStyle()) == kUsualSentenceWords);
}
