// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAction;
class QToolButton;

namespace iplan
{

class EntityPage;

/// A button beside the name of the row in front for a command of the page, seen while the command can be given. What
/// a page is for should not have to be looked for in a menu.
QToolButton* addFormButton(EntityPage& page, QAction& command, const QString& text, const QString& icon);

} // namespace iplan
