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
class Pasting;
class Workspace;

/// Copying, pasting, filling and clearing cells of a GridView, each as one step that can be undone. A block that fits
/// is pasted at once; otherwise the panel asks (see Pasting).
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
    /// What is to be said of the last step while nothing else was done; empty for nothing.
    [[nodiscard]] QString noteText() const;
    /// The list goes out of sight: what was done is told no longer, and the panel gives the focus back.
    void leave();

Q_SIGNALS:
    /// What was done, for the line below the list.
    void said(const QString& text);

private:
    [[nodiscard]] CellBlock selectedBlock() const;
    [[nodiscard]] QStringList copiedLine(int row, const QList<int>& columns) const;
    [[nodiscard]] CellTexts tiled(const CellTexts& cells) const;
    [[nodiscard]] QList<const Column*> columnsNamed(const QStringList& line) const;
    [[nodiscard]] CellBlock blockFor(const CellTexts& cells, const QList<const Column*>& named) const;

    Workspace& m_workspace;
    EntityTableModel& m_model;
    GridView& m_view;
    Pasting* m_pasting;
};

} // namespace iplan
