// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/filecommands.h"

#include "ui/base/exchangeservice.h"
#include "ui/base/workspace.h"
#include "ui/overview/startpage.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/replacedfile.h"
#include "ui/shell/unsavedguard.h"
#include "ui/widget/messagebar.h"

#include <QFileInfo>
#include <QMenu>

namespace iplan
{

FileCommands::FileCommands(MainWindow& window) : Feature(window)
{
    FileActions& files = window.files();
    on(Command::FileNew, [&files] { files.askNew(); });
    on(Command::FileOpen, [&files] { files.askOpen(); });
    on(Command::FileCopy, [&files] { files.askCopy(); });
    on(Command::FileExport, [&window] { window.showPage(QStringLiteral("reports")); });
    on(Command::FileBackups, [&window] { window.showPage(QStringLiteral("backups")); });
    auto* guard = new UnsavedGuard(window);
    const auto close = [&window] {
        window.workspace().exchange().giveWhenClosed();
        window.workspace().close();
        recentfiles::setLast({});
    };
    on(Command::FileClose, [guard, close] {
        if (guard->mayLeave(tr("Trotzdem &schließen"), close))
            close();
    });
    on(Command::Quit, [&window] { window.close(); });
    QMenu* samples = window.actions().submenu(Command::FileSample);
    samples->addAction(tr("&Köln"), this, [&files] { files.askSample(QStringLiteral("koeln")); });
    samples->addAction(tr("&Aachen"), this, [&files] { files.askSample(QStringLiteral("aachen")); });
    connect(window.actions().submenu(Command::FileRecent), &QMenu::aboutToShow, this, &FileCommands::fillRecent);
    connect(&files, &FileActions::failed, &window.messages(), &MessageBar::showError);
    connect(&files, &FileActions::notice, &window.messages(), &MessageBar::showMessage);
    connectStartPage();
    new ReplacedFile(window);
}

void FileCommands::connectStartPage()
{
    StartPage& start = window().startPage();
    FileActions& files = window().files();
    connect(&start, &StartPage::newRequested, &files, &FileActions::askNew);
    connect(&start, &StartPage::openRequested, &files, &FileActions::askOpen);
    connect(&start, &StartPage::sampleRequested, &files, &FileActions::askSample);
    connect(&start, &StartPage::fileChosen, &files, [&files](const QString& path) { files.openWithTimeout(path); });
    connect(&start, &StartPage::fileForgotten, this, [&start](const QString& path) {
        recentfiles::remove(path);
        start.setRecentFiles(recentfiles::all());
    });
    connect(&window().workspace(), &Workspace::closed, &start, [&start] { start.setRecentFiles(recentfiles::all()); });
    start.setRecentFiles(recentfiles::all());
}

void FileCommands::fillRecent()
{
    QMenu& menu = *window().actions().submenu(Command::FileRecent);
    menu.clear();
    const QStringList files = recentfiles::all();
    for (const QString& path : files) {
        // Whether it is still there turns out when it is chosen: a share that is gone would hold up the menu.
        QAction* action =
            menu.addAction(QFileInfo(path).fileName(), this, [this, path] { window().files().openWithTimeout(path); });
        action->setToolTip(path);
    }
    if (files.isEmpty())
        menu.addAction(tr("(noch keine)"))->setEnabled(false);
}

} // namespace iplan
