// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/restorecommands.h"

#include "ui/base/background.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/workspace.h"
#include "ui/history/backupspage.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/widget/messagebar.h"

#include <QAction>
#include <QFileInfo>
#include <QMenu>

namespace iplan
{

RestoreCommands::RestoreCommands(MainWindow& window) : Feature(window)
{
    on(Command::TakeBackMerge, [this] { takeBackMerge(); });
    connect(window.editMenu(), &QMenu::aboutToShow, this, &RestoreCommands::showWhetherMergeGoesBack);
    // Queued: the page that asks is gone when the file is closed.
    connect(&window.pages(), &PageHost::restoreRequested, this, &RestoreCommands::restore, Qt::QueuedConnection);
}

std::optional<LastMerge> RestoreCommands::merge() const
{
    if (window().workspace().isReadOnly())
        return std::nullopt;
    const auto last = lastMerge(window().workspace().store());
    if (!last)
        window().messages().showError(last.error());
    return last ? std::optional(*last) : std::nullopt;
}

void RestoreCommands::showWhetherMergeGoesBack()
{
    const auto last = merge();
    action(Command::TakeBackMerge)
        ->setText(last && last->backup
                      ? tr("&Zusammenführung zurücknehmen (Stand vom %1)").arg(backupTimeText(*last->backup))
                      : tr("&Zusammenführung zurücknehmen (nicht möglich)"));
}

void RestoreCommands::takeBackMerge()
{
    if (Page* page = window().pages().current())
        page->flush(); // what is being typed was written since
    const auto last = merge();
    if (!last)
        return;
    if (last->backup)
        restore(*last->backup);
    else
        window().messages().showMessage(tr("Eine Zusammenführung lässt sich jetzt nicht zurücknehmen."), last->reason);
}

void RestoreCommands::restore(const Backup& backup)
{
    Workspace& workspace = window().workspace();
    if (!workspace.isOpen() || workspace.isReadOnly())
        return;
    const QString path = workspace.store().file().path();
    const auto manager = BackupManager::forFile(path, workspace.clock());
    if (!manager) {
        window().messages().showError(manager.error());
        return;
    }
    workspace.close();
    window().messages().showMessage(tr("Die Sicherung vom %1 wird wiederhergestellt …").arg(backupTimeText(backup)));
    runInBackground<Result<std::optional<Backup>>>(
        this, [manager = *manager, name = backup.name, path] { return manager.restore(name, path); },
        [this, backup, path](const Result<std::optional<Backup>>& before) { onRestored(backup, path, before); });
}

void RestoreCommands::onRestored(const Backup& backup, const QString& path, const Result<std::optional<Backup>>& before)
{
    // Whoever opened another file meanwhile stays there.
    if (!window().workspace().isOpen() && !window().openFile(path))
        return;
    if (!before)
        window().messages().showError(before.error());
    else if (window().workspace().store().file().path() == path)
        tell(backup, *before);
    else
        window().messages().showMessage(tr("„%1“ ist wiederhergestellt, wie die Datei am %2 war.")
                                            .arg(QFileInfo(path).completeBaseName(), backupTimeText(backup)));
}

void RestoreCommands::tell(const Backup& backup, const std::optional<Backup>& before)
{
    QStringList hints;
    QList<QAction*> actions;
    if (before) {
        hints << tr("Wie sie eben noch war, liegt sie als „%1“ bei den Sicherungen.").arg(before->name);
        auto* back = new QAction(tr("&Zurücknehmen"), this);
        // Queued: the bar takes its message away after this, and must not take the next one.
        connect(
            back, &QAction::triggered, this, [this, before = *before] { restore(before); }, Qt::QueuedConnection);
        actions << back;
    }
    if (window().workspace().exchange().state() != ExchangeService::State::Off)
        hints << tr("Was andere Kopien schon haben, bringt der Abgleich wieder.");
    auto* show = new QAction(tr("&Sicherungen zeigen"), this);
    connect(show, &QAction::triggered, this, [this] { window().showPage(QStringLiteral("backups")); });
    actions << show;
    const QString text = backup.beforeRestore ? tr("Die Datei ist wieder, wie sie vor dem Wiederherstellen am %1 war.")
                                              : tr("Die Datei ist wieder, wie sie am %1 gesichert wurde.");
    window().messages().offer(text.arg(backupTimeText(backup)), hints.join(u' '), actions);
}

} // namespace iplan
