// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Data sheets of a Bewertungsrunde: given out, filled in with a spreadsheet program, read again.
#include "core/interchange/ratingresultsheet.h"
#include "core/interchange/round/ratingreturn.h"
#include "core/interchange/table/opentable.h"
#include "tests/core/ops/ratingfixture.h"
#include "tests/support/python.h"

#include <QProcess>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

struct RatingSheetWorld : RatingWorld {
    TempDir folder;

    /// The sheet of a member, noted as given out.
    QString giveOut(int member, const QString& name = u"bogen.xlsx"_s)
    {
        const RatingSheet sheet = value_of(ratingSheetOf(*store, {ballotOf(member)}, QDate(2026, 11, 1)));
        const QString path = folder.file(name);
        REQUIRE_OK(writeRatingSheet(sheet, path));
        run([&](Writer& writer) { return noteBallotsSent(writer, {ballotOf(member)}, sheet.key, sheet.day); });
        return path;
    }
    [[nodiscard]] Result<RatingReturn> plan(const QString& path, const RatingReturnOptions& options = {}) const
    {
        IPLAN_TRY_ASSIGN(const auto sheet, readRatingSheet(path));
        return planRatingReturn(*store, sheet, options);
    }
    RatingReturn takeIn(const QString& path, const RatingReturnOptions& options = {})
    {
        RatingReturn out = value_of(plan(path, options));
        run([&](Writer& writer) { return applyRatingReturn(writer, out, QDate(2026, 11, 20)); });
        return out;
    }
    [[nodiscard]] RatingVote voteOf(int member, int number) const
    {
        return get(*store, ratingVoteId(ballotOf(member), item(number).id));
    }
};

/// Changes a sheet as a member would: Python on `page`, with `cell(code, key)`. False where openpyxl is not installed.
bool fillInBallot(const QString& path, const QString& script)
{
    const QString python = pythonWith(u"openpyxl"_s, u"python3-openpyxl"_s);
    if (python.isEmpty())
        return false;
    const QString frame = uR"(
import sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
page = book['Bewertung']
keys = next(r for r in page.iter_rows() if any(str(c.value).startswith('iplan:') for c in r))
columns = {str(c.value)[6:]: c.column for c in keys if c.value}
def row(code):
    return next(r[0].row for r in page.iter_rows() if r[columns['code'] - 1].value == code)
def cell(code, key):
    return page.cell(row(code), columns[key])
%1
book.save(sys.argv[1])
)"_s.arg(script);
    QProcess process;
    process.start(python, {u"-c"_s, frame, path});
    REQUIRE(process.waitForFinished(120'000));
    INFO(process.readAllStandardError().toStdString());
    REQUIRE(process.exitCode() == 0);
    return true;
}

QString ratingMessage(const Result<RatingReturn>& plan)
{
    const Error error = error_of(plan);
    CHECK(error.kind == ErrorKind::Rejected);
    return error.message;
}

} // namespace

TEST_CASE("A member's sheet comes back into the ballot, once", "[interchange][rating]")
{
    RatingSheetWorld world;
    world.makeAllBallots();
    const QString path = world.giveOut(0);
    CHECK(world.stored().state == RoundState::Running);
    if (!fillInBallot(path, u"cell('1.1', 'relevance.1').value = 5\ncell('1.1', 'feasibility.1').value = '3'\n"
                            "cell('1.2', 'dots.1').value = 2"_s))
        return;
    const RatingReturn plan = world.takeIn(path);
    CHECK(plan.from == u"Test Arnsen"_s);
    CHECK(plan.cells.size() == 3);
    CHECK(plan.plan.count(ListPlan::Fate::Create) == 2);
    CHECK(world.voteOf(0, 1).relevance == 5);
    CHECK(world.voteOf(0, 1).feasibility == 3);
    CHECK(world.voteOf(0, 2).dots == 2);
    CHECK(get(*world.store, world.ballotOf(0)).returnedOn == QDate(2026, 11, 20));
    CHECK(value_of(world.plan(path)).doesNothing());
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(all<RatingVote>(*world.store).isEmpty());
}

