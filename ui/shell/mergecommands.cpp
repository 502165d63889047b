// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mergecommands.h"

#include "ui/base/icons.h"
#include "ui/base/workspace.h"
#include "ui/check/conflictspage.h"
#include "ui/merge/conflictwatch.h"
#include "ui/merge/mergedialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"

#include <QTimer>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr int kCountDelay = 300; ///< ms after opening

} // namespace

MergeCommands::MergeCommands(MainWindow& window) : Feature(window), m_count(new QToolButton)
{
    on(Command::FileMerge, [this] { showDialog(); });
    m_count->setObjectName(QStringLiteral("statusConflicts"));
    m_count->setAutoRaise(true);
    m_count->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_count->setIcon(themedIcon(QStringLiteral("conflicts")));
    m_count->setFocusPolicy(Qt::TabFocus);
    m_count->setToolTip(tr("Zeigt, was auf verschiedenen Kopien verschieden geändert wurde"));
    m_count->hide();
    window.statusLine().insertPermanentWidget(1, m_count);
    connect(m_count, &QToolButton::clicked, this, [&window] { window.showPage(QStringLiteral("conflicts")); });
    ConflictWatch& watch = ConflictWatch::of(window.workspace());
    connect(&watch, &ConflictWatch::changed, this, &MergeCommands::showCount);
    connect(&watch, &ConflictWatch::showRequested, this, [&window](const RowRef& row) {
        window.showPage(QStringLiteral("conflicts"));
        if (auto* page = qobject_cast<ConflictsPage*>(window.pages().current()))
            page->showConflictsOf(row);
    });
    connect(&window.workspace(), &Workspace::closed, m_count, &QWidget::hide);
    // The window and what stands on it come first, then what is counted.
    connect(&window, &MainWindow::fileShown, &watch,
            [&watch] { QTimer::singleShot(kCountDelay, &watch, &ConflictWatch::refreshAside); });
}

void MergeCommands::showDialog()
{
    if (!m_dialog) {
        m_dialog = new MergeDialog(window().workspace(), window().chooser(), &window());
        connect(m_dialog, &MergeDialog::conflictsRequested, this,
                [this] { window().showPage(QStringLiteral("conflicts")); });
    }
    m_dialog->start();
}

void MergeCommands::showCount()
{
    const auto count = ConflictWatch::of(window().workspace()).all().size();
    m_count->setText(count == 1 ? tr("1 Konflikt") : tr("%L1 Konflikte").arg(count));
    m_count->setAccessibleName(m_count->text());
    m_count->setVisible(count > 0);
}

} // namespace iplan
