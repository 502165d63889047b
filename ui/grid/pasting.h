// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/clipboardtable.h"
#include "core/ops/pasteblock.h"

#include <QObject>

namespace iplan
{

class EntityTableModel;
class GridView;
class PastePanel;
class StepNote;
class Workspace;

/// What is pasted into a list on its way there: what fits is written at once, else the panel asks, and what is put
/// right in it goes on in the same pasting, before or after the rest was taken. Panel and list follow when the step is
/// taken back or brought back.
class Pasting : public QObject
{
    Q_OBJECT
public:
    Pasting(Workspace& workspace, EntityTableModel& model, GridView& view, PastePanel& panel, QObject* parent);

    /// `isNamed`: a line above the cells said which columns they go into.
    void begin(const CellBlock& block, const CellTexts& cells, bool isNamed);
    /// Fills or clears cells, without asking if nothing stands in the way.
    void write(const Result<ImportPlan>& plan);
    /// What is to be said of the last step while nothing else was done; empty for nothing.
    [[nodiscard]] QString noteText() const;
    /// The list goes out of sight: what was done is told no longer, and the panel gives the focus back.
    void leave();

Q_SIGNALS:
    /// What was done, for the line below the list.
    void said(const QString& text);

private:
    void start(const Result<ImportPlan>& plan, bool alwaysAtOnce);
    [[nodiscard]] bool planAgain();
    void apply(bool newRows);
    void ask(bool takesFocus);
    void correct(int problem, const Value& value, const NamedRow& named);
    void followStep();
    void endPanel();
    void mark();
    void showProblem(int problem, bool go);
    [[nodiscard]] QString rowName(int row) const;
    [[nodiscard]] Record plannedRow(int row) const;
    [[nodiscard]] QString doneText() const;

    Workspace& m_workspace;
    EntityTableModel& m_model;
    GridView& m_view;
    PastePanel& m_panel;
    StepNote* m_note;
    CellBlock m_block;
    CellTexts m_cells;
    QList<CellCorrection> m_corrections;
    bool m_isNamed = false;
    QList<RowRef> m_rows;       ///< those of the block once it was taken, with the new ones
    QList<RowRef> m_rowsBefore; ///< … and before the last step
    ImportPlan m_plan;          ///< asked about, or with the problems that remain
};

} // namespace iplan
