// SPDX-FileCopyrightText: Integrationsplaner contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/model/field.h"

#include <QJsonValue>

namespace iplan
{

// The value of a field as people write it, as programs write it, and as the file holds it.

/// German text for people: "12.500,00 €", "21.11.2026", "4. Quartal 2026", "0,5", label of an option, "ja" or "". A
/// reference shows its id; callers who know the row show its name. A value that does not fit the field shows as it is.
[[nodiscard]] QString displayText(const Column& field, const Value& value);

/// Reads what people and scripts write: options by key or label, "ja" or "true", "12.500,00", "0,5" or "0.5", dates as
/// "21.11.2026" or "2026-11-21", references by id. An empty text is no value. The error (Rejected) names the field, the
/// text and, as hint, the allowed form.
[[nodiscard]] Result<Value> parseFieldText(const Column& field, const QString& text);

/// The JSON form, under Column::jsonKey(): whole cents, ISO dates, keys of options, true or false, null.
[[nodiscard]] QJsonValue toJson(const Column& field, const Value& value);

/// Reads toJson(). Unknown keys of options are kept, since a newer version may have written them.
[[nodiscard]] Result<Value> fromJson(const Column& field, const QJsonValue& json);

/// The one form in which a value is stored: text in NFC (in a Text field on one line), "no" as nothing, decimals as
/// real numbers. A number where text belongs, or the other way round, or one that the member cannot hold, is nothing.
/// Doing it twice changes nothing.
[[nodiscard]] Value normalizedValue(const Column& field, const Value& value);

} // namespace iplan
