// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/mapping/listplan.h"

#include "core/interchange/jsonimport.h"
#include "core/interchange/mapping/listplanner.h"
#include "core/interchange/table/csvtable.h"
#include "core/ops/rows.h"
#include "core/query/trash.h"
#include "core/store/cborlimits.h"

#include <algorithm>

namespace iplan
{

namespace
{

constexpr int kRowsBetweenLooks = 256;
constexpr qsizetype kUnitsOfNewRow = 3; ///< that a new row has besides: that it is there, its number, its place
constexpr int kRowsBetweenQuestions = 8;
constexpr QUuid kNoRow(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0); ///< no row has it, but the file is asked
constexpr int kSampledRows = 300;

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
        const qsizetype columns = area.lastColumn < 0 ? -1 : area.lastColumn - area.firstColumn + 1;
        const TableRow cells = rows.at(row).mid(area.firstColumn, columns);
        const int filled =
            int(std::ranges::count_if(cells, [](const TableCell& cell) { return !cell.text.trimmed().isEmpty(); }));
        if (filled > 0)
            counts << filled;
    }
    if (counts.isEmpty())
        return 2;
    std::ranges::nth_element(counts, counts.begin() + counts.size() / 2);
    return std::max(2, counts.at(counts.size() / 2));
}

/// A list that is read, once for each of its levels.
struct ListReading {
    const TableSource& source;
    qsizetype sheet;
    const TableMapping& mapping;
    ListPlanOptions options;
    QStringList headings;
    QSet<QUuid> erased = {};
    int usual = 2;

    [[nodiscard]] QString name() const
    {
        return source.sheets().size() > 1
                   ? QStringLiteral("%1, Blatt „%2“").arg(source.name(), source.sheets().at(sheet).name)
                   : source.name();
    }
    [[nodiscard]] Result<ListPlan> plan(const Reader& reader, const TableMapping& ofLevel, ReferenceChoices& references,
                                        TreeRows* tree = nullptr, int level = 0) const;
    [[nodiscard]] Result<ListPlan> planTree(const Reader& reader, ReferenceChoices& references) const;
};

Result<ListPlan> ListReading::planTree(const Reader& reader, ReferenceChoices& references) const
{
    IPLAN_TRY_ASSIGN(TreeRows tree, TreeRows::read(source, sheet, mapping, headings, options));
    std::vector<ListPlan> plans;
    for (qsizetype level = 0; level < tree.levelCount(); ++level) {
        const TableMapping ofLevel = tree.mappingOf(level);
        IPLAN_TRY_ASSIGN(ListPlan made, plan(reader, ofLevel, references, &tree, int(level)));
        tree.note(level, made);
        plans.push_back(std::move(made));
        references.nextLevel();
    }
    ListPlan out = joinedPlans(std::move(plans));
    out.entity = mapping.entity;
    return out;
}

