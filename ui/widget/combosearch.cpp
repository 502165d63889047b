// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widget/combosearch.h"

#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>

namespace iplan
{

ComboSearch::ComboSearch(QObject* parent) : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool ComboSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return false;
    auto* box = qobject_cast<QComboBox*>(watched);
    const auto& key = *static_cast<QKeyEvent*>(event);
    if (!box || box->isEditable() || key.text().isEmpty() || !key.text().at(0).isPrint() ||
        (key.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)))
        return false;
    const bool goesOn =
        m_box == box && m_lastLetter.isValid() && !m_lastLetter.hasExpired(QApplication::keyboardInputInterval());
    if (key.key() == Qt::Key_Space && !goesOn)
        return false; // opens the list
    m_box = box;
    m_lastLetter.start();
    if (key.key() != Qt::Key_Space)
        return false;
    QKeyEvent letter(QEvent::KeyPress, Qt::Key_unknown, Qt::NoModifier, QStringLiteral(" "));
    QCoreApplication::sendEvent(box, &letter);
    return true;
}

} // namespace iplan
