// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace iplan
{

class Workspace;

/// Lets the user put a Textbaustein into a text control (QPlainTextEdit or QTextEdit) at the cursor: Ctrl+Shift+B or
/// the context menu list those in use by name.
void addTextModuleAction(QWidget& control, Workspace& workspace);

} // namespace iplan
