// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

// What only the operating system can say. All that differs between Unix and Windows here is in platform.cpp.

/// Names the file behind a path, whatever links lead to it: the same text for a symbolic or hard link to it, another
/// one for a copy or for a file that was put in its place. Empty if there is no file.
[[nodiscard]] QString fileIdentity(const QString& path);

/// Whether a process with that number runs on this PC.
[[nodiscard]] bool isProcessRunning(qint64 process);

/// Has the system write the content of a file to the disk; false if it could not. For what must not be found half
/// written under its name after a power cut.
[[nodiscard]] bool syncFile(const QString& path);

/// The same for the names in a folder. Where the system has no such thing, nothing.
void syncFolder(const QString& folder);

/// Lets two folders (or files) of one disk change their names in one step, so that whoever dies leaves one or the other
/// state. False where the system (Windows) or the file system has no such thing: nothing has happened then.
[[nodiscard]] bool exchangeFolders(const QString& one, const QString& other);

/// Waits until there is something to read from the socket, or with `writing` room to write to it; false if there is not
/// after so many milliseconds. A line that broke counts as something to read.
[[nodiscard]] bool waitForSocket(qintptr socket, bool writing, int milliseconds);

/// Names this PC without telling which it is.
[[nodiscard]] QString machineKey();

} // namespace iplan
