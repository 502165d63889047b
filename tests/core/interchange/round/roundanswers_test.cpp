// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of a Sachstandsabfrage on their way out, and what their answers are read as.
#include "tests/core/interchange/round/roundfixture.h"
#include "tests/support/files.h"

#include <QDir>
#include <QFile>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

StatusReport answerOf(const RoundWorld& world, int number)
{
    return world.find(roundReportId(world.recipient(world.office), world.measures.at(number - 1).id)).value();
}

} // namespace

TEST_CASE("Answers to the questions of a round are found again, each with its question", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, uR"(
cell('K001', 'text').value = 'Läuft.'
cell('K001', 'question.2').value = 'Etwa 40\nFrauen und Männer'
cell('K002', 'question.1').value = 'Räume'
)"_s))
        return;
    world.takeIn(path);
    const QStringList questions = questionsIn(world.round);
    CHECK(answersIn(answerOf(world, 1).text, questions) ==
          QList<QuestionAnswer>{{u"Wen haben Sie erreicht?"_s, u"Etwa 40\nFrauen und Männer"_s}});
    CHECK(answersIn(answerOf(world, 2).text, questions) == QList<QuestionAnswer>{{u"Was hat gefehlt?"_s, u"Räume"_s}});
    CHECK(answersIn(u"Läuft.\n\nFrage: Eine andere?\nAntwort: ja"_s, questions).isEmpty());
}

TEST_CASE("A number that is no whole one is no degree of completion", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, u"cell('K001', 'completion').value = 0.5"_s))
        return;
    const RoundReturn plan = value_of(world.plan(path));
    REQUIRE(plan.plan.notes.size() == 1);
    CHECK(plan.plan.notes.first().message.contains(u"keine ganze Zahl"_s));
    REQUIRE(editSheet(path, u"cell('K001', 'completion').number_format = '0%'"_s));
    CHECK(value_of(world.plan(path)).cells.first().sheet == u"50"_s);
}

TEST_CASE("A sheet of which nothing can be read has not come back, and its office is still asked", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, u"cell('K001', 'completion').value = 400\ncell('K001', 'text').value = 'Läuft.'"_s))
        return;
    const RoundReturn plan = world.takeIn(path);
    CHECK(plan.isUnreadable());
    CHECK(plan.doesNothing());
    CHECK_FALSE(world.find(world.recipient(world.office))->returnedOn.isValid());
    // With one line that can be read it is an answer.
    REQUIRE(editSheet(path, u"cell('K002', 'text').value = 'Läuft.'"_s));
    CHECK_FALSE(world.takeIn(path).isUnreadable());
    CHECK(world.find(world.recipient(world.office))->returnedOn.isValid());
}

TEST_CASE("A number out of its range is no degree of completion", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, u"cell('K001', 'completion').value = 400"_s))
        return;
    const RoundReturn plan = value_of(world.plan(path));
    REQUIRE(plan.plan.notes.size() == 1);
    CHECK(plan.plan.notes.first().message.contains(u"zwischen 0 und 100"_s));
}

TEST_CASE("Measures that nobody leads are named when sheets go out", "[round]")
{
    RoundWorld world;
    world.set(rowRef(world.measures.at(1).id), "leadOffice", Value());
    QList<Id<RoundRecipient>> all;
    for (const RoundRecipient& recipient : world.all<RoundRecipient>())
        all << recipient.id;
    const QDate today(2027, 6, 1);
    const auto issued =
        value_of(writeRoundSheets(*world.store, all, world.folder.file(u"aus"_s), today, RoundMailKind::Request));
    CHECK(issued.leftOut.filter(u"K002"_s).filter(u"wird niemand gefragt"_s).size() == 1);
    const auto reminded =
        value_of(writeRoundSheets(*world.store, all, world.folder.file(u"mahnung"_s), today, RoundMailKind::Reminder));
    CHECK(reminded.sheets.isEmpty());
    CHECK(reminded.leftOut.filter(u"niemand zu erinnern"_s).size() == 1);
}

TEST_CASE("Where giving out is broken off, no sheet is left that nobody would know", "[round]")
{
    RoundWorld world;
    QList<Id<RoundRecipient>> all;
    for (const RoundRecipient& recipient : world.all<RoundRecipient>())
        all << recipient.id;
    int asked = 0;
    const QString folder = world.folder.file(u"aus"_s);
    const auto broken =
        writeRoundSheets(*world.store, all, folder, {2027, 6, 1}, RoundMailKind::Request, [&asked]() -> Result<> {
            if (++asked < 3)
                return {};
            return fail(ErrorKind::Io, u"Der Datenträger ist voll."_s);
        });
    REQUIRE_FALSE(broken);
    CHECK(asked == 3);
    CHECK(QDir(folder).isEmpty());
    CHECK(value_of(writeRoundSheets(*world.store, all, folder, {2027, 6, 1}, RoundMailKind::Request)).sheets.size() ==
          3);
}

TEST_CASE("Sheets go out with a mail, into an empty folder; reminders to those who have not answered", "[round]")
{
    RoundWorld world;
    world.set(rowRef(world.office.id), "email", u"vielfalt@example.org"_s);
    QList<Id<RoundRecipient>> all;
    for (const RoundRecipient& recipient : world.all<RoundRecipient>())
        all << recipient.id;
    const QDate today(2027, 6, 1);
    const QString folder = world.folder.file(u"aus"_s);
    const auto issued = value_of(writeRoundSheets(*world.store, all, folder, today, RoundMailKind::Request));
    REQUIRE(issued.sheets.size() == 3);
    world.run([&](Writer& writer) { return noteIssued(writer, issued, RoundMailKind::Request, today); });
    CHECK(QFile::exists(folder + u"/Sachstand Amt für Vielfalt.xlsx"_s));
    const QString mail = QString::fromUtf8(contentOf(folder + u"/Sachstand Amt für Vielfalt.eml"_s));
    CHECK(mail.contains(u"vielfalt@example.org"_s));
    CHECK(mail.contains(u"Subject: Sachstand 2027, bitte bis zum 15.07.2027"_s));
    CHECK(world.find(world.round.id)->state == RoundState::Running);

    // Nothing that may have come back filled is written over.
    const auto again = writeRoundSheets(*world.store, all, folder, today, RoundMailKind::Request);
    REQUIRE_FALSE(again);
    CHECK(again.error().message.contains(u"gibt es schon"_s));

    world.run([&](Writer& writer) { return noteReturned(writer, world.recipient(world.office), today); });
    const auto reminded = value_of(
        writeRoundSheets(*world.store, all, world.folder.file(u"mahnung"_s), {2027, 7, 20}, RoundMailKind::Reminder));
    CHECK(reminded.sheets.size() == 2);
    world.run([&](Writer& writer) { return noteIssued(writer, reminded, RoundMailKind::Reminder, {2027, 7, 20}); });
    CHECK(world.find(world.recipient(world.school))->remindedOn == QDate(2027, 7, 20));
    for (const IssuedSheet& sheet : reminded.sheets)
        CHECK(world.find(sheet.recipient)->sheetKey == sheet.key);
}
