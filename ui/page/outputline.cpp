// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/outputline.h"

#include "core/report/layout.h"
#include "core/report/pdfrenderer.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QProgressBar>
#include <QUrl>

namespace iplan
{

OutputLine::OutputLine(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : QWidget(parent), m_workspace(workspace), m_chooser(chooser), m_note(new QLabel), m_progress(new QProgressBar)
{
    m_note->setObjectName(QStringLiteral("outputNote"));
    m_note->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_note->setOpenExternalLinks(true);
    m_note->setAccessibleName(tr("Ergebnis"));
    m_progress->setRange(0, 0);
    m_progress->setTextVisible(false);
    m_progress->setMaximumHeight(8);
    m_progress->setMaximumWidth(160);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(m_progress);
    layout->addStretch(1);
    hide();
}

void OutputLine::print(const report::Document& document)
{
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    if (dialog.exec() == QDialog::Accepted)
        printTo(printer, document);
}

void OutputLine::printTo(QPrinter& printer, const report::Document& document)
{
    const report::Layout layout(document);
    printer.setPageSize(QPageSize(QPageSize::A4));
    printer.setPageOrientation(document.landscape ? QPageLayout::Landscape : QPageLayout::Portrait);
    printer.setFullPage(true);
    printer.setDocName(document.title);
    QPainter painter;
    if (!painter.begin(&printer)) {
        m_workspace.runner().report({ErrorKind::Io, tr("Der Drucker nimmt die Seiten nicht an."),
                                     tr("Prüfen Sie den Drucker, oder speichern Sie als PDF.")});
        return;
    }
    report::paintPages(layout, printer, painter, printer.fromPage() > 0 ? printer.fromPage() : 1, printer.toPage());
    painter.end();
}

void OutputLine::savePdf(const report::Document& document, const QString& name)
{
    save(tr("Als PDF speichern"), name, QStringLiteral("pdf"),
         [document](const QString& path) { return report::writePdf(document, path); });
}

void OutputLine::save(const QString& title, const QString& name, const QString& suffix,
                      std::function<Result<>(const QString&)> write)
{
    FileQuestion question;
    question.title = title;
    question.suffix = suffix;
    question.filter = QStringLiteral("%1 (*.%1)").arg(suffix);
    question.proposal = freeDocumentPath(name, suffix);
    const QString target = m_chooser.targetFile(this, question, true);
    if (target.isEmpty())
        return;
    ++m_running;
    m_note->setText(tr("„%1“ wird geschrieben …").arg(QFileInfo(target).fileName()));
    m_progress->show();
    show();
    runInBackground<Result<>>(
        this, [write = std::move(write), target] { return write(target); },
        [this, target](const Result<>& result) { finish(result, target); });
}

void OutputLine::finish(const Result<>& result, const QString& file)
{
    if (--m_running == 0)
        m_progress->hide();
    if (!result) {
        setVisible(m_running > 0);
        m_workspace.runner().report(result.error());
        Q_EMIT finished({});
        return;
    }
    const QString link =
        QStringLiteral("<a href=\"%1\">%2</a>")
            .arg(QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded), QFileInfo(file).fileName().toHtmlEscaped());
    m_note->setText(tr("Gespeichert: %1").arg(link));
    Q_EMIT finished(file);
}

} // namespace iplan
