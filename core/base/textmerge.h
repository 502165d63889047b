// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

namespace iplan
{

/// What a paragraph of a text is.
enum class TextForm {
    None,  ///< not a text of paragraphs: never combined
    Lines, ///< plain text, a paragraph a line
    Blocks ///< small HTML (core/base/richtext.h), a paragraph a block
};

/// Combines two texts that were both made from `base`: each paragraph is taken from the side that changed it. Nothing
/// where both changed, added or removed the same paragraph in different ways. Does not depend on which side is which.
[[nodiscard]] std::optional<QString> combineTexts(TextForm form, const QString& base, const QString& one,
                                                  const QString& other);

} // namespace iplan
