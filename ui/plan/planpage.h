// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/document.h"
#include "ui/page/page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QStackedWidget;
class QTableView;
class QTimer;
class QToolButton;

namespace iplan
{

class DocumentOutput;
class FileChooser;
class FlowLayout;
class SnapshotCache;
class OutputLine;
class WaitLine;
class Workspace;

/// What Zeitplan and Kosten have in common: a head with buttons, a line of filter and choices, and a table that is
/// computed from the rows of the file, off the window's thread in large files; paper and PDF.
class PlanPage : public Page
{
    Q_OBJECT
public:
    void activate() override;
    /// The measure of the current row.
    [[nodiscard]] RowRef currentRecord() const override;
    [[nodiscard]] PageAbilities abilities() const override;
    void focusFilter() override;
    void print() override;
    void savePdf() override;
    [[nodiscard]] OutputLine* output() const { return m_output; }
    [[nodiscard]] WaitLine* waitLine() const { return m_wait; }
    /// What is printed, without the letterhead of this PC.
    [[nodiscard]] virtual report::Document document() const = 0;

protected:
    PlanPage(Workspace& workspace, FileChooser& chooser, const QString& title, const QList<const EntityInfo*>& entities,
             QWidget* parent);

    /// Puts the page together, after head and tools were filled. `table` lies somewhere in `content`, which gives way
    /// to `empty` while there is nothing to show.
    void build(QTableView& table, QWidget* content, QWidget* empty);
    /// The button "Ausgeben"; its menu begins with printing and the formats of documents.
    QMenu* addOutputMenu();
    QToolButton* addButton(const char* name, const QString& text, const char* icon, const QString& tip);
    void addChoice(const char* name, const QString& label, const QString& accessibleName, QComboBox* box);

    /// Computes anew, by SnapshotCache::compute(), and then calls finishRebuild().
    virtual void rebuild() = 0;
    /// Shows the table, or the text that says why it is empty.
    void finishRebuild();
    [[nodiscard]] virtual QString emptyText() const = 0;
    /// How a file of it is called.
    [[nodiscard]] virtual QString fileName() const = 0;

    void hideEvent(QHideEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

    Workspace& m_workspace;
    SnapshotCache* m_data;
    QLineEdit* m_filter;
    DocumentOutput* m_documents;
    OutputLine* m_output; ///< of m_documents
    FlowLayout* m_head;   ///< begins with the title
    FlowLayout* m_tools;  ///< begins with the filter
    QLabel* m_empty;      ///< holds emptyText(); the page puts it into what is shown instead of the table

private:
    void buildFilter(const QString& title);
    void showWaiting();

    WaitLine* m_wait;
    QStackedWidget* m_stack;
    QTimer* m_delay;
    QTableView* m_table = nullptr;
};

} // namespace iplan
