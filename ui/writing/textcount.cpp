// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/textcount.h"

#include "core/spelling/sentences.h"
#include "ui/writing/writingcontrol.h"

#include <algorithm>
#include <QAccessible>
#include <QAction>
#include <QTimer>

namespace iplan
{

namespace
{

constexpr int kPause = 300; // ms without a key

/// As word processors count: with blanks, without the ends of paragraphs.
qsizetype charactersIn(const QString& text)
{
    return text.size() - text.count(u'\n');
}

} // namespace

TextCount::TextCount(QWidget& control, QWidget* parent) : QLabel(parent), m_control(control), m_soon(new QTimer(this))
{
    setObjectName(QStringLiteral("text-count"));
    setForegroundRole(QPalette::PlaceholderText);
    setAlignment(Qt::AlignRight);
    setFocusPolicy(Qt::NoFocus);
    m_soon->setSingleShot(true);
    m_soon->setInterval(kPause);
    connect(m_soon, &QTimer::timeout, this, &TextCount::count);
    WritingControl(control).whenMoved(this, [this] {
        if (m_control.hasFocus())
            m_soon->start();
        else // the text of another row: nobody sees the count of the one before
            count();
    });
    auto* announceAction = new QAction(tr("Wörter zählen"), &control);
    announceAction->setObjectName(QStringLiteral("count-words"));
    announceAction->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_G); // as in Word
    announceAction->setShortcutContext(Qt::WidgetShortcut);
    connect(announceAction, &QAction::triggered, this, &TextCount::announce);
    control.addAction(announceAction);
    count();
}

void TextCount::count()
{
    const WritingControl control(m_control);
    const QString whole = control.text();
    const QString selected = control.selectedText();
    const auto words = [](int count) { return count == 1 ? tr("1 Wort") : tr("%L1 Wörter").arg(count); };
    const QString all = tr("%1, %L2 Zeichen").arg(words(countWords(whole))).arg(charactersIn(whole));
    setText(selected.isEmpty() ? all
                               : tr("%1, %L2 Zeichen ausgewählt; insgesamt %3")
                                     .arg(words(countWords(selected)))
                                     .arg(charactersIn(selected))
                                     .arg(all));
}

void TextCount::announce()
{
    m_soon->stop();
    count();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace iplan
