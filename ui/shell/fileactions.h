// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QObject>

namespace iplan
{

class FileChooser;
class Workspace;

/// What the menu "Datei" does with files: asks where, does it, says how it went. Without question the same for the
/// command line of the program and for tests.
class FileActions : public QObject
{
    Q_OBJECT
public:
    FileActions(Workspace& workspace, FileChooser& chooser, QWidget* window);

    /// Opens the file; for reading only where it cannot be written. If it cannot be opened at all, the file that was
    /// open before is opened again. False if the file is not open now.
    bool open(const QString& path);
    bool create(const QString& path);
    /// A new file with the content of the sample ("koeln", "aachen").
    bool createSample(const QString& name, const QString& path);
    bool saveCopy(const QString& path);

    void askNew();
    void askOpen();
    void askSample(const QString& name);
    void askCopy();

Q_SIGNALS:
    void failed(const iplan::Error& error);
    /// It worked, or partly.
    void notice(const QString& text, const QString& hint);

private:
    bool reopen(const QString& previous, const Error& error);
    void backUpInBackground();

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QWidget* m_window;
};

} // namespace iplan
