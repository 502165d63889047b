// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/manualwindow.h"

#include "ui/widget/roomydelegate.h"

#include <QAction>
#include <QDesktopServices>
#include <QEvent>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollBar>
#include <QSplitter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextDocument>

namespace iplan
{

namespace
{

const QString kManualFolder = QStringLiteral(":/handbuch/");
constexpr int kManualNameRole = Qt::UserRole;

QString manualFile(const QString& name)
{
    return kManualFolder + name + QStringLiteral(".md");
}

/// The lines "- [Title](name.md)" of the contents page.
QList<std::pair<QString, QString>> readContents()
{
    QList<std::pair<QString, QString>> out;
    QFile file(manualFile(QStringLiteral("inhalt")));
    if (!file.open(QIODevice::ReadOnly))
        return out;
    static const QRegularExpression entry(QStringLiteral("^- \\[(.+?)\\]\\((.+?)\\.md\\)"),
                                          QRegularExpression::MultilineOption);
    out.emplaceBack(QStringLiteral("inhalt"), QCoreApplication::translate("ManualWindow", "Inhalt"));
    for (auto match = entry.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
        const QRegularExpressionMatch line = match.next();
        out.emplaceBack(line.captured(2), line.captured(1));
    }
    return out;
}

} // namespace

bool manual::exists(const QString& name)
{
    return !name.isEmpty() && QFile::exists(manualFile(name));
}

QList<std::pair<QString, QString>> manual::contents()
{
    return readContents();
}

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_list(new QListWidget), m_text(new QTextBrowser)
{
    setObjectName(QStringLiteral("manual"));
    setWindowTitle(tr("Handbuch – Integrationsplaner"));
    m_list->setAccessibleName(tr("Seiten des Handbuchs"));
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_text->setAccessibleName(tr("Handbuch"));
    m_text->setOpenExternalLinks(true);
    m_text->setFrameShape(QFrame::NoFrame);
    for (const auto& [name, title] : manual::contents()) {
        auto* item = new QListWidgetItem(title, m_list);
        item->setData(kManualNameRole, name);
    }
    m_splitter = new QSplitter;
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_text);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setChildrenCollapsible(false);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item && item->data(kManualNameRole).toString() != currentPage())
            showPage(item->data(kManualNameRole).toString());
    });
    connect(m_text, &QTextBrowser::sourceChanged, this, &ManualWindow::onPageShown);
    const auto add = [this](const QList<QKeySequence>& keys, auto slot) {
        auto* action = new QAction(this);
        action->setShortcuts(keys);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add({QKeySequence(Qt::ALT | Qt::Key_Left), QKeySequence(Qt::Key_Back)}, [this] { m_text->backward(); });
    add({QKeySequence(Qt::ALT | Qt::Key_Right), QKeySequence(Qt::Key_Forward)}, [this] { m_text->forward(); });
    add({QKeySequence(Qt::Key_Escape), QKeySequence(Qt::CTRL | Qt::Key_W)}, [this] { close(); });
    resize(980, 760);
    fitContents();
}

void ManualWindow::showPage(const QString& name)
{
    m_text->setSource(QUrl(QStringLiteral("qrc") + manualFile(name)), QTextDocument::MarkdownResource);
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
    const int shown = qMin(titles, width() / 2);
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
