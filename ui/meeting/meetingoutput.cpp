// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/meeting/meetingoutput.h"

#include "core/model/entities.h"
#include "core/report/letterhead.h"
#include "ui/base/filereader.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/grid/listtools.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"
#include "ui/page/formpanel.h"
#include "ui/widget/pageparts.h"

#include <QMenu>
#include <QToolButton>

namespace iplan
{

MeetingOutput::MeetingOutput(Workspace& workspace, FileChooser& chooser, EntityPage& page)
    : QObject(&page), m_workspace(workspace), m_chooser(chooser), m_page(page)
{
    if (std::ranges::none_of(report::allReports(), [&page](const report::ReportInfo* report) {
            return report::subjectEntity(report->subject) == &page.entity();
        }))
        return;
    auto* selected = new QMenu(tr("Papiere der Auswahl"), &page);
    fill(*selected, [this] {
        m_page.flush();
        return m_page.selectedRows();
    });
    QMenu* output = page.list()->tools()->outputMenu();
    output->addSeparator();
    output->addMenu(selected);
    connect(output, &QMenu::aboutToShow, selected,
            [this, selected] { selected->setEnabled(!m_page.selectedRows().isEmpty()); });
    auto* inForm = new QMenu(&page);
    fill(*inForm, [this] {
        m_page.flush();
        return QList<RowRef>{m_page.currentRecord()};
    });
    QToolButton* button = pageButton(tr("Papiere"), QStringLiteral("print"),
                                     tr("Druckt oder speichert, was es zu diesem Eintrag an Papieren gibt"));
    button->setObjectName(QStringLiteral("meetingPapers"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(inForm);
    page.panel()->addTool(button);
}

void MeetingOutput::fill(QMenu& menu, const Rows& rows)
{
    for (const report::ReportInfo* report : report::allReports()) {
        if (report::subjectEntity(report->subject) != &m_page.entity())
            continue;
        QMenu* papers = menu.addMenu(report->labelText());
        fillOutputMenu(*papers, this,
                       {[this, report, rows] { print(*report, rows()); },
                        [this, report, rows](report::Format format, const QString& title) {
                            save(*report, rows(), format, title);
                        }});
    }
}

MeetingOutput::Source MeetingOutput::source(const report::ReportInfo& report, const QList<RowRef>& rows) const
{
    report::ReportParameters parameters{{m_workspace.today(), true, false}};
    for (const RowRef& row : rows)
        parameters.rows << row.id;
    const auto make = [&report, parameters,
                       letterhead = preferences::letterhead()](const Store& store) -> Result<report::Document> {
        IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
        report::Document out = report.build(*snapshot, parameters);
        report::applyLetterhead(out, letterhead);
        return out;
    };
    const QString path = m_workspace.store().file().path();
    if (path == u":memory:") // no other thread can open it
        return [made = make(m_workspace.store())] { return made; };
    return [path, make]() -> Result<report::Document> {
        IPLAN_TRY_ASSIGN(const auto store, openForBackground(path));
        return make(*store);
    };
}

QString MeetingOutput::name(const report::ReportInfo& report, const QList<RowRef>& rows) const
{
    return rows.size() == 1 ? tr("%1 %2").arg(report.labelText(), m_workspace.labelOf(rows.first()))
                            : report.labelText();
}

void MeetingOutput::print(const report::ReportInfo& report, const QList<RowRef>& rows)
{
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, name(report, rows),
        [make = source(report, rows)](const auto&, const auto&) { return make(); }, &m_page);
    preview->begin();
}

void MeetingOutput::save(const report::ReportInfo& report, const QList<RowRef>& rows, report::Format format,
                         const QString& title)
{
    m_page.list()->tools()->outputLine()->save(title, name(report, rows), report::extensionOf(format),
                                               [format, make = source(report, rows)](const QString& path) -> Result<> {
                                                   IPLAN_TRY_ASSIGN(const auto document, make());
                                                   return report::render(document, format, path);
                                               });
}

} // namespace iplan
