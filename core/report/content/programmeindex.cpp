// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/report/content/programmeparts.h"

namespace iplan::report
{

namespace
{

Table indexTable(bool withGroup)
{
    Table table;
    table.columns = {{QStringLiteral("Nummer"), Align::Left, 0.9}, {QStringLiteral("Titel"), Align::Left, 5}};
    if (withGroup)
        table.columns.push_back({QStringLiteral("Gruppe"), Align::Center, 0.8});
    table.columns.push_back({QStringLiteral("Seite"), Align::Right, 0.7});
    return table;
}

Row indexRow(const ReportContext& context, const Measure& measure, bool withGroup)
{
    const QString anchor = ReportContext::anchorOf(measure);
    Span code{measure.code};
    Span title{measure.title};
    Span page;
    if (context.hasSheet(measure)) {
        title.link = u'#' + anchor;
        page.pageRef = anchor;
    }
    Row row{{Cell{{{code}}}, Cell{{{title}}}}};
    if (withGroup)
        row.cells.push_back(textCell(measure.programmeGroup.label()));
    row.cells.push_back(Cell{{{page}}});
    return row;
}

} // namespace

void addIndexByCode(Blocks& blocks, const ReportContext& context)
{
    if (context.snapshot.measures.size() == 0)
        return;
    QList<const Measure*> measures;
    for (const Measure& measure : context.snapshot.measures)
        measures << &measure;
    std::stable_sort(measures.begin(), measures.end(),
                     [](const Measure* a, const Measure* b) { return textBefore(a->code, b->code); });
    addHeading(blocks, 1, QStringLiteral("Verzeichnis nach Nummer"));
    Table table = indexTable(true);
    for (const Measure* measure : measures)
        table.rows.push_back(indexRow(context, *measure, true));
    blocks.emplace_back(std::move(table));
}

void addIndexByOffice(Blocks& blocks, const ReportContext& context)
{
    if (context.snapshot.measures.size() == 0)
        return;
    QHash<QString, QList<const Measure*>> byOffice;
    for (const Measure& measure : context.snapshot.measures)
        byOffice[context.bodyName(measure.leadOffice)] << &measure;
    QStringList offices = byOffice.keys();
    std::sort(offices.begin(), offices.end(), [](const QString& a, const QString& b) {
        // Measures without an office come last.
        return a.isEmpty() != b.isEmpty() ? b.isEmpty() : textBefore(a, b);
    });
    addHeading(blocks, 1, QStringLiteral("Verzeichnis nach federführender Dienststelle"));
    const QString withoutOffice = context.scope.showsGaps() ? QStringLiteral("Noch ohne federführende Dienststelle")
                                                            : QStringLiteral("Ohne federführende Dienststelle");
    for (const QString& office : offices) {
        addHeading(blocks, 2, office.isEmpty() ? withoutOffice : office);
        Table table = indexTable(false);
        for (const Measure* measure : byOffice.value(office))
            table.rows.push_back(indexRow(context, *measure, false));
        blocks.emplace_back(std::move(table));
    }
}

} // namespace iplan::report
