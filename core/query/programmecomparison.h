// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/worddiff.h"
#include "core/query/comparedfields.h"
#include "core/query/comparedstate.h"
#include "core/query/costs.h"

namespace iplan
{

/// What a comparison shows.
struct ComparisonScope {
    bool publicOnly = false; ///< only what anybody may see, in either state
    bool withPeople = false; ///< also persons and internal notes; not together with publicOnly
};

/// A difference between two states. Texts are as people read them; empty: nothing was said.
struct ProgrammeChange {
    ChangeKind kind = ChangeKind::Other;
    RowRef row;   ///< what it is about: a measure, or a row of the concept; of the later state, if it is there
    QString code; ///< of the later state, or of the earlier one where it is gone since
    QString title;
    QString what; ///< the field: "Ampel", "Personalkosten 2027, bewilligt", "Kennzahl „Plätze“: Zielwert"
    QString before;
    QString after;
    QString reason;                   ///< why: "gelöscht", the reason of state or traffic light
    bool isText = false;              ///< `before` and `after` are texts, to be compared by words
    std::optional<CostKey> cost = {}; ///< where the amounts below count
    std::optional<Money> amountBefore = {};
    std::optional<Money> amountAfter = {};

    [[nodiscard]] bool isOfMeasure() const;
    /// "K001 Sprachlotsen", "Konzeptmodul 1.2 Kita".
    [[nodiscard]] QString subject() const;
    /// wordDiff() of the two; made when asked for.
    [[nodiscard]] QList<DiffPiece> pieces() const { return wordDiff(before, after); }
};

/// How many measures there are of a sort, then and later.
struct ComparedCount {
    QString group; ///< "Maßnahmen", "Stand", "Ampel" …
    QString label; ///< "im Programm", "beschlossen" …
    int before = 0;
    int after = 0;
    [[nodiscard]] int difference() const { return after - before; }
};

/// What a Handlungsfeld costs by kind, year and stage.
struct ComparedCost {
    QString field;
    CostKey key;
    std::optional<Money> before;
    std::optional<Money> after;
    [[nodiscard]] Money difference() const { return after.value_or(Money{}) - before.value_or(Money{}); }
};

/// What is different in the Maßnahmenprogramm between two states: a value, made by compareProgrammes().
struct ProgrammeComparison {
    QString beforeName;
    QString afterName;
    QDate asOf; ///< of the later state
    ComparisonScope scope;
    bool byCode = false;            ///< the two are of files of different origin: rows were found by number, not by id
    QList<ProgrammeChange> changes; ///< measures by code, then the concept; of one row by kind
    QList<ComparedCount> counts;
    QList<ComparedCost> costs; ///< by field, kind, year and stage; also what stayed

    /// How many measures have a change of that kind.
    [[nodiscard]] int measuresWith(ChangeKind kind) const;
    /// The kinds that occur, in their order.
    [[nodiscard]] QList<ChangeKind> kinds() const;
    /// The sums over all fields by kind of cost, year and stage, in that order.
    [[nodiscard]] QList<ComparedCost> costSums() const;
    /// In a few sentences: how many measures, how many changes, what is spent at each stage.
    [[nodiscard]] QStringList summary() const;
    /// What people must know to read it: how rows were found, what counts.
    [[nodiscard]] QStringList remarks() const;
};

/// Compares the measures of the two states and what belongs to them, by comparedEntities(), and the concept. Rows are
/// found by their ids, and where the files are of different origin by code, number or name. A measure counts in the
/// programme unless it was stopped, rejected or merged into another one, or is not there. Comparing a state with itself
/// gives no change; comparing the other way round gives the same changes with before and after exchanged, where Added
/// and Split become Gone and Merged. Takes a second for 5,000 measures.
[[nodiscard]] ProgrammeComparison compareProgrammes(const ComparedState& before, const ComparedState& after,
                                                    const ComparisonScope& scope = {});

/// "Personalkosten 2027, bewilligt"; "abgelehnt" where it was refused.
[[nodiscard]] QString costKeyText(const CostKey& key);

} // namespace iplan
