// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace iplan
{

/// What a person is called, in parts.
struct PersonNameParts {
    QString salutation = {}; ///< "Frau", "Herr"
    QString title = {};      ///< "Prof. Dr."
    QString given = {};
    QString family = {}; ///< with what belongs to it: "von der Heide"
    friend bool operator==(const PersonNameParts&, const PersonNameParts&) = default;
};

/// The parts of a name as German lists have it: "Frau Dr. Erika Beispiel", "Beispiel, Erika", "Beispiel, Dr. Erika". A
/// single word is a family name.
[[nodiscard]] PersonNameParts personNameParts(const QString& name);

/// Whether the word, in small letters, stands before a family name and is often left out: "von", "der", "de", "al".
[[nodiscard]] bool isNameParticle(const QString& word);

/// Whether the text may name several persons: "Frau Beispiel, Herr Muster", "E. Beispiel und T. Muster".
[[nodiscard]] bool namesSeveralPersons(const QString& text);

} // namespace iplan
