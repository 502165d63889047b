// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/listsheetexport.h"
#include "core/report/content/listreport.h"
#include "core/report/render.h"
#include "ui/base/operationrunner.h"
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
    const auto add = [&](const QString& text, Output output) {
        menu->addAction(text, this, [this, output] { write(output); });
    };
    add(tr("&Drucken …"), Output::Print);
    menu->addSeparator();
    add(tr("Als &PDF speichern …"), Output::Pdf);
    add(tr("Als &ODT (Textdokument) speichern …"), Output::Odt);
    add(tr("Als &HTML speichern …"), Output::Html);
    menu->addSeparator();
    add(tr("Als &Excel-Arbeitsmappe speichern …"), Output::Xlsx);
    add(tr("Als &CSV speichern …"), Output::Csv);
}

Result<ListSheet> ListTools::sheet() const
{
    QList<const FieldInfo*> columns;
    for (const QString& key : m_columns.shownColumns())
        columns << fieldOf(key);
    return makeListSheet(m_workspace.store(), m_model.query(), columns, m_groupBy);
}

void ListTools::print()
{
    write(Output::Print);
}

void ListTools::savePdf()
{
    write(Output::Pdf);
}

void ListTools::write(Output output)
{
    if (!m_output)
        return;
    const auto list = sheet();
    if (!list) {
        m_workspace.runner().report(list.error());
        return;
    }
    const QDate today = m_workspace.today();
    const QString name = list->title;
    const auto render = [&](const QString& title, report::Format format) {
        const report::Document document = report::listReport(*list, today);
        m_output->save(title, name, report::extensionOf(format),
                       [document, format](const QString& path) { return report::render(document, format, path); });
    };
    switch (output) {
    case Output::Print:
        m_output->print(report::listReport(*list, today));
        break;
    case Output::Pdf:
        render(tr("Liste als PDF speichern"), report::Format::Pdf);
        break;
    case Output::Odt:
        render(tr("Liste als Textdokument speichern"), report::Format::Odt);
        break;
    case Output::Html:
        render(tr("Liste als HTML speichern"), report::Format::Html);
        break;
    case Output::Xlsx:
        m_output->save(tr("Liste als Excel-Arbeitsmappe speichern"), name, QStringLiteral("xlsx"),
                       [list = *list, today](const QString& path) { return writeListXlsx(list, today, path); });
        break;
    case Output::Csv:
        m_output->save(tr("Liste als CSV speichern"), name, QStringLiteral("csv"),
                       [list = *list](const QString& path) { return writeListCsv(list, path); });
        break;
    }
}

} // namespace iplan
