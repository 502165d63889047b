// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/content/costblocks.h"

#include "core/query/costincrease.h"

namespace iplan::report
{

namespace
{

// More years than this do not fit beside each other on A4 upright; five or six do without cents once sums have seven
// digits.
constexpr qsizetype kYearColumnsAtMost = 6;
constexpr qsizetype kManyYears = 5;
constexpr Money kLargeTotal{100'000'000};

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

/// Writes the rows of a cost table: stage by stage, the years beside each other as long as they fit.
class CostRows
{
public:
    CostRows(const CostTable& costs, const QString& caption)
        : m_costs(costs), m_years(costs.years()), m_lines(linesOf(costs)),
          m_beside(m_years.size() <= kYearColumnsAtMost)
    {
        const auto total = costs.sum([](const CostKey&) { return true; }).value_or(Money{});
        m_rounded = m_beside && m_years.size() >= kManyYears && total >= kLargeTotal;
        m_oneStage = std::all_of(m_lines.begin(), m_lines.end(),
                                 [this](const Line& line) { return line.stageText() == m_lines.first().stageText(); });
        m_table.caption = m_oneStage ? caption + QStringLiteral(" (%1)").arg(m_lines.first().stageText()) : caption;
        m_table.columns = {{QStringLiteral("Kostenart"), Align::Left, 1.8}};
        if (!m_beside)
            m_table.columns.push_back({QStringLiteral("Jahr"), Align::Left, 0.8});
        for (const auto& year : m_years) {
            if (m_beside)
                m_table.columns.push_back({yearText(year), Align::Right, 1});
        }
        if (!m_beside || m_years.size() > 1)
            m_table.columns.push_back({m_beside ? QStringLiteral("Summe") : QStringLiteral("Betrag"), Align::Right, 1});
    }

    Table write()
    {
        for (qsizetype i = 0; i < m_lines.size(); ++i) {
            const Line& line = m_lines.at(i);
            const bool begins = i == 0 || m_lines.at(i - 1).stageText() != line.stageText();
            const bool ends = i + 1 == m_lines.size() || m_lines.at(i + 1).stageText() != line.stageText();
            if (begins && !m_oneStage)
                addStage(line.stageText());
            add(labelOf(line.kind), false, [&line](const CostKey& key) { return line.matches(key); });
            if (ends && !line.refused)
                addSum(line);
        }
        return std::move(m_table);
    }
    [[nodiscard]] bool isRounded() const { return m_rounded; }

private:
    void addStage(const QString& stage)
    {
        Span label{stage};
        label.strong = true;
        Cell cell{{{label}}};
        cell.columnSpan = int(m_table.columns.size());
        Row row{{cell}};
        row.group = true;
        m_table.rows.push_back(std::move(row));
    }
    /// What is spent at the stage of the line, if that is more than one line.
    void addSum(const Line& last)
    {
        const auto isSpent = [&last](const Line& line) {
            return !line.refused && line.stage == last.stage && isSpending(line.kind);
        };
        const auto count = std::count_if(m_lines.begin(), m_lines.end(), isSpent);
        const bool isCovered = !isSpending(last.kind);
        if (count > 1)
            add(isCovered ? QStringLiteral("Summe ohne Deckung") : QStringLiteral("Summe"), true,
                [&](const CostKey& key) {
                    return isSpent({key.kind, key.stage, key.refused});
                });
    }
    /// Adds the amounts for which `matches` is true.
    template <class Matches>
    void add(const QString& kind, bool isSum, Matches&& matches)
    {
        Row row{{textCell(kind)}, isSum};
        for (const auto& year : m_years) {
            const auto amount = m_costs.sum([&](const CostKey& key) { return key.year == year && matches(key); });
            if (m_beside)
                row.cells.push_back(cell(amount));
            else if (amount && !isSum)
                m_table.rows.push_back({{textCell(kind), textCell(yearText(year)), cell(amount)}});
        }
        if (!m_beside && !isSum)
            return;
        if (!m_beside)
            row.cells.push_back({});
        if (!m_beside || m_years.size() > 1)
            row.cells.push_back(cell(m_costs.sum(matches)));
        m_table.rows.push_back(std::move(row));
    }
    [[nodiscard]] Cell cell(const std::optional<Money>& amount) const
    {
        if (!m_rounded || !amount)
            return moneyCell(amount);
        const qint64 euros = (amount->cents + (amount->cents < 0 ? -50 : 50)) / 100;
        return textCell(formatMoney(Money{euros * 100}, false).chopped(3));
    }

    const CostTable& m_costs;
    QList<std::optional<int>> m_years;
    QList<Line> m_lines;
    bool m_beside;
    bool m_rounded = false;
    bool m_oneStage = false;
    Table m_table;
};

QStringList notesOn(const CostTable& costs)
{
    QStringList notes;
    const auto& cells = costs.cells();
    if (std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.first.refused; }))
        notes << refusedCostsText();
    if (costs.hasWholeSpans())
        notes << QStringLiteral("Beträge für mehrere Jahre zusammen stehen im ersten Jahr.");
    if (costs.hasOpenRecurring())
        notes << QStringLiteral("Jährlich wiederkehrende Beträge ohne bekanntes Ende stehen im ersten Jahr.");
    if (costs.unknownAmounts() > 0)
        notes << (costs.unknownAmounts() == 1
                      ? QStringLiteral("Bei einer Kostenposition ist der Betrag noch unbekannt.")
                      : QStringLiteral("Bei %L1 Kostenpositionen ist der Betrag noch unbekannt.")
                            .arg(costs.unknownAmounts()));
    return notes;
}

