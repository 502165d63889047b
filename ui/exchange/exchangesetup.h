// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/exchangetarget.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;

namespace iplan
{

class FileChooser;
class Workspace;

/// Where the open file exchanges on this PC: nowhere, through a folder or over a server, with key or password.
class ExchangeSetup : public QWidget
{
    Q_OBJECT
public:
    ExchangeSetup(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    /// Shows what is set up; what was typed and not applied is gone.
    void reload();

private:
    QWidget* makeFolderPanel();
    QWidget* makeServerPanel();
    QWidget* makeSecretPanel();
    void updatePanels();
    void chooseFolder();
    void apply();
    void say(const QString& text);
    [[nodiscard]] ExchangeTarget target() const;

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QRadioButton* m_none;
    QRadioButton* m_useFolder;
    QRadioButton* m_useServer;
    // Panels after their parts, since they are made of them.
    QLineEdit* m_folder = nullptr;
    QCheckBox* m_encrypt = nullptr;
    QWidget* m_folderPanel;
    QLineEdit* m_server = nullptr;
    QWidget* m_serverPanel;
    QLabel* m_secretLabel = nullptr;
    QLineEdit* m_secret = nullptr;
    QCheckBox* m_remember = nullptr;
    QWidget* m_secretPanel;
    QPushButton* m_apply;
    QLabel* m_message;
};

} // namespace iplan
