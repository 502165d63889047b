// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QToolButton;

namespace iplan
{

class Page;

/// From now on the button "Ausgeben" of a page is offered only while there is something to put out
/// (PageAbilities::print); otherwise it says why not. Returns the button.
QToolButton* followContent(Page& page, QToolButton& output);

} // namespace iplan