Result<ListPlan> ListReading::plan(const Reader& reader, const TableMapping& ofLevel, ReferenceChoices& references,
                                   TreeRows* tree, int level) const
{
    const TableArea& area = mapping.area;
    ListPlanner planner(reader, ofLevel, name(), options, erased, references);
    IPLAN_TRY(planner.bind(headings));
    int expected = area.firstRow();
    bool isCancelled = false;
    const auto visit = [&](int row, const TableRow& cells) {
        if (row < area.firstRow() || !area.holdsRow(row))
            return row < area.firstRow();
        if (row > expected) // rows that are left out are blank
            planner.add(row - 1, {}, TableRowKind::Blank);
        expected = row + 1;
        const TableRowKind kind = tableRowKind(cells, area, headings, usual);
        const bool isRecord = kind == TableRowKind::Record || options.decisions.contains(row);
        const int rowLevel = tree && isRecord ? tree->levelOf(row) : 0;
        if (rowLevel == level || kind == TableRowKind::Blank)
            planner.add(row, cells, kind, tree && isRecord ? tree->parentOf(row, reader) : TreeParent());
        if (row % kRowsBetweenQuestions == 0) // SQLite asks whether somebody wants to write while it looks something up
            (void)reader.find({ofLevel.entity, kNoRow});
        if (options.done && level == 0)
            ++*options.done;
        isCancelled = row % kRowsBetweenLooks == 0 && options.cancelled && *options.cancelled;
        return !isCancelled;
    };
    IPLAN_TRY(source.eachRow(sheet, visit));
    if (isCancelled)
        return tl::unexpected(importCancelled());
    return planner.finish();
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

qsizetype ListPlan::commitBytes() const
{
    qsizetype out = 0;
    for (const Part& part : parts) {
        for (const ImportPlan::Change& change : part.plan.changes)
            out += kBytesOfChange + (change.value.value.isText() ? change.value.value.text().toUtf8().size() : 0);
        out += kUnitsOfNewRow * kBytesOfChange * part.plan.count(ImportPlan::Fate::Create);
    }
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

QString doneText(ListPlan::Fate fate)
{
    return fate == ListPlan::Fate::Create   ? QStringLiteral("angelegt")
           : fate == ListPlan::Fate::Change ? QStringLiteral("geändert")
                                            : fateText(fate);
}

/// Other sheets that people see in the book: nothing of them is taken, and somebody may have changed something there.
static QString otherSheets(const TableSource& source, qsizetype sheet)
{
    constexpr qsizetype kNamed = 12;
    QStringList names;
    for (qsizetype i = 0; i < source.sheets().size(); ++i) {
        if (i != sheet && !source.sheets().at(i).isHidden)
            names << QStringLiteral("„%1“").arg(source.sheets().at(i).name);
    }
    if (names.isEmpty())
        return {};
    const qsizetype further = names.size() - kNamed;
    const QString more = further > 0 ? QStringLiteral(" und %L1 weitere").arg(further) : QString();
    return QStringLiteral("Übernommen wird nur das Blatt „%1“. Andere Blätter für sich: %2%3.")
        .arg(source.sheets().at(sheet).name, names.mid(0, kNamed).join(QStringLiteral(", ")), more);
}

/// Rows that its own program hides, mostly by a filter: people do not see there that they are part of the list.
static QString hiddenLines(const ListPlan& plan, QList<IndexRange> hidden)
{
    std::ranges::sort(hidden, {}, &IndexRange::first);
    qsizetype count = 0;
    int first = -1;
    for (const ListPlan::Line& line : plan.lines) {
        const auto behind = std::ranges::upper_bound(hidden, line.sheetRow, {}, &IndexRange::first);
        const bool isHidden = behind != hidden.cbegin() && std::prev(behind)->last >= line.sheetRow;
        if (!isHidden || line.fate == ListPlan::Fate::Skipped)
            continue;
        first = count == 0 ? line.sheetRow : std::min(first, line.sheetRow);
        ++count;
    }
    if (count == 0)
        return {};
    return count == 1
               ? QStringLiteral("Zeile %1 ist in der Tabelle ausgeblendet; auch sie wird übernommen.").arg(first + 1)
               : QStringLiteral("%L1 Zeilen sind in der Tabelle ausgeblendet, etwa durch einen Filter (zuerst "
                                "Zeile %2); auch sie werden übernommen.")
                     .arg(count)
                     .arg(first + 1);
}

Result<ListPlan> planList(const Store& store, const TableSource& source, const TableMapping& mapping,
                          const ListPlanOptions& options)
{
    IPLAN_TRY_ASSIGN(const qsizetype sheet, sheetNamed(source, mapping.sheet));
    IPLAN_TRY_ASSIGN(const auto begin, rowsOf(source, sheet, mapping.area.firstRow() + kSampledRows));
    ListReading reading{source, sheet, mapping, options, headingsOf(begin, source.sheets().at(sheet), mapping.area)};
    reading.usual = usualCells(begin, mapping.area);
    reading.options.isMessage = source.sheets().at(sheet).entity != nullptr;
    if (!reading.options.englishNumbers)
        reading.options.englishNumbers = hasEnglishNumbers(begin, reading.headings, mapping);
    IPLAN_TRY_ASSIGN(const auto erasedRows, store.erasure().rows());
    for (const RowKey& row : erasedRows)
        reading.erased.insert(row.id);
    auto plan = store.readJournalYielding([&](JournalReader& journal, const Reader& reader) -> Result<ListPlan> {
        if (options.done)
            *options.done = 0;
        ReferenceChoices references(
            reader, [&journal](const RowRef& row) { return wasPutAway(journal, row); }, options.coming, reading.erased);
        return mapping.tree.isUsed() ? reading.planTree(reader, references) : reading.plan(reader, mapping, references);
    });
    if (plan && plan->commitBytes() > kMostCommitBytes)
        plan->notices << QStringLiteral("Das ist zu viel auf einmal (etwa %1 MB, möglich sind %2): So wird nichts "
                                        "übernommen. Teilen Sie die Liste.")
                             .arg(plan->commitBytes() >> 20)
                             .arg(kMostCommitBytes >> 20);
    if (plan) {
        plan->notices = source.notices() + plan->notices;
        const QString others = options.coming ? QString() : otherSheets(source, sheet);
        for (const QString& notice : {hiddenLines(*plan, source.sheets().at(sheet).hiddenRows), others}) {
            if (!notice.isEmpty())
                plan->notices << notice;
        }
    }
    return plan;
}

Result<> applyListPlan(Writer& writer, const ListPlan& plan, const std::function<Result<>(qint64 done)>& goOn)
{
    IPLAN_TRY(writeListRows(writer, plan, goOn));
    return removeListRows(writer, plan);
}

Result<> writeListRows(Writer& writer, const ListPlan& plan, const std::function<Result<>(qint64 done)>& goOn)
{
    qint64 done = 0;
    if (goOn)
        IPLAN_TRY(goOn(done));
    for (const ListPlan::Part& part : plan.parts) {
        IPLAN_TRY(applyImport(writer, part.plan, nullptr, [&]() -> Result<> {
            ++done;
            return goOn && done % kRowsBetweenLooks == 0 ? goOn(done) : Result<>();
        }));
    }
    return {};
}

Result<> removeListRows(Writer& writer, const ListPlan& plan)
{
    for (const ListPlan::Unlinked& each : plan.unlinked)
        IPLAN_TRY(deleteRow(writer, each.link));
    IPLAN_TRY(deleteRows(writer, plan.removed));
    if (plan.missingFate == TableMapping::Missing::Trash)
        IPLAN_TRY(deleteRows(writer, plan.missing));
    return {};
}

} // namespace iplan
