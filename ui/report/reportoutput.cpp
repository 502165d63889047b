// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/base/operationrunner.h"
#include "ui/base/preferences.h"
#include "ui/base/printlayout.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/report/reportspage.h"
#include "ui/widget/pageview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QFileInfo>
#include <QLabel>
#include <QUrl>

// What leaves the page: printing, saving, exporting, and how it went.

namespace iplan
{

void ReportsPage::save(report::Format format, const QString& target)
{
    const auto asked = request();
    if (!asked) {
        m_workspace.runner().report(asked.error());
        return;
    }
    m_flag = std::make_shared<std::atomic_bool>(false);
    begin(tr("„%1“ wird geschrieben …").arg(QFileInfo(target).fileName()));
    runInBackground<Result<>>(
        this,
        [file = m_workspace.store().file().path(), what = *asked, format, target, flag = m_flag] {
            return writeReport(file, what, format, target, flag);
        },
        [this, target](const Result<>& result) { finish(result, target); });
}

void ReportsPage::exportData(ExportFormat format, const QString& target)
{
    const auto wanted = state();
    if (!wanted) {
        m_workspace.runner().report(wanted.error());
        return;
    }
    ExportOptions options;
    options.publicOnly = m_public->isChecked();
    options.asOf = day();
    options.state = *wanted;
    m_flag = std::make_shared<std::atomic_bool>(false);
    begin(tr("„%1“ wird geschrieben …").arg(QFileInfo(target).fileName()));
    runInBackground<Result<>>(
        this,
        [file = m_workspace.store().file().path(), format, target, options, flag = m_flag] {
            return writeExport(file, format, target, options, flag);
        },
        [this, target](const Result<>& result) { finish(result, target); });
}

void ReportsPage::askAndSave(report::Format format)
{
    FileQuestion question;
    question.title = tr("Bericht speichern");
    question.suffix = report::extensionOf(format);
    question.filter = QStringLiteral("%1 (*.%1)").arg(question.suffix);
    question.proposal = freeDocumentPath(proposedName(), question.suffix, preferences::reportsFolder());
    const QString target = m_chooser.targetFile(this, question, true);
    if (!target.isEmpty())
        save(format, target);
}

void ReportsPage::askAndExport()
{
    const auto format = static_cast<ExportFormat>(m_exportFormat->currentData().toInt());
    static const QHash<ExportFormat, QString> suffixes{{ExportFormat::Xlsx, QStringLiteral("xlsx")},
                                                       {ExportFormat::Json, QStringLiteral("json")},
                                                       {ExportFormat::Sqlite, QStringLiteral("sqlite")}};
    FileQuestion question;
    question.title = tr("Daten exportieren");
    question.suffix = suffixes.value(format);
    question.filter = QStringLiteral("%1 (*.%1)").arg(question.suffix);
    question.proposal = freeDocumentPath(QFileInfo(m_workspace.store().file().path()).completeBaseName(),
                                         question.suffix, preferences::reportsFolder());
    const QString target = format == ExportFormat::Csv ? m_chooser.targetFolder(this, question)
                                                       : m_chooser.targetFile(this, question, true);
    if (!target.isEmpty())
        exportData(format, target);
}

QString ReportsPage::proposedName() const
{
    return m_kind->currentText() + u' ' + m_asOf->date().toString(Qt::ISODate);
}

void ReportsPage::print()
{
    if (!m_preview->pages())
        return;
    if (const auto printed = askAndPrint(*m_preview->pages(), this); !printed)
        m_workspace.runner().report(printed.error());
}

void ReportsPage::printTo(QPrinter& printer)
{
    if (!m_preview->pages())
        return;
    if (const auto printed = printLayout(*m_preview->pages(), printer); !printed)
        m_workspace.runner().report(printed.error());
}

void ReportsPage::begin(const QString& what)
{
    ++m_running;
    m_task->setText(what);
    m_note->hide();
    m_progress->show();
}

void ReportsPage::end()
{
    if (--m_running == 0)
        m_progress->hide();
}

void ReportsPage::finish(const Result<>& result, const QString& file)
{
    end();
    if (!result) {
        m_workspace.runner().report(result.error());
        return;
    }
    const QFileInfo info(file);
    m_note->setText(
        tr("Gespeichert: %1")
            .arg(QStringLiteral("<a href=\"%1\">%2</a>")
                     .arg(QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded), info.fileName().toHtmlEscaped())));
    m_note->show();
    Q_EMIT finished(file);
}

void ReportsPage::cancel()
{
    *m_previewFlag = true;
    *m_flag = true;
    m_task->setText(tr("Wird abgebrochen …"));
}

} // namespace iplan
