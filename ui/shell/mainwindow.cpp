// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "core/query/textlinks.h"
#include "ui/base/exchangeservice.h"
#include "ui/base/findingsservice.h"
#include "ui/base/icons.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/overview/startpage.h"
#include "ui/page/searchpanel.h"
#include "ui/shell/actionset.h"
#include "ui/shell/authorpanel.h"
#include "ui/shell/feature.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/focus.h"
#include "ui/shell/menus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/statusline.h"
#include "ui/widget/combosearch.h"
#include "ui/widget/messagebar.h"
#include "ui/widget/wheelguard.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QScreen>
#include <QSettings>
#include <QStyle>
#include <utility>

namespace iplan
{

namespace
{

const QString kGeometry = QStringLiteral("window/geometry");

} // namespace

class MainWindow::ForwardingChooser : public FileChooser
{
public:
    FileChooser* other = nullptr;

    QString existingFile(QWidget* parent, const FileQuestion& question) override
    {
        return other ? other->existingFile(parent, question) : FileChooser::existingFile(parent, question);
    }
    QString targetFile(QWidget* parent, const FileQuestion& question, bool replace) override
    {
        return other ? other->targetFile(parent, question, replace)
                     : FileChooser::targetFile(parent, question, replace);
    }
    QString targetFolder(QWidget* parent, const FileQuestion& question) override
    {
        return other ? other->targetFolder(parent, question) : FileChooser::targetFolder(parent, question);
    }
};

MainWindow::MainWindow(Clock clock, QWidget* parent)
    : QMainWindow(parent), m_chooser(std::make_unique<ForwardingChooser>()),
      m_workspace(std::make_unique<Workspace>(std::move(clock))), m_actions(new ActionSet(this)),
      m_author(new AuthorPanel), m_messages(new MessageBar), m_stack(new QStackedWidget), m_start(new StartPage),
      m_navigation(new Navigation)
{
    setWindowIcon(programIcon());
    m_workspace->setAuthor(storedAuthor());
    m_editMenu = buildMenus(*this, *m_actions);
    m_files = new FileActions(*m_workspace, *m_chooser, this);
    buildParts();
    connectParts();
    addFeatures(*this);
    qApp->installEventFilter(this);
    new ComboSearch(this);
    new WheelGuard(this);
    m_author->setVisible(m_workspace->author().name.isEmpty());
    updateTitle();
    restoreWindow();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    disconnect(m_workspace.get(), nullptr, this, nullptr);
    // What is typed into a line counts when the line goes: while there is still somebody to be told.
    for (QWidget* child : findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        if (child->isWindow())
            delete child;
    }
    m_pages->clear(); // before the file that they show
    m_workspace->close();
}

void MainWindow::buildParts()
{
    m_pages = new PageHost(*m_workspace, *m_chooser);
    m_status = new StatusLine(*m_workspace);
    setStatusBar(m_status);
    auto* line = new QFrame;
    line->setFrameShape(QFrame::VLine);
    line->setForegroundRole(QPalette::Mid);
    m_main = new QWidget;
    auto* mainLayout = new QHBoxLayout(m_main);
    mainLayout->setContentsMargins(0, 0, 0, 0);
    mainLayout->setSpacing(0);
    mainLayout->addWidget(m_navigation);
    mainLayout->addWidget(line);
    mainLayout->addWidget(m_pages, 1);
    m_stack->addWidget(m_start);
    m_stack->addWidget(m_main);

    auto* central = new QWidget;
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_author);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);
    m_messages->lieOver(*m_stack);
    m_search = new SearchPanel(*m_workspace, m_stack);
    fillNavigation();
}

void MainWindow::fillNavigation()
{
    for (const SidebarSection& section : sidebarSections()) {
        m_navigation->addSection(section.key, section.title);
        for (const PageEntry& entry : m_pages->entries()) {
            if (entry.section == section.section)
                m_navigation->addPage(entry.key, entry.title, entry.icon);
        }
    }
    connect(m_navigation, &Navigation::pageChosen, this, [this](const QString& key) {
        if (m_workspace->isOpen())
            m_pages->showPage(key);
    });
    connect(m_navigation, &Navigation::pageEntered, this, [this] {
        Page* page = m_pages->current();
        if (page && page->focusWidget())
            page->focusWidget()->setFocus();
        else if (page)
            focusNextPane(page->panes(), 1);
    });
}

void MainWindow::connectParts()
{
    m_messages->listenTo(m_workspace->runner());
    connect(m_workspace.get(), &Workspace::opened, this, &MainWindow::onOpened);
    connect(m_workspace.get(), &Workspace::aboutToClose, this, &MainWindow::onClosing);
    connect(m_workspace.get(), &Workspace::closed, this, &MainWindow::onClosed);
    connect(m_pages, &PageHost::openRequested, this, &MainWindow::openRecord, Qt::QueuedConnection);
    const auto showFiltered = [this](const QString& key, const QString& filter) {
        showPage(key);
        if (!filter.isEmpty() && m_pages->current())
            m_pages->current()->filterBy(filter);
    };
    connect(m_pages, &PageHost::pageRequested, this, showFiltered, Qt::QueuedConnection);
    connect(m_pages, &PageHost::listRequested, this, &MainWindow::showList, Qt::QueuedConnection);
    QAction* author = (*m_actions)[Command::Author];
    connect(author, &QAction::triggered, this, [this] { m_author->ask(m_workspace->author()); });
    connect(m_author, &AuthorPanel::finished, this, &MainWindow::setAuthor);
    connect(m_status, &StatusLine::authorClicked, author, &QAction::trigger);
}

