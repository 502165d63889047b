// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/duplicates.h"

#include "core/ops/mergerecords.h"
#include "core/query/namelikeness.h"
#include "core/store/storefixture.h"
#include "support/test.h"
#include "tests/core/store/copies.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

Record personRow(const char* given, const char* family, const char* email = "")
{
    Person person;
    person.id = Id<Person>(newRowId());
    person.givenName = QString::fromUtf8(given);
    person.familyName = QString::fromUtf8(family);
    person.email = QString::fromUtf8(email);
    return toRecord(person);
}

Record bodyRow(const char* name, const char* shortName = "")
{
    Organization body;
    body.id = Id<Organization>(newRowId());
    body.name = QString::fromUtf8(name);
    body.shortName = QString::fromUtf8(shortName);
    return toRecord(body);
}

/// Why the two are taken for one; empty if they are not.
QString reasonFor(const Record& one, const Record& other)
{
    const auto pairs = duplicatesAmong({one, other});
    return pairs.isEmpty() ? QString() : pairs.first().reasons.join(QStringLiteral(", "));
}

} // namespace

TEST_CASE("People entered twice are found, however they were written", "[query][duplicates]")
{
    CHECK(reasonFor(personRow("Jörg", "Müllermann"), personRow("Joerg", "Muellermann")) ==
          QStringLiteral("gleicher Name"));
    CHECK(reasonFor(personRow("Ada", "Beispielfrau"), personRow("Beispielfrau", "Ada")) ==
          QStringLiteral("Vor- und Nachname vertauscht"));
    CHECK(reasonFor(personRow("A.", "Beispielfrau"), personRow("Ada", "Beispielfrau")) ==
          QStringLiteral("Kurzform des Vornamens"));
    CHECK(reasonFor(personRow("Alexandra", "Probst-Übung"), personRow("Alex", "Probst Übung")) ==
          QStringLiteral("Kurzform des Vornamens"));
    CHECK(reasonFor(personRow("Yüksel", "Beispieloglu"), personRow("Yüksel", "Beispeiloglu")) ==
          QStringLiteral("ähnliche Schreibweise"));
    CHECK(reasonFor(personRow("Ada", "Beispielfrau", "ada@example.org"),
                    personRow("Ada", "Neuname", "Ada@example.org")) ==
          QStringLiteral("gleicher Vorname, gleiche E-Mail-Adresse"));
}

TEST_CASE("Different people are left alone", "[query][duplicates]")
{
    CHECK(reasonFor(personRow("Ada", "Beispielfrau"), personRow("Bruno", "Beispielfrau")).isEmpty());
    CHECK(reasonFor(personRow("Ada", "Beispielfrau"), personRow("Ada", "Mustermensch")).isEmpty());
    CHECK(reasonFor(personRow("", ""), personRow("", "")).isEmpty());
}

TEST_CASE("A mailbox or telephone that people of an office share makes no pair of them", "[query][duplicates]")
{
    QList<Record> office;
    for (const char* given : {"Ada", "Bruno", "Chloé", "Dilek"}) {
        Person person = fromRecord<Person>(personRow(given, "", "integration@example.org"));
        person.familyName = QString::fromUtf8(given).toUpper() + QStringLiteral("SMUSTER");
        person.phone = QStringLiteral("0221 000-0");
        office << toRecord(person);
    }
    CHECK(duplicatesAmong(office).isEmpty());
    CHECK(reasonFor(personRow("Ada", "Beispielfrau", "integration@example.org"),
                    personRow("Ada", "Mustermensch", "integration@example.org"))
              .isEmpty());
    CHECK(reasonFor(personRow("Ada", "Beispielfrau", "familie.beispielfrau@example.org"),
                    personRow("Bruno", "Beispielfrau", "familie.beispielfrau@example.org"))
              .isEmpty());
}

