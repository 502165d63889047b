// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets of a Sachstandsabfrage: out, filled, moved about, in again, and what is refused.
#include "tests/core/interchange/round/roundfixture.h"

#include <QFile>

using namespace iplan;
using namespace iplan::test;
using namespace Qt::StringLiterals;

namespace
{

using Fate = ListPlan::Fate;

const QString kFilled = uR"(
cell('K001', 'state').value = 'umgesetzt'
cell('K001', 'stateReason').value = 'Abschluss im Mai'
cell('K001', 'trafficLight').value = 'grün'
cell('K001', 'trafficLightReason').value = 'Ziel erreicht'
cell('K001', 'text').value = 'Alle Gruppen haben stattgefunden.'
cell('K001', 'nextStep').value = 'Bericht'
cell('K001', 'nextDue').value = '3. Quartal 2027'
cell('K001', 'completion').value = 100
cell('K001', 'completionReason').value = 'gezählt'
cell('K001', 'question.1').value = 'Räume'
)"_s;

QString messageOf(const Result<RoundReturn>& plan)
{
    REQUIRE_FALSE(plan);
    return plan.error().message;
}

StatusReport reportOf(const RoundWorld& world, int number)
{
    return world.find(roundReportId(world.recipient(world.office), world.measures.at(number - 1).id)).value();
}

} // namespace

TEST_CASE("A sheet holds the measures of its office; only the cells for answers can be changed", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    const bool isChecked = editSheet(path, uR"(
data = book['Integrationsplaner']
assert data.sheet_state == 'hidden'
assert page.protection.sheet and data.protection.sheet
assert page.column_dimensions['A'].hidden
assert page.row_dimensions[keys[0].row].hidden
assert [r[columns['code'] - 1].value for r in page.iter_rows(min_row=7)] == ['K001', 'K002']
assert cell('K001', 'state').value == 'in Umsetzung' and not cell('K001', 'state').protection.locked
assert cell('K001', 'title').value == 'Maßnahme 1' and cell('K001', 'title').protection.locked
assert cell('K001', 'last').value == '2026: Hat begonnen.'
assert cell('K001', 'text').value is None and not cell('K001', 'text').protection.locked
lists = [v for v in page.data_validations.dataValidation if v.type == 'list']
assert len(lists) == 2 and 'zurückgestellt' in lists[0].formula1 and 'gelb' in lists[1].formula1
heading = [c.value for c in page[keys[0].row + 1]]
assert heading[-2:] == ['Was hat gefehlt?', 'Wen haben Sie erreicht?'], heading
assert 'Sachstand 2027' in page['B1'].value and '15.07.2027' in page['B2'].value
)"_s);
    if (!isChecked)
        return;
    // The office that filled nothing in changes nothing, and has not answered.
    const RoundReturn plan = world.takeIn(path);
    CHECK(plan.cells.isEmpty());
    CHECK(plan.isBlank);
    CHECK(plan.doesNothing());
    CHECK(plan.plan.count(Fate::Unchanged) == 2);
    CHECK(plan.plan.notices.filter(u"nichts ausgefüllt"_s).size() == 1);
    CHECK_FALSE(world.find(world.recipient(world.office))->returnedOn.isValid());
}

TEST_CASE("A filled sheet changes the measure and becomes a Sachstand with its origin, once", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, kFilled))
        return;
    const RoundReturn first = world.takeIn(path);
    CHECK(first.plan.count(Fate::Create) == 1);
    CHECK(first.conflictsLeft() == 0);
    const Measure measure = world.measure(1);
    CHECK(measure.state == MeasureState::Done);
    CHECK(measure.stateReason == u"Abschluss im Mai"_s);
    CHECK(measure.trafficLight == TrafficLight::Green);
    CHECK(measure.trafficLightBy == u"Amt für Vielfalt"_s);
    CHECK(measure.trafficLightOn == QDate(2027, 6, 30));
    CHECK(measure.completion == 100);
    CHECK(measure.completionReason == u"gezählt"_s);
    const StatusReport report = reportOf(world, 1);
    CHECK(report.text == u"Alle Gruppen haben stattgefunden.\n\nFrage: Was hat gefehlt?\nAntwort: Räume"_s);
    CHECK(report.nextStep == u"Bericht"_s);
    CHECK(report.nextDue == PartialDate::quarter(2027, 3));
    CHECK(report.state == MeasureState::Done);
    CHECK(report.trafficLight == TrafficLight::Green);
    CHECK(report.asOf == PartialDate(QDate(2027, 6, 30)));
    CHECK(report.reportingOffice == world.office.id);
    CHECK(report.source == u"Sachstandsabfrage Sachstand 2027, Amt für Vielfalt"_s);
    CHECK(world.find(world.recipient(world.office))->returnedOn == QDate(2027, 7, 1));

    // Read again, on another day, it changes nothing; one step back takes all of it.
    RoundReturnOptions later;
    const RoundReturn again = value_of(world.plan(path, later));
    CHECK(again.doesNothing());
    CHECK(again.cells.isEmpty());
    CHECK(world.all<StatusReport>().size() == 4);
    REQUIRE_OK(world.store->undoLog().undo());
    CHECK(world.all<StatusReport>().size() == 3);
    CHECK(world.measure(1).state == MeasureState::Running);
    // What was undone may be read again, all of it.
    world.takeIn(path);
    CHECK(world.measure(1).state == MeasureState::Done);
    CHECK(reportOf(world, 1).text == report.text);
    CHECK_FALSE(reportOf(world, 1).deleted);
    CHECK(reportOf(world, 1).measure == measure.id);
    CHECK(reportOf(world, 1).reportingOffice == world.office.id);
}

