// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/backup.h"
#include "ui/page/page.h"

class QLabel;
class QPushButton;
class QTreeWidget;

namespace iplan
{

class FileChooser;
class Workspace;

/// "Sa. 21.11.2026 14:03".
[[nodiscard]] QString backupTimeText(const Backup& backup);

/// Sicherungen: the backups of the open file, to be restored as a copy or in its place.
class BackupsPage : public Page
{
    Q_OBJECT
public:
    BackupsPage(Workspace& workspace, FileChooser& chooser, QWidget* parent = nullptr);

    void activate() override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QTreeWidget* list() const { return m_list; }

Q_SIGNALS:
    /// To be put in the place of the open file, which then takes this page away.
    void restoreRequested(const iplan::Backup& backup);

private:
    void reload();
    void backupNow();
    void restoreAsCopy();
    void updateButtons();
    /// Null if none is selected.
    [[nodiscard]] const Backup* selected() const;
    void showNotice(const QString& text);

    Workspace& m_workspace;
    FileChooser& m_chooser;
    std::optional<BackupManager> m_manager;
    QList<Backup> m_backups; ///< in the order of the list
    QTreeWidget* m_list;
    QLabel* m_notice;
    QPushButton* m_now;
    QPushButton* m_copy;
    QPushButton* m_replace;
};

} // namespace iplan
