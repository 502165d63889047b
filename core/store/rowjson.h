// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/store/record.h"

#include <functional>
#include <QJsonObject>

namespace iplan
{

// A row as JSON, as exports write it, imports read it, and editions freeze it: "id", "deleted": true for one in the
// Papierkorb, and each field that has a value under its FieldInfo::jsonKey(). Part of the file format.

/// Which values are written.
using ShowsValue = std::function<bool(const FieldInfo& field, const Value& value)>;

/// The row as JSON; with `shows` without the fields for which it says false.
[[nodiscard]] QJsonObject rowToJson(const Record& row, const ShowsValue& shows = {});

/// The value of one field as read from JSON; foreign HTML is made clean. Rejected as fromJson() says.
[[nodiscard]] Result<Value> valueFromJson(const FieldInfo& field, const QJsonValue& json);

/// Reads rowToJson(). Members that this program does not know are passed over: a newer one may have written them. The
/// id is null if there is none.
[[nodiscard]] Result<Record> rowFromJson(const EntityInfo& entity, const QJsonObject& object);

} // namespace iplan
