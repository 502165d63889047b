// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/ownfields.h"
#include "core/store/writer.h"

#include <QStringList>

namespace iplan::cli
{

/// A field and the text given for it: "field=value"; an empty text means "no value".
struct Assignment {
    const FieldInfo* field = nullptr;
    QString text;
};

/// Reads "field=value" without looking at the value.
[[nodiscard]] Result<Assignment> parseAssignment(const EntityInfo& entity, const QString& word);

/// Reads all words; refuses a field that is named twice and values that do not fit.
[[nodiscard]] Result<QList<FieldValue>> parseAssignments(const Reader& reader, const EntityInfo& entity,
                                                         const QStringList& words);

/// "eigen:Bezeichnung=wert": the value of an own field.
struct OwnAssignment {
    Id<OwnField> field;
    QString text;
};

/// Takes the words of that form out of `words`; refuses fields that `entity` does not have. Values are checked when
/// they are written.
[[nodiscard]] Result<QList<OwnAssignment>> takeOwnAssignments(const Reader& reader, const EntityInfo& entity,
                                                              QStringList& words);

} // namespace iplan::cli
