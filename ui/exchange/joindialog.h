// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/exchangetarget.h"
#include "ui/dialog/stepdialog.h"

#include <memory>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QRadioButton;

namespace iplan
{

class Cancellable;
class FileChooser;

/// "Aus einem Abgleichordner beginnen": makes a file of one's own of what others have put into a shared folder or on a
/// server. Giving up in the middle leaves nothing behind.
class JoinDialog : public StepDialog
{
    Q_OBJECT
public:
    explicit JoinDialog(FileChooser& chooser, QWidget* parent = nullptr);

    void reject() override;

Q_SIGNALS:
    /// The new file, and the exchange that belongs to it: with that key or password, to be remembered or not.
    void created(const QString& path, const iplan::ExchangeTarget& target, const QString& secret, bool remember);

protected:
    void finish() override;

private:
    QWidget* makeContent();
    void updateWay();
    void proposeFile();
    void chooseFolder();
    void chooseFile();
    [[nodiscard]] ExchangeTarget target() const;
    [[nodiscard]] Result<> checkAnswers() const;
    void showFetched(qsizetype fetched, qsizetype taken);
    void showMade(const Result<>& made);

    FileChooser& m_chooser;
    QRadioButton* m_useFolder;
    QRadioButton* m_useServer;
    QLineEdit* m_folder;
    QLineEdit* m_server;
    QFormLayout* m_form = nullptr;
    QLabel* m_secretLabel;
    QLineEdit* m_secret;
    QLabel* m_secretHint;
    QCheckBox* m_remember;
    QLabel* m_rememberNote;
    QLineEdit* m_file;
    QString m_proposed; ///< what m_file was given last, unless by the person
    QString m_path;     ///< of the file that is being made
    std::shared_ptr<Cancellable> m_work;
};

} // namespace iplan
