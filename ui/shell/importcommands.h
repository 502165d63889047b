// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"
#include "ui/shell/feature.h"

namespace iplan
{

class ImportDialog;

/// Datei > Importieren: which file; a list of others then opens the page Listen übernehmen, our own JSON is imported
/// by ImportDialog, after which the window is where it was. Also the other ways to begin with a list: the start page,
/// the command of a list, and the clipboard.
class ImportCommands : public Feature
{
    Q_OBJECT
public:
    explicit ImportCommands(MainWindow& window);

    /// Whether the program can take something over from that file, told by its content; other than iplan files.
    [[nodiscard]] static bool canImport(const QString& path);
    /// Imports the file, whatever it is. Needs an open file.
    void import(const QString& path, const EntityInfo* entity = nullptr);

private:
    [[nodiscard]] QString askFile(const QString& folder);
    void ask(const EntityInfo* entity);
    void startWithList();
    void paste(const EntityInfo& entity);
    void importExport(const QString& path);
    void goBack();

    ImportDialog* m_dialog = nullptr;
    QString m_page; ///< that was in front, and the record on it
    RowRef m_record;
};

} // namespace iplan
