// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QWidget;

namespace iplan::test
{

// Each walks through what is below `root` and gives what is wrong as text, so that a failed check names it.

/// What takes the focus by Tab but has no name for a screen reader, and widgets with a mnemonic that leads nowhere.
/// What a choice shows does not count as its name.
[[nodiscard]] QStringList namelessWidgets(QWidget& root);

/// Visible labels and buttons that show less than their text, or stick out of what they stand in.
[[nodiscard]] QStringList cutWidgets(QWidget& root);

/// Steps of the tab order that go up within a column. `pane` is a part of the window that is read as one.
[[nodiscard]] QStringList backwardTabs(QWidget& pane);

} // namespace iplan::test
