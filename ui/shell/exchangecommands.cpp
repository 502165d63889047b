// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/exchangecommands.h"

#include "core/model/people.h"
#include "core/sync/filelocation.h"
#include "ui/base/background.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/icons.h"
#include "ui/base/workspace.h"
#include "ui/exchange/bringbackdialog.h"
#include "ui/exchange/copywatch.h"
#include "ui/exchange/erasedialog.h"
#include "ui/exchange/joindialog.h"
#include "ui/exchange/localizedialog.h"
#include "ui/exchange/openpackagedialog.h"
#include "ui/exchange/takealongdialog.h"
#include "ui/merge/mergedialog.h"
#include "ui/overview/startpage.h"
#include "ui/page/page.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"
#include "ui/widget/messagebar.h"
#include "ui/widget/pageparts.h"

#include <QFileInfo>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr int kStateChars = 60; ///< longer ones are cut; the tip and the page say all
constexpr int kStateShare = 2;  ///< of the width of the window at most (1/n)
const QString kQuietKey = QStringLiteral("location.quiet");

/// Nobody has said for this file at this place that the notice is not to be shown.
bool locationIsNews(const Store& store)
{
    const auto quiet = store.file().localSetting(kQuietKey);
    return quiet && quiet->isEmpty();
}

void keepQuietOnLocation(Store& store)
{
    (void)store.file().setLocalSetting(kQuietKey, QStringLiteral("yes")); // otherwise it is shown again: no harm
}

} // namespace

ExchangeCommands::ExchangeCommands(MainWindow& window) : Feature(window), m_state(new QToolButton)
{
    on(Command::TakeAlong, [this] { takeAlong(); });
    on(Command::BringBack, [this] { bringBack(); });
    on(Command::OpenPackage, [this] { openPackage(); });
    on(Command::JoinExchange, [this] { joinExchange(); });
    connect(&window.startPage(), &StartPage::joinRequested, this, &ExchangeCommands::joinExchange);
    on(Command::ErasePerson, [this] { erasePerson(); });
    m_state->setObjectName(QStringLiteral("statusExchange"));
    m_state->setAccessibleName(tr("Abgleich"));
    m_state->setAutoRaise(true);
    m_state->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_state->setIcon(themedIcon(QStringLiteral("exchange")));
    m_state->setFocusPolicy(Qt::TabFocus);
    m_state->setMinimumWidth(m_state->iconSize().width()); // a long state must not keep the window from being narrow
    window.statusLine().insertPermanentWidget(1, m_state);
    connect(m_state, &QToolButton::clicked, this, [&window] { window.showPage(QStringLiteral("exchange")); });
    connect(&window.workspace().exchange(), &ExchangeService::changed, this, &ExchangeCommands::showState);
    showState();
    auto* copies = new CopyWatch(window.workspace(), this);
    connect(copies, &CopyWatch::found, this, &ExchangeCommands::offerCopies);
    connect(&window, &MainWindow::fileShown, this, &ExchangeCommands::checkLocation);
}

void ExchangeCommands::offerCopies(const QStringList& paths)
{
    const QString first = paths.first();
    auto* merge = new QAction(tr("&Zusammenführen …"), this);
    connect(merge, &QAction::triggered, this, [this, first] { mergeCopy(first); });
    auto* later = new QAction(tr("&Später"), this);
    const QString text = paths.size() == 1
                             ? tr("Neben der Datei liegt „%1“, eine Kopie, in der jemand geschrieben hat.")
                                   .arg(QFileInfo(first).fileName())
                             : tr("Neben der Datei liegen %L1 Kopien, in denen jemand geschrieben hat, zuerst „%2“.")
                                   .arg(paths.size())
                                   .arg(QFileInfo(first).fileName());
    window().messages().offer(text, tr("Beim Zusammenführen sehen Sie zuerst, was geschehen würde."), {merge, later});
}

void ExchangeCommands::mergeCopy(const QString& path)
{
    if (!m_merge) {
        m_merge = new MergeDialog(window().workspace(), window().chooser(), &window());
        connect(m_merge, &MergeDialog::conflictsRequested, this,
                [this] { window().showPage(QStringLiteral("conflicts")); });
    }
    m_merge->start(path);
}

