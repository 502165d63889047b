// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom a Sachstandsabfrage asks about what, and who has answered.
#include "core/ops/editions.h"
#include "tests/core/interchange/round/roundfixture.h"

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

/// "Amt für Vielfalt: K001 K002", a line for each who is asked.
QStringList askedIn(const RoundWorld& world)
{
    return value_of(world.store->read([&](const Reader& reader) -> Result<QStringList> {
        QStringList out;
        for (const RoundQuestion& question : questionsOf(reader, *reader.find(world.round.id))) {
            QStringList codes;
            for (const Measure& measure : question.measures)
                codes << measure.code;
            out << reader.find(question.organization)->name + u": "_s + codes.join(u' ');
        }
        return out;
    }));
}

QStringList progressIn(const RoundWorld& world, QDate today)
{
    return value_of(world.store->read([&](const Reader& reader) -> Result<QStringList> {
        QStringList out;
        for (const RoundAnswer& answer : answersOf(reader, *reader.find(world.round.id), today))
            out << u"%1: %2, %3/%4"_s.arg(answer.name, progressText(answer.progress))
                       .arg(answer.answered)
                       .arg(answer.asked);
        return out;
    }));
}

} // namespace

TEST_CASE("A round asks the leading offices, and the providers of measures of third parties", "[ops][round]")
{
    RoundWorld world;
    CHECK(askedIn(world) ==
          QStringList{u"Amt für Vielfalt: K001 K002"_s, u"Brückenbau e. V.: K003"_s, u"Schulamt: K003"_s});
    CHECK(world.all<RoundRecipient>().size() == 3);

    // What is over is not asked for any more; a measure of the city does not ask its providers.
    world.set(rowRef(world.measures.at(0).id), "state", u"done"_s);
    world.set(rowRef(world.measures.at(2).id), "providerKind", u"municipal"_s);
    CHECK(askedIn(world) == QStringList{u"Amt für Vielfalt: K002"_s, u"Schulamt: K003"_s});

    // Asking again makes nobody twice, and nobody anew who was taken out.
    world.run([&](Writer& writer) { return deleteRow(writer, rowRef(world.recipient(world.school))); });
    world.run([&](Writer& writer) -> Result<> {
        CHECK(value_of(makeRecipients(writer, world.round.id)) == 0);
        return {};
    });
    CHECK(world.all<RoundRecipient>().size() == 2);
}

TEST_CASE("A round of an edition asks for what the edition holds", "[ops][round][edition]")
{
    RoundWorld world;
    Edition edition;
    edition.title = u"Programm"_s;
    world.run([&](Writer& writer) -> Result<> {
        writer.insert(edition);
        IPLAN_TRY(chooseForEdition(writer, edition.id, rowRef(world.measures.at(1).id), EditionChoice::Excluded));
        return setRow(writer, rowRef(world.round.id), {{entityOf<StatusRound>().field(u"edition"), edition.id.text()}});
    });
    CHECK(askedIn(world).first() == u"Amt für Vielfalt: K001"_s);
    const auto content = value_of(contentToFreeze(*world.store, edition.id));
    world.run([&](Writer& writer) { return freezeEdition(writer, edition.id, content, u"Probe"_s); });
    CHECK(askedIn(world).first() == u"Amt für Vielfalt: K001"_s);
}

TEST_CASE("The contact person of all measures is the recipient's", "[ops][round]")
{
    RoundWorld world;
    Person person;
    person.familyName = u"Beispiel"_s;
    StatusRound second;
    second.title = u"Noch eine"_s;
    world.run([&](Writer& writer) -> Result<> {
        writer.insert(person);
        writer.insert(second);
        IPLAN_TRY(setRow(writer, rowRef(world.measures.at(0).id),
                         {{entityOf<Measure>().field(u"contactPerson"), person.id.text()}}));
        IPLAN_TRY(makeRecipients(writer, second.id));
        return {};
    });
    CHECK(world.find(roundRecipientId(second.id, world.office.id))->contactPerson == person.id);
    CHECK(world.find(roundRecipientId(second.id, world.school.id))->contactPerson.isNull());
}

TEST_CASE("A round runs once a sheet is out; who is late is called overdue; a closed one asks nobody", "[ops][round]")
{
    RoundWorld world;
    const auto office = world.recipient(world.office);
    CHECK(progressIn(world, {2027, 7, 1}).first() == u"Amt für Vielfalt: noch nicht ausgegeben, 0/2"_s);
    world.run([&](Writer& writer) { return noteSheetSent(writer, office, u"k1"_s, {2027, 6, 1}); });
    CHECK(world.find(world.round.id)->state == RoundState::Running);
    CHECK(progressIn(world, {2027, 7, 15}).first() == u"Amt für Vielfalt: ausgegeben, 0/2"_s);
    CHECK(progressIn(world, {2027, 7, 16}).first() == u"Amt für Vielfalt: überfällig, 0/2"_s);
    world.run([&](Writer& writer) { return noteReminded(writer, office, {2027, 7, 16}); });
    world.run([&](Writer& writer) { return noteReturned(writer, office, {2027, 7, 20}); });
    world.run([&](Writer& writer) { return noteReturned(writer, office, {2027, 7, 21}); });
    CHECK(world.find(office)->returnedOn == QDate(2027, 7, 20));
    CHECK(progressIn(world, {2027, 8, 1}).first() == u"Amt für Vielfalt: zurück, 0/2"_s);

    world.set(rowRef(world.round.id), "state", u"closed"_s);
    const auto refused = world.store->transact(u"test:late"_s, [&](Writer& writer) {
        return noteSheetSent(writer, world.recipient(world.school), u"k2"_s, {2027, 8, 1});
    });
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.contains(u"abgeschlossen"_s));
}
