// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filedrop.h"

#include "ui/base/workspace.h"
#include "ui/shell/importcommands.h"
#include "ui/shell/mainwindow.h"
#include "ui/widget/messagebar.h"

#include <QDropEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QTimer>
#include <QUrl>

namespace iplan
{

FileDrop::FileDrop(MainWindow& window, ImportCommands& imports) : Feature(window), m_imports(imports)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool FileDrop::eventFilter(QObject* watched, QEvent* event)
{
    const bool enters = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove;
    if (!enters && event->type() != QEvent::Drop)
        return Feature::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event); // the base of all three
    if (!drop->mimeData()->hasUrls())
        return Feature::eventFilter(watched, event);
    // Never moved: a file manager would delete the file that is open here.
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    if (!enters) {
        // The program that the file comes from waits for the end of the drop.
        QTimer::singleShot(0, this, [this, urls = drop->mimeData()->urls()] { take(urls); });
    }
    return true;
}

void FileDrop::take(const QList<QUrl>& urls)
{
    window().activateWindow();
    for (const QUrl& url : urls) {
        const QFileInfo file(url.toLocalFile());
        if (url.isLocalFile() && file.suffix().compare(QStringLiteral("iplan"), Qt::CaseInsensitive) == 0) {
            window().openFile(file.filePath());
            return;
        }
    }
    const QUrl first = urls.value(0);
    if (first.isLocalFile() && ImportCommands::canImport(first.toLocalFile())) {
        import(first.toLocalFile());
        return;
    }
    refuse(first.fileName().isEmpty() ? first.toDisplayString() : first.fileName(),
           QFileInfo(first.path()).suffix().toLower());
}

void FileDrop::import(const QString& path)
{
    const Workspace& workspace = window().workspace();
    if (workspace.isOpen() && !workspace.isReadOnly()) {
        m_imports.import(path);
        return;
    }
    const QString name = QFileInfo(path).fileName();
    if (workspace.isOpen())
        window().messages().showError(
            Error{ErrorKind::Rejected, tr("In „%1“ lässt sich nichts schreiben: Die Datei ist nur zum Lesen geöffnet.")
                                           .arg(QFileInfo(workspace.store().file().path()).fileName())});
    else
        window().messages().showError(Error{
            ErrorKind::Rejected, tr("„%1“ ist eine Liste; es ist noch keine Datei offen, in die sie kommt.").arg(name),
            tr("Öffnen Sie zuerst eine Datei, oder wählen Sie „Aus einer Excel-Liste beginnen“.")});
}

void FileDrop::refuse(const QString& name, const QString& suffix)
{
    QString way = tr("Auf das Fenster ziehen lassen sich Dateien mit der Endung .iplan und Listen, zum Beispiel aus "
                     "Excel.");
    if (suffix == u"iplanpaket")
        way = tr("Ein Paket öffnet der Befehl Datei > Paket öffnen.");
    window().messages().showError(
        Error{ErrorKind::Rejected, tr("„%1“ ist keine Datei des Integrationsplaners.").arg(name), way});
}

} // namespace iplan
