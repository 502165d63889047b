// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/ownfields.h"
#include "core/store/writer.h"

namespace iplan
{

/// Gives the row a value in an own field, or with an empty text none. The text is read as OwnFieldDefinition::parse()
/// does. NotFound if field or row are not there; Rejected if the text does not fit or the field is one of another
/// entity.
Result<> setOwnField(Writer& writer, const Id<OwnField>& field, const RowRef& row, const QString& text);

/// As Writer::set(), for fields of the row's table and own fields alike.
Result<> setFieldValues(Writer& writer, const RowRef& row, const QList<FieldValue>& values);

} // namespace iplan
