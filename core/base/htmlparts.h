// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

/// What "&name;" of HTML stands for: "amp", "auml", "#228", "#xe4"; empty for names that are not known and for numbers
/// that are no character.
[[nodiscard]] QString htmlEntity(const QString& name);

/// The address in the attributes of a link, if it leads to the web, to mail or to a record of a file; else empty, so
/// that nothing that was pasted can do anything.
[[nodiscard]] QString safeHtmlLink(const QString& attributes);

} // namespace iplan
