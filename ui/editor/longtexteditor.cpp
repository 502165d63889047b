// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/longtexteditor.h"

#include "core/model/fieldtext.h"
#include "ui/editor/longtextedit.h"

#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>
#include <QToolButton>
#include <QUrl>

namespace iplan
{

namespace
{

constexpr int kMostLines = 14;

} // namespace

LongTextEditor::LongTextEditor(const Column& field, QWidget* parent)
    : FieldEditor(field, parent), m_text(new LongTextEdit(this))
{
    m_text->setTabChangesFocus(true);
    setControl(m_text);
    connect(m_text, &LongTextEdit::linkActivated, this, [this](const QString& address) {
        followLink(address, [this](const RowRef& row) { Q_EMIT openRequested(row); });
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (isModified())
            noteTyped();
        else
            noteSettled();
        fitHeight();
    });
    fitHeight();
}

void LongTextEditor::setRowNames(const RowNames& names)
{
    m_text->setRowNames(names);
}

bool LongTextEditor::isModified() const
{
    return normalizedValue(field(), Value(m_text->writtenText())) != value();
}

Result<Value> LongTextEditor::readControl() const
{
    return Value(m_text->writtenText());
}

void LongTextEditor::writeControl(const Value& value)
{
    if (m_text->writtenText() != value.text())
        m_text->setPlainText(value.text());
}

void LongTextEditor::afterCommit()
{
    // Whoever goes on typing keeps cursor and blanks.
    if (!m_text->hasFocus())
        writeControl(value());
}

void LongTextEditor::applyReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
    m_text->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                             : Qt::TextEditorInteraction);
}

bool LongTextEditor::endsEditing(const QKeyEvent& key) const
{
    return FieldEditor::endsEditing(key) && (key.modifiers() & Qt::ControlModifier);
}

bool LongTextEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_text && (event->type() == QEvent::Resize || event->type() == QEvent::FontChange))
        QMetaObject::invokeMethod(this, &LongTextEditor::fitHeight, Qt::QueuedConnection);
    return FieldEditor::eventFilter(watched, event);
}

void LongTextEditor::setLeastLines(int lines)
{
    m_leastLines = lines;
    fitHeight();
}

void LongTextEditor::fitHeight()
{
    // QPlainTextDocumentLayout measures in lines, wrapped ones included.
    const int lines = qBound(m_leastLines, int(m_text->document()->size().height()) + 1, kMostLines);
    const int frame = 2 * m_text->frameWidth() + 2 * int(m_text->document()->documentMargin());
    const int height = lines * m_text->fontMetrics().lineSpacing() + frame;
    if (m_text->minimumHeight() != height)
        m_text->setFixedHeight(height);
}

UrlEditor::UrlEditor(const Column& field, QWidget* parent)
    : LongTextEditor(field, parent), m_open(new QToolButton(this))
{
    setLeastLines(2);
    m_open->setText(tr("Öffnen"));
    m_open->setAccessibleName(tr("%1: Adresse im Browser öffnen").arg(field.labelText()));
    m_open->setToolTip(tr("Adresse im Browser öffnen"));
    connect(m_open, &QToolButton::clicked, this, &UrlEditor::open);
    connect(text(), &QPlainTextEdit::textChanged, this, &UrlEditor::refreshButton);
    addBeside(m_open);
    refreshButton();
}

QStringList UrlEditor::addressesIn(const QString& text)
{
    QStringList out;
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QUrl url(line.trimmed(), QUrl::StrictMode);
        if (url.isValid() && (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty())
            out << line.trimmed();
    }
    return out;
}

void UrlEditor::refreshButton()
{
    m_open->setEnabled(!addressesIn(text()->toPlainText()).isEmpty());
}

void UrlEditor::open()
{
    const QStringList addresses = addressesIn(text()->toPlainText());
    if (addresses.size() == 1) {
        QDesktopServices::openUrl(QUrl(addresses.first()));
        return;
    }
    auto* menu = new QMenu(this);
    for (const QString& address : addresses)
        menu->addAction(address, this, [address] { QDesktopServices::openUrl(QUrl(address)); });
    connect(menu, &QMenu::aboutToHide, menu, &QObject::deleteLater);
    menu->popup(m_open->mapToGlobal(QPoint(0, m_open->height())));
}

} // namespace iplan
