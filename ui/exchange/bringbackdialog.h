// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/mergeplan.h"
#include "core/model/filework.h"
#include "ui/dialog/stepdialog.h"

class QComboBox;
class QLabel;
class QLineEdit;

namespace iplan
{

class FileChooser;
class MergeRunner;
class Password;
class RehearsalView;
class Workspace;

/// "Arbeitskopie zurückführen": which copy, what would happen, then the merge. The note of who had the copy gets its
/// day of return; taking the merge back takes that back, too.
class BringBackDialog : public StepDialog
{
    Q_OBJECT
public:
    BringBackDialog(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    [[nodiscard]] RehearsalView* rehearsal() const { return m_rehearsal; }
    void reject() override;

Q_SIGNALS:
    void conflictsRequested();

protected:
    void enterStep(int step) override;
    bool leaveStep(int step) override;
    void finish() override;

private:
    QWidget* makeChoice();
    QWidget* makeRehearsal();
    void connectRunner();
    void choose();
    void showPasswordLine();
    void showPlan(const MergePlan& plan);
    void fillNotes();
    bool writeReturn();
    void showMerged(const MergeReport& report);
    void showTakenBack();
    [[nodiscard]] QString path() const;
    [[nodiscard]] Password password() const;

    Workspace& m_workspace;
    FileChooser& m_chooser;
    MergeRunner* m_runner;
    QLineEdit* m_path;
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
    RehearsalView* m_rehearsal;
    QComboBox* m_notes;
    bool m_planned = false; ///< the rehearsal is of the copy that is chosen
    QUuid m_returnCommit;   ///< that wrote the return
};

} // namespace iplan
