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
class RowExports;
class Workspace;

/// The papers on meetings, or on groups, that the catalogue of reports has (Einladung, Protokoll …): printed, or saved
/// in each of their formats; the invitation as a letter to each member, invitation and minutes as a draft for the mail
/// program, and what RowExports offers. Of those selected in the list, in the menu
/// "Ausgeben"; of the one in front, by a button of the form. Members of groups whose list is protected are left out
/// until somebody says why they are needed (DisclosureField). Nothing where the catalogue has no report on rows of the
/// page.
class MeetingOutput : public QObject
{
    Q_OBJECT
public:
    /// Belongs to the page.
    MeetingOutput(Workspace& workspace, FileChooser& chooser, EntityPage& page);

private:
    using Rows = std::function<QList<RowRef>()>;
    using Paper = std::function<Result<report::Document>(MemberNaming& naming)>;
    void fill(QMenu& menu, const Rows& rows);
    void fillLetters(QMenu& menu, const Rows& rows);
    void fillMails(QMenu& menu, const Rows& rows);
    /// What makes the paper of the file in another thread.
    [[nodiscard]] Paper paper(const report::ReportInfo& report, const QList<RowRef>& rows) const;
    [[nodiscard]] Paper letters(const Id<Meeting>& meeting) const;
    [[nodiscard]] QString name(const report::ReportInfo& report, const QList<RowRef>& rows) const;
    void print(const QString& name, const Paper& paper);
    void save(const QString& name, const Paper& paper, report::Format format, const QString& title);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    EntityPage& m_page;
    RowExports* m_exports;
};

} // namespace iplan
