// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/filelocation.h"
#include "ui/dialog/stepdialog.h"

class QLineEdit;

namespace iplan
{

class FileChooser;
class Workspace;

/// Turns the open file, which lies on a share or in a cloud folder, into a file on this PC with an Abgleichordner in
/// its old place.
class LocalizeDialog : public StepDialog
{
    Q_OBJECT
public:
    LocalizeDialog(Workspace& workspace, FileChooser& chooser, const FileLocation& location, QWidget* parent = nullptr);

Q_SIGNALS:
    /// The file that is to be opened instead.
    void moved(const QString& path);

protected:
    void finish() override;

private:
    QWidget* makeContent(const FileLocation& location);
    void choose(bool folder);
    void showMoved(const Relocation& relocation, const Result<QString>& retired);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QLineEdit* m_local;
    QLineEdit* m_folder;
    bool m_moving = false;
};

/// "Die Datei liegt auf einem Netzlaufwerk (SMB)."
[[nodiscard]] QString locationText(const FileLocation& location);

} // namespace iplan
