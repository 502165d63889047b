// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/costblocks.h"

namespace iplan::report
{

namespace
{

// More years than this do not fit beside each other on A4 upright.
constexpr qsizetype kYearColumnsAtMost = 5;

QString yearText(const std::optional<int>& year)
{
    return year ? QString::number(*year) : QStringLiteral("ohne Jahr");
}

/// A line of the table: amounts of one kind at one stage.
struct Line {
    std::optional<CostKind> kind;
    std::optional<CostStage> stage;
    bool refused = false;
    friend bool operator==(const Line&, const Line&) = default;
    [[nodiscard]] bool matches(const CostKey& key) const
    {
        return key.kind == kind && key.stage == stage && key.refused == refused;
    }
    [[nodiscard]] QString stageText() const
    {
        return refused ? joined({labelOf(stage), QStringLiteral("abgelehnt")}, QStringLiteral(", ")) : labelOf(stage);
    }
};

/// The lines of the table: refused ones last, by stage, what is spent before what covers it.
QList<Line> linesOf(const CostTable& costs)
{
    QList<Line> out;
    for (const auto& [key, amount] : costs.cells()) {
        const Line line{key.kind, key.stage, key.refused};
        if (!out.contains(line))
            out << line;
    }
    const auto rank = [](const Line& line) {
        return std::tuple(line.refused, !line.stage, line.stage, !isSpending(line.kind), !line.kind, line.kind);
    };
    std::stable_sort(out.begin(), out.end(), [&rank](const Line& a, const Line& b) { return rank(a) < rank(b); });
    return out;
}

/// Writes the rows of a cost table, the years beside or below each other.
class CostRows
{
public:
    CostRows(const CostTable& costs, QString caption)
        : m_costs(costs), m_years(costs.years()), m_beside(m_years.size() <= kYearColumnsAtMost)
    {
        m_table.caption = std::move(caption);
        m_table.columns = {{QStringLiteral("Kostenart"), Align::Left, 1.7},
                           {QStringLiteral("Stufe"), Align::Left, 1.2}};
        if (!m_beside)
            m_table.columns.push_back({QStringLiteral("Jahr"), Align::Left, 0.8});
        for (const auto& year : m_years) {
            if (m_beside)
                m_table.columns.push_back({yearText(year), Align::Right, 1.1});
        }
        if (!m_beside || m_years.size() > 1)
            m_table.columns.push_back(
                {m_beside ? QStringLiteral("Summe") : QStringLiteral("Betrag"), Align::Right, 1.2});
    }

