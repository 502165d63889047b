// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/edition/ratingspage.h"

#include "core/model/entities.h"
#include "ui/base/workspace.h"
#include "ui/edition/formbutton.h"
#include "ui/edition/ratingentrypanel.h"
#include "ui/edition/ratingoutpanel.h"
#include "ui/edition/ratingresultpanel.h"

#include <QAction>

namespace iplan
{

RatingsPage::RatingsPage(Workspace& workspace, QWidget* parent)
    : EntityPage(workspace, entityOf<RatingRound>(), {}, parent), m_workspace(workspace),
      m_entry(addCommand(QStringLiteral("ratingEntry"), tr("Stimmen eingeben …"))),
      m_out(addCommand(QStringLiteral("ratingOut"), tr("Bögen ausgeben …"))),
      m_in(addCommand(QStringLiteral("ratingIn"), tr("Zurückgekommenen Bogen einlesen …"))),
      m_result(addCommand(QStringLiteral("ratingResult"), tr("Ergebnis zeigen und übernehmen …")))
{
    addFormButton(*this, *m_entry, tr("Stimmen eingeben"), QStringLiteral("rating"));
    addFormButton(*this, *m_result, tr("Ergebnis"), QStringLiteral("list"));
    connect(m_entry, &QAction::triggered, this, [this] { showPanel(m_entryPanel); });
    connect(m_out, &QAction::triggered, this, [this] { showPanel(m_outPanel); });
    connect(m_in, &QAction::triggered, this, [this] { showPanel(m_returnPanel); });
    connect(m_result, &QAction::triggered, this, [this] { showPanel(m_resultPanel); });
    connect(this, &Page::abilitiesChanged, this, &RatingsPage::updateCommands);
    connect(&workspace, &Workspace::rowsChanged, this, &RatingsPage::updateCommands);
    updateCommands();
}

template <class Panel>
void RatingsPage::showPanel(Panel*& panel)
{
    flush(); // what is typed in the form belongs to the round
    if (!panel) {
        panel = new Panel(m_workspace);
        connect(panel, &SidePanel::closed, this, &EntityPage::closeSide);
    }
    const Id<RatingRound> round(currentRecord().id);
    showSide(panel);
    panel->begin(round, fileChooser());
}

void RatingsPage::updateCommands()
{
    const RowRef row = currentRecord();
    const auto record = row.isNull() ? std::nullopt : m_workspace.find(row);
    const bool isThere = record && !record->deleted;
    const bool canWrite = isThere && !m_workspace.isReadOnly();
    const bool isOpen = canWrite && fromRecord<RatingRound>(*record).state != RoundState::Closed;
    m_entry->setEnabled(isThere);
    m_out->setEnabled(isOpen);
    m_in->setEnabled(isOpen);
    m_result->setEnabled(isThere);
}

} // namespace iplan