TEST_CASE("A new state without a new reason keeps the one that stands beside it", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, u"cell('K002', 'state').value = 'zurückgestellt'"_s))
        return;
    world.takeIn(path);
    CHECK(world.measure(2).state == MeasureState::Deferred);
    CHECK(world.measure(2).stateReason == u"seit 2026"_s);
}

TEST_CASE("What was changed in the file meanwhile is a conflict, cell by cell, and the file stays", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, kFilled))
        return;
    world.set(rowRef(world.measures.at(0).id), "state", u"deferred"_s);
    const RoundReturn plan = value_of(world.plan(path));
    REQUIRE(plan.conflictsLeft() == 2); // state and its reason are one
    const RoundCell& cell = plan.cells.first();
    CHECK(cell.heading == u"Stand"_s);
    CHECK(cell.before == u"in Umsetzung"_s);
    CHECK(cell.now == u"zurückgestellt"_s);
    CHECK(cell.sheet == u"umgesetzt"_s);
    CHECK(plan.plan.lines.first().reasons.first().contains(u"inzwischen „zurückgestellt“"_s));
    world.takeIn(path);
    CHECK(world.measure(1).state == MeasureState::Deferred);
    CHECK(world.measure(1).trafficLight == TrafficLight::Green);
    CHECK(reportOf(world, 1).state == MeasureState::Done); // that is what the office reported

    RoundReturnOptions decided;
    decided.taken = {{world.measures.at(0).id.uuid(), u"state"_s}, {world.measures.at(0).id.uuid(), u"stateReason"_s}};
    world.takeIn(path, decided);
    CHECK(world.measure(1).state == MeasureState::Done);
    CHECK(world.measure(1).stateReason == u"Abschluss im Mai"_s);
    CHECK(value_of(world.plan(path)).doesNothing());
}

TEST_CASE("Cells can be left out one by one", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, kFilled))
        return;
    RoundReturnOptions options;
    const QUuid id = world.measures.at(0).id.uuid();
    options.leftOut = {{id, u"completion"_s}, {id, u"completionReason"_s}, {id, u"nextStep"_s}, {id, u"nextDue"_s}};
    world.takeIn(path, options);
    CHECK_FALSE(world.measure(1).completion);
    CHECK(world.measure(1).state == MeasureState::Done);
    CHECK(reportOf(world, 1).nextStep.isEmpty());
    CHECK_FALSE(reportOf(world, 1).text.isEmpty());
}

TEST_CASE("A corrected sheet of an office that has answered is shown beside its first answer", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, u"cell('K001', 'text').value = 'Erste Antwort'"_s))
        return;
    world.takeIn(path);
    REQUIRE(editSheet(path, u"cell('K001', 'text').value = 'Zweite Antwort'"_s));
    RoundReturnOptions options;
    CHECK(value_of(world.plan(path, options)).conflictsLeft() == 1);
    CHECK(reportOf(world, 1).text == u"Erste Antwort"_s);
    options.sheetWins = true;
    world.takeIn(path, options);
    CHECK(reportOf(world, 1).text == u"Zweite Antwort"_s);

    // A sheet given out anew holds what was answered: correcting it there is no conflict.
    const QString anew = world.giveOut(world.office, u"neu.xlsx"_s);
    REQUIRE(editSheet(anew, u"assert cell('K001', 'text').value == 'Zweite Antwort'\n"
                            u"cell('K001', 'text').value = 'Dritte Antwort'"_s));
    CHECK(world.takeIn(anew).conflictsLeft() == 0);
    CHECK(reportOf(world, 1).text == u"Dritte Antwort"_s);
    CHECK(value_of(world.plan(path)).plan.notices.first().contains(u"nicht der zuletzt ausgegebene"_s));
}

