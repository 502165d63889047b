// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/table/clipboardtable.h"
#include "core/ops/pasteblock.h"

#include <QObject>

class QMenu;

namespace iplan
{

class EntityTableModel;
class GridView;
class PastePanel;
class Workspace;

/// Copying, pasting, filling and clearing cells of a GridView, each as one step that can be undone. A block that fits
/// is pasted at once; otherwise the panel asks.
class GridClipboard : public QObject
{
    Q_OBJECT
public:
    GridClipboard(Workspace& workspace, EntityTableModel& model, GridView& view, PastePanel& panel,
                  QObject* parent = nullptr);

    /// The selected cells as text and HTML; `headed` puts the names of the columns above them, and copies the headings
    /// of groups if everything is selected.
    void copy(bool headed = false);
    void paste();
    /// The first selected row into those below it.
    void fillDown();
    void clear();
    void fillMenu(QMenu& menu);

Q_SIGNALS:
    /// What was done, for the line below the list.
    void said(const QString& text);

private:
    [[nodiscard]] CellBlock selectedBlock() const;
    [[nodiscard]] QStringList copiedLine(int row, const QList<int>& columns) const;
    [[nodiscard]] CellTexts tiled(const CellTexts& cells) const;
    [[nodiscard]] QList<const Column*> columnsNamed(const QStringList& line) const;
    [[nodiscard]] CellBlock blockFor(const CellTexts& cells, const QList<const Column*>& named) const;
    void propose(const Result<ImportPlan>& plan, bool alwaysAtOnce, bool isNamed = false);
    void apply(bool newRows);
    void mark(const QList<RowRef>& rows);
    void showProblem(int problem);
    [[nodiscard]] QString doneText(const ImportPlan& plan) const;

    Workspace& m_workspace;
    EntityTableModel& m_model;
    GridView& m_view;
    PastePanel& m_panel;
    bool m_isNamed = false; ///< the first line of what is pasted said which columns it goes into
    ImportPlan m_plan;      ///< asked about, or with the problems that remain
};

} // namespace iplan
