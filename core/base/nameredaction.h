// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/namesearch.h"

namespace iplan
{

/// Takes names of people out of texts that stay otherwise as they are, and says so in their place.
class NameRedaction
{
public:
    /// `names` are family names, found as NameSearch finds them; `givenNames` go only where they stand before one.
    NameRedaction(const QStringList& names, const QStringList& givenNames, QString mark);

    /// The text with the mark in the place of each name, with the words that make it up ("Probstmüllersche",
    /// "e.probstmueller@amt.example"); of HTML (`isRich`) the tags stay. As given where no name stands in it.
    [[nodiscard]] QString redacted(const QString& text, bool isRich) const;

private:
    const NameSearch m_search;
    const QStringList m_givenNames;
    const QString m_mark;
};

} // namespace iplan
