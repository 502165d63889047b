// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/collation.h"
#include "core/interchange/xlsxsheets.h"

#include "core/query/costs.h"

namespace iplan
{

namespace
{

/// A stage of costs, or none.
using Stage = std::optional<CostStage>;

QString stageLabel(const Stage& stage)
{
    return stage ? Choice<CostStage>(*stage).label() : QStringLiteral("ohne Stufe");
}

/// The stages that occur; each has columns of its own, since the same costs may be estimated, requested, approved and
/// spent, and adding these up would count them several times.
QList<Stage> stagesInUse(const ExportData& data)
{
    QList<Stage> out;
    for (const Stage& stage : {Stage(CostStage::Estimated), Stage(CostStage::Requested), Stage(CostStage::Approved),
                               Stage(CostStage::Spent), Stage()}) {
        const auto& items = data.snapshot().costItems;
        if (std::any_of(items.begin(), items.end(), [&](const CostItem& item) { return item.stage.value() == stage; }))
            out << stage;
    }
    return out.isEmpty() ? QList<Stage>{CostStage::Estimated} : out;
}

/// The kinds that are costs; the others say where the money comes from.
const QList<std::optional<CostKind>>& costKinds()
{
    static const QList<std::optional<CostKind>> kinds{CostKind::Personnel, CostKind::Material, CostKind::Grant,
                                                      std::nullopt};
    return kinds;
}

/// An amount for each of costKinds(), then their sum; empty where nobody stated an amount, since unknown is not zero.
QList<Cell> costCells(const CostTable& costs, const Stage& stage)
{
    QList<Cell> cells;
    const auto add = [&](const auto& matches) {
        const auto sum = costs.sum([&](const CostKey& key) { return countsAsSpending(key, stage) && matches(key); });
        cells << (sum ? Cell(*sum) : Cell());
    };
    for (const auto& kind : costKinds())
        add([&kind](const CostKey& key) { return key.kind == kind; });
    add([](const CostKey&) { return true; });
    return cells;
}

QList<SheetColumn> costColumns(const Stage& stage)
{
    QList<SheetColumn> columns;
    const QString help = QStringLiteral("Summe der Kostenpositionen dieser Art und Stufe über alle Jahre, ohne "
                                        "abgelehnte.");
    for (const auto& kind : costKinds()) {
        const QString label = kind ? Choice<CostKind>(*kind).label() : QStringLiteral("Nicht aufgeteilt");
        columns << SheetColumn{label + u' ' + stageLabel(stage), help, 16, true};
    }
    columns << SheetColumn{QStringLiteral("Summe ") + stageLabel(stage),
                           QStringLiteral("Personalkosten, Sachmittel, Zuschuss und nicht aufgeteilte Kosten dieser "
                                          "Stufe; ohne Drittmittel, Eigenanteil, Erträge und Abgelehntes."),
                           16, true};
    return columns;
}

/// The names of what the measure is linked with, one a line.
template <class L, class Target>
Cell linkedTitles(const ExportData& data, const QList<const L*>& links, Id<Target> L::*end)
{
    QStringList titles;
    for (const L* link : links)
        titles << data.title(link->*end);
    titles.removeAll(QString());
    return titles.join(u'\n');
}

Cell participants(const ExportData& data, const Id<Measure>& measure)
{
    QStringList names;
    for (const MeasureParticipant* link : data.snapshot().participantsOf.of(measure)) {
        const QString name = data.title(link->organization);
        if (!name.isEmpty())
            names << (link->role.isNull() ? name : QStringLiteral("%1 (%2)").arg(name, link->role.label()));
    }
    sortTexts(names);
    return names.join(u'\n');
}

QList<SheetColumn> linkColumns()
{
    return {{QStringLiteral("Beteiligte"), QStringLiteral("Beteiligte Organisationen mit ihrer Rolle."), 40},
            {QStringLiteral("Zielgruppen"), {}, 30},
            {QStringLiteral("Handlungsempfehlungen"), {}, 30},
            {QStringLiteral("Ziele"), {}, 40},
            {QStringLiteral("Vorlagen"), {}, 40}};
}

QList<Cell> linkCells(const ExportData& data, const Id<Measure>& id)
{
    const Snapshot& all = data.snapshot();
    return {participants(data, id), linkedTitles(data, all.targetGroupsOf.of(id), &MeasureTargetGroup::targetGroup),
            linkedTitles(data, all.recommendationsOfMeasure.of(id), &MeasureRecommendation::recommendation),
            linkedTitles(data, all.goalsOfMeasure.of(id), &MeasureGoal::goal),
            linkedTitles(data, all.papersOf.of(id), &MeasurePaper::paper)};
}

Cell fieldCell(const ExportData& data, const Record& row, const FieldInfo& field)
{
    if (field.keyText() != QLatin1String("completion"))
        return data.cell(row, field);
    const Measure* measure = data.snapshot().measures.find(Id<Measure>(row.id));
    const std::optional<int> percent = measure ? data.snapshot().completionOf(*measure) : std::nullopt;
    return percent ? Cell(qint64(*percent)) : Cell();
}

} // namespace

Sheet measureSheet(const ExportData& data)
{
    Sheet sheet{QStringLiteral("Maßnahmen"), {}, {}, 2};
    const auto fields = sheetFields(data, entityOf<Measure>());
    const auto stages = stagesInUse(data);
    for (const FieldInfo* field : fields)
        sheet.columns << columnOf(*field);
    sheet.printedColumns = usualFields(fields);
    const auto ownFields = data.ownColumns(entityOf<Measure>());
    for (const OwnFieldDefinition& field : ownFields)
        sheet.columns << SheetColumn{field.heading(), field.field().help, columnOf(field.column()).width};
    sheet.columns << linkColumns();
    for (const Stage& stage : stages)
        sheet.columns << costColumns(stage);
    sheet.columns << idColumn();
    for (const Record& row : data.rows(entityOf<Measure>())) {
        const Id<Measure> id(row.id);
        QList<Cell> cells;
        for (const FieldInfo* field : fields)
            cells << fieldCell(data, row, *field);
        for (const OwnFieldDefinition& field : ownFields)
            cells << data.ownCell(row, field);
        cells << linkCells(data, id);
        const CostTable costs = costsOf(data.snapshot(), id);
        for (const Stage& stage : stages)
            cells << costCells(costs, stage);
        sheet.rows << (cells << idText(row.id));
    }
    return sheet;
}

} // namespace iplan
