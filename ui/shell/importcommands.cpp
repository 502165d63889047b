// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/importcommands.h"

#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/importdialog.h"
#include "ui/page/page.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/messagebar.h"

#include <QFileInfo>

namespace iplan
{

ImportCommands::ImportCommands(MainWindow& window) : Feature(window)
{
    on(Command::FileImport, [this] { ask(); });
}

void ImportCommands::ask()
{
    FileQuestion question;
    question.title = tr("Importieren");
    question.filter = tr("JSON eines Exports (*.json)");
    question.proposal = QFileInfo(window().workspace().store().file().path()).absolutePath();
    const QString path = window().chooser().existingFile(&window(), question);
    if (!path.isEmpty())
        import(path);
}

void ImportCommands::import(const QString& path)
{
    if (!m_dialog) {
        m_dialog = new ImportDialog(window().workspace(), &window());
        connect(m_dialog, &ImportDialog::imported, this, [this](const ImportReport& report) {
            goBack();
            if (report.created + report.changed == 0)
                window().messages().showMessage(tr("Importiert: Alles stand schon so in der Datei."),
                                                tr("Es wurde nichts geändert."));
            else
                window().messages().showUntilNextStep(
                    tr("Importierte Einträge: %1 neu, %2 geändert.").arg(report.created).arg(report.changed),
                    tr("Bearbeiten > Rückgängig nimmt den ganzen Import zurück."));
        });
        connect(m_dialog, &ImportDialog::failed, this, [this](const Error& error) {
            goBack();
            window().messages().showError(error);
        });
    }
    if (m_dialog->isBusy())
        return;
    const Page* page = window().pages().current();
    m_page = window().pages().currentKey();
    m_record = page ? page->currentRecord() : RowRef();
    m_dialog->start(path);
}

void ImportCommands::goBack()
{
    if (!m_page.isEmpty())
        window().showPage(m_page);
    if (Page* page = window().pages().current(); page && !m_record.isNull() && window().workspace().find(m_record))
        page->openRecord(m_record, nullptr, {});
}

} // namespace iplan
