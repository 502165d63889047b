// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/publicscope.h"

namespace iplan
{

/// A place in a text that names somebody of the file, by name, e-mail address or telephone number.
struct PersonMention {
    RowRef row;
    const FieldInfo* field = nullptr; ///< null for the value of an own field
    QString passage;                  ///< the words around it, on one line
    QString what;                     ///< German: "Name: Beispiel", "E-Mail: …", "Telefon: …"
    Id<Person> person;
};

/// Where the texts that `scope` shows still name people of the file, in the order of the entities. Names are looked for
/// as after an erasure (NameSearch), so rather one place too many. Meant to be read by somebody before anything is
/// published.
[[nodiscard]] QList<PersonMention> personMentions(const Snapshot& snapshot, const PublicScope& scope);

} // namespace iplan
