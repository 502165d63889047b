// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/report/content/catalogue.h"
#include "core/store/store.h"
#include "ui/output/documentsource.h"

#include <QObject>

class QMenu;

namespace iplan
{

class EntityPage;
class FileChooser;
class Workspace;

/// The papers on meetings, or on groups, that the catalogue of reports has (Einladung, Protokoll …): printed, or saved
/// in each of their formats; the invitation as a letter to each member, their entries for a calendar, the members as
/// contacts, and invitation and minutes as a draft for the mail program. Of those selected in the list, in the menu
/// "Ausgeben"; of the one in front, by a button of the form. Nothing where the catalogue has no report on rows of the
/// page.
class MeetingOutput : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the page.
    MeetingOutput(Workspace& workspace, FileChooser& chooser, EntityPage& page);

private:
    using Rows = std::function<QList<RowRef>()>;
    using Bytes = std::function<Result<QByteArray>(const Store& store)>;
    using Making = std::function<Result<report::Document>(const Store& store)>;
    void fill(QMenu& menu, const Rows& rows);
    void fillLetters(QMenu& menu, const Rows& rows);
    void fillExports(QMenu& menu, const Rows& rows);
    void fillMails(QMenu& menu, const Rows& rows);
    /// Asks where to, and writes what `make` makes of the file.
    void saveBytes(const QString& title, const QString& name, const QString& suffix, const Bytes& make);
    /// What makes the paper of the file in another thread.
    [[nodiscard]] DocumentSource source(const Making& make) const;
    [[nodiscard]] DocumentSource source(const report::ReportInfo& report, const QList<RowRef>& rows) const;
    [[nodiscard]] QString name(const report::ReportInfo& report, const QList<RowRef>& rows) const;
    void print(const QString& name, const DocumentSource& source);
    void save(const QString& name, const DocumentSource& source, report::Format format, const QString& title);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    EntityPage& m_page;
};

} // namespace iplan