    /// Adds the amounts for which `matches` is true.
    template <class Matches>
    void add(const QString& kind, const QString& stage, bool isSum, Matches&& matches)
    {
        Row row{{textCell(kind), textCell(stage)}, isSum};
        for (const auto& year : m_years) {
            const auto amount = m_costs.sum([&](const CostKey& key) { return key.year == year && matches(key); });
            if (m_beside)
                row.cells.push_back(moneyCell(amount));
            else if (amount && !isSum)
                m_table.rows.push_back(
                    {{textCell(kind), textCell(stage), textCell(yearText(year)), moneyCell(amount)}});
        }
        if (m_beside && m_years.size() > 1)
            row.cells.push_back(moneyCell(m_costs.sum(matches)));
        if (m_beside)
            m_table.rows.push_back(std::move(row));
        else if (isSum)
            m_table.rows.push_back(
                {{textCell(kind), textCell(stage), textCell(QString()), moneyCell(m_costs.sum(matches))}, true});
    }
    [[nodiscard]] Table take() { return std::move(m_table); }

private:
    const CostTable& m_costs;
    QList<std::optional<int>> m_years;
    bool m_beside;
    Table m_table;
};

void addNotes(Blocks& blocks, const CostTable& costs)
{
    QStringList notes;
    if (costs.hasWholeSpans())
        notes << QStringLiteral("Beträge für mehrere Jahre zusammen stehen im ersten Jahr.");
    if (costs.hasOpenRecurring())
        notes << QStringLiteral("Jährlich wiederkehrende Beträge ohne bekanntes Ende stehen im ersten Jahr.");
    if (costs.unknownAmounts() > 0)
        notes << (costs.unknownAmounts() == 1
                      ? QStringLiteral("Bei einer Kostenposition ist der Betrag noch unbekannt.")
                      : QStringLiteral("Bei %1 Kostenpositionen ist der Betrag noch unbekannt.")
                            .arg(costs.unknownAmounts()));
    addParagraph(blocks, notes.join(u' '), ParagraphStyle::Small);
}

QString yearsOf(const CostItem& item)
{
    QString text = item.year ? QString::number(*item.year) : QString();
    if (item.yearTo && item.yearTo != item.year)
        text += QStringLiteral("–%1").arg(*item.yearTo);
    else if (item.recurring && item.year)
        text = QStringLiteral("ab ") + text;
    return text;
}

QString labelled(const char* label, const QString& text)
{
    return text.isEmpty() ? QString() : QString::fromUtf8(label) + text;
}

QString refusalText(const CostItem& item)
{
    if (item.refusedOn.isNull() && item.refusalReason.isEmpty())
        return {};
    return joined({QStringLiteral("abgelehnt"), item.refusedOn.toString()}, QStringLiteral(" ")) +
           labelled(": ", item.refusalReason);
}

QString detailsOf(const ReportContext& context, const CostItem& item)
{
    return joined({item.fte ? numberText(*item.fte) + QStringLiteral(" Stellen") : QString(),
                   item.recurring ? QStringLiteral("jährlich wiederkehrend") : QString(),
                   labelled("Geldgeber: ", context.bodyName(item.funder)),
                   labelled("Empfänger: ", context.bodyName(item.recipient)),
                   labelled("Haushaltsstelle: ", item.budgetLine),
                   item.mediumTermPlan ? QStringLiteral("in der mittelfristigen Finanzplanung") : QString(),
                   labelled("Vorbehalt: ", item.reservation), context.paperText(item.paper), refusalText(item),
                   item.note.simplified()},
                  QStringLiteral("; "));
}

} // namespace

QString labelOf(const std::optional<CostKind>& kind)
{
    return kind ? Choice<CostKind>(*kind).label() : QStringLiteral("ohne Kostenart");
}

QString labelOf(const std::optional<CostStage>& stage)
{
    return stage ? Choice<CostStage>(*stage).label() : QStringLiteral("ohne Stufe");
}

void addCostTable(Blocks& blocks, const CostTable& costs, const QString& caption)
{
    if (!costs.isEmpty()) {
        CostRows rows(costs, caption);
        const QList<Line> all = linesOf(costs);
        for (qsizetype i = 0; i < all.size(); ++i) {
            const Line& line = all.at(i);
            rows.add(labelOf(line.kind), line.stageText(), false,
                     [&line](const CostKey& key) { return line.matches(key); });
            const bool isLast = i + 1 == all.size() || all.at(i + 1).stage != line.stage || all.at(i + 1).refused;
            const auto spent = [&line](const CostKey& key) {
                return key.stage == line.stage && !key.refused && isSpending(key.kind);
            };
            const auto count = std::count_if(all.begin(), all.end(), [&line](const Line& other) {
                return !other.refused && other.stage == line.stage && isSpending(other.kind);
            });
            if (!line.refused && isLast && count > 1)
                rows.add(QStringLiteral("Summe der Aufwendungen"), labelOf(line.stage), true, spent);
        }
        blocks.emplace_back(rows.take());
    }
    addNotes(blocks, costs);
}

void addCostDetails(Blocks& blocks, const ReportContext& context, const Measure& measure)
{
    // The same remark on the items of several years is printed once.
    QStringList order;
    QHash<QString, QStringList> years;
    const auto items = context.snapshot.costItemsOf.of(measure.id);
    for (const CostItem* item : items) {
        const QString details = detailsOf(context, *item);
        if (details.isEmpty())
            continue;
        const QString key = labelOf(item->kind.value()) + u'\x1f' + details;
        if (!years.contains(key))
            order << key;
        const QString year = yearsOf(*item);
        if (!year.isEmpty() && !years[key].contains(year))
            years[key] << year;
    }
    QStringList notes;
    for (const QString& key : order) {
        const QString head =
            joined({key.section(u'\x1f', 0, 0), years.value(key).join(QStringLiteral(", "))}, QStringLiteral(" "));
        notes << head + QStringLiteral(": ") + sentence(key.section(u'\x1f', 1));
    }
    addParagraph(blocks, notes.join(u'\n'), ParagraphStyle::Small);
}

std::vector<Spans> costLines(const CostTable& costs)
{
    QStringList stages;
    QHash<QString, QStringList> amounts;
    for (const Line& line : linesOf(costs)) {
        const QString stage = line.stageText();
        if (!isSpending(line.kind) || stages.contains(stage))
            continue;
        stages << stage;
        for (const auto& year : costs.years()) {
            const auto amount = costs.sum([&](const CostKey& key) {
                return key.year == year && key.stage == line.stage && key.refused == line.refused &&
                       isSpending(key.kind);
            });
            if (amount)
                amounts[stage] << yearText(year) + u' ' + formatMoney(*amount);
        }
    }
    std::vector<Spans> out;
    for (const QString& stage : stages)
        out.push_back(plain(stage + QStringLiteral(": ") + amounts.value(stage).join(QStringLiteral(", "))));
    return out;
}

} // namespace iplan::report
