// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"
#include "core/store/storefixture.h"

namespace iplan::test
{

inline QString utf8(const char* text)
{
    return QString::fromUtf8(text);
}

/// A sheet of texts; "|" parts the cells.
inline std::unique_ptr<TableSource> sheetOf(std::initializer_list<const char*> lines)
{
    QList<QStringList> texts;
    for (const char* line : lines)
        texts << utf8(line).split(u'|');
    return std::make_unique<TableInMemory>(QStringLiteral("massnahmen.xlsx"), cellsOfTexts(texts));
}

inline ColumnMapping fieldColumn(const char* heading, const char* field)
{
    return {utf8(heading), {ColumnTarget::Kind::Field, utf8(field)}};
}

inline ColumnMapping linkColumn(const char* heading, const char* entity, const char* field)
{
    ColumnMapping column{utf8(heading), {ColumnTarget::Kind::Link, utf8(field), utf8(entity)}};
    column.separators = QStringLiteral("\n;,");
    return column;
}

inline ColumnMapping childColumn(const char* heading, const char* entity, const char* field,
                                 QMap<QString, QString> fixed)
{
    return {utf8(heading), {ColumnTarget::Kind::Child, utf8(field), utf8(entity), std::move(fixed)}};
}

inline TableMapping mappingTo(const EntityInfo& entity, QList<ColumnMapping> columns)
{
    TableMapping mapping;
    mapping.entity = &entity;
    mapping.columns = std::move(columns);
    return mapping;
}

/// The plan as lines for people: "2 neu K001 Sprachförderung".
inline QStringList fates(const ListPlan& plan)
{
    QStringList out;
    for (const ListPlan::Line& line : plan.lines)
        out << QStringLiteral("%1 %2 %3").arg(line.sheetRow + 1).arg(fateText(line.fate), line.label).trimmed();
    return out;
}

inline Result<CommitNotice> apply(Store& store, const ListPlan& plan)
{
    return store.transact(kListImportOperation, [&plan](Writer& writer) { return applyListPlan(writer, plan); });
}

/// A list of measures as offices keep it, and how its columns are taken.
inline TableMapping measureList()
{
    ColumnMapping office = fieldColumn("Federführung", "leadOffice");
    office.makesNew = true;
    ColumnMapping groups = linkColumn("Zielgruppen", "measureTargetGroup", "targetGroup");
    groups.makesNew = true;
    ColumnMapping costs = childColumn("Kosten 2026", "costItem", "amount",
                                      {{utf8("year"), utf8("2026")}, {utf8("kind"), utf8("Sachmittel")}});
    costs.values.insert(utf8("k. A."), {ValueChoice::Kind::Nothing});
    return mappingTo(entityOf<Measure>(), {fieldColumn("Nr.", "code"), fieldColumn("Maßnahme", "title"), office,
                                           fieldColumn("Stand", "state"), groups, costs});
}

inline std::unique_ptr<TableSource> firstList()
{
    return sheetOf({"Nr.|Maßnahme|Federführung|Stand|Zielgruppen|Kosten 2026",
                    "M1|Sprachcafé|Amt für Beispiele|in Umsetzung|Familien; Jugendliche|12.500,00 €",
                    "M2|Lotsendienst|Amt für Beispiele|vorgeschlagen|Jugendliche|k. A.", "|||||",
                    "Summe|||||12.500,00 €", "M3|Elterntreff|Muster-Jugendamt|in Umsetzung||800"});
}

} // namespace iplan::test
