// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importpage.h"

#include "ui/base/workspace.h"
#include "ui/importing/columnspanel.h"
#include "ui/importing/importsession.h"
#include "ui/importing/leveloptions.h"
#include "ui/importing/previewmodel.h"
#include "ui/importing/previewpanel.h"
#include "ui/importing/sourcepanel.h"
#include "ui/importing/takeoveroptions.h"
#include "ui/importing/takeoverpanel.h"
#include "ui/widget/foldingheading.h"
#include "ui/widget/pageparts.h"
#include "ui/widget/waitline.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kSideBySide = 110; ///< letters, for two tables side by side
constexpr int kRoomyLines = 40;  ///< of text, for the preview with all options

/// Lets `content` be as high as it needs to be, whatever the size of letters and window.
QScrollArea* scrolled(QWidget* content, const QString& name)
{
    auto* area = new QScrollArea;
    area->setObjectName(name);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace

ImportPage::ImportPage(Workspace& workspace, FileChooser& chooser, ImportSession& session, QWidget* parent)
    : Page(parent), m_workspace(workspace), m_session(session), m_wait(new WaitLine), m_splitter(new QSplitter),
      m_source(new SourcePanel(session, chooser)), m_columns(new ColumnsPanel(workspace, session)),
      m_preview(new PreviewPanel(workspace, session)), m_optionsHeading(new FoldingHeading(tr("Für alle Zeilen"))),
      m_optionsBody(new QWidget), m_levels(new LevelOptions(session)), m_options(new TakeoverOptions(session)),
      m_takeover(new TakeoverPanel(workspace, session, chooser))
{
    setObjectName(QStringLiteral("page-import"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 8);
    layout->addWidget(pageHeading(tr("Listen übernehmen")));
    layout->addWidget(m_wait);
    buildPanes();
    m_all = scrolled(m_splitter, QStringLiteral("importAll"));
    layout->addWidget(m_all, 1);
    if (workspace.isOpen())
        m_source->setFolder(QFileInfo(workspace.store().file().path()).absolutePath());
    connect(&session, &ImportSession::busyChanged, this, &ImportPage::updateBusy);
    connect(&session, &ImportSession::changed, this, &ImportPage::updateBusy);
    connect(m_preview, &PreviewPanel::columnChosen, this, [this](int column) {
        m_columns->showColumn(column);
        // How it is read stands below the fold of a small window; it has its size in the next turn.
        QTimer::singleShot(0, m_columns, [this] { m_left->ensureWidgetVisible(m_columns->inFront()); });
    });
    connect(m_source->fileButton(), &QAbstractButton::clicked, this, [this] {
        m_goesToPreview = m_session.state().hasSource();
        updateBusy(); // it may have been read by now
    });
    connect(m_wait, &WaitLine::stopRequested, &session, &ImportSession::stop);
    connect(m_wait, &WaitLine::againRequested, &session, &ImportSession::resume);
    updateBusy();
}

void ImportPage::buildPanes()
{
    auto* left = new QWidget;
    auto* leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 6, 0);
    leftColumn->addWidget(m_source);
    leftColumn->addWidget(m_columns, 1);
    auto* right = new QWidget;
    auto* rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(6, 0, 0, 0);
    rightColumn->addWidget(m_preview, 1);
    buildOptions();
    rightColumn->addWidget(m_optionsHeading);
    rightColumn->addWidget(m_optionsBody);
    rightColumn->addWidget(m_takeover);
    m_left = scrolled(left, QStringLiteral("importLeft"));
    m_right = scrolled(right, QStringLiteral("importRight"));
    left->installEventFilter(this);
    right->installEventFilter(this);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_left);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(0, 9);
    m_splitter->setStretchFactor(1, 11);
    m_splitter->setSizes({9000, 11000});        // shares of what there is
    for (QScrollArea* pane : {m_left, m_right}) // shares by these factors, not by what they would like to have
        pane->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void ImportPage::buildOptions()
{
    m_optionsHeading->setObjectName(QStringLiteral("importOptions"));
    m_optionsHeading->setToolTip(tr("Ebenen, was überschrieben wird, und unter welchem Namen die Zuordnung bleibt"));
    auto* column = new QVBoxLayout(m_optionsBody);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_levels);
    column->addWidget(m_options);
    column->addWidget(m_takeover->mappingLine());
    connect(m_optionsHeading, &FoldingHeading::folded, this, [this](bool isFolded) {
        m_isFoldChosen = true;
        m_optionsBody->setVisible(!isFolded);
    });
    connect(m_source->heading(), &FoldingHeading::folded, this, [this] { m_isSourceFoldChosen = true; });
}

