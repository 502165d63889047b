// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/eachrow.h"
#include "core/query/ownfields.h"
#include "core/query/programmecomparison.h"
#include "core/query/publicscope.h"

namespace iplan::comparison
{

// Parts of compareProgrammes(), for its sources only.

/// A row in both states; `row` is null on the side where it is not there.
struct RowPair {
    RowView before;
    RowView after;
    [[nodiscard]] bool isInBoth() const { return before.row && after.row; }
    [[nodiscard]] const RowView& any() const { return after.row ? after : before; }
};

/// One state, and how its values read.
class Side
{
public:
    Side(const ComparedState& state, const ComparisonScope& scope);

    const Snapshot& rows;

    /// How people call the row on the day of the state; empty for none, and for one that is not to be seen.
    [[nodiscard]] QString label(const RowRef& row) const;
    /// As people read the value.
    [[nodiscard]] QString text(const FieldInfo& field, const Value& value) const;
    [[nodiscard]] bool shows(const FieldInfo& field) const;
    [[nodiscard]] const PublicScope& scope() const { return m_scope; }
    [[nodiscard]] const OwnFieldList& ownFields() const { return m_ownFields; }
    [[nodiscard]] bool withPeople() const { return m_withPeople; }

private:
    const QDate m_asOf;
    const PublicScope m_scope;
    const OwnFieldList m_ownFields;
    const bool m_withPeople;
    mutable QHash<RowRef, QString> m_labels;
};

/// Both states, and the changes found so far.
struct Sides {
    const Side before;
    const Side after;
    const bool byCode;
    QList<ProgrammeChange> changes;

    /// Whether people read the two values alike; references of one file are also the same where the name changed.
    [[nodiscard]] bool isSame(const FieldInfo& field, const Value& a, const Value& b) const;
    /// Adds the change, unless it reads the same on both sides.
    void add(ProgrammeChange change);
};

/// The change, begun: code and title of the row.
[[nodiscard]] ProgrammeChange changeOf(const RowPair& pair, ChangeKind kind);

/// The rows of the two lists that are one row, in the order of the later list, and what is gone at the end: by id, and
/// by `name` where files are of different origin and the name is unique on both sides.
template <class E, class Name>
[[nodiscard]] QList<RowPair> pairsOf(const QList<const E*>& before, const QList<const E*>& after, bool byName,
                                     const Name& name)
{
    const auto view = [](const E* row) { return RowView{&entityOf<E>(), row, row->id.uuid()}; };
    QHash<QUuid, const E*> left;
    QHash<QString, QList<const E*>> leftByName;
    QHash<QString, int> wantedNames;
    for (const E* row : before)
        left.insert(row->id.uuid(), row);
    if (byName) {
        for (const E* row : before)
            leftByName[name(*row)] << row;
        for (const E* row : after)
            ++wantedNames[name(*row)];
    }
    QList<RowPair> out;
    for (const E* row : after) {
        const E* other = left.take(row->id.uuid());
        if (!other && byName && wantedNames.value(name(*row)) == 1) {
            const auto same = leftByName.value(name(*row));
            if (same.size() == 1 && !name(*row).isEmpty())
                other = left.take(same.first()->id.uuid());
        }
        out << RowPair{other ? view(other) : RowView{}, view(row)};
    }
    for (const E* row : before) {
        if (left.contains(row->id.uuid()))
            out << RowPair{view(row), RowView{}};
    }
    return out;
}

/// Pointers to all rows of the set.
template <class E>
[[nodiscard]] QList<const E*> pointersTo(const RowSet<E>& rows)
{
    QList<const E*> out;
    out.reserve(rows.size());
    for (const E& row : rows)
        out << &row;
    return out;
}

/// Adds a change for each field of the row, in both states, that the table compares by value. `begin` is what each
/// change begins with; `prefix` stands before the label of the field. Units in `without` are passed over.
void compareFields(Sides& sides, const RowPair& pair, const ProgrammeChange& begin, const QString& prefix = {},
                   const QStringList& without = {});

/// Links and own fields of a measure in both states.
void compareLinks(Sides& sides, const RowPair& measure);
void compareOwnFields(Sides& sides, const RowPair& measure);
/// Cost items and Kennzahlen of a measure; costs also where it is in one state only.
void compareCosts(Sides& sides, const RowPair& measure);
void compareMetrics(Sides& sides, const RowPair& measure);
/// All measures, by code; `isEdition` says that the later state is one, from which measures may have been left out.
void compareMeasures(Sides& sides, bool isEdition);
/// Handlungsfelder, modules, goals, recommendations and their items.
void compareConcept(Sides& sides);

/// How many measures there are of each sort.
[[nodiscard]] QList<ComparedCount> comparedCounts(const Sides& sides);
/// The sums of each Handlungsfeld.
[[nodiscard]] QList<ComparedCost> comparedCosts(const Sides& sides);

/// What is spent at each stage, over all fields and years.
[[nodiscard]] std::map<std::optional<CostStage>, ComparedCost> spentByStage(const ProgrammeComparison& comparison);

/// The order in which sums are read: by stage, since stages are never added up, then by kind and year.
[[nodiscard]] bool readsBefore(const CostKey& a, const CostKey& b);

/// Whether the measure counts in the programme.
[[nodiscard]] bool counts(const Measure* measure);

} // namespace iplan::comparison
