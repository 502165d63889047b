// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/listplan.h"
#include "core/query/resolve.h"

#include <map>

namespace iplan
{

/// What a row of a tree belongs to.
struct TreeParent {
    const FieldInfo* field = nullptr; ///< of the row; null: it stands at the top
    QUuid id = {};                    ///< of the row above; null: of the same list, known by `name` when all are read
    QString name = {};                ///< number or title of the row above
    int column = -1;                  ///< of the sheet: what names it
    QString text = {};                ///< of that cell
    QString problem = {};             ///< why nobody can tell: a German sentence; nothing of the row is taken
    QString hint = {};
    QStringList names = {}; ///< folded ones, by which other rows of the list mean this one
};

/// The rows of a list of several levels, read before they are planned: level by level, from the top.
class TreeRows
{
public:
    /// Rejected where a column that the tree names is not there.
    [[nodiscard]] static Result<TreeRows> read(const TableSource& source, qsizetype sheet, const TableMapping& mapping,
                                               const QStringList& headings, const ListPlanOptions& options);

    [[nodiscard]] qsizetype levelCount() const { return std::max<qsizetype>(1, m_tree.levels.size()); }
    /// The level of the row; what has none is told at the first, as a problem of parentOf().
    [[nodiscard]] int levelOf(int sheetRow) const { return std::max(0, m_rows.value(sheetRow).level); }
    /// The mapping for the rows of a level: columns of fields that its entity has.
    [[nodiscard]] TableMapping mappingOf(qsizetype level) const;
    /// What the row belongs to; `reader` finds what is not in the list.
    [[nodiscard]] TreeParent parentOf(int sheetRow, const Reader& reader);
    /// The names by which others of the list may mean the row.
    [[nodiscard]] QStringList namesOf(int sheetRow) const;
    /// Remembers what the rows of a level became.
    void note(qsizetype level, const ListPlan& plan);

private:
    struct Row {
        int level = 0; ///< -1: not to be told
        QString number = {};
        QString title = {};
        QString parent = {}; ///< what its column says
        QString kind = {};
    };
    struct Planned {
        RowRef row;
        int sheetRow;
        bool isTaken;
    };
    explicit TreeRows(const TableMapping& mapping) : m_mapping(&mapping), m_tree(mapping.tree) {}
    void setLevel(Row& row) const;
    [[nodiscard]] TreeParent lost(const Row& row) const;
    [[nodiscard]] TreeParent planned(TreeParent parent, int level, const Reader& reader);

    const TableMapping* m_mapping;
    ListTree m_tree;
    int m_numberColumn = -1; ///< of the sheet
    int m_parentColumn = -1;
    int m_kindColumn = -1;
    QHash<int, Row> m_rows;                   ///< by row of the sheet
    QList<QHash<QString, Planned>> m_planned; ///< of each level, by folded name
    std::map<const EntityInfo*, RowFinder> m_finders;
};

/// "1.2" of "1.2", "1.2.", "HF 1.2" and "1.2 Sprache"; empty where no number is.
[[nodiscard]] QString treeNumber(const QString& text);

/// What the levels of a list of `entity` may be (ListTree::levels): none, where its rows refer to one another, and two
/// or three levels of which each belongs to the one above. Empty: its rows are of no levels.
[[nodiscard]] QList<QList<const EntityInfo*>> treeLevelChoices(const EntityInfo& entity);

/// A tree for a list of fields of action and modules that its numbers tell: unused where they do not.
[[nodiscard]] ListTree guessTree(const TableMapping& mapping, const QList<QStringList>& texts);

/// Plans of the levels as one of the list; `parts` stay in the order of the levels.
[[nodiscard]] ListPlan joinedPlans(std::vector<ListPlan> plans);

} // namespace iplan
