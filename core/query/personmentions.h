// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/publicscope.h"

namespace iplan
{

/// A place in a text that names somebody of the file, by name, e-mail address or telephone number.
struct PersonMention {
    RowRef row;
    const FieldInfo* field = nullptr;
    QString place; ///< where that is, for people: "Maßnahme „K001 Sprachlotsen“, Beschreibung"; of what belongs to
                   ///< another row with that row, of an own field with its name
    QString passage; ///< the words around it, on one line
    QString what;    ///< German: "Name: Beispiel", "E-Mail: …", "Telefon: …"
    Id<Person> person;
};

/// Where the texts that `scope` shows, own fields among them, still name one of the people, in the order of the
/// entities: by the family name, by given and family name where that is very short, by address or number. Names are
/// looked for as after an erasure (NameSearch), so rather one place too many. Meant to be read by somebody before
/// anything is published. `people`: all that the file knows, those in the Papierkorb too.
[[nodiscard]] QList<PersonMention> personMentions(const Snapshot& snapshot, const PublicScope& scope,
                                                  const QList<Person>& people);

} // namespace iplan