void ImportPage::fold()
{
    const bool hasColumns = m_session.state().hasColumns();
    if (!m_isFoldChosen)
        m_optionsHeading->setOpen(height() >= kRoomyLines * fontMetrics().lineSpacing());
    m_optionsHeading->setVisible(hasColumns);
    m_optionsBody->setVisible(hasColumns && m_optionsHeading->isOpen());
    // Where all stands in one column, the preview is what is looked at once the list is read.
    const bool isDone = m_splitter->orientation() == Qt::Vertical && m_session.state().plan;
    if (!m_isSourceFoldChosen)
        m_source->setOpen(!isDone);
}

void ImportPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

bool ImportPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        arrange();
    return Page::eventFilter(watched, event);
}

bool ImportPage::event(QEvent* event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QKeyEvent*>(event)->matches(QKeySequence::Undo) || !m_preview->model().hasCorrections())
        return Page::event(event);
    if (event->type() == QEvent::KeyPress)
        m_preview->model().takeBackCorrection();
    event->accept();
    return true;
}

void ImportPage::arrange()
{
    const bool isNarrow = width() < kSideBySide * fontMetrics().averageCharWidth();
    const Qt::Orientation wanted = isNarrow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() != wanted)
        m_splitter->setOrientation(wanted);
    // One below the other they are as high as they need to be, and the page is scrolled as a whole.
    for (QScrollArea* pane : {m_left, m_right}) {
        const QLayout& content = *pane->widget()->layout();
        const int height = qMax(content.totalMinimumSize().height(), content.totalHeightForWidth(pane->width()));
        pane->setMinimumHeight(isNarrow ? height : 0);
    }
    fold();
}

void ImportPage::activate()
{
    m_session.refresh();
    if (m_session.state().hasSource() && m_preview->view()->isVisibleTo(this))
        m_preview->view()->setFocus();
    else
        m_source->fileButton()->setFocus();
    m_goesToPreview = m_session.state().hasSource() && m_session.isBusy();
    // When the page is laid out.
    QMetaObject::invokeMethod(this, &ImportPage::takeFocusWhenDone, Qt::QueuedConnection);
}

void ImportPage::flush()
{
    QWidget* focus = QApplication::focusWidget();
    if (!focus || !isAncestorOf(focus))
        return;
    QTableView* view = m_preview->view();
    if (view != focus && view->isAncestorOf(focus))
        view->setFocus(); // what is typed into a cell counts when the cell is left
    else if (auto* line = qobject_cast<QLineEdit*>(focus))
        Q_EMIT line->editingFinished();
}

void ImportPage::updateBusy()
{
    fold();
    if (m_session.isStopped())
        return; // the line says so, and how to go on
    if (m_session.isBusy())
        m_wait->begin(m_session.isProposing() ? tr("Die Liste wird gelesen …")
                                              : tr("Es wird geprüft, was aus den Zeilen wird …"));
    else
        m_wait->end();
    if (!isVisible())
        return;
    m_session.refresh();
    // What was chosen with is not there while the list is read, and the focus would be anywhere.
    const bool isReady = !m_session.isBusy() && m_session.state().plan;
    if (isReady && std::exchange(m_goesToPreview, false))
        m_preview->view()->setFocus();
    takeFocusWhenDone();
}

/// What was pressed to take over is gone, and Strg+Z is to reach the file without a click.
void ImportPage::takeFocusWhenDone()
{
    if (!isVisible() || m_session.isBusy() || !m_session.applied() || isAncestorOf(QApplication::focusWidget()))
        return;
    QWidget* view = m_preview->view();
    (view->isVisible() ? view : this)->setFocus();
}

QList<QWidget*> ImportPage::panes() const
{
    return {m_left, m_right};
}

} // namespace iplan
