// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/ratingtakeover.h"
#include "ui/page/sidepanel.h"

#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QSpinBox;
class QTableWidget;
class QTreeWidget;

namespace iplan
{

class FileChooser;
class SnapshotCache;
class Workspace;

/// "Ergebnis": ranking and matrix of a Bewertungsrunde, as a workbook as well, and what of it is taken over into the
/// fields of what was rated, shown before it is done in one step.
class RatingResultPanel : public SidePanel
{
    Q_OBJECT
public:
    explicit RatingResultPanel(Workspace& workspace, QWidget* parent = nullptr);

    /// `chooser` is asked where the workbook goes; it outlives the panel.
    void begin(const Id<RatingRound>& round, FileChooser* chooser);
    [[nodiscard]] QComboBox* order() const { return m_order; }
    [[nodiscard]] QTableWidget* ranking() const { return m_ranking; }
    [[nodiscard]] QTableWidget* matrix() const { return m_matrix; }
    [[nodiscard]] QPushButton* saveButton() const { return m_save; }
    [[nodiscard]] QComboBox* kind() const { return m_kind; }
    [[nodiscard]] QSpinBox* first() const { return m_first; }
    [[nodiscard]] QTreeWidget* changes() const { return m_changes; }
    [[nodiscard]] QPushButton* applyButton() const { return m_apply; }
    /// What is said of the result.
    [[nodiscard]] QString remarks() const;

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addResult();
    void addTakeover();
    void choose();
    void compute();
    void showResult(const std::shared_ptr<const RatingResult>& result);
    void showRanking();
    void showMatrix();
    void plan();
    void showPlan(const Result<ImportPlan>& plan);
    void apply();
    void save();
    [[nodiscard]] RatingTakeover wanted() const;

    Workspace& m_workspace;
    FileChooser* m_chooser = nullptr;
    SnapshotCache* m_cache;
    Id<RatingRound> m_id;
    std::shared_ptr<const RatingResult> m_result;
    ImportPlan m_plan;
    QComboBox* m_order;
    QLabel* m_remarks;
    QTableWidget* m_ranking;
    QTableWidget* m_matrix;
    QPushButton* m_save;
    QComboBox* m_kind;
    QLabel* m_firstLabel;
    QSpinBox* m_first;
    QLabel* m_kindText;
    QTreeWidget* m_changes;
    QPushButton* m_apply;
};

} // namespace iplan
