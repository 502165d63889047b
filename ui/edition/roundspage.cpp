// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/roundspage.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/edition/formbutton.h"
#include "ui/edition/roundoutpanel.h"
#include "ui/edition/roundreturnpanel.h"
#include "ui/edition/sheetfolder.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QUrl>

namespace iplan
{

RoundsPage::RoundsPage(Workspace& workspace, QWidget* parent)
    : EntityPage(workspace, entityOf<StatusRound>(), {}, parent), m_workspace(workspace),
      m_out(addCommand(QStringLiteral("roundOut"), tr("Bögen ausgeben und erinnern …"))),
      m_in(addCommand(QStringLiteral("roundIn"), tr("Zurückgekommene Bögen einlesen …")))
{
    setAcceptDrops(true);
    addFormButton(*this, *m_out, tr("Bögen ausgeben"), QStringLiteral("exchange"));
    addFormButton(*this, *m_in, tr("Bögen einlesen"), QStringLiteral("import"));
    connect(m_out, &QAction::triggered, this, [this] { showPanel(m_outPanel); });
    connect(m_in, &QAction::triggered, this, [this] { showPanel(m_returnPanel); });
    connect(this, &Page::abilitiesChanged, this, &RoundsPage::updateCommands);
    connect(&workspace, &Workspace::rowsChanged, this, &RoundsPage::updateCommands);
    updateCommands();
}

template <class Panel>
void RoundsPage::showPanel(Panel*& panel)
{
    flush(); // what is typed in the form belongs to the round
    if (!panel) {
        panel = new Panel(m_workspace);
        connect(panel, &SidePanel::closed, this, &EntityPage::closeSide);
    }
    const Id<StatusRound> round(currentRecord().id);
    showSide(panel);
    panel->begin(round, fileChooser());
}

namespace
{

/// The files among what is dragged that may be sheets.
QStringList sheetsIn(const QMimeData& data)
{
    QStringList out;
    const QList<QUrl> urls = data.urls();
    for (const QUrl& url : urls) {
        if (url.isLocalFile() && mayBeSheet(url.toLocalFile()))
            out << url.toLocalFile();
    }
    return out;
}

} // namespace

void RoundsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (m_in->isEnabled() && !sheetsIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void RoundsPage::dropEvent(QDropEvent* event)
{
    const QStringList sheets = sheetsIn(*event->mimeData());
    if (!m_in->isEnabled() || sheets.isEmpty())
        return;
    event->acceptProposedAction();
    if (side() != m_returnPanel || !m_returnPanel)
        showPanel(m_returnPanel);
    m_returnPanel->open(sheets);
}

void RoundsPage::updateCommands()
{
    const RowRef row = currentRecord();
    const auto record = row.isNull() ? std::nullopt : m_workspace.find(row);
    const bool canWrite = record && !record->deleted && !m_workspace.isReadOnly();
    m_out->setEnabled(canWrite && fromRecord<StatusRound>(*record).state != RoundState::Closed);
    m_in->setEnabled(canWrite);
}

} // namespace iplan
