// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/mainwindow.h"

#include "ui/base/messagebar.h"
#include "ui/base/operationrunner.h"
#include "ui/base/workspace.h"
#include "ui/page/searchpanel.h"
#include "ui/page/startpage.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/actionset.h"
#include "ui/shell/authorpanel.h"
#include "ui/shell/fileactions.h"
#include "ui/shell/focus.h"
#include "ui/shell/navigation.h"
#include "ui/shell/pagehost.h"
#include "ui/shell/recentfiles.h"
#include "ui/shell/statusline.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMenu>
#include <QScreen>
#include <QSettings>
#include <QTimer>
#include <utility>

namespace iplan
{

namespace
{

const QString kGeometry = QStringLiteral("window/geometry");
const QString kPage = QStringLiteral("window/page");

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
    setWindowIcon(QIcon(QStringLiteral(":/icons/integrationsplaner.svg")));
    m_workspace->setAuthor(storedAuthor());
    m_menus = buildMenus(*this, *m_actions);
    m_files = new FileActions(*m_workspace, *m_chooser, this);
    buildParts();
    connectFileActions();
    connectEditActions();
    connectWorkspace();
    connectMenus();
    qApp->installEventFilter(this);
    m_start->setRecentFiles(recentfiles::all());
    m_author->setVisible(m_workspace->author().name.isEmpty());
    updateTitle();
    updateSteps();
    restoreWindow();
}

MainWindow::~MainWindow()
{
    qApp->removeEventFilter(this);
    disconnect(m_workspace.get(), nullptr, this, nullptr);
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
    layout->addWidget(m_messages);
    layout->addWidget(m_stack, 1);
    setCentralWidget(central);
    m_search = new SearchPanel(*m_workspace, m_stack);
    fillNavigation();
}

void MainWindow::fillNavigation()
{
    for (const PageEntry& entry : m_pages->entries()) {
        if (!entry.section.isEmpty())
            m_navigation->addSection(entry.section);
        m_navigation->addPage(entry.key, entry.title, entry.icon);
        m_menus.pages->addAction(entry.title, this, [this, key = entry.key] { showPage(key); });
    }
    connect(m_navigation, &Navigation::pageChosen, this, [this](const QString& key) {
        if (m_workspace->isOpen())
            m_pages->showPage(key);
    });
}

void MainWindow::connectFileActions()
{
    const ActionSet& actions = *m_actions;
    const auto on = [&](Command command, auto slot) { connect(actions[command], &QAction::triggered, this, slot); };
    on(Command::FileNew, [this] { m_files->askNew(); });
    on(Command::FileOpen, [this] { m_files->askOpen(); });
    on(Command::FileCopy, [this] { m_files->askCopy(); });
    on(Command::FileImport, [this] { m_files->askImport(); });
    on(Command::FileExport, [this] { showPage(QStringLiteral("reports")); });
    on(Command::FileBackups, [this] { showPage(QStringLiteral("backups")); });
    on(Command::FileClose, [this] {
        m_workspace->close();
        recentfiles::setLast({});
    });
    on(Command::Quit, [this] { close(); });
    connect(m_start, &StartPage::newRequested, m_files, &FileActions::askNew);
    connect(m_start, &StartPage::openRequested, m_files, &FileActions::askOpen);
    connect(m_start, &StartPage::sampleRequested, m_files, &FileActions::askSample);
    connect(m_start, &StartPage::fileChosen, m_files, &FileActions::open);
    connect(m_start, &StartPage::fileForgotten, this, [this](const QString& path) {
        recentfiles::remove(path);
        m_start->setRecentFiles(recentfiles::all());
    });
    connect(m_files, &FileActions::failed, m_messages, &MessageBar::showError);
    connect(m_files, &FileActions::notice, m_messages, &MessageBar::showMessage);
}

void MainWindow::connectEditActions()
{
    const ActionSet& actions = *m_actions;
    const auto on = [&](Command command, auto slot) { connect(actions[command], &QAction::triggered, this, slot); };
    const auto onPage = [&](Command command, void (Page::*method)()) {
        connect(actions[command], &QAction::triggered, this, [this, method] {
            if (m_pages->current())
                (m_pages->current()->*method)();
        });
    };
    on(Command::Undo, [this] {
        if (m_pages->current())
            m_pages->current()->flush();
        m_workspace->runner().undo();
    });
    on(Command::Redo, [this] { m_workspace->runner().redo(); });
    on(Command::SearchAll, [this] { m_search->open(); });
    onPage(Command::FilterList, &Page::focusFilter);
    onPage(Command::RecordNew, &Page::createRecord);
    onPage(Command::RecordDelete, &Page::deleteRecord);
    onPage(Command::RecordRestore, &Page::restoreRecord);
    on(Command::Trash, [this] { showPage(QStringLiteral("trash")); });
    on(Command::Author, [this] { m_author->ask(m_workspace->author()); });
    on(Command::NextPane, [this] { cyclePane(1); });
    on(Command::PreviousPane, [this] { cyclePane(-1); });
    on(Command::ShowReports, [this] { showPage(QStringLiteral("reports")); });
    for (const auto& [command, method] :
         {std::pair{Command::Print, &Page::print}, std::pair{Command::SavePdf, &Page::savePdf}}) {
        on(command, [this, method] {
            showPage(QStringLiteral("reports"));
            (m_pages->current()->*method)();
        });
    }
    on(Command::About, [this] { showAbout(); });
    connect(m_search, &SearchPanel::openRequested, this, &MainWindow::openRecord);
    connect(m_pages, &PageHost::openRequested, this, &MainWindow::openRecord, Qt::QueuedConnection);
    connect(m_pages, &PageHost::abilitiesChanged, this, &MainWindow::updateAbilities);
    connect(m_author, &AuthorPanel::finished, this, &MainWindow::setAuthor);
    connect(m_status, &StatusLine::findingsClicked, this, [this] { showPage(QStringLiteral("findings")); });
    connect(m_status, &StatusLine::authorClicked, actions[Command::Author], &QAction::trigger);
}

void MainWindow::connectWorkspace()
{
    m_messages->listenTo(m_workspace->runner());
    connect(m_workspace.get(), &Workspace::opened, this, &MainWindow::onOpened);
    connect(m_workspace.get(), &Workspace::aboutToClose, this, &MainWindow::onClosing);
    connect(m_workspace.get(), &Workspace::closed, this, &MainWindow::onClosed);
    connect(m_workspace.get(), &Workspace::rowsChanged, this, &MainWindow::updateAbilities);
    connect(&m_workspace->runner(), &OperationRunner::stepsChanged, this, &MainWindow::updateSteps);
}

void MainWindow::connectMenus()
{
    connect(m_menus.recent, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    m_menus.sample->addAction(tr("&Köln"), this, [this] { m_files->askSample(QStringLiteral("koeln")); });
    m_menus.sample->addAction(tr("&Aachen"), this, [this] { m_files->askSample(QStringLiteral("aachen")); });
    connect(m_menus.columns, &QMenu::aboutToShow, this, [this] {
        m_menus.columns->clear();
        if (m_pages->current())
            m_pages->current()->fillColumnsMenu(*m_menus.columns);
    });
}

bool MainWindow::openFile(const QString& path)
{
    return m_files->open(path);
}

void MainWindow::onOpened()
{
    m_messages->clear();
    m_actions->setFileOpen(true);
    m_stack->setCurrentWidget(m_main);
    const QString page = QSettings().value(kPage, QStringLiteral("measure")).toString();
    showPage(m_pages->page(page) ? page : QStringLiteral("measure"));
    updateTitle();
    updateSteps();
    // The rules take their time with large files: the window comes first.
    QTimer::singleShot(0, this, [this] {
        if (m_workspace->isOpen()) {
            (void)m_workspace->findings();
            Q_EMIT m_workspace->findingsChanged();
        }
    });
}

void MainWindow::onClosing()
{
    if (m_pages->current())
        m_pages->current()->flush();
    m_search->hide();
    QSettings().setValue(kPage, m_navigation->currentPage());
    m_pages->clear();
}

void MainWindow::onClosed()
{
    m_actions->setFileOpen(false);
    m_start->setRecentFiles(recentfiles::all());
    m_stack->setCurrentWidget(m_start);
    m_navigation->setCurrentRow(-1);
    updateTitle();
    updateSteps();
}

void MainWindow::showPage(const QString& key)
{
    if (!m_workspace->isOpen())
        return;
    m_navigation->setCurrentPage(key);
    m_pages->showPage(key);
}

void MainWindow::openRecord(const RowRef& row, const FieldInfo* focusField)
{
    if (!m_workspace->isOpen())
        return;
    const QString key = m_pages->openRecord(row, focusField);
    if (key.isEmpty())
        return;
    const QSignalBlocker quiet(m_navigation);
    m_navigation->setCurrentPage(key);
}

void MainWindow::setFileChooser(FileChooser* chooser)
{
    m_chooser->other = chooser;
}

void MainWindow::updateSteps()
{
    const OperationRunner& runner = m_workspace->runner();
    QAction* undo = (*m_actions)[Command::Undo];
    QAction* redo = (*m_actions)[Command::Redo];
    undo->setText(runner.undoText());
    undo->setEnabled(runner.canUndo());
    redo->setText(runner.redoText());
    redo->setEnabled(runner.canRedo());
}

void MainWindow::updateAbilities()
{
    const Page* page = m_pages->current();
    const PageAbilities can = page && m_workspace->isOpen() ? page->abilities() : PageAbilities();
    const ActionSet& actions = *m_actions;
    actions[Command::FilterList]->setEnabled(can.filter);
    actions[Command::RecordNew]->setEnabled(can.create);
    actions[Command::RecordDelete]->setEnabled(can.remove);
    actions[Command::RecordRestore]->setEnabled(can.restore);
    m_menus.columns->setEnabled(can.columns);
    actions[Command::FileImport]->setEnabled(!m_workspace->isReadOnly());
}

void MainWindow::updateTitle()
{
    const QString program = QStringLiteral("Integrationsplaner");
    setWindowTitle(m_workspace->isOpen() ? QStringLiteral("%1 – %2").arg(
                                               QFileInfo(m_workspace->store().path()).completeBaseName(), program)
                                         : program);
}

void MainWindow::fillRecentMenu()
{
    m_menus.recent->clear();
    const QStringList files = recentfiles::all();
    for (const QString& path : files) {
        QAction* action = m_menus.recent->addAction(QFileInfo(path).fileName(), this, [this, path] { openFile(path); });
        action->setToolTip(path);
        action->setEnabled(QFileInfo::exists(path));
    }
    if (files.isEmpty())
        m_menus.recent->addAction(tr("(noch keine)"))->setEnabled(false);
}

void MainWindow::cyclePane(int step)
{
    QList<QWidget*> panes;
    if (m_author->isVisible())
        panes << m_author;
    if (m_workspace->isOpen() && m_pages->current()) {
        panes << m_navigation;
        panes << m_pages->current()->panes();
    } else {
        panes << m_start;
    }
    panes << m_status;
    focusNextPane(panes, step);
}

void MainWindow::showAbout()
{
    showAboutDialog(*m_workspace, this);
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
        resize(QSize(1440, 900).boundedTo(room));
    }
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    QSettings().setValue(kGeometry, saveGeometry());
    if (m_pages->current())
        m_pages->current()->flush();
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
    return QMainWindow::eventFilter(watched, event);
}

} // namespace iplan
