// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/listsheetexport.h"
#include "core/report/content/listreport.h"
#include "ui/base/backgroundstore.h"
#include "ui/base/workspace.h"
#include "ui/model/entitytablemodel.h"
#include "ui/page/columnstate.h"
#include "ui/page/listtools.h"
#include "ui/page/outputline.h"

#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

// Printing and exporting a list as it is shown.

namespace iplan
{

void ListTools::setFileChooser(FileChooser& chooser)
{
    m_output = new OutputLine(m_workspace, chooser);
    static_cast<QVBoxLayout*>(layout())->insertWidget(0, m_output);
    m_outputButton->setEnabled(true);
    fillOutputMenu();
}

void ListTools::fillOutputMenu()
{
    QMenu* menu = m_outputButton->menu();
    menu->addAction(tr("&Drucken …"), this, &ListTools::print);
    menu->addSeparator();
    menu->addAction(tr("Als &PDF speichern …"), this, &ListTools::savePdf);
    menu->addAction(tr("Als &ODT (Textdokument) speichern …"), this,
                    [this] { saveDocument(tr("Liste als Textdokument speichern"), report::Format::Odt); });
    menu->addAction(tr("Als &HTML speichern …"), this,
                    [this] { saveDocument(tr("Liste als HTML speichern"), report::Format::Html); });
    menu->addSeparator();
    menu->addAction(tr("Als &Excel-Arbeitsmappe speichern …"), this, [this] {
        save(tr("Liste als Excel-Arbeitsmappe speichern"), QStringLiteral("xlsx"),
             [today = m_workspace.today()](const ListSheet& list, const QString& path) {
                 return writeListXlsx(list, today, path);
             });
    });
    menu->addAction(tr("Als &CSV speichern …"), this,
                    [this] { save(tr("Liste als CSV speichern"), QStringLiteral("csv"), &writeListCsv); });
}

/// Reads the list as it is shown, in the thread that calls it.
ListTools::SheetSource ListTools::sheetSource() const
{
    QList<const FieldInfo*> columns;
    for (const QString& key : m_columns.shownColumns())
        columns << fieldOf(key);
    const ListQuery query = m_model.query();
    const QStringList keys = m_model.foldedGroups();
    const QSet<QString> folded(keys.begin(), keys.end());
    const QString path = m_workspace.store().path();
    if (path == u":memory:") // no other thread can open it
        return [made = makeListSheet(m_workspace.store(), query, columns, folded)](const auto&) { return made; };
    return [=](const std::atomic_bool& cancelled) -> Result<ListSheet> {
        const auto store = openForBackground(path);
        if (!store)
            return failFrom(store);
        return makeListSheet(**store, query, columns, folded, &cancelled);
    };
}

void ListTools::print()
{
    if (!m_output)
        return;
    m_output->printMade([sheet = sheetSource(),
                         today = m_workspace.today()](const std::atomic_bool& cancelled) -> Result<report::Document> {
        const auto list = sheet(cancelled);
        if (!list)
            return failFrom(list);
        return report::listReport(*list, today);
    });
}

void ListTools::savePdf()
{
    saveDocument(tr("Liste als PDF speichern"), report::Format::Pdf);
}

void ListTools::saveDocument(const QString& title, report::Format format)
{
    save(title, report::extensionOf(format),
         [format, today = m_workspace.today()](const ListSheet& list, const QString& path) {
             return report::render(report::listReport(list, today), format, path);
         });
}

void ListTools::save(const QString& title, const QString& suffix,
                     std::function<Result<>(const ListSheet&, const QString&)> write)
{
    if (!m_output)
        return;
    m_output->save(title, m_model.entity().pluralText(), suffix,
                   OutputLine::Write([sheet = sheetSource(), write = std::move(write)](
                                         const QString& path, const std::atomic_bool& cancelled) -> Result<> {
                       const auto list = sheet(cancelled);
                       if (!list)
                           return failFrom(list);
                       return cancelled ? Result<>() : write(*list, path);
                   }));
}

} // namespace iplan
