// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/collation.h"
#include "core/query/cellsums.h"
#include "core/query/rowlabel.h"
#include "core/store/writer.h"

#include <atomic>
#include <optional>
#include <QSet>
#include <variant>
#include <vector>

namespace iplan
{

class OwnColumns;

// Which rows a list shows and in which order: the same for windows, prints and exports. Columns may be own fields
// (core/query/ownfields.h).

/// How a condition compares. Texts compare without regard to letter case and umlauts; references by the label of the
/// row, or by its id where the value is one; dates by the first day that they may mean; "No" is a value like "Ja".
enum class ListOperator {
    Equals,
    EqualsNot,
    Contains, ///< every word occurs in the text of the cell
    ContainsNot,
    StartsWith,
    Less,
    AtMost,
    AtLeast,
    Greater,
    Empty,
    NotEmpty,
};

/// One condition on a field. An empty cell meets only Empty, EqualsNot and ContainsNot.
struct ListCondition {
    const Column* field = nullptr;
    ListOperator op = ListOperator::Equals;
    Value value; ///< as the field stores it; for Contains, ContainsNot, StartsWith a text
    friend bool operator==(const ListCondition&, const ListCondition&) = default;
};

/// Conditions of which all, or any, must hold. Without conditions everything passes.
struct ListFilter {
    enum class Match { All, Any };
    QList<ListCondition> conditions;
    Match match = Match::All;
    friend bool operator==(const ListFilter&, const ListFilter&) = default;
};

/// One column of an order. Empty cells come last in either direction.
struct ListOrderKey {
    const Column* field = nullptr;
    bool descending = false;
    friend bool operator==(const ListOrderKey&, const ListOrderKey&) = default;
};
/// The first key counts first. Rows that are equal in all are ordered as Reader::list() does (rowOrder()).
using ListOrder = QList<ListOrderKey>;

struct ListQuery {
    const EntityInfo* entity = nullptr;
    FieldValue scope;                ///< only rows with that value; a null field means all, a null value none
    QString words;                   ///< each must occur in one of the fields `searched`
    QList<const Column*> searched;   ///< as shown in the list
    QList<ListFilter> filters;       ///< all must let a row pass
    std::optional<QSet<QUuid>> only; ///< only these rows, such as those with findings
    ListOrder order;
    const Column* groupBy = nullptr; ///< rows of one group stand together (core/query/listgroups.h); null: no groups
    QList<const Column*> summed;     ///< added up for each group
};

/// The value of a cell on one line, as people read it in a list.
[[nodiscard]] QString cellText(const Column& field, const Value& value, const LabelSource& labels);

/// Decides on single rows by a query. Reads nothing but what `labels` gives.
class ListEvaluator
{
public:
    /// `own` holds the values of the own fields that decide.
    ListEvaluator(const ListQuery& query, LabelSource labels, std::shared_ptr<const OwnColumns> own = nullptr);

    /// Whether the (live) row is in the list.
    [[nodiscard]] bool accepts(const Record& record) const;

    /// What a row is ordered by.
    struct Place {
        using Part = std::variant<std::monostate, double, TextSortKey>; ///< nothing, number or date, text
        std::vector<Part> parts;
        QString natural;         ///< order keys
        std::vector<Part> names; ///< then name and code, as rowOrder() has them
        QUuid id;
    };
    [[nodiscard]] Place placeOf(const Record& record) const;
    [[nodiscard]] bool comesBefore(const Place& a, const Place& b) const;
    /// The fields that decide; other values need not be there.
    [[nodiscard]] QList<const Column*> fields() const;
    /// Whether values of own fields decide.
    [[nodiscard]] bool asksOwnFields() const;
    /// Whether labels of rows of `entity` decide, so that a new name changes the list.
    [[nodiscard]] bool dependsOn(const EntityInfo& entity) const;

private:
    [[nodiscard]] bool meets(const Record& record, const ListCondition& condition) const;
    [[nodiscard]] bool holdsWords(const Record& record) const;
    [[nodiscard]] Value valueOf(const Record& record, const Column& field) const;
    [[nodiscard]] int compare(const Column& field, const Value& a, const Value& b) const;
    [[nodiscard]] Place::Part partOf(const Column& field, const Value& value) const;

    const ListQuery m_query;
    const QList<const FieldInfo*> m_names; ///< decide where the query does not
    const LabelSource m_labels;
    const std::shared_ptr<const OwnColumns> m_own;
    const QList<QStringList> m_words;           ///< each folded both ways
    mutable QHash<QString, TextSortKey> m_keys; ///< of references: few texts, many rows
};

/// Rows that stand together in a list.
struct ListGroup {
    QUuid heading;        ///< stands for the group among the ids of rows, see isHeadingId()
    QString key;          ///< see groupKey()
    QString title;        ///< as people read it
    int count = 0;        ///< rows
    QList<CellSums> sums; ///< of ListQuery::summed
    friend bool operator==(const ListGroup&, const ListGroup&) = default;
};

/// What a query gives.
struct ListRows {
    QList<QUuid> ids;        ///< in order
    qsizetype total = 0;     ///< rows before words, filters and `only`
    QList<ListGroup> groups; ///< of the ids, one group after the other; none if the query does not group
};

/// Runs the query. Reads the table in parts, so that others can write in between; if somebody does, the answer may mix
/// two states, and whoever knows that (Store::committed()) asks again. Stops soon after `*cancelled` becomes true, with
/// an answer that means nothing. Can be called from any thread with a store of that thread.
[[nodiscard]] Result<ListRows> listRows(const Store& store, const ListQuery& query,
                                        const std::atomic_bool* cancelled = nullptr);

/// How to get from one list of ids to another in the steps that item models know, one after the other.
struct ListSteps {
    struct Span {
        int first = 0;
        int last = 0;
    };
    bool tooMany = false;   ///< more than `most` spans; then the rest is empty
    QList<Span> removed;    ///< to be taken out in this order, from the end
    QList<QUuid> reordered; ///< the order of those that stay; empty if they stay in their order
    QList<Span> inserted;   ///< to be put in in this order, as places in the new list
};
[[nodiscard]] ListSteps stepsBetween(const QList<QUuid>& before, const QList<QUuid>& after, int most);

} // namespace iplan
