// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace iplan::test
{

// Each walks through what is below `root` and gives what is wrong as text, so that a failed check names it.

/// What takes the focus by Tab but has no name for a screen reader, and labels ("Name:", or with a mnemonic) that lead
/// nowhere. What a choice shows does not count as its name.
[[nodiscard]] QStringList namelessWidgets(QWidget& root);

/// Visible labels and buttons that show less than their text, or stick out of what they stand in.
[[nodiscard]] QStringList cutWidgets(QWidget& root);

/// Steps of the tab order that go up within a column. `pane` is a part of the window that is read as one.
[[nodiscard]] QStringList backwardTabs(QWidget& pane);

/// What takes the focus by Tab and looks as it did before.
[[nodiscard]] QStringList unseenFocus(QWidget& root);

/// Tables and trees whose cells do not say in which column they stand, or what they hold; charts without a text.
[[nodiscard]] QStringList silentViews(QWidget& root);

} // namespace iplan::test
