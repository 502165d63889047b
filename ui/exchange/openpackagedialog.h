// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialog/stepdialog.h"

class QLabel;
class QLineEdit;

namespace iplan
{

class FileChooser;

/// "Paket öffnen": makes a file of a package that came by e-mail or on a stick, which is then opened.
class OpenPackageDialog : public StepDialog
{
    Q_OBJECT
public:
    explicit OpenPackageDialog(FileChooser& chooser, QWidget* parent = nullptr);

Q_SIGNALS:
    void created(const QString& path);

protected:
    void finish() override;

private:
    void choosePackage();
    void chooseTarget();
    void showPackage();
    [[nodiscard]] QString pathIn(const QLineEdit& line) const;

    FileChooser& m_chooser;
    QLineEdit* m_package;
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
    QLineEdit* m_target;
};

} // namespace iplan
