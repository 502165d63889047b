// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/costs.h"

namespace iplan
{

/// Which amounts are added up: never of two stages, never spending with what covers it (core/query/costs.h), never
/// refused amounts with others.
struct CostChoice {
    enum class Kinds {
        Spending, ///< all that is spent
        Covering, ///< all that covers spending
        One       ///< `kind`
    };
    Kinds kinds = Kinds::Spending;
    std::optional<CostKind> kind;
    std::optional<CostStage> stage = CostStage::Approved; ///< none: amounts without a stage
    bool refused = false;
    [[nodiscard]] bool matches(const CostKey& key) const;
    friend bool operator==(const CostChoice&, const CostChoice&) = default;
};

/// "Kosten insgesamt, bewilligt", "Personalkosten, ohne Stufe, abgelehnt".
[[nodiscard]] QString costChoiceText(const CostChoice& choice);

/// "2026"; "ohne Jahr".
[[nodiscard]] QString costYearText(const std::optional<int>& year);

/// A sum with what is missing from it. Three things differ: nothing there (isEmpty), not known ("nicht beziffert"), 0.
struct CostSum {
    std::optional<Money> amount;
    int unknown = 0; ///< items without an amount
    [[nodiscard]] bool isEmpty() const { return !amount && unknown == 0; }
    void add(const CostSum& other);
    friend bool operator==(const CostSum&, const CostSum&) = default;
};

/// "12.500,00 €", "nicht beziffert", "mind. 12.500,00 €" if amounts are missing, or "".
[[nodiscard]] QString costSumText(const CostSum& sum);

/// What the rows of the matrix are put together by.
enum class CostGrouping { FieldOfAction, LeadOffice, Funder };

/// A group with its sums, a measure with its costs within the group, or the sums of all.
struct CostRow {
    enum class Kind { Group, Measure, Total };
    Kind kind = Kind::Measure;
    Id<Measure> measure;
    QString label;
    QList<CostSum> cells; ///< one for each year of the matrix
    CostSum sum;
};

/// Costs of measures by year, with sums of rows, groups and columns. A measure with several funders stands below each
/// of them with what that one pays.
class CostMatrix
{
public:
    struct Options {
        CostGrouping grouping = CostGrouping::FieldOfAction;
        CostChoice choice;
        QString filter;         ///< words in code and title of the measures
        bool withEmpty = false; ///< also measures that have no such costs; not with CostGrouping::Funder
        QDate today;
        QSet<int> moreYears = {}; ///< that have a column also without costs
    };
    CostMatrix() = default;
    /// Needs measures, cost items, fields of action, organisations and their names.
    CostMatrix(const Snapshot& snapshot, const Options& options);
    /// The entities that a snapshot for a matrix must hold.
    [[nodiscard]] static QList<const EntityInfo*> entities();

    [[nodiscard]] const Options& options() const { return m_options; }
    /// Ascending; "no year" last.
    [[nodiscard]] const QList<std::optional<int>>& years() const { return m_years; }
    /// Groups with their measures below them, the total last; no rows without costs.
    [[nodiscard]] const QList<CostRow>& rows() const { return m_rows; }
    /// The items that a cell adds up; of a whole row with a negative column. For a group those of all its measures.
    [[nodiscard]] QList<Id<CostItem>> items(int row, int column) const;
    /// How many other items would count if only the stage were another one, by stage; those without one come last.
    [[nodiscard]] const QList<std::pair<std::optional<CostStage>, int>>& otherStages() const { return m_otherStages; }
    /// "Kostenpositionen auf anderen Stufen: geschätzt (12), ohne Stufe (3)."; empty if there are none.
    [[nodiscard]] QString otherStagesText() const;
    /// What readers must know about the sums, as German sentences; empty if nothing.
    [[nodiscard]] QStringList remarks() const;

private:
    /// A measure with those of its items that count in a group.
    using Costs = std::pair<const Measure*, QList<const CostItem*>>;
    void addGroup(const QString& title, const QList<Costs>& measures);
    void addByFunder(const Snapshot& snapshot);
    void addByMeasure(const Snapshot& snapshot);
    [[nodiscard]] QList<const CostItem*> chosen(const Snapshot& snapshot, const Measure& measure) const;
    void fillCells();
    void addUp();
    void countOtherStages(const Snapshot& snapshot);

    Options m_options;
    QList<std::optional<int>> m_years;
    QList<CostRow> m_rows;
    struct Item {
        Id<CostItem> id;
        int row = 0;
        QList<std::optional<int>> years;
        std::optional<Money> amount;
    };
    QList<Item> m_items;
    QList<std::pair<std::optional<CostStage>, int>> m_otherStages;
    bool m_hasWholeSpans = false;
    bool m_hasOpenRecurring = false;
    bool m_leavesOutRefused = false; ///< refused amounts that would count otherwise
};

} // namespace iplan
