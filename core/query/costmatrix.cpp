// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/query/costmatrix.h"

#include "core/query/measuregroups.h"

namespace iplan
{

bool CostChoice::matches(const CostKey& key) const
{
    if (key.stage != stage || key.refused != refused)
        return false;
    return kinds == Kinds::One ? key.kind == kind : isSpending(key.kind) == (kinds == Kinds::Spending);
}

QString costChoiceText(const CostChoice& choice)
{
    QStringList out;
    if (choice.kinds == CostChoice::Kinds::One)
        out << (choice.kind ? Choice<CostKind>(*choice.kind).label() : QStringLiteral("Kosten ohne Angabe der Art"));
    else
        out << (choice.kinds == CostChoice::Kinds::Spending ? QStringLiteral("Kosten insgesamt")
                                                            : QStringLiteral("Finanzierung insgesamt"));
    out << (choice.stage ? Choice<CostStage>(*choice.stage).label() : QStringLiteral("ohne Stufe"));
    if (choice.refused)
        out << QStringLiteral("abgelehnt");
    return out.join(QStringLiteral(", "));
}

QString costYearText(const std::optional<int>& year)
{
    return year ? QString::number(*year) : QStringLiteral("ohne Jahr");
}

void CostSum::add(const CostSum& other)
{
    if (other.amount)
        amount = amount.value_or(Money{}) + *other.amount;
    unknown += other.unknown;
}

QString costSumText(const CostSum& sum)
{
    if (sum.isEmpty())
        return {};
    if (!sum.amount)
        return QStringLiteral("nicht beziffert");
    const QString amount = formatMoney(*sum.amount);
    return sum.unknown > 0 ? QStringLiteral("mind. ") + amount : amount;
}

QList<const EntityInfo*> CostMatrix::entities()
{
    return {&entityOf<Measure>(), &entityOf<CostItem>(), &entityOf<FieldOfAction>(), &entityOf<Organization>(),
            &entityOf<OrganizationName>()};
}

CostMatrix::CostMatrix(const Snapshot& snapshot, const Options& options) : m_options(options)
{
    if (options.grouping == CostGrouping::Funder)
        addByFunder(snapshot);
    else
        addByMeasure(snapshot);
    countOtherStages(snapshot);
    if (m_rows.isEmpty())
        return;
    CostRow total;
    total.kind = CostRow::Kind::Total;
    total.label = QStringLiteral("Summe");
    m_rows << total;
    fillCells();
    addUp();
    CostChoice refused = options.choice;
    refused.refused = true;
    m_leavesOutRefused =
        !options.choice.refused && std::any_of(snapshot.costItems.begin(), snapshot.costItems.end(),
                                               [&](const CostItem& item) { return refused.matches(costKey(item)); });
}

void CostMatrix::countOtherStages(const Snapshot& snapshot)
{
    QList<std::optional<CostStage>> stages;
    for (size_t i = 0; i < optionsOf<CostStage>().size(); ++i)
        stages << static_cast<CostStage>(i);
    stages << std::nullopt;
    const auto groups = groupMeasures(snapshot, MeasureGrouping::FieldOfAction, m_options.today, m_options.filter);
    for (const auto& stage : std::as_const(stages)) {
        if (stage == m_options.choice.stage)
            continue;
        CostChoice choice = m_options.choice;
        choice.stage = stage;
        int count = 0;
        for (const MeasureGroup& group : groups) {
            for (const Measure* measure : group.measures) {
                for (const CostItem* item : snapshot.costItemsOf.of(measure->id))
                    count += choice.matches(costKey(*item)) ? 1 : 0;
            }
        }
        if (count > 0)
            m_otherStages << std::pair(stage, count);
    }
}

QString CostMatrix::otherStagesText() const
{
    QStringList out;
    for (const auto& [stage, count] : m_otherStages)
        out << QStringLiteral("%1 (%L2)")
                   .arg(stage ? Choice<CostStage>(*stage).label() : QStringLiteral("ohne Stufe"))
                   .arg(count);
    return out.isEmpty()
               ? QString()
               : QStringLiteral("Kostenpositionen auf anderen Stufen: %1.").arg(out.join(QStringLiteral(", ")));
}

QList<const CostItem*> CostMatrix::chosen(const Snapshot& snapshot, const Measure& measure) const
{
    QList<const CostItem*> out = snapshot.costItemsOf.of(measure.id);
    out.removeIf([this](const CostItem* item) { return !m_options.choice.matches(costKey(*item)); });
    return out;
}

void CostMatrix::addByMeasure(const Snapshot& snapshot)
{
    const auto grouping =
        m_options.grouping == CostGrouping::LeadOffice ? MeasureGrouping::LeadOffice : MeasureGrouping::FieldOfAction;
    for (const MeasureGroup& group : groupMeasures(snapshot, grouping, m_options.today, m_options.filter)) {
        QList<Costs> costs;
        for (const Measure* measure : group.measures) {
            const auto items = chosen(snapshot, *measure);
            if (m_options.withEmpty || !items.isEmpty())
                costs << Costs(measure, items);
        }
        addGroup(group.title, costs);
    }
}

void CostMatrix::addByFunder(const Snapshot& snapshot)
{
    QHash<Id<Organization>, QList<Costs>> byFunder;
    QList<Costs> without;
    for (const MeasureGroup& group :
         groupMeasures(snapshot, MeasureGrouping::FieldOfAction, m_options.today, m_options.filter)) {
        for (const Measure* measure : group.measures) {
            for (const CostItem* item : chosen(snapshot, *measure)) {
                const bool isKnown = snapshot.organizations.find(item->funder) != nullptr;
                QList<Costs>& costs = isKnown ? byFunder[item->funder] : without;
                if (costs.isEmpty() || costs.last().first != measure)
                    costs << Costs(measure, {});
                costs.last().second << item;
            }
        }
    }
    for (const Organization* funder : organizationsByName(snapshot, m_options.today))
        addGroup(snapshot.nameOf(funder->id, m_options.today), byFunder.value(funder->id));
    addGroup(QStringLiteral("Ohne Angabe zum Mittelgeber"), without);
}

void CostMatrix::addGroup(const QString& title, const QList<Costs>& measures)
{
    if (measures.isEmpty())
        return;
    CostRow heading;
    heading.kind = CostRow::Kind::Group;
    heading.label = title;
    m_rows << heading;
    for (const auto& [measure, items] : measures) {
        CostRow row;
        row.measure = measure->id;
        row.label = (measure->code + u' ' + measure->title).trimmed();
        for (const CostItem* item : items) {
            m_items << Item{item->id, static_cast<int>(m_rows.size()), costYears(*item), item->amount};
            const bool isSpan = item->year && item->yearTo && *item->yearTo > *item->year;
            m_hasWholeSpans = m_hasWholeSpans || (item->amount && isSpan && !item->recurring);
            m_hasOpenRecurring = m_hasOpenRecurring || (item->amount && item->recurring && !item->yearTo);
        }
        m_rows << row;
    }
}

void CostMatrix::fillCells()
{
    bool withoutYear = false;
    std::map<int, qsizetype> columns;
    for (const int year : m_options.moreYears)
        columns.emplace(year, 0);
    for (const Item& item : std::as_const(m_items)) {
        for (const auto& year : item.years) {
            withoutYear = withoutYear || !year;
            if (year)
                columns.emplace(*year, 0);
        }
    }
    for (auto& [year, column] : columns) {
        column = m_years.size();
        m_years << year;
    }
    if (withoutYear)
        m_years << std::nullopt;
    for (CostRow& row : m_rows)
        row.cells.resize(m_years.size());
    for (const Item& item : std::as_const(m_items)) {
        for (const auto& year : item.years) {
            const qsizetype column = year ? columns.at(*year) : m_years.size() - 1;
            m_rows[item.row].cells[column].add({item.amount, item.amount ? 0 : 1});
        }
    }
}

void CostMatrix::addUp()
{
    CostRow* group = nullptr;
    CostRow& total = m_rows.last();
    for (CostRow& row : m_rows) {
        if (row.kind == CostRow::Kind::Group)
            group = &row;
        if (row.kind != CostRow::Kind::Measure)
            continue;
        for (qsizetype column = 0; column < m_years.size(); ++column) {
            const CostSum& cell = row.cells.at(column);
            row.sum.add(cell);
            for (CostRow* above : {group, &total}) {
                above->cells[column].add(cell);
                above->sum.add(cell);
            }
        }
    }
}

QList<Id<CostItem>> CostMatrix::items(int row, int column) const
{
    const auto kind = m_rows.at(row).kind;
    int last = row;
    while (kind == CostRow::Kind::Group && m_rows.at(last + 1).kind == CostRow::Kind::Measure)
        ++last;
    QList<Id<CostItem>> out;
    for (const Item& item : m_items) {
        const bool inRow = kind == CostRow::Kind::Total || (item.row >= row && item.row <= last);
        if (inRow && (column < 0 || item.years.contains(m_years.value(column))))
            out << item.id;
    }
    return out;
}

QStringList CostMatrix::remarks() const
{
    QStringList out;
    if (m_leavesOutRefused)
        out << refusedCostsText();
    if (m_hasWholeSpans)
        out << QStringLiteral("Beträge für mehrere Jahre zusammen stehen im ersten Jahr.");
    if (m_hasOpenRecurring)
        out << QStringLiteral("Laufende Kosten ohne bekanntes Ende stehen nur im ersten Jahr.");
    if (!m_rows.isEmpty() && m_rows.last().sum.unknown > 0)
        out << QStringLiteral("„nicht beziffert“ und „mind.“: Zu einzelnen Kosten ist noch kein Betrag bekannt; sie "
                              "fehlen in den Summen.");
    return out;
}

} // namespace iplan
