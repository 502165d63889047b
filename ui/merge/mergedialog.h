// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/mergeplan.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QTimer;

namespace iplan
{

class FileChooser;
class MergeRunner;
class NoteLine;
class RehearsalView;
class StepNote;
class Workspace;

/// Another copy is merged in three steps: choose it, see what would happen, see what happened. Not modal: work in the
/// window goes on until the moment of merging.
class MergeDialog : public QDialog
{
    Q_OBJECT
public:
    MergeDialog(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    /// Begins anew; with a file, that one is filled in.
    void start(const QString& other = {});
    [[nodiscard]] MergeRunner& runner() const { return *m_runner; }
    [[nodiscard]] QLineEdit* path() const { return m_path; }
    [[nodiscard]] QLineEdit* password() const { return m_password; }
    [[nodiscard]] RehearsalView* rehearsal() const { return m_rehearsal; }
    /// What the last step says.
    [[nodiscard]] QString resultText() const;
    /// The error in front; empty if there is none.
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }
    [[nodiscard]] QPushButton* conflictsButton() const { return m_conflicts; }
    /// Shown where the other file belongs to another concept.
    [[nodiscard]] QPushButton* importButton() const { return m_import; }
    [[nodiscard]] QPushButton* takeBackButton() const { return m_takeBack; }

    void reject() override;

Q_SIGNALS:
    /// Somebody wants to see the conflicts.
    void conflictsRequested();

private:
    enum Step { Choose, Rehearse, Report };
    QWidget* makeChoice();
    QWidget* makeResult();
    QLayout* makeButtons();
    void connectRunner();
    void browse();
    void showPasswordLine();
    void goOn();
    void goTo(Step step);
    void showStep();
    void showBusy();
    void showPlan(const MergePlan& plan);
    void showReport(const MergeReport& report);
    void showImportProgress();
    void showImported(qint64 created, qint64 changed);
    void showError(const Error& error);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    MergeRunner* m_runner;
    bool m_nothingNew = false;
    QLabel* m_heading;
    QStackedWidget* m_stack;
    QLineEdit* m_path;
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
    RehearsalView* m_rehearsal;
    QLabel* m_result;
    StepNote* m_imported; ///< an import, which m_result tells of
    NoteLine* m_error;
    QPushButton* m_import;
    QProgressBar* m_progress;
    QTimer* m_tick; ///< looks how far an import is
    QLabel* m_task;
    QPushButton* m_conflicts;
    QPushButton* m_takeBack;
    QPushButton* m_takeBackLast; ///< the same in the first step
    QPushButton* m_back;
    QPushButton* m_next;
    QPushButton* m_close;
};

} // namespace iplan