bool MainWindow::openFile(const QString& path)
{
    return m_files->open(path);
}

void MainWindow::onOpened()
{
    m_messages->clear();
    m_actions->setFile(true, !m_workspace->isReadOnly());
    m_stack->setCurrentWidget(m_main);
    m_workspace->findings().review();
    showPage(QStringLiteral("overview")); // what needs a person now, rather than where somebody left off
    updateTitle();
    Q_EMIT fileShown();
}

void MainWindow::onClosing()
{
    if (m_pages->current())
        m_pages->current()->flush();
    m_search->hide();
    m_pages->clear();
}

void MainWindow::onClosed()
{
    m_actions->setFile(false, false);
    m_stack->setCurrentWidget(m_start);
    m_navigation->setCurrentPage({});
    updateTitle();
}

void MainWindow::showPage(const QString& key)
{
    if (!m_workspace->isOpen())
        return;
    Q_EMIT leaving();
    m_navigation->setCurrentPage(key);
    m_pages->showPage(key);
}

bool MainWindow::openAddress(const QString& address)
{
    const RowRef row = rowOfAddress(address);
    if (!m_workspace->isOpen() || row.isNull() || !m_workspace->find(row)) {
        m_messages->showError(Error{ErrorKind::NotFound, tr("Der Verweis „%1“ führt zu keinem Eintrag.").arg(address),
                                    tr("Er stammt vielleicht aus einer anderen Datei, oder der Eintrag ist in dieser "
                                       "Kopie noch nicht angekommen.")});
        return false;
    }
    openRecord(row);
    return true;
}

void MainWindow::openRecord(const RowRef& row, const FieldInfo* focusField)
{
    if (!m_workspace->isOpen())
        return;
    Q_EMIT leaving();
    const QString key = m_pages->openRecord(row, focusField);
    if (key.isEmpty())
        return;
    m_navigation->setCurrentPage(key);
}

FileChooser& MainWindow::chooser() const
{
    return *m_chooser;
}

void MainWindow::showList(const EntityInfo* entity, const ListFilter& filter)
{
    if (!m_workspace->isOpen())
        return;
    Q_EMIT leaving();
    const QString key = m_pages->showList(*entity, filter);
    m_navigation->setCurrentPage(key);
}

void MainWindow::setFileChooser(FileChooser* chooser)
{
    m_chooser->other = chooser;
}

void MainWindow::updateTitle()
{
    const QString program = QStringLiteral("Integrationsplaner");
    setWindowTitle(
        m_workspace->isOpen()
            ? QStringLiteral("%1 – %2").arg(QFileInfo(m_workspace->store().file().path()).completeBaseName(), program)
            : program);
}

QList<QWidget*> MainWindow::panes() const
{
    QList<QWidget*> out;
    if (m_author->isVisible())
        out << m_author;
    if (m_workspace->isOpen() && m_pages->current()) {
        if (!m_navigation->isHidden()) // a page may need its room
            out << m_navigation;
        out << m_pages->current()->panes();
    } else {
        out << m_start;
    }
    for (QWidget* strip : m_strips) {
        if (strip->isVisible())
            out << strip;
    }
    out << m_status;
    return out;
}

void MainWindow::addStrip(QWidget* strip)
{
    m_strips << strip;
    centralWidget()->layout()->addWidget(strip);
}

void MainWindow::setAuthor(const AuthorName& author)
{
    m_author->hide();
    if (author.name.isEmpty())
        return;
    m_workspace->setAuthor(author);
    m_status->updateAuthor();
}

void MainWindow::restoreWindow()
{
    if (!restoreGeometry(QSettings().value(kGeometry).toByteArray())) {
        const QSize room = screen() ? screen()->availableSize() : QSize(1280, 800);
        const int title = style()->pixelMetric(QStyle::PM_TitleBarHeight); // the system's frame comes on top
        resize(QSize(1440, 900).boundedTo(room - QSize(0, title)));
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(kGeometry, saveGeometry());
    if (m_pages->current())
        m_pages->current()->flush();
    m_workspace->exchange().giveWhenClosed();
    hide(); // before the start page would come into sight
    m_workspace->close();
    event->accept();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // A text field claims Ctrl+Z even where it has nothing to take back; then it belongs to the file.
    if (event->type() == QEvent::ShortcutOverride && isStepShortcutForFile(watched, static_cast<QKeyEvent*>(event))) {
        event->ignore();
        return true;
    }
    if (event->type() == QEvent::KeyPress && pressesButton(watched, *static_cast<QKeyEvent*>(event)))
        return true;
    return QMainWindow::eventFilter(watched, event);
}

} // namespace iplan
