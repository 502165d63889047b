// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/messagebar.h"

#include "ui/base/operationrunner.h"
#include "ui/widget/note.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>

namespace iplan
{

namespace
{

constexpr int kMargin = 8; ///< pixels around a bar that lies over a page

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_close(new QToolButton(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);
    setForegroundRole(QPalette::ToolTipText);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_close->setText(tr("Schließen"));
    m_close->setAccessibleName(tr("Meldung schließen"));
    m_close->setToolTip(tr("Meldung schließen (Esc)"));
    connect(m_close, &QToolButton::clicked, this, &MessageBar::clear);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &MessageBar::clear);

    m_row = new QHBoxLayout(this);
    m_row->addWidget(m_icon, 0, Qt::AlignTop);
    m_row->addWidget(m_text, 1);
    m_row->addWidget(m_close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::lieOver(QWidget& ground)
{
    m_ground = &ground;
    setParent(ground.parentWidget());
    ground.installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &MessageBar::place);
    hide();
}

void MessageBar::place()
{
    if (!m_ground || isHidden())
        return;
    const QRect room = m_ground->geometry().adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const int height = qMin(room.height(), layout()->totalHeightForWidth(room.width()));
    QRect wanted(room.left(), room.bottom() + 1 - height, room.width(), height);
    const QWidget* focus = QApplication::focusWidget();
    const bool hides = focus && m_ground->isAncestorOf(focus) &&
                       wanted.intersects(QRect(focus->mapTo(parentWidget(), QPoint(0, 0)), focus->size()));
    // A list fills the page; what is at its bottom does not matter as much as a field that somebody writes in.
    if (hides && focus->height() < room.height() / 3)
        wanted.moveTop(room.top());
    setGeometry(wanted);
    raise();
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_ground && (event->type() == QEvent::Resize || event->type() == QEvent::Move))
        place();
    return QFrame::eventFilter(watched, event);
}

bool MessageBar::event(QEvent* event)
{
    const bool done = QFrame::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::FontChange)
        place();
    return done;
}

void MessageBar::listenTo(OperationRunner& runner)
{
    connect(&runner, &OperationRunner::failed, this, [this](const Error& error) {
        if (!m_spokesman || !m_spokesman(error))
            showError(error);
    });
    connect(&runner, &OperationRunner::saved, this, [this] {
        if (m_isError || m_untilNextStep)
            clear();
    });
}

void MessageBar::showError(const Error& error)
{
    say(error.message, error.hint, true);
}

void MessageBar::showMessage(const QString& text, const QString& hint)
{
    say(text, hint, false);
}

void MessageBar::showUntilNextStep(const QString& text, const QString& hint)
{
    say(text, hint, false);
    m_untilNextStep = true;
}

void MessageBar::offer(const QString& text, const QString& hint, const QList<QAction*>& actions)
{
    say(text, hint, false);
    for (QAction* action : actions) {
        auto* button = new QToolButton(this);
        action->setParent(button);
        button->setDefaultAction(action);
        button->setText(action->text()); // with its letter for the keyboard, which tool buttons leave out
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setAccessibleName(action->text().remove(u'&'));
        m_row->insertWidget(m_row->count() - 1, button, 0, Qt::AlignTop);
        button->show(); // the layout would do it later
        setTabOrder(m_buttons.isEmpty() ? static_cast<QWidget*>(m_text) : m_buttons.last(), button);
        m_buttons << button;
        connect(action, &QAction::triggered, this, &MessageBar::clear);
    }
    if (!m_buttons.isEmpty())
        setTabOrder(m_buttons.last(), m_close);
}

void MessageBar::removeButtons()
{
    for (QToolButton* button : std::exchange(m_buttons, {})) {
        button->hide();
        button->deleteLater(); // one of them may be the one that was pressed
    }
}

void MessageBar::clear()
{
    removeButtons();
    m_isError = false;
    m_untilNextStep = false;
    m_text->clear();
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::say(const QString& text, const QString& hint, bool isError)
{
    removeButtons();
    m_isError = isError;
    m_untilNextStep = false;
    const Note::Kind kind = isError ? Note::Kind::Error : Note::Kind::Hint;
    m_icon->setPixmap(noteSymbol(kind).pixmap(fontMetrics().height()));
    m_icon->setAccessibleName(noteWord(kind));
    m_text->setText(hint.isEmpty() ? text : text + u'\n' + hint);
    m_text->setAccessibleName(isError ? tr("Fehlermeldung: %1").arg(m_text->text()) : m_text->text());
    setAccessibleName(m_text->accessibleName());
    setVisible(true);
    place();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace iplan
