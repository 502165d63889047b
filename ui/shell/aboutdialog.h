// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace iplan
{

class Workspace;

/// Version, libraries and facts of the open file; not modal.
void showAboutDialog(const Workspace& workspace, QWidget* parent);

} // namespace iplan