TEST_CASE("Rows moved, columns moved and hidden, rows added: the sheet is understood", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    const bool isEdited = editSheet(path, kFilled + uR"(
first, second = row('K001'), row('K002')
for at in range(1, page.max_column + 1):
    a, b = page.cell(first, at), page.cell(second, at)
    a.value, b.value = b.value, a.value
page.column_dimensions['D'].hidden = True
page.insert_cols(4)
page.insert_rows(second)
page.cell(page.max_row + 1, 3).value = 'Ende'
page.cell(page.max_row + 2, 20).value = 'Ansprechperson im Urlaub'
)"_s);
    if (!isEdited)
        return;
    const RoundReturn plan = world.takeIn(path);
    CHECK(plan.plan.count(Fate::Faulty) == 0);
    CHECK(world.measure(1).state == MeasureState::Done);
    CHECK(world.measure(2).state == MeasureState::Running);
    CHECK(reportOf(world, 1).text.startsWith(u"Alle Gruppen"_s));
}

TEST_CASE("A row is known by its number where its id is gone; a stranger's row is refused by name", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    const bool isEdited = editSheet(path, kFilled + uR"(
cell('K001', 'measure').value = None
last = page.max_row
page.cell(last + 1, columns['code']).value = 'K777'
page.cell(last + 1, columns['text']).value = 'Gehört nicht hierher'
for at in range(1, page.max_column + 1):
    page.cell(last + 2, at).value = page.cell(row('K002'), at).value
page.cell(last + 2, columns['text']).value = 'Zweimal'
)"_s);
    if (!isEdited)
        return;
    const RoundReturn plan = world.takeIn(path);
    CHECK(world.measure(1).state == MeasureState::Done);
    REQUIRE(plan.plan.count(Fate::Faulty) == 2);
    CHECK(plan.plan.notes.at(0).message.contains(u"keiner Maßnahme, nach der dieser Bogen fragt"_s));
    CHECK(plan.plan.notes.at(1).message.contains(u"steht schon in Zeile 8"_s));
    CHECK(world.all<StatusReport>().size() == 4);
}

TEST_CASE("Without its hidden row a sheet is known by its headings; a lost column is named", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    const bool isEdited = editSheet(path, kFilled + uR"(
page.delete_cols(columns['nextDue'])
page.delete_rows(keys[0].row)
)"_s);
    if (!isEdited)
        return;
    const RoundReturn plan = world.takeIn(path);
    CHECK(world.measure(1).state == MeasureState::Done);
    CHECK(plan.plan.notices.filter(u"Nächster Schritt fällig"_s).size() == 1);
    CHECK(reportOf(world, 1).nextDue.isNull());
}

TEST_CASE("A cell that cannot be read is named with its column; its row is left out, the others are taken", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    const bool isEdited = editSheet(path, uR"(
cell('K001', 'trafficLight').value = 'lila'
cell('K001', 'text').value = 'Text'
cell('K001', 'completion').value = '=1+1'
cell('K001', 'nextDue').value = 'bald'
cell('K002', 'text').value = 'Läuft.'
cell('K002', 'completion').value = '40 %'
)"_s);
    if (!isEdited)
        return;
    const RoundReturn plan = world.takeIn(path);
    CHECK(plan.plan.count(Fate::Faulty) == 1);
    CHECK(plan.plan.count(Fate::Create) == 1);
    QStringList reasons = plan.plan.lines.first().reasons;
    REQUIRE(reasons.size() == 3);
    CHECK(reasons.filter(u"Spalte G: "_s).size() == 1);
    CHECK(reasons.filter(u"Formel"_s).size() == 1);
    CHECK(world.measure(1).trafficLight.isNull());
    CHECK(world.measure(2).completion == 40);
    CHECK(world.all<StatusReport>().size() == 4);
}

TEST_CASE("Merged cells and a column that stands there twice are refused with their place", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, u"page.merge_cells(column('text') + '7:' + column('text') + '8')"_s))
        return;
    CHECK(messageOf(world.plan(path)).contains(u"„bogen.xlsx“, Blatt „Sachstand“, Zeile 7, Spalte I"_s));
    const QString twice = world.giveOut(world.office, u"doppelt.xlsx"_s);
    REQUIRE(editSheet(twice, u"keys[columns['title'] - 1].value = 'iplan:state'"_s));
    CHECK(messageOf(world.plan(twice)).contains(u"„Stand“ steht zweimal da"_s));
}

