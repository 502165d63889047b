// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/textmerge.h"
#include "core/store/record.h"

namespace iplan
{

/// The unit that says whether a row lies in the Papierkorb: 1 or 0. Every row has it from its creation on.
inline const QString kDeletedUnit = QStringLiteral("deleted");

/// The value of a unit as a commit holds it: of a single field its value; of several fields a JSON object with the keys
/// of those that are set, sorted (null if none is). Keys that this program does not know are carried over from
/// `previous`, so that an older program does not drop what a newer one wrote.
[[nodiscard]] Value encodeUnit(const Record& record, const QString& unit, const Value& previous = {});

/// Puts the value of a unit into the fields of `record`. Unknown units are left alone.
void decodeUnit(Record& record, const QString& unit, const Value& value);

/// The value of one field in the encoded value of its unit.
[[nodiscard]] Value fieldOfUnit(const FieldInfo& field, const EntityInfo& entity, const Value& unitValue);

/// What people may read in an encoded value: the texts of its fields, one after the other.
[[nodiscard]] QString textOfUnit(const QString& encoded);

/// How the values of a unit are combined where copies changed it apart: long texts by paragraph, all else not at all.
[[nodiscard]] TextForm textFormOfUnit(const EntityInfo* entity, const QString& unit);

/// Whether the column stores it compressed.
[[nodiscard]] bool isPacked(const Value& value);

/// As stored in the column: texts over 1 kB compressed (a BLOB), the rest as it is.
[[nodiscard]] QVariant toStored(const Value& value);
[[nodiscard]] Value fromStored(const QVariant& stored);

} // namespace iplan
