// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a commit did, for people: a function of what it names, not of what else the file holds or held when it came.
#include "core/store/commithistory.h"
#include "core/store/unitcodec.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace iplan
{

namespace
{

/// A unit with all that was ever done to it.
struct UnitHistory {
    QList<UnitChange> changes;
    QList<UnitCancel> cancels;
    TextForm form = TextForm::None;
};

/// From which value to which.
using Turn = std::pair<Value, Value>;

/// What the change of a commit did; of one that cancelled the unit, what its cancelling did.
Turn turnOf(const UnitHistory& unit, qint64 seq)
{
    const auto change = std::find_if(unit.changes.begin(), unit.changes.end(),
                                     [seq](const UnitChange& each) { return each.seq == seq; });
    if (change != unit.changes.end())
        return {stateOfHeads(unit.changes, unit.cancels, change->replaces, unit.form).value, change->value};
    const auto cancel = std::find_if(unit.cancels.begin(), unit.cancels.end(),
                                     [seq](const UnitCancel& each) { return each.seq == seq; });
    // What is cancelled came before, so this ends.
    const Turn cancelled = cancel != unit.cancels.end() ? turnOf(unit, cancel->cancelled) : Turn();
    return {cancelled.second, cancelled.first};
}

/// The same on every copy: by what things are called, not by the numbers that they got here. What the program keeps by
/// itself comes last, a row as a whole before its fields.
bool isListedBefore(const JournalChange& a, const JournalChange& b)
{
    const auto key = [](const JournalChange& change) {
        const EntityInfo* entity = change.row.entity;
        const qsizetype place = entity && change.unit != kDeletedUnit ? entity->units().indexOf(change.unit) : -1;
        return std::tuple(entity && entity->role == EntityRole::System, change.entityKey, idText(change.row.id),
                          change.unit != kDeletedUnit, place, change.unit, change.cancelling);
    };
    return key(a) < key(b);
}

} // namespace

QList<JournalChange> CommitHistory::changes(qint64 seq, const RowRef& row)
{
    auto out = changesOf(seq, m_journal.touched(seq, row));
    std::stable_sort(out.begin(), out.end(), isListedBefore);
    return out;
}

QList<JournalChange> CommitHistory::changesOf(qint64 seq, const QList<Touched>& touched)
{
    QList<JournalChange> out;
    for (const Touched& touch : touched) {
        JournalChange change{seq,
                             m_journal.rowOf(touch.row),
                             m_journal.entityKeyOf(touch.row),
                             m_journal.unitOf(touch.unit),
                             {},
                             {},
                             !touch.change};
        const UnitHistory unit{m_journal.changesOfUnit(touch.row, touch.unit),
                               m_journal.cancelsOfUnit(touch.row, touch.unit),
                               textFormOfUnit(change.row.entity, change.unit)};
        if (touch.change)
            std::tie(change.from, change.to) = turnOf(unit, seq);
        else
            std::tie(change.to, change.from) = turnOf(unit, touch.cancelled);
        out << change;
    }
    return out;
}

} // namespace iplan
