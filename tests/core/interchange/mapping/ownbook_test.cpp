// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Our own exports taken in as a whole: all sheets of the workbook, all tables of a folder.
#include "core/base/outputfile.h"
#include "core/interchange/mapping/bookplan.h"
#include "core/interchange/sample.h"
#include "core/store/undolog.h"
#include "core/synthetic/synthetic.h"
#include "tests/core/interchange/mapping/listfixture.h"
#include "tests/core/interchange/mapping/ownbook.h"

using namespace iplan;
using namespace iplan::test;

namespace
{

/// What somebody does to the exported tables: a sheet after the other, as in a spreadsheet.
class EditedBook
{
public:
    EditedBook(const Store& store, ExportFormat format) : m_store(store)
    {
        const QString path =
            m_dir.file(format == ExportFormat::Xlsx ? QStringLiteral("programm.xlsx") : QStringLiteral("tabellen"));
        REQUIRE_OK(exportFile(store, format, path, ExportOptions{false, QDate(2026, 11, 21)}));
        const auto source = opened(path);
        m_name = source->name();
        for (qsizetype i = 0; i < source->sheets().size(); ++i)
            m_sheets << TableInMemory::Sheet{source->sheets().at(i), cellsOf(*source, i)};
    }

    /// The row (from 0, the headings) that has the text in the column of that heading.
    int rowWith(const char* sheet, const char* heading, const QString& text)
    {
        const QList<TableRow>& rows = rowsIn(sheet);
        const qsizetype column = columnOf(sheet, heading);
        for (int row = 1; row < rows.size(); ++row) {
            if (rows.at(row).value(column).text == text)
                return row;
        }
        FAIL(sheet << ": " << text.toStdString());
        return -1;
    }
    void set(const char* sheet, int row, const char* heading, const QString& text)
    {
        TableRow& cells = rowsIn(sheet)[row];
        const qsizetype column = columnOf(sheet, heading);
        while (cells.size() <= column)
            cells << TableCell{QLatin1String(""), {}, false, {}};
        cells[column] = TableCell{text, {}, false, {}};
    }
    /// A further row; returns its number.
    int add(const char* sheet, const QList<std::pair<const char*, QString>>& cells)
    {
        QList<TableRow>& rows = rowsIn(sheet);
        rows << TableRow();
        for (const auto& [heading, text] : cells)
            set(sheet, int(rows.size()) - 1, heading, text);
        return int(rows.size()) - 1;
    }
    void remove(const char* sheet, int row) { rowsIn(sheet).removeAt(row); }

    [[nodiscard]] BookPlan plan(const std::function<void(TableMapping&)>& change = {}) const
    {
        const TableInMemory source(m_name, m_sheets);
        auto sheets = value_of(ownSheets(m_store, source));
        for (BookSheet& sheet : sheets) {
            if (change)
                change(sheet.mapping);
        }
        return value_of(planBook(m_store, source, std::move(sheets)));
    }
    [[nodiscard]] const QList<TableInMemory::Sheet>& sheets() const { return m_sheets; }
    [[nodiscard]] const QList<TableRow>& rows(const char* sheet) { return rowsIn(sheet); }

private:
    QList<TableRow>& rowsIn(const char* name)
    {
        for (TableInMemory::Sheet& sheet : m_sheets) {
            if (sheet.sheet.name == utf8(name))
                return sheet.rows;
        }
        FAIL("no sheet " << name);
        return m_sheets.first().rows;
    }
    qsizetype columnOf(const char* sheet, const char* heading)
    {
        const TableRow headings = rowsIn(sheet).first();
        for (qsizetype i = 0; i < headings.size(); ++i) {
            if (headings.at(i).text == utf8(heading))
                return i;
        }
        FAIL(sheet << " has no column " << heading);
        return 0;
    }

