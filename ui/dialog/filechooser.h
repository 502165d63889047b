// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace iplan
{

/// What files a dialog offers and proposes.
struct FileQuestion {
    QString title;
    QString filter;   ///< "Integrationsplaner (*.iplan)"
    QString proposal; ///< full path; its folder opens
    QString suffix;   ///< appended where the person types none
};

/// Asks the person for a file. Replaced by tests, which have nobody to ask.
class FileChooser
{
public:
    virtual ~FileChooser() = default;
    /// An existing file; empty if the person thought better of it.
    [[nodiscard]] virtual QString existingFile(QWidget* parent, const FileQuestion& question);
    /// Where to write. With `replace`, the dialog asks before an existing file is written over; without, existing
    /// files are for the caller to refuse.
    [[nodiscard]] virtual QString targetFile(QWidget* parent, const FileQuestion& question, bool replace);
    /// A folder to write into.
    [[nodiscard]] virtual QString targetFolder(QWidget* parent, const FileQuestion& question);
};

/// A path for a new file of that name, with a number where it exists; in the folder, or where new files are proposed.
[[nodiscard]] QString freeDocumentPath(const QString& baseName, const QString& suffix, const QString& folder = {});

} // namespace iplan