TEST_CASE("What two entries share and do not share is weighed, and said in words", "[query][duplicates]")
{
    const auto pairOf = [](const Record& one, const Record& other) {
        const auto pairs = duplicatesAmong({one, other});
        REQUIRE(pairs.size() == 1);
        return pairs.first();
    };
    const Record ada = personRow("Ada", "Beispielfrau", "beispielfrau@example.org");
    const DuplicatePair own = pairOf(ada, personRow("Ada", "Beispeilfrau", "beispielfrau@example.org"));
    const DuplicatePair shared = pairOf(personRow("Ada", "Beispielfrau", "post@example.org"),
                                        personRow("Ada", "Beispeilfrau", "post@example.org"));
    const DuplicatePair none = pairOf(ada, personRow("Ada", "Beispeilfrau"));
    const DuplicatePair differs = pairOf(ada, personRow("Ada", "Beispeilfrau", "ada@example.net"));
    CHECK(own.similarity > shared.similarity);
    CHECK(shared.similarity > none.similarity);
    CHECK(none.similarity > differs.similarity);
    CHECK(differs.reasons ==
          QStringList{QStringLiteral("ähnliche Schreibweise"), QStringLiteral("aber verschiedene E-Mail-Adressen")});
    CHECK(likelihoodText(own.similarity) == u"sehr wahrscheinlich");
    CHECK(likelihoodText(none.similarity) == u"wahrscheinlich");
    Person one = fromRecord<Person>(ada);
    Person other = one;
    other.id = Id<Person>(newRowId());
    other.email.clear();
    one.phone = QStringLiteral("+49 (221) 000-42");
    other.phone = QStringLiteral("0221/00042");
    CHECK(reasonFor(toRecord(one), toRecord(other)) == u"gleicher Name, gleiche Telefonnummer");
}

TEST_CASE("Bodies whose names differ in the telling word are two", "[query][duplicates]")
{
    for (const auto& [one, other] :
         {std::pair("Städtische Kindertagesstätte Nordstraße", "Städtische Kindertagesstätte Südstraße"),
          std::pair("Begegnungszentrum Oststraße", "Begegnungszentrum Weststraße"),
          std::pair("Interkulturelles Zentrum Ost", "Interkulturelles Zentrum West"),
          std::pair("Nachbarschaftstreff Altstadt", "Nachbarschaftstreff Neustadt"),
          std::pair("Arbeitskreis Sprachbildung I", "Arbeitskreis Sprachbildung II"),
          std::pair("Arbeitskreis Sprachbildung", "Arbeitskreis Sprachbildung II"),
          std::pair("Runder Tisch A", "Runder Tisch B"),
          std::pair("Familienzentrum Musterweg 1", "Familienzentrum Musterweg 2"),
          std::pair("Amt für Soziales und Senioren Musterstadt", "Amt für Soziales und Familien Musterstadt")}) {
        INFO(one);
        CHECK(reasonFor(bodyRow(one), bodyRow(other)).isEmpty());
    }
    for (const auto& [one, other] : {std::pair("Beratungsstelle Musterhausen", "Beratungs-Stelle Musterhausen"),
                                     std::pair("Interkulturelles Zentrum Nord", "Interkult. Zentrum Nord"),
                                     std::pair("Treffpunkt Musterstraße", "Treffpunkt Musterstr.")}) {
        INFO(one);
        CHECK_FALSE(reasonFor(bodyRow(one), bodyRow(other)).isEmpty());
    }
    CHECK(reasonFor(bodyRow("Arbeitskreis 2"), bodyRow("Arbeitskreis II")) == u"ähnliche Schreibweise");
}

TEST_CASE("That two entries are no duplicates holds on every copy of the file", "[query][duplicates]")
{
    const auto store = memoryStore();
    RowRef one;
    RowRef other;
    write(*store, QStringLiteral("batch"), [&](Writer& writer) {
        one = rowRef(writer.insert(fromRecord<Person>(personRow("Ada", "Beispielfrau"))));
        other = rowRef(writer.insert(fromRecord<Person>(personRow("Ada", "Beispielfrau"))));
    });
    const auto copy = copyOf(*store);
    const auto reject = [&](Store& where) {
        write(where, kNoDuplicateRule, [&](Writer& writer) { markNoDuplicate(writer, one, other, {2026, 11, 21}); });
    };
    reject(*copy);
    give(*copy, *store);
    CHECK(value_of(findDuplicates(*store, entityOf<Person>())).isEmpty());
    SECTION("and once where both said it")
    {
        reject(*store);
        give(*store, *copy);
        CHECK(value_of(findDuplicates(*copy, entityOf<Person>())).isEmpty());
        CHECK(value_of(copy->read([](const Reader& reader) -> Result<qsizetype> {
                  return reader.all<AcceptedFinding>().size();
              })) == 1);
    }
    SECTION("until it is taken back")
    {
        REQUIRE_OK(copy->undoLog().undo());
        give(*copy, *store);
        CHECK(value_of(findDuplicates(*store, entityOf<Person>())).size() == 1);
    }
}

