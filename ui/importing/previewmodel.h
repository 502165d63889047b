// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/interchange/mapping/plancells.h"
#include "ui/importing/importsession.h"
#include "ui/importing/packedtexts.h"

#include <optional>
#include <QAbstractTableModel>

namespace iplan
{

class ImportSession;
class Workspace;

/// What would become of each row of a list: Aktion, number and Eintrag, then its own cells, which can be corrected
/// in place. Takes texts and plan as they are; holds nothing of its own but which lines are shown.
class PreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Columns { Action, Number, Entry, FirstCell };
    PreviewModel(Workspace& workspace, ImportSession& session, QObject* parent = nullptr);

    /// Shows the present plan of the session. The last one stays while there is none yet.
    void update();
    /// Lines of that fate only; nothing: all.
    void setFate(const std::optional<ListPlan::Fate>& fate);
    [[nodiscard]] const std::optional<ListPlan::Fate>& fate() const { return m_fate; }
    /// The line of the plan in that row of the model.
    [[nodiscard]] const ListPlan::Line& line(int row) const;
    /// The row of the model with that row of the sheet; -1 if it is not shown.
    [[nodiscard]] int rowOf(int sheetRow) const;
    /// The cell that a note of the plan is about, or the row if it is about no cell.
    [[nodiscard]] int columnOf(int sheetColumn) const { return FirstCell + sheetColumn - m_firstColumn; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;
    /// Takes back the last correction of a cell; false if there is none of this list.
    bool takeBackCorrection();
    /// Whether takeBackCorrection() would do something.
    [[nodiscard]] bool hasCorrections() const;

private:
    void fill();
    [[nodiscard]] int lineAt(int row) const { return m_fate ? m_lines.at(row) : row; }
    [[nodiscard]] int sheetColumn(int column) const { return m_firstColumn + column - FirstCell; }
    [[nodiscard]] QString cellText(int line, int column) const;
    /// What a cell that is filled down holds; empty for others.
    [[nodiscard]] QString filledText(int line, int column) const;
    /// What the text is taken for where that is another one.
    [[nodiscard]] QString meantText(int column, const QString& text) const;
    /// What would be stored beside what stands there: "läuft → in Umsetzung".
    [[nodiscard]] QString shownText(int line, int column) const;
    [[nodiscard]] QVariant lineData(int line, int column, int role) const;
    [[nodiscard]] QVariant cellData(int line, int column, int role) const;
    /// "bisher …, danach …", and what is wrong with it.
    [[nodiscard]] QString cellStory(int line, int column) const;

    Workspace& m_workspace;
    ImportSession& m_session;
    std::shared_ptr<const ListPlan> m_plan;
    std::shared_ptr<const PackedTexts> m_texts;
    std::shared_ptr<const PlanCells> m_cells;
    bool m_isApplied = false; ///< m_plan was taken over
    QStringList m_headings;
    QList<bool> m_isTaken; ///< of each column of the table
    int m_firstColumn = 0;
    std::optional<ListPlan::Fate> m_fate;
    QList<int> m_lines; ///< shown, if not all are
    struct Correction {
        int sheetRow;
        int column;
        QString before; ///< null: what stands in the list
    };
    QList<Correction> m_corrections;
};

/// The symbol of what becomes of a row, beside its word.
[[nodiscard]] QString fateSymbol(ListPlan::Fate fate);

} // namespace iplan
