// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importjob.h"

#include "core/interchange/jsonimport.h"
#include "core/interchange/mapping/targetchoices.h"
#include "core/interchange/table/opentable.h"
#include "core/interchange/table/recordtables.h"

#include <QCoreApplication>

namespace iplan
{

namespace
{

constexpr int kRowsBetweenLooks = 256;

Result<> openSource(ImportState& state)
{
    if (state.source)
        return {};
    IPLAN_TRY_ASSIGN(auto source, openTable(state.path, {state.dialect}));
    if (const auto* csv = dynamic_cast<const CsvTable*>(source.get()); csv && !state.dialect) {
        state.dialect = csv->dialect();
        // Told by all columns it may be misled by numbers of chapters; the plan looks at amounts.
        state.dialect->numbers = CsvDialect::Numbers::Unknown;
    }
    IPLAN_TRY_ASSIGN(auto records, recordsOf(*source));
    state.source = records ? std::move(records) : std::move(source);
    return {};
}

Result<> propose(const Store& store, const ImportTask& task, ImportState& state)
{
    MappingWishes wishes = *task.wishes;
    if (!task.savedTitle.isEmpty()) {
        IPLAN_TRY_ASSIGN(const auto saved,
                         store.read([&](const Reader& reader) { return savedMappingNamed(reader, task.savedTitle); }));
        IPLAN_TRY_ASSIGN(wishes.mapping, mappingOf(saved));
    }
    IPLAN_TRY_ASSIGN(ProposedMapping proposed, proposeMapping(store, *state.source, wishes));
    state.mapping = std::move(proposed.mapping);
    state.tables = std::move(proposed.tables);
    state.guesses = std::move(proposed.guesses);
    state.because = std::move(proposed.because);
    state.texts.reset();
    return {};
}

/// What the table holds, whatever its columns become.
Result<> readTable(const ImportTask& task, ImportState& state)
{
    const TableArea& area = state.mapping.area;
    const qsizetype sheet = state.sheet();
    IPLAN_TRY_ASSIGN(const auto begin, rowsOf(*state.source, sheet, area.firstRow()));
    state.headings = headingsOf(begin, state.source->sheets().at(sheet), area);
    state.mapping = aligned(state.mapping, state.headings);
    IPLAN_TRY_ASSIGN(state.samples, sampleColumns(*state.source, sheet, {area, state.headings, {}}));
    const auto texts = std::make_shared<PackedTexts>(area.firstColumn, area.lastColumn);
    bool isCancelled = false;
    IPLAN_TRY(state.source->eachRow(sheet, [&](int row, const TableRow& cells) {
        if (area.holdsRow(row))
            texts->add(row, cells);
        isCancelled = row % kRowsBetweenLooks == 0 && *task.cancel;
        return !isCancelled && (area.lastRow < 0 || row <= area.lastRow);
    }));
    if (isCancelled)
        return tl::unexpected(importCancelled());
    state.texts = texts;
    return {};
}

Result<> readFile(const Store& store, ImportState& state)
{
    IPLAN_TRY_ASSIGN(state.ownFields, OwnFieldList::load(store));
    return store.read([&](const Reader& reader) -> Result<> {
        state.savedTitles.clear();
        for (const SavedMapping& saved : savedMappings(reader))
            state.savedTitles << saved.title;
        return {};
    });
}

/// The sheets as they were chosen for so far; what is chosen of existing and missing rows holds for all of them.
std::vector<BookSheet> sheetsOf(const ImportTask& task, const ImportState& state)
{
    std::vector<BookSheet> out = state.book ? state.book->sheets : *state.ownSheets;
    for (BookSheet& sheet : out) {
        if (state.mapping.entity && state.book) {
            sheet.mapping.emptyErases = state.mapping.emptyErases;
            sheet.mapping.missing = state.mapping.missing;
        }
        if (state.book && sheet.mapping.sheet == state.mapping.sheet)
            sheet = {state.mapping, task.options, sheet.plan};
        sheet.options.today = task.options.today;
    }
    return out;
}

/// Shows the sheet that is chosen, else the first one from which something comes.
Result<> showSheet(const ImportTask& task, ImportState& state)
{
    const QString wanted = task.wishes && !task.wishes->sheet.isEmpty() ? task.wishes->sheet : state.mapping.sheet;
    const BookSheet* shown = state.book->sheet(wanted);
    if (shown && wanted != state.mapping.sheet)
        state.texts.reset();
    if (!shown) {
        const auto& sheets = state.book->sheets;
        const auto news =
            std::ranges::find_if(sheets, [](const BookSheet& sheet) { return !sheet.plan->doesNothing(); });
        shown = news == sheets.end() ? &sheets.front() : &*news;
        state.texts.reset();
    }
    state.mapping = shown->mapping;
    if (!state.texts) {
        state.tables.clear();
        state.guesses.clear();
        IPLAN_TRY(readTable(task, state));
    }
    const bool isMessage = state.source->sheets().at(state.sheet()).entity != nullptr;
    state.because =
        isMessage ? QCoreApplication::translate("ImportJob", "Was in der Datei zusammengehört, wird zusammen "
                                                             "übernommen: Termine mit ihren Reihen und Aufgaben, "
                                                             "Kontakte mit ihren Organisationen.")
                  : QCoreApplication::translate("ImportJob", "Eine Ausgabe dieses Programms. Die Zeilen werden an "
                                                             "ihrer Kennung wiedererkannt; geändert wird, was Sie in "
                                                             "der Tabelle geändert haben.");
    state.plan = shown->plan;
    state.cells = std::make_shared<const PlanCells>(state.plan, state.mapping);
    return {};
}

Result<> proceedWithBook(const Store& store, const ImportTask& task, ImportState& state)
{
    IPLAN_TRY_ASSIGN(auto book, planBook(store, *state.source, sheetsOf(task, state), task.cancel.get()));
    state.book = std::make_shared<const BookPlan>(std::move(book));
    return showSheet(task, state);
}

Result<> proceed(const Store& store, const ImportTask& task, ImportState& state)
{
    IPLAN_TRY(readFile(store, state));
    IPLAN_TRY(openSource(state));
    if (task.isWhole && !state.ownSheets) {
        IPLAN_TRY_ASSIGN(auto sheets, ownSheets(store, *state.source));
        state.ownSheets = std::make_shared<const std::vector<BookSheet>>(std::move(sheets));
    }
    if (task.isWhole && state.isOwnBook())
        return proceedWithBook(store, task, state);
    state.book.reset();
    if (task.wishes)
        IPLAN_TRY(propose(store, task, state));
    if (!state.texts)
        IPLAN_TRY(readTable(task, state));
    ListPlanOptions options = task.options;
    options.cancelled = task.cancel.get();
    if (state.dialect && state.dialect->numbers != CsvDialect::Numbers::Unknown)
        options.englishNumbers = state.dialect->numbers == CsvDialect::Numbers::English;
    IPLAN_TRY_ASSIGN(auto plan, planList(store, *state.source, state.mapping, options));
    state.plan = std::make_shared<const ListPlan>(std::move(plan));
    state.cells = std::make_shared<const PlanCells>(state.plan, state.mapping);
    return {};
}

} // namespace

qsizetype ImportState::sheet() const
{
    const auto& sheets = source->sheets();
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (sheets.at(i).name == mapping.sheet)
            return i;
    }
    return 0;
}

ImportState carryOut(const Store& store, const ImportTask& task)
{
    ImportState state = task.state;
    state.plan.reset();
    state.cells.reset();
    state.error.reset();
    if (const auto done = proceed(store, task, state); !done)
        state.error = done.error();
    return state;
}

} // namespace iplan
