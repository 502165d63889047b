// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

// Files that are being written. They lie under names that tell which process of which PC makes them, so that what a
// program that died left behind can be told from the work of a living one, and is removed. They may hold personal data.

/// A new name for a file or folder in `folder` that only this process uses. The folder is noted on this PC, so that
/// sweepTemporaries() finds what is left there.
[[nodiscard]] QString temporaryPath(const QString& folder);

/// Removes from `folder` what dead processes left: at once if they ran on this PC, after a week if on another one.
void sweepTemporaries(const QString& folder);

/// The same for all folders in which programs of this user made temporary files on this PC.
void sweepTemporaries();

/// A folder that only its owner can enter and that goes with the object.
class TemporaryFolder
{
public:
    /// In `parent`; otherwise in the application data of this user, for copies that are only read.
    explicit TemporaryFolder(QString parent = {});
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    /// Whether it could be made.
    [[nodiscard]] bool isValid() const { return m_valid; }
    [[nodiscard]] QString path() const { return m_path; }
    [[nodiscard]] QString filePath(const QString& name) const { return m_path + u'/' + name; }

private:
    QString m_path;
    bool m_valid = false;
};

} // namespace iplan
