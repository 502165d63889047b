// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/listimport.h"

#include "app/cli/call.h"
#include "app/cli/formatter.h"
#include "app/cli/listimportanswer.h"
#include "app/cli/openfile.h"
#include "app/cli/outputpath.h"
#include "core/base/plainfile.h"
#include "core/interchange/mapping/bookplan.h"
#include "core/interchange/mapping/importreport.h"
#include "core/interchange/mapping/savedmapping.h"
#include "core/interchange/table/opentable.h"
#include "core/interchange/table/recordtables.h"
#include "core/query/rowlabel.h"

#include <QFile>
#include <QFileInfo>

namespace iplan::cli
{

namespace
{

Result<MappingWishes> wishesOf(const Call& call, const Store& store)
{
    MappingWishes wishes;
    wishes.sheet = call.value("sheet");
    if (call.has("as")) {
        wishes.entity = entityByKey(call.value("as"));
        if (!wishes.entity || wishes.entity->role == EntityRole::System)
            return fail(ErrorKind::Usage,
                        QStringLiteral("iplan import: eine Art „%1“ gibt es nicht.").arg(call.value("as")),
                        QStringLiteral("„iplan help“ nennt die Arten."));
    }
    if (call.has("range")) {
        IPLAN_TRY_ASSIGN(wishes.area, TableArea::parse(call.value("range")));
    }
    if (call.has("map") && call.has("mapping"))
        return fail(ErrorKind::Usage, QStringLiteral("iplan import: „--map“ und „--mapping“ schließen sich aus."),
                    QStringLiteral("Nennen Sie eine der beiden Zuordnungen."));
    if (call.has("map")) {
        QFile file(call.value("map"));
        if (!isPlainFile(file.fileName()) || !file.open(QIODevice::ReadOnly))
            return fail(ErrorKind::Io, QStringLiteral("„%1“ lässt sich nicht lesen.").arg(call.value("map")), {},
                        file.errorString());
        IPLAN_TRY_ASSIGN(wishes.mapping, tableMappingFromJson(file.readAll(), call.value("map")));
    } else if (call.has("mapping")) {
        IPLAN_TRY_ASSIGN(const auto saved, store.read([&](const Reader& reader) {
            return savedMappingNamed(reader, call.value("mapping"));
        }));
        IPLAN_TRY_ASSIGN(wishes.mapping, mappingOf(saved));
    }
    return wishes;
}

/// The field keys that a list of headings or field keys names.
Result<QStringList> fieldsNamed(const QString& text, const TableMapping& mapping, const char* option)
{
    QStringList out;
    for (const QString& name : text.split(u',', Qt::SkipEmptyParts)) {
        const ColumnMapping* column = mapping.column(name.trimmed());
        const bool isLinked = column && column->target.kind != ColumnTarget::Kind::Field;
        const QString key = column ? (isLinked ? column->target.entity : column->target.field) : name.trimmed();
        const bool isField = mapping.entity->field(key) || entityByKey(key) || column;
        if (!isField || key.isEmpty())
            return fail(ErrorKind::Usage,
                        QStringLiteral("iplan import: „--%1 %2“ nennt weder eine Spalte noch ein Feld.")
                            .arg(QLatin1String(option), name.trimmed()),
                        QStringLiteral("„iplan import … --guess“ zeigt die Spalten."));
        out << key;
    }
    return out;
}

Result<> applyOptions(const Call& call, TableMapping& mapping)
{
    if (call.has("key")) {
        IPLAN_TRY_ASSIGN(mapping.key, fieldsNamed(call.value("key"), mapping, "key"));
    }
    if (call.has("update")) {
        const QString update = call.value("update");
        mapping.overwritesAll = update == QLatin1String("all");
        mapping.overwrites.clear();
        if (!mapping.overwritesAll && update != QLatin1String("none")) {
            IPLAN_TRY_ASSIGN(mapping.overwrites, fieldsNamed(update, mapping, "update"));
        }
    }
    if (call.has("empty")) {
        IPLAN_TRY_ASSIGN(const QString word, call.oneOf("empty", {QStringLiteral("keep"), QStringLiteral("erase")}));
        mapping.emptyErases = word == u"erase";
    }
    if (call.has("missing")) {
        const QStringList words{QStringLiteral("keep"), QStringLiteral("mark"), QStringLiteral("trash")};
        IPLAN_TRY_ASSIGN(const QString word, call.oneOf("missing", words));
        mapping.missing = static_cast<TableMapping::Missing>(words.indexOf(word));
    }
    if (call.has("new")) {
        for (ColumnMapping& column : mapping.columns)
            column.makesNew = true;
    }
    return {};
}

/// Before anything is written.
Result<> checkReportPath(const Call& call)
{
    if (!call.has("report"))
        return {};
    IPLAN_TRY_ASSIGN(const QString path, outputPath(call, "report"));
    if (QFileInfo::exists(path) && QFileInfo(path) == QFileInfo(call.argument(1)))
        return fail(ErrorKind::Rejected, QStringLiteral("„%1“ ist die Liste selbst.").arg(call.value("report")),
                    QStringLiteral("Nennen Sie einen anderen Namen für das Protokoll."));
    return {};
}

/// After it was taken over, or not, since nothing was to be done.
Result<> writeReport(const Call& call, const Store& store, const QList<ReportedList>& lists, const TableSource& source,
                     bool isTaken)
{
    if (!call.has("report"))
        return {};
    RowLabels labels(store);
    const auto written = writeImportReport(
        lists, source, [&labels](const RowRef& row) { return labels.of(row); }, call.value("report"),
        isTaken ? ReportOf::Applied : ReportOf::Plan);
    if (written)
        return {};
    const QString state =
        isTaken ? QStringLiteral("Die Liste ist übernommen") : QStringLiteral("Nichts wurde übernommen");
    return fail(written.error().kind, QStringLiteral("%1; das Protokoll fehlt: %2").arg(state, written.error().message),
                written.error().hint, written.error().detail);
}

Result<> refuseRejected(const ListPlan& plan)
{
    const int rejected = plan.count(ListPlan::Fate::Faulty) + plan.count(ListPlan::Fate::Duplicate);
    if (rejected == 0)
        return {};
    const ListPlan::Line& first = *std::ranges::find_if(plan.lines, [](const ListPlan::Line& line) {
        return line.fate == ListPlan::Fate::Faulty || line.fate == ListPlan::Fate::Duplicate;
    });
    return fail(
        ErrorKind::Rejected,
        QStringLiteral("%1 Zeilen können nicht übernommen werden, als erste Zeile %2: %3 Nichts wurde geschrieben.")
            .arg(rejected)
            .arg(first.sheetRow + 1)
            .arg(first.reasons.value(0)),
        QStringLiteral("„--dry-run“ nennt alle; ohne „--strict“ werden die übrigen übernommen."));
}

/// Whether nothing is asked for that is about one list alone.
bool mayBeBook(const Call& call)
{
    return std::ranges::none_of(
        std::initializer_list<const char*>{"as", "sheet", "range", "map", "mapping", "key", "guess"},
        [&call](const char* option) { return call.has(option); });
}

/// Our own workbook, or a folder of our own tables, as a whole.
Result<> importBook(const Call& call, Formatter& out, Store& store, const TableSource& source,
                    std::vector<BookSheet> sheets)
{
    const bool onlyShows = call.has("dry-run");
    for (BookSheet& sheet : sheets)
        IPLAN_TRY(applyOptions(call, sheet.mapping));
    IPLAN_TRY_ASSIGN(const BookPlan book, planBook(store, source, std::move(sheets)));
    QList<ReportedList> lists;
    for (const BookSheet& sheet : book.sheets) {
        if (call.has("strict"))
            IPLAN_TRY(refuseRejected(*sheet.plan));
        lists << ReportedList{sheet.plan.get(), &sheet.mapping};
    }
    const bool isTaken = !onlyShows && !book.doesNothing();
    if (isTaken) {
        IPLAN_TRY(
            store.transact(kListImportOperation, [&book](Writer& writer) { return applyBookPlan(writer, book); }));
    }
    IPLAN_TRY(writeReport(call, store, lists, source, isTaken));
    return answerBook(out, store, source, book, onlyShows);
}

} // namespace

Result<> importList(const Call& call, Formatter& out)
{
    const bool onlyShows = call.has("dry-run") || call.has("guess");
    IPLAN_TRY_ASSIGN(const auto store, onlyShows ? openForReading(call) : openForWriting(call));
    IPLAN_TRY(checkReportPath(call));
    IPLAN_TRY_ASSIGN(auto source, openTable(call.argument(1)));
    IPLAN_TRY_ASSIGN(auto records, recordsOf(*source));
    if (records)
        source = std::move(records);
    if (mayBeBook(call) && source->sheets().size() > 1) {
        IPLAN_TRY_ASSIGN(auto sheets, ownSheets(*store, *source));
        if (sheets.size() > 1)
            return importBook(call, out, *store, *source, std::move(sheets));
    }
    IPLAN_TRY_ASSIGN(const MappingWishes wishes, wishesOf(call, *store));
    IPLAN_TRY_ASSIGN(ProposedMapping proposed, proposeMapping(*store, *source, wishes));
    if (call.has("guess")) {
        IPLAN_TRY_ASSIGN(const OwnFieldList ownFields, OwnFieldList::load(*store));
        return answerGuess(out, *source, proposed, ownFields);
    }
    TableMapping& mapping = proposed.mapping;
    IPLAN_TRY(applyOptions(call, mapping));
    IPLAN_TRY_ASSIGN(const ListPlan plan, planList(*store, *source, mapping));
    if (call.has("strict"))
        IPLAN_TRY(refuseRejected(plan));
    const bool isTaken = !onlyShows && !plan.doesNothing();
    if (isTaken) {
        IPLAN_TRY(
            store->transact(kListImportOperation, [&plan](Writer& writer) { return applyListPlan(writer, plan); }));
    }
    IPLAN_TRY(writeReport(call, *store, {ReportedList{&plan, &mapping}}, *source, isTaken));
    return answerPlan(out, *store, plan, mapping, onlyShows);
}

} // namespace iplan::cli
