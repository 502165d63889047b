// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QLatin1String>

namespace iplan
{

/// The plain letters for a Latin letter (in lower case) that Unicode does not take apart into letter and mark, such as
/// ł, ø, ı, ß and æ; empty for every other character.
[[nodiscard]] QLatin1String plainLatin(char32_t lower);

/// Whether the character is Unicode's "default ignorable": nobody sees it, and it stands inside words (soft hyphen,
/// zero-width space, joiners, direction marks, variation selectors).
[[nodiscard]] bool isIgnorable(char32_t c);

} // namespace iplan
