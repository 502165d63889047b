// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measureprofiles.h"

#include "core/report/content/measureprofile.h"
#include "core/report/letterhead.h"
#include "ui/base/filereader.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/grid/listtools.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/printpreview.h"
#include "ui/page/entitypage.h"

#include <QAction>
#include <QMenu>

namespace iplan
{

MeasureProfiles::MeasureProfiles(Workspace& workspace, FileChooser& chooser, EntityPage& page)
    : QObject(&page), m_workspace(workspace), m_chooser(chooser), m_page(page)
{
    auto* menu = new QMenu(&page);
    fillOutputMenu(*menu, this,
                   {[this] { print(); }, [this](report::Format format, const QString& title) { save(format, title); }});
    QAction* action = page.addCommand(QStringLiteral("measureProfiles"), tr("Steck&briefe"));
    action->setMenu(menu);
    connect(action, &QAction::triggered, this, &MeasureProfiles::print); // from the search, which shows no menus
    const auto update = [this, action] { action->setEnabled(!m_page.selectedRows().isEmpty()); };
    connect(&page, &Page::abilitiesChanged, action, update);
    update();
}

MeasureProfiles::Source MeasureProfiles::source() const
{
    m_page.flush();
    QList<Id<Measure>> measures;
    for (const RowRef& row : m_page.selectedRows())
        measures << Id<Measure>(row.id);
    const auto make = [measures, today = m_workspace.today(),
                       letterhead = preferences::letterhead()](const Store& store) -> Result<report::Document> {
        IPLAN_TRY_ASSIGN(const auto snapshot, Snapshot::load(store));
        report::Document out = report::measureProfile(*snapshot, measures, {today, false, false});
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

QString MeasureProfiles::name() const
{
    const QList<RowRef> rows = m_page.selectedRows();
    return rows.size() == 1 ? tr("Steckbrief %1").arg(m_workspace.labelOf(rows.first())) : tr("Steckbriefe");
}

void MeasureProfiles::print()
{
    auto* preview = new PrintPreview(
        m_workspace, m_chooser, name(), [make = source()](const auto&, const auto&) { return make(); }, &m_page);
    preview->begin();
}

void MeasureProfiles::save(report::Format format, const QString& title)
{
    m_page.list()->tools()->outputLine()->save(title, name(), report::extensionOf(format),
                                               [format, make = source()](const QString& path) -> Result<> {
                                                   IPLAN_TRY_ASSIGN(const auto document, make());
                                                   return report::render(document, format, path);
                                               });
}

} // namespace iplan
