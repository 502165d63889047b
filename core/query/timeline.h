// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/measuregroups.h"
#include "core/query/planneddates.h"

namespace iplan
{

/// A stretch of time as exactly as it is known; all days inclusive. Where only the year of an end is known, the stretch
/// covers the whole year, and `sureFrom`, `sureTo` say what it covers in any case.
struct TimelineSpan {
    enum class End {
        Known,
        Unknown,   ///< nobody has said when; `to` is the last day that is known to belong to it
        Unlimited, ///< a task without an end
        Running,   ///< has begun and goes on; `to` is today
    };
    QDate from;
    QDate to;
    QDate sureFrom; ///< invalid if nothing is sure
    QDate sureTo;
    End end = End::Known;
    bool startUnknown = false; ///< `from` is where the end begins
};

/// The stretch between two dates; nothing if neither is dated. An end before its start counts as the start: a rule
/// reports it.
[[nodiscard]] std::optional<TimelineSpan> timelineSpan(const PartialDate& start, const PartialDate& end,
                                                       TimelineSpan::End withoutEnd);

/// What can be moved in a row of the timeline: the planned bar of the measure, or one of its steps.
struct PlannedPart {
    Id<Measure> measure;
    Id<MeasureStep> step; ///< null: the bar
    [[nodiscard]] bool isStep() const { return !step.isNull(); }
    /// The row that holds the dates.
    [[nodiscard]] RowRef row() const { return isStep() ? rowRef(step) : rowRef(measure); }
    /// The field of the date at that edge; a step has one for all.
    [[nodiscard]] const FieldInfo* field(PlanEdge edge) const;
    friend bool operator==(const PlannedPart&, const PlannedPart&) = default;
};

/// A step of a measure at the day by which it is due, or, if it has no date of its own, the day on which it was done.
struct TimelineMilestone {
    enum class State { Done, Open, Overdue };
    Id<MeasureStep> step;
    QString title;
    QString dateText; ///< as people know it: "2. Quartal 2026"
    QDate at;         ///< the last day that it may mean
    PartialDate due;  ///< as it is planned; empty where only the day is known on which it was done
    State state = State::Open;
    QStringList conflicts; ///< sentences: what does not fit its measure, or the steps that it waits for
};

/// A row: the heading of a group, or a measure.
struct TimelineRow {
    Id<Measure> measure;   ///< null for a heading
    QString group;         ///< MeasureGroup::key of the heading, or of the one above the measure
    bool isFolded = false; ///< a heading without its measures; see Timeline::folded()
    QString code;
    QString title;
    int measures = 0;   ///< below a heading
    PlannedDates dates; ///< as planned
    bool isOpenEnded = false;
    std::optional<TimelineSpan> planned;
    std::optional<TimelineSpan> actual;
    QString actualText;                  ///< "tatsächlich seit 12.01.2026"
    QStringList conflicts;               ///< sentences: what does not fit in the planned dates themselves
    QList<TimelineMilestone> milestones; ///< by date; steps without any date are in no place
    int steps = 0;
    int stepsDone = 0;
    int stepsOverdue = 0;
    QString timeText; ///< "geplant 1. Quartal 2026 bis 2027, tatsächlich seit 12.01.2026"
    QString state;
    [[nodiscard]] bool isHeading() const { return measure.isNull(); }
    /// All conflicts of the bar and of the milestones, each with the name of its step.
    [[nodiscard]] QStringList allConflicts() const;
    /// "K012 Sprachförderung"; the text of a heading, "Bildung (12 Maßnahmen)" if it is folded.
    [[nodiscard]] QString label() const;
    /// What the row shows as a sentence, for those who do not see it.
    [[nodiscard]] QString sentence() const;
};

/// One step waits for another; both are on the timeline.
struct TimelineDependency {
    int fromRow = 0; ///< the step that is waited for
    int fromMilestone = 0;
    int toRow = 0;
    int toMilestone = 0;
    bool isLate = false; ///< the step is due before the one it waits for
};

/// Measures in time, independent of any picture: rows, stretches, milestones and what waits for what.
class Timeline
{
public:
    struct Options {
        MeasureGrouping grouping = MeasureGrouping::FieldOfAction;
        QString filter; ///< words in code and title
        QDate today;
    };
    Timeline() = default;
    /// Needs measures, steps, fields of action, organisations and their names.
    Timeline(const Snapshot& snapshot, const Options& options);
    /// The entities that a snapshot for a timeline must hold.
    [[nodiscard]] static QList<const EntityInfo*> entities();

    /// The same without the measures of these groups, and without what leads to them; range and numbers stay.
    [[nodiscard]] Timeline folded(const QSet<QString>& groups) const;
    /// The same as if that part had these dates, to show while somebody moves it: rows, order of milestones and range
    /// stay. Unchanged where the part is not here.
    [[nodiscard]] Timeline withDates(const PlannedPart& part, const PlannedDates& dates) const;
    /// The dates of that part; nothing where it is not here.
    [[nodiscard]] std::optional<PlannedDates> datesOf(const PlannedPart& part) const;

    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] const QList<TimelineRow>& rows() const { return m_rows; }
    [[nodiscard]] const QList<TimelineDependency>& dependencies() const { return m_dependencies; }
    [[nodiscard]] int measures() const { return m_measures; }
    /// Of these, those with neither dates nor dated steps, which show nothing.
    [[nodiscard]] int undated() const { return m_undated; }
    /// The years that hold today and everything dated, from the first day of the first to the last of the last. What is
    /// more than 50 years away (a slip of the keyboard) does not count.
    [[nodiscard]] QDate first() const { return m_first; }
    [[nodiscard]] QDate last() const { return m_last; }
    /// -1 if the measure is in no row.
    [[nodiscard]] int rowOf(const Id<Measure>& measure) const { return m_rowOf.value(measure, -1); }

private:
    void addMeasure(const Snapshot& snapshot, const Measure& measure, const QString& group);
    void addMilestones(const Snapshot& snapshot, TimelineRow& row) const;
    void linkSteps(const Snapshot& snapshot);
    void findConflicts();
    void findRange();

    Options m_options;
    QList<TimelineRow> m_rows;
    QList<TimelineDependency> m_dependencies;
    QHash<Id<Measure>, int> m_rowOf;
    int m_measures = 0;
    int m_undated = 0;
    QDate m_first;
    QDate m_last;
};

} // namespace iplan
