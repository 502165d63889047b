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
    enum class IfMissing { Say, Ignore };
    /// As open(), for files that the program knew before: the drive may be asleep, or the share gone. If it does not
    /// answer in a moment, that is said, and the file is opened when it does, unless another one was opened meanwhile.
    void openWithTimeout(const QString& path, IfMissing ifMissing = IfMissing::Say);
    bool create(const QString& path);
    /// A new file with the content of the sample ("koeln", "aachen").
    bool createSample(const QString& name, const QString& path);
    bool saveCopy(const QString& path);

    /// False if the person thought better of it, or it could not be made.
    bool askNew();
    void askOpen();
    void askSample(const QString& name);
    void askCopy();

Q_SIGNALS:
    void failed(const iplan::Error& error);
    /// It worked, or partly.
    void notice(const QString& text, const QString& hint);

private:
    bool reopen(const QString& previous, const Error& error);
    void forgetAwaited();
    void backUpInBackground();

    Workspace& m_workspace;
    FileChooser& m_chooser;
    QWidget* m_window;
    QObject* m_awaited = nullptr; ///< lives as long as the file that it waits for is wanted
};

} // namespace iplan