TEST_CASE("What was entered meanwhile is a conflict, and the file stays unless somebody says otherwise",
          "[interchange][rating]")
{
    RatingSheetWorld world;
    world.makeAllBallots();
    const QString path = world.giveOut(0);
    REQUIRE_OK(world.enter(world.ballotOf(0), {RatingWorld::entry(world.item(1), "relevance", 2)}));
    if (!fillInBallot(path, u"cell('1.1', 'relevance.1').value = 5"_s))
        return;
    const RatingReturn plan = value_of(world.plan(path));
    REQUIRE(plan.cells.size() == 1);
    CHECK(plan.cells.first().state == RoundCell::State::Conflict);
    CHECK(plan.cells.first().now == u"2"_s);
    CHECK(plan.conflictsLeft() == 1);
    CHECK(plan.plan.doesNothing());
    RatingReturnOptions options;
    options.taken = {plan.cells.first().key};
    world.takeIn(path, options);
    CHECK(world.voteOf(0, 1).relevance == 5);

    // A sheet with what was said: emptied, it is taken back.
    const QString again = world.giveOut(0, u"nochmal.xlsx"_s);
    REQUIRE(fillInBallot(again, u"cell('1.1', 'relevance.1').value = None"_s));
    world.takeIn(again);
    CHECK_FALSE(world.voteOf(0, 1).relevance.has_value());
}

TEST_CASE("Cells off the scale name their place, more dots than allowed refuse the sheet", "[interchange][rating]")
{
    RatingSheetWorld world;
    world.makeAllBallots();
    const QString path = world.giveOut(0);
    if (!fillInBallot(path, u"cell('1.1', 'relevance.1').value = 6\ncell('1.1', 'feasibility.1').value = "
                            u"-3\ncell('1.2', 'relevance.1').value = 'gut'\n"
                            "cell('1.3', 'relevance.1').value = '=1+1'\ncell('1.4', 'relevance.1').value = 4"_s))
        return;
    const RatingReturn plan = world.takeIn(path);
    REQUIRE(plan.plan.notes.size() == 4);
    CHECK(plan.plan.notes.at(0).message.contains(u"„6“ liegt nicht zwischen 1 und 5"_s));
    CHECK(plan.plan.notes.at(1).message.contains(u"„-3“ liegt nicht zwischen 1 und 5"_s));
    CHECK(plan.plan.notes.at(3).message.contains(u"Formel"_s));
    CHECK(plan.plan.lines.at(0).reasons.first().startsWith(u"Spalte D: "_s));
    CHECK(world.voteOf(0, 4).relevance == 4);
    CHECK(all<RatingVote>(*world.store).size() == 1);

    const QString dots = world.giveOut(1, u"punkte.xlsx"_s);
    REQUIRE(fillInBallot(dots, u"cell('1.1', 'dots.1').value = 2\ncell('1.2', 'dots.1').value = 2"_s));
    CHECK(ratingMessage(world.plan(dots)).contains(u"Test Bolk: vergeben sind 4 Punkte; jedes Mitglied hat 3."_s));
    CHECK(all<RatingVote>(*world.store).size() == 1);

    // Also where some of the dots stand in a row that is wrong otherwise: no ballot counts in part.
    const QString both = world.giveOut(2, u"beides.xlsx"_s);
    REQUIRE(fillInBallot(both, u"cell('1.1', 'dots.1').value = 2\ncell('1.1', 'relevance.1').value = 9\n"
                               "cell('1.2', 'dots.1').value = 2"_s));
    CHECK(ratingMessage(world.plan(both)).contains(u"vergeben sind 4 Punkte; jedes Mitglied hat 3."_s));
    CHECK(all<RatingVote>(*world.store).size() == 1);
}

