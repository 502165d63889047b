// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace iplan
{

/// How a word, or a pair of words, names people of all genders.
enum class GenderSpelling {
    Colon,        ///< Lehrer:innen, jede:r
    Star,         ///< Lehrer*innen
    Underscore,   ///< Lehrer_innen
    InnerCapital, ///< LehrerInnen
    Slash,        ///< Lehrer/-innen, Lehrer/in, der/die
    Both,         ///< Lehrerinnen und Lehrer
    Other,        ///< Lehrer(innen), Lehrer·innen
};

/// A place of a text that names people so.
struct GenderPlace {
    qsizetype start = 0;
    qsizetype length = 0;
    GenderSpelling spelling = GenderSpelling::Colon;
    friend bool operator==(const GenderPlace&, const GenderPlace&) = default;
};

/// The places of a text, in their order; none in addresses. Neutral words and masculine ones that mean all cannot be
/// told from others by their letters and are not found.
[[nodiscard]] QList<GenderPlace> genderFormsIn(QStringView text);

} // namespace iplan
