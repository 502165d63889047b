// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recoverynotice.h"

#include "core/store/commithistory.h"
#include "core/store/operation.h"
#include "ui/base/workspace.h"
#include "ui/shell/mainwindow.h"
#include "ui/widget/messagebar.h"

#include <QFileInfo>
#include <QLocale>
#include <QSettings>

namespace iplan
{

namespace
{

const QString kOpenFilesSetting = QStringLiteral("session/openFiles");

/// "am 21.11.2026 um 14:03 (Maßnahme ändern)"; "" if nothing was ever written.
QString lastCommitText(const Store& store)
{
    const auto last = store.readJournal([](JournalReader& journal, const Reader&) -> Result<QList<CommitRecord>> {
        return CommitHistory(journal).commits({}, 1);
    });
    if (!last || last->isEmpty())
        return {};
    const QDateTime time = last->first().time.toLocalTime();
    return RecoveryNotice::tr("am %1 um %2 (%3)")
        .arg(QLocale().toString(time.date(), QStringLiteral("dd.MM.yyyy")),
             QLocale().toString(time.time(), QStringLiteral("HH:mm")), operationLabel(last->first().operation));
}

} // namespace

RecoveryNotice::RecoveryNotice(MainWindow& window) : Feature(window)
{
    connect(&window, &MainWindow::fileShown, this, &RecoveryNotice::onOpened);
    connect(&window.workspace(), &Workspace::aboutToClose, this, &RecoveryNotice::onClosing);
}

void RecoveryNotice::onOpened()
{
    const Workspace& workspace = window().workspace();
    if (workspace.isReadOnly()) // perhaps it is open elsewhere at this moment
        return;
    QStringList files = QSettings().value(kOpenFilesSetting).toStringList();
    const QString path = QFileInfo(workspace.store().file().path()).absoluteFilePath();
    if (files.contains(path)) {
        window().messages().showMessage(
            tr("Das Programm wurde beim letzten Mal unerwartet beendet. Die Datei ist unversehrt; zuletzt "
               "gespeichert wurde %1.")
                .arg(lastCommitText(workspace.store())),
            tr("Fehlen können nur die letzten Zeichen des Feldes, in dem Sie gerade schrieben."));
        return;
    }
    files << path;
    QSettings().setValue(kOpenFilesSetting, files);
}

void RecoveryNotice::onClosing()
{
    const Workspace& workspace = window().workspace();
    if (workspace.isReadOnly())
        return;
    QStringList files = QSettings().value(kOpenFilesSetting).toStringList();
    files.removeAll(QFileInfo(workspace.store().file().path()).absoluteFilePath());
    QSettings().setValue(kOpenFilesSetting, files);
}

} // namespace iplan
