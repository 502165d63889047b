// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/richtexteditor.h"

#include "core/query/textlinks.h"
#include "ui/editor/longtextedit.h"
#include "ui/editor/richtextdocument.h"
#include "ui/writing/spellmarks.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr int kLines = 12;

QString storedForm(const QString& text)
{
    return richTextToHtml(parseRichText(text));
}

} // namespace

RichTextEdit::RichTextEdit(QWidget* parent)
    : QTextEdit(parent), m_follow(new QAction(tr("&Verweis öffnen (Strg+Klick)"), this))
{
    m_follow->setShortcut(Qt::ALT | Qt::Key_Return);
    m_follow->setShortcutContext(Qt::WidgetShortcut);
    addAction(m_follow);
    connect(m_follow, &QAction::triggered, this, [this] {
        if (const QString address = textCursor().charFormat().anchorHref(); !address.isEmpty())
            Q_EMIT linkActivated(address);
    });
}

QAction* RichTextEdit::actionFor(const QKeyEvent& key) const
{
    const QKeySequence pressed(QKeyCombination(key.modifiers() & ~Qt::KeypadModifier, Qt::Key(key.key())));
    for (QAction* action : actions()) {
        if (action->isEnabled() && action->shortcuts().contains(pressed))
            return action;
    }
    return nullptr;
}

bool RichTextEdit::event(QEvent* event)
{
    // By hand: two texts of a form with the same shortcut would silence each other.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto& key = *static_cast<QKeyEvent*>(event);
        if (actionFor(key)) {
            event->accept();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void RichTextEdit::keyPressEvent(QKeyEvent* event)
{
    if (QAction* action = actionFor(*event))
        action->trigger();
    else
        QTextEdit::keyPressEvent(event);
}

QMimeData* RichTextEdit::createMimeDataFromSelection() const
{
    QTextDocument part;
    QTextCursor(&part).insertFragment(textCursor().selection());
    auto* copied = new QMimeData;
    copied->setHtml(richTextToHtml(readRichText(part)));
    copied->setText(textCursor().selection().toPlainText());
    return copied;
}

bool RichTextEdit::canInsertFromMimeData(const QMimeData* source) const
{
    return source->hasText() || source->hasHtml();
}

void RichTextEdit::insertFromMimeData(const QMimeData* source)
{
    const RowRef row = pastedRecord(*source);
    if (const QString name = row.isNull() || !m_names ? QString() : m_names(row); !name.isEmpty()) {
        QTextCursor cursor = textCursor();
        insertRichText(cursor, {{RichBlock::Kind::Paragraph, {RichSpan{name, false, false, addressOf(row)}}}});
        setTextCursor(cursor);
        setCurrentCharFormat({}); // what is typed next is no part of the link
        return;
    }
    RichBlocks text = parseRichText(source->hasHtml() ? source->html() : source->text().toHtmlEscaped());
    if (!source->hasHtml()) {
        text.clear();
        for (const QString& line : source->text().split(u'\n', Qt::SkipEmptyParts))
            text << RichBlock{RichBlock::Kind::Paragraph, {RichSpan{line.trimmed(), false, false, {}}}};
    }
    QTextCursor cursor = textCursor();
    insertRichText(cursor, text);
    setTextCursor(cursor);
    ensureCursorVisible();
}

void RichTextEdit::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu* menu = createStandardContextMenu(event->pos());
    menu->addSeparator();
    menu->addActions(actions());
    if (auto* spelling = SpellMarks::of(*this))
        spelling->addActions(*menu, *event);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(event->globalPos());
}

void RichTextEdit::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    const bool follows = event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier;
    if (const QString address =
            follows ? cursorForPosition(event->position().toPoint()).charFormat().anchorHref() : QString();
        !address.isEmpty())
        Q_EMIT linkActivated(address);
}

RichTextEditor::RichTextEditor(const Column& field, QWidget* parent)
    : FieldEditor(field, parent), m_text(new RichTextEdit(this)), m_bar(new QWidget(this)), m_link(new QLineEdit(this))
{
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(kLines * fontMetrics().lineSpacing());
    buildToolBar();
    addAbove(m_bar);
    buildLinkLine();
    addAbove(m_link);
    setControl(m_text);
    connect(m_text, &RichTextEdit::linkActivated, this, [this](const QString& address) {
        followLink(address, [this](const RowRef& row) { Q_EMIT openRequested(row); });
    });
    connect(m_text, &QTextEdit::textChanged, this, [this] {
        m_typed = true;
        noteTyped();
    });
    connect(m_text, &QTextEdit::cursorPositionChanged, this, &RichTextEditor::refreshActions);
    connect(m_text, &QTextEdit::currentCharFormatChanged, this, &RichTextEditor::refreshActions);
}

QAction* RichTextEditor::addAction(QWidget* bar, const QString& text, const QString& name, const QKeySequence& shortcut)
{
    auto* action = new QAction(name, m_text); // the menu says what the button abbreviates
    action->setIconText(text);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setToolTip(tr("%1 (%2)").arg(name, shortcut.toString(QKeySequence::NativeText)));
    action->setCheckable(true);
    m_text->addAction(action);
    auto* button = new QToolButton(bar);
    button->setDefaultAction(action);
    button->setAccessibleName(tr("%1: %2").arg(field().labelText(), name));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // by shortcut and context menu, so that Tab goes from field to field
    bar->layout()->addWidget(button);
    return action;
}

