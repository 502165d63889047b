// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/page/page.h"

#include <QPersistentModelIndex>

class QLabel;
class QSplitter;
class QTabWidget;
class QTreeView;

namespace iplan
{

class FileChooser;
class HistoryDetails;
class HistoryFilterBar;
class HistoryModel;
class RecordState;
class SheetOutput;
class Workspace;

/// Verlauf: who changed what and when in the whole file, the newest first; filtered, unfolded down to the words; the
/// state of a record at a time; and taking back a single step.
class HistoryPage : public Page
{
    Q_OBJECT
public:
    HistoryPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    void focusFilter() override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] QList<QWidget*> panes() const override;

    [[nodiscard]] QTreeView* tree() const { return m_tree; }
    [[nodiscard]] HistoryModel* model() const { return m_model; }
    [[nodiscard]] HistoryFilterBar* filterBar() const { return m_filter; }
    [[nodiscard]] HistoryDetails* details() const { return m_details; }
    [[nodiscard]] RecordState* state() const { return m_state; }
    [[nodiscard]] SheetOutput* output() const { return m_output; }
    [[nodiscard]] QTabWidget* tabs() const { return m_tabs; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildTree();
    QLayout* makeHead();
    void connectParts();
    void fitColumns();
    /// List and details side by side, or, where letters are large or the window is small, one below the other.
    void fitRoom();
    void divide(Qt::Orientation orientation);
    /// Who reads further down keeps what is in sight while newer commits come in above it.
    void noteTop(const QModelIndex& parent, int first);
    void keepTop();
    void showCurrent();
    void showProgress();
    [[nodiscard]] QSet<QUuid> unfolded() const;
    void undoCurrent();
    void openCurrent();

    Workspace& m_workspace;
    SheetOutput* m_output;
    HistoryModel* m_model;
    QLabel* m_count;
    HistoryFilterBar* m_filter;
    QSplitter* m_splitter;
    QTreeView* m_tree;
    QTabWidget* m_tabs;
    HistoryDetails* m_details;
    RecordState* m_state;
    QPersistentModelIndex m_top; ///< that stood at the top of the view before rows came in above it
    bool m_read = false;         ///< the list was asked for once
    bool m_isEmpty = true;       ///< when somebody was told last
};

} // namespace iplan
