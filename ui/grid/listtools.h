// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/listsheet.h"
#include "core/query/listview.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QTableView;
class QToolButton;

namespace iplan
{

class ColumnFilterLine;
class ColumnState;
class EntityTableModel;
class FileChooser;
class ListFilterPanel;
class OutputLine;
class SheetOutput;
class Workspace;

/// What a list can be looked at with: filter builder, filter line, groups, saved views; and ways to print and export it
/// as it is shown. The buttons go wherever the list has room for them.
class ListTools : public QWidget
{
    Q_OBJECT
public:
    ListTools(Workspace& workspace, EntityTableModel& model, QTableView& view, ColumnState& columns,
              QWidget* parent = nullptr);

    /// The buttons, in reading order.
    [[nodiscard]] QList<QToolButton*> buttons() const
    {
        return {m_filterButton, m_groupButton, m_viewButton, m_outputButton};
    }
    /// Whether buttons show their symbols alone, unless they have something to say.
    void setCompact(bool compact);
    /// Output asks it where to write; without it there is no output.
    void setFileChooser(FileChooser& chooser);
    /// The menu "Ausgeben", to which pages add what else they put out; filled by setFileChooser().
    [[nodiscard]] QMenu* outputMenu() const;
    /// Says how output went; null where there is none.
    [[nodiscard]] OutputLine* outputLine() const;
    /// Shows exactly the rows that pass.
    void setFilter(const ListFilter& filter);
    /// Takes everything away that hides rows.
    void clear();
    /// Puts a heading above each group of rows; null: none. `folded`: keys of groups to be shown as headings alone.
    /// Kept on this PC for the next time, as are groups that are folded later.
    void setGroupBy(const Column* field, const QStringList& folded = {});
    void saveViewAs(const QString& title);
    void showView(const QString& definition);
    /// Shows what is printed; from there it goes to the printer.
    void print();
    void savePdf();

    [[nodiscard]] ListFilterPanel* filterPanel() const { return m_panel; }
    [[nodiscard]] ColumnFilterLine* filterLine() const { return m_line; }
    [[nodiscard]] QLineEdit* viewTitle() const { return m_title; }
    [[nodiscard]] QMenu* viewMenu() const { return m_viewMenu; }

Q_SIGNALS:
    /// A saved view looks for these words.
    void wordsWanted(const QString& words);

private:
    void buildParts();
    void buildMenus();
    void applyGroupBy(const Column* field, const QStringList& folded);
    void keepGroups() const;
    void restoreGroups();
    void fillGroupMenu();
    void fillViewMenu();
    void applyFilters();
    void fitButtons();
    void askTitle();
    [[nodiscard]] ListView current() const;
    using SheetReader =
        std::function<Result<ListSheet>(const Store& store, const std::atomic_bool& cancelled, MemberNaming& naming)>;
    [[nodiscard]] SheetReader sheetReader() const;
    [[nodiscard]] const Column* fieldOf(const QString& key) const;

    Workspace& m_workspace;
    EntityTableModel& m_model;
    QTableView& m_view;
    ColumnState& m_columns;
    ListFilterPanel* m_panel;
    ColumnFilterLine* m_line;
    QWidget* m_titleLine;
    QLineEdit* m_title;
    QToolButton* m_filterButton;
    QToolButton* m_groupButton;
    QToolButton* m_viewButton;
    QToolButton* m_outputButton;
    QMenu* m_viewMenu;
    SheetOutput* m_output = nullptr;
    bool m_compact = false;
    qsizetype m_conditions = 0;
};

} // namespace iplan