    const Store& m_store;
    const TempDir m_dir;
    QString m_name;
    QList<TableInMemory::Sheet> m_sheets;
};

/// What the plan does, as lines for people: "Maßnahmen: 2 ändert K001 Sprachcafé".
QStringList news(const BookPlan& book)
{
    QStringList out;
    for (const BookSheet& sheet : book.sheets) {
        for (const ListPlan::Line& line : sheet.plan->lines) {
            const bool isSum =
                line.fate == ListPlan::Fate::Skipped && line.reasons.contains(utf8("Eine Zeile mit Summen."));
            if (line.fate != ListPlan::Fate::Unchanged && !isSum)
                out << QStringLiteral("%1 %2: %3 %4 %5")
                           .arg(sheet.mapping.sheet)
                           .arg(line.sheetRow + 1)
                           .arg(fateText(line.fate), line.label, line.reasons.join(u' '))
                           .trimmed();
        }
        for (const RowRef& row : sheet.plan->missing)
            out << QStringLiteral("%1 fehlt: %2").arg(sheet.mapping.sheet, idText(row.id));
    }
    return out;
}

Result<CommitNotice> applyBook(Store& store, const BookPlan& book)
{
    return store.transact(kListImportOperation, [&book](Writer& writer) { return applyBookPlan(writer, book); });
}

qsizetype changesIn(const BookPlan& book)
{
    qsizetype out = 0;
    for (const BookSheet& sheet : book.sheets) {
        for (const ListPlan::Part& part : sheet.plan->parts)
            out += part.plan.changes.size();
    }
    return out;
}

void checkNothingToDo(const Store& store)
{
    for (const ExportFormat format : {ExportFormat::Xlsx, ExportFormat::Csv}) {
        const EditedBook book(store, format);
        const BookPlan plan = book.plan();
        CHECK(news(plan) == QStringList());
        CHECK(plan.doesNothing());
        CHECK(plan.notices == QStringList());
        for (const BookSheet& sheet : plan.sheets) {
            INFO(sheet.mapping.sheet.toStdString());
            CHECK(sheet.plan->notices.filter(utf8("leer")) == QStringList());
        }
    }
}

/// A measure in a module with costs, a Kennzahl and a Sachstand.
struct Office {
    std::unique_ptr<Store> store = memoryStore();
    Id<Measure> measure = addMeasure(*store, utf8("M1"), utf8("Sprachcafé"));

