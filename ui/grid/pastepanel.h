// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ops/pasteblock.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QScrollArea;
class QTableWidget;

namespace iplan
{

class FieldEditor;
class PasteCell;
class Workspace;

/// Below a list: what of a pasted block does not fit, cell by cell, with what to do. Each is put right in place (F2,
/// Return or typing), an unknown name can be made a new row, and then the pasting goes on; or the rest is taken, or
/// nothing. Never modal. Hidden while there is nothing to say.
class PastePanel : public QFrame
{
    Q_OBJECT
public:
    explicit PastePanel(Workspace& workspace, QWidget* parent = nullptr);

    /// What the panel shows.
    struct Question {
        ImportPlan plan;
        QHash<int, QString> rowNames; ///< what the rows of the plan are called in which something does not fit
        QHash<int, Record> beside;    ///< … and these rows as they would be
        QString done;                 ///< what was taken already, or taken back; empty while nothing was
    };
    /// Asks what is to become of the plan. The focus comes only with `takesFocus`.
    void ask(const Question& question, bool takesFocus = true);
    void dismiss();
    [[nodiscard]] QTableWidget* problems() const { return m_problems; }
    /// The editor that is open; null if none.
    [[nodiscard]] FieldEditor* editor() const;
    /// Opens the editor of the problem in front, with its text or with what is typed.
    void correct(const QString& typed = {});

Q_SIGNALS:
    void shownChanged(bool shown);
    /// `newRows`: also make rows.
    void accepted(bool newRows);
    void dismissed();
    /// The cell of the problem with that number is to hold this; see PasteCell.
    void corrected(int problem, const iplan::Value& value, const iplan::NamedRow& named);
    /// The problem came to the front; with `go`, somebody wants to go to its cell.
    void problemChosen(int problem, bool go);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    /// Where room is short only the problem in front says what is wrong.
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildTable();
    void buildButtons();
    [[nodiscard]] QString headText() const;
    void fill();
    void showProblem(int problem);
    void refreshButtons();
    void makeNew();
    [[nodiscard]] bool mayBeNew(const ImportPlan::Problem& problem) const;
    [[nodiscard]] FieldEditor* makeEditorFor(int problem, QWidget* parent);

    Workspace& m_workspace;
    Question m_question;
    QLabel* m_head;
    QTableWidget* m_problems;
    PasteCell* m_cell = nullptr;
    QLabel* m_detail; ///< of the problem in front, whole
    QScrollArea* m_detailArea = nullptr;
    QPushButton* m_take;
    QPushButton* m_takeOld;
    QPushButton* m_make;
    QPushButton* m_go;
    QPushButton* m_drop;
};

} // namespace iplan
