// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/takealong.h"
#include "ui/dialog/stepdialog.h"

#include <memory>

namespace iplan
{

class Cancellable;
class FileChooser;
class StepNote;
class TakeAlongPasswordStep;
class TakeAlongScopeStep;
class TakeAlongTargetStep;
class Workspace;

/// "Arbeitskopie mitnehmen": what, where to, password. Notes in the file who has the copy, then writes it in the
/// background; if that fails, or the dialog is closed meanwhile, neither copy nor note is left.
class TakeAlongDialog : public StepDialog
{
    Q_OBJECT
public:
    TakeAlongDialog(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    /// Proposes to take along what that group or module needs.
    void proposeScope(const RowRef& scope);
    void reject() override;

protected:
    void enterStep(int step) override;
    bool leaveStep(int step) override;
    void finish() override;

private:
    void computeSize();
    [[nodiscard]] Result<> checkTarget() const;
    /// Null if the file is open for reading only.
    [[nodiscard]] Result<Id<TakenCopy>> writeNote();
    void takeNoteBack();
    void showTaken(const Result<TakenCopyFile>& taken);
    [[nodiscard]] QString outcome() const;

    Workspace& m_workspace;
    TakeAlongScopeStep* m_scope;
    TakeAlongTargetStep* m_target;
    TakeAlongPasswordStep* m_password;
    Id<TakenCopy> m_note;
    QUuid m_noteCommit; ///< that wrote it
    StepNote* m_noted;  ///< the same, once the copy is there
    QString m_outcome;  ///< without what is said of the note
    QString m_path;     ///< of the copy that is being written
    std::shared_ptr<Cancellable> m_work;
};

} // namespace iplan
