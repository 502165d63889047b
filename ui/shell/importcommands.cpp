// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/importcommands.h"

#include "core/interchange/table/clipboardtable.h"
#include "core/interchange/table/opentable.h"
#include "ui/base/preferences.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/exchange/importdialog.h"
#include "ui/importing/importsession.h"
#include "ui/overview/startpage.h"
#include "ui/page/page.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/messagebar.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>

namespace iplan
{

namespace
{

const QString kImportPage = QStringLiteral("import");

/// Our own JSON, which needs no mapping; lists in JSON are those of OParl.
bool isExport(const QString& path)
{
    const bool isNamedSo = QFileInfo(path).suffix().compare(QLatin1String("json"), Qt::CaseInsensitive) == 0;
    return isNamedSo && tableFormatOf(path).value_or(TableFormat::Csv) != TableFormat::OParl;
}

} // namespace

ImportCommands::ImportCommands(MainWindow& window) : Feature(window)
{
    on(Command::FileImport, [this] { ask(nullptr); });
    connect(&window.startPage(), &StartPage::listRequested, this, &ImportCommands::startWithList);
    connect(&window.pages(), &PageHost::importRequested, this, [this](const EntityInfo* entity, bool fromClipboard) {
        if (fromClipboard)
            paste(*entity);
        else
            ask(entity);
    });
    ImportSession& session = window.pages().importing();
    connect(&session, &ImportSession::finished, this, [this] { this->window().showPage(kImportPage); });
    connect(&session, &ImportSession::failed, &window.messages(), &MessageBar::showError);
}

bool ImportCommands::canImport(const QString& path)
{
    return isExport(path) || tableFormatOf(path).has_value();
}

QString ImportCommands::askFile(const QString& folder)
{
    FileQuestion question;
    question.title = tr("Importieren");
    question.filter = tr("Listen und Exporte (*.xlsx *.xlsm *.xls *.ods *.fods *.csv *.tsv *.txt *.docx *.odt *.vcf "
                         "*.ics *.html *.htm *.json);;Alle Dateien (*)");
    question.proposal = folder;
    return window().chooser().existingFile(&window(), question);
}

void ImportCommands::ask(const EntityInfo* entity)
{
    const QString path = askFile(QFileInfo(window().workspace().store().file().path()).absolutePath());
    if (!path.isEmpty())
        import(path, entity);
}

void ImportCommands::import(const QString& path, const EntityInfo* entity)
{
    if (isExport(path)) {
        importExport(path);
        return;
    }
    window().pages().importing().begin(path, entity);
    window().showPage(kImportPage);
}

void ImportCommands::startWithList()
{
    const QString path = askFile(preferences::filesFolder());
    if (!path.isEmpty() && window().files().askNew())
        import(path);
}

void ImportCommands::paste(const EntityInfo& entity)
{
    const QMimeData* data = QGuiApplication::clipboard()->mimeData();
    const CellTexts cells = data ? readClipboardTable(*data) : CellTexts();
    if (cells.isEmpty()) {
        window().messages().showError(Error{ErrorKind::Rejected, tr("In der Zwischenablage ist keine Tabelle."),
                                            tr("Kopieren Sie in Excel oder Word eine Tabelle mit ihren "
                                               "Überschriften.")});
        return;
    }
    window().pages().importing().begin(std::make_unique<TableInMemory>(tr("Zwischenablage"), cellsOfTexts(cells)),
                                       &entity);
    window().showPage(kImportPage);
}

void ImportCommands::importExport(const QString& path)
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
