// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/crypt.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace iplan
{

class FileChooser;

/// The first step of the dialogs that begin with a file which came from elsewhere: which one, with what is known to be
/// out as choices, and its password where it has one.
class SourceStep : public QWidget
{
    Q_OBJECT
public:
    struct Words {
        QString label;  ///< with the key of the line: "&Paket (*.iplanpaket)"
        QString name;   ///< "Paket"
        QString title;  ///< of the dialog that asks for a file
        QString filter; ///< of the same
        QString note;   ///< what will happen, below
    };
    /// A file that may be meant.
    struct Known {
        QString text;
        QString path;
    };
    /// `prefix` begins the object names: "bringBack" gives bringBackPath and bringBackPassword.
    SourceStep(FileChooser& chooser, const QString& prefix, const Words& words, QWidget* parent = nullptr);

    /// Offers them; the first one that is there now is proposed.
    void setKnown(const QList<Known>& known);
    void setPath(const QString& path);
    void setPassword(const QString& password);
    /// With "/" as separator.
    [[nodiscard]] QString path() const;
    /// Empty where the file needs none.
    [[nodiscard]] Password password() const;
    [[nodiscard]] QString passwordText() const;

Q_SIGNALS:
    void changed();

private:
    void choose();
    void showPath();

    FileChooser& m_chooser;
    const Words m_words;
    QLabel* m_knownLabel;
    QComboBox* m_known;
    QLineEdit* m_path;
    QLabel* m_absent; ///< why the proposed file is not there
    QLabel* m_passwordLabel;
    QLineEdit* m_password;
};

} // namespace iplan