TEST_CASE("Bodies are compared without legal forms, by numbers and short names", "[query][duplicates]")
{
    CHECK(reasonFor(bodyRow("Verein für Übungen e. V."), bodyRow("Verein fuer Übungen")) ==
          QStringLiteral("gleicher Name"));
    CHECK(reasonFor(bodyRow("Bund Neuer Nachbarn"), bodyRow("BNN")) == QStringLiteral("Abkürzung des Namens"));
    CHECK(reasonFor(bodyRow("Übungsverein Nord"), bodyRow("Uebungsverein Nrod")) ==
          QStringLiteral("ähnliche Schreibweise"));
    CHECK(reasonFor(bodyRow("Grundschule 12"), bodyRow("Grundschule 13")).isEmpty());
    CHECK(reasonFor(bodyRow("Amt für Übung"), bodyRow("Amt für Wohnen")).isEmpty());
}

TEST_CASE("A pair that somebody called two people does not come back", "[query][duplicates]")
{
    const auto store = memoryStore();
    Id<Person> one;
    Id<Person> other;
    write(*store, QStringLiteral("batch"), [&](Writer& writer) {
        one = writer.insert(fromRecord<Person>(personRow("Ada", "Beispielfrau")));
        other = writer.insert(fromRecord<Person>(personRow("Ada", "Beispielfrau")));
    });
    REQUIRE(value_of(findDuplicates(*store, entityOf<Person>())).size() == 1);
    write(*store, QStringLiteral("noDuplicate"), [&](Writer& writer) {
        markNoDuplicate(writer, rowRef(other), rowRef(one), {2026, 11, 21});
    });
    CHECK(value_of(findDuplicates(*store, entityOf<Person>())).isEmpty());
    CHECK(noDuplicateId(rowRef(one), rowRef(other)) == noDuplicateId(rowRef(other), rowRef(one)));
    REQUIRE_OK(store->undoLog().undo());
    CHECK(value_of(findDuplicates(*store, entityOf<Person>())).size() == 1);
}

TEST_CASE("The few duplicates among ten thousand people are found", "[query][duplicates]")
{
    QList<Record> rows;
    const auto letters = [](int number) { // a name of its own for each number
        QString out;
        for (int i = 0; i < 4; ++i, number /= 10)
            out += QStringLiteral("babedofugahikolumane").mid(2 * (number % 10), 2);
        return out;
    };
    const int many = scaled(10000, 1000);
    for (int i = 0; i < many; ++i)
        rows << personRow(letters(i * 7 % many).toUtf8(), (letters(i) + QStringLiteral("mann")).toUtf8());
    rows << personRow("Wilhelmine", "Sonderbarowski") << personRow("Wilhelmine", "Sonderbarowsky");
    const auto pairs = duplicatesAmong(rows, {}, 1000000);
    const bool found = std::any_of(pairs.begin(), pairs.end(), [](const DuplicatePair& pair) {
        return pair.first.value(u"givenName").text() == u"Wilhelmine";
    });
    CHECK(found);
}

TEST_CASE("Pairs go onto paper with what they are alike in", "[query][duplicates]")
{
    const auto pairs = duplicatesAmong({personRow("Jörg", "Müllermann"), personRow("Joerg", "Muellermann")});
    const ListSheet sheet = duplicateSheet(entityOf<Person>(), pairs);
    CHECK(sheet.title == u"Dubletten (Personen)");
    REQUIRE(sheet.rowCount() == 1);
    QStringList texts = sheet.groups.first().rows.first().texts;
    CHECK(texts.takeLast() == pairs.first().reasons.join(QStringLiteral(", ")));
    CHECK(texts.takeLast() == u"sehr wahrscheinlich");
    texts.sort();
    CHECK(texts == QStringList{QStringLiteral("Joerg Muellermann"), QStringLiteral("Jörg Müllermann")});
    CHECK(duplicateSheet(entityOf<Person>(), {}).rowCount() == 0);
}

TEST_CASE("Letters changed, left out or swapped count as one slip each", "[query][duplicates]")
{
    CHECK(editDistance(QStringLiteral("meier"), QStringLiteral("meier"), 2) == 0);
    CHECK(editDistance(QStringLiteral("meier"), QStringLiteral("maier"), 2) == 1);
    CHECK(editDistance(QStringLiteral("meier"), QStringLiteral("miere"), 2) == 2);
    CHECK(editDistance(QStringLiteral("meier"), QStringLiteral("meire"), 2) == 1);
    CHECK(editDistance(QStringLiteral("meier"), QStringLiteral("schulze"), 2) == 3);
}
