// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/listplan.h"

#include "core/interchange/jsonimport.h"
#include "core/interchange/mapping/listplanner.h"
#include "core/interchange/table/csvtable.h"
#include "core/ops/rows.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kRowsBetweenLooks = 256;
constexpr int kSampledRows = 300;

/// The sheet of the mapping; without a name the first that is shown.
Result<qsizetype> sheetOf(const TableSource& source, const TableMapping& mapping)
{
    const auto& sheets = source.sheets();
    for (qsizetype i = 0; i < sheets.size(); ++i) {
        if (mapping.sheet.isEmpty() ? !sheets.at(i).isHidden : sheets.at(i).name == mapping.sheet)
            return i;
    }
    if (mapping.sheet.isEmpty() && !sheets.isEmpty())
        return 0;
    QStringList names;
    for (const TableSheet& sheet : sheets)
        names << QStringLiteral("„%1“").arg(sheet.name);
    return fail(ErrorKind::NotFound, QStringLiteral("Ein Blatt „%1“ hat „%2“ nicht.").arg(mapping.sheet, source.name()),
                QStringLiteral("Es gibt: %1.").arg(names.mid(0, 20).join(QLatin1String(", "))));
}

/// Whether the texts in columns of amounts are mostly English ones. Codes such as "1.10" do not count.
bool hasEnglishNumbers(const QList<TableRow>& rows, const QStringList& headings, const TableMapping& mapping)
{
    QStringList texts;
    for (const ColumnMapping& column : mapping.columns) {
        const bool isOfChild = column.target.kind == ColumnTarget::Kind::Child;
        const EntityInfo* entity = isOfChild ? entityByKey(column.target.entity) : mapping.entity;
        const FieldInfo* field = entity ? entity->field(column.target.field) : nullptr;
        const qsizetype at = headings.indexOf(column.heading);
        if (!field || at < 0 || (field->kind != FieldKind::Money && field->kind != FieldKind::Decimal))
            continue;
        for (qsizetype row = mapping.area.firstRow(); row < rows.size(); ++row) {
            const TableCell cell = rows.at(row).value(mapping.area.firstColumn + at);
            if (std::holds_alternative<std::monostate>(cell.held))
                texts << cell.text;
        }
    }
    return guessedNumberStyle(texts) == CsvDialect::Numbers::English;
}

/// How many cells the records mostly have.
int usualCells(const QList<TableRow>& rows, const TableArea& area)
{
    QList<int> counts;
    for (qsizetype row = area.firstRow(); row < rows.size() && area.holdsRow(int(row)); ++row) {
        const int filled = int(
            std::ranges::count_if(rows.at(row), [](const TableCell& cell) { return !cell.text.trimmed().isEmpty(); }));
        if (filled > 0)
            counts << filled;
    }
    if (counts.isEmpty())
        return 2;
    std::ranges::nth_element(counts, counts.begin() + counts.size() / 2);
    return std::max(2, counts.at(counts.size() / 2));
}

} // namespace

int ListPlan::count(Fate fate) const
{
    return int(std::ranges::count_if(lines, [fate](const Line& line) { return line.fate == fate; }));
}

int ListPlan::rowsToWrite() const
{
    int out = 0;
    for (const Part& part : parts)
        out += part.plan.count(ImportPlan::Fate::Create) + part.plan.count(ImportPlan::Fate::Change);
    return out;
}

QString fateText(ListPlan::Fate fate)
{
    switch (fate) {
    case ListPlan::Fate::Create:
        return QStringLiteral("neu");
    case ListPlan::Fate::Change:
        return QStringLiteral("ändert");
    case ListPlan::Fate::Unchanged:
        return QStringLiteral("unverändert");
    case ListPlan::Fate::Duplicate:
        return QStringLiteral("Dublette?");
    case ListPlan::Fate::Faulty:
        return QStringLiteral("fehlerhaft");
    case ListPlan::Fate::Skipped:
        return QStringLiteral("übersprungen");
    }
    return {};
}

Result<ListPlan> planList(const Store& store, const TableSource& source, const TableMapping& mapping,
                          const ListPlanOptions& options)
{
    IPLAN_TRY_ASSIGN(const qsizetype sheet, sheetOf(source, mapping));
    const TableArea& area = mapping.area;
    IPLAN_TRY_ASSIGN(const auto begin, rowsOf(source, sheet, area.firstRow() + kSampledRows));
    const QStringList headings = headingsOf(begin, source.sheets().at(sheet), area);
    const int usual = usualCells(begin, area);
    const QString name = source.sheets().size() > 1
                             ? QStringLiteral("%1, Blatt „%2“").arg(source.name(), source.sheets().at(sheet).name)
                             : source.name();
    ListPlanOptions known = options;
    if (!known.englishNumbers)
        known.englishNumbers = hasEnglishNumbers(begin, headings, mapping);
    IPLAN_TRY_ASSIGN(const auto erasedRows, store.erasure().rows());
    QSet<QUuid> erased;
    for (const RowKey& row : erasedRows)
        erased.insert(row.id);
    return store.read([&](const Reader& reader) -> Result<ListPlan> {
        ListPlanner planner(reader, mapping, name, known, erased);
        IPLAN_TRY(planner.bind(headings));
        int expected = area.firstRow();
        bool isCancelled = false;
        const auto visit = [&](int row, const TableRow& cells) {
            if (row < area.firstRow() || !area.holdsRow(row))
                return row < area.firstRow();
            if (row > expected) // rows that are left out are blank
                planner.add(row - 1, {}, TableRowKind::Blank);
            expected = row + 1;
            planner.add(row, cells, tableRowKind(cells, area, headings, usual));
            if (options.done)
                ++*options.done;
            isCancelled = row % kRowsBetweenLooks == 0 && options.cancelled && *options.cancelled;
            return !isCancelled;
        };
        IPLAN_TRY(source.eachRow(sheet, visit));
        if (isCancelled)
            return tl::unexpected(importCancelled());
        return planner.finish();
    });
}

Result<> applyListPlan(Writer& writer, const ListPlan& plan, const std::function<Result<>(qint64 done)>& goOn)
{
    qint64 done = 0;
    for (const ListPlan::Part& part : plan.parts) {
        IPLAN_TRY(applyImport(writer, part.plan, nullptr, [&]() -> Result<> {
            ++done;
            return goOn && done % kRowsBetweenLooks == 0 ? goOn(done) : Result<>();
        }));
    }
    for (const ListPlan::Unlinked& each : plan.unlinked)
        IPLAN_TRY(deleteRow(writer, each.link));
    IPLAN_TRY(deleteRows(writer, plan.removed));
    if (plan.missingFate == TableMapping::Missing::Trash)
        IPLAN_TRY(deleteRows(writer, plan.missing));
    return {};
}

} // namespace iplan
