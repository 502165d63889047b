// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchangecommands.h"

#include "core/model/people.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/icons.h"
#include "ui/base/workspace.h"
#include "ui/exchange/bringbackdialog.h"
#include "ui/exchange/erasedialog.h"
#include "ui/exchange/openpackagedialog.h"
#include "ui/exchange/takealongdialog.h"
#include "ui/page/page.h"
#include "ui/page/pageparts.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"

#include <QToolButton>

namespace iplan
{

namespace
{

constexpr int kStateChars = 60; ///< longer ones are cut; the tip and the page say all

} // namespace

ExchangeCommands::ExchangeCommands(MainWindow& window) : Feature(window), m_state(new QToolButton)
{
    on(Command::TakeAlong, [this] { takeAlong(); });
    on(Command::BringBack, [this] { bringBack(); });
    on(Command::OpenPackage, [this] { openPackage(); });
    on(Command::ErasePerson, [this] { erasePerson(); });
    m_state->setObjectName(QStringLiteral("statusExchange"));
    m_state->setAutoRaise(true);
    m_state->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_state->setIcon(themedIcon(QStringLiteral("exchange")));
    m_state->setFocusPolicy(Qt::TabFocus);
    window.statusLine().insertPermanentWidget(1, m_state);
    connect(m_state, &QToolButton::clicked, this, [&window] { window.showPage(QStringLiteral("exchange")); });
    connect(&window.workspace().exchange(), &ExchangeService::changed, this, &ExchangeCommands::showState);
    showState();
}

void ExchangeCommands::showState()
{
    const QString text = window().workspace().exchange().text();
    m_state->setVisible(!text.isEmpty());
    if (m_state->toolTip() == text) // a screen reader is told of news only
        return;
    m_state->setText(shortened(text, kStateChars).replace(u'&', QStringLiteral("&&")));
    m_state->setToolTip(text);
    m_state->setAccessibleName(tr("Abgleich: %1").arg(text));
    m_state->setAccessibleDescription(tr("Öffnet die Seite „Abgleich“"));
}

void ExchangeCommands::takeAlong()
{
    (new TakeAlongDialog(window().workspace(), window().chooser(), &window()))->show();
}

void ExchangeCommands::bringBack()
{
    auto* dialog = new BringBackDialog(window().workspace(), window().chooser(), &window());
    connect(dialog, &BringBackDialog::conflictsRequested, this,
            [this] { window().showPage(QStringLiteral("conflicts")); });
    dialog->show();
}

void ExchangeCommands::openPackage()
{
    auto* dialog = new OpenPackageDialog(window().chooser(), &window());
    connect(dialog, &OpenPackageDialog::created, this, [this](const QString& path) { window().openFile(path); });
    dialog->show();
}

void ExchangeCommands::erasePerson()
{
    Page* page = window().pages().current();
    if (page)
        page->flush();
    const RowRef row = page ? page->currentRecord() : RowRef();
    auto* dialog = new EraseDialog(window().workspace(), row.entity == &entityOf<Person>() ? row : RowRef(), &window());
    connect(dialog, &EraseDialog::openRequested, this, [this](const RowRef& found) { window().openRecord(found); });
    dialog->show();
}

} // namespace iplan
