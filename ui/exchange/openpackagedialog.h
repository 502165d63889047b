// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialog/stepdialog.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace iplan
{

class FileChooser;
class SourceStep;
class Workspace;

/// "Paket öffnen": which package, as in BringBackDialog, and where to; then a file is made of it and opened. A package
/// of the file that is open may be brought back instead.
class OpenPackageDialog : public StepDialog
{
    Q_OBJECT
public:
    OpenPackageDialog(const Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

Q_SIGNALS:
    void created(const QString& path);
    /// The package is to be brought back into the open file.
    void bringBackRequested(const QString& package, const QString& password);

protected:
    void enterStep(int step) override;
    bool leaveStep(int step) override;
    void finish() override;

private:
    QWidget* makeTarget();
    void chooseTarget();
    [[nodiscard]] bool belongsToOpenFile() const;
    [[nodiscard]] QString target() const;
    void onMade(const QString& path, const Result<>& made);

    const Workspace& m_workspace;
    FileChooser& m_chooser;
    SourceStep* m_source;
    QLineEdit* m_target;
    QString m_proposed; ///< the last target that nobody typed
    QLabel* m_own;      ///< that the package belongs to the open file
    QPushButton* m_bringBack;
};

} // namespace iplan
