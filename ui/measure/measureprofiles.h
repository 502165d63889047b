// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/render.h"
#include "core/store/record.h"
#include "ui/output/documentsource.h"

#include <QObject>

class QMenu;

namespace iplan
{

class EntityPage;
class FileChooser;
class Workspace;

/// Steckbriefe of measures: printed, saved in each format of documents, or as attachment of a mail. Of those selected
/// in the list, by a command and in the menu "Ausgeben"; of the one in front, by a button of the form. The line of the
/// list says how it went.
class MeasureProfiles : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the page.
    MeasureProfiles(Workspace& workspace, FileChooser& chooser, EntityPage& page);

private:
    using Rows = std::function<QList<RowRef>()>;
    QMenu* menuFor(const Rows& rows);
    void addToOutput(QMenu* menu);
    void addToForm(QMenu* menu);
    [[nodiscard]] DocumentSource source(const QList<RowRef>& rows) const;
    [[nodiscard]] QString name(const QList<RowRef>& rows) const;
    /// Shows what is printed; from there it goes to the printer.
    void print(const QList<RowRef>& rows);
    /// Asks where to, and writes.
    void save(const QList<RowRef>& rows, report::Format format, const QString& title);
    /// A message for the mail program with the PDF.
    void saveMail(const QList<RowRef>& rows);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    EntityPage& m_page;
};

} // namespace iplan
