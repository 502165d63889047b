// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/timeline.h"
#include "ui/plan/planpage.h"

#include <QSet>

class QPushButton;

namespace iplan
{

class TimelineModel;
class TimelineNote;
class TimelineTable;

/// Zeitplan: the measures in time, with their steps, in groups that can be folded; prints what is shown over as many
/// pages as it needs.
class TimelinePage : public PlanPage
{
    Q_OBJECT
public:
    TimelinePage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] report::Document document() const override;

    [[nodiscard]] TimelineTable* table() const { return m_table; }
    [[nodiscard]] const TimelineModel& model() const { return *m_model; }
    /// Folds all groups, or unfolds them if all are folded.
    void foldAll();

    void savePdf() override;

protected:
    void rebuild() override;
    [[nodiscard]] QString emptyText() const override;
    [[nodiscard]] QString fileName() const override;

private:
    void fillHead();
    void fillTools();
    QWidget* makeChart();
    QWidget* makeEmpty();
    void connectParts();
    /// Shows the timeline with its folded groups; the current row stays where it was, or goes to its heading.
    void showTimeline();
    void fold(int row, bool folded);
    [[nodiscard]] QSet<QString> groups() const;
    void keepChoices() const;
    void open(const QModelIndex& index);
    void connectDrag();
    /// Why that date is not to be moved; empty where it may.
    [[nodiscard]] QString lockReason(const PlannedPart& part, PlanEdge edge) const;
    [[nodiscard]] std::shared_ptr<const Timeline> shown(const Timeline& whole) const;
    void write(const PlannedPart& part, const PlannedDates& dates);
    /// What is chosen, with its dates and what does not fit.
    void sayPart();

    std::shared_ptr<const Timeline> m_whole = std::make_shared<const Timeline>();
    QSet<QString> m_folded; ///< groups; of other groupings and other files, too
    TimelineModel* m_model;
    QLabel* m_count;
    QComboBox* m_grouping;
    QComboBox* m_zoom;
    QToolButton* m_foldAll = nullptr;
    TimelineTable* m_table = nullptr;
    TimelineNote* m_note = nullptr;
    QPushButton* m_toMeasures;
};

} // namespace iplan