    Office()
    {
        write(*store, utf8("sample"), [this](Writer& writer) {
            Concept concept_;
            concept_.title = utf8("Konzept");
            writer.insert(concept_);
            FieldOfAction field;
            field.concept_ = concept_.id;
            field.number = utf8("1");
            field.title = utf8("Sprache");
            writer.insert(field);
            CostItem cost;
            cost.measure = measure;
            cost.year = 2027;
            cost.amount = Money{100'000};
            writer.insert(cost);
            StatusReport report;
            report.measure = measure;
            report.asOf = PartialDate(QDate(2026, 3, 1));
            report.text = utf8("<p>Läuft an.</p>");
            writer.insert(report);
        });
    }
};

} // namespace

TEST_CASE("What was exported and is left alone has nothing to do, on all sheets", "[exchange][mapping]")
{
    SECTION("the samples")
    {
        for (const QString& name : sampleNames()) {
            INFO(name.toStdString());
            const auto store = memoryStore();
            REQUIRE_OK(loadSample(*store, name));
            checkNothingToDo(*store);
        }
    }
    SECTION("a synthetic city with rows of every kind")
    {
        const auto store = memoryStore();
        REQUIRE_OK(loadSynthetic(*store, 1, 3));
        checkNothingToDo(*store);
    }
}

TEST_CASE("Sheets of the workbook are known by their names, and every one with ids is taken", "[exchange][mapping]")
{
    const Office office;
    for (const ExportFormat format : {ExportFormat::Xlsx, ExportFormat::Csv}) {
        const EditedBook book(*office.store, format);
        for (const TableInMemory::Sheet& sheet : book.sheets()) {
            INFO(sheet.sheet.name.toStdString());
            const bool hasIds = std::ranges::any_of(
                sheet.rows.first(), [](const TableCell& cell) { return cell.text == QStringLiteral("Kennung"); });
            CHECK((ownSheetEntity(sheet.sheet.name) != nullptr) == hasIds);
        }
    }
}

TEST_CASE("Cells edited on three sheets are one step that one undo takes back", "[exchange][mapping]")
{
    Office office;
    EditedBook book(*office.store, ExportFormat::Xlsx);
    book.set("Maßnahmen", 1, "Titel", utf8("Sprachcafé am Markt"));
    book.set("Kosten", 1, "Betrag", utf8("1500"));
    book.set("Handlungsfelder und Module", 1, "Handlungsfeld: Titel", utf8("Sprache und Bildung"));
    const BookPlan plan = book.plan();
    CHECK(news(plan) == QStringList{utf8("Handlungsfelder und Module 2: ändert 1 Sprache"),
                                    utf8("Maßnahmen 2: ändert M1 Sprachcafé"),
                                    utf8("Kosten 2: ändert 2027, 1.000,00 €")});
    CHECK(changesIn(plan) == 3);
    CHECK(plan.rowsToWrite() == 3);
    REQUIRE_OK(applyBook(*office.store, plan));
    CHECK(get(*office.store, office.measure).title == utf8("Sprachcafé am Markt"));
    CHECK(all<CostItem>(*office.store).first().amount == Money{150'000});
    CHECK(all<FieldOfAction>(*office.store).first().title == utf8("Sprache und Bildung"));
    checkNothingToDo(*office.store);

    REQUIRE_OK(office.store->undoLog().undo());
    CHECK(get(*office.store, office.measure).title == utf8("Sprachcafé"));
    CHECK(all<CostItem>(*office.store).first().amount == Money{100'000});
    CHECK(all<FieldOfAction>(*office.store).first().title == utf8("Sprache"));
}

TEST_CASE("New rows of several sheets belong together: a module, its measure and what that costs",
          "[exchange][mapping]")
{
    Office office;
    EditedBook book(*office.store, ExportFormat::Xlsx);
    // In the order in which nobody would write them: what is referred to stands behind.
    book.add("Kosten", {{"Maßnahme: Titel", utf8("Lesepaten")}, {"Jahr", utf8("2028")}, {"Betrag", utf8("700")}});
    book.add("Maßnahmen",
             {{"Titel", utf8("Lesepaten")}, {"Handlungsfeld", utf8("1 Sprache")}, {"Konzeptmodul", utf8("Lesen")}});
    book.add("Handlungsfelder und Module", {{"Handlungsfeld: Nummer", utf8("1")},
                                            {"Handlungsfeld: Titel", utf8("Sprache")},
                                            {"Modul: Titel", utf8("Lesen")}});
    const BookPlan plan = book.plan();
    INFO(news(plan).join(u'\n').toStdString());
    CHECK(plan.count(ListPlan::Fate::Faulty) == 0);
    CHECK(plan.rowsToWrite() == 3);
    REQUIRE_OK(applyBook(*office.store, plan));
    const auto modules = all<ConceptModule>(*office.store);
    REQUIRE(modules.size() == 1);
    CHECK(modules.first().fieldOfAction == all<FieldOfAction>(*office.store).first().id);
    const auto measures = all<Measure>(*office.store);
    REQUIRE(measures.size() == 2);
    const Measure& made = measures.first().title == utf8("Lesepaten") ? measures.first() : measures.last();
    CHECK(made.module == modules.first().id);
    CHECK_FALSE(made.code.isEmpty());
    const auto costs = all<CostItem>(*office.store);
    CHECK(
        std::ranges::any_of(costs, [&](const CostItem& cost) { return cost.measure == made.id && cost.year == 2028; }));
    CHECK(value_of(office.store->file().selfCheck()) == QStringList());
    checkNothingToDo(*office.store);
    REQUIRE_OK(office.store->undoLog().undo());
    CHECK(all<Measure>(*office.store).size() == 1);
    CHECK(all<ConceptModule>(*office.store).isEmpty());
}

TEST_CASE("Who refers to a row of another sheet that is left out is left out too", "[exchange][mapping]")
{
    Office office;
    EditedBook book(*office.store, ExportFormat::Xlsx);
    const int measure = book.add("Maßnahmen", {{"Titel", utf8("Lesepaten")}, {"Beginn geplant", utf8("31. November")}});
    book.add("Kosten", {{"Maßnahme: Titel", utf8("Lesepaten")}, {"Jahr", utf8("2028")}, {"Betrag", utf8("700")}});
    const BookPlan plan = book.plan();
    CHECK(plan.count(ListPlan::Fate::Faulty) == 2);
    CHECK(plan.doesNothing());
    INFO(news(plan).join(u'\n').toStdString());
    CHECK(news(plan).join(u'\n').contains(
        utf8("„Lesepaten“ (Blatt „Maßnahmen“, Zeile %1) wird nicht übernommen.").arg(measure + 1)));
}

TEST_CASE("Tables of a folder refer to one another by names that are new", "[exchange][mapping]")
{
    Office office;
    write(*office.store, utf8("sample"), [](Writer& writer) { // tables that have headings
        Organization body;
        body.name = utf8("Amt für Beispiele");
        writer.insert(body);
        Person person;
        person.familyName = utf8("Musterfrau");
        writer.insert(person);
    });
    EditedBook full(*office.store, ExportFormat::Csv);
    full.add("personen",
             {{"Vorname", utf8("Wilma")}, {"Nachname", utf8("Beispiel")}, {"Organisation", utf8("Amt für Übungen")}});
    full.add("organisationen", {{"Name", utf8("Amt für Übungen")}});
    full.set("massnahmen", 1, "Federführende Dienststelle", utf8("Amt für Übungen"));
    const BookPlan plan = full.plan();
    INFO(news(plan).join(u'\n').toStdString());
    CHECK(plan.count(ListPlan::Fate::Faulty) == 0);
    CHECK(plan.rowsToWrite() == 3);
    REQUIRE_OK(applyBook(*office.store, plan));
    checkNothingToDo(*office.store);
}

TEST_CASE("Rows that were taken out of the export are named, and put away only where that is asked for",
          "[exchange][mapping]")
{
    Office office;
    EditedBook book(*office.store, ExportFormat::Xlsx);
    book.remove("Kosten", 1);
    book.add("Kosten", {{"Maßnahme: Nummer", utf8("M1")}, {"Jahr", utf8("2029")}, {"Betrag", utf8("5")}});
    BookPlan plan = book.plan();
    const QUuid cost = all<CostItem>(*office.store).first().id.uuid();
    CHECK(news(plan).contains(utf8("Kosten fehlt: ") + idText(cost)));
    REQUIRE_OK(applyBook(*office.store, plan));
    CHECK(all<CostItem>(*office.store).size() == 2);
    REQUIRE_OK(office.store->undoLog().undo());

    plan = book.plan([](TableMapping& mapping) { mapping.missing = TableMapping::Missing::Trash; });
    REQUIRE_OK(applyBook(*office.store, plan));
    REQUIRE(all<CostItem>(*office.store).size() == 1);
    CHECK(all<CostItem>(*office.store).first().year == 2029);
    REQUIRE_OK(office.store->undoLog().undo());
    CHECK(all<CostItem>(*office.store).first().year == 2027);
}

TEST_CASE("A table without rows is said, and takes nothing away", "[exchange][mapping]")
{
    Office office;
    EditedBook book(*office.store, ExportFormat::Csv);
    while (book.rows("kosten").size() > 1)
        book.remove("kosten", 1);
    const BookPlan plan = book.plan([](TableMapping& mapping) { mapping.missing = TableMapping::Missing::Trash; });
    CHECK(plan.doesNothing());
    CHECK(plan.notices.join(u' ').contains(utf8("„kosten“ (in der Datei: 1 Kostenposition)")));
    CHECK(plan.notices.join(u' ').contains(utf8("bleiben, wie sie sind")));
    // A file of the folder from which every letter was taken.
    const TempDir dir;
    const QString folder = dir.file(utf8("tabellen"));
    REQUIRE_OK(exportFile(*office.store, ExportFormat::Csv, folder, ExportOptions{false, QDate(2026, 11, 21)}));
    REQUIRE_OK(writeFile(folder + utf8("/kosten.csv"), {}));
    const auto source = opened(folder);
    const BookPlan emptied = value_of(planBook(*office.store, *source, value_of(ownSheets(*office.store, *source))));
    CHECK(emptied.notices.join(u' ').contains(utf8("„kosten“")));
}

TEST_CASE("Cells emptied in our own tables are counted, and empty their fields only where that is asked for",
          "[exchange][mapping]")
{
    Office office;
    edit<Measure>(*office.store, office.measure, [](Measure& row) { row.summary = utf8("Treffpunkt"); });
    for (const ExportFormat format : {ExportFormat::Xlsx, ExportFormat::Csv}) {
        const char* sheet = format == ExportFormat::Xlsx ? "Maßnahmen" : "massnahmen";
        EditedBook book(*office.store, format);
        book.set(sheet, 1, "Kurzbeschreibung", QLatin1String(""));
        book.set(sheet, 1, "Titel", QLatin1String("")); // a list never takes that away
        const BookPlan kept = book.plan();
        CHECK(kept.doesNothing());
        const QString notices = kept.sheet(utf8(sheet))->plan->notices.join(u' ');
        INFO(notices.toStdString());
        CHECK(notices.contains(utf8("2 Zellen sind leer, wo die Datei etwas enthält (zuerst Zeile 2, „")));
        CHECK(notices.contains(utf8("--empty erase")));
        const BookPlan erasing = book.plan([](TableMapping& mapping) { mapping.emptyErases = true; });
        REQUIRE_OK(applyBook(*office.store, erasing));
        CHECK(get(*office.store, office.measure).summary.isEmpty());
        CHECK(get(*office.store, office.measure).title == utf8("Sprachcafé"));
        REQUIRE_OK(office.store->undoLog().undo());
    }
}

TEST_CASE("All tables of one file make the same rows in another", "[exchange][mapping]")
{
    const auto from = memoryStore();
    REQUIRE_OK(loadSample(*from, sampleNames().first()));
    const TempDir dir;
    const QString folder = dir.file(QStringLiteral("tabellen"));
    REQUIRE_OK(exportFile(*from, ExportFormat::Csv, folder, ExportOptions{false, QDate(2026, 11, 21)}));
    const auto to = memoryStore();
    const auto source = opened(folder);
    const BookPlan plan = value_of(planBook(*to, *source, value_of(ownSheets(*to, *source))));
    INFO(news(plan).filter(utf8("fehlerhaft")).mid(0, 10).join(u'\n').toStdString());
    CHECK(plan.count(ListPlan::Fate::Faulty) == 0);
    REQUIRE_OK(applyBook(*to, plan));
    CHECK(all<Measure>(*to).size() == all<Measure>(*from).size());
    CHECK(all<MeasureParticipant>(*to).size() == all<MeasureParticipant>(*from).size());
    CHECK(all<CostItem>(*to).size() == all<CostItem>(*from).size());
}