void RichTextEditor::addKindAction(QWidget* bar, const QString& text, const QString& name, const QKeySequence& shortcut,
                                   int kind)
{
    QAction* action = addAction(bar, text, name, shortcut);
    connect(action, &QAction::triggered, this, [this, kind](bool on) {
        setBlockKind(m_text->textCursor(), on ? static_cast<RichBlock::Kind>(kind) : RichBlock::Kind::Paragraph);
        refreshActions();
    });
    m_kinds.emplaceBack(action, kind);
}

void RichTextEditor::buildToolBar()
{
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    using Block = RichBlock::Kind;
    addKindAction(m_bar, tr("Ü1"), tr("Überschrift"), Qt::ALT | Qt::Key_1, int(Block::Heading3));
    addKindAction(m_bar, tr("Ü2"), tr("Kleine Überschrift"), Qt::ALT | Qt::Key_2, int(Block::Heading4));
    m_strong = addAction(m_bar, tr("F"), tr("Fett"), QKeySequence::Bold);
    QFont bold = m_strong->font();
    bold.setBold(true);
    m_strong->setFont(bold);
    connect(m_strong, &QAction::triggered, this,
            [this](bool on) { m_text->setFontWeight(on ? QFont::Bold : QFont::Normal); });
    m_emphasis = addAction(m_bar, tr("K"), tr("Kursiv"), QKeySequence::Italic);
    QFont italic = m_emphasis->font();
    italic.setItalic(true);
    m_emphasis->setFont(italic);
    connect(m_emphasis, &QAction::triggered, m_text, &QTextEdit::setFontItalic);
    addKindAction(m_bar, tr("• Liste"), tr("Liste"), Qt::ALT | Qt::Key_8, int(Block::Bullet));
    addKindAction(m_bar, tr("1. Liste"), tr("Nummerierte Liste"), Qt::ALT | Qt::Key_7, int(Block::Numbered));
    QAction* link = addAction(m_bar, tr("Link"), tr("Link setzen"), Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    link->setCheckable(false);
    connect(link, &QAction::triggered, this, &RichTextEditor::startLink);
    row->addStretch();
}

void RichTextEditor::buildLinkLine()
{
    m_link->setPlaceholderText(tr("Adresse, zum Beispiel https://www.example.org (Eingabetaste setzt den Link)"));
    m_link->setAccessibleName(tr("%1: Adresse des Links").arg(field().labelText()));
    m_link->installEventFilter(this);
    m_link->hide();
    connect(m_link, &QLineEdit::returnPressed, this, &RichTextEditor::applyLink);
}

void RichTextEditor::startLink()
{
    QTextCursor cursor = m_text->textCursor();
    m_link->setText(cursor.charFormat().anchorHref());
    m_link->show();
    m_link->setFocus();
}

void RichTextEditor::applyLink()
{
    QTextCursor cursor = m_text->textCursor();
    if (!setLink(cursor, m_link->text())) {
        setMessage(
            tr("Das ist keine Adresse. Erlaubt sind Adressen, die mit https://, http:// oder mailto: beginnen."));
        return;
    }
    setMessage({});
    m_link->hide();
    m_text->setFocus();
}

void RichTextEditor::refreshActions()
{
    const RichBlock::Kind kind = blockKind(m_text->textCursor());
    for (const auto& [action, itsKind] : std::as_const(m_kinds))
        action->setChecked(itsKind == int(kind));
    m_strong->setChecked(m_text->fontWeight() >= QFont::DemiBold);
    m_emphasis->setChecked(m_text->fontItalic());
}

bool RichTextEditor::isModified() const
{
    return m_typed && richTextToHtml(readRichText(*m_text->document())) != storedForm(value().text());
}

Result<Value> RichTextEditor::readControl() const
{
    return Value(richTextToHtml(readRichText(*m_text->document())));
}

void RichTextEditor::writeControl(const Value& value)
{
    writeRichText(*m_text->document(), parseRichText(value.text()));
    m_typed = false;
}

void RichTextEditor::afterCommit()
{
    // Cursor, undo steps and empty paragraphs of whoever goes on typing stay.
    m_typed = false;
}

void RichTextEditor::applyReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
    m_text->setTextInteractionFlags(readOnly ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                             : Qt::TextEditorInteraction);
    m_bar->setVisible(!readOnly);
    for (QToolButton* button : m_bar->findChildren<QToolButton*>()) // links can be followed all the same
        button->defaultAction()->setEnabled(!readOnly);
}

bool RichTextEditor::endsEditing(const QKeyEvent& key) const
{
    return FieldEditor::endsEditing(key) && (key.modifiers() & Qt::ControlModifier);
}

bool RichTextEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_link && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        m_link->hide();
        m_text->setFocus();
        return true;
    }
    return FieldEditor::eventFilter(watched, event);
}

} // namespace iplan
