// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/manualwindow.h"

#include "ui/shell/manualsearch.h"
#include "ui/widget/roomydelegate.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace iplan
{

namespace
{

constexpr int kManualNameRole = Qt::UserRole;
enum ManualSide { SideContents, SideIndex, SideHits };

} // namespace

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_list(new QListWidget), m_index(new QListWidget), m_indexFilter(new QLineEdit),
      m_hits(new QListWidget), m_search(new ManualSearch(*m_hits)), m_side(new QTabWidget), m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("manual"));
    setWindowTitle(tr("Handbuch – Integrationsplaner"));
    m_text->setAccessibleName(tr("Handbuch"));
    m_text->setOpenExternalLinks(true);
    m_text->setFrameShape(QFrame::NoFrame);
    buildSide();
    m_splitter = new QSplitter;
    m_splitter->addWidget(m_side);
    m_splitter->addWidget(m_text);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_search);
    layout->addWidget(m_splitter, 1);
    // Not sourceChanged(), when source() is still the page before.
    connect(m_text, &QTextBrowser::historyChanged, this, &ManualWindow::onPageShown);
    connect(m_search, &ManualSearch::hitChosen, this, &ManualWindow::goTo);
    connect(m_search, &ManualSearch::searched, this, [this] {
        const bool searches = !m_search->line()->text().isEmpty();
        m_side->setTabVisible(SideHits, searches);
        m_side->setTabText(SideHits, tr("&Treffer (%L1)").arg(m_search->found().size()));
        m_side->setCurrentIndex(searches ? SideHits : SideContents);
        markHits();
    });
    addKeys();
    resize(980, 760);
    fitContents();
}

void ManualWindow::buildSide()
{
    m_list->setAccessibleName(tr("Seiten des Handbuchs"));
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    for (const auto& [name, title] : manual::contents()) {
        auto* item = new QListWidgetItem(title, m_list);
        item->setData(kManualNameRole, name);
    }
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item && item->data(kManualNameRole).toString() != currentPage())
            showPage(item->data(kManualNameRole).toString());
    });
    m_hits->setWordWrap(true);
    m_hits->setItemDelegate(new RoomyDelegate(m_hits));
    auto* index = new QWidget;
    auto* column = new QVBoxLayout(index);
    column->setContentsMargins(0, 4, 0, 0);
    column->addWidget(m_indexFilter);
    column->addWidget(m_index, 1);
    m_side->setAccessibleName(tr("Inhalt, Stichwörter, Treffer"));
    m_side->setDocumentMode(true);
    m_side->addTab(m_list, tr("&Inhalt"));
    m_side->addTab(index, tr("&Stichwörter"));
    m_side->addTab(m_hits, {});
    m_side->setTabVisible(SideHits, false);
    buildIndex();
}

void ManualWindow::buildIndex()
{
    m_index->setAccessibleName(tr("Stichwörter"));
    m_index->setItemDelegate(new RoomyDelegate(m_index));
    m_indexFilter->setPlaceholderText(tr("Stichwort"));
    m_indexFilter->setAccessibleName(tr("Stichwörter filtern"));
    m_indexFilter->setClearButtonEnabled(true);
    connect(m_indexFilter, &QLineEdit::textChanged, this, &ManualWindow::fillIndex);
    connect(m_indexFilter, &QLineEdit::returnPressed, this, [this] {
        if (m_index->count() > 0)
            Q_EMIT m_index->itemActivated(m_index->item(0));
    });
    const auto open = [this](const QListWidgetItem* item) {
        goTo(manual::index().at(item->data(kManualNameRole).toInt()).place);
        m_text->setFocus();
    };
    connect(m_index, &QListWidget::itemActivated, this, open);
    connect(m_index, &QListWidget::itemClicked, this, open);
    fillIndex();
}

void ManualWindow::fillIndex()
{
    const QString wanted = m_indexFilter->text().simplified();
    m_index->clear();
    const QList<manual::IndexEntry>& all = manual::index();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const manual::IndexEntry& entry = all.at(i);
        if (!entry.term.contains(wanted, Qt::CaseInsensitive))
            continue;
        const bool isPage = entry.term == entry.where;
        auto* item = new QListWidgetItem(isPage ? entry.term : tr("%1 (%2)").arg(entry.term, entry.where), m_index);
        item->setData(kManualNameRole, int(i));
    }
}

