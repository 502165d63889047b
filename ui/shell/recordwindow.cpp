// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recordwindow.h"

#include "ui/base/icons.h"
#include "ui/base/operationrunner.h"
#include "ui/base/recordlink.h"
#include "ui/base/workspace.h"
#include "ui/page/formpanel.h"
#include "ui/widget/messagebar.h"
#include "ui/widget/pageparts.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileInfo>
#include <QSettings>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

const QString kRecordWindowSize = QStringLiteral("recordWindow/size");

} // namespace

RecordWindow::RecordWindow(Workspace& workspace, const RowRef& row)
    : m_workspace(workspace), m_panel(new FormPanel(workspace)), m_messages(new MessageBar)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("recordWindow"));
    setWindowIcon(programIcon());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel, 1);
    m_messages->lieOver(*m_panel);
    m_messages->listenTo(workspace.runner());
    m_panel->setRow(row);
    connect(m_panel, &FormPanel::openRequested, this, &RecordWindow::openRequested);
    connect(&workspace, &Workspace::rowsChanged, this, &RecordWindow::updateTitle);
    addCommands();
    updateTitle();
    resize(QSettings().value(kRecordWindowSize, QSize(780, 720)).toSize());
    m_panel->focusField(nullptr);
}

RowRef RecordWindow::row() const
{
    return m_panel->row();
}

void RecordWindow::flush()
{
    m_panel->flush();
}

void RecordWindow::addCommands()
{
    const auto add = [this](const QString& text, const QList<QKeySequence>& keys, const auto& slot) {
        auto* action = new QAction(text, this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(tr("Rückgängig"), {QKeySequence(Qt::CTRL | Qt::Key_Z)}, [this] {
        flush();
        Q_EMIT takeBackRequested();
    });
    add(tr("Wiederholen"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)},
        [this] { Q_EMIT bringBackRequested(); });
    add(tr("Verweis kopieren"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L)},
        [this] { copyRecordLink(m_workspace, row()); });
    add(tr("Fenster schließen"), {QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { close(); });
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

void RecordWindow::updateTitle()
{
    setWindowTitle(QStringLiteral("%1 – %2").arg(shortened(m_workspace.labelOf(row()), 80),
                                                 QFileInfo(m_workspace.store().file().path()).completeBaseName()));
}

void RecordWindow::closeEvent(QCloseEvent* event)
{
    flush();
    QSettings().setValue(kRecordWindowSize, size());
    event->accept();
}

} // namespace iplan
