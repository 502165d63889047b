// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writing/autocorrect.h"

#include "ui/writing/writingcontrol.h"

#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QSettings>
#include <QWidget>
#include <utility>

namespace iplan
{

namespace
{

constexpr int kCorrectionReach = 200; ///< letters before the cursor that a rule may look at

const QString kOn = QStringLiteral("autocorrection/on");
const QString kQuotes = QStringLiteral("autocorrection/quotes");
const QString kSpaces = QStringLiteral("autocorrection/spaces");
const QString kDashes = QStringLiteral("autocorrection/dashes");

/// Whether the key enters the text that it names. AltGr may be told as Ctrl and Alt together.
bool entersText(const QKeyEvent& key)
{
    const auto held = key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return key.text().size() == 1 && key.text().front().isPrint() &&
           (held == Qt::NoModifier || held == (Qt::ControlModifier | Qt::AltModifier));
}

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr ||
           key == Qt::Key_Meta;
}

} // namespace

AutoCorrection storedAutoCorrection()
{
    const QSettings settings;
    AutoCorrection out;
    out.on = settings.value(kOn, out.on).toBool();
    out.quotes = settings.value(kQuotes, out.quotes).toBool();
    out.spaces = settings.value(kSpaces, out.spaces).toBool();
    out.dashes = settings.value(kDashes, out.dashes).toBool();
    return out;
}

void storeAutoCorrection(const AutoCorrection& rules)
{
    QSettings settings;
    settings.setValue(kOn, rules.on);
    settings.setValue(kQuotes, rules.quotes);
    settings.setValue(kSpaces, rules.spaces);
    settings.setValue(kDashes, rules.dashes);
}

AutoCorrect::AutoCorrect(QWidget& control) : QObject(&control), m_control(control)
{
    control.installEventFilter(this);
}

void AutoCorrect::addTo(QWidget& control)
{
    new AutoCorrect(control);
}

AutoCorrect* AutoCorrect::of(const QWidget& control)
{
    return control.findChild<AutoCorrect*>(QString(), Qt::FindDirectChildrenOnly);
}

bool AutoCorrect::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
        return handleKey(*static_cast<QKeyEvent*>(event));
    case QEvent::InputMethod: {
        const auto* entered = static_cast<QInputMethodEvent*>(event);
        const bool isLetter = entered->commitString().size() == 1 && entered->preeditString().isEmpty() &&
                              entered->replacementLength() == 0;
        if (!isLetter || !typeCorrected(entered->commitString()))
            break;
        event->accept();
        return true;
    }
    case QEvent::MouseButtonPress:
    case QEvent::FocusOut:
        m_corrected.clear();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool AutoCorrect::handleKey(const QKeyEvent& key)
{
    if (isModifier(key.key()))
        return false;
    // A line would select what it brings back, and the next letter would replace it.
    if ((key.key() == Qt::Key_Backspace && key.modifiers() == Qt::NoModifier) || key.matches(QKeySequence::Undo))
        return takeBack();
    m_corrected.clear();
    return entersText(key) && typeCorrected(key.text());
}

bool AutoCorrect::typeCorrected(const QString& letter)
{
    m_corrected.clear();
    WritingControl control(m_control);
    if (!control.isWritable())
        return false;
    const QString typed = control.written(kCorrectionReach) + letter;
    // The settings are read only where they matter: this runs with each letter.
    if (!correctionOf(typed, {}))
        return false;
    const auto correction = correctionOf(typed, storedAutoCorrection());
    if (!correction)
        return false;
    control.type(letter);
    control.replaceLast(int(correction->length), correction->text);
    m_corrected = control.written(kCorrectionReach);
    return true;
}

bool AutoCorrect::takeBack()
{
    const QString corrected = std::exchange(m_corrected, {});
    WritingControl control(m_control);
    if (corrected.isEmpty() || !control.isWritable() || control.hasSelection() ||
        control.written(kCorrectionReach) != corrected)
        return false;
    control.undo();
    return true;
}

} // namespace iplan