void ManualWindow::addKeys()
{
    const auto add = [this](const QList<QKeySequence>& keys, auto slot) {
        auto* action = new QAction(this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)}, [this] { m_text->backward(); });
    add({QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Forward)}, [this] { m_text->forward(); });
    add({QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { close(); });
    add({QKeySequence(Qt::Key_Escape)}, [this] { leave(); });
    add({QKeySequence(Qt::CTRL | Qt::Key_F)}, [this] { m_search->begin(); });
    add({QKeySequence(Qt::Key_F3)}, [this] { m_search->step(1); });
    add({QKeySequence(Qt::SHIFT | Qt::Key_F3)}, [this] { m_search->step(-1); });
}

void ManualWindow::leave()
{
    if (m_search->clear())
        m_text->setFocus();
    else
        close();
}

void ManualWindow::goTo(const manual::Place& place)
{
    if (currentPage() != place.page)
        showPage(place.page);
    QTextCursor cursor(m_text->document());
    const int last = m_text->document()->characterCount() - 1;
    cursor.setPosition(qMin(place.position, last));
    m_text->setTextCursor(cursor); // so that the end of the page does not stay in sight
    cursor.setPosition(qMin(place.position + place.length, last), QTextCursor::KeepAnchor);
    m_text->setTextCursor(cursor);
    m_text->ensureCursorVisible();
}

/// All hits of the page in front; the one in front of them is selected.
void ManualWindow::markHits()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(palette().color(QPalette::ToolTipBase));
    format.setForeground(palette().color(QPalette::ToolTipText));
    format.setFontUnderline(true); // never by colour alone
    for (const manual::Hit& hit : m_search->found()) {
        if (hit.place.page != currentPage())
            continue;
        QTextCursor cursor(m_text->document());
        cursor.setPosition(hit.place.position);
        cursor.setPosition(hit.place.position + hit.place.length, QTextCursor::KeepAnchor);
        marks << QTextEdit::ExtraSelection{cursor, format};
    }
    m_text->setExtraSelections(marks);
}

void ManualWindow::showPage(const QString& name)
{
    m_text->setSource(QUrl(QStringLiteral("qrc") + manual::file(name)), QTextDocument::MarkdownResource);
}

QString ManualWindow::currentPage() const
{
    return m_text->source().fileName().section(u'.', 0, 0);
}

void ManualWindow::onPageShown()
{
    const QString name = currentPage();
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(kManualNameRole).toString() == name)
            m_list->setCurrentRow(row);
    }
    fitPictures();
    m_text->document()->setDocumentMargin(fontMetrics().height());
    markHits();
}

void ManualWindow::fitPictures()
{
    // Markdown pictures have no size; they must not be wider than a page of text is.
    const int widest = 46 * fontMetrics().averageCharWidth() * 2;
    QTextDocument& document = *m_text->document();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            QTextImageFormat image = part.fragment().charFormat().toImageFormat();
            if (!image.isValid() || image.width() > 0)
                continue;
            image.setWidth(qMin(widest, 680));
            QTextCursor cursor(&document);
            cursor.setPosition(part.fragment().position());
            cursor.setPosition(part.fragment().position() + part.fragment().length(), QTextCursor::KeepAnchor);
            cursor.setCharFormat(image);
            break; // the block has changed
        }
    }
}

void ManualWindow::fitContents()
{
    const int titles = m_list->sizeHintForColumn(0) + m_list->verticalScrollBar()->sizeHint().width() +
                       2 * m_list->frameWidth() + fontMetrics().averageCharWidth();
    const int shown = qMin(qMax(titles, m_side->tabBar()->sizeHint().width()), width() / 2);
    m_splitter->setSizes({shown, width() - shown});
}

void ManualWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && isVisible())
        QMetaObject::invokeMethod(this, &ManualWindow::fitContents, Qt::QueuedConnection); // after the list has it
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange) && !currentPage().isEmpty())
        m_text->reload(); // headings and links are in the colours and sizes of the time of reading
}

} // namespace iplan
