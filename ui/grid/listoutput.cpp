// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/workspace.h"
#include "ui/grid/columnstate.h"
#include "ui/grid/listtools.h"
#include "ui/model/entitytablemodel.h"
#include "ui/output/outputline.h"
#include "ui/output/outputmenu.h"
#include "ui/output/sheetoutput.h"

#include <QToolButton>
#include <QVBoxLayout>

// Printing and exporting a list as it is shown.

namespace iplan
{

void ListTools::setFileChooser(FileChooser& chooser)
{
    m_output = new SheetOutput(
        m_workspace, chooser, *this, [this] { return sheetReader(); },
        {[this] { return m_model.columns().entity().pluralText(); }, m_columns.settingsKey("")}, m_outputButton);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_output->line());
    const auto update = [this] { setOutputPossible(*m_outputButton, m_model.state().matchCount() > 0); };
    connect(&m_model, &EntityTableModel::countsChanged, m_outputButton, update);
    update();
}

ListTools::SheetReader ListTools::sheetReader() const
{
    QList<const Column*> columns;
    for (const QString& key : m_columns.shownColumns())
        columns << fieldOf(key);
    const QStringList keys = m_model.state().foldedGroups();
    return [query = m_model.question().query(), columns, folded = QSet<QString>(keys.begin(), keys.end())](
               const Store& store, const std::atomic_bool& cancelled, MemberNaming& naming) {
        return makeListSheet(store, query, columns, folded, &cancelled, &naming);
    };
}

QMenu* ListTools::outputMenu() const
{
    return m_outputButton->menu();
}

OutputLine* ListTools::outputLine() const
{
    return m_output ? m_output->line() : nullptr;
}

void ListTools::print()
{
    if (m_output)
        m_output->print();
}

void ListTools::savePdf()
{
    if (m_output)
        m_output->savePdf();
}

} // namespace iplan
