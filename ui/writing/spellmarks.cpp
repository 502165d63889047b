// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/spellmarks.h"

#include "core/spelling/textwords.h"
#include "ui/writing/spelling.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QMenu>
#include <QTimer>
#include <QWidget>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kRefreshDelay = 30; // ms; the letter stands on the screen first
constexpr int kMostTime = 6;      // ms of judging at a time, below half of what a keystroke may take

} // namespace

SpellMarks::SpellMarks(QWidget& control, Spelling& spelling)
    : QObject(&control), m_control(control), m_spelling(spelling), m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    connect(m_soon, &QTimer::timeout, this, &SpellMarks::refresh);
    connect(&spelling, &Spelling::changed, this, &SpellMarks::refreshSoon);
    control.installEventFilter(this);
}

SpellMarks* SpellMarks::of(const QWidget& control)
{
    return control.findChild<SpellMarks*>(QString(), Qt::FindDirectChildrenOnly);
}

void SpellMarks::noteEdited()
{
    m_typing = m_control.hasFocus();
    noteChanged();
}

void SpellMarks::noteChanged()
{
    m_stale = true;
    refreshSoon();
}

void SpellMarks::noteMoved()
{
    m_typing = false;
    refreshSoon();
}

void SpellMarks::refreshSoon()
{
    if (!m_soon->isActive())
        m_soon->start(kRefreshDelay);
}

bool SpellMarks::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::InputMethod:
        m_composing = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
        break;
    case QEvent::PaletteChange:
        underline(m_marks);
        break;
    case QEvent::FocusOut:
        noteMoved();
        break;
    case QEvent::Show:
    case QEvent::Resize:
    case QEvent::ReadOnlyChange:
        refreshSoon();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool SpellMarks::isBeingTyped(int start, int end) const
{
    const int cursor = cursorPosition();
    return m_typing && start < cursor && cursor <= end;
}

QList<SpellMarks::Mark> SpellMarks::wrongWords(bool& complete) const
{
    QElapsedTimer time;
    time.start();
    QList<Mark> out;
    for (const Passage& passage : passages()) {
        for (const TextWord& word : wordsToCheck(passage.text)) {
            if (time.elapsed() > kMostTime) {
                complete = false;
                return out;
            }
            const int start = passage.start + int(word.start);
            const int end = start + int(word.length);
            const QString letters = passage.text.mid(word.start, word.length);
            if (!isBeingTyped(start, end) && !m_spelling.checker()->isRight(letters, word.beforeDot) &&
                !m_leftAlone.contains(letters))
                out << Mark{start, end, letters};
        }
    }
    return out;
}

void SpellMarks::refresh()
{
    bool complete = true;
    const bool checks = m_spelling.checker() && !isReadOnly() && m_control.isVisible();
    const QList<Mark> marks = checks ? wrongWords(complete) : QList<Mark>();
    const bool wasMoved = std::exchange(m_stale, false) && !marks.isEmpty();
    if (marks != m_marks || wasMoved) {
        m_marks = marks;
        underline(m_marks);
    }
    announce();
    if (!complete)
        m_soon->start(0); // what was judged is remembered
}

const SpellMarks::Mark* SpellMarks::markAt(int position) const
{
    for (const Mark& mark : m_marks) {
        if (mark.start <= position && position <= mark.end)
            return &mark;
    }
    return nullptr;
}

void SpellMarks::announce()
{
    const Mark* mark = m_control.hasFocus() ? markAt(cursorPosition()) : nullptr;
    const QString says = mark ? tr("Nicht im Wörterbuch: „%1“. Vorschläge im Kontextmenü.").arg(mark->word) : QString();
    if (says == m_said)
        return;
    QString description = m_control.accessibleDescription();
    if (!m_said.isEmpty() && description.startsWith(m_said))
        description = description.mid(m_said.size()).trimmed();
    m_said = says;
    m_control.setAccessibleDescription((says + u' ' + description).trimmed());
    if (!mark)
        return;
    QAccessibleEvent alert(&m_control, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

bool SpellMarks::addActions(QMenu& menu, const QContextMenuEvent& asked)
{
    m_typing = false; // whoever asks for the menu has typed the word
    refresh();
    const Mark* found =
        markAt(asked.reason() == QContextMenuEvent::Keyboard ? cursorPosition() : positionAt(asked.pos()));
    if (!found || !m_spelling.checker())
        return false;
    const Mark mark = *found;
    QAction* first = menu.actions().value(0);
    const auto add = [&](const QString& text) {
        auto* action = new QAction(QString(text).replace(u'&', QStringLiteral("&&")), &menu);
        menu.insertAction(first, action);
        return action;
    };
    const QStringList suggestions = m_spelling.checker()->suggestions(mark.word);
    for (const QString& better : suggestions)
        connect(add(better), &QAction::triggered, this, [this, mark, better] { replace(mark, better); });
    if (suggestions.isEmpty())
        add(tr("Kein Vorschlag für „%1“").arg(mark.word))->setEnabled(false);
    menu.insertSeparator(first);
    if (m_spelling.canLearnInFile())
        connect(add(tr("Zum Wörterbuch der Datei hinzufügen")), &QAction::triggered, &m_spelling,
                [this, mark] { m_spelling.learnInFile(mark.word); });
    connect(add(tr("Zum Wörterbuch dieses PCs hinzufügen")), &QAction::triggered, &m_spelling,
            [this, mark] { m_spelling.learn(mark.word); });
    connect(add(tr("Hier nicht prüfen")), &QAction::triggered, this, [this, mark] {
        m_leftAlone << mark.word;
        refreshSoon();
    });
    menu.insertSeparator(first);
    return true;
}

QColor spellLineColor(const QPalette& palette)
{
    const bool onLight = palette.color(QPalette::Base).lightnessF() > 0.5;
    return onLight ? QColor(0xb3, 0x14, 0x12) : QColor(0xff, 0x8a, 0x80);
}

} // namespace iplan
