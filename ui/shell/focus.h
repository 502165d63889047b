// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

class QKeyEvent;
class QObject;
class QWidget;

namespace iplan
{

/// Puts the focus into the pane after (step 1) or before (step -1) the one that has it; within a pane on the widget
/// that had it last or else the first that takes it. Panes that take no focus are passed over.
void focusNextPane(const QList<QWidget*>& panes, int step);

/// Whether the key means undo or redo and the text widget that got it has nothing of its own to undo or redo.
[[nodiscard]] bool isStepShortcutForFile(const QObject* widget, const QKeyEvent* event);

/// Return on a button that has the focus presses it, as a blank does, whichever button is the default of its window.
/// False for other keys and widgets.
bool pressesButton(QObject* widget, const QKeyEvent& key);

} // namespace iplan