TEST_CASE("A list that never ends is refused", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, u"for at in range(%1): page.append(['', 'X', 'Zeile'])"_s.arg(scaled(200'000, 6'000))))
        return;
    CHECK(messageOf(world.plan(path)).contains(u"mehr als 5.000 Zeilen"_s));
}

TEST_CASE("A sheet of another file, round or version is refused by name", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, kFilled))
        return;
    const RoundWorld other;
    CHECK(messageOf(other.plan(path)).contains(u"„bogen.xlsx“: Der Bogen gehört zu einer anderen Datei"_s));

    RoundReturnOptions options;
    options.round = Id<StatusRound>(newRowId());
    CHECK(messageOf(world.plan(path, options)).contains(u"gehört zur Sachstandsabfrage „Sachstand 2027“"_s));

    world.run([&](Writer& writer) { return deleteRow(writer, rowRef(world.recipient(world.office))); });
    CHECK(messageOf(world.plan(path)).contains(u"Den Empfänger des Bogens"_s));
    world.run([&](Writer& writer) { return deleteRow(writer, rowRef(world.round.id)); });
    CHECK(messageOf(world.plan(path)).contains(u"gibt es in dieser Datei nicht"_s));

    REQUIRE(editSheet(path, u"book['Integrationsplaner']['B1'].value = '2'"_s));
    CHECK(messageOf(world.plan(path)).contains(u"neueren Version"_s));
    REQUIRE(editSheet(path, u"del book['Integrationsplaner']"_s));
    CHECK(messageOf(world.plan(path)).contains(u"kein Bogen einer Sachstandsabfrage"_s));
}

TEST_CASE("Macros and links to other files are refused", "[round]")
{
    RoundWorld world;
    for (const QString& type :
         {u"http://schemas.microsoft.com/office/2006/relationships/vbaProject"_s,
          u"http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLink"_s}) {
        const QString path = world.giveOut(world.office, u"fremd.xlsx"_s);
        const bool isEdited = editSheet(path, uR"(
book.save(sys.argv[1])
import zipfile, shutil
shutil.move(sys.argv[1], sys.argv[1] + '.alt')
with zipfile.ZipFile(sys.argv[1] + '.alt') as old, zipfile.ZipFile(sys.argv[1], 'w') as new:
    for name in old.namelist():
        data = old.read(name)
        if name == 'xl/_rels/workbook.xml.rels':
            data = data.replace(b'</Relationships>', b'<Relationship Id="rIdX" Type="%1" Target="x.bin"/></Relationships>')
        new.writestr(name, data)
    new.writestr('xl/x.bin', b'x')
sys.exit(0)
)"_s.arg(type));
        if (!isEdited)
            return;
        const QString message = messageOf(world.plan(path));
        INFO(message.toStdString());
        CHECK(message.startsWith(u"„fremd.xlsx“: "_s));
        QFile::remove(path);
    }
}

TEST_CASE("A late sheet of a closed round is taken; a Sachstand in the Papierkorb stays there", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, kFilled))
        return;
    world.set(rowRef(world.round.id), "state", u"closed"_s);
    world.takeIn(path);
    CHECK(world.measure(1).state == MeasureState::Done);
    const auto report = reportOf(world, 1).id;
    world.run([&](Writer& writer) { return deleteRow(writer, rowRef(report)); });
    const RoundReturn again = value_of(world.plan(path));
    CHECK(again.doesNothing());
    CHECK(again.plan.lines.first().reasons.first().contains(u"Papierkorb"_s));
    CHECK(world.find(report)->deleted);
}

TEST_CASE("A measure that is gone is said so; measures that the sheet lost are named", "[round]")
{
    RoundWorld world;
    const QString path = world.giveOut(world.office);
    if (!editSheet(path, kFilled + u"page.delete_rows(row('K002'))"_s))
        return;
    world.run([&](Writer& writer) { return deleteRow(writer, rowRef(world.measures.at(0).id)); });
    const RoundReturn plan = value_of(world.plan(path));
    CHECK(plan.plan.doesNothing());
    CHECK(plan.plan.lines.first().reasons.first().contains(u"gibt es in der Datei nicht mehr"_s));
    CHECK(plan.plan.notices.filter(u"K002"_s).size() == 1);
}
