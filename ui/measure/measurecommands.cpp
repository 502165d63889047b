// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measure/measurecommands.h"

#include "core/ops/copymeasure.h"
#include "core/store/operation.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/measure/measuremerge.h"
#include "ui/measure/measuresplit.h"
#include "ui/page/entitypage.h"

#include <QAction>

namespace iplan
{

MeasureCommands::MeasureCommands(Workspace& workspace, EntityPage& page)
    : QObject(&page), m_workspace(workspace), m_page(page)
{
    const auto add = [&](const char* name, const QString& text, auto slot) {
        QAction* action = page.addCommand(QString::fromLatin1(name), text);
        connect(action, &QAction::triggered, this, slot);
        const auto update = [this, action] {
            action->setEnabled(!m_workspace.isReadOnly() && !m_page.selectedRows().isEmpty());
        };
        connect(&page, &Page::abilitiesChanged, action, update);
        update();
    };
    add("mergeMeasure", tr("&Mit anderer Maßnahme zusammenlegen …"), &MeasureCommands::merge);
    add("splitMeasure", tr("Maßnahme a&ufteilen …"), &MeasureCommands::split);
}

Id<Measure> MeasureCommands::current() const
{
    return Id<Measure>(m_page.currentRecord().id);
}

void MeasureCommands::merge()
{
    if (!m_merge) {
        m_merge = new MeasureMerge(m_workspace);
        connect(m_merge, &MeasureMerge::closed, &m_page, &EntityPage::closeSide);
        connect(m_merge, &MeasureMerge::merged, this, &MeasureCommands::showResult);
    }
    const QList<RowRef> rows = m_page.selectedRows();
    const Id<Measure> from = current();
    Id<Measure> into;
    if (rows.size() == 2)
        into = Id<Measure>(rows.first().id == from.uuid() ? rows.last().id : rows.first().id);
    m_page.showSide(m_merge);
    m_merge->begin(from, into);
}

void MeasureCommands::split()
{
    if (!m_split) {
        m_split = new MeasureSplitPanel(m_workspace);
        connect(m_split, &MeasureSplitPanel::closed, &m_page, &EntityPage::closeSide);
        connect(m_split, &MeasureSplitPanel::split, this, &MeasureCommands::showResult);
    }
    m_page.showSide(m_split);
    m_split->begin(current());
}

void MeasureCommands::showResult(const RowRef& row)
{
    m_page.openRecord(row, nullptr, {});
}

} // namespace iplan
