// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/backupspage.h"

#include "core/base/filesize.h"
#include "ui/base/background.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/dialog/filechooser.h"
#include "ui/widget/flowlayout.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/roomydelegate.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace iplan
{

QString backupTimeText(const Backup& backup)
{
    return QLocale().toString(backup.time, QStringLiteral("ddd dd.MM.yyyy HH:mm"));
}

BackupsPage::BackupsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_chooser(chooser), m_list(new QTreeWidget), m_notice(new QLabel),
      m_now(new QPushButton(tr("&Jetzt sichern"))), m_copy(new QPushButton(tr("Als &Kopie wiederherstellen …"))),
      m_replace(new QPushButton(tr("An &Ort und Stelle wiederherstellen")))
{
    setObjectName(QStringLiteral("page-backups"));
    auto* explanation = new QLabel(
        tr("Was sich geändert hat, wird nach dem Öffnen von selbst gesichert, auf diesem PC und geprüft. "
           "Aufgehoben werden 12 tägliche, 10 wöchentliche und 9 monatliche Sicherungen, dazu die Datei, wie "
           "sie vor den letzten 12 Wiederherstellungen und vor der Umstellung auf eine neue Version war."));
    explanation->setWordWrap(true);
    m_list->setAccessibleName(tr("Sicherungen"));
    m_list->setHeaderLabels({tr("Zeit"), tr("Größe"), tr("Art"), tr("Datei")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setAlternatingRowColors(true);
    for (const int column : {0, 1, 2})
        m_list->header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_notice->setWordWrap(true);
    m_replace->setToolTip(
        tr("Der jetzige Stand wird vorher beiseitegelegt, so dass sich auch dies zurücknehmen lässt."));
    m_replace->setAccessibleDescription(m_replace->toolTip());

    auto* buttons = new FlowLayout;
    buttons->addWidget(m_now);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_replace);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(pageHeading(tr("Sicherungen")));
    layout->addWidget(explanation);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_notice);
    layout->addLayout(buttons);
    connect(m_now, &QPushButton::clicked, this, &BackupsPage::backupNow);
    connect(m_copy, &QPushButton::clicked, this, &BackupsPage::restoreAsCopy);
    connect(m_replace, &QPushButton::clicked, this, [this] {
        if (const Backup* backup = selected())
            Q_EMIT restoreRequested(*backup);
    });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &BackupsPage::updateButtons);
}

void BackupsPage::activate()
{
    if (!m_manager) {
        auto manager = BackupManager::forFile(m_workspace.store().file().path(), m_workspace.clock());
        if (!manager) {
            m_workspace.runner().report(manager.error());
            return;
        }
        m_manager = std::move(*manager);
    }
    reload();
    m_list->setFocus();
}

void BackupsPage::reload()
{
    m_list->clear();
    m_backups = m_manager->list();
    for (const Backup& backup : m_backups) {
        auto* item = new QTreeWidgetItem(m_list);
        item->setText(0, backupTimeText(backup));
        item->setText(1, formatFileSize(backup.bytes));
        item->setText(2, backup.beforeRestore     ? tr("vor dem Wiederherstellen")
                         : backup.beforeMigration ? tr("vor der Umstellung")
                                                  : tr("Sicherung"));
        item->setText(3, backup.name);
    }
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    else
        showNotice(tr("Noch keine Sicherung."));
    updateButtons();
}

void BackupsPage::updateButtons()
{
    const bool chosen = selected() != nullptr;
    m_copy->setEnabled(chosen);
    m_replace->setEnabled(chosen && !m_workspace.isReadOnly());
    m_now->setEnabled(m_manager.has_value());
}

const Backup* BackupsPage::selected() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row >= 0 && row < m_backups.size() ? &m_backups.at(row) : nullptr;
}

void BackupsPage::backupNow()
{
    m_now->setEnabled(false);
    showNotice(tr("Wird gesichert …"));
    runInBackground<Result<Backup>>(
        this, [manager = *m_manager, path = m_workspace.store().file().path()] { return manager.backup(path); },
        [this](const Result<Backup>& result) {
            if (!result)
                m_workspace.runner().report(result.error());
            showNotice(result ? tr("Gesichert und geprüft: %1").arg(result->name) : QString());
            reload();
        });
}

void BackupsPage::restoreAsCopy()
{
    if (!selected())
        return;
    const QString name = selected()->name;
    const QFileInfo file(m_workspace.store().file().path());
    FileQuestion question;
    question.title = tr("Sicherung als Kopie wiederherstellen");
    question.filter = tr("Integrationsplaner (*.iplan)");
    question.proposal =
        file.absolutePath() + u'/' + tr("%1 Sicherung").arg(file.completeBaseName()) + QStringLiteral(".iplan");
    question.suffix = QStringLiteral("iplan");
    const QString target = m_chooser.targetFile(this, question, false);
    if (target.isEmpty())
        return;
    if (const auto result = m_manager->restoreAsCopy(name, target); !result)
        m_workspace.runner().report(result.error());
    else
        showNotice(tr("Die Kopie liegt unter „%1“.").arg(target));
}

void BackupsPage::showNotice(const QString& text)
{
    m_notice->setText(text);
}

QList<QWidget*> BackupsPage::panes() const
{
    return {m_list, m_now};
}

} // namespace iplan
