// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/diffview.h"

#include "ui/widget/difftext.h"

#include <cmath>
#include <QEvent>
#include <QScrollBar>
#include <QTextDocument>

namespace iplan
{

namespace
{

constexpr int kLinesAtMost = 14; ///< longer texts scroll

} // namespace

DiffView::DiffView(const QString& name, QWidget* parent) : QTextEdit(parent)
{
    setAccessibleName(name);
    setReadOnly(true);
    setTabChangesFocus(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    document()->setDocumentMargin(4);
}

void DiffView::showText(const QString& text)
{
    m_pieces.clear();
    setPlainText(text);
    setAccessibleDescription(QString());
    fitHeight();
}

void DiffView::showDiff(const QString& before, const QString& after)
{
    m_pieces = wordDiff(before, after);
    paintPieces();
    setAccessibleDescription(diffSpoken(m_pieces));
    fitHeight();
}

void DiffView::paintPieces()
{
    setHtml(diffHtml(m_pieces, palette()));
}

void DiffView::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_pieces.isEmpty())
        paintPieces();
    if (event->type() == QEvent::FontChange)
        fitHeight();
}

void DiffView::resizeEvent(QResizeEvent* event)
{
    QTextEdit::resizeEvent(event);
    if (event->oldSize().width() != event->size().width())
        fitHeight();
}

void DiffView::fitHeight()
{
    const int text = int(std::ceil(document()->size().height())) + 2 * frameWidth();
    const int most = kLinesAtMost * fontMetrics().lineSpacing();
    // A bar that comes and goes with the height would change the width, and with it the height again.
    setVerticalScrollBarPolicy(text > most ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setFixedHeight(qBound(fontMetrics().lineSpacing() + 2 * frameWidth() + 8, text, most));
}

QSize DiffView::sizeHint() const
{
    return {30 * fontMetrics().averageCharWidth(), height()};
}

QSize DiffView::minimumSizeHint() const
{
    return {10 * fontMetrics().averageCharWidth(), minimumHeight()};
}

} // namespace iplan
