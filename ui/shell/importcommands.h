// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/record.h"
#include "ui/shell/feature.h"

namespace iplan
{

class ImportDialog;

/// Datei > Importieren: which file, then ImportDialog; afterwards the window is where it was.
class ImportCommands : public Feature
{
    Q_OBJECT
public:
    explicit ImportCommands(MainWindow& window);

private:
    void ask();
    void import(const QString& path);
    void goBack();

    ImportDialog* m_dialog = nullptr;
    QString m_page; ///< that was in front, and the record on it
    RowRef m_record;
};

} // namespace iplan
