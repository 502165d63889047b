// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/render.h"

#include <QObject>

namespace iplan
{

class EntityPage;
class FileChooser;
class Workspace;

/// Steckbriefe of the selected measures: a command with a menu for printing and for each format of documents. The line
/// of the list says how it went.
class MeasureProfiles : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the page.
    MeasureProfiles(Workspace& workspace, FileChooser& chooser, EntityPage& page);

    /// Shows what is printed; from there it goes to the printer.
    void print();
    /// Asks where to, and writes.
    void save(report::Format format, const QString& title);

private:
    using Source = std::function<Result<report::Document>()>;
    [[nodiscard]] Source source() const;
    [[nodiscard]] QString name() const;

    Workspace& m_workspace;
    FileChooser& m_chooser;
    EntityPage& m_page;
};

} // namespace iplan