void ExchangeCommands::checkLocation()
{
    const Workspace& workspace = window().workspace();
    if (workspace.isReadOnly() || !locationIsNews(workspace.store()))
        return;
    // A network drive may take its time to answer.
    runInBackground<FileLocation>(
        this, [path = workspace.store().file().path()] { return locationOf(locationFacts(path)); },
        [this, path = workspace.store().file().path()](const FileLocation& location) {
            const Workspace& now = window().workspace();
            // By now somebody may have put the notice away.
            if (location.isLocal() || !now.isOpen() || now.store().file().path() != path ||
                !locationIsNews(now.store()))
                return;
            auto* change = new QAction(tr("&Umstellen …"), this);
            connect(change, &QAction::triggered, this, [this, location] { localize(location); });
            auto* later = new QAction(tr("&Später"), this);
            auto* never = new QAction(tr("&Nicht mehr zeigen"), this);
            connect(never, &QAction::triggered, this, [this] { keepQuietOnLocation(window().workspace().store()); });
            window().messages().offer(locationText(location),
                                      tr("Arbeiten dort mehrere damit, können Änderungen verloren gehen. Besser ist "
                                         "eine Datei auf diesem PC, die über einen Ordner abgleicht."),
                                      {change, later, never});
        });
}

void ExchangeCommands::localize(const FileLocation& location)
{
    auto* dialog = new LocalizeDialog(window().workspace(), window().chooser(), location, &window());
    connect(dialog, &LocalizeDialog::moved, this, [this](const QString& path) { window().openFile(path); });
    dialog->show();
}

void ExchangeCommands::showState()
{
    const QString text = window().workspace().exchange().text();
    m_state->setVisible(!text.isEmpty());
    if (m_state->toolTip() == text) // a screen reader is told of news only
        return;
    const int room = window().width() / (kStateShare * m_state->fontMetrics().averageCharWidth());
    m_state->setText(shortened(text, qMin(room, kStateChars)).replace(u'&', QStringLiteral("&&")));
    m_state->setToolTip(text);
    m_state->setAccessibleName(tr("Abgleich: %1").arg(text));
    m_state->setAccessibleDescription(tr("Öffnet die Seite „Abgleich“"));
}

void ExchangeCommands::takeAlong()
{
    (new TakeAlongDialog(window().workspace(), window().chooser(), &window()))->show();
}

void ExchangeCommands::bringBack(const QString& path, const QString& password)
{
    auto* dialog = new BringBackDialog(window().workspace(), window().chooser(), &window());
    connect(dialog, &BringBackDialog::conflictsRequested, this,
            [this] { window().showPage(QStringLiteral("conflicts")); });
    if (!path.isEmpty())
        dialog->start(path, password);
    dialog->show();
}

void ExchangeCommands::openPackage()
{
    auto* dialog = new OpenPackageDialog(window().workspace(), window().chooser(), &window());
    connect(dialog, &OpenPackageDialog::created, this, [this](const QString& path) { window().openFile(path); });
    connect(dialog, &OpenPackageDialog::bringBackRequested, this, &ExchangeCommands::bringBack);
    dialog->show();
}

void ExchangeCommands::joinExchange()
{
    auto* dialog = new JoinDialog(window().chooser(), &window());
    connect(dialog, &JoinDialog::created, this,
            [this](const QString& path, const ExchangeTarget& target, const QString& secret, bool remember) {
                if (!window().openFile(path))
                    return;
                if (const auto done = window().workspace().exchange().setUp(target, secret, remember); !done)
                    window().messages().showError(done.error());
                else
                    window().messages().showMessage(
                        tr("„%1“ ist Ihre eigene Kopie; sie gleicht im Hintergrund ab.")
                            .arg(QFileInfo(path).completeBaseName()),
                        tr("Wie es damit steht, sehen Sie unten im Fenster und unter „Abgleich“."));
            });
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
