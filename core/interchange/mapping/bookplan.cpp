// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/bookplan.h"

#include "core/interchange/exportdata.h"
#include "core/interchange/mapping/comingrows.h"
#include "core/interchange/mapping/savedmapping.h"
#include "core/model/entities.h"
#include "core/query/members.h"
#include "core/store/cborlimits.h"

#include <algorithm>

namespace iplan
{

namespace
{

using Fate = ListPlan::Fate;

/// Sheets of the workbook that only show something.
bool isOwnOverview(const QString& name)
{
    return name == QStringLiteral("Lücken") || name == QStringLiteral("Legende");
}

/// Whether the sheet has a field that is not for the public.
bool hasInternal(const TableMapping& mapping)
{
    return std::ranges::any_of(mapping.columns, [&mapping](const ColumnMapping& column) {
        const bool isField = column.target.kind == ColumnTarget::Kind::Field;
        const FieldInfo* field = isField ? mapping.entity->field(column.target.field) : nullptr;
        return field && !field->isPublic();
    });
}

bool namesRowsById(const TableMapping& mapping)
{
    return std::ranges::any_of(
        mapping.columns, [](const ColumnMapping& column) { return column.target.kind == ColumnTarget::Kind::Id; });
}

/// Where the rows of the entity stand in the order of writing.
qsizetype writingOrder(const EntityInfo* entity)
{
    const auto all = allEntities();
    return std::ranges::find(all, entity) - all.begin();
}

bool takesLine(const ListPlan::Line& line)
{
    return line.fate == Fate::Create || line.fate == Fate::Change || line.fate == Fate::Unchanged;
}

/// What the plans make. Of rows that nobody has counted on yet, all are hoped for.
ComingRows comingOf(const std::vector<BookSheet>& sheets, const ComingRows& before)
{
    ComingRows out;
    for (const BookSheet& sheet : sheets) {
        for (const ListPlan::NewRow& row : sheet.plan->newRows) {
            const ListPlan::Line& line = sheet.plan->lines.at(row.line);
            const ComingRows::Row* known = before.find(row.row);
            const bool isLost = known && (!known->isTaken || !takesLine(line));
            out.add({row.row, QStringLiteral("Blatt „%1“, Zeile %2").arg(sheet.mapping.sheet).arg(line.sheetRow + 1),
                     !isLost},
                    row.names);
        }
    }
    return out;
}

/// Cards and calendars, whose sheets belong together: what one names, another brings.
bool isMessage(const TableSource& source)
{
    return std::ranges::any_of(source.sheets(), [](const TableSheet& sheet) { return sheet.entity != nullptr; });
}

/// Whether the book has all that the file has: one made for the public lacks fields, and rows.
bool isWholeExport(const TableSource& source, const std::vector<BookSheet>& sheets)
{
    return !isMessage(source) &&
           std::ranges::any_of(sheets, [](const BookSheet& sheet) { return hasInternal(sheet.mapping); });
}

Result<> planSheets(const Store& store, const TableSource& source, std::vector<BookSheet>& sheets,
                    const ComingRows& coming, const std::atomic_bool* cancelled)
{
    const bool isWhole = isWholeExport(source, sheets);
    for (BookSheet& sheet : sheets) {
        ListPlanOptions options = sheet.options;
        options.coming = &coming;
        options.isWhole = isWhole;
        options.cancelled = cancelled;
        IPLAN_TRY_ASSIGN(ListPlan plan, planList(store, source, sheet.mapping, options));
        for (const ListPlan::NewRow& row : plan.newRows) // the same row in the next round
            sheet.options.newIds.insert({plan.lines.at(row.line).sheetRow, row.row.entity}, row.row.id);
        sheet.plan = std::make_shared<const ListPlan>(std::move(plan));
    }
    return {};
}

QString foreignSheets(const TableSource& source, const BookPlan& book)
{
    QStringList names;
    for (const TableSheet& sheet : source.sheets()) {
        if (!sheet.isHidden && !book.sheet(sheet.name) && !sheet.entity && !ownSheetEntity(sheet.name) &&
            !isOwnOverview(sheet.name))
            names << QStringLiteral("„%1“").arg(sheet.name);
    }
    return names.isEmpty() ? QString()
                           : QStringLiteral("Nicht aus diesem Programm und nicht dabei: %1. Übernehmen Sie das Blatt "
                                            "für sich.")
                                 .arg(names.join(QStringLiteral(", ")));
}

/// How many rows of the entity an export of the file shows.
Result<qsizetype> shownRows(const Store& store, const EntityInfo& entity)
{
    return store.read([&entity](const Reader& reader) -> Result<qsizetype> {
        const auto find = [&reader](const auto& id) { return reader.find(id); };
        QList<Record> rows = reader.list(entity);
        rows.removeIf([&find](const Record& row) { return tellsProtectedMembers(row, find); });
        return rows.size();
    });
}

/// Tables of an export of which no row is left, although the file has some: nobody can tell whether that is meant.
Result<QString> emptiedTables(const Store& store, const TableSource& source, const BookPlan& book)
{
    QStringList said;
    if (!isWholeExport(source, book.sheets))
        return QString();
    for (const TableSheet& sheet : source.sheets()) {
        const EntityInfo* entity = ownSheetEntity(sheet.name);
        const BookSheet* taken = book.sheet(sheet.name);
        if (!entity || sheet.isHidden || (taken && !taken->plan->lines.isEmpty()))
            continue;
        IPLAN_TRY_ASSIGN(const auto rows, shownRows(store, *entity));
        if (rows > 0)
            said << QStringLiteral("„%1“ (in der Datei: %L2 %3)")
                        .arg(sheet.name)
                        .arg(rows)
                        .arg(rows == 1 ? entity->labelText() : entity->pluralText());
    }
    return said.isEmpty() ? QString()
                          : QStringLiteral("Ohne Zeilen und daher nicht dabei: %1. Die Einträge bleiben, wie sie sind. "
                                           "Sollen sie weg, löschen Sie sie im Programm.")
                                .arg(said.join(QStringLiteral(", ")));
}

QString tooMuchOf(const BookPlan& book)
{
    qsizetype bytes = 0;
    for (const BookSheet& sheet : book.sheets)
        bytes += sheet.plan->commitBytes();
    return bytes <= kMostCommitBytes
               ? QString()
               : QStringLiteral("Das ist zu viel auf einmal (etwa %1 MB, möglich sind %2): So wird nichts übernommen. "
                                "Übernehmen Sie die Blätter einzeln.")
                     .arg(bytes >> 20)
                     .arg(kMostCommitBytes >> 20);
}

} // namespace

const BookSheet* BookPlan::sheet(const QString& name) const
{
    const auto at =
        std::ranges::find_if(sheets, [&name](const BookSheet& sheet) { return sheet.mapping.sheet == name; });
    return at == sheets.end() ? nullptr : &*at;
}

int BookPlan::count(ListPlan::Fate fate) const
{
    int out = 0;
    for (const BookSheet& sheet : sheets)
        out += sheet.plan->count(fate);
    return out;
}

int BookPlan::rowsToWrite() const
{
    int out = 0;
    for (const BookSheet& sheet : sheets)
        out += sheet.plan->rowsToWrite();
    return out;
}

bool BookPlan::doesNothing() const
{
    return std::ranges::all_of(sheets, [](const BookSheet& sheet) { return sheet.plan->doesNothing(); });
}

const EntityInfo* ownSheetEntity(const QString& name)
{
    static const QHash<QString, const EntityInfo*> ofWorkbook{
        {QStringLiteral("Maßnahmen"), &entityOf<Measure>()},
        {QStringLiteral("Kosten"), &entityOf<CostItem>()},
        {QStringLiteral("Sachstände"), &entityOf<StatusReport>()},
        {QStringLiteral("Kennzahlen"), &entityOf<Metric>()},
        {QStringLiteral("Handlungsfelder und Module"), &entityOf<FieldOfAction>()}};
    if (const EntityInfo* entity = ofWorkbook.value(name))
        return entity;
    const auto all = allEntities();
    const auto found = std::ranges::find_if(all, [&name](const EntityInfo* entity) {
        return entity->role != EntityRole::System && exportName(*entity) == name;
    });
    return found == all.end() ? nullptr : *found;
}

Result<std::vector<BookSheet>> ownSheets(const Store& store, const TableSource& source)
{
    std::vector<BookSheet> out;
    for (const TableSheet& sheet : source.sheets()) {
        const EntityInfo* entity = sheet.entity ? sheet.entity : ownSheetEntity(sheet.name);
        if (!entity || sheet.isHidden)
            continue;
        MappingWishes wishes;
        wishes.entity = entity;
        wishes.sheet = sheet.name;
        wishes.passesSavedOver = true;
        auto proposed = proposeMapping(store, source, wishes);
        if (proposed && (sheet.entity || namesRowsById(proposed->mapping)))
            out.push_back({std::move(proposed->mapping)});
        else if (!proposed && proposed.error().kind != ErrorKind::NotFound) // headings alone are no table
            return failFrom(proposed);
    }
    std::ranges::stable_sort(out, {}, [](const BookSheet& sheet) { return writingOrder(sheet.mapping.entity); });
    return out;
}

Result<BookPlan> planBook(const Store& store, const TableSource& source, std::vector<BookSheet> sheets,
                          const std::atomic_bool* cancelled)
{
    for (BookSheet& sheet : sheets)
        sheet.options.newIds.clear();
    ComingRows coming;
    for (;;) {
        IPLAN_TRY(planSheets(store, source, sheets, coming, cancelled));
        ComingRows made = comingOf(sheets, coming);
        if (made.takesAs(coming))
            break;
        coming = std::move(made);
    }
    BookPlan out{std::move(sheets)};
    IPLAN_TRY_ASSIGN(const QString emptied, emptiedTables(store, source, out));
    for (const QString& notice : {foreignSheets(source, out), emptied, tooMuchOf(out)}) {
        if (!notice.isEmpty())
            out.notices << notice;
    }
    return out;
}

Result<> applyBookPlan(Writer& writer, const BookPlan& book, const std::function<Result<>(qint64 done)>& goOn)
{
    qint64 before = 0;
    for (const BookSheet& sheet : book.sheets) {
        IPLAN_TRY(
            writeListRows(writer, *sheet.plan, [&](qint64 done) { return goOn ? goOn(before + done) : Result<>(); }));
        before += sheet.plan->rowsToWrite();
    }
    for (auto sheet = book.sheets.rbegin(); sheet != book.sheets.rend(); ++sheet) // what belongs to others goes first
        IPLAN_TRY(removeListRows(writer, *sheet->plan));
    return {};
}

} // namespace iplan
