// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/mergeplan.h"
#include "ui/dialog/stepdialog.h"

class QLabel;
class QLineEdit;
class QTimer;

namespace iplan
{

class FileChooser;
class MergeRunner;
class RehearsalView;
class StepNote;
class Workspace;

/// Another copy is merged in steps: choose it, see what would happen, see what happened. Not modal: work in the window
/// goes on until the moment of merging. Stays when it is closed, and begins anew.
class MergeDialog : public StepDialog
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
    /// What came of it, at the end.
    [[nodiscard]] QString resultText() const;
    /// The error in front; empty if there is none.
    [[nodiscard]] QString errorText() const;
    [[nodiscard]] QPushButton* conflictsButton() const { return m_conflicts; }
    /// Shown where the other file belongs to another concept.
    [[nodiscard]] QPushButton* importButton() const { return m_import; }
    [[nodiscard]] QPushButton* takeBackButton() const { return m_takeBack; }

    void reject() override;

Q_SIGNALS:
    /// Somebody wants to see the conflicts.
    void conflictsRequested();

protected:
    void enterStep(int step) override;
    bool leaveStep(int step) override;
    void finish() override {} ///< the runner tells when it is through

private:
    enum Step { Choose, Rehearse };
    QWidget* makeChoice();
    QWidget* makeResult();
    void connectRunner();
    void browse();
    void showPasswordLine();
    void showState();
    void showPlan(const MergePlan& plan);
    void showReport(const MergeReport& report);
    void showImportProgress();
    void showImported(qint64 created, qint64 changed);
    void showResult(const QString& text, bool hasConflicts = false);
    void tellError(const Error& error);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    MergeRunner* m_runner;
    bool m_nothingNew = false;
    bool m_isRefused = false; ///< what is said is an error
    QLineEdit* m_path;
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
    RehearsalView* m_rehearsal;
    StepNote* m_imported; ///< an import, which the end tells of
    QPushButton* m_import;
    QTimer* m_tick; ///< looks how far an import is
    QPushButton* m_conflicts;
    QPushButton* m_takeBack;
    QPushButton* m_takeBackLast; ///< the same in the first step
    QWidget* m_result;           ///< the buttons of the end
};

} // namespace iplan