QString noBreak(QString amount)
{
    return amount.replace(u' ', QChar::Nbsp);
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

/// Refused ones last, then by stage, none last.
using StageKey = std::tuple<bool, bool, std::optional<CostStage>>;
/// No year last.
using YearKey = std::pair<bool, std::optional<int>>;

/// What is spent at a stage in a year.
struct StageSum {
    Money all;
    Money yearly;        ///< as much of it comes back every year
    bool isOpen = false; ///< nobody knows until when
    [[nodiscard]] QString text(const std::optional<int>& year) const
    {
        QString when = yearText(year);
        if (yearly == all && isOpen && year)
            when.prepend(QStringLiteral("ab "));
        if (yearly == all)
            when += QStringLiteral(", jährlich");
        else if (yearly != Money{})
            when += QStringLiteral(", davon %1 jährlich").arg(noBreak(formatMoney(yearly)));
        return noBreak(formatMoney(all)) + QStringLiteral(" (") + when + u')';
    }
};

QString refusalText(const CostItem& item)
{
    if (item.refusedOn.isNull() && item.refusalReason.isEmpty())
        return {};
    return joined({QStringLiteral("abgelehnt"), item.refusedOn.toString()}, QStringLiteral(" ")) +
           labelled(": ", item.refusalReason);
}

QString detailsOf(const ReportContext& context, const CostItem& item)
{
    return joined(
        {item.fte ? numberText(*item.fte) + (*item.fte == 1 ? QStringLiteral(" Stelle") : QStringLiteral(" Stellen"))
                  : QString(),
         item.recurring ? QStringLiteral("jährlich wiederkehrend") : QString(),
         item.includesApproved ? QStringLiteral("schließt das bisher Bewilligte ein") : QString(),
         labelled("Geldgeber: ", context.bodyName(item.funder)), labelled("Haushaltsstelle: ", item.budgetLine),
         item.mediumTermPlan ? QStringLiteral("in der mittelfristigen Finanzplanung") : QString(),
         labelled("Vorbehalt: ", item.reservation), labelled("Vorlage: ", context.paperText(item.paper)),
         refusalText(item), item.note.simplified()},
        QStringLiteral("; "));
}

/// What cost items of one kind have in common besides amounts.
struct CostRemark {
    QString kind;
    QString details;
    QStringList years;
    QStringList recipients;
    [[nodiscard]] QString text() const
    {
        const QString head = joined({kind, years.join(QStringLiteral(", "))}, QStringLiteral(" "));
        return head + QStringLiteral(": ") +
               sentence(joined({details, labelled("Empfänger: ", recipients.join(QStringLiteral(", ")))},
                               QStringLiteral("; ")));
    }
};

void addOnce(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && !list.contains(text))
        list << text;
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
    QStringList notes;
    if (!costs.isEmpty()) {
        CostRows rows(costs, caption);
        blocks.emplace_back(rows.write());
        if (rows.isRounded())
            notes << QStringLiteral("Auf volle Euro gerundet.");
    }
    notes << notesOn(costs);
    addParagraph(blocks, notes.join(u' '), ParagraphStyle::Small);
}

void addCostDetails(Blocks& blocks, const ReportContext& context, const Measure& measure)
{
    // The same remark on several items is printed once, with their years and recipients.
    QList<CostRemark> remarks;
    const auto items = context.snapshot.costItemsOf.of(measure.id);
    for (const CostItem* item : items) {
        const QString kind = labelOf(item->kind.value());
        const QString details = detailsOf(context, *item);
        const QString recipient = context.bodyName(item->recipient);
        if (details.isEmpty() && recipient.isEmpty())
            continue;
        auto same = std::find_if(remarks.begin(), remarks.end(),
                                 [&](const CostRemark& one) { return one.kind == kind && one.details == details; });
        if (same == remarks.end())
            same = remarks.insert(remarks.end(), {kind, details, {}, {}});
        addOnce(same->years, yearsOf(*item));
        if (!recipient.isEmpty())
            addOnce(same->recipients, item->amount ? recipient + u' ' + formatMoney(*item->amount) : recipient);
    }
    QStringList notes;
    for (const CostRemark& one : remarks)
        notes << one.text();
    addParagraph(blocks, notes.join(u'\n'), ParagraphStyle::Small);
}

std::vector<Spans> costLines(const QList<const CostItem*>& items)
{
    std::map<StageKey, std::map<YearKey, StageSum>> stages;
    for (const CostItem* item : items) {
        const CostKey key = costKey(*item);
        if (!item->amount || !isSpending(key.kind))
            continue;
        for (const auto& year : costYears(*item)) {
            StageSum& sum = stages[{key.refused, !key.stage, key.stage}][{!year, year}];
            sum.all += *item->amount;
            sum.yearly += item->recurring ? *item->amount : Money{};
            sum.isOpen = sum.isOpen || (item->recurring && !item->yearTo);
        }
    }
    std::vector<Spans> out;
    for (const auto& [stage, years] : stages) {
        QStringList amounts;
        for (const auto& [year, sum] : years)
            amounts << sum.text(year.second);
        const QString name = Line{{}, std::get<2>(stage), std::get<0>(stage)}.stageText();
        out.push_back(plain(name + QStringLiteral(": ") + amounts.join(QStringLiteral(", "))));
    }
    return out;
}

std::vector<Spans> increaseLines(const Snapshot& snapshot, const Measure& measure)
{
    std::vector<Spans> out;
    const QList<CostIncrease> increases = costIncreases(snapshot, measure.id);
    for (const CostIncrease& one : increases) {
        const bool isLast = &one == &increases.last();
        const QString repeated = isLast ? repeatedRequestText(requestRounds(snapshot, measure)) : QString();
        out.push_back(plain(joined({one.yearsText() + QStringLiteral(": ") + one.text(), one.kindsText(), repeated},
                                   QStringLiteral("; "))));
    }
    return out;
}

} // namespace iplan::report