TEST_CASE("A sheet of another file, round or time is refused with the reason", "[interchange][rating]")
{
    RatingSheetWorld world;
    world.makeAllBallots();
    const QString path = world.giveOut(0);
    RatingSheetWorld other;
    CHECK(ratingMessage(other.plan(path)).contains(u"gehört zu einer anderen Datei"_s));
    RatingReturnOptions elsewhere;
    elsewhere.round = Id<RatingRound>(newRowId());
    CHECK(ratingMessage(world.plan(path, elsewhere)).contains(u"gehört zur Bewertungsrunde „Was zuerst?“"_s));
    world.set(rowRef(world.round.id), "state", u"closed"_s);
    CHECK(ratingMessage(world.plan(path)).contains(u"„Was zuerst?“ ist abgeschlossen"_s));
    world.set(rowRef(world.round.id), "state", u"running"_s);
    world.set(rowRef(world.round.id), "method", u"dots"_s);
    CHECK(ratingMessage(world.plan(path)).contains(u"fragt inzwischen nach etwas anderem"_s));
    world.set(rowRef(world.round.id), "method", u"both"_s);
    world.run([&](Writer& writer) { return deleteRow(writer, rowRef(world.ballotOf(0))); });
    CHECK(ratingMessage(world.plan(path)).contains(u"Den Stimmzettel des Bogens"_s));

    QFile file(world.folder.file(u"liste.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("Nummer;Punkte\n1.1;3\n");
    file.close();
    CHECK(ratingMessage(world.plan(file.fileName())).contains(u"kein Bogen einer Bewertungsrunde"_s));
}

TEST_CASE("One sheet for all exists in secret rounds only", "[interchange][rating]")
{
    RatingSheetWorld world;
    world.makeAllBallots();
    CHECK(error_of(ratingSheetOf(*world.store, {world.ballotOf(0), world.ballotOf(1)}, QDate(2026, 11, 1)))
              .message.contains(u"zeigte jedem Mitglied"_s));

    RatingSheetWorld secret;
    secret.set(rowRef(secret.round.id), "secret", qint64(1));
    secret.makeAllBallots();
    QList<Id<RatingBallot>> ballots;
    for (const RatingBallot& ballot : all<RatingBallot>(*secret.store))
        ballots << ballot.id;
    const auto issued =
        value_of(writeRatingSheets(*secret.store, ballots, secret.folder.path(), QDate(2026, 11, 1), true));
    REQUIRE(issued.size() == 1);
    if (!fillInBallot(issued.first().path, u"for n in (1, 2, 3):\n    cell('1.2', f'relevance.{n}').value = n + 1"_s))
        return;
    const RatingReturn plan = secret.takeIn(issued.first().path);
    CHECK(plan.ballots.size() == 3); // the fourth said nothing
    CHECK(secret.result(RatingOrder::Relevance).ballots == 3);
    CHECK(secret.result(RatingOrder::Relevance).items.first().item.code == u"1.2"_s);
}

TEST_CASE("Sheets for all members go into a folder, and none is written over", "[interchange][rating]")
{
    RatingSheetWorld world;
    world.makeAllBallots();
    QList<Id<RatingBallot>> ballots;
    for (int member = 0; member < 4; ++member)
        ballots << world.ballotOf(member);
    const QString folder = world.folder.file(u"aus"_s);
    const auto issued = value_of(writeRatingSheets(*world.store, ballots, folder, QDate(2026, 11, 1), false));
    REQUIRE(issued.size() == 4);
    CHECK(issued.first().path.endsWith(u"Bewertung Test Arnsen.xlsx"_s));
    world.run([&](Writer& writer) { return noteIssued(writer, issued, QDate(2026, 11, 1)); });
    CHECK(get(*world.store, world.ballotOf(3)).sentOn == QDate(2026, 11, 1));
    CHECK(error_of(writeRatingSheets(*world.store, ballots, folder, QDate(2026, 11, 1), false))
              .message.contains(u"gibt es schon"_s));
}

TEST_CASE("The workbook of the result names nobody and tells nothing of few", "[interchange][rating]")
{
    RatingSheetWorld world;
    world.voteAll();
    const QString path = world.folder.file(u"ergebnis.xlsx"_s);
    REQUIRE_OK(writeRatingResult(world.result(), QDate(2026, 11, 22), path));
    const auto source = value_of(openTable(path));
    QString text;
    for (qsizetype sheet = 0; sheet < source->sheets().size(); ++sheet)
        REQUIRE_OK(source->eachRow(sheet, [&text](int, const TableRow& cells) {
            for (const TableCell& cell : cells)
                text += cell.text + u'|';
            text += u'\n';
            return true;
        }));
    CHECK(text.contains(u"1.1|Empfehlung 1|5|"_s));
    CHECK(text.contains(u"zu wenige"_s));
    for (const Person& member : std::as_const(world.members))
        CHECK_FALSE(text.contains(member.familyName));

    const Sheet few = ratingResultSheet(RatingSheetWorld().result());
    CHECK(std::holds_alternative<std::monostate>(few.rows.first().first()));
}
