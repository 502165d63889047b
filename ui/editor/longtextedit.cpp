// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/longtextedit.h"

#include "core/query/textlinks.h"
#include "ui/writing/spellmarks.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QSyntaxHighlighter>

namespace iplan
{

namespace
{

/// Titles of links look like links, their addresses step back.
class LinkHighlighter : public QSyntaxHighlighter
{
public:
    LinkHighlighter(QPlainTextEdit& edit) : QSyntaxHighlighter(edit.document()), m_edit(edit) {}

protected:
    void highlightBlock(const QString& text) override
    {
        QTextCharFormat title;
        title.setForeground(m_edit.palette().link());
        title.setFontUnderline(true);
        QTextCharFormat faint;
        faint.setForeground(m_edit.palette().placeholderText());
        for (const PlainLink& link : plainLinksIn(text)) {
            const auto start = int(link.start);
            const auto titled = int(link.title.size());
            setFormat(start, int(link.length), titled > 0 ? faint : title);
            setFormat(start + 1, titled, title);
        }
    }

private:
    QPlainTextEdit& m_edit;
};

} // namespace

LongTextEdit::LongTextEdit(QWidget* parent)
    : QPlainTextEdit(parent), m_follow(new QAction(tr("&Verweis öffnen (Strg+Klick)"), this))
{
    new LinkHighlighter(*this);
    m_follow->setShortcut(Qt::ALT | Qt::Key_Return);
    m_follow->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_follow);
    connect(m_follow, &QAction::triggered, this, [this] { follow(textCursor()); });
}

QString LongTextEdit::linkAt(const QTextCursor& cursor) const
{
    const int position = cursor.positionInBlock();
    for (const PlainLink& link : plainLinksIn(cursor.block().text())) {
        if (position >= link.start && position <= link.start + link.length)
            return link.address.text();
    }
    return {};
}

void LongTextEdit::follow(const QTextCursor& cursor)
{
    if (const QString address = linkAt(cursor); !address.isEmpty())
        Q_EMIT linkActivated(address);
}

QString LongTextEdit::writtenText() const
{
    QString out = document()->toRawText();
    for (QChar& c : out) {
        if (c == QChar::ParagraphSeparator || c == QChar::LineSeparator)
            c = u'\n';
    }
    return out;
}

void LongTextEdit::insertFromMimeData(const QMimeData* source)
{
    const RowRef row = pastedRecord(*source);
    const QString name = row.isNull() || !m_names ? QString() : m_names(row);
    if (name.isEmpty())
        QPlainTextEdit::insertFromMimeData(source);
    else
        textCursor().insertText(plainLink(name, *RecordAddress::parse(addressOf(row))));
}

void LongTextEdit::keyPressEvent(QKeyEvent* event)
{
    // By hand, as in rich texts: two texts of a form with the same shortcut would silence each other.
    if (QKeySequence(event->keyCombination()) == m_follow->shortcut())
        m_follow->trigger();
    else
        QPlainTextEdit::keyPressEvent(event);
}

void LongTextEdit::mouseReleaseEvent(QMouseEvent* event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier)
        follow(cursorForPosition(event->position().toPoint()));
}

void LongTextEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    if (!linkAt(textCursor()).isEmpty()) {
        menu->addSeparator();
        menu->addAction(m_follow);
    }
    if (auto* spelling = SpellMarks::of(*this))
        spelling->addActions(*menu, *event);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

} // namespace iplan
