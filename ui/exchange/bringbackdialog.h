// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/copies/mergeplan.h"
#include "core/model/filework.h"
#include "ui/dialog/stepdialog.h"

class QComboBox;

namespace iplan
{

class FileChooser;
class MergeRunner;
class RehearsalView;
class SourceStep;
class StepNote;
class Workspace;

/// "Arbeitskopie zurückführen": which copy, what would happen, then the merge. A copy that is out is proposed where it
/// was put. The note of who had the copy gets its
/// day of return; taking the merge back takes that back, too.
class BringBackDialog : public StepDialog
{
    Q_OBJECT
public:
    BringBackDialog(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    /// Begins with that file, and its password as it was typed elsewhere.
    void start(const QString& path, const QString& password);
    [[nodiscard]] RehearsalView* rehearsal() const { return m_rehearsal; }
    void reject() override;

Q_SIGNALS:
    void conflictsRequested();

protected:
    void enterStep(int step) override;
    bool leaveStep(int step) override;
    void finish() override;

private:
    QWidget* makeRehearsal();
    void connectRunner();
    void proposeKnown();
    void showPlan(const MergePlan& plan);
    void fillNotes();
    bool writeReturn();
    void showMerged(const MergeReport& report);
    void showTakenBack();
    [[nodiscard]] QString outcome() const;

    Workspace& m_workspace;
    MergeRunner* m_runner;
    SourceStep* m_source;
    RehearsalView* m_rehearsal;
    QComboBox* m_notes;
    bool m_planned = false; ///< the rehearsal is of the copy that is chosen
    QUuid m_returnCommit;   ///< that wrote the return
    StepNote* m_returned;   ///< the same, once the copy is back
    QString m_outcome;      ///< without what is said of the return
};

} // namespace iplan
